/** Colours worked out so that a store's own accent stays readable on every surface (WCAG contrast). */

type Rgb = readonly [red: number, green: number, blue: number];

export interface Accent {
  readonly accent: string;
  /** Text on top of the accent. */
  readonly onAccent: string;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const READABLE = 4.5;

/** The accent as given when it reads well on the surface, otherwise moved towards black or white until it does. */
export function accentOn(surface: string, wanted: string): Accent | null {
  const [ground, colour] = [parse(surface), parse(wanted)];
  if (!ground || !colour) return null;
  const towards = luminance(ground) > 0.5 ? BLACK : WHITE;
  let share = 0;
  while (share < 1 && contrast(mix(colour, towards, share), ground) < READABLE) share += 0.02;
  const readable = mix(colour, towards, share);
  return {
    accent: format(readable),
    onAccent: format(contrast(readable, WHITE) >= READABLE ? WHITE : BLACK),
  };
}

/** Contrast ratio of two "#rrggbb" colours, 1 to 21; null when one is no such colour. */
export function contrastOf(first: string, second: string): number | null {
  const [a, b] = [parse(first), parse(second)];
  return a && b ? contrast(a, b) : null;
}

function parse(colour: string): Rgb | null {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  return match ? [channel(match[1]!), channel(match[2]!), channel(match[3]!)] : null;
}

function channel(digits: string): number {
  return Number.parseInt(digits, 16);
}

function format(colour: Rgb): string {
  return `#${colour.map(value => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

function mix(colour: Rgb, towards: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2): number => Math.round(colour[i] + (towards[i] - colour[i]) * Math.min(1, share));
  return [part(0), part(1), part(2)];
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number): number => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
