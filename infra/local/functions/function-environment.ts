import type { Engine } from '../engines/engine.ts';
import { cloudRegion, fakeCredentials } from '../engines/tables.ts';
import type { FunctionDeclaration } from '../template/region-model.ts';

export type Surroundings = {
  readonly engines: readonly Engine[];
  /** Where the region is reached: takes the place of the distribution's address. */
  readonly origin: string;
  /** Where public sources are fetched from; null for the real ones. */
  readonly sourcesOrigin: string | null;
  /** ARNs of the functions that fetch public sources. */
  readonly fetching: ReadonlySet<string>;
};

/**
 * A function's environment: what the template declares, what Lambda adds, and where AWS is. Two addresses differ from the
 * cloud's: the region's own, and the public sources'.
 */
export const functionEnvironment = (
  fn: FunctionDeclaration,
  { engines, origin, sourcesOrigin, fetching }: Surroundings,
): Record<string, string> => ({
  ...fn.environment,
  ...('PUBLIC_ORIGIN' in fn.environment && { PUBLIC_ORIGIN: origin }),
  ...(sourcesOrigin !== null && fetching.has(fn.arn) && { SOURCES_ORIGIN: sourcesOrigin }),
  AWS_REGION: cloudRegion,
  AWS_DEFAULT_REGION: cloudRegion,
  AWS_ACCESS_KEY_ID: fakeCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: fakeCredentials.secretAccessKey,
  AWS_LAMBDA_FUNCTION_NAME: fn.name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMegabytes),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  ...Object.fromEntries(engines.map(({ name, endpoint }) => [`AWS_ENDPOINT_URL_${name.toUpperCase()}`, endpoint])),
});
