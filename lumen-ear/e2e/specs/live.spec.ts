import { Chat } from '../support/chat';
import { expect, test, watch } from '../support/story';

test('two tabs of one conversation: what one asks and is told stands in the other while it happens', async ({ chat, complaints, context, weather }) => {
  await chat.visit('/aurora/');
  const page = await context.newPage();
  await watch(page, complaints, null);
  const other = new Chat(page);
  await other.visit('/aurora/');

  await chat.ask('Where is order 1042?');
  await expect(other.replies).toHaveCount(2);
  await weather.slow(900);
  await chat.say('dana.reyes@example.com');
  await expect(other.log.locator('.row.shopper').last()).toContainText('d•••@e•••');
  await expect(other.panel.locator('.typing')).toBeVisible();
  await expect(other.card).toContainText('Ridge Trail Bottle');
  await expect(other.panel.locator('.typing')).toBeHidden();
  await expect(chat.card).toHaveCount(1);

  await other.person.click();
  await other.personForm.getByRole('button', { name: 'Ask for a person' }).click();
  await expect(other.panel).toContainText(/Ticket \d+ is open/);
  await expect(chat.panel).toContainText(/Ticket \d+ is open/);
  await expect(chat.replies).toHaveCount(await other.replies.count());
});
