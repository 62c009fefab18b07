import { widget } from '../fake/widget';
import { expect, test, violations } from './screens';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

test('what is typed is seen in the widget itself at once, and nothing is asked of anybody', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  const panel = page.locator('lumen-widget-preview .panel');
  await expect(panel.locator('h2')).toHaveText('Aurora');
  const asked = doors.received.length;
  await page.getByLabel('Name of the assistant').fill('Luna <b>');
  await expect(panel.locator('h2')).toHaveText('Luna <b>');
  await page.getByLabel('Greeting').fill('Lovely to see you.');
  await expect(panel).toContainText('I’m the automatic assistant of Aurora.');
  await expect(panel).toContainText('Lovely to see you.');
  await page.getByRole('textbox', { name: 'Suggested questions' }).fill('Where is it?\n\nA person, please');
  await expect(panel.locator('.prompts button')).toHaveText(['Where is it?', 'A person, please']);
  await page.getByLabel('Side of the page').selectOption('left');
  await expect(page.locator('lumen-widget-preview .frame')).toHaveClass(/left/);
  expect(doors.received).toHaveLength(asked);
});

test('each language has its own words, and the preview speaks it', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  await page.locator('#language').selectOption('de');
  await expect(page.getByLabel('Greeting')).toHaveValue(/Schön/);
  await expect(page.locator('lumen-widget-preview .panel')).toContainText('Schön, dass Sie da sind');
  await page.locator('#language').selectOption('fr');
  await expect(page.getByLabel('Greeting')).toHaveValue('');
  await page.getByLabel('Greeting').fill('Bienvenue');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  const sent = JSON.parse(doors.received.find(({ method }) => method === 'PUT')!.body) as typeof widget;
  expect(sent.words['fr']).toEqual({ welcome: 'Bienvenue', quickPrompts: [] });
  expect(sent.version).toBe(3);
});

test('a colour that could not be read is moved, and it is said how far', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  await page.getByLabel('Colour on light ground', { exact: true }).fill('#ffd84a');
  await expect(page.getByText(/Text in it would be hard to read \(1\.2 to 1 instead of 4\.5\), so the chat shows #[\da-f]{6}/)).toBeVisible();
  await page.getByLabel('Colour on light ground', { exact: true }).fill('#0a5f5c');
  await expect(page.getByText('hard to read')).toBeHidden();
});

test('script in a colour is text, said to be no colour at its field', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  doors.break(/PUT/, { status: 400, type: 'colour-form', field: 'accentLight', detail: 'This is not a colour.' });
  const colour = page.getByLabel('Colour on light ground', { exact: true });
  await colour.fill('red;}</style><scr');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#accentLight-note')).toHaveText('This is not a colour.');
  await expect(colour).toBeFocused();
});

test('two owners who edit at once: the second is told, keeps what was typed, and decides', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  const name = page.getByLabel('Name of the assistant');
  await name.fill('Luna');
  doors.break(/PUT/, { status: 409, type: 'changed-meanwhile' }, 1);
  doors.widget = { ...widget, name: 'Stella', origins: ['https://elsewhere.example'], version: 4 };
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Somebody else saved changes');
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText(['Name of the assistant: Stella', 'Addresses of your shop: https://elsewhere.example']);
  await expect(name).toHaveValue('Luna');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  expect(JSON.parse(doors.received.filter(({ method }) => method === 'PUT').at(-1)!.body)).toMatchObject({ name: 'Luna', version: 4 });
});

test('the second owner may take what the first has saved', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  await page.getByLabel('Name of the assistant').fill('Luna');
  doors.break(/PUT/, { status: 409, type: 'changed-meanwhile' }, 1);
  doors.widget = { ...widget, name: 'Stella', version: 4 };
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Show theirs instead' }).click();
  await expect(page.getByLabel('Name of the assistant')).toHaveValue('Stella');
  await expect(page.locator('lumen-widget-preview .panel h2')).toHaveText('Stella');
});

test('an address that is none is named with what is wrong with it', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  doors.break(/PUT/, { status: 400, type: 'origin-form', field: 'origins.1', detail: 'The chat can only stand on a public https address.' });
  await page.getByLabel('Addresses of your shop').fill('https://aurora.example\nhttp://192.168.0.1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#origins-note')).toHaveText('http://192.168.0.1: The chat can only stand on a public https address.');
});

test('hours are given by the day', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  await page.getByRole('checkbox', { name: 'Saturday' }).check();
  await page.getByLabel('Saturday, until').fill('13:00');
  await page.getByRole('checkbox', { name: 'Friday' }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  expect((JSON.parse(doors.received.find(({ method }) => method === 'PUT')!.body) as typeof widget).hours)
    .toEqual(['09:00-17:30', '09:00-17:30', '09:00-17:30', '09:00-17:30', '', '09:00-13:00', '']);
});

test('a picture is sent as what it is, while the rest of the form stays as it was typed', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  await page.getByLabel('Name of the assistant').fill('Luna');
  await page.getByLabel('Picture').setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: PNG });
  await expect(page.getByRole('button', { name: 'Remove the picture' })).toBeVisible();
  await expect(page.getByLabel('Name of the assistant')).toHaveValue('Luna');
  expect(doors.received.find(({ method }) => method === 'POST')!.headers['content-type']).toBe('image/png');
});

test('a picture we do not take is said to be none, at its field', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  doors.break(/POST/, { status: 400, type: 'picture-form', field: 'picture', detail: 'This is not a PNG, JPEG or WebP picture.' });
  await page.getByLabel('Picture').setInputFiles({ name: 'face.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg onload="alert(1)"/>') });
  await expect(page.getByText('This is not a PNG, JPEG or WebP picture.')).toBeVisible();
});

test('who may only look sees the chat and the line, and is offered nothing to change', async ({ page, doors }) => {
  doors.me = { ...doors.me, tenant: { ...doors.me.tenant!, role: 'viewer' } };
  await page.goto(`${doors.origin}/portal/widget`);
  await expect(page.locator('lumen-widget-preview .panel')).toBeVisible();
  await expect(page.getByLabel('Name of the assistant')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await expect(page.getByText('Seen on https://aurora.example')).toBeVisible();
});
