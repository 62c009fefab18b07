import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './widget';

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).include('lumen-widget').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`);
};

test('a keyboard alone is enough', async ({ page, widget }) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(widget.bubble).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(widget.input).toBeFocused();
  await expect(widget.bubble).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Returns and refunds' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(widget.log).toContainText('What is your order number?');
  await expect(widget.input).toBeFocused();
  await page.keyboard.type('1042');
  await page.keyboard.press('Enter');
  await expect(widget.log).toContainText('For security');
  await page.keyboard.type('mira@example.com');
  await page.keyboard.press('Enter');
  await expect(widget.card).toBeVisible();
  for (const thumb of ['No', 'Yes']) {
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: thumb, exact: true })).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  await expect(widget.card.getByRole('link', { name: /Track with UPS/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.panel).toBeHidden();
  await expect(widget.bubble).toBeFocused();
});

test('Escape leaves the form first, then the panel; Shift and Enter make a line', async ({ page, widget }) => {
  await widget.open();
  await page.keyboard.type('first');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('second');
  await expect(widget.input).toHaveValue('first\nsecond');
  await page.getByRole('button', { name: 'Talk to a person' }).click();
  await expect(page.getByLabel('What is it about?')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.panel).toBeVisible();
  await expect(page.getByRole('button', { name: 'Talk to a person' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.panel).toBeHidden();
});

test('the page’s own focus is left alone when the page closes the panel', async ({ page, widget }) => {
  await widget.open();
  await page.getByRole('link', { name: 'First page' }).focus();
  await page.evaluate(() => window.Lumen!.close());
  await expect(page.getByRole('link', { name: 'First page' })).toBeFocused();
});

test('messages are announced once: what arrives by itself, not what one has typed, not the history', async ({ page, widget }) => {
  await widget.open();
  await expect(widget.log).toHaveAttribute('aria-live', 'polite');
  await widget.log.evaluate(log => {
    const added: string[] = [];
    Object.assign(window, { added });
    new MutationObserver(changes => {
      for (const change of changes) for (const node of change.addedNodes) {
        const row = (node instanceof Element ? node : node.parentElement!).closest('.row');
        if (row && row.getAttribute('aria-live') !== 'off') added.push(row.querySelector('.text')?.textContent ?? '');
      }
    }).observe(log, { childList: true, subtree: true });
  });
  await widget.say('Where is my order?');
  await expect(widget.log).toContainText('What is your order number?');
  const added = await page.evaluate(() => (window as unknown as { added: string[] }).added);
  expect(added.filter(text => text.includes('Where is my order?'))).toEqual([]);
  expect(new Set(added)).toEqual(new Set(['Happy to look that up. What is your order number?']));
  await page.reload();
  await expect(widget.log).toContainText('What is your order number?');
  await expect(widget.log).toHaveAttribute('aria-live', 'off');
  await widget.say('1042');
  await expect(widget.log).toContainText('For security');
  await expect(widget.log).toHaveAttribute('aria-live', 'polite');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [{ width: 1200, height: 860 }, { width: 360, height: 740 }]) {
    test(`axe finds nothing, ${colorScheme}, ${viewport.width} pixels wide`, async ({ page, lumen, widget }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      expect(await violations(page)).toEqual([]);
      await widget.open();
      expect(await violations(page)).toEqual([]);
      await widget.track('1077');
      lumen.break(/messages$/, { status: 500, type: 'fault' });
      await widget.say('one that fails');
      await expect(widget.log).toContainText('Not sent.');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Talk to a person' }).click();
      await page.getByLabel('E-mail for the answer').fill('wrong');
      await page.getByRole('button', { name: 'Ask for a person' }).click();
      await expect(page.getByText('Please check this e-mail address.')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a store’s own accent stays readable, ${colorScheme}`, async ({ page, lumen, widget }) => {
    lumen.look = { accentLight: '#ffe600' };
    await page.reload();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await widget.open();
    await widget.track();
    expect(await violations(page)).toEqual([]);
  });
}

test('on a small screen the panel covers the page and keeps the tab key inside', async ({ page, widget }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 740 });
  await widget.open();
  expect(await widget.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  await expect(widget.panel).toHaveAttribute('aria-modal', 'true');
  await expect(widget.bubble).toBeHidden();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('lumen-widget');
  }
  await widget.panel.getByRole('button', { name: 'Close chat' }).click();
  await expect(widget.bubble).toBeFocused();
});

