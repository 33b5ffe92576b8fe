import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { followersRoutes } from '../../functions/followers/contract.ts';
import { problemPage } from '../../functions/followers/problem-page.ts';
import { publicApi } from '../../functions/followers/public-api.ts';
import { tellFollowers } from '../../functions/followers/tell-followers.ts';
import type { OfficialJudgement } from '../../shared/domain/official-judgement.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import type { Item, Table } from '../../shared/platform/table.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { basisAtHand } from '../../shared/stores/basis-at-hand.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { editionChain } from '../../shared/stores/edition-chain.ts';
import { followerStore } from '../../shared/stores/follower-store.ts';
import { keptMail } from '../../shared/stores/outbox-item.ts';
import { aRegion } from './a-region.ts';
import { aForm } from './answering-office.ts';
import { aJudgement, basisHarness, fullDocuments } from './basis-harness.ts';
import { someKeys } from './builders.ts';
import type { TestDynamo } from './engines.ts';
import { gatewayTo } from './gateway.ts';

const origin = 'https://kompetens.example.org';
const keys = someKeys();
const region = aRegion();

type Situation = OfficialJudgement['situation'];

/** Following as it runs behind API Gateway and on Mondays, with editions that are really built, and a movable clock. */
export const followersHarness = async (dynamo: TestDynamo) => {
  const shortage = await basisHarness(dynamo);
  const { casework, caseworkName } = await dynamo.newTables();
  const at = { now: '2026-11-24T09:00:00.000Z' };
  /** Writes left until the table is gone, as where a process is killed; and whether the last of them still happens. */
  const life = { writes: Number.POSITIVE_INFINITY };
  const queried: string[] = [];
  const dying: Table = {
    ...casework,
    query: async (question) => {
      queried.push(String(question.values[':pk'] ?? ''));
      return casework.query(question);
    },
    write: async (write) => {
      if (life.writes < 1) throw new Error('killed');
      life.writes -= 1;
      return casework.write(write);
    },
    transact: async (writes) => {
      if (life.writes < 1) throw new Error('killed');
      life.writes -= 1;
      return casework.transact(writes);
    },
  };
  const basis = basisReader(shortage.market, { consistent: true });
  const clock = () => new Date(at.now);
  const deps = {
    ...{ region, origin, casework: dying, basis, clock, newId: systemIds, keys: async () => keys },
    followers: followerStore(dying),
    addresses: addressStore(dying),
    basisAtHand: basisAtHand({ basis, objects: shortage.objects, clock }),
  };
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const call = gatewayTo(publicApi(deps), followersRoutes, { log: silent, problemPage: problemPage(region) });

  const items = async (): Promise<Item[]> => {
    const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: caseworkName, ConsistentRead: true }));
    return Items.map((item) => unmarshall(item)).toSorted((a, b) => (`${a.pk}${a.sk}` < `${b.pk}${b.sk}` ? -1 : 1));
  };
  const mails = async (kind: 'confirm-follow' | 'following', email?: string): Promise<MailDraft[]> =>
    (await items())
      .filter(({ pk }) => String(pk).startsWith(`outbox#${kind}#`))
      .map(keptMail)
      .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .map(({ draft }) => draft)
      .filter(({ to }) => email === undefined || to.address === email);
  const ask = (email: string, over: Record<string, unknown> = {}) =>
    call({ method: 'POST', path: '/api/v1/followers', body: { ssyk: '7223', area: 'county', email, ...over } });
  const confirm = async (email: string) => {
    const link = linkIn((await mails('confirm-follow', email)).at(-1));
    return { path: link, answer: await call({ method: 'POST', path: link, ...aForm({}) }) };
  };

  return {
    ...{ at, life, queried, deps, call, casework, items, mails, ask, confirm, shortage },
    hashOf: (email: string) => addressHash(keys, email),
    /** Builds and publishes an edition on a day, with these official judgements and what else there is. */
    edition: async (day: string, judgements: Readonly<Record<string, Situation>>) => {
      shortage.clock.now = `${day}T03:30:00Z`;
      await shortage.leaveAll({
        ...fullDocuments('2026-11-22'),
        yrkesbarometern: {
          edition: '2026-1',
          judgements: Object.entries(judgements).map(([ssyk, situation]) => aJudgement(ssyk, { situation })),
        },
      });
      await shortage.build();
      await shortage.publish();
    },
    /** Asks for an occupation and confirms it. */
    follow: async (email: string, over: Record<string, unknown> = {}) => {
      at.now = new Date(Date.parse(at.now) + 1).toISOString();
      await ask(email, over);
      return confirm(email);
    },
    tell: () => tellFollowers({ ...deps, chain: editionChain(shortage.market), log: silent })(),
  };
};
export type FollowersHarness = Awaited<ReturnType<typeof followersHarness>>;

/** The path of the first button of a mail. */
export const linkIn = (mail: MailDraft | undefined): string => {
  const links = mail?.blocks.flatMap((block) => (block.kind === 'actions' ? block.links : [])) ?? [];
  return (links[0]?.href ?? '').slice(origin.length);
};
