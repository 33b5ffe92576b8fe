import type { Me, Member } from '../../../../functions/admin/contract.ts';
import type { Client } from './client.ts';
import type { Result } from './failure.ts';

export type Staff = { readonly me: Me; readonly people: readonly Member[] };

/** Who is signed in, and who else works in the region: what every page needs to begin. */
export const fetchStaff = async (client: Client): Promise<Result<Staff>> => {
  const [me, people] = await Promise.all([
    client.get<Me>('/api/v1/me'),
    client.get<{ people: Member[] }>('/api/v1/people'),
  ]);
  if (!me.ok) return me;
  if (!people.ok) return people;
  return { ok: true, value: { me: me.value, people: people.value.people }, version: null };
};
