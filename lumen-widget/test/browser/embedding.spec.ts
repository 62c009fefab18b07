import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from './widget';

const dist = (name = ''): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

test('the built files use nothing a strict policy forbids, and lie there compressed', () => {
  const scripts = readdirSync(dist()).filter(name => name.endsWith('.js'));
  expect(scripts).toHaveLength(10);
  for (const name of scripts) {
    const plain = readFileSync(dist(name));
    expect(plain.toString()).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\.cookie|"style"|srcdoc/);
    expect(brotliDecompressSync(readFileSync(dist(`${name}.br`))).equals(plain)).toBe(true);
    expect(gunzipSync(readFileSync(dist(`${name}.gz`))).equals(plain)).toBe(true);
  }
});

test.describe('before the first use', () => {
  test('one script and the public settings, no cookie, nothing stored, no panel', async ({ page, lumen, widget, context }) => {
    await page.waitForLoadState('networkidle');
    expect(lumen.received.map(({ path }) => path)).toEqual(['/widget/v1/lumen.js', '/widget/v1/config/wk_demo_aurora?locale=en']);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await expect(widget.bubble).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('the bubble keeps its shape whatever the store’s own rules say', async ({ widget }) => {
    expect(await widget.bubble.boundingBox()).toMatchObject({ width: 60, height: 60 });
    const { border, font } = await widget.bubble.evaluate(bubble => {
      const style = getComputedStyle(bubble);
      return { border: style.borderTopWidth, font: getComputedStyle(bubble.parentElement!).fontFamily };
    });
    expect(border).toBe('1px');
    expect(font).toContain('system-ui');
  });
});

test('the panel files are fetched once, with the first opening', async ({ page, lumen, widget }) => {
  await widget.open();
  await page.getByRole('button', { name: 'Close chat' }).first().click();
  await widget.bubble.click();
  await expect(widget.panel).toBeVisible();
  const files = lumen.received.map(({ path }) => path).filter(path => path.endsWith('.js')).sort();
  expect(files).toEqual([
    '/widget/v1/lumen.js', expect.stringMatching(/panel-[A-Z0-9]{8}\.js$/), expect.stringMatching(/texts-en-[A-Z0-9]{8}\.js$/),
  ]);
  expect(lumen.calls('POST', /sessions$/)).toHaveLength(1);
});

test('no element carries a style attribute and none was made from markup', async ({ page, widget }) => {
  await widget.open();
  await widget.track('1077');
  const styled = await page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    let count = 0;
    for (let root = roots.pop(); root; root = roots.pop()) {
      count += root.querySelectorAll('[style], style').length;
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    }
    return count;
  });
  expect(styled).toBe(0);
});

test('a panel that cannot be loaded is said, and loads on the next try', async ({ page, widget }) => {
  let blocked = true;
  await page.route(/panel-/, route => (blocked ? route.abort() : route.continue()));
  await widget.bubble.click();
  await expect(page.getByRole('status')).toContainText('could not be loaded');
  await expect(widget.bubble).toHaveAttribute('aria-expanded', 'false');
  blocked = false;
  await widget.open();
  await expect(widget.panel).toBeVisible();
});

test('a script kept from before an update finds the files of today', async ({ page, lumen, widget }) => {
  const script = readFileSync(dist('lumen.js'), 'utf8').replace(/(panel|texts-en)-[A-Z0-9]{8}\.js/g, '$1-YESTERDY.js');
  await page.route(/lumen\.js$/, route => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.route(/YESTERDY/, route => route.fulfill({ status: 404, headers: { 'Access-Control-Allow-Origin': '*' } }));
  await page.goto(`${lumen.store}/second`);
  await widget.open();
  await expect(widget.panel).toBeVisible();
  expect(lumen.received.some(({ path }) => path.startsWith('/widget/v1/files.js?'))).toBe(true);
});

test.describe('page API', () => {
  test('opens, closes and tells', async ({ page, widget }) => {
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      window.Lumen!.on('open', () => told.push('open'));
      window.Lumen!.on('close', () => told.push('close'));
      window.Lumen!.on('message', ({ role }) => told.push(role));
      const stop = window.Lumen!.on('open', () => told.push('never'));
      stop();
      window.Lumen!.open();
    });
    await expect(widget.log).toContainText('automatic assistant');
    await page.evaluate(() => window.Lumen!.close());
    await expect(widget.panel).toBeHidden();
    expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual(['open', 'assistant', 'close']);
  });

  test('shutdown removes everything, here and on the server', async ({ page, lumen, widget }) => {
    await widget.open();
    await widget.say('Where is my order?');
    await expect(widget.log).toContainText('What is your order number?');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([1, 1]);
    const over = await page.evaluate(() => new Promise(told => {
      window.Lumen!.on('shutdown', () => told(true));
      window.Lumen!.shutdown();
    }));
    expect(over).toBe(true);
    await expect(page.locator('lumen-widget')).toHaveCount(0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, 'Lumen' in window])).toEqual([0, 0, false]);
    await expect.poll(() => lumen.conversations.size).toBe(0);
  });

  test('calls left before the script has run are made, and ready is heard late as well', async ({ page, lumen, widget }) => {
    await page.addInitScript(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      const queue = (Object.assign(window, { Lumen: [] }) as unknown as { Lumen: unknown[] }).Lumen;
      queue.push(['on', 'ready', () => told.push('ready')], ['on', 'open', () => told.push('open')], ['identify', 'signed.by.store'], ['open']);
    });
    await page.goto(`${lumen.store}/second`);
    await expect(widget.log).toContainText('automatic assistant');
    expect(lumen.calls('POST', /sessions$/)[0]!.body).toMatchObject({ key: 'wk_demo_aurora', customerToken: 'signed.by.store' });
    await page.evaluate(() => {
      const { told } = window as unknown as { told: string[] };
      window.Lumen!.on('ready', () => told.push('ready late'));
      window.Lumen!.push(['close']);
    });
    await expect(widget.panel).toBeHidden();
    expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual(['ready', 'open', 'ready late']);
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('signed.by.store');
  });

  test('identify tells an open conversation, and what is proven is told without saying what', async ({ page, lumen, widget }) => {
    await widget.open();
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      window.Lumen!.on('verified', detail => told.push(detail));
      window.Lumen!.on('error', detail => told.push(detail));
    });
    await widget.track();
    await page.evaluate(() => window.Lumen!.identify('signed.by.store'));
    await expect.poll(() => lumen.calls('POST', /identity$/).map(call => call.body)).toEqual([{ customerToken: 'signed.by.store' }]);
    lumen.break(/messages$/, { status: 500, type: 'internal-error' });
    await widget.say('one that fails');
    await expect(widget.log).toContainText('Not sent.');
    expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told))
      .toEqual([{ by: 'order' }, { by: 'identity' }, { type: 'internal-error' }]);
  });

  test('opens while the page is still being read', async ({ page, lumen, widget }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Lumen', {
        configurable: true,
        get: () => undefined,
        set(api: Window['Lumen']) {
          Object.defineProperty(window, 'Lumen', { configurable: true, writable: true, value: api });
          api!.open();
        },
      });
    });
    await page.goto(`${lumen.store}/second`);
    await expect(widget.log).toContainText('automatic assistant');
    await expect(widget.panel).toBeVisible();
  });

  test('shutdown before any use asks the server nothing', async ({ page, lumen, widget }) => {
    await page.evaluate(() => window.Lumen!.shutdown());
    await expect(widget.bubble).toHaveCount(0);
    expect(lumen.received).toHaveLength(2);
  });
});
