import type { Page } from '@playwright/test';
import { expect, test } from './widget';

const colourOf = (page: Page): Promise<string> =>
  page.locator('lumen-widget .bubble').evaluate(bubble => getComputedStyle(bubble).backgroundColor);
const groundOf = (page: Page): Promise<string> =>
  page.locator('lumen-widget .panel').evaluate(panel => getComputedStyle(panel).backgroundColor);

test('the bubble has the store’s colour and side from its first appearance', async ({ page, lumen, widget }) => {
  lumen.look = { accentLight: '#8a4b1f', accentDark: '#e4af7b', position: 'left' };
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const bubble = document.querySelector('lumen-widget')?.shadowRoot?.querySelector('.bubble');
      if (bubble) seen.push(getComputedStyle(bubble).backgroundColor);
      if (seen.length < 20) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await expect(widget.bubble).toBeVisible();
  expect((await widget.bubble.boundingBox())!.x).toBe(20);
  await expect.poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen.length)).toBe(20);
  expect(new Set(await page.evaluate(() => (window as unknown as { seen: string[] }).seen))).toEqual(new Set(['rgb(138, 75, 31)']));
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourOf(page)).toBe('rgb(228, 175, 123)');
  await widget.open();
  expect((await widget.panel.boundingBox())!.x).toBe(20);
});

test('a colour that cannot be read is moved until it can', async ({ page, lumen, widget }) => {
  lumen.look = { accentLight: '#ffe600' };
  await page.reload();
  await expect(widget.bubble).toBeVisible();
  expect(await colourOf(page)).not.toBe('rgb(255, 230, 0)');
});

for (const [theme, system, ground] of [['light', 'dark', 'rgb(255, 255, 255)'], ['dark', 'light', 'rgb(22, 25, 26)']] as const) {
  test(`always ${theme}, whatever the reader’s system is`, async ({ page, lumen, widget }) => {
    lumen.look = { theme };
    await page.emulateMedia({ colorScheme: system });
    await page.reload();
    await widget.open();
    await widget.track();
    expect(await groundOf(page)).toBe(ground);
    expect(await widget.card.evaluate(card => getComputedStyle(card).backgroundColor)).toBe(ground);
    expect(await widget.panel.evaluate(panel => getComputedStyle(panel).colorScheme)).toBe(theme);
  });
}

test.describe('picture', () => {
  test('the store’s own, from its own address', async ({ page, lumen, widget }) => {
    lumen.look = { avatarUrl: `${lumen.store}/mark.svg`, initials: 'A' };
    await page.reload();
    await widget.open();
    await expect(page.locator('lumen-widget .avatar img')).toBeVisible();
  });

  for (const avatarUrl of ['/nothing-there.svg', 'javascript:alert(1)']) {
    test(`initials where ${avatarUrl} brings none`, async ({ page, lumen, widget }) => {
      lumen.look = { avatarUrl: avatarUrl.startsWith('/') ? lumen.store + avatarUrl : avatarUrl, initials: 'ÅU' };
      await page.reload();
      await widget.open();
      await expect(page.locator('lumen-widget .avatar')).toHaveText('ÅU');
      await expect(page.locator('lumen-widget .avatar img')).toHaveCount(0);
    });
  }

  test('the first letter of the name where there is nothing', async ({ page, widget }) => {
    await widget.open();
    await expect(page.locator('lumen-widget .avatar')).toHaveText('A');
  });
});

test('without an answer about its look the bubble comes all the same, and opening asks again', async ({ page, lumen, widget }) => {
  lumen.break(/config/, { status: 503, type: 'service-unavailable' });
  lumen.look = { initials: 'XY' };
  await page.reload();
  await widget.open();
  await expect(page.locator('lumen-widget .avatar')).toHaveText('XY');
});

for (const [when, opened] of [['before it is opened', false], ['while it is open', true]] as const) {
  test(`a look that comes late, ${when}, is put on and nothing moves`, async ({ page, lumen, widget }) => {
    let come!: () => void;
    lumen.lookAfter = new Promise(done => (come = done));
    lumen.look = { accentLight: '#8a4b1f', position: 'left', initials: 'XY', theme: 'dark' };
    const known = lumen.calls('GET', /config/).length;
    await page.clock.install();
    await page.reload();
    await expect.poll(() => lumen.calls('GET', /config/).length).toBe(known + 1);
    await expect(widget.bubble).toHaveCount(0);
    await page.clock.fastForward(2_000);
    await expect(widget.bubble).toBeVisible();
    const own = await colourOf(page);
    const place = await widget.bubble.boundingBox();
    if (opened) {
      await widget.bubble.click();
      await expect(widget.log).toContainText('automatic assistant');
      await widget.track();
    }
    expect(await colourOf(page)).toBe(own);
    come();
    await expect.poll(() => colourOf(page)).not.toBe(own);
    expect(await widget.bubble.boundingBox()).toEqual(place);
    if (!opened) await widget.open();
    await expect(page.locator('lumen-widget .avatar')).toHaveText('XY');
    await expect(widget.panel).toBeVisible();
    expect(await groundOf(page)).toBe('rgb(22, 25, 26)');
  });
}

test('a widget nobody knows shows no bubble that leads nowhere', async ({ page, lumen, widget }) => {
  lumen.break(/config/, { status: 404, type: 'widget-unknown' });
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told, Lumen: [['on', 'error', (detail: unknown) => told.push(detail)]] });
  });
  await page.reload();
  await expect.poll(() => page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([{ type: 'widget-unknown' }]);
  await expect(widget.bubble).toHaveCount(0);
});
