import type { Quantities } from './index-input.ts';
import { gates } from './index-method.ts';

/** Whether an area is large enough to be rated itself; otherwise the county's class is shown. An unknown E is not enough. */
export const largeEnough = ({ E, N }: Pick<Quantities, 'E' | 'N'>): boolean =>
  E !== undefined && N !== undefined && E >= gates.areaEmployed && N >= gates.areaVacancies;
