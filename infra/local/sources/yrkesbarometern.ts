import { type Asked, json, notFound, type SourceAnswer } from './answer.ts';
import { counties } from './places.ts';
import { draw } from './seed.ts';
import { type BarometerOccupation, barometer, fieldOf, groupBySsyk } from './tables.ts';
import { barometerId } from './taxonomy-concepts.ts';

type Round = { readonly name: string; readonly published: Date };

/** The round that is out: `YYYY-1` from the second Monday of June or so, `YYYY-2` from December. */
const roundAt = (now: number): Round => {
  const year = new Date(now).getUTCFullYear();
  const rounds = [
    { name: `${year}-2`, published: new Date(Date.UTC(year, 11, 8, 6, 44, 48)) },
    { name: `${year}-1`, published: new Date(Date.UTC(year, 5, 8, 5, 44, 48)) },
    { name: `${year - 1}-2`, published: new Date(Date.UTC(year - 1, 11, 8, 6, 44, 48)) },
  ] as const;
  return rounds.find(({ published }) => published.getTime() <= now) ?? rounds[2];
};

/** Some judgements of other counties lie one step beside, so that county and nation can be told apart. */
const beside: Readonly<Record<string, string>> = {
  brist: 'balans',
  balans: 'brist',
  överskott: 'balans',
  paradox: 'brist',
};

const levelOf = (row: BarometerOccupation, lan: string): readonly [string, string] => {
  if (lan === '00') return ['nationellt', 'helt'];
  const chance = draw('level', row.label, lan);
  if (chance < 0.35) return ['län', 'helt'];
  return chance < 0.75 ? ['nuts2', 'delvis'] : ['nationellt', 'delvis'];
};

const sentences = (row: BarometerOccupation, situation: string | null, where: string, part: boolean) => {
  const caveat = part
    ? ' På grund av begränsat underlag baseras bedömningen delvis på information för ett större geografiskt område.'
    : '';
  const ahead = row.forecast === null ? '' : ` På fem års sikt förväntas efterfrågan ${row.forecast}.`;
  return {
    text_jobbmojligheter: `${row.label}: möjligheterna till arbete bedöms vara ${row.jobs ?? 'okända'} ${where}.${caveat}${ahead}`,
    text_rekryteringssituation: `${row.label}: rekryteringssituationen ${where} bedöms som ${situation ?? 'okänd'}.${caveat}${ahead}`,
  };
};

const rowOf = (row: BarometerOccupation, lan: string, where: string, round: Round) => {
  const groups = row.ssyks.flatMap((ssyk) => groupBySsyk.get(ssyk) ?? []);
  const differs = lan !== '21' && row.situation !== null && draw('differs', row.label, lan) < 0.15;
  const situation = differs ? (beside[row.situation ?? ''] ?? row.situation) : row.situation;
  const [level, coverage] = levelOf(row, lan);
  const [first] = groups;
  return {
    yrkesomrade: first === undefined ? '' : fieldOf(first).label,
    yb_yrke: row.label,
    yb_concept_id: barometerId(row.label, row.concept),
    lan,
    antal_ssyk: row.ssyks.length,
    del_av_ssyk: row.partOfGroup ? 1 : 0,
    ssyk: row.ssyks.join(', '),
    ssyk_text: groups.map(({ label }) => label).join(', '),
    yb_beskrivning: null,
    jobbmojligheter: row.jobs,
    rekryteringssituation: situation,
    paradox: situation === 'paradox' ? row.reasons : [],
    prognos: row.forecast,
    ...sentences(row, situation, where, coverage === 'delvis'),
    hogsta_bedomningsniva: row.situation === null ? null : level,
    delvis_helt: row.situation === null ? null : coverage,
    omgang: round.name,
    taxonomi_version: 30,
  };
};

/** The real file has all 21 counties; the replica those with a region file and one more. */
const judgedCounties = counties.filter(({ code }) => ['21', '22', '20'].includes(code));

/** One file for the nation and the counties, the same all the time between two rounds. */
export const yrkesbarometern = ({ now, path, headers }: Asked): SourceAnswer => {
  if (path !== '/prognoser/yrkesbarometer.json') return notFound(path);
  const round = roundAt(now);
  const unchanged = { etag: `"yrkesbarometer-${round.name}"`, 'last-modified': round.published.toUTCString() };
  const since = Date.parse(headers['if-modified-since'] ?? '');
  const has = headers['if-none-match'];
  if (has === undefined ? since >= round.published.getTime() : has.includes(unchanged.etag)) {
    return { status: 304, headers: unchanged, body: [] };
  }
  const places = [
    ['00', 'i riket'],
    ...judgedCounties.map((county) => [county.code, `i ${county.name.replace(/s? län$/, 's län')}`]),
  ] as const;
  const rows = barometer.flatMap((row) => places.map(([lan = '', where = '']) => rowOf(row, lan, where, round)));
  return json(rows, 200, unchanged);
};
