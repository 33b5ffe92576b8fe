import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = { heading: string; children: ComponentChildren; kind?: string };

export const Section = ({ heading, children, kind = '' }: Props) => {
  const id = useId();
  return (
    <section class={`panel ${kind}`} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
};
