import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const folder = fileURLToPath(new URL('../../src/messages/', import.meta.url));
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'];
const catalogue = (language: string): Record<string, unknown> => JSON.parse(readFileSync(`${folder}${language}.json`, 'utf8')) as Record<string, unknown>;
const english = catalogue('en');
const keys = Object.keys(english);
const places = (entry: unknown): string[] => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();

test('seven languages', () => {
  expect(readdirSync(folder).map(name => name.replace('.json', '')).sort()).toEqual(LANGUAGES);
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
}

test('no text is kept that nobody says', () => {
  const source = readdirSync(`${folder}..`, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(`${folder}../${name}`, 'utf8')).join('\n');
  expect(keys.filter(key => !source.includes(`'${key}'`))).toEqual([]);
});
