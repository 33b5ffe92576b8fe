import type { EventPanelsTexts } from '../../../../shared/i18n/event-panels.sv.ts';
import { withTexts } from '../components/with-texts.tsx';

/** The words of attendance and results. */
export const WithPanelTexts = withTexts(
  async (language): Promise<EventPanelsTexts> =>
    language === 'en'
      ? (await import('../../../../shared/i18n/event-panels.en.ts')).eventPanelsEn
      : (await import('../../../../shared/i18n/event-panels.sv.ts')).eventPanelsSv,
);
