import { expect, test } from '@playwright/test';
import { accentOn, contrastOf } from '../../src/kit/colour';

const COLOURS = ['#ffffff', '#000000', '#ffff00', '#e6007e', '#0d5c57', '#808080', '#00ff00', '#0000ff', '#fefefe', '#16191a'];

for (const ground of ['#ffffff', '#16191a']) {
  test(`every accent reads on ${ground}, and text reads on every accent`, () => {
    for (const colour of COLOURS) {
      const { accent, onAccent } = accentOn(ground, colour)!;
      expect(contrastOf(accent, ground), `${colour} as ${accent}`).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(accent, onAccent), `${onAccent} on ${accent}`).toBeGreaterThanOrEqual(4.5);
    }
  });
}

test('an accent that reads stays as it is', () => {
  expect(accentOn('#ffffff', '#0d5c57')).toEqual({ accent: '#0d5c57', onAccent: '#ffffff' });
});

test('what is no plain colour is not taken over into a style sheet', () => {
  for (const wrong of ['', 'red', '#fff', '#12345g', '#000000}*{display:none', 'url(x)']) expect(accentOn('#ffffff', wrong)).toBeNull();
});

test('contrast as WCAG defines it', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
