import { bring, STATES } from '../fake/states';
import { expect, sideways, test, violations } from './screens';

for (const name of Object.keys(STATES)) {
  test(`${name}: says what it is, fits into 360 pixels, and axe finds nothing in the light or the dark`, async ({ page, doors }) => {
    await bring(page, doors, name);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await sideways(page)).toBe(0);
    expect(await violations(page), 'small').toEqual([]);
  });
}
