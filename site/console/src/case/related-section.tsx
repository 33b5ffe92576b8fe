import type { CaseView } from '../../../../functions/cases/contract.ts';
import { useFailureText } from '../components/failure-note.tsx';
import { Written } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { Section } from './section.tsx';

type Related = CaseView['duplicates'][number];

/** What may be the same need, and which case this one is a part of. */
export const RelatedSection = () => {
  const { t, toast } = useConsole();
  const textOf = useFailureText();
  const { view, change, openStep } = useOpenCase();
  const { parent, children, duplicates, mayWork } = view;
  const r = t.case.related;
  const place = async (into: string | null) => {
    const failure = await change(
      'parent',
      { parent: into },
      { text: r.placed, undo: { path: 'parent', body: { parent: view.case.parent } } },
    );
    if (failure !== null) toast({ text: failure.kind === 'stale' ? t.case.stale : textOf(failure) });
  };
  const link = ({ id, reference, state, need }: Related) => (
    <span>
      <a href={`#/case/${id}`}>{reference}</a> <Written text={need} /> <span class="quiet">{t.states[state]}</span>
    </span>
  );
  return (
    <Section heading={t.case.sections.related}>
      {parent === null && children.length === 0 && duplicates.length === 0 && <p class="quiet">{r.none}</p>}
      {parent !== null && (
        <>
          <h3>{r.parent}</h3>
          <ul class="suggestions">
            <li>
              {link(parent)}
              {mayWork && (
                <button
                  type="button"
                  class="button secondary small"
                  aria-label={r.freeOf(parent.reference)}
                  onClick={() => void place(null)}
                >
                  {r.free}
                </button>
              )}
            </li>
          </ul>
        </>
      )}
      {children.length > 0 && (
        <>
          <h3>{r.children}</h3>
          <ul class="suggestions">
            {children.map((child) => (
              <li key={child.id}>{link(child)}</li>
            ))}
          </ul>
        </>
      )}
      {duplicates.length > 0 && (
        <>
          <h3>{r.duplicates}</h3>
          <p class="quiet">{r.duplicatesText}</p>
          <ul class="suggestions">
            {duplicates.map((other) => (
              <li key={other.id}>
                {link(other)}
                {mayWork && (
                  <span class="buttons">
                    {view.allowed.includes('merged') && (
                      <button
                        type="button"
                        class="button secondary small"
                        aria-label={r.mergeOf(other.reference)}
                        onClick={() => openStep('merged', other.id)}
                      >
                        {r.merge}
                      </button>
                    )}
                    {parent === null && children.length === 0 && (
                      <button
                        type="button"
                        class="button secondary small"
                        aria-label={r.makeChildOf(other.reference)}
                        onClick={() => void place(other.id)}
                      >
                        {r.makeChild}
                      </button>
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
