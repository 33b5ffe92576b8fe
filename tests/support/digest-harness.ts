import { comingEvents } from '../../functions/digests/coming-events.ts';
import { gatherArea } from '../../functions/digests/gather-area.ts';
import { gatherDigest } from '../../functions/digests/gather-digest.ts';
import { sendWeekly } from '../../functions/digests/send-weekly.ts';
import { type Case, caseOf } from '../../shared/domain/case.ts';
import type { CaseChange } from '../../shared/domain/case-change.ts';
import type { EditionPointer } from '../../shared/domain/edition.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Table } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import { caseReportStore } from '../../shared/stores/case-report-store.ts';
import { caseStore, openWrites } from '../../shared/stores/case-store.ts';
import { changeCase } from '../../shared/stores/change-case.ts';
import { digestStore } from '../../shared/stores/digest-store.ts';
import { employerNeedsStore } from '../../shared/stores/employer-needs-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { signalStore, signalWrite } from '../../shared/stores/signal-store.ts';
import { warningStore } from '../../shared/stores/warning-store.ts';
import { aRegion } from './a-region.ts';
import { someKeys } from './builders.ts';

export const digestOrigin = 'https://kompetens.example.org';
const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** A basis without an edition: nothing is said of any occupation. */
export const noBasis: Pick<BasisReader, 'rows' | 'pointer'> = { rows: async () => null, pointer: async () => null };

export const pointerTo = (edition: string): EditionPointer => ({
  ...{ edition, dataUntil: '2026-11-29', sources: [], occupationIndex: 'x', methodVersion: '1' },
});

type Run = {
  casework: Table;
  now: string | (() => Date);
  region?: RegionSettings;
  basis?: Pick<BasisReader, 'rows' | 'pointer'>;
  budget?: number;
};

/** The Monday job on a table, at an instant. */
export const digestJob = ({ casework, now, region = aRegion(), basis = noBasis, budget = 540_000 }: Run) => {
  const signals = signalStore(casework, region.timeZone);
  return sendWeekly({
    ...{ region, casework, basis, budget, origin: digestOrigin, log: silent },
    people: personStore(casework),
    absences: absenceStore(casework),
    addresses: addressStore(casework),
    digests: digestStore(casework),
    gather: gatherDigest({
      ...{ region, basis },
      area: gatherArea({ region, signals, cases: caseStore(casework), warnings: warningStore(casework) }),
      reports: caseReportStore(casework),
      needs: employerNeedsStore(casework),
      events: comingEvents(eventStore(casework)),
    }),
    keys: async () => someKeys(),
    clock: typeof now === 'string' ? () => new Date(now) : now,
  });
};

/** A signal and its case as intake and the stream leave them. */
export const openCaseOf = async (casework: Table, signal: Signal, over: Partial<Case> = {}): Promise<Case> => {
  const region = aRegion();
  const opened = { ...caseOf(signal, new Date(signal.receivedAt)), ...over };
  const today = dayIn(new Date(signal.receivedAt), region.timeZone);
  await casework.write(signalWrite(signal, region.timeZone));
  await casework.transact(openWrites(opened, { today, calendar: region }));
  return opened;
};

/** A step of a case, by somebody at an instant. */
export const stepOf = (casework: Table, id: string, who: Person['id'], at: string, change: CaseChange) =>
  changeCase({ region: aRegion(), casework, cases: caseStore(casework), clock: () => new Date(at) })(
    { id, who },
    () => ({
      change,
    }),
  );
