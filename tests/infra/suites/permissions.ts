import { describe, expect, test } from 'vitest';
import {
  addressPartition,
  auditKey,
  caseKey,
  contactKey,
  digestWindowKey,
  eventKey,
  idempotencyKey,
  invitationKey,
  outboxKey,
  personKey,
  signalKey,
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
