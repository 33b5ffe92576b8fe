/**
 * Words that recur in mails, for deflating them: a receipt then costs one write unit. An entry names the dictionary it
 * was written with; a changed dictionary is a new one beside the old, which stays until no entry uses it.
 */
export const outboxDictionaries = {
  1: [
    '{"kind":"subheading","text":"',
    '"},{"kind":"small","text":"","href":"https://","label":"',
    '"},{"kind":"list","items":[{"text":"","note":"',
    'https://www.utbildning.se/ Ansök senast Startar Distans yrkeshögskolan Komvux yrkesvux ',
    'stor brist brist balans överskott kan inte bedömas säker trolig osäker Arbetsförmedlingens bedömning ',
    'Your case number Your receipt We answer no later than Contact Read more Follow your case Yes, I am coming No, I cannot come ',
    'Tid Plats Minuter Nytta Ja, jag kommer Nej, jag kan inte Veckans signaler nya signaler Att svara på passerat datum ',
    'Tack för din signal Vi har tagit emot din signal om Du får svar senast Din kompetensmäklare är ',
    'Kommun Område Ärendenummer Svar senast Kontakt Telefon E-post Behov Antal Följ ditt ärende ',
    '"}]},{"kind":"actions","links":[{"label":"","href":"http://127.0.0.1:3000/signal/1.k1.status.sig_',
    '"},{"kind":"facts","rows":[{"label":"","value":"',
    '"},{"label":"',
    '","value":"',
    '"},{"kind":"paragraph","text":"',
    '"},"language":"sv","class":"service","subject":"',
    '","blocks":[{"kind":"heading","text":"',
    '{"to":{"name":"","address":"',
    '@example.com"},"replyTo":{"name":"","address":"',
  ].join(''),
} as const;

export const currentDictionary = 1;
