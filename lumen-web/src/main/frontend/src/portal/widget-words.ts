import type { WidgetLook, WidgetSettings, WidgetWords } from '../api/wire-shop';
import { languageName } from '../kit/names';
import { texts } from '../kit/texts';

const NOTHING = '–';
const SIDES = { right: 'positionRight', left: 'positionLeft' } as const;
const THEMES = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;

/** What a part of the settings is set to, in a line. */
export function inWords(part: keyof WidgetSettings, settings: WidgetSettings): string {
  return line(part, settings) || NOTHING;
}

function line(part: keyof WidgetSettings, { name, look, welcome, quickPrompts, words, hours, origins }: WidgetSettings): string {
  switch (part) {
    case 'name': return name;
    case 'look': return looks(look);
    case 'welcome': return welcome ?? '';
    case 'quickPrompts': return joined(quickPrompts);
    case 'words': return Object.entries(words).map(([tag, said]) => `${languageName(tag)}: ${says(said)}`).join('; ');
    case 'hours': return (hours ?? []).map(day => day || NOTHING).join(', ');
    case 'origins': return joined(origins);
  }
}

function looks({ accentLight, accentDark, position, theme, initials }: WidgetLook): string {
  return joined([accentLight, accentDark, texts(SIDES[position]), texts(THEMES[theme]), initials]);
}

function says({ welcome, quickPrompts }: WidgetWords): string {
  return joined([welcome, ...quickPrompts]) || NOTHING;
}

function joined(some: readonly (string | null)[]): string {
  return some.filter(Boolean).join(' · ');
}
