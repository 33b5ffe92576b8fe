import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../shared/domain/language.ts';
import type { ConsoleTexts } from '../../../shared/i18n/console.sv.ts';
import type { Client } from './api/client.ts';
import type { Staff } from './api/staff.ts';
import { KeysDialog } from './components/keys-dialog.tsx';
import { lazily } from './components/lazily.tsx';
import { Page } from './components/page.tsx';
import { SignedOutDialog } from './components/signed-out-dialog.tsx';
import { ToastCorner } from './components/toast-corner.tsx';
import { TopBar } from './components/top-bar.tsx';
import { type Console, ConsoleContext, type Toast } from './console.ts';
import { instant, shortDay } from './days.ts';
import { useKeys } from './keys.ts';
import type { Session } from './login/session.ts';
import { WorklistPage } from './pages/worklist-page.tsx';
import { go, type Place, usePlace } from './route.ts';
import { newCaseList } from './worklist/case-list.ts';
import { lastVisit } from './worklist/last-visit.ts';

const CasePage = lazily(async () => (await import('./pages/case-page.tsx')).CasePage);
const NewSignalPage = lazily(async () => (await import('./pages/new-signal-page.tsx')).NewSignalPage);
const DonePage = lazily(async () => (await import('./pages/done-page.tsx')).DonePage);
const LinksPage = lazily(async () => (await import('./pages/links-page.tsx')).LinksPage);
const AbsencesPage = lazily(async () => (await import('./pages/absences-page.tsx')).AbsencesPage);
const TemplatesPage = lazily(async () => (await import('./pages/templates-page.tsx')).TemplatesPage);
const EventsPage = lazily(async () => (await import('./pages/events-page.tsx')).EventsPage);
const NewEventPage = lazily(async () => (await import('./pages/new-event-page.tsx')).NewEventPage);
const EventPage = lazily(async () => (await import('./pages/event-page.tsx')).EventPage);
const MailHealthPage = lazily(async () => (await import('./pages/mail-health-page.tsx')).MailHealthPage);
const JobseekersPage = lazily(async () => (await import('./pages/jobseekers-page.tsx')).JobseekersPage);
const ContactsPage = lazily(async () => (await import('./pages/contacts-page.tsx')).ContactsPage);
const DivergencesPage = lazily(async () => (await import('./pages/divergences-page.tsx')).DivergencesPage);
const AssessmentsPage = lazily(async () => (await import('./pages/assessments-page.tsx')).AssessmentsPage);
const SourcesPage = lazily(async () => (await import('./pages/sources-page.tsx')).SourcesPage);
const ProposalsPage = lazily(async () => (await import('./pages/proposals-page.tsx')).ProposalsPage);
const InvitePage = lazily(async () => (await import('./pages/invite-page.tsx')).InvitePage);
const ReportsPage = lazily(async () => (await import('./pages/reports-page.tsx')).ReportsPage);
const AttendancePage = lazily(async () => (await import('./pages/event-day-pages.tsx')).AttendancePage);
const ResultsPage = lazily(async () => (await import('./pages/event-day-pages.tsx')).ResultsPage);
const EventAnswersPage = lazily(async () => (await import('./pages/event-answers-page.tsx')).EventAnswersPage);

