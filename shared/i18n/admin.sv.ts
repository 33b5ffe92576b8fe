export type AdminTexts = {
  unknownVariable: (name: string, known: readonly string[]) => string;
  testMail: { subject: (title: string) => string; note: string };
};

export const adminSv: AdminTexts = {
  unknownVariable: (name, known) =>
    `{{${name}}} finns inte. Det som kan sättas in är ${known.map((k) => `{{${k}}}`).join(', ')}.`,
  testMail: {
    subject: (title) => `Prov: ${title}`,
    note: 'Det här är ett provutskick av ett standardsvar, med ett påhittat ärende. Det har bara gått till dig.',
  },
};
