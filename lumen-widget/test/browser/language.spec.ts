import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './widget';

const LANGUAGES = {
  en: 'Talk to a person', es: 'Hablar con una persona', fr: 'Parler à une personne', de: 'Mit einem Menschen sprechen',
  pt: 'Falar com uma pessoa', it: 'Parla con una persona', nl: 'Met een mens praten',
};

test('speaks the language of the page, and loads that one only', async ({ page, lumen, widget }) => {
  await page.goto(`${lumen.store}/second?lang=de-AT`);
  await expect(widget.bubble).toHaveAccessibleName('Chat öffnen');
  await widget.bubble.click();
  await expect(page.getByRole('textbox', { name: 'Ihre Nachricht' })).toBeFocused();
  const texts = lumen.received.map(({ path }) => path).filter(path => path.includes('/texts-'));
  expect(texts).toEqual([expect.stringContaining('/texts-de-')]);
  await expect(widget.panel).toHaveAttribute('lang', 'de');
  expect(lumen.calls('POST', /sessions$/)[0]!.body['locale']).toBe('de');
});

test('is changed in the panel: what was written stays, the choice is remembered and goes with every message', async ({ page, lumen, widget }) => {
  await widget.open();
  await widget.write('Où est ma');
  const menu = page.getByRole('combobox', { name: 'Language' });
  await expect(menu.getByRole('option')).toHaveText(['English', 'Español', 'Français', 'Deutsch', 'Português', 'Italiano', 'Nederlands']);
  await menu.selectOption('Français');
  await expect(page.getByRole('textbox', { name: 'Votre message' })).toHaveValue('Où est ma');
  await expect(page.getByRole('combobox', { name: 'Langue' })).toHaveValue('fr');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(widget.bubble).toHaveAccessibleName('Fermer le chat');
  await page.getByRole('textbox', { name: 'Votre message' }).press('Enter');
  await expect(widget.log).toContainText('You wrote: Où est ma');
  expect(lumen.calls('POST', /messages$/)[0]!.body).toEqual({ text: 'Où est ma', locale: 'fr' });
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Votre message' })).toBeVisible();
  await page.evaluate(() => window.Lumen!.shutdown());
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('the menu works by keyboard and keeps the focus', async ({ page, widget }) => {
  await widget.open();
  const menu = page.locator('lumen-widget .language select');
  await menu.focus();
  await page.keyboard.press('d');
  await expect(page.getByRole('combobox', { name: 'Sprache' })).toBeFocused();
});

test('a form that was being filled in stays filled in', async ({ page, widget }) => {
  await widget.open();
  await page.getByRole('button', { name: 'Talk to a person' }).click();
  await page.getByLabel('What is it about?').fill('The box was open');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('it');
  await expect(page.getByRole('form', { name: 'Parla con una persona' })).toBeVisible();
  await expect(page.getByLabel('Di che cosa si tratta?')).toHaveValue('The box was open');
});

test('follows what the shopper writes, until one is chosen', async ({ page, widget }) => {
  await widget.open();
  await widget.say('Wo ist meine Bestellung?');
  const german = page.getByRole('textbox', { name: /^Ihre Nachricht/ });
  await expect(german).toBeVisible();
  await expect(german).toBeFocused();
  await expect(widget.log).toContainText('Wie lautet Ihre Bestellnummer?');
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('nl');
  const dutch = page.getByRole('textbox', { name: /^Je bericht/ });
  await dutch.fill('Wo ist meine Bestellung?');
  await dutch.press('Enter');
  await expect(widget.log.getByText('Wie lautet Ihre Bestellnummer?')).toHaveCount(2);
  await expect(dutch).toBeVisible();
});

test('a language that cannot be loaded leaves the one there is', async ({ page, widget }) => {
  await widget.open();
  await page.route(/texts-pt/, route => route.abort());
  const menu = page.getByRole('combobox', { name: 'Language' });
  await menu.focus();
  await page.keyboard.press('p');
  await expect(page.locator('lumen-widget [role=status].sr')).toHaveText('That did not go through. Please try again.');
  await expect(menu).toHaveValue('en');
  await expect(widget.input).toBeVisible();
});

for (const [language, person] of Object.entries(LANGUAGES)) {
  test(`${language}: everything fits at 360 pixels, and axe finds nothing`, async ({ page, lumen, widget }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${lumen.store}/second?lang=${language}`);
    await widget.bubble.click();
    await expect(widget.log).toContainText('automatic assistant');
    const input = page.locator('lumen-widget .field textarea');
    const room = (): Promise<number[]> => input.evaluate((field: HTMLTextAreaElement) => {
      const { paddingInlineStart, paddingInlineEnd, font } = getComputedStyle(field);
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = font;
      return [field.clientHeight, field.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - pen.measureText(field.placeholder).width];
    });
    const [height] = await room();
    await input.fill('1077');
    await input.press('Enter');
    await expect(widget.log).toContainText('For security');
    const [asked, left] = await room();
    expect(asked, 'a hint makes the field no higher').toBe(height);
    expect(left, 'the hint for the address can be read whole').toBeGreaterThanOrEqual(0);
    await input.fill('mira@example.com');
    await input.press('Enter');
    await expect(widget.card).toBeVisible();
    for (const part of ['.scroll', '.panel', 'header', '.person', '.who']) {
      const overflow = await page.locator(`lumen-widget ${part}`).first().evaluate(area => area.scrollWidth - area.clientWidth);
      expect(overflow, part).toBeLessThanOrEqual(0);
    }
    expect(await page.getByRole('button', { name: person }).first().evaluate(button => button.scrollHeight - button.clientHeight)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: person }).first().click();
    await expect(page.getByRole('form', { name: person })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('lumen-widget').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
