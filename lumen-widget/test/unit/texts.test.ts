import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { textsOf, type Catalogue, type MessageKey } from '../../src/messages/texts';

const folder = fileURLToPath(new URL('../../src/messages/', import.meta.url));
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'];
const catalogue = (language: string): Catalogue => JSON.parse(readFileSync(`${folder}${language}.json`, 'utf8')) as Catalogue;
const english = catalogue('en');
const keys = Object.keys(english) as MessageKey[];
const places = (entry: unknown): string[] => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();

test('seven languages', () => {
  expect(readdirSync(folder).filter(name => name.endsWith('.json')).map(name => name.slice(0, 2)).sort()).toEqual(LANGUAGES);
});

for (const language of LANGUAGES) {
  test(`${language} says everything English says, with the same places to fill`, () => {
    const texts = catalogue(language);
    expect(Object.keys(texts)).toEqual(keys);
    for (const key of keys) {
      expect(places(texts[key]), key).toEqual(places(english[key]));
      expect(typeof texts[key], key).toBe(typeof english[key]);
    }
  });

  test(`${language} counts one and many`, () => {
    const texts = textsOf(catalogue(language), language);
    const [one, many] = [texts('orderMoreItems', { count: 1 }), texts('orderMoreItems', { count: 5 })];
    expect(one).toContain('1');
    expect(many).toContain('5');
    expect(one.replace('1', '')).not.toBe(many.replace('5', ''));
    expect(texts('panelWait', { count: 2_000_000 }), 'a plural form no catalogue has').not.toContain('{');
  });
}

test('no text is kept that nobody says', () => {
  const source = readdirSync(`${folder}..`, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(`${folder}../${name}`, 'utf8')).join('\n');
  expect(keys.filter(key => !source.includes(`'${key}'`) && !source.includes(`${key} as`))).toEqual([]);
});
