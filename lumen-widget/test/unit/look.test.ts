import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { contrastOf } from '../../src/kit/colour';
import { brandCss } from '../../src/kit/look';

const tokens = readFileSync(fileURLToPath(new URL('../../src/kit/tokens.css', import.meta.url)), 'utf8');
const [light, dark] = ['--lumen-surface', '--lumen-sunken'].reduce<[string[], string[]]>(([lights, darks], name) => {
  const [first, second] = [...tokens.matchAll(new RegExp(`${name}: (#\\w+)`, 'g'))].map(match => long(match[1]!));
  return [[...lights, first!], [...darks, second!]];
}, [[], []]);

function long(colour: string): string {
  return colour.length === 4 ? `#${[...colour.slice(1)].map(digit => digit + digit).join('')}` : colour;
}

const accents = (css: string): string[] => [...css.matchAll(/--lumen-accent:(#\w+)/g)].map(match => match[1]!);

test('a colour of the store reads on every ground of the tokens, light and dark', () => {
  for (const colour of ['#ffe600', '#777777', '#0a5f5c', '#ff0000', '#111111', '#fafafa', '#8a4b1f']) {
    const [onLight, onDark] = accents(brandCss({ accentLight: colour }));
    for (const ground of light) expect(contrastOf(onLight!, ground), `${onLight} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const ground of dark) expect(contrastOf(onDark!, ground), `${onDark} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

test('a store may give each ground its own colour, and colours that read stay as they are', () => {
  expect(accents(brandCss({ accentLight: '#0a5f5c', accentDark: '#74dcc0' }))).toEqual(['#0a5f5c', '#74dcc0']);
});

test('always light or always dark asks the reader’s system no more', () => {
  expect(brandCss({ accentLight: '#0a5f5c', theme: 'light' })).not.toContain('@media');
  expect(brandCss({ accentLight: '#0a5f5c', theme: 'dark' })).toContain('color-scheme:dark');
  expect(brandCss({})).toBe('');
});

test('what is no colour does not get into the rules', () => {
  expect(brandCss({ accentLight: '#000000}*{display:none', accentDark: 'url(x)' })).toBe('');
});
