export type UnreachableTexts = {
  subject: string;
  text: string;
  employer: string;
  name: string;
  phone: string;
  address: string;
  open: string;
  standIn: (absent: string) => string;
  why: string;
};

export const unreachableSv: UnreachableTexts = {
  subject: 'Våra mejl kommer inte fram, ring i stället',
  text: 'Tre olika mejl till den här adressen har studsat inom trettio dagar. Brevlådan kan vara full, eller så tar den inte emot våra mejl. Vi skickar inte fler utskick dit på tre månader; svar i ärenden skickas som förut. Ring och fråga efter en adress som fungerar.',
  employer: 'Arbetsgivare',
  name: 'Namn',
  phone: 'Telefon',
  address: 'Adress som inte fungerar',
  open: 'Öppna ärendet',
  standIn: (absent) => `Du får det här för att du ersätter ${absent}.`,
  why: 'Du får det här mejlet för att du är kontaktens kompetensmäklare.',
};
