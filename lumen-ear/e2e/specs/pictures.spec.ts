import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/story';
import { root } from '../support/system';

/** Pictures for the documents, of the running product; taken only when asked for. They are made small by pngquant. */
const folder = join(root, 'docs/screens');
const LARGEST = 150_000;

const shoot = async (page: Page, name: string): Promise<void> => {
  const path = join(folder, `${name}.png`);
  await expect(page.locator('lumen-widget .typing')).toBeHidden();
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await promisify(execFile)('pngquant', ['--force', '--strip', '--speed', '1', '--quality', '70-95', '--ext', '.png', path]);
  expect((await stat(path)).size, `bytes of ${name}`).toBeLessThan(LARGEST);
};

const still = { contextOptions: { reducedMotion: 'reduce' } } as const;
const wide = { ...still, viewport: { width: 1280, height: 800 } } as const;
const tall = { ...still, viewport: { width: 1280, height: 1000 } } as const;

test.describe('wide', () => {
  test.use({ ...wide, colorScheme: 'light' });

  test('the shop with the bubble, the open panel, the security question', async ({ page, chat }) => {
    await page.goto('/aurora/');
    await expect(chat.bubble).toBeVisible();
    await shoot(page, 'shop');
    await chat.open();
    await expect(chat.prompts.getByRole('button').first()).toBeVisible();
    await shoot(page, 'open');
    await chat.answerTo(() => chat.prompts.getByRole('button', { name: 'Where is my order?' }).click());
    await chat.ask('1042');
    await shoot(page, 'security-question');
  });

  test('refused', async ({ page, chat }) => {
    await chat.visit('/birch/');
    await chat.track('1042', 'somebody.else@example.com');
    await shoot(page, 'refused');
  });

  test('ticket', async ({ page, chat }) => {
    await chat.visit('/aurora/products/borealis-lantern');
    await chat.person.click();
    await chat.personForm.getByLabel('What is it about?').fill('The lantern arrived without its handle.');
    await chat.personForm.getByLabel('E-mail for the answer').fill('mira@example.com');
    await shoot(page, 'person-form');
    await chat.personForm.getByRole('button', { name: 'Ask for a person' }).click();
    await expect(chat.panel).toContainText(/Ticket \d+ is open/);
    await shoot(page, 'ticket');
  });

  test('the store cannot be reached', async ({ page, chat, weather }) => {
    await chat.visit('/aurora/');
    await weather.down();
    await chat.track('1042', 'dana.reyes@example.com');
    await shoot(page, 'store-unreachable');
  });
});

test.describe('tall', () => {
  test.use({ ...tall, colorScheme: 'light' });

  test('order card', async ({ page, chat }) => {
    await chat.visit('/aurora/');
    await chat.track('1042', 'dana.reyes@example.com');
    await shoot(page, 'order-card');
  });

  test('three parcels', async ({ page, chat }) => {
    await chat.visit('/aurora/');
    await chat.track('1047', 'noah.berg@example.org');
    const conversation = page.getByRole('region', { name: 'Conversation' });
    const above = (await chat.card.boundingBox())!.y - (await conversation.boundingBox())!.y;
    await conversation.evaluate((scrolled, top) => scrolled.scrollBy({ top, behavior: 'instant' }), above - 14);
    await shoot(page, 'three-parcels');
  });
});

test.describe('small and dark', () => {
  test.use({ ...still, viewport: { width: 360, height: 740 }, colorScheme: 'dark', deviceScaleFactor: 2 });

  test('order card', async ({ page, chat }) => {
    await chat.visit('/aurora/');
    await chat.track('1042', 'dana.reyes@example.com');
    await shoot(page, 'order-card-small-dark');
  });
});
