import type { Language } from '../domain/language.ts';
import { type LinkKeys, signLink } from './links.ts';

type StatusLink = { origin: string; keys: LinkKeys; language: Language; now: Date; signalId: string };

/** A status link lives a year and a month: past the question after 90 days and a reopening. */
const statusLinkDays = 396;

/** The address of a signal's page for the holder of the link. */
export const statusUrl = ({ origin, keys, language, now, signalId }: StatusLink): string => {
  const expires = new Date(now.getTime() + statusLinkDays * 86_400_000);
  const token = signLink(keys, { purpose: 'status', subject: signalId.slice('sig_'.length), expires });
  return `${origin}${language === 'en' ? '/en' : ''}/signal/${token}`;
};
