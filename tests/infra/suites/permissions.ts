import { describe, expect, test } from 'vitest';
import {
  addressPartition,
  auditKey,
  caseKey,
  contactKey,
  digestWindowKey,
  editionPointerKey,
  eventKey,
  idempotencyKey,
  invitationKey,
  invitedKey,
  mailReportsKey,
  newsList,
  occupationPartition,
  openCasesList,
  outboxDueList,
  outboxKey,
  personKey,
  signalKey,
  sourceStateKey,
  stepKey,
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
      expect(tableCalls.filter((call) => allows(may, call, lists, leading('open-cases#gastrikland-ost')))).toEqual([]);
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
    ['cases-sweep-cases', ['GetItem', 'PutItem'], caseKey('case_a').pk],
    ['cases-sweep-cases', ['GetItem', 'PutItem'], signalKey('sig_a').pk],
    ['cases-sweep-cases', ['Query'], newsList('gastrikland-ost', '2026-W48', 0), lists],
    ['digests-weekly-digests', ['Query'], personKey('per_a').pk],
    ['digests-weekly-digests', ['GetItem', 'PutItem'], digestWindowKey('per_a').pk],
    ['digests-weekly-digests', ['GetItem'], addressPartition('h')],
    ['digests-weekly-digests', ['GetItem'], signalKey('sig_a').pk],
    ['digests-weekly-digests', ['GetItem'], caseKey('case_a').pk],
    ['digests-weekly-digests', ['PutItem'], outboxKey('digest#per_a#2026-W48').pk],
    ['digests-weekly-digests', ['Query'], newsList('gastrikland-ost', '2026-W48', 0), lists],
    ['digests-weekly-digests', ['Query'], openCasesList('gastrikland-ost'), lists],
    ['digests-weekly-digests', ['GetItem'], editionPointerKey.pk, market],
    ['events-staff-api', ['GetItem'], personKey('per_a').pk],
    ['events-staff-api', ['GetItem', 'PutItem', 'UpdateItem'], eventKey('evt_a').pk],
    ['events-staff-api', ['GetItem', 'PutItem'], invitedKey('evt_a', 'h').pk],
    ['events-staff-api', ['PutItem'], invitationKey('inv_a').pk],
    ['events-staff-api', ['PutItem'], outboxKey('invitation#evt_a#con_h').pk],
    ['events-staff-api', ['Query'], contactKey('gastrikland-ost', 'h').pk],
    ['events-staff-api', ['Query'], addressPartition('h')],
    ['events-public-api', ['GetItem', 'PutItem', 'UpdateItem'], eventKey('evt_a').pk],
    ['events-public-api', ['GetItem', 'UpdateItem'], invitationKey('inv_a').pk],
    ['events-public-api', ['PutItem'], outboxKey('confirmation#inv_a#1').pk],
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
    ['shortage-build-index', ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'], 'edition', market],
    ['shortage-publish-basis', ['GetItem', 'Query', 'UpdateItem'], editionPointerKey.pk, market],
    ['shortage-pull-source', ['GetItem', 'UpdateItem'], sourceStateKey('scb').pk, market],
    ['signals-public-api', ['GetItem', 'Query', 'PutItem'], signalKey('sig_a').pk],
    ['signals-public-api', ['GetItem', 'PutItem'], idempotencyKey('h').pk],
    ['signals-public-api', ['GetItem', 'Query'], occupationPartition('7223'), market],
  ];
  test.each(called)('%s may make the calls %j on %s', (fn, calls, pk, on = casework) => {
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
