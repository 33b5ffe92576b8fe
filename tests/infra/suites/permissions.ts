import { describe, expect, test } from 'vitest';
import {
  absencesPartition,
  addressPartition,
  addressSignalKey,
  askKey,
  assessmentsPartition,
  auditKey,
  caseKey,
  caseReportKey,
  caseWakesList,
  coHostKey,
  contactKey,
  digestWindowKey,
  divergencesPartition,
  doneCasesPartition,
  editionPointerKey,
  educationsKey,
  employerCaseKey,
  employerNeedsKey,
  employerPartition,
  eventDueList,
  eventKey,
  eventsList,
  eventWorkKey,
  factKey,
  factsPartition,
  followAskKey,
  followerKey,
  followKey,
  followRunKey,
  frozenPartition,
  greetedCoHostKey,
  historyKey,
  idempotencyKey,
  invitationKey,
  invitedKey,
  linksPartition,
  mailReportsKey,
  newsList,
  occupationPartition,
  olderOpenCasesList,
  othersKey,
  outboxDueList,
  outboxKey,
  outcomesPartition,
  personKey,
  proposalsPartition,
  signalKey,
  silentKey,
  sourceStateKey,
  stepKey,
  templatesPartition,
  validationPartition,
  waitingKey,
  warnedList,
  warningsPartition,
  worklistPartition,
} from '../../../shared/stores/keys.ts';
import { allows, statementsOfFunction, statementsOfRole } from '../policies.ts';
import { resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** Who may do what: the roles of the app stack, with IAM simulated. */
export const permissions = ({ app }: StacksOfARegion): void => {
  const functions = resourcesOf(app, 'AWS::Lambda::Function').map(
    ({ properties }) => properties.FunctionName.replace(/^.*-prod-/, '') as string,
  );
  const casework = '<export CaseworkArn>';
  const lists = '<export CaseworkArn>/index/lists';
  const market = '<export MarketArn>';
  const leading = (pk: string) => ({ 'dynamodb:LeadingKeys': [pk] });
  const tableCalls = ['GetItem', 'Query', 'Scan', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'].map(
    (a) => `dynamodb:${a}`,
  );

  test('no role is allowed an action with a wildcard, and no policy of AWS is attached', () => {
    const roles = resourcesOf(app, 'AWS::IAM::Role');
    const wild = roles.flatMap(({ id }) =>
      statementsOfRole(app, id).flatMap(({ actions }) => actions.filter((a) => a.includes('*'))),
    );

    expect(roles.length).toBeGreaterThan(20);
    expect(wild).toEqual([]);
    expect(roles.filter(({ properties }) => properties.ManagedPolicyArns !== undefined)).toEqual([]);
  });

  test('every function has a role of its own', () => {
    const roles = resourcesOf(app, 'AWS::Lambda::Function').map(({ properties }) => properties.Role['Fn::GetAtt'][0]);

    expect(new Set(roles).size).toBe(roles.length);
  });

  describe('the public intake', () => {
    const may = statementsOfFunction(app, 'signals-public-api');

    test.each([
      ['a signal', signalKey('sig_a').pk],
      ['a public step', stepKey('sig_a', '2026-11-23T08:00:00Z', 'received').pk],
      ['an audit entry of a signal', auditKey('sig_a', '2026-11-23T08:00:00Z', 'x').pk],
      ['an idempotency record', idempotencyKey('h').pk],
      ['a contact', contactKey('gastrikland-ost', 'h').pk],
      ['a letter', outboxKey('receipt#sig_a').pk],
    ])('may write %s', (_, pk) => {
      expect(allows(may, 'dynamodb:PutItem', casework, leading(pk))).toBe(true);
    });

    test.each([
      ['a case', caseKey('case_a').pk],
      ['a person', personKey('per_a').pk],
      ['an event', eventKey('evt_a').pk],
      ['an invitation', invitationKey('inv_a').pk],
      ['what is known of an address', addressPartition('h')],
      ["a broker's digest", digestWindowKey('per_a').pk],
    ])('can neither read nor write %s', (_, pk) => {
      expect(tableCalls.filter((call) => allows(may, call, casework, leading(pk)))).toEqual([]);
    });

    test('cannot list anything, and cannot scan by naming no key', () => {
      expect(tableCalls.filter((call) => allows(may, call, lists, leading('case-wakes#reminders#0')))).toEqual([]);
      expect(tableCalls.filter((call) => allows(may, call, casework))).toEqual([]);
    });

    test('a transaction that touches one case besides a signal is refused', () => {
      expect(allows(may, 'dynamodb:PutItem', casework, { 'dynamodb:LeadingKeys': ['sig_a', 'case_a'] })).toBe(false);
    });

    test('reads the derived occupations and nothing else in the bucket', () => {
      expect(allows(may, 's3:GetObject', '<export SnapshotsArn>/derived/occupations/a.bin')).toBe(true);
      expect(allows(may, 's3:GetObject', '<export SnapshotsArn>/raw/jobstream/a.gz')).toBe(false);
      expect(allows(may, 's3:PutObject', '<export SnapshotsArn>/derived/occupations/a.bin')).toBe(false);
    });
  });

  // The local runtime asks nobody whether it may: what a function calls and was not granted fails in the cloud alone.
  const called: readonly [fn: string, calls: readonly string[], of: string, on?: string][] = [
    ['admin-seed-people', ['UpdateItem'], personKey('per_a').pk],
    ['cases-open-case', ['PutItem'], caseKey('case_a').pk],
    ['cases-open-case', ['PutItem'], stepKey('sig_a', '', 'with-broker').pk],
    ['cases-open-case', ['PutItem'], worklistPartition('gastrikland-ost')],
    ['cases-open-case', ['PutItem'], factKey('gastrikland-ost', 'case_a').pk],
    ['cases-open-case', ['PutItem'], employerCaseKey('h', 'case_a').pk],
    ['cases-open-case', ['PutItem'], addressSignalKey('h', '', 'sig_a').pk],
    ['cases-open-case', ['Query'], absencesPartition],
    ['cases-sweep-cases', ['Query'], absencesPartition],
    ['cases-sweep-cases', ['Query'], olderOpenCasesList('gastrikland-ost'), lists],
    ['cases-sweep-cases', ['PutItem'], worklistPartition('gastrikland-ost')],
    ['cases-sweep-cases', ['GetItem', 'PutItem'], caseKey('case_a').pk],
    ['cases-sweep-cases', ['GetItem', 'PutItem'], signalKey('sig_a').pk],
    ['cases-sweep-cases', ['Query'], newsList('gastrikland-ost', '2026-W48', 0), lists],
    ['cases-staff-api', ['GetItem'], personKey('per_a').pk],
    ['cases-staff-api', ['Query'], absencesPartition],
    ['cases-staff-api', ['Query'], worklistPartition('gastrikland-ost')],
    ['cases-staff-api', ['Query'], doneCasesPartition('gastrikland-ost')],
    ['cases-staff-api', ['Query'], employerPartition('h')],
    ['cases-staff-api', ['GetItem'], othersKey('7223').pk],
    ['cases-staff-api', ['PutItem'], askKey('ask_a').pk],
    ['cases-staff-api', ['PutItem'], auditKey('per_a', '', 'aud_a').pk],
    ['cases-staff-api', ['GetItem', 'Query'], educationsKey('7223').pk, market],
    ['cases-public-api', ['GetItem'], askKey('ask_a').pk],
    ['cases-public-api', ['GetItem'], personKey('per_a').pk],
    ['cases-public-api', ['Query'], absencesPartition],
    ['cases-public-api', ['PutItem'], outcomesPartition('gastrikland-ost')],
    ['cases-reminders', ['Query'], caseWakesList('reminders', 0), lists],
    ['cases-reminders', ['Query'], absencesPartition],
    ['cases-follow-ups', ['Query'], caseWakesList('follow-ups', 0), lists],
    ['cases-follow-ups', ['PutItem'], askKey('ask_a').pk],
    ['my-signals-public-api', ['Query', 'PutItem', 'DeleteItem'], addressPartition('h')],
    ['my-signals-public-api', ['Query'], signalKey('sig_a').pk],
    ['my-signals-public-api', ['GetItem', 'PutItem'], askKey('ask_a').pk],
    ['reports-report-cases', ['Query'], factsPartition('gastrikland-ost', 0)],
    ['reports-report-cases', ['GetItem'], signalKey('sig_a').pk],
    ['reports-report-cases', ['GetItem', 'PutItem', 'DeleteItem'], othersKey('7223').pk],
    ['reports-report-cases', ['Query', 'PutItem'], warningsPartition('gastrikland-ost')],
    ['reports-report-cases', ['GetItem', 'PutItem'], caseReportKey.pk],
    ['reports-report-cases', ['PutItem'], outboxKey('warning#a').pk],
    ['reports-report-cases', ['Query', 'PutItem', 'DeleteItem'], divergencesPartition],
    ['reports-report-cases', ['GetItem'], editionPointerKey.pk, market],
    ['reports-staff-api', ['Query', 'UpdateItem'], divergencesPartition],
    ['reports-staff-api', ['Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'], assessmentsPartition],
    ['reports-staff-api', ['PutItem', 'DeleteItem'], assessmentsPartition, market],
    ['reports-staff-api', ['GetItem'], editionPointerKey.pk, market],
    ['reports-staff-api', ['Query'], occupationPartition('7223'), market],
    ['reports-staff-api', ['PutItem'], auditKey('per_a', '', 'aud_a').pk],
    ['reports-staff-api', ['GetItem'], caseReportKey.pk],
    ['reports-staff-api', ['Query'], warningsPartition('gastrikland-ost')],
    ['reports-staff-api', ['GetItem'], personKey('per_a').pk],
    ['admin-staff-api', ['GetItem', 'Query'], personKey('per_a').pk],
    ['admin-staff-api', ['Query', 'PutItem', 'DeleteItem'], absencesPartition],
    ['admin-staff-api', ['GetItem', 'Query', 'PutItem'], templatesPartition],
    ['admin-staff-api', ['GetItem', 'Query', 'PutItem'], linksPartition],
    ['admin-staff-api', ['PutItem'], outboxKey('template#a').pk],
    ['admin-staff-api', ['PutItem'], auditKey('per_a', '', 'aud_a').pk],
    ['digests-weekly-digests', ['Query'], personKey('per_a').pk],
    ['digests-weekly-digests', ['Query'], absencesPartition],
    ['digests-weekly-digests', ['GetItem', 'PutItem'], digestWindowKey('per_a').pk],
    ['digests-weekly-digests', ['GetItem'], addressPartition('h')],
    ['digests-weekly-digests', ['GetItem'], signalKey('sig_a').pk],
    ['digests-weekly-digests', ['GetItem', 'Query'], caseKey('case_a').pk],
    ['digests-weekly-digests', ['Query'], doneCasesPartition('gastrikland-ost')],
    ['digests-weekly-digests', ['GetItem'], warningsPartition('gastrikland-ost')],
    ['digests-weekly-digests', ['Query'], warnedList('gastrikland-ost'), lists],
    ['digests-weekly-digests', ['GetItem'], employerNeedsKey.pk],
    ['digests-weekly-digests', ['GetItem'], eventKey('evt_a').pk],
    ['digests-weekly-digests', ['Query'], eventsList('2026'), lists],
    ['reports-report-cases', ['GetItem', 'PutItem'], employerNeedsKey.pk],
    ['digests-weekly-digests', ['Query'], worklistPartition('gastrikland-ost')],
    ['digests-weekly-digests', ['PutItem'], outboxKey('digest#per_a#2026-W48').pk],
    ['digests-weekly-digests', ['Query'], newsList('gastrikland-ost', '2026-W48', 0), lists],
    ['digests-weekly-digests', ['GetItem'], editionPointerKey.pk, market],
    ['followers-public-api', ['GetItem', 'PutItem', 'UpdateItem'], followAskKey('folask_a').pk],
    ['followers-public-api', ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], followerKey('h').pk],
    ['followers-public-api', ['PutItem', 'DeleteItem'], followKey('7223', 'h').pk],
    ['followers-public-api', ['ConditionCheckItem'], followRunKey.pk],
    ['followers-public-api', ['GetItem'], addressPartition('h')],
    ['followers-public-api', ['PutItem'], outboxKey('confirm-follow#folask_a').pk],
    ['followers-public-api', ['GetItem', 'Query'], occupationPartition('7223'), market],
    ['followers-tell-followers', ['Query'], followKey('7223', 'h').pk],
    ['followers-tell-followers', ['GetItem', 'PutItem'], followerKey('h').pk],
    ['followers-tell-followers', ['GetItem', 'UpdateItem'], followRunKey.pk],
    ['followers-tell-followers', ['GetItem'], addressPartition('h')],
    ['followers-tell-followers', ['PutItem'], outboxKey('following#fol_h#2026-11-30').pk],
    ['followers-tell-followers', ['GetItem', 'Query'], editionPointerKey.pk, market],
    ['events-staff-api', ['GetItem'], personKey('per_a').pk],
    ['events-staff-api', ['GetItem', 'PutItem', 'UpdateItem'], eventKey('evt_a').pk],
    ['events-staff-api', ['GetItem', 'PutItem'], invitedKey('evt_a', 'h').pk],
    ['events-staff-api', ['PutItem'], invitationKey('inv_a').pk],
    ['events-staff-api', ['PutItem'], outboxKey('invitation#evt_a#con_h').pk],
    ['events-staff-api', ['Query'], contactKey('gastrikland-ost', 'h').pk],
    ['events-staff-api', ['Query'], addressPartition('h')],
    ['events-staff-api', ['Query', 'PutItem', 'UpdateItem'], eventWorkKey('evt_a', 'invite', 'run_a').pk],
    ['events-staff-api', ['UpdateItem', 'GetItem', 'DeleteItem'], contactKey('gastrikland-ost', 'h', 'suppliers').pk],
    ['events-staff-api', ['PutItem'], auditKey('con_h', '', 'aud_a').pk],
    ['events-staff-api', ['PutItem'], auditKey('per_a', '', 'aud_a').pk],
    ['events-staff-api', ['PutItem'], coHostKey('coh_a').pk],
    ['events-staff-api', ['PutItem'], greetedCoHostKey('evt_a', 'h').pk],
    ['events-staff-api', ['Query', 'UpdateItem'], proposalsPartition],
    ['events-public-api', ['GetItem'], coHostKey('coh_a').pk],
    ['reports-report-cases', ['Query', 'PutItem'], proposalsPartition],
    ['signals-public-api', ['UpdateItem'], contactKey('gastrikland-ost', 'h').pk],
    ['signals-public-api', ['UpdateItem'], silentKey('gastrikland-ost', 'e').pk],
    ['signals-staff-api', ['UpdateItem'], contactKey('gastrikland-ost', 'h').pk],
    ['events-event-reminders', ['GetItem', 'UpdateItem'], contactKey('gastrikland-ost', 'h').pk],
    ['events-sweep-events', ['Query'], eventDueList(0), lists],
    ['events-sweep-events', ['GetItem', 'UpdateItem'], eventWorkKey('evt_a', 'invite', 'run_a').pk],
    ['events-sweep-events', ['Query', 'PutItem'], invitedKey('evt_a', 'h').pk],
    ['events-sweep-events', ['PutItem'], invitationKey('inv_a').pk],
    ['events-sweep-events', ['PutItem'], outboxKey('invitation#evt_a#con_h').pk],
    ['events-sweep-events', ['Query'], contactKey('gastrikland-ost', 'h').pk],
    ['events-sweep-events', ['Query'], addressPartition('h')],
    ['events-public-api', ['GetItem', 'PutItem', 'UpdateItem'], eventKey('evt_a').pk],
    ['events-public-api', ['GetItem', 'UpdateItem'], invitationKey('inv_a').pk],
    [
      'events-public-api',
      ['Query', 'PutItem', 'DeleteItem'],
      waitingKey('evt_a', '2026-11-23T08:00:00.000Z', 'inv_a').pk,
    ],
    ['events-public-api', ['Query'], eventsList('2026'), lists],
    ['events-public-api', ['PutItem'], outboxKey('confirmation#inv_a#1').pk],
    ['events-sweep-events', ['Query'], eventDueList(0), lists],
    ['events-sweep-events', ['GetItem', 'UpdateItem'], eventKey('evt_a').pk],
    ['events-sweep-events', ['GetItem', 'UpdateItem'], invitationKey('inv_a').pk],
    ['events-sweep-events', ['DeleteItem'], eventWorkKey('evt_a', 'seats', 'free').pk],
    ['events-sweep-events', ['PutItem'], outboxKey('offer#inv_a#2').pk],
    ['mail-public-api', ['GetItem', 'PutItem', 'DeleteItem'], addressPartition('h')],
    ['mail-receive-notices', ['GetItem', 'UpdateItem'], outboxKey('receipt#sig_a').pk],
    ['mail-receive-notices', ['UpdateItem'], addressPartition('h')],
    ['mail-receive-notices', ['PutItem'], mailReportsKey.pk],
    ['mail-send-outbox', ['GetItem', 'UpdateItem'], outboxKey('receipt#sig_a').pk],
    ['mail-send-outbox', ['Query'], addressPartition('h')],
    ['mail-sweep-outbox', ['GetItem', 'UpdateItem'], outboxKey('receipt#sig_a').pk],
    ['mail-sweep-outbox', ['Query'], addressPartition('h')],
    ['mail-sweep-outbox', ['GetItem'], mailReportsKey.pk],
    ['mail-sweep-outbox', ['Query'], outboxDueList(0), lists],
    ['open-data-public-api', ['GetItem', 'Query'], editionPointerKey.pk, market],
    ['open-data-public-api', ['Query'], assessmentsPartition, market],
    ['open-data-basis-pages', ['Query'], assessmentsPartition, market],
    ['shortage-build-index', ['Query'], outcomesPartition('gastrikland-ost')],
    ['shortage-build-index', ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'], 'edition', market],
    ['shortage-publish-basis', ['GetItem', 'Query', 'UpdateItem'], editionPointerKey.pk, market],
    ['shortage-pull-source', ['GetItem', 'UpdateItem'], sourceStateKey('scb').pk, market],
    ['shortage-freeze-edition', ['Query'], outcomesPartition('gastrikland-ost')],
    ['shortage-freeze-edition', ['GetItem', 'Query', 'PutItem'], frozenPartition, market],
    ['shortage-freeze-edition', ['GetItem'], sourceStateKey('scb').pk, market],
    ['shortage-validate-index', ['Query'], outcomesPartition('gastrikland-ost')],
    ['shortage-validate-index', ['GetItem', 'Query'], editionPointerKey.pk, market],
    ['shortage-validate-index', ['Query', 'PutItem'], validationPartition, market],
    ['signals-public-api', ['GetItem', 'Query', 'PutItem'], signalKey('sig_a').pk],
    ['signals-public-api', ['GetItem'], linksPartition],
    ['signals-public-api', ['GetItem'], othersKey('7223').pk],
    ['signals-staff-api', ['GetItem'], personKey('per_a').pk],
    ['signals-staff-api', ['GetItem', 'PutItem'], idempotencyKey('h').pk],
    ['signals-staff-api', ['PutItem'], signalKey('sig_a').pk],
    ['signals-public-api', ['GetItem', 'PutItem'], idempotencyKey('h').pk],
    ['signals-public-api', ['GetItem', 'Query'], occupationPartition('7223'), market],
  ];
  const changers = [
    'cases-staff-api',
    'cases-public-api',
    'cases-reminders',
    'cases-follow-ups',
    'my-signals-public-api',
  ];
  const ofAChange = changers.flatMap(
    (fn) =>
      [
        [fn, ['GetItem', 'PutItem'], caseKey('case_a').pk],
        [fn, ['PutItem'], historyKey('case_a', 2).pk],
        [fn, ['GetItem', 'PutItem'], signalKey('sig_a').pk],
        [fn, ['PutItem', 'DeleteItem'], worklistPartition('gastrikland-ost')],
        [fn, ['PutItem', 'DeleteItem'], doneCasesPartition('gastrikland-ost')],
        [fn, ['PutItem'], factKey('gastrikland-ost', 'case_a').pk],
        [fn, ['DeleteItem'], outcomesPartition('gastrikland-ost')],
        [fn, ['PutItem'], outboxKey('alert#case_a#2').pk],
      ] satisfies (typeof called)[number][],
  );
  test.each([...called, ...ofAChange])('%s may make the calls %j on %s', (fn, calls, pk, on = casework) => {
    const may = statementsOfFunction(app, fn);

    expect(calls.filter((call) => !allows(may, `dynamodb:${call}`, on, leading(pk)))).toEqual([]);
  });

  test('open data is granted the market table alone', () => {
    const statements = statementsOfFunction(app, 'open-data-public-api');
    const tables = statements
      .filter(({ actions }) => actions.some((a) => a.startsWith('dynamodb:')))
      .flatMap(({ resources }) => resources);

    expect(tables).toEqual([market]);
    expect(JSON.stringify(statements)).not.toContain('Casework');
    expect(tableCalls.filter((call) => allows(statements, call, market))).toEqual([
      'dynamodb:GetItem',
      'dynamodb:Query',
    ]);
  });

  test('only the two senders may hand a letter to SES, in the name of the region and in its configuration set', () => {
    const senders = functions.filter((name) => JSON.stringify(statementsOfFunction(app, name)).includes('"ses:'));
    const may = statementsOfFunction(app, 'mail-send-outbox');
    const from = (address: string) => ({ 'ses:FromAddress': [address] });

    expect(senders.sort()).toEqual(['mail-send-outbox', 'mail-sweep-outbox']);
    expect(
      allows(may, 'ses:SendRawEmail', '<export MailIdentityArn>', from('kompetenssignal@gavleborg.example.org')),
    ).toBe(true);
    expect(allows(may, 'ses:SendRawEmail', '<export MailIdentityArn>', from('chef@gavleborg.example.org'))).toBe(false);
    expect(
      allows(
        may,
        'ses:SendRawEmail',
        '<export OtherConfigurationSetArn>',
        from('kompetenssignal@gavleborg.example.org'),
      ),
    ).toBe(false);
  });

  test('the policy of every function is the one that was reviewed', async () => {
    const table = functions.sort().map((name) => {
      const lines = statementsOfFunction(app, name).map(({ actions, resources, conditions }) => {
        const only = Object.keys(conditions).length === 0 ? '' : `\n    only ${JSON.stringify(conditions)}`;
        return `  ${[...actions].sort().join(', ')}\n    on ${[...resources].sort().join(', ')}${only}`;
      });
      return `${name}\n${lines.sort().join('\n')}\n`;
    });

    await expect(table.join('\n')).toMatchFileSnapshot('./policies.golden.txt');
  });

  test('no function can delete or reconfigure what is kept', () => {
    const kept = /^(dynamodb:(Delete|Update)Table|s3:Delete|cognito-idp:|ses:(Delete|Update)|iam:|kms:)/;
    const dangerous = functions.flatMap((name) =>
      statementsOfFunction(app, name).flatMap(({ actions }) => actions.filter((a) => kept.test(a))),
    );

    expect(dangerous).toEqual([]);
  });
};
