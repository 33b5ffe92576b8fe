import { expect, test } from 'vitest';
import { storyClock } from '../../infra/local/main-job/story-clock.ts';
import { OptionError, readOptions } from '../../infra/local/options.ts';

test('without a word the region is Gävleborg on port 3000, with replicas, real time and nothing kept', () => {
  expect(readOptions([], {})).toEqual({
    region: 'gavleborg',
    now: null,
    port: 3000,
    sources: { kind: 'replicas' },
    data: null,
    once: false,
  });
});

test('every word of the command line is understood', () => {
  const args = ['--once', '--now', '2026-11-23T08:00:00Z', '--region', 'exempel', '--sources', 'http://127.0.0.1:1/'];

  expect(readOptions([...args, '--data', '/tmp/x', '--port', '0'], { PORT: '4000' })).toEqual({
    region: 'exempel',
    now: new Date('2026-11-23T08:00:00Z'),
    port: 0,
    sources: { kind: 'url', url: 'http://127.0.0.1:1' },
    data: '/tmp/x',
    once: true,
  });
  expect(readOptions(['--live'], { PORT: '4000' })).toMatchObject({ port: 4000, sources: { kind: 'live' } });
});

test.each([
  [['--now', 'yesterday'], 'write an instant such as 2026-11-23T08:00:00Z'],
  [['--port', 'http'], 'write a number from 0 to 65535'],
  [['--port', '70000'], 'write a number from 0 to 65535'],
  [['--sources', 'ftp://x'], 'write an address such as'],
  [['--sources', 'http://x', '--live'], 'exclude each other'],
  [['--nowhere'], 'Known are --region'],
])('%j is refused with what to write instead', (args, message) => {
  expect(() => readOptions(args, {})).toThrow(message);
  expect(() => readOptions(args, {})).toThrow(OptionError);
});

test.each([
  ['on a Wednesday', '2026-11-25T12:00:00Z', '2026-11-22T17:00:00.000Z', '2026-11-23T06:00:00.000Z'],
  ['at the very moment', '2026-11-23T06:00:00Z', '2026-11-22T17:00:00.000Z', '2026-11-23T06:00:00.000Z'],
  ['on a Monday before seven', '2026-11-23T05:59:00Z', '2026-11-15T17:00:00.000Z', '2026-11-16T06:00:00.000Z'],
  ['after a night with two threes', '2026-10-26T12:00:00Z', '2026-10-25T17:00:00.000Z', '2026-10-26T06:00:00.000Z'],
  ['after a night without a two', '2027-03-29T12:00:00Z', '2027-03-28T16:00:00.000Z', '2027-03-29T05:00:00.000Z'],
])('the story begins on the Sunday evening before the last Monday 07:00: %s', (_, now, sunday, monday) => {
  expect(storyClock(new Date(now), 'Europe/Stockholm')).toEqual({ sunday: new Date(sunday), monday: new Date(monday) });
});
