import type { Absence } from '../../../../shared/domain/absence.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { Section } from '../case/section.tsx';
import { useFailureText } from '../components/failure-note.tsx';
import { SelectField, TextField } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useDraft } from '../components/use-draft.ts';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { WithPageTexts } from './with-page-texts.ts';

const Absences = ({ a }: { a: ConsolePagesTexts['absences'] }) => {
  const { me, people, client, whoIs, day, toast } = useConsole();
  const textOf = useFailureText();
  const { loading, again } = useLoaded(() => client.get<{ absences: Absence[] }>('/api/v1/absences'));
  /** Brokers enter their own; strategists and administrators anybody's. */
  const forAll = me.roles.some((role) => role === 'strategist' || role === 'administrator');
  const workers = people.filter(({ roles }) => roles.includes('broker') || roles.includes('strategist'));
  const { draft, change, forget } = useDraft('absence', {
    person: forAll ? '' : me.id,
    substitute: '',
    from: me.today,
    until: '',
  });
  const submit = async () => {
    const result = await client.send('POST', '/api/v1/absences', { body: draft });
    if (!result.ok) return result.failure;
    forget();
    toast({ text: a.made });
    await again();
    return null;
  };
  const remove = async ({ person, from, until, substitute }: Absence) => {
    const result = await client.send('POST', '/api/v1/absences/end', { body: { person, from, until } });
    if (!result.ok) return toast({ text: textOf(result.failure) });
    toast({
      text: a.removed,
      undo: async () => {
        const back = await client.send('POST', '/api/v1/absences', { body: { person, substitute, from, until } });
        await again();
        return back.ok;
      },
    });
    await again();
  };
  const choices = (but: string) =>
    workers.filter(({ id }) => id !== but).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <p class="lead">{a.lead}</p>
      <Section heading={a.create} kind="form">
        <Form name="absence" submit={submit} action={a.create}>
          <div class="pair">
            {forAll && (
              <SelectField
                name="person"
                label={a.person}
                value={draft.person}
                change={(person) => change({ person })}
                empty={a.choose}
                choices={choices('')}
              />
            )}
            <SelectField
              name="substitute"
              label={a.substitute}
              value={draft.substitute}
              change={(substitute) => change({ substitute })}
              empty={a.choose}
              choices={choices(draft.person)}
            />
          </div>
          <div class="pair">
            <TextField name="from" label={a.from} type="date" value={draft.from} change={(from) => change({ from })} />
            <TextField
              name="until"
              label={a.until}
              type="date"
              min={draft.from}
              value={draft.until}
              change={(until) => change({ until })}
            />
          </div>
        </Form>
      </Section>
      <h2 class="apart">{a.list}</h2>
      <Loaded loading={loading} again={() => void again()}>
        {({ absences }) =>
          absences.length === 0 ? (
            <p class="empty">{a.none}</p>
          ) : (
            <ul class="cards">
              {absences.map((absence) => (
                <li class="panel" key={`${absence.person} ${absence.from} ${absence.until}`}>
                  <h3>{whoIs(absence.person)}</h3>
                  <p>
                    {a.period(day(absence.from), day(absence.until))}{' '}
                    {absence.from <= me.today && me.today <= absence.until && <span class="tag spark">{a.now}</span>}
                    <br />
                    {a.replacedBy(whoIs(absence.substitute))}
                  </p>
                  {(forAll || absence.person === me.id) && (
                    <button
                      type="button"
                      class="button secondary small"
                      aria-label={a.removeOf(whoIs(absence.person))}
                      onClick={() => void remove(absence)}
                    >
                      {a.remove}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
};

/** Who is away, and who does their work meanwhile. */
export const AbsencesPage = () => (
  <WithPageTexts>
    {({ absences }) => (
      <Page heading={absences.heading}>
        <Absences a={absences} />
      </Page>
    )}
  </WithPageTexts>
);
