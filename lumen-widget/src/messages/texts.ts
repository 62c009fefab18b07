import type english from './en.json';

/** One entry of a catalogue: a sentence, or one sentence per plural form. */
type Entry = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Every text of the widget has a key; the English catalogue defines which keys exist. */
export type MessageKey = keyof typeof english;

/** A complete set of texts in one language. */
export type Catalogue<Key extends string = MessageKey> = Readonly<Record<Key, Entry>>;

/** Fills a text. `count` also selects the plural form. Unknown placeholders stay as they are. */
export interface Texts<Key extends string = MessageKey> {
  (key: Key, values?: Readonly<Record<string, string | number>>): string;
  /** BCP 47 tag used for numbers and dates. */
  readonly locale: string;
}

/** Binds a catalogue to the locale used for plural forms, numbers and dates. */
export function textsOf<Key extends string = MessageKey>(catalogue: Catalogue<Key>, locale: string): Texts<Key> {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const fill: (key: Key, values?: Readonly<Record<string, string | number>>) => string = (key, values = {}) => {
    const entry = catalogue[key];
    const template = typeof entry === 'string'
      ? entry
      : entry[plural.select(Number(values['count'] ?? 0))] ?? entry.other;
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
  };
  return Object.assign(fill, { locale });
}

/**
 * The locale for dates and numbers: the reader's own regional variant of the language the texts are in
 * ("en-GB" for English texts), so that words and dates never come in two languages.
 */
export function localeFor(language: string, preferred: readonly string[]): string {
  return preferred.find(tag => baseLanguage(tag) === language) ?? language;
}

/** "pt-BR" → "pt". */
export function baseLanguage(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}
