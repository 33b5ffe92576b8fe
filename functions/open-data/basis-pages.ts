import type { Route } from '../../shared/contract/route.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { basisMethodPage } from '../../shared/pages/basis-method-page.ts';
import { basisValidationPage } from '../../shared/pages/basis-validation-page.ts';
import type { Handle } from '../../shared/platform/http.ts';
import type { AssessmentsAtHand } from '../../shared/stores/assessments-at-hand.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { ValidationStore } from '../../shared/stores/validation-store.ts';
import {
  basisListRoutes,
  basisMethodRoutes,
  basisOccupationRoutes,
  basisStartRoutes,
  basisValidationRoutes,
} from './contract-pages.ts';
import { showBasis } from './show-basis.ts';
import { showBasisList, showBasisOccupation, showBasisStart } from './show-basis-pages.ts';

type Deps = {
  region: RegionSettings;
  basis: Pick<BasisReader, 'pointer' | 'rows' | 'occupation'>;
  assessments: AssessmentsAtHand;
  reports: Pick<ValidationStore, 'newest'>;
};

const both = (routes: readonly Route[], handle: Handle) => routes.map((route) => [route, handle] as const);

/** The open data as pages for people: the same numbers, in words, with what they came from. */
export const basisPages = ({ region, basis, assessments, reports }: Deps): readonly (readonly [Route, Handle])[] => {
  const deps = { region, basis: showBasis({ basis, assessments }) };
  return [
    ...both(basisStartRoutes, showBasisStart(deps)),
    ...both(basisMethodRoutes, async ({ language }) => basisMethodPage({ region, language })),
    ...both(basisValidationRoutes, async ({ language }) =>
      basisValidationPage({ region, language, report: await reports.newest() }),
    ),
    ...both(basisListRoutes, showBasisList(deps)),
    ...both(basisOccupationRoutes, showBasisOccupation(deps)),
  ];
};
