type Part = () => Promise<Readonly<Record<string, number>>>;

/** What time brings about between two answers, part by part; each takes what is due from its own list. */
export const sweepEvents =
  ({ offers }: { offers: Part }) =>
  async (): Promise<Readonly<Record<string, number>>> => ({ ...(await offers()) });
