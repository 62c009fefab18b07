import type { Page } from '@playwright/test';
import { storedSession } from '../support/chat';
import { expect, test } from '../support/story';
import { lumen } from '../support/system';

const email = 'dana.reyes@example.com';

test.describe('the store’s order system', () => {
  for (const { title, begin, sentence } of [
    { title: 'is down', begin: 'down', sentence: 'I can\'t reach the store\'s order system right now, so I won\'t guess.' },
    { title: 'is throttled', begin: 'throttled', sentence: 'The store\'s order system is very busy right now, so I won\'t guess.' },
    { title: 'is too slow', begin: 'slow', sentence: 'The store\'s order system is taking too long to answer, so I won\'t guess.' },
  ] as const) {
    test(`${title}: that is said, a person is offered, and later the same question is answered`, async ({ chat, weather }) => {
      await chat.visit('/aurora/');
      await weather[begin](5_000);
      const honest = await chat.track('1042', email);
      await expect(honest).toContainText(sentence);
      await expect(honest.getByRole('button', { name: 'Talk to a person' })).toBeVisible();
      await expect(chat.card).toHaveCount(0);
      expect(await chat.everything()).not.toContain('Ridge Trail Bottle');

      await weather.clear();
      const again = honest.getByRole('button', { name: 'Try again' });
      await expect(await chat.answerTo(() => again.click())).toContainText('Order #1042 has shipped');
      await expect(chat.card).toContainText('Ridge Trail Bottle');
    });
  }

  test('is away after an order was shown: the old card stays, nothing is made up', async ({ chat, weather }) => {
    await chat.visit('/aurora/');
    await chat.track('1042', email);
    await weather.down();
    const honest = await chat.ask('Has it shipped?');
    await expect(honest).toContainText('so I won\'t guess');
    await honest.getByRole('button', { name: 'Talk to a person' }).click();
    await chat.personForm.getByRole('button', { name: 'Ask for a person' }).click();
    await expect(chat.panel).toContainText(/Ticket \d+ is open/);
    await expect(chat.card).toHaveCount(1);
  });
});

test.describe('the line', () => {
  test.use({ mayComplain: /Failed to load resource: net::ERR_/ });

  test('is offline: the message waits, says so, and goes out once', async ({ page, context, chat }) => {
    await chat.visit('/aurora/');
    await context.setOffline(true);
    await expect(chat.panel).toContainText('You are offline.');
    await chat.say('Where is my order?');
    await expect(chat.log).toContainText('Will be sent when you are online.');
    const sent = sends(page);
    await expect(await chat.answerTo(() => context.setOffline(false))).toContainText('What is your order number?');
    await expect(chat.panel).not.toContainText('You are offline.');
    await expect(chat.log.getByText('Where is my order?', { exact: true })).toHaveCount(1);
    expect(sent).toHaveLength(1);
    await page.reload();
    await expect(chat.log.getByText('Where is my order?', { exact: true })).toHaveCount(1);
    await expect(chat.replies).toHaveCount(2);
  });

  test('breaks on the way to the server: not sent, retry, and the message is there once', async ({ page, chat }) => {
    await chat.visit('/aurora/');
    await page.route(/\/messages$/, route => route.abort('connectionreset'));
    await chat.say('Where is my order?');
    await expect(chat.log).toContainText('Not sent.', { timeout: 60_000 });
    await page.unroute(/\/messages$/);
    const retry = chat.log.getByRole('button', { name: 'Retry' });
    await expect(await chat.answerTo(() => retry.click())).toContainText('What is your order number?');
    await expect(chat.log).not.toContainText('Not sent.');
    await expect(chat.log.getByText('Where is my order?', { exact: true })).toHaveCount(1);
  });

  test('breaks on the way back: the server has the message, and a retry does not double it', async ({ page, chat }) => {
    await chat.visit('/aurora/');
    const keys = new Set<string | undefined>();
    await page.route(/\/messages$/, async route => {
      keys.add(route.request().headers()['idempotency-key']);
      await route.fetch();
      await route.abort('connectionreset');
    });
    await chat.say('Talk to a person');
    await expect(chat.log).toContainText('Not sent.', { timeout: 60_000 });
    await page.unroute(/\/messages$/);
    await chat.log.getByRole('button', { name: 'Retry' }).click();
    await expect(chat.log).toContainText(/Your ticket number is \d+/);
    expect(keys.size).toBe(1);
    await page.reload();
    await expect(chat.log.getByText(/Your ticket number is/)).toHaveCount(1);
  });
});

test.describe('the session', () => {
  test.use({ mayComplain: /Failed to load resource: .* 40[01]/ });

  test('has ended meanwhile: a new one begins, says so, and knows nothing of the order', async ({ page, request, chat }) => {
    await chat.visit('/aurora/');
    await chat.track('1042', email);
    const session = await storedSession(page);
    const ended = await request.delete(`${lumen}/widget/v1/sessions/${session.sessionId}`, { headers: { Authorization: `Bearer ${session.token}` } });
    expect(ended.status()).toBe(204);
    await page.reload();
    await expect(chat.log).toContainText('Your earlier conversation has ended, so this is a new one.');
    await expect(chat.card).toHaveCount(0);
    await expect(await chat.ask('Can I get the tracking link?')).toContainText('What is your order number?');
  });
});

/** Sends of this page from now on; grows while the story goes on. */
function sends(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', request => {
    if (request.method() === 'POST' && request.url().endsWith('/messages')) seen.push(request.postData() ?? '');
  });
  return seen;
}
