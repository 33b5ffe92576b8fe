import type { FieldTexts } from '../contract/field-errors.ts';
import type { Reason } from '../contract/problem.ts';

export type ProblemTexts = { titles: Readonly<Record<Reason, string>>; fields: FieldTexts };

export const problemsSv: ProblemTexts = {
  titles: {
    malformed: 'Det som skickades går inte att läsa',
    'idempotency-key-missing': 'HTTP-huvudet Idempotency-Key saknas',
    unauthenticated: 'Du behöver logga in',
    'not-yours': 'Du har inte behörighet till detta',
    'not-found': 'Sidan eller uppgiften finns inte',
    'link-expired': 'Länken har gått ut',
    conflict: 'Uppgiften har redan ändrats på ett sätt som inte går ihop med detta',
    'forbidden-step': 'Ärendet kan inte gå dit härifrån',
    'case-uncoded': 'Yrket behöver bekräftas innan ärendet kan stängas',
    'children-open': 'Ärendet har underärenden som ännu är öppna',
    'driver-missing': 'Utbildning kan väljas som åtgärd först när en orsak är satt',
    'measure-missing': 'En orsak och en åtgärd behöver vara valda innan åtgärden är planerad',
    'already-answered': 'Frågan är redan besvarad',
    'in-flight': 'Samma begäran behandlas just nu, försök igen om en stund',
    'offer-lapsed': 'Tiden för erbjudandet har gått ut',
    'event-over': 'Träffen har redan börjat',
    'attendance-closed': 'Närvarolistan är öppen från två timmar före start, för träffar som blir av',
    stale: 'Någon annan har ändrat uppgiften sedan du läste den',
    'too-large': 'Det som skickades är för stort',
    'unsupported-media-type': 'Formatet stöds inte',
    invalid: 'En eller flera uppgifter behöver rättas',
    'outside-region': 'Kommunen hör till en annan region',
    'idempotency-key-reused': 'Nyckeln Idempotency-Key har redan använts för en annan begäran',
    'precondition-required': 'HTTP-huvudet If-Match saknas',
    'too-many': 'För många försök, vänta en stund',
    fault: 'Något gick fel hos oss',
    unavailable: 'Tjänsten svarar inte just nu, försök igen om en stund',
  },
  fields: {
    required: 'Uppgiften saknas',
    type: 'Uppgiften har fel form',
    unknown: 'Fältet är okänt',
    format: 'Uppgiften är felskriven',
    'too-long': 'Texten är för lång',
    'too-short': 'Texten är för kort',
    range: 'Värdet ligger utanför det tillåtna',
    choice: 'Välj ett av de giltiga alternativen',
    'outside-region': 'Kommunen hör till en annan region',
    'unknown-municipality': 'Kommunen finns inte',
    'sole-trader': 'Numret är ett personnummer: lämna fältet tomt för enskild firma',
    'personal-number':
      'Texten innehåller något som ser ut som ett personnummer. Ta bort det: personnummer får inte sparas här',
    wrong: 'Uppgiften är fel',
  },
};
