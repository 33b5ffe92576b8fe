import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { TextField } from '../components/field.tsx';
import { useKeptFocus } from '../components/use-kept-focus.ts';
import type { EventDraft } from './event-draft.ts';

type CoHosts = EventDraft['coHosts'];
type Props = { e: ConsoleEventsTexts; coHosts: CoHosts; change: (coHosts: CoHosts) => void };

const most = 5;

/** The organisations that invite together with the region. */
export const CoHostFields = ({ e: { form: f }, coHosts, change }: Props) => {
  const kept = useKeptFocus();
  const put = (n: number, part: Partial<CoHosts[number]>) =>
    change(coHosts.map((one, i) => (i === n ? { ...one, ...part } : one)));
  return (
    <section aria-label={f.coHosts} {...kept}>
      {coHosts.map((one, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
        <fieldset class="part" key={n}>
          <legend>{f.coHost(n + 1)}</legend>
          <TextField
            name={`coHosts.${n}.organisation`}
            label={f.organisation}
            maxLength={120}
            value={one.organisation}
            change={(organisation) => put(n, { organisation })}
          />
          <div class="pair">
            <TextField
              name={`coHosts.${n}.name`}
              label={f.name}
              maxLength={120}
              value={one.name}
              change={(name) => put(n, { name })}
            />
            <TextField
              name={`coHosts.${n}.email`}
              label={f.email}
              type="email"
              value={one.email}
              change={(email) => put(n, { email })}
            />
          </div>
          <p class="buttons">
            <button
              type="button"
              class="button secondary small"
              onClick={() => change(coHosts.filter((_, i) => i !== n))}
            >
              {f.removeCoHost(n + 1)}
            </button>
          </p>
        </fieldset>
      ))}
      {coHosts.length < most && (
        <p class="buttons">
          <button
            type="button"
            class="button secondary small"
            onClick={() => change([...coHosts, { organisation: '', name: '', email: '' }])}
          >
            {f.addCoHost}
          </button>
        </p>
      )}
    </section>
  );
};
