import { Chat, securityQuestion } from '../support/chat';
import { store } from '../support/system';
import { expect, test } from '../support/story';

/** The button of the shop's head, which the open panel may cover. */
const signIn = async ({ page }: Chat): Promise<void> => {
  await page.getByRole('button', { name: 'Sign in as Dana Reyes' }).click();
  await expect(page.getByText('Signed in as Dana Reyes')).toBeVisible();
};

test('signed in at the shop, one’s own order needs neither number nor address, and another one does', async ({ page, chat }) => {
  await page.goto('/aurora/');
  await signIn(chat);
  await chat.open();
  await expect(await chat.ask('Where is my order?')).toContainText('Order #1042 has shipped');
  await expect(chat.card).toContainText('1Z5R89390357567127');
  await expect(await chat.ask('and order 1043?')).toContainText(securityQuestion);
});

test('signing in during a conversation goes on with it', async ({ page, chat }) => {
  await chat.visit('/aurora/');
  await chat.ask('Where is my order?');
  await page.keyboard.press('Escape');
  await signIn(chat);
  await chat.bubble.click();
  await expect(chat.log).toContainText('What is your order number?');
  await expect(await chat.ask('Where is my order?')).toContainText('Order #1042 has shipped');
});

test('signing out takes the conversation and everything proven in it along', async ({ page, chat }) => {
  await page.goto('/aurora/');
  await signIn(chat);
  await chat.open();
  await chat.ask('Where is my order?');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in as Dana Reyes' })).toBeVisible();
  await expect(chat.bubble).toBeVisible();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await chat.open();
  await expect(chat.card).toHaveCount(0);
  await expect(await chat.ask('Where is my order?')).toContainText('What is your order number?');
});

test('the same customer finds the conversation on another device', async ({ page, browser, chat }) => {
  await page.goto('/aurora/');
  await signIn(chat);
  await chat.open();
  await chat.ask('I left a question on my telephone');
  const context = await browser.newContext({ baseURL: store });
  const other = new Chat(await context.newPage());
  await other.page.goto('/aurora/');
  await signIn(other);
  await other.open();
  await expect(other.log).toContainText('I left a question on my telephone');
  await context.close();
});

test('a shop whose customers cannot sign in offers it to nobody', async ({ page }) => {
  await page.goto('/birch/');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('button', { name: /Sign in/ })).toHaveCount(0);
});
