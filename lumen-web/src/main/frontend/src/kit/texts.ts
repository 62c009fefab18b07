import { baseLanguage, localeFor, textsOf, type Catalogue, type Texts } from 'lumen-widget/src/messages/texts';
import { Dates } from 'lumen-widget/src/kit/dates';
import { loadTexts } from './loading-texts';
import type english from '../messages/en.json';

/** Every text of the screens has a key; the English catalogue defines which keys exist. */
export type TextKey = keyof typeof english;

type Loading = () => Promise<{ readonly default: Catalogue<TextKey> }>;

const CATALOGUES: Readonly<Record<string, Loading>> = {
  en: () => import('../messages/en.json'),
  es: () => import('../messages/es.json'),
  fr: () => import('../messages/fr.json'),
  de: () => import('../messages/de.json'),
  pt: () => import('../messages/pt.json'),
  it: () => import('../messages/it.json'),
  nl: () => import('../messages/nl.json'),
};

/** The first language of the reader's browser that the screens speak. */
export const language = navigator.languages.map(baseLanguage).find(tag => tag in CATALOGUES) ?? 'en';

/** Also decides how numbers and dates are written. */
export const locale = localeFor(language, navigator.languages);

/** The texts of all screens; there before the first screen is drawn. */
export const texts: Texts<TextKey> = textsOf(await loadTexts(language, CATALOGUES[language]!), locale);

/** Dates and times in the reader's own zone. */
export const dates = new Dates(locale, () => new Date());

document.documentElement.lang = locale;

const number = new Intl.NumberFormat(locale);

/** A quantity as the reader writes it. */
export function amount(value: number): string {
  return number.format(value);
}

/** An amount of data, in the unit that suits it. */
export function size(bytes: number): string {
  const [unit, divisor] = bytes >= 1_000_000 ? ['megabyte', 1_000_000] : ['kilobyte', 1_000];
  return new Intl.NumberFormat(locale, { style: 'unit', unit: String(unit), maximumFractionDigits: bytes >= 1_000_000 ? 1 : 0 }).format(bytes / Number(divisor));
}
