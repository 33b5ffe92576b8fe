import { useState } from 'preact/hooks';
import type { WalkIn } from '../../../../shared/domain/attendance.ts';
import type { EventPanelsTexts } from '../../../../shared/i18n/event-panels.sv.ts';
import type { Failure } from '../api/failure.ts';
import { warningOf } from '../case/guard.ts';
import { Section } from '../case/section.tsx';
import { TextField } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { useConsole } from '../console.ts';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** A name of its own for who walked in, made here: sent again, it is the same person. */
const newWalkInId = (): string =>
  `wlk_${[...crypto.getRandomValues(new Uint8Array(26))].map((byte) => letters.charAt(byte % 32)).join('')}`;

type Props = { p: EventPanelsTexts['attendance']; add: (walkIn: WalkIn) => void };

/** Somebody who came without an invitation: a name and an employer, checked here because there may be no network. */
export const WalkInForm = ({ p, add }: Props) => {
  const { t } = useConsole();
  const [typed, setTyped] = useState({ name: '', employer: '' });
  const submit = async (): Promise<Failure | null> => {
    const [name, employer] = [typed.name.trim(), typed.employer.trim()];
    const wrong = (field: string, text: string, missing: string) => {
      const warning = text === '' ? missing : warningOf(t, text);
      return warning === undefined ? [] : [{ field, code: 'wrong', message: warning }];
    };
    const errors = [...wrong('name', name, p.nameMissing), ...wrong('employer', employer, p.employerMissing)];
    if (errors.length > 0) return { kind: 'invalid', code: 'invalid', title: '', errors, allowed: [] };
    add({ id: newWalkInId(), name, employer });
    setTyped({ name: '', employer: '' });
    return null;
  };
  return (
    <Section heading={p.addHeading} kind="form">
      <p>{p.addText}</p>
      <Form name="walk-in" submit={submit} action={p.add}>
        <TextField
          name="name"
          label={p.name}
          maxLength={200}
          value={typed.name}
          change={(name) => setTyped({ ...typed, name })}
          warning={warningOf(t, typed.name)}
        />
        <TextField
          name="employer"
          label={p.employer}
          maxLength={200}
          value={typed.employer}
          change={(employer) => setTyped({ ...typed, employer })}
          warning={warningOf(t, typed.employer)}
        />
      </Form>
    </Section>
  );
};
