import type { Language } from '../../shared/domain/language.ts';
import { eventsEn } from '../../shared/i18n/events.en.ts';
import { type EventTexts, eventsSv } from '../../shared/i18n/events.sv.ts';
import { seatsEn } from '../../shared/i18n/seats.en.ts';
import { type SeatTexts, seatsSv } from '../../shared/i18n/seats.sv.ts';

const texts: Readonly<Record<Language, EventTexts>> = { sv: eventsSv, en: eventsEn };
const ofSeats: Readonly<Record<Language, SeatTexts>> = { sv: seatsSv, en: seatsEn };

export const eventTexts = (language: Language): EventTexts => texts[language];
export const seatTexts = (language: Language): SeatTexts => ofSeats[language];
