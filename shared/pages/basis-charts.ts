import { type Html, html } from './html.ts';

type Interval = { score: number; low: number; high: number };

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** The index on its scale: where it lies, and between what. `label` says the same in words; without one it is decoration. */
export const intervalChart = ({ score, low, high }: Interval, shown: string, label?: string): Html => {
  const x = (value: number): string => tenth(4 + value * 1.92);
  const drawing = html`<rect class="track" x="4" y="8" width="192" height="4" rx="2"/><rect class="range" x="${x(low)}" y="6" width="${tenth(Math.max(1, (high - low) * 1.92))}" height="8" rx="4"/><circle class="point" cx="${x(score)}" cy="10" r="4.5"/>`;
  return label === undefined
    ? html`<svg class="interval ${shown}" viewBox="0 0 200 20" aria-hidden="true" focusable="false">${drawing}</svg>`
    : html`<svg class="interval large ${shown}" viewBox="0 0 200 20" role="img" aria-label="${label}">${drawing}</svg>`;
};

/** A bar as long as its share 0..1 of the longest; the number stands beside it. */
export const barChart = (share: number, shown = ''): Html =>
  html`<svg class="bar ${shown}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="10"/><rect class="filled" width="${tenth(100 * share)}" height="10"/></svg>`;
