import type * as z from 'zod/mini';
import type { Case } from '../../shared/domain/case.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { WorkDesk } from './case-desk.ts';
import type { DiagnosisInput } from './contract.ts';
import { mustNotHaveEnded } from './still-open.ts';

/** Keeps drivers and measure. Diagnosis comes before measure: no education without a driver (mission.md, B09). */
export const diagnoseCase =
  () =>
  ({ change }: WorkDesk, { drivers, measure }: z.output<typeof DiagnosisInput>): Promise<Case> =>
    change((c) => {
      mustNotHaveEnded(c);
      if (measure?.kind === 'utbildning' && !drivers.some((driver) => driver !== 'ej-faststalld'))
        throw new Refused('driver-missing');
      return { change: { kind: 'diagnosed', drivers: [...new Set(drivers)], measure } };
    });
