import { foldSwedish } from './swedish-text.ts';

// What staff write for the first part of a compound, or for a word of its own.
const parts = `
ek ekonomi, ekon ekonomi, soc social, arb arbets, fsk förskole, försk förskole, grundsk grundskol, gymn gymnasie, gy gymnasie,
op operations, dist distrikts, distr distrikts, pers personlig, spec special, proj projekt, prod produktions, kval kvalitets,
red redovisnings, förv förvaltnings, komm kommun, inst installations, anl anläggnings, kont kontors, rest restaurang,
underh underhålls, säk säkerhets, behandl behandlings, fast fastighets, med medicinsk, sjuksk sjuksköterska,
undersk undersköterska, distrsk distriktssköterska, vp värmepump, rtg röntgen, an anestesi, amb ambulans, log logistik
`;

// What they write for the word that names the person, or say for it in a compound (`tandsyster`, `sopbilschaffis`).
const heads = `
ass assistent, ssk sjuksköterska sköterska, usk undersköterska, sek sekreterare, sekr sekreterare, adm administratör,
admin administratör, mek mekaniker, ing ingenjör, ped pedagog, tekn tekniker, insp inspektör, handl handläggare,
handläg handläggare, bitr biträde, led ledare, ter terapeut, terap terapeut, op operatör, oper operatör, chauff chaufför förare,
chauf chaufför förare, konstr konstruktör, utv utvecklare, progr programmerare, koord koordinator, samordn samordnare, mont montör,
lär lärare, sköt skötare sköterska, ansv ansvarig, förest föreståndare, förm förmedlare, rådg rådgivare, utb utbildare,
mgr manager, eng engineer, dev developer, asst assistant, tech technician, rep representative
`;
const spoken = `
syster sköterska sjuksköterska, sköterska sjuksköterska, sjuksköterska sköterska, chaffis chaufför förare, chaufför förare,
chafför chaufför förare, förare chaufför, lärarinna lärare, granskare handläggare inspektör, fröken lärare, lagare mekaniker reparatör,
reparatör mekaniker tekniker, mekaniker reparatör tekniker, maskinist förare, installatör montör tekniker, montör tekniker installatör,
försäljare säljare, säljare försäljare, försäljerska säljare, värdinna värd, tekniker ingenjör montör, ingenjör tekniker, konsult specialist,
specialist konsult, expert specialist konsult, bud förare, skötare arbetare, arbetare skötare operatör, operatör arbetare,
assistent administratör, administratör assistent handläggare, handläggare administratör, ledare chef, boss chef, ansvarig chef,
utvecklare programmerare, programmerare utvecklare, terapeut behandlare, behandlare terapeut, pedagog lärare, lärare pedagog,
vårdare skötare, sköterskor sjuksköterskor
`;

const tableOf = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text
      .trim()
      .split(/,\s*/)
      .map((entry) => foldSwedish(entry).split(' '))
      .map(([short = '', ...long]) => [short, long]),
  );

/** Abbreviations of a qualifying word, folded, with what they stand for. Collected for this project from how staff advertise. */
export const abbreviatedParts = tableOf(parts);

/** Abbreviations of the word that names the person, folded, most usual meaning first. */
export const abbreviatedHeads = tableOf(heads);

/** Last parts that employers exchange for one another, folded; tried where the index lacks the compound as it was said. */
export const exchangedHeads: ReadonlyMap<string, readonly string[]> = tableOf(spoken);

/** Abbreviations that no ordinary word ends in: `ter` is jurister, `ing` is städning. Longest first. */
export const abbreviatedEndings = foldSwedish(
  'handl chauff konstr koord admin sekr tekn insp ansv sek ssk usk ass adm mek ped utv sköt',
).split(' ');
