import type { DivergenceKind } from '../domain/divergence.ts';

/** The console's page of where index and employers say different things. */
export type DivergencesTexts = {
  heading: string;
  lead: string;
  back: string;
  none: string;
  closed: string;
  kinds: Readonly<Record<DivergenceKind, string>>;
  index: string;
  says: (shown: string, edition: string) => string;
  employers: string;
  told: (count: number) => string;
  since: string;
  county: string;
  close: string;
  closeFor: (label: string) => string;
  closeLead: string;
  reason: string;
  reasonHint: string;
  done: (label: string) => string;
  found: string;
  by: string;
  closedBy: (who: string, on: string) => string;
  countyOnly: string;
};

export const divergencesSv: DivergencesTexts = {
  heading: 'Avvikelser att utreda',
  lead: 'Här säger underlaget en sak och arbetsgivarna en annan. Ta reda på varför. Siffran ändras inte av det du skriver: förklaringen står bredvid. Räknas varje natt.',
  back: 'Till uppföljningen',
  none: 'Ingen avvikelse just nu: underlaget och arbetsgivarna säger samma sak.',
  closed: 'Utredda',
  kinds: {
    'need-without-shortage': 'Många arbetsgivare saknar folk, men underlaget visar ingen brist',
    'shortage-without-need': 'Underlaget visar brist, men ingen arbetsgivare har hört av sig',
  },
  index: 'Underlaget',
  says: (shown, edition) => `${shown} (utgåva ${edition})`,
  employers: 'Arbetsgivare, tolv månader',
  told: (count) =>
    count === 0
      ? 'Ingen har hört av sig'
      : count === 1
        ? '1 arbetsgivare saknar folk'
        : `${count} arbetsgivare saknar folk`,
  since: 'Sedan',
  county: 'Hela länet',
  close: 'Skriv vad du fann',
  closeFor: (label) => `Skriv vad du fann: ${label}`,
  closeLead: 'Det du skriver sparas med ditt namn och dagens datum, och avvikelsen räknas som utredd.',
  reason: 'Vad fann du?',
  reasonHint: 'Till exempel: två stora arbetsgivare flyttar in, och annonserna syns först nästa kvartal.',
  done: (label) => `Sparat: ${label} är utredd`,
  found: 'Det här fann man',
  by: 'Utredd av',
  closedBy: (who, on) => `${who}, ${on}`,
  countyOnly: 'Hela länets avvikelser utreds av en strateg.',
};
