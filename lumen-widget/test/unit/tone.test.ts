import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { toneOf } from '../../src/kit/tone';

test('tones', () => {
  expect(['in_transit', 'delivered', 'lost', 'cancelled', 'something new'].map(toneOf)).toEqual(['moving', 'done', 'attention', 'quiet', 'moving']);
});

test('every trouble the server knows asks for attention, and what does not come any more is quiet', () => {
  const statuses = readFileSync(
    fileURLToPath(new URL('../../../lumen-ejb/src/main/java/io/lumen/tracking/ShipmentStatus.java', import.meta.url)), 'utf8');
  const inStage = (stage: string): string[] =>
    [...statuses.matchAll(/([A-Z_]+)\(Stage\.([A-Z_]+)\)/g)].filter(match => match[2] === stage).map(match => match[1]!.toLowerCase());
  expect(inStage('TROUBLE').length).toBeGreaterThan(5);
  for (const code of inStage('TROUBLE')) expect(toneOf(code), code).toBe('attention');
  for (const code of inStage('THERE')) expect(toneOf(code), code).toBe('done');
  for (const code of inStage('BACK')) expect(toneOf(code), code).toBe('quiet');
});
