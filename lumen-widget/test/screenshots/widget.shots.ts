import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../browser/widget';

/** Pictures for the documents; taken only when asked for. Their folder: LUMEN_SCREENSHOTS. */
const folder = process.env['LUMEN_SCREENSHOTS']!;

const shoot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1000, height: 820 }, deviceScaleFactor: 2, contextOptions: { reducedMotion: 'reduce' } });

    test('desktop', async ({ page, widget }) => {
      await shoot(page, `${colorScheme}-bubble`);
      await widget.open();
      await shoot(page, `${colorScheme}-welcome`);
      await widget.track();
      await shoot(page, `${colorScheme}-order`);
      await widget.say('Can I get the tracking link?');
      await expect(widget.log).toContainText('Here it is');
      await shoot(page, `${colorScheme}-link`);
    });

    test('person', async ({ page, widget }) => {
      await widget.open();
      await page.getByRole('button', { name: 'Talk to a person' }).click();
      await shoot(page, `${colorScheme}-person`);
      await page.getByRole('button', { name: 'Ask for a person' }).click();
      await expect(widget.panel).toContainText('2041 is open');
      await shoot(page, `${colorScheme}-ticket`);
    });

    test('trouble', async ({ page, lumen, widget }) => {
      await widget.open();
      lumen.break(/messages/, { status: 429, type: 'rate-limited', retryAfter: 42 });
      await widget.say('Where is my order?');
      await expect(widget.panel).toContainText('A short pause');
      await shoot(page, `${colorScheme}-wait`);
    });

    test('typing', async ({ page, lumen, widget }) => {
      await widget.open();
      let reply = (): void => undefined;
      lumen.replyAfter = new Promise(done => (reply = done));
      await widget.say('Where is my order?');
      await expect(page.locator('lumen-widget .typing')).toBeVisible();
      await shoot(page, `${colorScheme}-typing`);
      reply();
    });
  });
}

test.describe('small', () => {
  test.use({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, contextOptions: { reducedMotion: 'reduce' } });

  test('three parcels', async ({ page, widget }) => {
    await shoot(page, 'small-bubble');
    await widget.open();
    await shoot(page, 'small-welcome');
    await widget.track('1077');
    await shoot(page, 'small-parcels');
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await shoot(page, 'small-person');
  });
});

test.describe('tall', () => {
  test.use({ viewport: { width: 900, height: 1900 }, deviceScaleFactor: 2, contextOptions: { reducedMotion: 'reduce' } });

  test('three parcels', async ({ widget }) => {
    await widget.open();
    await widget.track('1077');
    await widget.card.screenshot({ path: join(folder, 'parcels-card.png') });
  });
});

test.describe('special', () => {
  test.use({ viewport: { width: 1000, height: 820 }, contextOptions: { reducedMotion: 'reduce' } });

  test('right to left, forced colours, brand', async ({ page, lumen, widget }) => {
    lumen.accent = '#e6007e';
    await page.goto(`${lumen.store}/?dir=rtl`);
    await widget.open();
    await widget.track();
    await shoot(page, 'rtl-brand');
    await page.emulateMedia({ forcedColors: 'active' });
    await shoot(page, 'rtl-forced');
  });
});
