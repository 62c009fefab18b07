import type { Widget, WidgetSettings, WidgetWords } from '../api/wire-shop';

/** Languages the widget speaks, the product's own order. */
export const LANGUAGES: readonly string[] = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl'];

/** Where words stand that are said in all languages without words of their own. */
export const EVERYWHERE = '*';

const NO_WORDS: WidgetWords = { welcome: null, quickPrompts: [] };

/** The part of a widget that people set. */
export function settingsOf({ name, look, welcome, quickPrompts, words, hours, origins }: Widget): WidgetSettings {
  return { name, look, welcome, quickPrompts, words, hours, origins };
}

export function wordsIn(settings: WidgetSettings, language: string): WidgetWords {
  return language === EVERYWHERE ? settings : settings.words[language] ?? NO_WORDS;
}

export function withWords(settings: WidgetSettings, language: string, words: WidgetWords): WidgetSettings {
  return language === EVERYWHERE ? { ...settings, ...words } : { ...settings, words: { ...settings.words, [language]: words } };
}

/** What was typed, a line each; empty ones too, so that the field stays as it was typed. */
export function lines(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

/** What two who edit at once have set differently, by the names of the parts. */
export function differences(mine: WidgetSettings, theirs: WidgetSettings): readonly (keyof WidgetSettings)[] {
  return (Object.keys(mine) as (keyof WidgetSettings)[]).filter(part => JSON.stringify(mine[part]) !== JSON.stringify(theirs[part]));
}

/** One day's hours: from, until. */
export function span(day: string | undefined): readonly [string, string] {
  const [from = '', until = ''] = (day ?? '').split('-');
  return [from, until];
}
