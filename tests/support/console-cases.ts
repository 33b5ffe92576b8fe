import type { CaseList, CaseView, ChangedCase } from '../../functions/cases/contract.ts';
import { exampleInput } from './builders.ts';
import { ask, linksOf, sendSignal } from './journey.ts';
import type { LocalRegion, Mail } from './local-region.ts';

export const brokersAddress = 'alva.exempel@example.org';

const signalOf = (occupationText: string, employer: string, email: string, more: object = {}) => ({
  ...more,
  employer: { name: employer },
  contact: { name: 'Kim Exempel', email },
  need: { ...exampleInput().need, occupationText },
});

/** The staff's and the employer's steps on a case, by the front door. */
export const deskOf = (region: LocalRegion) => {
  const known = new Set<string>();
  const bearer = async () => ({ authorization: `Bearer ${await region.login(brokersAddress)}` });
  const view = async (id: string) =>
    (await ask<CaseView>(region, 'GET', `/api/v1/cases/${id}`, { headers: await bearer() })).json;
  const change = async (id: string, what: string, body: object): Promise<ChangedCase> => {
    const { case: seen } = await view(id);
    const headers = { ...(await bearer()), 'if-match': `"${seen.version}"` };
    const answered = await ask<ChangedCase>(region, 'POST', `/api/v1/cases/${id}/${what}`, { body, headers });
    if (answered.status !== 200) throw new Error(`${what} answered ${answered.status}: ${answered.text}`);
    return answered.json;
  };
  return {
    view,
    change,
    step: (id: string, to: string, more: object = {}) =>
      change(id, 'transitions', { to, reason: 'Enligt samtal på telefon.', ...more }),
    /** Sends a signal; answers the id of the case that opens. */
    open: async (key: string, occupationText: string, employer: string, more: object = {}): Promise<string> => {
      const email = `${key}@example.com`;
      const sent = await sendSignal(region, key, signalOf(occupationText, employer, email, more));
      if (sent.status !== 201) throw new Error(`the signal answered ${sent.status}: ${sent.text}`);
      await region.quiescent();
      const listed = await ask<CaseList>(region, 'GET', '/api/v1/cases', { headers: await bearer() });
      const found = listed.json.cases.find(({ id }) => !known.has(id));
      if (found === undefined) throw new Error(`The case of ${employer} is not listed`);
      known.add(found.id);
      return found.id;
    },
    /** Where the newest mail to an address leads with its answering links. */
    answerLinks: async (email: string): Promise<string[]> => {
      const mail: Mail | undefined = (await region.mail()).find(({ to }) => to === email);
      if (mail === undefined) throw new Error(`No mail to ${email}`);
      return linksOf(region, mail).filter((url) => url.includes('/answer/'));
    },
    answer: async (url: string, body: object): Promise<void> => {
      const token = new URL(url).pathname.replace('/answer/', '');
      const answered = await ask(region, 'POST', `/api/v1/signals/answers/${token}`, { body });
      if (answered.status !== 200) throw new Error(`the answer was refused: ${answered.text}`);
    },
  };
};
export type Desk = ReturnType<typeof deskOf>;

export type SeededCases = Readonly<
  Record<'late' | 'fresh' | 'waiting' | 'forwarded' | 'reopening' | 'talking' | 'closed' | 'same', string>
>;

/**
 * One case in each place of the list, of a broker who came back after a week: what was late by then had come in before.
 * Moves the clock ten days.
 */
export const seedCases = async (region: LocalRegion, desk: Desk, monday: string): Promise<SeededCases> => {
  const late = await desk.open('sent', 'Sjuksköterska med inriktning mot akutsjukvård', 'Exempelhälsan i Gävle');
  await region.moveClock(monday);
  const reopening = await desk.open('nojd', 'Undersköterska', 'Exempelhemmet Vård och Omsorg AB');
  const closed = await desk.open('klar', 'Kock', 'Exempelkrogen');
  for (const [id, ssyk, outcome] of [
    [reopening, '5321', 'referred'],
    [closed, '5120', 'matched-education'],
  ] as const) {
    await desk.step(id, 'acknowledged', { message: 'Hej Kim! Tack för signalen, jag ringer i morgon.' });
    await desk.change(id, 'occupation', { ssyk });
    await desk.step(id, 'closed', { outcome, message: 'Klassen i Gävle blir klar i juni.' });
  }
  await desk.answer((await desk.answerLinks('nojd@example.com')).at(-1) ?? '', {
    satisfied: false,
    reopen: true,
    reason: 'Juni är för sent.\nVi behöver någon före sommaren.',
  });

  const waiting = await desk.open('fragad', 'Svetsare', 'Exempelsmide i Sandviken AB', { municipality: '2180' });
  await desk.step(waiting, 'waiting-employer', { question: 'Vilka svetsmetoder gäller det?' });
  const forwarded = await desk.open(
    'vidare',
    'Lastbilsförare/fjärrtrafik/container/specialtransporter',
    'Exempelåkeriet i Ockelbo',
  );
  await desk.step(forwarded, 'acknowledged', { message: 'Hej! Jag frågar vuxenutbildningen.' });
  await desk.step(forwarded, 'waiting-external', {
    question: 'Har ni platser på förarutbildningen i vår?',
    external: { organisation: 'Exempelkommunens vuxenutbildning', name: 'Ronja Exempel', email: 'ronja@example.net' },
  });

  const talking = await desk.open('dialog', 'CNC-operatör', 'Exempel Mekaniska AB', {
    topics: ['trainee-places', 'validation'],
  });
  await desk.step(talking, 'acknowledged', { message: 'Hej Kim! Jag ringer dig i morgon.' });
  await desk.change(talking, 'contacts', {
    on: monday.slice(0, 10),
    parties: 'Produktionschefen',
    channel: 'phone',
    summary: 'De kör femaxligt i tvåskift.\nTvå går i pension till våren.',
    nextStep: { what: 'Boka besök i verkstaden', on: '2026-11-27' },
  });
  await desk.change(talking, 'occupation', { ssyk: '7223' });
  await desk.change(talking, 'diagnosis', {
    drivers: ['synlighet', 'dimensionering'],
    measure: { kind: 'larplats', what: 'Två lärplatser i vår', owner: 'Gävle kommun', until: '2027-03-31' },
  });
  await desk.change(talking, 'notes', { text: 'Ring före lunch.' });
  await desk.step(talking, 'in-dialogue');
  const same = await desk.open('samma', 'CNC-operatör', 'Exempel Mekaniska AB');
  const fresh = await desk.open('ny', 'Snickare', 'Exempelbygg & Co "Nordost"');
  return { late, fresh, waiting, forwarded, reopening, talking, closed, same };
};
