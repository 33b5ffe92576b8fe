import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useKeptFocus } from '../components/use-kept-focus.ts';

type Props = { heading: string; children: ComponentChildren; kind?: string };

export const Section = ({ heading, children, kind = '' }: Props) => {
  const id = useId();
  const kept = useKeptFocus();
  return (
    <section class={`panel ${kind}`} aria-labelledby={id} {...kept}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
};
