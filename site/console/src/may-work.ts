import type { Me } from '../../../functions/admin/contract.ts';

/** Whether a person changes anything at all, or reads only. */
export const mayWorkSomewhere = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('broker') || roles.includes('strategist');
