import type { PublicEventsTexts } from './public-events.sv.ts';

export const publicEventsEn = {
  title: 'Events',
  lead: (region) => `This is coming up in ${region}: when, where, how long it takes and what you get out of it.`,
  none: 'No event is planned right now. Do look in again.',
  types: {
    branschtraff: 'Industry meeting',
    arbetsmarknadsdag: 'Labour market day',
    workshop: 'Workshop',
    frukost: 'Breakfast meeting',
    styrgrupp: 'Steering group',
  },
  cancelled: 'Called off',
  invitedOnly:
    'Those invited answer by the link in their mail. Do you want to be invited? Say so when you tell of a competence that you need.',
  subscribe: 'The events in your own calendar',
  subscribeText: 'Add the address to your calendar as a subscription. New events and changes then come by themselves.',
  subscribeLink: 'Calendar file with all events',
  toCalendar: 'See all coming events',
} satisfies PublicEventsTexts;
