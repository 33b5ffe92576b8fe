import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regionApp } from '../../../infra/app.ts';
import { reasons } from '../../../infra/constructs/acknowledgements.ts';
import { everyRoute } from '../../../infra/features/routes.ts';
import { loadRegion, settingsOf } from '../../../infra/regions/load-region.ts';
import { type Route, routeKey } from '../../../shared/contract/route.ts';
import { placeholderBundles } from '../synthesised.ts';

/** How the construct tree writes a route's key. */
const idOf = (route: Route): string => routeKey(route).replace(' ', '').replaceAll('/', '--');

const packs = (app: App): NagPack[] => [new AwsSolutionsChecks(app), new ServerlessChecks(app)];

interface Found {
  readonly rule: string;
  readonly path: string;
}

const findings = (app: App, pack: NagPack): Found[] =>
  pack
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => ({ rule: ruleName, path: constructPath ?? '' })),
    );

/** What would be found if nothing had been acknowledged. */
const rawFindings = (app: App): Found[] =>
  packs(app).flatMap((pack) => findings(app, Object.assign(pack, { isAcknowledged: () => false })));

interface Acknowledged extends Found {
  readonly reason: string;
}

/** Every acknowledgement in the construct tree; `Annotation::…` are warnings of the library rather than of cdk-nag. */
const acknowledgements = (app: App): Acknowledged[] =>
  app.node.findAll().flatMap((construct: IConstruct) =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) =>
        Object.entries(data as Record<string, string>).map(([key, reason]) => ({
          rule: key.replace(/^annotation::(?!@)/i, ''),
          path: construct.node.path,
          reason,
        })),
      ),
  );

/** cdk-nag, AwsSolutions and Serverless, over both stacks; each acknowledgement is argued, needed, and one of few reasons. */
export const nag = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'kompetenssignal-nag-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let app: App;
  let given: Acknowledged[];
  beforeAll(async () => {
    const region = await loadRegion('gavleborg');
    const house = { region, settings: settingsOf(region), stage: 'prod', bundles: placeholderBundles(folder) };
    app = regionApp(house, join(folder, 'out'), false);
    given = acknowledgements(app);
  });

  describe('cdk-nag', () => {
    test('finds nothing that nobody has argued for', () => {
      expect(packs(app).flatMap((pack) => findings(app, pack))).toEqual([]);
    });

    test('has looked: without the acknowledgements it finds what they are about', () => {
      const raw = rawFindings(app);

      expect(raw.length).toBeGreaterThan(20);
      expect(new Set(raw.map(({ path }) => path)).size).toBeGreaterThan(20);
    });

    test('bites: a topic that takes unencrypted messages is found', () => {
      const other = new App({ outdir: join(folder, 'other') });
      new Topic(new Stack(other, 'Careless'), 'Topic');

      expect(
        packs(other)
          .flatMap((pack) => findings(other, pack))
          .map(({ rule }) => rule),
      ).toContain('AwsSolutions-SNS3');
    });

    test('every acknowledgement has one of at most thirteen written reasons, and no reason is left over', () => {
      const used = new Set(given.map(({ reason }) => reason));

      expect([...used].sort()).toEqual(Object.values(reasons).toSorted());
      expect(used.size).toBeLessThanOrEqual(13);
    });

    test('no acknowledgement is stale: each answers a finding on its construct or below it', () => {
      const raw = rawFindings(app);
      const stale = given
        .filter(({ rule }) => !rule.includes('@aws-cdk/'))
        .filter(
          ({ rule, path }) => !raw.some((f) => f.rule === rule && (f.path === path || f.path.startsWith(`${path}/`))),
        );

      expect(stale).toEqual([]);
    });

    test('routes without a login are acknowledged exactly where the contracts say public or link', () => {
      const open = rawFindings(app).filter(({ rule }) => rule === 'AwsSolutions-APIG4');
      const acknowledged = given.filter(({ rule }) => rule === 'AwsSolutions-APIG4');
      const listed = everyRoute.filter(({ access }) => access !== 'staff').map(idOf);

      expect(open).toHaveLength(listed.length);
      expect(
        acknowledged
          .map(({ path }) =>
            path
              .split('/Api/')
              .at(-1)
              ?.replace(/^Api\//, ''),
          )
          .toSorted(),
      ).toEqual(listed.toSorted());
    });
  });
};
