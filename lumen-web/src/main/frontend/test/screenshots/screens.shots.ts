import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from '../browser/screens';
import { bring, STATES } from '../fake/states';

/** Pictures of every state for the documents; taken only when asked for. Their folder: LUMEN_SCREENSHOTS. */
const folder = process.env['LUMEN_SCREENSHOTS']!;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
    test.describe(`${colorScheme}, ${viewport.width} pixels`, () => {
      test.use({ colorScheme, viewport });
      for (const name of Object.keys(STATES)) {
        test(name, async ({ page, doors }) => {
          await bring(page, doors, name);
          const path = join(folder, `${name}-${viewport.width}-${colorScheme}.png`);
          mkdirSync(dirname(path), { recursive: true });
          await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
          execFileSync('pngquant', ['--force', '--strip', '--speed', '1', '--quality', '60-90', '--ext', '.png', path]);
        });
      }
    });
  }
}
