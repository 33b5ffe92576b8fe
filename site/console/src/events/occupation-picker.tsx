import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConsoleInvitingTexts } from '../../../../shared/i18n/console-inviting.sv.ts';
import { useConsole } from '../console.ts';

type Occupation = { ssyk: string; label: string };
type Props = {
  i: ConsoleInvitingTexts['invite'];
  chosen: readonly Occupation[];
  change: (chosen: Occupation[]) => void;
};

/** Longer than between two letters. */
const pauseMs = 250;

/** Occupations by search, added and taken away one by one. */
export const OccupationPicker = ({ i, chosen, change }: Props) => {
  const { client, say } = useConsole();
  const [text, setText] = useState('');
  const [hits, setHits] = useState<Occupation[] | null>(null);
  const search = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: searched for what is written
  useEffect(() => {
    if (text.trim() === '') return setHits(null);
    const asked = setTimeout(async () => {
      const query = new URLSearchParams({ q: text.trim().slice(0, 200), limit: '6' });
      const result = await client.get<{ occupations: Occupation[] }>(`/api/v1/occupations?${query}`);
      if (!result.ok) return;
      setHits(result.value.occupations);
      if (result.value.occupations.length === 0) say(i.noHits);
    }, pauseMs);
    return () => clearTimeout(asked);
  }, [text]);
  const has = ({ ssyk }: Occupation) => chosen.some((one) => one.ssyk === ssyk);
  const offered = (hits ?? []).filter((hit) => !has(hit));
  return (
    <div class="field">
      <label for="segment-occupation">{i.occupations}</label>
      <p class="hint" id="segment-occupation-hint">
        {i.occupationsHint}
      </p>
      {chosen.length > 0 && (
        <ul class="suggestions">
          {chosen.map((one) => (
            <li key={one.ssyk}>
              <span>
                {one.label} <span class="quiet">{one.ssyk}</span>
              </span>
              <button
                type="button"
                class="button secondary small"
                aria-label={i.removeOccupation(one.label)}
                onClick={() => {
                  change(chosen.filter(({ ssyk }) => ssyk !== one.ssyk));
                  search.current?.focus();
                }}
              >
                {i.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={search}
        id="segment-occupation"
        type="search"
        autoComplete="off"
        aria-describedby="segment-occupation-hint"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {hits !== null && hits.length === 0 && <p>{i.noHits}</p>}
      {offered.length > 0 && (
        <ul class="suggestions">
          {offered.map(({ ssyk, label }) => (
            <li key={ssyk}>
              <span>
                {label} <span class="quiet">{ssyk}</span>
              </span>
              <button
                type="button"
                class="button secondary small"
                aria-label={i.addOccupation(label)}
                onClick={() => {
                  change([...chosen, { ssyk, label }]);
                  setText('');
                  search.current?.focus();
                }}
              >
                {i.add}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
