/**
 * The map of both tables: every key shape on one page. Keys hold ids, codes, days and keyed hashes, never a person.
 *
 * | casework            | pk                              | sk                        | lists (sparse index: listPk, listSk)            |
 * |---------------------|---------------------------------|---------------------------|-------------------------------------------------|
 * | signal              | sig_…                           | signal                    | news#<area>#<iso week>#<shard>, receivedAt      |
 * | public step         | sig_…                           | step#<at>#<kind>          |                                                 |
 * | audit entry         | sig_…, case_…, evt_…            | audit#<at>#<id>           |                                                 |
 * | idempotency record  | idem_<sha256>                   | idempotency               |                                                 |
 * | contact             | contacts#<area>#<shard>         | con_<address hash>        |                                                 |
 * | address             | addr_<address hash>             | suppressed, off#<list>    |                                                 |
 * | case                | case_…                          | case                      | open-cases#<area>, answerBy (while open)        |
 * | person (staff)      | people                          | per_…                     |                                                 |
 * | outbox entry        | outbox#<dedup key>              | outbox                    | outbox-due#<shard>, dueAt (until it is done)    |
 * | SES's last report   | mail-reports                    | last                      |                                                 |
 * | digest window       | digest#per_…                    | window                    |                                                 |
 * | digest edition      | digest#per_…                    | edition                   |                                                 |
 * | event               | evt_…                           | event                     |                                                 |
 * | invitation          | inv_…                           | invitation                |                                                 |
 * | invited contact     | evt_…                           | invited#con_…             |                                                 |
 *
 * | market              | pk                              | sk                        |
 * |---------------------|---------------------------------|---------------------------|
 * | edition pointer and the fence of builds | edition    | current                   |
 * | edition record, with each place's list | edition     | record#<edition>          |
 * | occupation          | occ#<ssyk>                      | <edition>                 |
 * | educations          | edu#<ssyk>                      | current                   |
 * | source state        | source#<source>                 | state                     |
 */
export const listsIndex = 'lists';

/** How many partitions share what many writes would otherwise put into one. */
export const shards = 4;

/** The shard of an id or key, by all of its characters: the same one is always found again, and equal endings spread. */
export const shardOf = (id: string): number => {
  let sum = 0;
  for (let i = 0; i < id.length; i += 1) sum += id.charCodeAt(i);
  return sum % shards;
};

export const signalKey = (id: string) => ({ pk: id, sk: 'signal' });
export const newsList = (area: string, week: string, shard: number) => `news#${area}#${week}#${shard}`;
export const stepKey = (signalId: string, at: string, kind: string) => ({ pk: signalId, sk: `step#${at}#${kind}` });
export const auditKey = (of: string, at: string, id: string) => ({ pk: of, sk: `audit#${at}#${id}` });
export const idempotencyKey = (hash: string) => ({ pk: `idem_${hash}`, sk: 'idempotency' });
export const contactsPartition = (area: string, shard: number) => `contacts#${area}#${shard}`;
export const contactKey = (area: string, hash: string) => ({
  pk: contactsPartition(area, shardOf(hash)),
  sk: `con_${hash}`,
});
export const addressPartition = (hash: string) => `addr_${hash}`;
export const suppressedKey = (hash: string) => ({ pk: addressPartition(hash), sk: 'suppressed' });
export const offKey = (hash: string, list: string) => ({ pk: addressPartition(hash), sk: `off#${list}` });
export const caseKey = (id: string) => ({ pk: id, sk: 'case' });
export const openCasesList = (area: string) => `open-cases#${area}`;
export const peoplePartition = 'people';
export const personKey = (id: string) => ({ pk: peoplePartition, sk: id });
export const outboxKey = (dedupKey: string) => ({ pk: `outbox#${dedupKey}`, sk: 'outbox' });
export const outboxDueList = (shard: number) => `outbox-due#${shard}`;
/** One item for the region: when SES last reported anything of any mail. */
export const mailReportsKey = { pk: 'mail-reports', sk: 'last' };
export const digestWindowKey = (personId: string) => ({ pk: `digest#${personId}`, sk: 'window' });
export const digestEditionKey = (personId: string) => ({ pk: `digest#${personId}`, sk: 'edition' });
export const eventKey = (id: string) => ({ pk: id, sk: 'event' });
export const invitationKey = (id: string) => ({ pk: id, sk: 'invitation' });
export const invitedKey = (eventId: string, hash: string) => ({ pk: eventId, sk: `invited#con_${hash}` });

export const editionPointerKey = { pk: 'edition', sk: 'current' };
export const editionRecordKey = (edition: string) => ({ pk: 'edition', sk: `record#${edition}` });
export const occupationPartition = (ssyk: string) => `occ#${ssyk}`;
export const educationsKey = (ssyk: string) => ({ pk: `edu#${ssyk}`, sk: 'current' });
export const sourceStateKey = (source: string) => ({ pk: `source#${source}`, sk: 'state' });
