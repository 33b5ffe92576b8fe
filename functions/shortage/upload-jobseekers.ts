import { gzipSync } from 'node:zlib';
import { type ReadSheet, readJobseekerSheet } from '../../shared/domain/jobseeker-sheet.ts';
import type { JobseekerVersion } from '../../shared/domain/jobseeker-version.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { jobseekersVersionWrite } from '../../shared/stores/jobseekers-store.ts';
import { jobseekerTexts } from './jobseeker-texts.ts';
import { derivedKey } from './raw-snapshot.ts';
import { sha256 } from './sha256.ts';
import { type UseJobseekersDeps, useJobseekers } from './use-jobseekers.ts';

export type UploadDeps = UseJobseekersDeps & {
  region: RegionSettings;
  casework: Pick<Table, 'transact'>;
  objects: Pick<Objects, 'put'>;
  newId: NewId;
};

const refuse = (errors: Extract<ReadSheet, { ok: false }>['errors'], language: Language): never => {
  const { sheetError } = jobseekerTexts(language);
  throw new Refused('invalid', {
    errors: errors.map((error) => ({
      field: ['csv', error.row, error.column].filter((part) => part !== null).join('.'),
      code: error.code,
      message: sheetError(error),
    })),
  });
};

/**
 * Takes a sheet of registered jobseekers, whole or not at all. Kept before it is told of, told of before it is used: a run
 * that stopped anywhere is finished by uploading the same sheet again, which makes no second version.
 */
export const uploadJobseekers = (deps: UploadDeps) => {
  const use = useJobseekers(deps);
  return async (
    csv: string,
    { person, language }: { person: Pick<Person, 'id'>; language: Language },
  ): Promise<JobseekerVersion[]> => {
    const at = deps.clock();
    const { county, areas, timeZone } = deps.region;
    const municipalities = areas.flatMap((area) => area.municipalities);
    const read = readJobseekerSheet(csv, { county, municipalities, until: dayIn(at, timeZone).slice(0, 7) });
    if (!read.ok) return refuse(read.errors, language);

    const json = JSON.stringify(read.document);
    const sha = sha256(csv);
    const [snapshot, normalised] = [`jobseekers/${sha}.csv`, derivedKey('jobseekers', sha256(json))];
    await deps.objects.put(snapshot, Buffer.from(csv), 'text/csv; charset=utf-8');
    await deps.objects.put(normalised, gzipSync(json), 'application/gzip');

    const [newest] = await deps.versions.versions();
    if (newest?.sha256 === sha && newest.takenBack === null) return use();
    const { months, stocks } = read.document;
    const version: JobseekerVersion = {
      ...{ version: (newest?.version ?? 0) + 1, sha256: sha, snapshot, normalised },
      ...{ firstMonth: months[0] ?? '', lastMonth: months.at(-1) ?? '', rows: read.rows, suppressed: read.suppressed },
      occupations: new Set(stocks.map(({ ssyk }) => ssyk)).size,
      ...{ by: person.id, at: at.toISOString(), takenBack: null },
    };
    const audit = { of: person.id, at: version.at, id: deps.newId('aud'), who: person.id };
    try {
      await deps.casework.transact([
        jobseekersVersionWrite(version),
        auditWrite({ ...audit, what: `jobseekers-uploaded#${version.version}` }),
      ]);
    } catch (error) {
      if (error instanceof TransactionRefused) throw new Refused('conflict');
      throw error;
    }
    return use();
  };
};
