import { Page } from '../components/page.tsx';
import { AttendancePanel } from '../events/attendance-panel.tsx';
import { ResultsPanel } from '../events/results-panel.tsx';
import { WithPanelTexts } from '../events/with-panel-texts.ts';

/** The list at the door, alone on its page: opened on a telephone. */
export const AttendancePage = ({ id }: { id: string }) => (
  <WithPanelTexts>
    {({ attendance }) => (
      <Page heading={attendance.heading} aside={<a href={`#/events/${id}/results`}>{attendance.results}</a>}>
        <AttendancePanel eventId={id} />
      </Page>
    )}
  </WithPanelTexts>
);

export const ResultsPage = ({ id }: { id: string }) => (
  <WithPanelTexts>
    {({ results }) => (
      <Page heading={results.heading} aside={<a href={`#/events/${id}/attendance`}>{results.attendanceLink}</a>}>
        <ResultsPanel eventId={id} />
      </Page>
    )}
  </WithPanelTexts>
);
