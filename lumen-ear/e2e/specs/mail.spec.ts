import type { Page } from '@playwright/test';
import { mailbox } from '../support/system';
import { expect, test } from '../support/story';

/** Looks into the mailbox page, as a person would, until a mail with these words is there. */
async function mailSaying(page: Page, words: RegExp): Promise<string> {
  const letters = await page.context().newPage();
  let found: string | undefined;
  await expect(async () => {
    await letters.goto(mailbox);
    found = (await letters.locator('body').innerText()).match(words)?.[0];
    expect(found).toBeDefined();
  }).toPass({ timeout: 60_000 });
  await letters.close();
  return found!;
}

test('locked out after five tries, a shopper gets in by the code from the order’s own mailbox', async ({ page, chat }) => {
  await chat.visit('/aurora/');
  await chat.track('1046', 'wrong0@example.com');
  for (const guess of [1, 2, 3, 4]) await chat.ask(`wrong${guess}@example.com`);
  const locked = await chat.ask('grace.lin@example.com');
  await expect(locked).toContainText('I don\'t check by email address here any more');
  await expect(chat.card).toHaveCount(0);
  const sent = await chat.answerTo(() => locked.getByRole('button', { name: 'Email me a code' }).click());
  await expect(sent).toContainText('a 6-digit code is on its way');
  await expect(chat.input).toHaveAttribute('autocomplete', 'one-time-code');
  const letter = await mailSaying(page, /to grace\.lin@example\.com[\s\S]*?\b\d{6}\b/);
  await expect(await chat.ask(letter.slice(-6))).toContainText('Order #1046 has been delivered');
  await expect(chat.card).toContainText('Order #1046');
});

test('who asks for a person at Aurora is told to its team by mail, and at Birch is not', async ({ page, chat }) => {
  await chat.visit('/birch/');
  await expect(await chat.ask('I want to speak to a human')).toContainText('Your ticket number is');
  await chat.visit('/aurora/');
  const opened = await chat.ask('I want to speak to a human');
  const number = /ticket number is (\d+)/.exec(await opened.textContent() ?? '')![1];
  await mailSaying(page, new RegExp(`Ticket ${number}: [^\n]*\n+to support@aurora\\.example`));
  const letters = await page.context().newPage();
  await letters.goto(mailbox);
  await expect(letters.locator('body')).not.toContainText('birch.example');
});
