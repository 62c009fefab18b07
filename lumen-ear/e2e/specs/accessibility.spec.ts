import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { securityQuestion } from '../support/chat';
import { expect, test } from '../support/story';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`);
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

      test('axe finds nothing, from the shop page to the form', async ({ page, chat }) => {
        await page.goto('/aurora/');
        await expect(chat.bubble).toBeVisible();
        expect(await violations(page), 'shop page').toEqual([]);
        await chat.open();
        expect(await violations(page), 'open').toEqual([]);
        await chat.track('1047', 'noah.berg@example.org');
        expect(await violations(page), 'order card').toEqual([]);
        await chat.person.click();
        await expect(chat.personForm).toBeVisible();
        expect(await violations(page), 'person form').toEqual([]);
        await chat.personForm.getByLabel('E-mail for the answer').fill('none');
        await chat.personForm.getByRole('button', { name: 'Ask for a person' }).click();
        await expect(chat.personForm).toContainText('Please check this e-mail address.');
        expect(await violations(page), 'person form refused').toEqual([]);
      });

      for (const path of ['/birch/', '/aurora/products/polar-table-lamp', '/aurora/shipping', '/aurora/orders']) {
        test(`axe finds nothing on ${path}`, async ({ page, chat }) => {
          await page.goto(path);
          await expect(chat.bubble).toBeVisible();
          expect(await violations(page)).toEqual([]);
        });
      }
    });
  }
}

test('the whole conversation by keyboard alone', async ({ page, chat }) => {
  await page.goto('/aurora/');
  await expect(chat.bubble).toBeVisible();
  // Backwards from the top of the page: the bubble is the last thing on it
  await page.keyboard.press('Shift+Tab');
  await expect(chat.bubble).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chat.input).toBeFocused();
  await expect(chat.prompts.getByRole('button').first()).toBeVisible();
  const promptCount = await chat.prompts.getByRole('button').count();
  for (let i = 0; i < promptCount; i++) await page.keyboard.press('Shift+Tab');
  await expect(chat.prompts.getByRole('button', { name: 'Where is my order?' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(chat.log).toContainText('What is your order number?');
  await expect(chat.input).toBeFocused();
  await page.keyboard.type('1042');
  await page.keyboard.press('Enter');
  await expect(chat.log).toContainText(securityQuestion);
  await page.keyboard.type('dana.reyes@example.com');
  await page.keyboard.press('Enter');
  await expect(chat.card).toBeVisible();
  await expect(chat.input).toBeFocused();
  const link = chat.card.getByRole('link', { name: /Track with UPS/ });
  await expect.poll(async () => {
    await page.keyboard.press('Shift+Tab');
    return link.evaluate(element => (element.getRootNode() as ShadowRoot).activeElement === element);
  }).toBe(true);
  await expect.poll(async () => {
    await page.keyboard.press('Tab');
    return chat.person.evaluate(element => (element.getRootNode() as ShadowRoot).activeElement === element);
  }).toBe(true);
  await page.keyboard.press('Enter');
  await expect(chat.personForm.getByLabel('What is it about?')).toBeFocused();
  await page.keyboard.type('Please call me');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mira@example.com');
  await page.keyboard.press('Enter');
  await expect(chat.panel).toContainText(/Ticket \d+ is open/);
  await expect(chat.input).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chat.panel).toBeHidden();
  await expect(chat.bubble).toBeFocused();
});

for (const width of [1280, 360]) {
  test(`nothing on the page moves because of the bubble, ${width} pixels wide`, async ({ page, chat }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push((entry as unknown as { value: number }).value)))
        .observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/aurora/', { waitUntil: 'load' });
    await expect(chat.bubble).toBeVisible();
    const place = await page.getByRole('heading', { level: 1 }).boundingBox();
    await chat.open();
    await page.keyboard.press('Escape');
    await expect(chat.panel).toBeHidden();
    expect(await page.getByRole('heading', { level: 1 }).boundingBox()).toEqual(place);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
}

test('before the first click the shop page asks Lumen for one script and its public settings, and stores nothing', async ({ page, chat }) => {
  const asked: string[] = [];
  page.on('request', request => {
    if (request.url().includes('/widget/v1/')) asked.push(new URL(request.url()).pathname);
  });
  await page.goto('/aurora/', { waitUntil: 'networkidle' });
  await expect(chat.bubble).toBeVisible();
  expect(asked).toEqual(['/widget/v1/lumen.js', '/widget/v1/config/wk_demo_aurora']);
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
});
