/**
 * The map of both tables: every key shape on one page. Keys hold ids, codes, days and keyed hashes, never a person.
 *
 * | casework            | pk                              | sk                        | lists (sparse index: listPk, listSk)            |
 * |---------------------|---------------------------------|---------------------------|-------------------------------------------------|
 * | signal              | sig_…                           | signal                    | news#<area>#<iso week>#<shard>, receivedAt      |
 * | public step         | sig_…                           | step#<at>#<kind>          |                                                 |
 * | audit entry         | sig_…, case_…, evt_…, per_…, con_… | audit#<at>#<id>           |                                                 |
 * | idempotency record  | idem_<sha256>                   | idempotency               |                                                 |
 * | contact             | contacts#<area>#<shard>         | con_<address hash> (employers), <audience>#con_<address hash> |             |
 * | employer without consent | contacts#<area>#<shard>    | silent#<employer hash>    |                                                 |
 * | address             | addr_<address hash>             | suppressed, off#<list>    |                                                 |
 * | soft bounce         | addr_<address hash>             | soft#<dedup key>          |                                                 |
 * | mail preference     | addr_<address hash>             | preference#<list>         |                                                 |
 * | case                | case_…                          | case                      | case-wakes#<job>#<shard>, day (while time bears)|
 * | history entry       | case_…                          | history#<version>         |                                                 |
 * | row of an open case | worklist#<area>                 | <rank>#<day>#<receivedAt>#case_… |                                          |
 * | row of a done case  | done-cases#<area>               | <ended at>#case_…         |                                                 |
 * | case in numbers     | facts#<area>#<shard>            | case_…                    |                                                 |
 * | employer's case     | employer_<hash>                 | case_…                    |                                                 |
 * | address's signal    | addr_<address hash>             | signal#<receivedAt>#sig_… |                                                 |
 * | contact change      | sig_…                           | contact-change#<id>       |                                                 |
 * | question asked      | ask_…                           | ask                       |                                                 |
 * | outcome after 90 days | outcomes#<area>               | <ssyk>#<day>#case_…       |                                                 |
 * | others like you     | others#<ssyk>                   | others                    |                                                 |
 * | early warning       | warnings#<area>                 | <ssyk>#<day>              | warned#<area>, <day>#<ssyk>                     |
 * | report on cases     | case-report                     | current                   |                                                 |
 * | needs of employers  | case-report                     | needs                     |                                                 |
 * | absence             | absences                        | <until>#per_…#<from>      |                                                 |
 * | template            | templates                       | <key>#<language>#<version>|                                                 |
 * | short link          | links                           | <code>                    |                                                 |
 * | person (staff)      | people                          | per_…                     |                                                 |
 * | uploaded jobseekers | jobseekers                      | version#<version>         |                                                 |
 * | outbox entry        | outbox#<dedup key>              | outbox                    | outbox-due#<shard>, dueAt (until it is done)    |
 * | SES's last report   | mail-reports                    | last                      |                                                 |
 * | mail health         | mail-health                     | current                   |                                                 |
 * | mails sent on a day | mail-volume                     | <day>                     |                                                 |
 * | mail's bad end      | mail-troubles                   | <kind>#<dedup key>        |                                                 |
 * | undelivered mail    | undelivered#case_…              | <dedup key>               |                                                 |
 * | digest window       | digest#per_…                    | window                    |                                                 |
 * | digest edition      | digest#per_…                    | edition                   |                                                 |
 * | event               | evt_…                           | event                     | events#<year>, startsAt                         |
 * | invitation          | inv_…                           | invitation                | event-due#<shard>, offeredUntil (while offered) |
 * | invited contact     | evt_…                           | invited#con_…             |                                                 |
 * | co-host's link      | coh_…                           | co-host                   |                                                 |
 * | greeted co-host     | evt_…                           | co-host#<address hash>    |                                                 |
 * | place in line       | evt_…                           | waiting#<since>#inv_…     |                                                 |
 * | work on an event    | evt_…                           | work#<kind>#<id>          | event-due#<shard>, dueAt (until it is done)     |
 * | walk-in at an event | evt_…                           | walk-in#wlk_…             |                                                 |
 * | survey answer       | evt_…                           | survey#<random>           |                                                 |
 * | divergence to look into | divergences                 | <place>#<ssyk>#<kind>     |                                                 |
 * | given assessment    | assessments                     | <place>#<ssyk>#<version>  |                                                 |
 * | proposed event      | proposals                       | <area>#<sector>           |                                                 |
 * | wish to follow      | folask_…                        | ask (forgotten by itself) |                                                 |
 * | follower            | fol_<address hash>              | follower                  |                                                 |
 * | when it was asked   | fol_<address hash>              | asked#<ssyk>, asks#<day> (forgotten)|                                       |
 * | an occupation's follower | follow#<ssyk>#<shard>      | fol_<address hash>        |                                                 |
 * | run over followers  | follow-run                      | run                       |                                                 |
 *
 * | market              | pk                              | sk                        |
 * |---------------------|---------------------------------|---------------------------|
 * | edition pointer and the fence of builds | edition    | current                   |
 * | edition record, with each place's list | edition     | record#<edition>          |
 * | quarterly edition   | frozen                          | <quarter>                 |
 * | report on the index | validation                      | <edition>                 |
 * | occupation          | occ#<ssyk>                      | <edition>                 |
 * | educations          | edu#<ssyk>                      | current                   |
 * | source state        | source#<source>                 | state                     |
 * | published assessment, without who gave it | assessments | <place>#<ssyk>          |
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
/** Each audience has its own list; that of employers was the first. */
export const contactPrefix = (audience: string) => (audience === 'employers' ? 'con_' : `${audience}#con_`);
export const contactKey = (area: string, hash: string, audience = 'employers') => ({
  pk: contactsPartition(area, shardOf(hash)),
  sk: `${contactPrefix(audience)}${hash}`,
});
export const silentPrefix = 'silent#';
/** An employer who told of a need and did not agree to be invited: counted, by hashes alone. */
export const silentKey = (area: string, employerHash: string) => ({
  pk: contactsPartition(area, shardOf(employerHash)),
  sk: `${silentPrefix}${employerHash}`,
});
export const addressPartition = (hash: string) => `addr_${hash}`;
export const suppressedKey = (hash: string) => ({ pk: addressPartition(hash), sk: 'suppressed' });
export const softBouncePrefix = 'soft#';
export const softBounceKey = (hash: string, dedupKey: string) => ({
  pk: addressPartition(hash),
  sk: `${softBouncePrefix}${dedupKey}`,
});
export const offKey = (hash: string, list: string) => ({ pk: addressPartition(hash), sk: `off#${list}` });
export const preferenceKey = (hash: string, list: string) => ({ pk: addressPartition(hash), sk: `preference#${list}` });
export const caseKey = (id: string) => ({ pk: id, sk: 'case' });
export const caseWakesList = (job: string, shard: number) => `case-wakes#${job}#${shard}`;
/** Where open cases were listed before they had a worklist. */
export const olderOpenCasesList = (area: string) => `open-cases#${area}`;
export const historyPrefix = 'history#';
export const historyKey = (id: string, version: number) => ({
  pk: id,
  sk: `${historyPrefix}${String(version).padStart(6, '0')}`,
});
export const worklistPartition = (area: string) => `worklist#${area}`;
export const worklistKey = (area: string, rank: number, day: string, receivedAt: string, id: string) => ({
  pk: worklistPartition(area),
  sk: `${rank}#${day}#${receivedAt}#${id}`,
});
export const doneCasesPartition = (area: string) => `done-cases#${area}`;
export const doneCaseKey = (area: string, at: string, id: string) => ({
  pk: doneCasesPartition(area),
  sk: `${at}#${id}`,
});
export const factsPartition = (area: string, shard: number) => `facts#${area}#${shard}`;
export const factKey = (area: string, id: string) => ({ pk: factsPartition(area, shardOf(id)), sk: id });
export const employerPartition = (hash: string) => `employer_${hash}`;
export const employerCaseKey = (hash: string, caseId: string) => ({ pk: employerPartition(hash), sk: caseId });
export const addressSignalPrefix = 'signal#';
export const addressSignalKey = (hash: string, receivedAt: string, signalId: string) => ({
  pk: addressPartition(hash),
  sk: `${addressSignalPrefix}${receivedAt}#${signalId}`,
});
export const contactChangeKey = (signalId: string, id: string) => ({ pk: signalId, sk: `contact-change#${id}` });
/** Which case a question is about: what the link in the mail stands for is the question alone. */
export const askKey = (id: string) => ({ pk: id, sk: 'ask' });
export const outcomesPartition = (area: string) => `outcomes#${area}`;
export const outcomeKey = (area: string, ssyk: string, day: string, caseId: string) => ({
  pk: outcomesPartition(area),
  sk: `${ssyk}#${day}#${caseId}`,
});
export const othersKey = (ssyk: string) => ({ pk: `others#${ssyk}`, sk: 'others' });
export const warningsPartition = (area: string) => `warnings#${area}`;
export const warningKey = (area: string, ssyk: string, day: string) => ({
  pk: warningsPartition(area),
  sk: `${ssyk}#${day}`,
});
export const warnedList = (area: string) => `warned#${area}`;
export const caseReportKey = { pk: 'case-report', sk: 'current' };
export const employerNeedsKey = { pk: 'case-report', sk: 'needs' };
export const absencesPartition = 'absences';
/** By the last day, so that those which still count are read and no others. */
export const absenceKey = (until: string, personId: string, from: string) => ({
  pk: absencesPartition,
  sk: `${until}#${personId}#${from}`,
});
export const templatesPartition = 'templates';
export const templateKey = (key: string, language: string, version: number) => ({
  pk: templatesPartition,
  sk: `${key}#${language}#${String(version).padStart(4, '0')}`,
});
export const linksPartition = 'links';
export const shortLinkKey = (code: string) => ({ pk: linksPartition, sk: code });
export const peoplePartition = 'people';
export const personKey = (id: string) => ({ pk: peoplePartition, sk: id });
export const jobseekersPartition = 'jobseekers';
export const jobseekersVersionKey = (version: number) => ({
  pk: jobseekersPartition,
  sk: `version#${String(version).padStart(6, '0')}`,
});
export const outboxKey = (dedupKey: string) => ({ pk: `outbox#${dedupKey}`, sk: 'outbox' });
export const outboxDueList = (shard: number) => `outbox-due#${shard}`;
/** One item for the region: when SES last reported anything of any mail. */
export const mailReportsKey = { pk: 'mail-reports', sk: 'last' };
/** One item for the region: what the sweeper last saw, and when an administrator let letters go again. */
export const mailHealthKey = { pk: 'mail-health', sk: 'current' };
export const mailVolumePartition = 'mail-volume';
export const mailVolumeKey = (day: string) => ({ pk: mailVolumePartition, sk: day });
export const mailTroublesPartition = 'mail-troubles';
export const mailTroubleKey = (kind: string, dedupKey: string) => ({
  pk: mailTroublesPartition,
  sk: `${kind}#${dedupKey}`,
});
export const undeliveredPartition = (caseId: string) => `undelivered#${caseId}`;
export const undeliveredKey = (caseId: string, dedupKey: string) => ({
  pk: undeliveredPartition(caseId),
  sk: dedupKey,
});
export const digestWindowKey = (personId: string) => ({ pk: `digest#${personId}`, sk: 'window' });
export const digestEditionKey = (personId: string) => ({ pk: `digest#${personId}`, sk: 'edition' });
export const eventKey = (id: string) => ({ pk: id, sk: 'event' });
export const invitationKey = (id: string) => ({ pk: id, sk: 'invitation' });
/** Events by the year they start in: at most a few hundred, read by stretches of time. */
export const eventsList = (year: string) => `events#${year}`;
export const eventWorkPrefix = (kind: string) => `work#${kind}#`;
export const eventWorkKey = (eventId: string, kind: string, id: string) => ({
  pk: eventId,
  sk: `${eventWorkPrefix(kind)}${id}`,
});
/** What time alone brings about at events: offers that lapse, and work that was begun and is not done. */
export const eventDueList = (shard: number) => `event-due#${shard}`;
export const invitedPrefix = 'invited#';
export const invitedKey = (eventId: string, hash: string) => ({ pk: eventId, sk: `${invitedPrefix}con_${hash}` });
export const walkInPrefix = 'walk-in#';
export const walkInKey = (eventId: string, id: string) => ({ pk: eventId, sk: `${walkInPrefix}${id}` });
export const surveyPrefix = 'survey#';
/** By a random name: neither the key nor the order of the answers tells who gave them or when. */
export const surveyKey = (eventId: string, random: string) => ({ pk: eventId, sk: `${surveyPrefix}${random}` });
export const followAskKey = (id: string) => ({ pk: id, sk: 'ask' });
export const followerPartition = (hash: string) => `fol_${hash}`;
export const followerKey = (hash: string) => ({ pk: followerPartition(hash), sk: 'follower' });
/** When an address was last asked about an occupation, and how often on a day: for as long as it limits the next. */
export const followAskedKey = (hash: string, ssyk: string) => ({ pk: followerPartition(hash), sk: `asked#${ssyk}` });
export const followAsksKey = (hash: string, day: string) => ({ pk: followerPartition(hash), sk: `asks#${day}` });
export const followPartition = (ssyk: string, shard: number) => `follow#${ssyk}#${shard}`;
export const followKey = (ssyk: string, hash: string) => ({
  pk: followPartition(ssyk, shardOf(hash)),
  sk: followerPartition(hash),
});
/** One item for the region: of which edition followers are being told, and of which all of them were. */
export const followRunKey = { pk: 'follow-run', sk: 'run' };
/** What a co-host's link stands for, and who of an event's co-hosts has one. */
export const coHostKey = (id: string) => ({ pk: id, sk: 'co-host' });
export const greetedCoHostKey = (eventId: string, hash: string) => ({ pk: eventId, sk: `co-host#${hash}` });
export const proposalsPartition = 'proposals';
export const proposalKey = (area: string, sector: string) => ({ pk: proposalsPartition, sk: `${area}#${sector}` });
export const waitingPrefix = 'waiting#';
/** By the instant, so that the line is read in its order; two of one instant cannot be (`seatCountsWrite`). */
export const waitingKey = (eventId: string, since: string, invitationId: string) => ({
  pk: eventId,
  sk: `${waitingPrefix}${since}#${invitationId}`,
});

