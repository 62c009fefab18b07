import type { Page } from '@playwright/test';
import { expect, test } from './widget';

/** As when the shopper goes to another tab, or comes back. */
async function look(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate(visibility => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('what a person of the store writes appears while they write, and is announced', async ({ page, lumen, widget }) => {
  await widget.open();
  await expect.poll(() => lumen.listening).toBe(1);
  lumen.typing(true);
  await expect(widget.panel.locator('.typing')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Aurora is writing…');
  await expect(widget.panel.locator('.prompts button')).toHaveCount(0);
  lumen.sayAsAgent('I have found your parcel: größer als gedacht 😀');
  lumen.typing(false);
  await expect(widget.log.locator('.row.agent')).toContainText('größer als gedacht 😀');
  await expect(widget.log).toHaveAttribute('aria-live', 'polite');
  await expect(widget.panel.locator('.typing')).toBeHidden();
  expect(lumen.calls('GET', /messages\?/)).toHaveLength(0);
});

test('two tabs of one conversation show the same, while it happens', async ({ context, lumen, widget }) => {
  await widget.open();
  const other = await context.newPage();
  await other.goto(`${lumen.store}/second`);
  await other.locator('lumen-widget .bubble').click();
  await expect.poll(() => lumen.listening).toBe(2);
  await other.getByRole('textbox', { name: 'Your message' }).fill('hello from the other tab');
  await other.keyboard.press('Enter');
  await expect(widget.log).toContainText('You wrote: hello from the other tab');
  await expect(widget.log.getByText('hello from the other tab', { exact: true })).toHaveCount(1);
  await expect(other.getByRole('log').getByText('You wrote: hello from the other tab')).toHaveCount(1);
});

test('listens only while the panel is open and the page is seen', async ({ page, lumen, widget }) => {
  await widget.open();
  await expect.poll(() => lumen.listening).toBe(1);
  await widget.input.press('Escape');
  await expect.poll(() => lumen.listening).toBe(0);
  lumen.sayAsAgent('Said while it was closed');
  await widget.bubble.click();
  await expect(widget.log).toContainText('Said while it was closed');
  await expect.poll(() => lumen.listening).toBe(1);
  await look(page, 'hidden');
  await expect.poll(() => lumen.listening).toBe(0);
  lumen.sayAsAgent('Said while it was hidden');
  await look(page, 'visible');
  await expect(widget.log).toContainText('Said while it was hidden');
  await expect.poll(() => lumen.listening).toBe(1);
  await page.evaluate(() => window.Lumen!.shutdown());
  await expect.poll(() => lumen.listening).toBe(0);
});

test('a line that broke is taken up where it was', async ({ lumen, widget }) => {
  await widget.open();
  await expect.poll(() => lumen.listening).toBe(1);
  lumen.endStreams(null);
  await expect.poll(() => lumen.calls('GET', /events/).length).toBe(2);
  lumen.sayAsAgent('Here again');
  await expect(widget.log.getByText('Here again')).toHaveCount(1);
  expect(lumen.calls('GET', /events/).map(({ path }) => path.split('?')[1])).toEqual(['after=1', 'after=1']);
});

test('a server that asks for a pause gets it', async ({ page, lumen, widget }) => {
  await page.clock.install();
  lumen.break(/events/, { status: 503, type: 'service-unavailable', retryAfter: 30 });
  await widget.open();
  await expect.poll(() => lumen.calls('GET', /events/).length).toBe(1);
  await page.clock.runFor(29_000);
  expect(lumen.calls('GET', /events/)).toHaveLength(1);
  await page.clock.runFor(2_000);
  await expect.poll(() => lumen.listening).toBe(1);
});

test('a server that has no streams is asked once, and everything else goes on', async ({ page, lumen, widget }) => {
  lumen.streaming = false;
  await page.clock.install();
  await widget.open();
  await widget.track();
  await page.clock.runFor(120_000);
  expect(lumen.calls('GET', /events/)).toHaveLength(1);
});

test('a stream that was replaced by a newer one is left to it', async ({ page, lumen, widget }) => {
  await page.clock.install();
  await widget.open();
  await expect.poll(() => lumen.listening).toBe(1);
  lumen.endStreams('replaced');
  await expect.poll(() => lumen.listening).toBe(0);
  await page.clock.runFor(120_000);
  expect(lumen.calls('GET', /events/)).toHaveLength(1);
});
