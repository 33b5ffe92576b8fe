/**
 * Words that recur in mails, for deflating them: a receipt then costs one write unit. An entry names the dictionary it
 * was written with; a changed dictionary is a new one beside the old, which stays until no entry uses it. The texts need
 * not be those of today: a word that is no longer used only stops helping.
 */
export const outboxDictionaries = {
  1: [
    '{"kind":"subheading","text":"',
    '{"kind":"small","text":"","href":"https://","label":"',
    ' januari  februari  mars  april  maj  juni  juli  augusti  september  oktober  november  december 2026 2027',
    'stor brist brist balans överskott kan inte bedömas säker trolig osäker Arbetsförmedlingens bedömning ',
    'Tid Plats Minuter Nytta Ja, jag kommer Nej, jag kan inte Veckans signaler nya signaler Att svara på passerat datum ',
    'Yes, I am coming No, I cannot come ',
    'Just nu hittar vi ingen utbildning inom räckhåll som leder till yrket. Det är också viktigt att veta, och vi tar det vidare.',
    'We have received your signal Thank you, we have received your signal',
    ' is the competence broker of  and answers you by Monday, Tuesday, Wednesday, Thursday, Friday, ',
    'Educations that lead to the occupation"},{"kind":"list","items":[{"text":"',
    'Starts Monday, , apply by Tuesday, ',
    'Reference Answer by Competence broker Follow your signal',
    'Vi har tagit emot er signal "},{"kind":"heading","text":"Tack, vi har tagit emot er signal',
    ' är kompetensmäklare i  och svarar dig senast måndag tisdag onsdag torsdag fredag ',
    '"},{"kind":"facts","rows":[{"label":"Referens","value":"',
    '"},{"label":"Svar senast","value":"',
    '"},{"label":"Kompetensmäklare","value":"',
    ', +46"}]},{"kind":"subheading","text":"Utbildningar som leder till yrket"},{"kind":"list","items":[{"text":"',
    'Yrkeshögskolan Vuxenutbildningen Högskolan kommun","note":"Startar måndag , ansök senast ',
    '"}]},{"kind":"actions","links":[{"label":"Följ er signal","href":"http://127.0.0.1:3000/signal/1.k1.status.sig_',
    '"},{"kind":"paragraph","text":"',
    '"},"language":"en","class":"digest","unsubscribe":{"list":"invitations","url":"https://',
    '"},"language":"sv","class":"service","subject":"',
    '","blocks":[{"kind":"heading","text":"',
    '{"to":{"name":"","address":"@example.com"},"replyTo":{"name":"","address":"',
  ].join(''),
} as const;

export const currentDictionary = 1;
