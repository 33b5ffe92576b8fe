import type { EventAnswer } from '../../functions/events/contract.ts';
import type { ContactList } from '../../functions/events/contract-contacts.ts';
import type { InvitationRuns, InvitationsPreview } from '../../functions/events/contract-inviting.ts';
import type { ProposedEvents } from '../../functions/events/contract-proposals.ts';

const id = 'evt_01h455vb4pex5vsknk084sn02q';

/** What the console's pages of inviting are shown with. */
export const invitingSamples: {
  event: EventAnswer;
  preview: InvitationsPreview;
  runs: InvitationRuns;
  contacts: ContactList;
  proposals: ProposedEvents;
} = {
  event: {
    ...{ id, title: 'Frukost om CNC', type: 'branschtraff', startsAt: '2029-12-08T06:30:00Z', minutes: 60 },
    place: { name: 'Exempelhuset', address: 'Storgatan 1', municipality: '2180' },
    ...{ benefit: 'Du får tre sökande att ringa.', capacity: 25, areas: ['gastrikland-ost', 'gastrikland-vast'] },
    ...{ audiences: ['employers', 'study-counsellors'], status: 'planned', createdAt: '2026-11-20T08:00:00.000Z' },
    ...{ version: 1, seatsLeft: 20, url: 'https://www.example.org/event/x' },
    counts: { invited: 12, yes: 5, no: 2, keepMePosted: 0, waiting: 0, offered: 0, attended: 0, missed: 0 },
  },
  preview: {
    ...{ wouldInvite: 84, alreadyInvited: 12, suppressed: 2, optedOut: 3, withoutConsent: 41, unknownIndustry: 17 },
    ...{ capacity: 25, seatsLeft: 20 },
  },
  runs: {
    runs: [
      {
        ...{ id: 'run_01h455vb4pex5vsknk084sn02q', event: id, by: 'per_broker-gastrikland-ost' },
        ...{ startedAt: '2026-11-22T09:00:00.000Z', state: 'open', toInvite: 84, invited: 30 },
        segment: { areas: ['gastrikland-ost'], audiences: ['employers'] },
      },
    ],
  },
  contacts: {
    contacts: ['Ulla Exempel', 'Ove Exempel'].map((name, i) => ({
      ...{ id: `h${i}`, area: 'gastrikland-ost', audience: 'study-counsellors', name, email: `u${i}@example.com` },
      ...{ organisation: 'Exempelgymnasiet', language: 'sv', consentedAt: '2026-10-12T00:00:00.000Z' },
      ...{ consentedHow: 'in-person', enteredBy: 'per_broker-gastrikland-ost', attended: i, missed: 0 },
    })),
    next: 'more',
  },
  proposals: {
    proposals: [
      {
        ...{ area: 'gastrikland-ost', sector: 'hospitality', day: '2026-11-23', contacts: 31 },
        segment: { areas: ['gastrikland-ost'], audiences: ['employers'], occupations: ['3451'] },
        why: {
          ...{ employers: 9, warnings: 2, topics: ['recruitment', 'attraction'] },
          occupations: [
            { ssyk: '3451', label: 'Köksmästare och souschefer' },
            { ssyk: '5132', label: null },
          ],
        },
      },
    ],
  },
};
