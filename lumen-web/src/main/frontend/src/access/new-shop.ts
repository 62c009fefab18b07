import type { TextKey } from '../kit/texts';

const LONGEST_NAME = 200;

/** The languages a shop can have, each in its own words. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'Deutsch', en: 'English', es: 'Español', fr: 'Français', it: 'Italiano', nl: 'Nederlands', pt: 'Português',
};

/** The time zone of the reader's machine. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** All time zones, the reader's own among them even where the browser lists it by another name. */
export function zones(): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(ownZone()) ? known : [ownZone(), ...known];
}

/** What is wrong with a name as it was typed, before anybody else is asked. */
export function wrongName(name: string): TextKey | null {
  if (!name.trim()) return 'shopNameLacking';
  return Array.from(name.trim()).length > LONGEST_NAME ? 'shopNameLong' : null;
}
