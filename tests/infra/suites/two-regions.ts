import { describe, expect, test } from 'vitest';
import { prefix, tagsOf } from '../../../infra/foundation/names.ts';
import { settingsOf } from '../../../infra/regions/load-region.ts';
import type { RegionFile } from '../../../infra/regions/region-file.ts';
import { resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** Every configured value that may stand in a template, longest first so that none hides another. */
const configured = (region: RegionFile): [string, string][] => {
  const settings = JSON.stringify(settingsOf(region));
  const values: [string, string][] = [
    [settings, '«settings»'],
    [prefix(region, 'prod'), '«prefix»'],
    [region.id, '«id»'],
    [`/kompetenssignal/${region.id}/`, '/kompetenssignal/«id»/'],
    [`kompetenssignal/${region.id}/`, 'kompetenssignal/«id»/'],
    [region.sender.address, '«sender address»'],
    [region.sender.domain, '«domain»'],
    [region.alarmEmail, '«alarm address»'],
    [region.name, '«name»'],
    [tagsOf(region, 'prod').owner, '«owner»'],
    ...(region.site === undefined
      ? []
      : ([
          [region.site.certificateArn, '«certificate»'],
          [region.site.domain, '«domain»'],
        ] as [string, string][])),
    ...(region.aws.account === undefined ? [] : [[region.aws.account, '«account»'] as [string, string]]),
  ];
  return values.toSorted(([a], [b]) => b.length - a.length);
};

const isAccount = (node: object): boolean => 'Ref' in node && node.Ref === 'AWS::AccountId';

/** A template with every configured value named instead of written, and joined texts put together. */
const canonical = (node: unknown, values: readonly [string, string][], key = ''): unknown => {
  if (typeof node === 'string') {
    const text = values.reduce((said, [value, name]) => said.replaceAll(value, name), node);
    return key === 'Value' && text.startsWith('«') ? '«tag»' : text;
  }
  if (key === 'RetentionInDays') return '«log retention»';
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((child) => canonical(child, values));
  if (isAccount(node)) return '«account»';
  const entries = Object.entries(node).map(([k, child]) => [k, canonical(child, values, k)] as const);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === 'Fn::Sub' && typeof only[1] === 'string')
    return only[1].replaceAll(/\$\{AWS::AccountId\}/g, '«account»');
  if (entries.length === 1 && only?.[0] === 'Fn::Join') {
    const [separator, parts] = only[1] as [string, unknown[]];
    return parts.every((part) => typeof part === 'string')
      ? parts.join(separator)
      : { 'Fn::Join': [separator, together(parts)] };
  }
  return Object.fromEntries(entries);
};

/** Neighbouring texts of a join as one: where an account is known, the library writes it into them. */
const together = (parts: readonly unknown[]): unknown[] =>
  parts.reduce<unknown[]>((joined, part) => {
    const last = joined.at(-1);
    if (typeof last === 'string' && typeof part === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
    return joined;
  }, []);

type Regions = readonly { readonly region: RegionFile; readonly stacks: StacksOfARegion }[];

/** Two regions are the same program: what differs is what their files say, and they share nothing. */
export const twoRegions = (regions: Regions): void => {
  const [first, second] = regions;
  if (first === undefined || second === undefined) throw new Error('Two regions are compared.');
  const of = ({ region, stacks }: Regions[number], part: 'data' | 'app') =>
    canonical(stacks[part], configured(region)) as StacksOfARegion['app'];

  describe('two regions', () => {
    test('the data stacks differ by configured values alone', () => {
      expect(of(second, 'data')).toEqual(of(first, 'data'));
    });

    test('the app stacks differ by configured values alone, and by the name that the site has', () => {
      const apps = [first, second].map((each) => withoutSiteName(of(each, 'app')));

      expect(apps[1]).toEqual(apps[0]);
    });

    test('have the same logical ids, so that every region is upgraded alike', () => {
      for (const part of ['data', 'app'] as const)
        expect(Object.keys(second.stacks[part].Resources)).toEqual(Object.keys(first.stacks[part].Resources));
    });

    test('share no name: nothing in one mentions the other', () => {
      expect(JSON.stringify([...first.stacks.templates])).not.toContain(`kompetenssignal-${second.region.id}`);
      expect(JSON.stringify([...second.stacks.templates])).not.toContain(`kompetenssignal-${first.region.id}`);
      expect(JSON.stringify(second.stacks.app)).not.toContain(first.region.sender.domain);
    });

    test('a change that no file asks for is seen', () => {
      const changed = structuredClone(second.stacks.app);
      const [fn] = resourcesOf(changed, 'AWS::Lambda::Function');
      if (fn !== undefined) fn.properties.MemorySize += 1;

      expect(canonical(changed, configured(second.region))).not.toEqual(of(second, 'app'));
    });
  });
};

/** A region with a domain of its own has aliases and a certificate where the other has CloudFront's own name. */
const withoutSiteName = (app: StacksOfARegion['app']): unknown => {
  const copy = structuredClone(app);
  for (const { id, properties } of resourcesOf(copy, 'AWS::CloudFront::Distribution')) {
    delete properties.DistributionConfig.Aliases;
    delete properties.DistributionConfig.ViewerCertificate;
    const cloudFrontName = JSON.stringify({ 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [id, 'DomainName'] }]] });
    const cloudFrontPath = `{"Fn::Join":["",["https://",{"Fn::GetAtt":["${id}","DomainName"]},"/console/"]]}`;
    return JSON.parse(
      JSON.stringify(copy)
        .replaceAll(cloudFrontName, '"https://«domain»"')
        .replaceAll(cloudFrontPath, '"https://«domain»/console/"'),
    );
  }
  throw new Error('A region has a distribution.');
};
