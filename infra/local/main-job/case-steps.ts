import * as z from 'zod/mini';
import { staffHeaders } from './staff-headers.ts';
import type { Step, StepContext } from './step.ts';
import { StepFailed } from './step-failed.ts';

const Worklist = z.object({ cases: z.array(z.object({ id: z.string(), reference: z.string(), state: z.string() })) });
const Changed = z.object({
  case: z.object({ version: z.number(), occupations: z.array(z.object({ ssyk: z.string() })) }),
});
type Version = { id: string; version: number; ssyk: string | undefined };

/** One change of a case, on the version that the broker has seen. */
const change = async (context: StepContext, seen: Version, what: string, body: object): Promise<Version> => {
  const headers = { ...(await staffHeaders(context)), 'if-match': `"${seen.version}"` };
  const path = `/api/v1/cases/${seen.id}/${what}`;
  const changed = Changed.parse(await context.http.expect(200, path, { method: 'POST', headers, body }));
  return { ...seen, version: changed.case.version };
};

/** The new cases of the broker's area, in the order of the worklist. */
const newCases = async (context: StepContext): Promise<Version[]> => {
  const { http, file } = context;
  const headers = await staffHeaders(context);
  const area = file.areas[0]?.id ?? '';
  const { cases } = Worklist.parse(await http.expect(200, `/api/v1/cases?area=${area}`, { headers }));
  const opened: Version[] = [];
  for (const { id, state } of cases.filter((one) => one.state === 'received')) {
    const shown = Changed.parse(await http.expect(200, `/api/v1/cases/${id}`, { headers }));
    opened.push({ id, version: shown.case.version, ssyk: shown.case.occupations[0]?.ssyk });
    if (state !== 'received') throw new StepFailed(`case ${id} is ${state}`);
  }
  return opened;
};

/** A broker closes one case, asks about another and has told a third that somebody works on it. */
export const brokerWorks: Step = {
  name: 'a broker works on the cases',
  run: async (context) => {
    if (context.region.continued) return 'kept from the earlier run';
    const [first, second] = await newCases(context);
    if (first === undefined) throw new StepFailed('there is no new case in the first area');
    let seen = await change(context, first, 'transitions', {
      to: 'acknowledged',
      reason: 'Läst och tagen',
      message: 'Hej! Jag har läst er signal och ringer er i veckan.',
    });
    if (first.ssyk !== undefined) seen = await change(context, seen, 'occupation', { ssyk: first.ssyk });
    seen = await change(context, seen, 'diagnosis', {
      drivers: ['synlighet'],
      measure: { kind: 'studiebesok', what: 'Klassen som blir klar i vår kommer på besök', owner: 'Komvux' },
    });
    await change(context, seen, 'transitions', {
      to: 'closed',
      reason: 'Utbildningen finns, besöket är bokat',
      outcome: 'matched-education',
      message: 'Det finns en klass som blir klar i vår. De kommer till er på studiebesök.',
    });
    if (second !== undefined)
      await change(context, second, 'transitions', {
        to: 'waiting-employer',
        reason: 'Behöver veta mer',
        question: 'Vilka moment behöver den som ni söker kunna från första dagen?',
      });
    await context.region.quiescent();
    return `1 closed with its mail${second === undefined ? '' : ', 1 asked about'}`;
  },
};
