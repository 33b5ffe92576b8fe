import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me, Member } from '../../../functions/admin/contract.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { ConsoleTexts } from '../../../shared/i18n/console.sv.ts';
import type { Client } from './api/client.ts';
import type { CaseListing } from './worklist/case-list.ts';
import type { LastVisit } from './worklist/last-visit.ts';

/** A word in the corner that something is done; `undo` takes it back. */
export type Toast = { readonly text: string; readonly undo?: () => Promise<boolean> };

/** What every page of the console has at hand. */
export type Console = {
  t: ConsoleTexts;
  language: Language;
  me: Me;
  people: readonly Member[];
  client: Client;
  list: CaseListing;
  visit: LastVisit;
  /** Spoken by a screen reader, seen by nobody. */
  say: (text: string) => void;
  toast: (toast: Toast) => void;
  areaName: (id: string) => string;
  municipalityName: (code: string) => string;
  /** Of whoever stands in a history: a person of the region, the employer, another actor, the system. */
  whoIs: (id: string) => string;
  day: (day: string) => string;
  instant: (at: string) => string;
};

export const ConsoleContext = createContext<Console | null>(null);

/** Throws outside of the console's frame, which only a mistake in the program can bring about. */
export const useConsole = (): Console => {
  const console = useContext(ConsoleContext);
  if (console === null) throw new Error('The console is not set up around this component.');
  return console;
};
