import type { AttendanceList } from '../../../../functions/events/contract-after.ts';
import type { EventPanelsTexts } from '../../../../shared/i18n/event-panels.sv.ts';
import { Section } from '../case/section.tsx';
import { useConsole } from '../console.ts';
import { QrCode } from '../links/qr-code.tsx';

type Props = { code: AttendanceList['code']; p: EventPanelsTexts['attendance'] };

/** The code of the door, large enough to read across a room. */
export const DoorCode = ({ code, p }: Props) => {
  const { instant } = useConsole();
  return (
    <Section heading={p.codeHeading}>
      <p class="door-code">{code.code}</p>
      <p>{p.codeText}</p>
      <QrCode text={code.url} label={p.qr} />
      <p>
        <a href={code.url}>{code.url}</a>
        <br />
        <span class="quiet">{p.codeWhen(instant(code.from), instant(code.until))}</span>
      </p>
    </Section>
  );
};
