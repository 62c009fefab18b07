import type { Locator, Page } from '@playwright/test';
import { admin } from '../fake/content';
import { expect, test } from '../browser/screens';
import { Interactions, type Waits } from './interactions';

const ROWS = 1000;
const PAGE = 50;
const SLOW_DOWN = 4;
const LIMIT_MS = 100;
const TIMES = 7;

interface List {
  readonly at: string;
  readonly row: string;
  /** What is typed into the search; nothing: there is none. */
  readonly search: string;
  readonly choice?: string;
}

const LISTS: readonly List[] = [
  { at: '/console/', row: '.rows > li', search: 'a', choice: 'Order' },
  { at: '/portal/conversations', row: '.rows > li', search: '2', choice: 'Period' },
  { at: '/console/audit', row: '.trail > li', search: 'e' },
  { at: '/console/jobs', row: '.rows > li', search: '' },
];

for (const list of LISTS) {
  test(`${list.at}: a slow phone with ${ROWS} rows answers within ${LIMIT_MS} ms`, async ({ page, doors }) => {
    test.setTimeout(180_000);
    if (list.at.startsWith('/console')) doors.me = admin;
    doors.many(ROWS * 2);
    // Where a row leads to is another page; here the press alone is looked at
    await page.route(/\/(tenant|conversation)\?/, route => route.fulfill({ status: 204 }));
    await page.goto(`${doors.origin}${list.at}`);
    const more = page.getByRole('button', { name: 'Show more' });
    for (let shown = PAGE; shown < ROWS; shown += PAGE) {
      await expect(page.locator(list.row)).toHaveCount(shown);
      await more.click();
    }
    await expect(page.locator(list.row)).toHaveCount(ROWS);
    const interactions = await Interactions.on(page, SLOW_DOWN);
    const waits = [await interactions.measure('show more', TIMES, async () => focused(more), async () => answered(page, 'Enter'))];
    await page.evaluate(() => scrollTo(0, 0));
    waits.push(...await ofRows(page, interactions, list));
    // Every answer now brings 1,000 rows at once, which no page of the server's does
    doors.pageSize = ROWS;
    waits.push(...await ofSearch(page, interactions, list));
    console.log(list.at);
    console.table(waits);
    for (const { what, worst } of waits) expect(worst, what).toBeLessThanOrEqual(LIMIT_MS);
  });
}

async function ofRows(page: Page, interactions: Interactions, { at, row }: List): Promise<Waits[]> {
  const account = page.locator('.account');
  const waits = [
    await interactions.measure('the menu of the account', TIMES, async () => over(page, account), async () => page.mouse.down().then(() => page.mouse.up())),
    await interactions.measure('a press on a row', TIMES, async time => over(page, page.locator(row).nth(time % 6)), async () => page.mouse.down().then(() => page.mouse.up())),
    await interactions.measure('tab from row to row', TIMES, async time => (time === 0 ? focused(page.locator(`${row} :is(a, button)`).first()) : undefined), async () => page.keyboard.press('Tab')),
  ];
  if (at !== '/console/') return waits;
  await page.getByRole('searchbox').focus();
  return [...waits, await interactions.measure('arrow to the next row', TIMES, async () => undefined, async () => page.keyboard.press('ArrowDown'))];
}

async function ofSearch(page: Page, interactions: Interactions, { search, choice }: List): Promise<Waits[]> {
  const waits: Waits[] = [];
  if (search) {
    waits.push(await interactions.measure('a key typed into the search, and 1,000 rows found', TIMES,
      async () => focused(page.getByRole('searchbox')), async time => answered(page, time % 2 ? 'Backspace' : search)));
  }
  if (choice) {
    waits.push(await interactions.measure('another order or filter, and 1,000 rows found', TIMES,
      async () => focused(page.getByLabel(choice, { exact: true })), async time => answered(page, time % 2 ? 'ArrowUp' : 'ArrowDown')));
  }
  return waits;
}

async function focused(what: Locator): Promise<void> {
  await what.focus();
}

async function over(page: Page, what: Locator): Promise<void> {
  const { x, y } = (await what.boundingBox())!;
  await page.mouse.move(x + 30, y + 14);
}

/** Presses a key and waits for what it asks a door for. */
async function answered(page: Page, key: string): Promise<void> {
  await Promise.all([
    page.waitForResponse(response => response.url().includes('/v1/')).then(response => response.finished()),
    page.keyboard.press(key),
  ]);
}
