import { expect, test } from './widget';

test('a failed send says so and is retried with the same key', async ({ page, lumen, widget }) => {
  await widget.open();
  lumen.break(/messages$/, 'dropped');
  await widget.say('Where is my order?');
  await expect(widget.log).toContainText('Not sent.');
  lumen.mend();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(widget.log).toContainText('What is your order number?');
  await expect(widget.log).not.toContainText('Not sent.');
  await expect(widget.log.getByText('Where is my order?', { exact: true })).toHaveCount(1);
  const calls = lumen.calls('POST', /messages$/);
  expect(calls.length).toBeGreaterThanOrEqual(3);
  expect(new Set(calls.map(call => call.headers['idempotency-key'])).size).toBe(1);
});

test('a reply lost on the way is fetched by the same message again, which counts once', async ({ lumen, widget }) => {
  await widget.open();
  lumen.break(/messages$/, 'reply lost', 1);
  await widget.say('Where is my order?');
  await expect(widget.log).toContainText('What is your order number?');
  await expect(widget.log.getByText('Where is my order?', { exact: true })).toHaveCount(1);
  const calls = lumen.calls('POST', /messages$/);
  expect(calls).toHaveLength(2);
  expect(new Set(calls.map(call => call.headers['idempotency-key'])).size).toBe(1);
  expect([...lumen.conversations.values()][0]!.messages.filter(({ role }) => role === 'shopper')).toHaveLength(1);
});

test('what was said while the line was down is caught up when it is back', async ({ context, lumen, widget }) => {
  lumen.streaming = false;
  await widget.open();
  await widget.say('Where is my order?');
  await expect(widget.log).toContainText('What is your order number?');
  await context.setOffline(true);
  lumen.sayAsAgent('Hello, this is Kim from the team.');
  await context.setOffline(false);
  await expect(widget.log).toContainText('Hello, this is Kim from the team.');
  expect(lumen.calls('GET', /messages\?after=3$/)).toHaveLength(1);
});

test('a session the server does not resume starts over, keeps the old text and sends the message again', async ({ page, lumen, widget }) => {
  await widget.open();
  await widget.say('Where is my order?');
  await expect(widget.log).toContainText('What is your order number?');
  lumen.conversations.clear();
  await widget.say('1042');
  await expect(widget.log).toContainText('The conversation ended after a while without use.');
  await expect(widget.log).toContainText('What is your order number?');
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(widget.log).toContainText('For security');
  expect(lumen.conversations.size).toBe(1);
  await page.reload();
  await expect(widget.log).toContainText('For security');
  await expect(widget.log).not.toContainText('What is your order number?');
});

test('a session that ended between two visits is explained', async ({ page, lumen, widget }) => {
  await widget.open();
  lumen.conversations.clear();
  await page.reload();
  await expect(widget.log).toContainText('Your earlier conversation has ended, so this is a new one.');
  await expect(widget.log).toContainText('automatic assistant');
});

for (const [status, type] of [[429, 'too-many-requests'], [503, 'service-unavailable']] as const) {
  test(`${type}: shows the wait, then goes on by itself`, async ({ page, lumen, widget }) => {
    await page.clock.install();
    await widget.open();
    lumen.break(/messages$/, { status, type, retryAfter: 20 });
    await widget.say('Where is my order?');
    await expect(widget.panel).toContainText('The chat goes on in 20 seconds.');
    await expect(widget.log).toContainText('Will be sent after the wait.');
    await widget.write('and another');
    await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
    await page.clock.runFor(5_000);
    await expect(widget.panel).toContainText('The chat goes on in 15 seconds.');
    await page.clock.runFor(16_000);
    await expect(widget.log).toContainText('What is your order number?');
    await expect(page.getByRole('button', { name: 'Send' })).toBeEnabled();
  });
}

test('a long wait is told in minutes', async ({ lumen, widget }) => {
  await widget.open();
  lumen.break(/messages$/, { status: 429, type: 'too-many-requests', retryAfter: 1800 });
  await widget.say('Where is my order?');
  await expect(widget.panel).toContainText('The chat goes on in about 30 minutes.');
});

test('offline: says so, keeps the message, sends it when the line is back', async ({ context, lumen, widget }) => {
  await widget.open();
  await context.setOffline(true);
  await expect(widget.panel).toContainText('You are offline.');
  await widget.say('Where is my order?');
  await expect(widget.log).toContainText('Will be sent when you are online.');
  expect(lumen.calls('POST', /messages$/)).toHaveLength(0);
  await context.setOffline(false);
  await expect(widget.log).toContainText('What is your order number?');
  await expect(widget.panel).not.toContainText('You are offline.');
  expect(lumen.calls('POST', /messages$/)).toHaveLength(1);
});

test('a server that cannot be reached can be tried again', async ({ page, lumen, widget }) => {
  lumen.break(/sessions$/, 'dropped');
  await widget.bubble.click();
  await expect(page.getByRole('dialog')).toContainText('The chat could not be reached.');
  lumen.mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(widget.log).toContainText('automatic assistant');
  await expect(widget.panel).not.toContainText('could not be reached');
});

test('a page that may not use the widget hears it without a field to type in', async ({ page, lumen, widget }) => {
  lumen.break(/sessions$/, { status: 403, type: 'origin-not-allowed' });
  await widget.bubble.click();
  await expect(page.getByRole('dialog')).toContainText('The chat is not available on this page right now.');
  await expect(widget.input).toBeHidden();
});

test('a long text is counted, never cut, and sent once it fits', async ({ page, lumen, widget }) => {
  await widget.open();
  await widget.write('x'.repeat(3_599));
  await expect(widget.panel).not.toContainText('characters left');
  await widget.write('x'.repeat(3_700));
  await expect(widget.panel).toContainText('300 characters left');
  await widget.write('x'.repeat(4_007));
  await expect(widget.panel).toContainText('7 characters too many.');
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
  await widget.input.press('Enter');
  expect(lumen.calls('POST', /messages$/)).toHaveLength(0);
  await widget.say('x'.repeat(4_000));
  await expect.poll(() => String(lumen.calls('POST', /messages$/)[0]?.body['text']).length).toBe(4_000);
});

test('blocked storage: the conversation works on the page it is on', async ({ page, lumen, widget }) => {
  await page.addInitScript(() => {
    for (const area of ['localStorage', 'sessionStorage'] as const) {
      Object.defineProperty(window, area, { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
    }
  });
  await page.goto(`${lumen.store}/second`);
  await widget.open();
  await widget.track();
  await expect(widget.card).toContainText('Order #1042');
});
