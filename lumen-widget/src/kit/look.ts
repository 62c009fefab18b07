import type { WidgetLook } from '../api/wire';
import { accentOn, contrastOf, type Accent } from './colour';

/**
 * The grounds the accent has to be readable on: of the two in a scheme the one nearer to it, which is `--lumen-sunken`
 * in tokens.css. What reads there reads on `--lumen-surface` too.
 */
const GROUNDS = { light: '#f4f4f1', dark: '#222627' } as const;

type Scheme = keyof typeof GROUNDS;

/** The rules that bring a store's own colours and its choice of light or dark; empty where it has chosen nothing. */
export function brandCss(look: WidgetLook): string {
  const { accentLight, accentDark, theme } = look;
  const light = ruleOf('light', accentLight ?? accentDark);
  const dark = ruleOf('dark', accentDark ?? accentLight);
  if (theme === 'dark') return `${dark}:host{color-scheme:dark}`;
  if (theme === 'light') return `${light}:host{color-scheme:light}`;
  return light && `${light}@media(prefers-color-scheme:dark){${dark}}`;
}

/**
 * Makes style sheets that follow the reader's system follow the store's choice instead: their rules for dark grounds hold
 * always or never.
 */
export function followTheme(sheets: readonly CSSStyleSheet[], theme: string | null | undefined): void {
  if (theme !== 'light' && theme !== 'dark') return;
  for (const { cssRules } of sheets) {
    for (const rule of cssRules) {
      if (rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme')) {
        rule.media.mediaText = theme === 'dark' ? 'all' : 'not all';
      }
    }
  }
}

/** A store's colour as it is shown on a ground, and how well it would have read there unmoved; null for what is no colour. */
export function accentIn(scheme: Scheme, wanted: string): Accent & { readonly contrast: number } | null {
  const colours = accentOn(GROUNDS[scheme], wanted);
  return colours && { ...colours, contrast: contrastOf(GROUNDS[scheme], wanted)! };
}

function ruleOf(scheme: Scheme, wanted: string | null | undefined): string {
  const colours = accentOn(GROUNDS[scheme], wanted ?? '');
  return colours ? `:host{--lumen-accent:${colours.accent};--lumen-on-accent:${colours.onAccent}}` : '';
}
