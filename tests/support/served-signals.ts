import { problemPage } from '../../functions/signals/problem-page.ts';
import { type PublicApiDeps, publicApi } from '../../functions/signals/public-api.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { systemIds, systemReferences } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import type { Table } from '../../shared/platform/table.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { idempotencyStore } from '../../shared/stores/idempotency-store.ts';
import { othersStore } from '../../shared/stores/others-store.ts';
import { shortLinkStore } from '../../shared/stores/short-link-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { aRegion } from './a-region.ts';
import type { TestTables } from './engines.ts';
import { startPreview } from './preview.ts';

export const testKeys: LinkKeys = {
  current: 'k1',
  keys: { k1: 'A'.repeat(43) },
  address: 'B'.repeat(43),
};

type Served = {
  tables: TestTables;
  clock: () => Date;
  region?: RegionSettings;
  /** A published edition; none without it. */
  basis?: { market: Table; objects: PublicApiDeps['objects'] };
  /** To make the table fail. */
  transact?: Table['transact'];
};

/** The real public API of signals over a real engine, on a port of this machine. */
export const serveSignals = ({ tables, clock, region = aRegion(), basis, transact }: Served) => {
  const { casework } = tables;
  const deps = (origin: string): PublicApiDeps => ({
    region,
    origin,
    clock,
    casework: { transact: transact ?? casework.transact },
    idempotency: idempotencyStore(casework),
    signals: signalStore(casework, region.timeZone),
    shortLinks: shortLinkStore(casework),
    others: othersStore(casework),
    basis: basisReader(basis?.market ?? tables.market),
    objects: basis?.objects ?? { get: async () => undefined },
    keys: async () => testKeys,
    newId: systemIds,
    newReference: systemReferences,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return startPreview({ routes: (origin) => publicApi(deps(origin)), problemPage: problemPage(region) });
};

/** A form as a browser sends it, filled in well. */
export const aForm = (over: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  idempotencyKey: 'form_0123456789',
  language: 'sv',
  channel: 'web',
  'need.occupationText': 'CNC-operatör',
  'need.headcount': '3',
  'need.horizon': 'now',
  municipality: '2180',
  'need.description': '',
  'recruitment.applicants': '4',
  'recruitment.qualified': '',
  'recruitment.suitable': '0',
  'employer.name': 'Exempel Mekaniska AB',
  'employer.organisationNumber': '',
  'contact.name': 'Kim Exempel',
  'contact.email': 'kim@example.com',
  'contact.phone': '',
  ...over,
});
