import type { Write } from '../platform/table.ts';
import { auditKey } from './keys.ts';

/** Who did what to a thing: written with the change, in the same transaction, and never changed after. */
export type AuditEntry = { of: string; at: string; id: string; who: string; what: string };

export const auditWrite = (entry: AuditEntry): Write => ({
  Put: {
    Item: { ...auditKey(entry.of, entry.at, entry.id), at: entry.at, who: entry.who, what: entry.what },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
