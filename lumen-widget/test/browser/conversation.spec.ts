import type { Page } from '@playwright/test';
import { expect, test } from './widget';

test('from the quick prompt to the order', async ({ page, lumen, widget }) => {
  await widget.open();
  await page.getByRole('button', { name: 'Where is my order?' }).click();
  await expect(widget.log).toContainText('What is your order number?');
  await expect(widget.input).toHaveAttribute('placeholder', /Order number/);
  await expect(page.getByRole('group', { name: 'Suggested questions' }).getByRole('button')).toHaveCount(0);
  await widget.say('1042');
  await expect(widget.log).toContainText('For security, please provide the email address associated with this order.');
  await expect(widget.input).toHaveAttribute('inputmode', 'email');
  await widget.say('mira@example.com');
  await expect(widget.card).toContainText('Order #1042');
  for (const text of ['Shipped', 'In transit', 'Next: Out for delivery', 'UPS', '1Z999AA10123456784', 'Departed from facility', '3 hours ago', 'Linen overshirt', 'Paid', 'Read from the store just now']) {
    await expect(widget.card).toContainText(text);
  }
  await expect(widget.card.locator('[aria-current=step]')).toHaveText('Shipped');
  const keys = lumen.calls('POST', /messages$/).map(call => call.headers['idempotency-key']);
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test('answers are asked for in the language of the page, as this reader writes its dates', async ({ lumen, widget }) => {
  await widget.open();
  expect(lumen.calls('POST', /sessions$/).map(call => call.body['locale'])).toEqual(['en-GB']);
});

test('a refused e-mail brings no order and offers a person', async ({ page, widget }) => {
  await widget.open();
  await widget.say('1042');
  await expect(widget.log).toContainText('For security');
  await widget.say('somebody@else.example');
  await expect(widget.log).toContainText('I could not find an order with this number and e-mail address.');
  await expect(widget.card).toHaveCount(0);
  await widget.log.getByRole('button', { name: 'Talk to a person' }).click();
  await expect(page.getByRole('form', { name: 'Talk to a person' })).toBeVisible();
});

test('three parcels, each with what is known and what is not', async ({ page, widget }) => {
  await widget.open();
  await widget.track('1077');
  const details = widget.log.locator('details', { hasText: 'More details' });
  await expect(widget.log.getByText('Parcel 3: no tracking number yet.')).toBeVisible();
  await expect(details.getByText('left with a neighbour')).toBeHidden();
  await details.getByText('More details').click();
  await expect(details).toContainText('Parcel 1: DHL, tracking number 00340434161094042557.');
  await expect(details).toContainText('Parcel 2: probably UPS');
  const parcel = (number: number) => page.getByRole('region', { name: `Parcel ${number} of 3` });
  await expect(parcel(1)).toContainText('Delivered, left with a neighbour');
  await expect(parcel(1).getByRole('link', { name: /Track with DHL/ })).toHaveAttribute('href', /^https:\/\/www\.dhl\.com/);
  await expect(parcel(1).locator('.date')).toContainText('Delivered');
  await expect(parcel(1)).toContainText('In this parcel');
  await expect(parcel(1)).toContainText('Oak shelf');
  await expect(parcel(2)).toContainText('Delayed');
  await expect(parcel(2)).toContainText('This date has passed.');
  await expect(parcel(2)).toContainText('Probably UPS');
  await expect(parcel(2).locator('.source')).toHaveText(/^store, .*, no newer update$/);
  await expect(parcel(2).locator('[aria-current=step]')).toHaveText('Shipped');
  await expect(parcel(3)).toContainText('No tracking number yet');
  await expect(parcel(3)).toContainText('Carrier not given');
  await expect(parcel(3)).toContainText('No delivery date given yet');
  await expect(parcel(3).getByRole('link')).toHaveCount(0);
  await expect(widget.card.getByRole('region', { name: 'Items' })).toContainText('Still to come1 ×Candle');
  await expect(widget.card).toContainText('ReturnReturn requested');
  await widget.card.getByText('2 more items').click();
  await expect(widget.card).toContainText('Candle');
});

test('ages stay true while they are read, and facts name their source', async ({ page, widget }) => {
  await page.clock.install();
  await widget.open();
  await widget.track();
  await expect(widget.card.locator('.source')).toHaveText('UPS, 3 hours ago');
  await expect(widget.card.locator('footer')).toHaveText('Read from the store just now');
  await page.clock.runFor(2 * 60_000 + 31_000);
  await expect(widget.card.locator('footer')).toHaveText('As of 2 minutes ago, read from the store');
});

test('field, keyboard and filling in follow what is waited for', async ({ widget }) => {
  await widget.open();
  for (const [awaiting, hint, inputmode, autocomplete] of [
    ['order_number', 'Order number, such as 1042', 'text', 'off'],
    ['email', 'E-mail address of your order', 'email', 'email'],
    ['code', 'The code from the e-mail', 'numeric', 'one-time-code'],
    ['contact', 'Your e-mail for the answer', 'email', 'email'],
  ] as const) {
    await widget.say(`await ${awaiting}`);
    await expect(widget.input).toHaveAttribute('placeholder', hint);
    await expect(widget.input).toHaveAccessibleName(`Your message: ${hint}`);
    await expect(widget.input).toHaveAttribute('inputmode', inputmode);
    await expect(widget.input).toHaveAttribute('autocomplete', autocomplete);
  }
  await widget.say('await none');
  await expect(widget.input).toHaveAccessibleName('Your message');
});

test('a later visit shows the text again and hides the order until it is proven again', async ({ page, lumen, widget }) => {
  await widget.open();
  await widget.track();
  lumen.end();
  await page.reload();
  await expect(widget.log).toContainText('The details of order #1042 are hidden until it is confirmed again.');
  await expect(widget.log).toContainText('Where is order 1042?');
  await expect(widget.log).not.toContainText('ended');
  await expect(widget.card).toHaveCount(0);
  expect(lumen.calls('POST', /sessions$/)).toHaveLength(2);
  expect(lumen.conversations.size).toBe(1);
  await widget.track();
  await expect(widget.card).toHaveCount(1);
});

test('a session that ends in between is resumed unseen, and the order it proved goes from the screen', async ({ lumen, widget }) => {
  await widget.open();
  await widget.track();
  lumen.end();
  await widget.say('hello again');
  await expect(widget.log).toContainText('You wrote: hello again');
  await expect(widget.log.getByText('hello again', { exact: true })).toHaveCount(1);
  await expect(widget.card).toHaveCount(0);
  await expect(widget.log).toContainText('are hidden until it is confirmed again');
  await expect(widget.log).not.toContainText('Not sent');
});

test.describe('did this answer your question?', () => {
  const ask = (page: Page) => page.getByRole('group', { name: 'Did this answer your question?' });

  test('is asked after an order, answered with a press, and can be changed', async ({ page, lumen, widget }) => {
    await widget.open();
    await expect(ask(page)).toHaveCount(0);
    await widget.track();
    const yes = ask(page).getByRole('button', { name: 'Yes' });
    const no = ask(page).getByRole('button', { name: 'No' });
    await yes.click();
    await expect(yes).toHaveAttribute('aria-pressed', 'true');
    await expect(ask(page).getByRole('status')).toHaveText('Thank you!');
    await expect(yes).toBeFocused();
    await no.click();
    await expect(no).toHaveAttribute('aria-pressed', 'true');
    await expect(yes).toHaveAttribute('aria-pressed', 'false');
    const remark = ask(page).getByLabel('What should we know?');
    await remark.fill('The date is <b>missing</b>');
    await ask(page).getByRole('button', { name: 'Send remark' }).click();
    await expect(remark).toBeHidden();
    const { id } = [...lumen.conversations.values()][0]!.messages.find(message => message.order)!;
    expect(lumen.feedback).toEqual([
      { messageId: id, helpful: true }, { messageId: id, helpful: false },
      { messageId: id, helpful: false, remark: 'The date is <b>missing</b>' },
    ]);
  });

  test('what was said is there again after a reload, and can still be changed', async ({ page, lumen, widget }) => {
    await widget.open();
    await widget.track();
    await ask(page).getByRole('button', { name: 'No' }).click();
    await expect(ask(page).getByRole('button', { name: 'Send remark' })).toBeInViewport({ ratio: 1 });
    await expect.poll(() => lumen.feedback.length).toBe(1);
    await page.reload();
    await expect(ask(page).getByRole('button', { name: 'No' })).toHaveAttribute('aria-pressed', 'true');
    await expect(ask(page).getByRole('button', { name: 'Yes' })).toHaveAttribute('aria-pressed', 'false');
    await ask(page).getByRole('button', { name: 'Yes' }).click();
    await expect.poll(() => lumen.feedback.at(-1)?.['helpful']).toBe(true);
  });

  test('a remark may be left out, and one that did not arrive is said', async ({ page, lumen, widget }) => {
    await widget.open();
    await widget.track();
    lumen.break(/feedback$/, { status: 500, type: 'internal-error' });
    await ask(page).getByRole('button', { name: 'Yes' }).click();
    await expect(ask(page).getByRole('status')).toHaveText('That did not go through. Please try again.');
    await ask(page).getByRole('button', { name: 'Yes' }).click();
    await expect(ask(page).getByRole('status')).toHaveText('Thank you!');
    await ask(page).getByRole('button', { name: 'Add a remark' }).click();
    await expect(ask(page).getByLabel('What should we know?')).toBeFocused();
    await ask(page).getByRole('button', { name: 'Send remark' }).click();
    expect(lumen.feedback).toHaveLength(1);
  });

  test('only the last answer is asked about', async ({ page, widget }) => {
    await widget.open();
    await widget.track();
    await widget.track('1077');
    await expect(widget.card).toHaveCount(2);
    await expect(ask(page)).toHaveCount(1);
  });
});

test('links in texts open safely, and only web links are links', async ({ widget }) => {
  await widget.open();
  await widget.say('Can I get the tracking link?');
  const link = widget.log.getByRole('link');
  await expect(link).toHaveCount(1);
  await expect(link).toHaveAttribute('href', 'https://www.ups.com/track?tracknum=1Z999AA10123456784');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAttribute('target', '_blank');
});

test('several answers to one message offer a person once', async ({ page, widget }) => {
  await widget.open();
  await widget.say('two wishes');
  await expect(widget.log).toContainText('The second answer');
  const offers = widget.log.getByRole('button', { name: 'Talk to a person' });
  await expect(offers).toHaveCount(1);
  await offers.click();
  await expect(page.getByRole('form', { name: 'Talk to a person' })).toBeVisible();
});

test('what a stranger types stays text', async ({ widget }) => {
  await widget.open();
  await widget.say('<img src=x onerror=alert(1)><b>bold</b>');
  await expect(widget.log).toContainText('You wrote: <img src=x onerror=alert(1)><b>bold</b>');
  await expect(widget.log.locator('img, b')).toHaveCount(0);
});

test('the conversation stays over reload and on the next page, and the panel stays open', async ({ page, lumen, widget }) => {
  await widget.open();
  await widget.track();
  await page.reload();
  await expect(widget.panel).toBeVisible();
  await expect(widget.card).toContainText('Order #1042');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await page.goto(`${lumen.store}/second`);
  await expect(widget.card).toContainText('Order #1042');
  await widget.say('Can I get the tracking link?');
  await expect(widget.log).toContainText('Here it is');
  expect(lumen.calls('POST', /sessions$/)).toHaveLength(1);
  await widget.input.press('Escape');
  await page.goto(`${lumen.store}/`);
  await expect(widget.bubble).toBeVisible();
  await expect(widget.panel).toBeHidden();
  await widget.bubble.click();
  await expect(widget.card).toContainText('Order #1042');
});

test('a second tab shares the conversation and catches up, where nothing can be heard meanwhile', async ({ page, context, lumen, widget }) => {
  lumen.streaming = false;
  await widget.open();
  const other = await context.newPage();
  await other.goto(`${lumen.store}/second`);
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await other.locator('lumen-widget .bubble').click();
  await other.getByRole('textbox', { name: 'Your message' }).fill('hello from the other tab');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('log')).toContainText('You wrote: hello from the other tab');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(widget.log).toContainText('You wrote: hello from the other tab');
  expect(lumen.calls('POST', /sessions$/)).toHaveLength(1);
});

test.describe('a person', () => {
  test('is one step away, and the ticket number stays in sight', async ({ page, lumen, widget }) => {
    await widget.open();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    const form = page.getByRole('form', { name: 'Talk to a person' });
    await form.getByLabel('What is it about?').fill('The box was open');
    await form.getByLabel('E-mail for the answer').fill('mira@example.com');
    await form.getByRole('button', { name: 'Ask for a person' }).click();
    await expect(widget.panel).toContainText('Ticket 2041 is open. A person will answer you.');
    await expect(form).toBeHidden();
    await expect(widget.input).toBeFocused();
    expect(lumen.calls('POST', /escalations$/).map(call => call.body)).toEqual([{ reason: 'The box was open', contactEmail: 'mira@example.com' }]);
    await page.reload();
    await expect(widget.panel).toContainText('Ticket 2041 is open.');
  });

  test('needs neither reason nor address', async ({ page, lumen, widget }) => {
    await widget.open();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await page.getByRole('button', { name: 'Ask for a person' }).click();
    await expect(widget.panel).toContainText('2041');
    expect(lumen.calls('POST', /escalations$/)[0]!.body).toEqual({});
  });

  test('a wrong address is pointed at, by us and by the server', async ({ page, lumen, widget }) => {
    await widget.open();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    const email = page.getByLabel('E-mail for the answer');
    for (const [address, asked] of [['not an address', 0], ['a@refused.example', 1]] as const) {
      await email.fill(address);
      await page.getByRole('button', { name: 'Ask for a person' }).click();
      await expect(email).toHaveAccessibleDescription('Please check this e-mail address.');
      await expect(email).toHaveAttribute('aria-invalid', 'true');
      await expect(email).toBeFocused();
      expect(lumen.calls('POST', /escalations$/)).toHaveLength(asked);
    }
    await email.fill('mira@example.com');
    await page.getByRole('button', { name: 'Ask for a person' }).click();
    await expect(widget.panel).toContainText('2041');
  });
});