const Shown = ({ place, t }: { place: Place; t: ConsoleTexts }) => {
  switch (place.page) {
    case 'worklist':
      return <WorklistPage />;
    case 'case':
      return <CasePage key={place.id} id={place.id} />;
    case 'new':
      return <NewSignalPage />;
    case 'done':
      return <DonePage />;
    case 'links':
      return <LinksPage />;
    case 'absences':
      return <AbsencesPage />;
    case 'templates':
      return <TemplatesPage />;
    case 'reports':
      return <ReportsPage />;
    case 'events':
      return <EventsPage />;
    case 'new-event':
      return <NewEventPage />;
    case 'event':
      return <EventPage key={place.id} id={place.id} />;
    case 'attendance':
      return <AttendancePage key={place.id} id={place.id} />;
    case 'results':
      return <ResultsPage key={place.id} id={place.id} />;
    case 'mail':
      return <MailHealthPage />;
    case 'sources':
      return <SourcesPage />;
    case 'jobseekers':
      return <JobseekersPage />;
    case 'contacts':
      return <ContactsPage />;
    case 'divergences':
      return <DivergencesPage />;
    case 'assessments':
      return <AssessmentsPage />;
    case 'proposals':
      return <ProposalsPage />;
    case 'invite':
      return <InvitePage key={place.id} id={place.id} />;
    case 'event-answers':
      return <EventAnswersPage key={place.id} id={place.id} />;
    case 'unknown':
      return (
        <Page heading={t.frame.notFound}>
          <p>
            {t.frame.notFoundText} <a href="#/">{t.frame.nav.worklist}</a>
          </p>
        </Page>
      );
    default:
      return place satisfies never;
  }
};

type Props = {
  client: Client;
  session: Session;
  staff: Staff;
  language: Language;
  t: ConsoleTexts;
  /** The login has ended while somebody was working. */
  isOver: boolean;
  changeLanguage: (language: Language) => void;
};

export const App = ({ client, session, staff: { me, people }, language, t, isOver, changeLanguage }: Props) => {
  const place = usePlace();
  const [toast, setToast] = useState<Toast | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const live = useRef<HTMLDivElement>(null);

  const say = useCallback((text: string) => {
    if (live.current === null) return;
    live.current.textContent = '';
    // An empty moment in between makes the same words heard twice.
    setTimeout(() => {
      if (live.current !== null) live.current.textContent = text;
    }, 60);
  }, []);

  const municipalityName = useMemo(() => {
    const names = new Map(me.region.areas.flatMap((area) => area.municipalities.map(({ code, name }) => [code, name])));
    return (code: string) => names.get(code) ?? code;
  }, [me]);
  const visit = useMemo(() => lastVisit(me.id), [me]);
  const list = useMemo(
    () => newCaseList({ client, areas: me.areas, municipality: municipalityName }),
    [client, me, municipalityName],
  );

  const value = useMemo((): Console => {
    const areas = new Map(me.region.areas.map(({ id, name }) => [id, name]));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      t,
      language,
      me,
      people,
      client,
      list,
      visit,
      say,
      toast: (shown) => {
        setToast(shown);
        say(shown.text);
      },
      areaName: (id) => areas.get(id) ?? id,
      municipalityName,
      whoIs: (id) => t.who[id] ?? names.get(id) ?? id,
      day: (day) => shortDay(language, day),
      instant: (at) => instant(language, at, me.region.timeZone),
    };
  }, [t, language, me, people, client, list, visit, say, municipalityName]);

  useKeys({ '?': () => setShowsKeys(true), g: () => go('#/'), n: () => go('#/new') });
  const noToast = useCallback(() => setToast(null), []);

  return (
    <ConsoleContext.Provider value={value}>
      {/* biome-ignore lint/a11y/useValidAnchor: its address would be taken for a page of the console */}
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t.frame.skip}
      </a>
      <TopBar
        place={place.page}
        changeLanguage={() => changeLanguage(language === 'sv' ? 'en' : 'sv')}
        logout={session.end}
        showKeys={() => setShowsKeys(true)}
      />
      <main id="main" tabIndex={-1} class="wide">
        <Shown place={place} t={t} />
        <ToastCorner t={t} toast={toast} done={noToast} say={say} />
      </main>
      <div class="unseen" role="status" aria-live="polite" ref={live} />
      {showsKeys && <KeysDialog close={() => setShowsKeys(false)} />}
      {isOver && <SignedOutDialog begin={() => void session.begin()} />}
    </ConsoleContext.Provider>
  );
};
