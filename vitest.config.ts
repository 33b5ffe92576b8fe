import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that start processes, engines and workers of a whole region: each in a process of its own. */
const wholes = ['tests/crash/**/*.test.ts', 'tests/journeys/**/*.test.ts', 'tests/local/**/*.test.ts'];

/** What takes longest, longest first: begun last, one of them would keep a single core busy at the end. */
const long = [
  'journeys/start',
  'crash/mail-crash',
  'journeys/basis',
  'journeys/digest',
  'journeys/follow',
  'journeys/case',
  'local/replicas-served',
  'local/main-job',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const at = long.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
      if (at >= 0) return at;
      // What shares a process comes in one row, so that the process goes on from file to file.
      return project.name === 'wholes' ? long.length : long.length + 1;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    setupFiles: ['tests/support/seeded.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    env: {
      // DynamoDB Local lives for seconds: optimising its code for hours costs more than running it.
      JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto',
      // Dozens of processes and threads load the same code: what one has read and compiled, the others take.
      NODE_COMPILE_CACHE: new URL('node_modules/.cache/compiled', import.meta.url).pathname,
    },
    projects: [
      { extends: true, test: { name: 'wholes', include: wholes } },
      {
        extends: true,
        // A hundred files of parts: to load the SDK, zod and the product anew for each would cost more than their tests.
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: [...wholes, 'tests/browser/**'],
          isolate: false,
        },
      },
    ],
  },
});
