import * as z from 'zod/mini';
import { PlainDay } from '../../../shared/domain/plain-day.ts';
import { label, webAddress } from './label.ts';

const Text = z.object({ lang: z.string(), value: z.string() });
const Texts = z.object({ strings: z.array(Text) });
const Url = z.object({ lang: z.optional(z.nullable(z.string())), value: z.string() });
const Urls = z.object({ urls: z.optional(z.nullable(z.array(Url))) });
/** A day, or an instant of which the day is used. */
const Day = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => text.slice(0, 10)),
  ),
  PlainDay,
);

/** What is stored of an event: a start of an education. No text but titles, no contact. */
export const eventFields = {
  id: true,
  status: true,
  content: {
    identifier: true,
    education: true,
    providers: true,
    locations: { areaCode: true },
    distance: { mandatory: true },
    execution: { start: true, end: true },
    application: { last: true, url: { urls: { lang: true, value: true } } },
    isCancelled: true,
    url: { urls: { lang: true, value: true } },
    extensions: { type: true, places: true },
  },
} as const;

export const infoFields = {
  id: true,
  status: true,
  content: {
    identifier: true,
    title: { strings: { lang: true, value: true } },
    configuration: { code: true },
    expires: true,
    url: { urls: { lang: true, value: true } },
  },
} as const;

/** Providers have addresses and telephone numbers of people; only the name is kept. */
export const providerFields = {
  id: true,
  content: { identifier: true, name: { strings: { lang: true, value: true } } },
} as const;

export const EducationEvent = z.object({
  id: z.string().check(z.minLength(1)),
  status: z.string(),
  content: z.object({
    education: z.string().check(z.minLength(1)),
    providers: z.nullable(z.array(z.string())),
    locations: z.optional(
      z.nullable(z.array(z.object({ areaCode: z.nullable(z.string().check(z.regex(/^\d{4}$/))) }))),
    ),
    /** An object where the education is given at a distance, else null. */
    distance: z.optional(z.nullable(z.object({}))),
    execution: z.nullable(z.object({ start: z.nullable(Day) })),
    application: z.optional(
      z.nullable(z.object({ last: z.optional(z.nullable(Day)), url: z.optional(z.nullable(Urls)) })),
    ),
    isCancelled: z.nullable(z.boolean()),
    url: z.optional(z.nullable(Urls)),
    // Assumed: no description of EMIL 3 that we have names a number of places. What is there in another shape is not known.
    extensions: z.catch(
      z.optional(
        z.nullable(z.array(z.object({ places: z.optional(z.nullable(z.int().check(z.gte(0), z.lte(5_000)))) }))),
      ),
      null,
    ),
  }),
});
export type EducationEvent = z.infer<typeof EducationEvent>;

export const EducationInfo = z.object({
  id: z.string().check(z.minLength(1)),
  status: z.string(),
  content: z.object({
    title: Texts,
    configuration: z.optional(z.nullable(z.object({ code: z.nullable(z.string()) }))),
    expires: z.optional(z.nullable(Day)),
    url: z.optional(z.nullable(Urls)),
  }),
});
export type EducationInfo = z.infer<typeof EducationInfo>;

export const EducationProvider = z.object({ id: z.string().check(z.minLength(1)), content: z.object({ name: Texts }) });

const inSwedish = <T extends { lang?: string | null | undefined }>(texts: readonly T[]): T | undefined =>
  texts.find(({ lang }) => lang === 'swe') ?? texts.find(({ lang }) => lang === 'eng') ?? texts[0];

/** The Swedish text, else the English, else the first; null where there is none. The order in the list means nothing. */
export const textOf = (texts: z.infer<typeof Texts>): string | null => {
  const text = inSwedish(texts.strings.filter(({ value }) => value.trim() !== ''));
  return text === undefined ? null : label(text.value);
};

export const urlOf = (...choices: readonly (z.infer<typeof Urls> | null | undefined)[]): string | null => {
  for (const choice of choices) {
    const found = webAddress(inSwedish(choice?.urls ?? [])?.value);
    if (found !== null) return found;
  }
  return null;
};
