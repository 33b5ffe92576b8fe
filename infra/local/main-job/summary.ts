import type { Sources } from '../options.ts';
import type { LocalRegion } from '../running-region.ts';
import type { StepOutcome, Story } from './step.ts';

const seconds = (value: number) => `${value.toFixed(1).padStart(5)} s`;

export const stepLine = ({ name, state, seconds: took, said }: StepOutcome): string =>
  `${state.padEnd('missing'.length)} ${seconds(took)}  ${name}: ${said}`;

const sourceWords = (sources: Sources): string =>
  ({
    replicas: 'replicas of the public sources, with invented data (--live uses the real ones)',
    live: 'the real public sources',
    url: `public sources from ${sources.kind === 'url' ? sources.url : ''}`,
  })[sources.kind];

/** What is printed when the main job is done. */
export const summary = (
  region: LocalRegion,
  outcomes: readonly StepOutcome[],
  story: Story,
  sources: Sources,
  total: number,
): string => {
  const failed = outcomes.filter(({ state }) => state === 'FAILED');
  const missing = outcomes.filter(({ state }) => state === 'missing').length;
  const functions = region.functions.all.map(({ counts }) => counts());
  const invocations = functions.reduce((sum, { invocations: n }) => sum + n, 0);
  const errors = functions.reduce((sum, { errors: n }) => sum + n, 0);
  const engines = region.engines.all.map(({ name, engine }) => `${name} by ${engine}`).join(', ');
  return [
    '',
    failed.length === 0
      ? `${missing === 0 ? 'All' : `${outcomes.length - missing} of`} ${outcomes.length} steps done in ${total.toFixed(1)} s${missing === 0 ? '' : `; ${missing} ${missing === 1 ? 'source' : 'sources'} missing`}.`
      : `${failed.length} of ${outcomes.length} steps FAILED: ${failed.map(({ name }) => name).join(', ')}.`,
    ...story.missingSources.map(({ source, reason }) => `Source ${source} failed: ${reason}`),
    `Data:      ${sourceWords(sources)}`,
    `Engines:   ${engines}`,
    `Mail:      ${region.engines.mailbox.all().length} letters; nothing leaves this machine`,
    `Functions: ${invocations} invocations, ${errors} errors`,
    `Clock:     ${region.clock.now().toISOString()}`,
    '',
    `Start page    ${region.origin}/`,
    `Signal form   ${region.origin}/signal`,
    `Console       ${region.origin}/console/`,
    `Basis         ${region.origin}/basis`,
    `Open data     ${region.origin}/api/v1/basis/county`,
    `API           ${region.origin}/api/openapi.json`,
    `Dashboard     ${region.origin}/_local`,
    `Mailbox       ${region.origin}/_local/mail`,
  ].join('\n');
};
