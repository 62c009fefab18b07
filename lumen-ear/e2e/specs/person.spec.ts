import { Chat, storedSession } from '../support/chat';
import { lumen, store } from '../support/system';
import { expect, test } from '../support/story';

test('a person is one step away at every moment', async ({ page, chat }) => {
  await chat.visit('/aurora/');
  await expect(chat.person).toBeVisible();
  await chat.ask('Where is my order?');
  await expect(chat.person).toBeVisible();
  await chat.track('1042', 'dana.reyes@example.com');
  await expect(chat.person).toBeVisible();
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(chat.person).toBeVisible();
  await expect(chat.person).toBeInViewport({ ratio: 1 });
});

test('the form leaves a ticket whose number stays in sight', async ({ page, chat }) => {
  await chat.visit('/aurora/');
  await chat.person.click();
  await chat.personForm.getByLabel('What is it about?').fill('The lantern arrived without its handle');
  await chat.personForm.getByLabel('E-mail for the answer').fill('mira@example.com');
  await chat.personForm.getByRole('button', { name: 'Ask for a person' }).click();
  await expect(chat.personForm).toBeHidden();
  const head = chat.panel.getByText(/^Ticket \d+ is open\. A person will answer you\.$/);
  await expect(head).toBeVisible();
  const number = /\d+/.exec(await head.textContent() ?? '')![0];
  await expect(chat.replies.last()).toContainText(`Your ticket number is ${number}.`);

  await page.reload();
  await expect(head).toHaveText(`Ticket ${number} is open. A person will answer you.`);
  await expect(await chat.ask('Talk to a person')).toContainText(`as ticket ${number}.`);
});

test('the ticket is kept: another visit to the door finds the same one', async ({ page, request, chat }) => {
  await chat.visit('/birch/');
  const opened = await chat.ask('I want to speak to a human');
  const number = ticketNumber(await opened.textContent());
  expect(number).toBeGreaterThan(0);
  const session = await storedSession(page);
  const asked = await request.get(`${lumen}/widget/v1/sessions/${session.sessionId}/messages?after=0`, {
    headers: { Authorization: `Bearer ${session.token}` },
  });
  expect(asked.status()).toBe(200);
  expect((await asked.json() as { state: unknown }).state).toMatchObject({ ticket: { number, status: 'open' } });
});

test('two shoppers get two tickets', async ({ browser, chat }) => {
  await chat.visit('/aurora/');
  const first = ticketNumber(await (await chat.ask('Talk to a person')).textContent());
  const context = await browser.newContext({ baseURL: store });
  const other = new Chat(await context.newPage());
  await other.visit('/aurora/');
  expect(ticketNumber(await (await other.ask('Talk to a person')).textContent())).toBeGreaterThan(first);
  await context.close();
});

test('an address that is none is refused where it was typed, and nothing typed is lost', async ({ chat }) => {
  await chat.visit('/aurora/');
  await chat.person.click();
  await chat.personForm.getByLabel('What is it about?').fill('It is about the handle');
  await chat.personForm.getByLabel('E-mail for the answer').fill('not an address');
  await chat.personForm.getByRole('button', { name: 'Ask for a person' }).click();
  await expect(chat.personForm).toContainText('Please check this e-mail address.');
  await expect(chat.personForm.getByLabel('E-mail for the answer')).toBeFocused();
  await expect(chat.panel.getByText(/^Ticket/)).toBeHidden();
  await chat.personForm.getByRole('button', { name: 'Back' }).click();
  await chat.person.click();
  await expect(chat.personForm.getByLabel('What is it about?')).toHaveValue('It is about the handle');
});

test('an unhappy shopper is handed over with an apology and is not asked for a number', async ({ chat }) => {
  await chat.visit('/aurora/');
  const handed = await chat.ask('This is ridiculous, I have been waiting for weeks and nobody answers me!');
  await expect(handed).toContainText('sorry');
  await expect(handed).toContainText(/ticket number is \d+/);
});

test('a refund is never promised: a person is offered, and yes is enough', async ({ chat }) => {
  await chat.visit('/aurora/');
  await expect(await chat.ask('I want my money back')).toContainText('a person at the store decides that. Shall I hand this over?');
  await expect(await chat.ask('yes please')).toContainText(/Your ticket number is \d+/);
});

function ticketNumber(text: string | null): number {
  return Number(/ticket number is (\d+)/.exec(text ?? '')?.[1]);
}
