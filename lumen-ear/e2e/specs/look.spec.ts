import type { Page } from '@playwright/test';
import { expect, test } from '../support/story';
import { lumen } from '../support/system';

const colourOf = (page: Page): Promise<string> =>
  page.locator('lumen-widget .bubble').evaluate(bubble => getComputedStyle(bubble).backgroundColor);

test('each shop’s widget has its own colour, side and picture', async ({ page, request, chat }) => {
  // A server that has just started may take longer than the bubble waits; then it shows itself in Lumen's own look
  for (const key of ['wk_demo_aurora', 'wk_demo_birch']) expect((await request.get(`${lumen}/widget/v1/config/${key}`)).ok()).toBe(true);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await chat.visit('/aurora/');
  expect(await colourOf(page)).toBe('rgb(10, 95, 92)');
  expect((await chat.panel.boundingBox())!.x).toBeGreaterThan(600);
  await expect(page.locator('lumen-widget .avatar img')).toBeVisible();
  await chat.visit('/birch/');
  expect(await colourOf(page)).toBe('rgb(138, 75, 31)');
  expect((await chat.panel.boundingBox())!.x).toBe(20);
  await expect(page.locator('lumen-widget .avatar')).toHaveText('B');
});

test('the interface changes its language in the panel, and an order is told in it', async ({ page, chat }) => {
  await chat.visit('/aurora/');
  await chat.track('1042', 'dana.reyes@example.com');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await expect(chat.card).toContainText('Bestellung #1042');
  await expect(chat.card).toContainText('Bei UPS verfolgen');
  await expect(page.getByRole('textbox', { name: 'Ihre Nachricht' })).toBeVisible();
  await page.reload();
  await expect(chat.card).toContainText('Bestellung #1042');
});
