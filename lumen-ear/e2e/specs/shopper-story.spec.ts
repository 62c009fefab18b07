import { securityQuestion } from '../support/chat';
import { expect, test } from '../support/story';

const right = 'dana.reyes@example.com';
const link = 'https://www.ups.com/WebTracking?loc=en_US&requester=ST&trackNums=1Z5R89390357567127';
const facts = [
  'Ridge Trail Bottle', 'Merino Hiking Sock', 'Shipped', 'In transit', 'Paid', 'UPS', '1Z5R89390357567127', 'ups.com', 'Louisville',
];

test('from "Where is my order?" to the parcel, and on without being asked again', async ({ page, chat }) => {
  await page.goto('/aurora/');
  await expect(chat.bubble).toHaveAccessibleName('Open chat');
  await expect(chat.panel).toBeHidden();
  await chat.open();
  const prompt = chat.prompts.getByRole('button', { name: 'Where is my order?' });
  await expect(await chat.answerTo(() => prompt.click())).toContainText('What is your order number?');
  await expect(await chat.ask('1042')).toContainText(securityQuestion);

  const told = await chat.ask(right);
  await expect(told).toContainText('Order #1042 has shipped and is on its way.');
  const card = told.getByRole('article', { name: 'Order #1042' });
  for (const fact of [
    'Shipped', 'Paid', /2 ×\s*Ridge Trail Bottle \(750 ml \/ Moss\)/, /1 ×\s*Merino Hiking Sock \(M\)/, 'UPS', '1Z5R89390357567127',
    'In transit (Louisville, Kentucky)', '3 hours ago', 'Read from the store just now',
  ]) await expect(card).toContainText(fact);
  await expect(card.getByRole('link', { name: /Track with UPS/ })).toHaveAttribute('href', link);
  await expect(card).toContainText(dayFromNow(2));

  const tracking = await chat.ask('Can I get the tracking link?');
  await expect(tracking.getByRole('link')).toHaveAttribute('href', link);
  await expect(tracking).not.toContainText('email address');
  await expect(await chat.ask('Has it shipped?')).toContainText('Order #1042 has shipped');
  await expect(await chat.ask('When will it arrive?')).toContainText('Estimated delivery');
});

test('a wrong e-mail brings nothing of the order, the right one brings all of it', async ({ page, chat }) => {
  const received: Promise<string>[] = [];
  page.on('response', response => {
    if (response.request().method() === 'POST' && response.url().includes('/widget/v1/sessions')) received.push(response.text());
  });
  await chat.visit('/aurora/');
  const refusal = await chat.track('1042', 'somebody.else@example.com');
  await expect(refusal).toContainText('I couldn\'t match that order number and email address.');
  await expect(refusal.getByRole('button', { name: 'Talk to a person' })).toBeVisible();
  await expect(chat.card).toHaveCount(0);
  const refused = await chat.everything() + (await Promise.all(received)).join('\n');
  expect(refused).toContain('couldn');
  for (const fact of [...facts, right, 'Dana']) expect(refused, fact).not.toContain(fact);

  await expect(await chat.ask(right)).toContainText('Order #1042 has shipped');
  await expect(chat.card).toHaveCount(1);
  const shown = await chat.everything();
  for (const fact of facts) expect(shown, fact).toContain(fact);
});

test('an unknown order and a wrong e-mail are answered in the same words', async ({ chat }) => {
  await chat.visit('/aurora/');
  const wrong = await (await chat.track('1042', 'somebody.else@example.com')).locator('.text').textContent();
  const unknown = await (await chat.ask('Order 88888 status')).locator('.text').textContent();
  expect(unknown).toBe(wrong);
});

for (const [said, answer] of [
  ['Order 1042 status', securityQuestion],
  ['where\'s order #1042??', securityQuestion],
  ['Where\'s my stuff?', 'What is your order number?'],
  ['has my parcel been sent yet', 'What is your order number?'],
  ['I need to track my package', 'What is your order number?'],
] as const) {
  test(`free words are understood: ${said}`, async ({ chat }) => {
    await chat.visit('/aurora/');
    await expect(await chat.ask(said)).toContainText(answer);
  });
}

test('number and e-mail in one breath are enough', async ({ chat }) => {
  await chat.visit('/aurora/');
  await expect(await chat.ask(`Hi, where is my order 1042? My mail is ${right}`)).toContainText('Order #1042 has shipped');
  await expect(chat.card).toHaveCount(1);
});

test('the conversation stays: panel closed, another page, a reload', async ({ page, chat }) => {
  await chat.visit('/aurora/');
  await chat.track('1042', right);
  await page.keyboard.press('Escape');
  await expect(chat.panel).toBeHidden();
  await page.getByRole('link', { name: /Polar Table Lamp/ }).click();
  await expect(page.getByRole('heading', { name: 'Polar Table Lamp', level: 1 })).toBeVisible();
  await expect(chat.panel).toBeHidden();
  await chat.open();
  await expect(chat.card).toContainText('Order #1042');
  await page.reload();
  await expect(chat.panel).toBeVisible();
  await expect(chat.card).toContainText('1Z5R89390357567127');
  await expect(chat.log).toContainText(securityQuestion);
  await expect(await chat.ask('Can I get the tracking link?')).toContainText(link);
});

test('what was said about an answer is there again after a reload', async ({ page, chat }) => {
  await chat.visit('/aurora/');
  await chat.track('1042', right);
  const ask = chat.log.getByRole('group', { name: 'Did this answer your question?' });
  await ask.getByRole('button', { name: 'Yes' }).click();
  await expect(ask.getByRole('status')).toHaveText('Thank you!');
  await page.reload();
  await expect(ask.getByRole('button', { name: 'Yes' })).toHaveAttribute('aria-pressed', 'true');
  await expect(ask.getByRole('button', { name: 'No' })).toHaveAttribute('aria-pressed', 'false');
});

test('the other shop has its own order of that number, and its own conversation', async ({ page, chat }) => {
  await chat.visit('/aurora/');
  await chat.track('1042', right);
  await page.keyboard.press('Escape');
  await chat.visit('/birch/');
  await expect(chat.panel).toHaveAccessibleName('Birch');
  await expect(chat.card).toHaveCount(0);
  expect(await chat.everything()).not.toContain('Ridge Trail Bottle');

  await expect(await chat.track('1042', right)).toContainText('Order #1042 has been delivered.');
  await expect(chat.card).toContainText('Birch Bowl (24 cm)');
  await expect(chat.card).toContainText('Spoon Set');
  await expect(chat.card).toContainText('GM295117494011169042');
  expect(await chat.everything()).not.toContain('Ridge Trail Bottle');
});

/** A day as the card writes it, such as "Monday 23 November", in the shopper's own zone and language. */
function dayFromNow(days: number): RegExp {
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'Europe/Berlin' })
    .format(new Date(Date.now() + days * 86_400_000));
  return new RegExp(`Expected \\w+day ${day}`);
}
