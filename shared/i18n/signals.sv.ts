import type { CaseState } from '../domain/case-state.ts';
import type { EducationsState } from '../domain/educations-state.ts';
import { spokenDay } from './days.ts';

export type SignalTexts = {
  nextSteps: {
    uncoded: string;
    educations: Readonly<Record<EducationsState, string>>;
    broker: (name: string) => string;
    /** What happens next once the broker has begun, by where it stands. */
    begun: Readonly<Record<Exclude<CaseState, 'received'>, (broker: string) => string>>;
  };
  receipt: {
    subject: (reference: string) => string;
    heading: string;
    /** Said where a broker filed it for the employer. */
    filed: (broker: string) => string;
    promise: (broker: string, area: string, day: string) => string;
    reference: string;
    answerBy: string;
    broker: string;
    educations: string;
    noEducation: string;
    distance: string;
    starts: (day: string, applyBy: string | null) => string;
    follow: string;
    day: (day: string) => string;
  };
  newLink: { subject: (reference: string) => string; heading: string; text: string; follow: string };
};

export const signalsSv: SignalTexts = {
  nextSteps: {
    uncoded:
      'Vi känner inte igen yrket av det du skrev. Kompetensmäklaren läser texten och kopplar den till rätt yrke.',
    educations: {
      found: 'Se om någon av utbildningarna passar: de som går där kan behöva praktikplats och arbete hos er.',
      none: 'Vi hittar ingen utbildning inom räckhåll som leder till yrket. Kompetensmäklaren tar det vidare med dem som utbildar.',
      unknown: 'Uppgifter om utbildningar saknas just nu. Kompetensmäklaren återkommer med vad som finns.',
    },
    broker: (name) => `${name} hör av sig till dig för att förstå behovet och föreslå vad som kan göras.`,
    begun: {
      acknowledged: (broker) => `${broker} har svarat dig och arbetar vidare. Du får veta när något händer.`,
      'in-dialogue': (broker) => `${broker} pratar med er om vad som kan göras.`,
      'measure-planned': (broker) => `En åtgärd är planerad. ${broker} berättar hur det går.`,
      'waiting-employer': (broker) =>
        `Vi har ställt en fråga till dig och väntar på ditt svar. Frågan och en länk att svara med finns i din mejl. Hittar du den inte, hör av dig till ${broker}.`,
      'waiting-external': (broker) =>
        `Vi har frågat någon annan som kan bidra och väntar på svar. ${broker} hör av sig när det har kommit.`,
      closed: (broker) => `Ärendet är avslutat. Finns behovet kvar, hör av dig till ${broker}.`,
      'reopen-requested': (broker) => `Du har bett oss ta upp ärendet igen. ${broker} hör av sig till dig.`,
      reopened: (broker) => `Ärendet är öppnat igen. ${broker} hör av sig till dig.`,
      withdrawn: () => 'Signalen är återtagen och vi gör inget mer med den. Du kan skicka en ny när som helst.',
      merged: (broker) =>
        `Signalen hör ihop med en annan från er och vi arbetar med dem tillsammans. Undrar du något, hör av dig till ${broker}.`,
    },
  },
  receipt: {
    subject: (reference) => `Vi har tagit emot er signal ${reference}`,
    heading: 'Tack, vi har tagit emot er signal',
    filed: (broker) => `${broker} skrev ner det du berättade. Hör av dig om något blev fel.`,
    promise: (broker, area, day) => `${broker} är kompetensmäklare i ${area} och svarar dig senast ${day}.`,
    reference: 'Referens',
    answerBy: 'Svar senast',
    broker: 'Kompetensmäklare',
    educations: 'Utbildningar som leder till yrket',
    noEducation:
      'Just nu hittar vi ingen utbildning inom räckhåll som leder till yrket. Det är också viktigt att veta, och vi tar det vidare.',
    distance: 'På distans',
    starts: (day, applyBy) => (applyBy ? `Startar ${day}, ansök senast ${applyBy}` : `Startar ${day}`),
    follow: 'Följ er signal',
    day: (day) => spokenDay('sv', day),
  },
  newLink: {
    subject: (reference) => `Ny länk till er signal ${reference}`,
    heading: 'Här är en ny länk till er signal',
    text: 'Du bad om en ny länk eftersom den förra hade gått ut.',
    follow: 'Följ er signal',
  },
};
