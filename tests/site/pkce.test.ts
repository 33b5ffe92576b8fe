import { expect, test } from 'vitest';
import { readCallback } from '../../site/console/src/login/callback.ts';
import { challengeOf, randomName } from '../../site/console/src/login/pkce.ts';

test('the challenge of the verifier in RFC 7636, appendix B, is the one that stands there', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

test('a verifier has 43 characters that need no escaping, and no two are alike', () => {
  const names = Array.from({ length: 200 }, randomName);

  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(new Set(names).size).toBe(200);
});

test('a code is taken only with the state that this window sent', () => {
  expect(readCallback('?code=abc&state=mine', 'mine')).toEqual({ kind: 'code', code: 'abc' });
  expect(readCallback('?code=abc&state=other', 'mine')).toEqual({ kind: 'refused' });
  expect(readCallback('?code=abc', 'mine')).toEqual({ kind: 'refused' });
  expect(readCallback('?code=abc&state=', null)).toEqual({ kind: 'refused' });
});

test('an error of the login is told, and an ordinary visit is none', () => {
  expect(readCallback('?error=access_denied&state=mine', 'mine')).toEqual({ kind: 'refused' });
  expect(readCallback('', 'mine')).toEqual({ kind: 'nothing' });
  expect(readCallback('?utm=x', null)).toEqual({ kind: 'nothing' });
});