test('nothing is cut off at 360 pixels or at twice the text size, not even one endless word', async ({ page, widget }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await widget.open();
  await widget.track('1077');
  await widget.say('W'.repeat(300));
  await expect(widget.log).toContainText('You wrote:');
  const overflow = (): Promise<number> => page.locator('lumen-widget .scroll').evaluate(area => area.scrollWidth - area.clientWidth);
  expect(await overflow()).toBe(0);
  await page.setViewportSize({ width: 600, height: 430 });
  expect(await overflow()).toBe(0);
  const box = await widget.panel.boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  expect(box!.y + box!.height).toBeLessThanOrEqual(430);
});

test('at 320 pixels and four times enlarged everything can be reached, and nothing scrolls sideways', async ({ page, widget }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 256 });
  await widget.open();
  await widget.track('1077');
  for (const part of ['.panel', '.scroll', '.panel > footer']) {
    expect(await page.locator(`lumen-widget ${part}`).evaluate(area => area.scrollWidth - area.clientWidth), part).toBeLessThanOrEqual(0);
  }
  for (const target of [page.getByRole('button', { name: 'Talk to a person' }), page.getByRole('combobox', { name: 'Language' }), widget.input, page.getByRole('button', { name: 'Close chat' })]) {
    await target.focus();
    await expect(target).toBeInViewport({ ratio: 1 });
  }
});

test('the name and what it is are never cut off, in any width', async ({ page, widget }) => {
  await widget.open();
  for (const width of [320, 360, 414, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    for (const line of ['#lumen-name', '#lumen-kind']) {
      expect(await page.locator(`lumen-widget ${line}`).evaluate(text => text.scrollWidth - text.clientWidth), `${line} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  await expect(widget.panel).toHaveAccessibleDescription('Automatic assistant');
});

test('only the conversation scrolls: head and field stay where they are', async ({ page, widget }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await widget.open();
  await widget.track('1077');
  await page.getByRole('region', { name: 'Parcel 1 of 3' }).evaluate(parcel => parcel.scrollIntoView({ behavior: 'instant' }));
  expect(await widget.panel.evaluate(panel => [panel.scrollTop, panel.scrollHeight - panel.clientHeight])).toEqual([0, 0]);
  await expect(widget.panel.getByRole('button', { name: 'Close chat' })).toBeInViewport({ ratio: 1 });
});

test('everything to press is large enough', async ({ page, widget }) => {
  await widget.open();
  await widget.track('1077');
  for (const button of await page.locator('lumen-widget').locator('button, a.pill').all()) {
    const box = await button.boundingBox();
    if (!box) continue;
    expect(Math.min(box.width, box.height), await button.textContent() ?? '').toBeGreaterThanOrEqual(44);
  }
});

test('reads from the right where the page does', async ({ page, lumen, widget }) => {
  await page.goto(`${lumen.store}/?dir=rtl`);
  await widget.open();
  expect((await widget.panel.boundingBox())!.x).toBeLessThan(100);
  expect((await widget.bubble.boundingBox())!.x).toBeLessThan(100);
  await widget.track('1077');
  const middle = async (part: string): Promise<number> => {
    const box = (await page.locator(`lumen-widget ${part}`).first().boundingBox())!;
    return box.x + box.width / 2;
  };
  expect(await middle('.avatar')).toBeGreaterThan(await middle('.close'));
  expect(await middle('.person')).toBeGreaterThan(await middle('.language'));
  expect(await middle('.field textarea')).toBeGreaterThan(await middle('.send'));
  expect(await middle('.progress li.reached')).toBeGreaterThan(await middle('.progress li:not(.reached)'));
  expect(await page.locator('lumen-widget .scroll').evaluate(area => area.scrollWidth - area.clientWidth)).toBe(0);
});

test('stands still for those who asked for it', async ({ page, lumen, widget }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await widget.open();
  let reply = (): void => undefined;
  lumen.replyAfter = new Promise(done => (reply = done));
  await widget.say('Where is my order?');
  await expect(page.locator('lumen-widget .typing')).toBeVisible();
  await expect(page.getByText('Aurora is writing…')).toBeAttached();
  const moving = await page.evaluate(() => document.getAnimations().length);
  reply();
  expect(moving).toBe(0);
  await expect(page.locator('lumen-widget .typing')).toBeHidden();
});
