import type { EventType } from '../domain/event.ts';

/** The public calendar of a region's events. */
export type PublicEventsTexts = {
  title: string;
  lead: (region: string) => string;
  none: string;
  types: Readonly<Record<EventType, string>>;
  cancelled: string;
  /** What stands at the end of an event's link for those who hear links alone is the event's own title. */
  invitedOnly: string;
  subscribe: string;
  subscribeText: string;
  subscribeLink: string;
  toCalendar: string;
};

export const publicEventsSv: PublicEventsTexts = {
  title: 'Träffar',
  lead: (region) => `Det här är på gång i ${region}: när, var, hur lång tid det tar och vad du får ut av det.`,
  none: 'Just nu är ingen träff planerad. Titta gärna in igen.',
  types: {
    branschtraff: 'Branschträff',
    arbetsmarknadsdag: 'Arbetsmarknadsdag',
    workshop: 'Workshop',
    frukost: 'Frukostmöte',
    styrgrupp: 'Styrgrupp',
  },
  cancelled: 'Inställd',
  invitedOnly:
    'Den som är inbjuden svarar med länken i sitt mejl. Vill du bli inbjuden? Säg det när du berättar om ett behov av kompetens.',
  subscribe: 'Träffarna i din egen kalender',
  subscribeText:
    'Lägg till adressen som en prenumeration i din kalender. Då kommer nya träffar och ändringar av sig själva.',
  subscribeLink: 'Kalenderfil med alla träffar',
  toCalendar: 'Se alla träffar som är på gång',
};
