import { deflateText, inflateText } from '../../shared/platform/deflate.ts';

/**
 * The words that recur in answers, the most frequent last, so that an answer and its record fit in one write unit. The
 * first byte of a stored answer names its dictionary: a change is a new one beside the old, which stays as long as keys
 * are remembered.
 */
const dictionaries: Readonly<Record<number, string>> = {
  1: [
    'Vi känner inte igen yrket av det du skrev. Kompetensmäklaren läser texten och kopplar den till rätt yrke.","',
    ' will contact you to understand the need and suggest what can be done."]}}',
    'See whether one of the educations fits: their students look for placements and work near you.","',
    'Vi hittar ingen utbildning inom räckhåll som leder till yrket. Kompetensmäklaren tar det vidare med dem som utbildar.","',
    '"municipality":null,"distance":true,"start":null,"applyBy":null,"url":null,"source":"susanavet"},{"id":"e.myh.2024',
    'Högskolan Vuxenutbildningen i Universitet yrkeshögskola folkhögskola programmet","url":"https://www.example.se/',
    '"stor-brist","paradox","hog-efterfragan","bevakning","balans","overskott","certainty":"saker","osaker",',
    '"level":"area","level":"nation","official":null}},"shortage":{"class":"ej-bedomd","certainty":null,"score":null,',
    '{"reference":"","statusUrl":"https://","area":{"id":"","name":""},"broker":{"name":"","email":"","phone":"+46"},',
    '"answerBy":"2027-","answer":{"occupations":[{"ssyk":"","label":"","confidence":0.,"shortage":{"class":"brist",',
    '"certainty":"trolig","score":,"level":"county","edition":"2026-","dataUntil":"2026-","official":{"situation":"brist",',
    '"edition":"2026-1","source":"yrkesbarometern"}}}],"educations":[{"id":"e.","title":"","provider":"",',
    '"municipality":"2180","distance":false,"start":"2027-0","applyBy":"2026-1","url":"https://","source":"susanavet"}',
    '{"id":"e.sv.","title":"","provider":"","municipality":"21","distance":false,"start":"2027-08-","applyBy":"2027-0",',
    '"url":"https://www.","source":"susanavet"}],"nextSteps":["Se om någon av utbildningarna passar: deras elever söker ',
    'praktikplats och arbete nära er."," hör av sig till dig för att förstå behovet och föreslå vad som kan göras."]}}',
  ].join(''),
};
const current = 1;

/** An answer's own text, packed: what is unpacked is the same to the byte. */
export const packAnswer = (body: string): Uint8Array =>
  Buffer.concat([Uint8Array.of(current), deflateText(body, dictionaries[current])]);

/** Throws where the answer was packed by a program that this one does not know. */
export const unpackAnswer = (packed: Uint8Array): string => {
  const dictionary = dictionaries[packed[0] ?? 0];
  if (dictionary === undefined) throw new Error(`No dictionary ${packed[0]} for a stored answer`);
  return inflateText(packed.subarray(1), dictionary);
};
