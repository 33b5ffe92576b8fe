import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { scoreText } from '../../../functions/shortage/score.cli.ts';
import { caseA, caseB, caseC } from '../../domain/index-worked-cases.ts';

const complaints = (json: string) => {
  const scored = scoreText(json);
  return scored.ok ? [] : scored.complaints;
};

test('the command scores what stands on its input', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['functions/shortage/score.cli.ts'], {
    ...{ input: JSON.stringify([caseA, caseB, caseC]), encoding: 'utf8', cwd: new URL('../../..', import.meta.url) },
  });
  expect([stderr, status]).toEqual(['', 0]);
  const results = JSON.parse(stdout) as Record<string, unknown>[];
  expect(results.map(({ id, class: shown, certainty }) => [id, shown, certainty])).toEqual([
    ['A', 'brist', 'trolig'],
    ['B', 'balans', null],
    ['C', 'paradox', null],
  ]);
  expect(Object.keys(results[0] ?? {})).toEqual([
    ...['id', 'core', 'full', 'se', 'coverage', 'low', 'high', 'class', 'certainty', 'pillars', 'indicators'],
  ]);
  expect(String(results[0]?.core)).toMatch(/^68\.7375529/);
});

test('a fault ends the command with status 1, the position and the field on standard error, and no output', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['functions/shortage/score.cli.ts'], {
    ...{ input: '[{"id":"A"},{"id":"B","N":-1}]', encoding: 'utf8', cwd: new URL('../../..', import.meta.url) },
  });
  expect([stdout, stderr, status]).toEqual(['', 'score: input [1], field N: expected at least 0\n', 1]);
});

test.each([
  ['{', 'the input is not JSON'],
  ['{}', 'expected a JSON array of index inputs'],
  ['[5]', 'input [0]: expected object'],
  ['[{"id":"A"},{}]', 'input [1], field id: expected string'],
  ['[{"id":"A","U":"many"}]', 'input [0], field U: expected a number from 0, or "<5"'],
  ['[{"id":"A","X":101}]', 'input [0], field X: expected at most 100'],
  ['[{"id":"A","n_s":2,"ra":3}]', 'input [0], field ra: more than n_s'],
  ['[{"id":"A","vacancies":3}]', 'input [0], field vacancies: unknown field'],
  ['[{"id":"A","E":1e999}]', 'input [0], field E: expected number'],
])('%s is answered with: %s', (json, expected) => {
  expect(complaints(json)).toEqual([expected]);
});

test('a missing quantity may be left out or null', () => {
  expect(scoreText('[{"id":"A","U":null,"previousClass":null}]').ok).toBe(true);
});
