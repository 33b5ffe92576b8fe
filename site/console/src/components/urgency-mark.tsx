import type { Urgency } from '../worklist/order.ts';

/** A shape of its own for each urgency, so that nothing hangs on colour alone; the words stand beside it. */
const shapes: Readonly<Record<Urgency, string>> = {
  1: 'M12 2l10 10-10 10L2 12zM12 7v6M12 15.5v1',
  2: 'M12 3l10 18H2zM12 10v5M12 17.2v.8',
  3: 'M12 3a9 9 0 1 0 .01 0M12 7v5l3.5 2',
  4: 'M4 12a8 8 0 1 1 2.5 5.8M4 18v-5h5',
  5: 'M12 3l2.6 6 6.4.6-4.8 4.3 1.4 6.4L12 17l-5.6 3.3 1.4-6.4L3 9.6 9.4 9z',
  6: 'M12 4a8 8 0 1 0 .01 0',
  7: 'M7 5v14M17 5v14',
  0: 'M4 12l5 5L20 6',
};

export const UrgencyMark = ({ urgency }: { urgency: Urgency }) => (
  <svg class={`urgency u${urgency}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d={shapes[urgency]} />
  </svg>
);
