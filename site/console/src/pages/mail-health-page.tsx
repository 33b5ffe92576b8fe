import type { MailHealthView } from '../../../../functions/mail/contract.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { Section } from '../case/section.tsx';
import { Facts } from '../components/facts.tsx';
import { Form } from '../components/form.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { CountTable } from '../reports/count-table.tsx';
import { WithPageTexts } from './with-page-texts.ts';

type Texts = ConsolePagesTexts['mail'];
type Shown = { health: MailHealthView; m: Texts };

const useNumbers = () => {
  const { language } = useConsole();
  const locale = language === 'en' ? 'en-GB' : 'sv-SE';
  return {
    count: (n: number) => n.toLocaleString(locale),
    share: (part: number, of: number) =>
      (of === 0 ? 0 : part / of).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 2 }),
  };
};

const Account = ({ health: { state, account }, m }: Shown) => {
  const { count } = useNumbers();
  return (
    <Section heading={m.account}>
      <p class={state === 'ok' ? '' : 'notice bad'}>{m.states[state]}</p>
      {account !== null && (
        <Facts
          of={[
            [
              m.quota,
              account.perDay < 0
                ? m.unlimited(count(account.usedToday))
                : m.usedOf(count(account.usedToday), count(account.perDay)),
            ],
          ]}
        />
      )}
      {account !== null && <p class="quiet">{m.rate(count(account.perSecond))}</p>}
    </Section>
  );
};

const Waiting = ({ health: { waiting, oldestAt, why }, m }: Shown) => {
  const { instant } = useConsole();
  const told = Object.values(why).reduce((sum, n) => sum + n, 0);
  const reasons = [
    ...(['account', 'quota', 'circuit', 'unverified', 'turnedAway', 'unknownEnd'] as const).map(
      (reason) => [m.why[reason], why[reason]] as const,
    ),
    [m.why.later, Math.max(0, waiting - told)] as const,
  ].filter(([, n]) => n > 0);
  return (
    <Section heading={m.waiting}>
      {waiting === 0 || oldestAt === null ? (
        <p>{m.nothingWaits}</p>
      ) : (
        <>
          <p>{m.waits(waiting, instant(oldestAt))}</p>
          <CountTable caption={m.waiting} heads={[m.because, m.count]} rows={reasons} />
        </>
      )}
    </Section>
  );
};

const Circuit = ({ health: { circuit, mayRelease, released }, m, again }: Shown & { again: () => Promise<void> }) => {
  const { client, toast, whoIs, instant } = useConsole();
  const release = async () => {
    const result = await client.send('POST', '/api/v1/mail/circuit/release');
    if (!result.ok) return result.failure;
    toast({ text: m.released });
    await again();
    return null;
  };
  return (
    <Section heading={m.circuit}>
      <p class={circuit === null ? '' : 'notice bad'}>{circuit === null ? m.circuitClosed : m.circuitOpen[circuit]}</p>
      {circuit !== null && <p>{m.circuitService}</p>}
      {circuit !== null && !mayRelease && <p>{m.onlyAdministrators}</p>}
      {mayRelease && (
        <Form name="release" submit={release} action={m.release}>
          <p>{m.releaseWarning}</p>
        </Form>
      )}
      {released !== null && <p class="quiet">{m.releasedBy(whoIs(released.by), instant(released.at))}</p>}
    </Section>
  );
};

const Shares = ({ health: { sent, bounced, complained }, m }: Shown) => {
  const { share } = useNumbers();
  return (
    <Section heading={m.shares}>
      <p>{m.sent(sent)}</p>
      <Facts
        of={[
          [m.bounced, m.share(bounced, share(bounced, sent))],
          [m.complained, m.share(complained, share(complained, sent))],
        ]}
      />
      <p class="quiet">{m.limits}</p>
    </Section>
  );
};

const Reports = ({ health: { reports, lastReportAt }, m }: Shown) => {
  const { instant } = useConsole();
  return (
    <Section heading={m.reports}>
      <p class={reports === 'silent' ? 'notice bad' : ''}>{m.reportStates[reports]}</p>
      {lastReportAt !== null && <p class="quiet">{m.lastReport(instant(lastReportAt))}</p>}
    </Section>
  );
};

const Lost = ({ health: { lost, latestLost }, m }: Shown) => {
  const { instant } = useConsole();
  const about = (cause: string) => {
    const id = /^(?:sig|case)_([0-9a-z]{26})$/.exec(cause)?.[1];
    if (id !== undefined) return <a href={`#/case/case_${id}`}>{m.openCase}</a>;
    const kind = (['sig', 'inv', 'per', 'evt'] as const).find((prefix) => cause.startsWith(`${prefix}_`));
    return m.causes[kind ?? 'other'];
  };
  return (
    <Section heading={m.lost}>
      {lost === 0 ? (
        <p>{m.noneLost}</p>
      ) : (
        <>
          <p>{m.lostText(lost)}</p>
          <ul class="plain-list">
            {latestLost.map(({ at, kind, cause }) => (
              <li key={`${at}${cause}`}>
                {instant(at)}: {m.kinds[kind]}. {about(cause)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};

const Health = ({ m }: { m: Texts }) => {
  const { client, instant } = useConsole();
  const { loading, again } = useLoaded(() => client.get<MailHealthView>('/api/v1/mail/health'));
  if (loading.state === 'failed' && loading.failure.kind === 'not-found') return <p class="empty">{m.noneYet}</p>;
  return (
    <Loaded loading={loading} again={() => void again()}>
      {(health) => (
        <>
          <p class="quiet">{m.seen(instant(health.at))}</p>
          <div class="panels">
            <Account health={health} m={m} />
            <Waiting health={health} m={m} />
            <Circuit health={health} m={m} again={async () => void (await again())} />
            <Shares health={health} m={m} />
            <Reports health={health} m={m} />
            <Lost health={health} m={m} />
          </div>
        </>
      )}
    </Loaded>
  );
};

/** How the mail does: the account, what waits and why, and the stop that an administrator may lift. */
export const MailHealthPage = () => (
  <WithPageTexts>
    {({ mail: m }) => (
      <Page heading={m.heading}>
        <p class="lead">{m.lead}</p>
        <Health m={m} />
      </Page>
    )}
  </WithPageTexts>
);
