import { useState } from 'preact/hooks';
import type { ContactAnswer } from '../../../../functions/events/contract-contacts.ts';
import type { ConsoleInvitingTexts } from '../../../../shared/i18n/console-inviting.sv.ts';
import { listContacts, removeContact } from '../api/inviting.ts';
import { Section } from '../case/section.tsx';
import { Dialog } from '../components/dialog.tsx';
import { SelectField } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { ContactForm } from '../events/contact-form.tsx';
import { WithInvitingTexts } from '../events/with-inviting-texts.ts';
import { mayWorkSomewhere } from '../may-work.ts';

type RowProps = { contact: ContactAnswer; c: ConsoleInvitingTexts['contacts']; remove: () => void; mayRemove: boolean };

const ContactRow = ({ contact, c, remove, mayRemove }: RowProps) => {
  const { day } = useConsole();
  const { name, email, organisation, consentedAt, consentedHow, attended, missed } = contact;
  const on = day(consentedAt.slice(0, 10));
  return (
    <li class="panel">
      <b>{name}</b>, {organisation}
      <br />
      <a href={`mailto:${email}`}>{email}</a>
      <p class="quiet">
        {consentedHow === null ? c.consentedInSignal(on) : c.consented(on, c.how[consentedHow])}
        {attended + missed > 0 && <> · {c.attended(attended, missed)}</>}
      </p>
      {mayRemove && (
        <button type="button" class="button secondary small" aria-label={c.removeOf(name)} onClick={remove}>
          {c.remove}
        </button>
      )}
    </li>
  );
};

const Contacts = ({ i }: { i: ConsoleInvitingTexts }) => {
  const { me, client, toast, areaName } = useConsole();
  const c = i.contacts;
  const [area, setArea] = useState(me.areas[0] ?? '');
  const [audience, setAudience] = useState('study-counsellors');
  const [more, setMore] = useState<{ contacts: ContactAnswer[]; next: string | null } | null>(null);
  const [removed, setRemoved] = useState<ContactAnswer | null>(null);
  const { loading, again } = useLoaded(() => listContacts(client, area, audience), `${area} ${audience}`);
  const anew = async () => {
    setMore(null);
    await again();
  };
  const showMore = async (cursor: string) => {
    const result = await listContacts(client, area, audience, cursor);
    if (!result.ok) return toast({ text: result.failure.title });
    setMore({ contacts: [...(more?.contacts ?? []), ...result.value.contacts], next: result.value.next });
  };
  const remove = async () => {
    if (removed === null) return null;
    const result = await removeContact(client, { area, audience, id: removed.id });
    if (!result.ok) return result.failure;
    setRemoved(null);
    toast({ text: c.removed });
    await anew();
    return null;
  };
  const choose = (set: (value: string) => void) => (value: string) => {
    setMore(null);
    set(value);
  };
  return (
    <>
      <p class="lead">{c.lead}</p>
      <div class="pair">
        <SelectField
          name="area"
          label={c.area}
          value={area}
          change={choose(setArea)}
          choices={me.areas.map((value) => ({ value, label: areaName(value) }))}
        />
        <SelectField
          name="audience"
          label={c.audience}
          value={audience}
          change={choose(setAudience)}
          choices={Object.entries(i.audiences).map(([value, label]) => ({ value, label }))}
        />
      </div>
      {mayWorkSomewhere(me) && audience !== 'employers' && (
        <Section heading={c.add} kind="form">
          <ContactForm c={c} area={area} audience={audience} added={anew} />
        </Section>
      )}
      <h2 class="apart">{c.list}</h2>
      <Loaded loading={loading} again={() => void again()}>
        {({ contacts, next }) => {
          const shown = [...contacts, ...(more?.contacts ?? [])];
          const cursor = more === null ? next : more.next;
          return shown.length === 0 ? (
            <p class="empty">{c.none}</p>
          ) : (
            <>
              <ul class="cards">
                {shown.map((contact) => (
                  <ContactRow
                    key={contact.id}
                    contact={contact}
                    c={c}
                    mayRemove={mayWorkSomewhere(me)}
                    remove={() => setRemoved(contact)}
                  />
                ))}
              </ul>
              {cursor !== null && (
                <button type="button" class="button secondary" onClick={() => void showMore(cursor)}>
                  {c.more}
                </button>
              )}
            </>
          );
        }}
      </Loaded>
      {removed !== null && (
        <Dialog heading={c.removeHeading} close={() => setRemoved(null)}>
          <Form name="removal" submit={remove} action={c.remove} cancel={() => setRemoved(null)} danger>
            <p>{c.removeText(removed.name)}</p>
          </Form>
        </Dialog>
      )}
    </>
  );
};

/** Who may be invited, by audience and area. */
export const ContactsPage = () => (
  <WithInvitingTexts>
    {(i) => (
      <Page heading={i.contacts.heading}>
        <Contacts i={i} />
      </Page>
    )}
  </WithInvitingTexts>
);
