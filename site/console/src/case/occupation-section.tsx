import { useEffect, useState } from 'preact/hooks';
import { useFailureText } from '../components/failure-note.tsx';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { Section } from './section.tsx';

type Suggestion = { ssyk: string; label: string; occupation?: string; confidence: number };

const searchDelay = 200;

/** Which occupation it is about: what the text was understood as, a search, and the broker's word. */
export const OccupationSection = () => {
  const { t, client, say, toast } = useConsole();
  const textOf = useFailureText();
  const { view, change } = useOpenCase();
  const { occupation, occupations } = view.case;
  const o = t.case.occupation;
  const [text, setText] = useState('');
  const [hits, setHits] = useState<Suggestion[] | null>(null);
  const [busy, setBusy] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is another search, and nothing else is
  useEffect(() => {
    if (text.trim().length < 2) return setHits(null);
    let current = true;
    const timer = setTimeout(async () => {
      const result = await client.get<{ occupations: Suggestion[] }>(
        `/api/v1/occupations?${new URLSearchParams({ q: text.trim().slice(0, 200), limit: '8' })}`,
      );
      if (!current) return;
      if (!result.ok) return toast({ text: textOf(result.failure) });
      setHits(result.value.occupations);
      say(result.value.occupations.length === 0 ? o.noHits : o.hits(result.value.occupations.length));
    }, searchDelay);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);

  const confirm = async ({ ssyk, label }: Suggestion) => {
    if (busy) return;
    setBusy(true);
    const failure = await change(
      'occupation',
      { ssyk },
      {
        text: o.saved(label),
        // What was never coded cannot be made uncoded again; another group can always be chosen.
        undo: occupation === null ? undefined : { path: 'occupation', body: { ssyk: occupation.ssyk } },
      },
    );
    setBusy(false);
    if (failure !== null) return toast({ text: failure.kind === 'stale' ? t.case.stale : textOf(failure) });
    // Whoever has begun another search meanwhile goes on with it.
    setText((current) => (current === text ? '' : current));
  };

  const list = (suggestions: readonly Suggestion[]) => (
    <ul class="suggestions">
      {suggestions
        .filter(({ ssyk }) => ssyk !== occupation?.ssyk)
        .map((suggestion) => (
          <li key={suggestion.ssyk}>
            <span>
              {suggestion.label} <span class="quiet">{suggestion.ssyk}</span>
              {suggestion.occupation !== undefined && suggestion.occupation !== suggestion.label && (
                <span class="quiet"> · {suggestion.occupation}</span>
              )}
            </span>
            <button
              type="button"
              class="button secondary small"
              aria-disabled={busy}
              aria-label={o.confirmOf(suggestion.label)}
              onClick={() => void confirm(suggestion)}
            >
              {o.confirm}
            </button>
          </li>
        ))}
    </ul>
  );

  return (
    <Section heading={t.case.sections.occupation}>
      {occupation === null ? (
        <p class="notice">{o.none}</p>
      ) : (
        <p>
          {o.confirmed}: <b>{occupation.label}</b> <span class="quiet">{occupation.ssyk}</span>
        </p>
      )}
      {view.mayWork && (
        <>
          {occupations.some(({ ssyk }) => ssyk !== occupation?.ssyk) && (
            <details open={occupation === null}>
              <summary>{o.suggestions}</summary>
              {list(occupations)}
            </details>
          )}
          <div class="field">
            <label for="occupation-search">{o.search}</label>
            <p class="hint" id="occupation-search-hint">
              {o.searchHint}
            </p>
            <input
              id="occupation-search"
              type="search"
              autoComplete="off"
              aria-describedby="occupation-search-hint"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </div>
          {hits !== null && (hits.length === 0 ? <p>{o.noHits}</p> : list(hits))}
        </>
      )}
    </Section>
  );
};