export const editionPointerKey = { pk: 'edition', sk: 'current' };
export const editionRecordKey = (edition: string) => ({ pk: 'edition', sk: `record#${edition}` });
export const occupationPartition = (ssyk: string) => `occ#${ssyk}`;
export const educationsKey = (ssyk: string) => ({ pk: `edu#${ssyk}`, sk: 'current' });
export const sourceStateKey = (source: string) => ({ pk: `source#${source}`, sk: 'state' });
/** A report is kept by the edition that it judges: the newest is read first. */
export const validationPartition = 'validation';
export const validationKey = (edition: string) => ({ pk: validationPartition, sk: edition });
export const frozenPartition = 'frozen';
export const frozenKey = (quarter: string) => ({ pk: frozenPartition, sk: quarter });
export const divergencesPartition = 'divergences';
export const divergenceKey = ({ place, ssyk, kind }: { place: string; ssyk: string; kind: string }) => ({
  pk: divergencesPartition,
  sk: `${place}#${ssyk}#${kind}`,
});
/** The same name in both tables: what staff gave, and what of it is published. */
export const assessmentsPartition = 'assessments';
export const givenAssessmentPrefix = (place: string, ssyk: string) => `${place}#${ssyk}#`;
export const givenAssessmentKey = (place: string, ssyk: string, version: number) => ({
  pk: assessmentsPartition,
  sk: `${givenAssessmentPrefix(place, ssyk)}${String(version).padStart(6, '0')}`,
});
export const publishedAssessmentKey = (place: string, ssyk: string) => ({
  pk: assessmentsPartition,
  sk: `${place}#${ssyk}`,
});
