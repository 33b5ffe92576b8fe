import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flat } from '../policies.ts';
import { resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** What holds for both stacks together. */
export const whole = ({ data, app, templates }: StacksOfARegion): void => {
  describe('as a whole', () => {
    test('names begin with system, region and stage', () => {
      expect([...templates.keys()]).toEqual([
        'kompetenssignal-gavleborg-prod-data',
        'kompetenssignal-gavleborg-prod-app',
      ]);
    });

    test('the stacks stay far below what CloudFormation takes, and hold no parameter, rule or metadata that nobody meant', () => {
      for (const template of templates.values()) {
        expect(Object.keys(template.Resources).length).toBeLessThan(450);
        expect(Object.keys(template).sort()).toEqual(['Description', 'Outputs', 'Resources']);
        expect(Object.keys(template.Resources)).not.toContain('CDKMetadata');
      }
    });

    test('every resource that can carry tags says what it belongs to', () => {
      const tags = resourcesOf(data, 'AWS::S3::Bucket')[0]?.properties.Tags;

      expect(tags).toEqual(
        expect.arrayContaining([
          { Key: 'region', Value: 'gavleborg' },
          { Key: 'stage', Value: 'prod' },
          { Key: 'owner', Value: 'Region Gävleborg' },
        ]),
      );
    });

    test('no variable of a function is missing or empty', () => {
      for (const { properties } of resourcesOf(app, 'AWS::Lambda::Function'))
        for (const value of Object.values(properties.Environment?.Variables ?? {})) expect(flat(value)).not.toBe('');
    });
  });

  test('synthesis reads no environment variable', () => {
    const sources = ['app.ts', 'app-stack.ts', 'data-stack.ts', 'synth.ts'].map((file) =>
      readFileSync(new URL(`../../../infra/${file}`, import.meta.url), 'utf8'),
    );

    expect(sources.filter((source) => source.includes('process.env'))).toEqual([]);
  });
};
