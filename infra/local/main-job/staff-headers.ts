import * as z from 'zod/mini';
import type { StepContext } from './step.ts';
import { StepFailed } from './step-failed.ts';

const Login = z.object({ accessToken: z.string() });

/** What the broker of the region's first area signs requests with. */
export const staffHeaders = async ({ http, file, story }: StepContext): Promise<Record<string, string>> => {
  const broker = file.staff.find(({ id }) => id === file.areas[0]?.broker);
  if (broker === undefined) throw new StepFailed('the region file names no broker for its first area');
  story.accessToken ??= Login.parse(
    await http.expect(200, '/_local/login', { method: 'POST', body: { email: broker.email } }),
  ).accessToken;
  return { authorization: `Bearer ${story.accessToken}` };
};
