/** A text of a source as we keep it: composed letters (NFC), single spaces, none at the ends. */
export const label = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Only web addresses leave the border: a page shows them as links. */
export const webAddress = (text: string | null | undefined): string | null =>
  typeof text === 'string' && text.length <= 2_000 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
    ? text
    : null;
