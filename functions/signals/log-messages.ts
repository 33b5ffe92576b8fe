import type { LogMessage } from '../../shared/platform/log-messages.ts';

export const signalMessages = {
  answeredWithoutBasis: { code: 'SIGNAL1', text: 'A signal is answered without the basis, which could not be read' },
  shownWithoutOthers: {
    code: 'SIGNAL2',
    text: 'A signal is shown without how many others asked for its occupation, which could not be read',
  },
} as const satisfies Record<string, LogMessage>;
