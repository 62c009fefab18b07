import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FakeLumen } from '../fake/lumen';
import { expect, test, type Widget } from '../browser/widget';

/** Pictures of every state for the documents; taken only when asked for. Their folder: LUMEN_SCREENSHOTS. */
const folder = process.env['LUMEN_SCREENSHOTS']!;

const shoot = async (page: Page, name: string): Promise<void> => {
  const path = join(folder, `${name}.png`);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  execFileSync('pngquant', ['--force', '--strip', '--speed', '1', '--quality', '70-95', '--ext', '.png', path]);
};

type Bring = (page: Page, widget: Widget, lumen: FakeLumen) => Promise<void>;

/** How each state comes about; the widget is open and nothing has been said. */
const STATES: Readonly<Record<string, Bring>> = {
  'first-open': async () => undefined,
  'typing': async (page, widget, lumen) => {
    lumen.replyAfter = new Promise(() => undefined);
    await widget.say('Where is my order?');
    await expect(page.locator('lumen-widget .typing')).toBeVisible();
  },
  'order': async (_page, widget) => widget.track(),
  'three-parcels': async (_page, widget) => {
    await widget.track('1077');
    await widget.card.evaluate(card => card.scrollIntoView({ block: 'start', behavior: 'instant' }));
  },
  'refused': async (_page, widget) => {
    await widget.ask('Where is order 1042?', 'For security');
    await widget.ask('somebody@else.example', 'could not find an order');
  },
  'locked-out': async (_page, widget) => {
    await widget.ask('Where is order 1042?', 'For security');
    for (let i = 0; i < 4; i++) await widget.ask(`guess${i}@else.example`, 'could not find an order');
    await widget.ask('guess5@else.example', 'For your safety');
  },
  'offline': async (page, widget) => {
    await widget.ask('Where is my order?', 'What is your order number?');
    await page.context().setOffline(true);
    await widget.say('1042');
    await expect(widget.log).toContainText('Will be sent when you are online.');
  },
  'ticket': async (page, widget) => {
    await widget.track();
    await page.getByRole('button', { name: 'Talk to a person' }).first().click();
    await page.getByRole('button', { name: 'Ask for a person' }).click();
    await expect(widget.panel).toContainText('2041 is open');
  },
  'person-form': async (page, widget) => {
    await widget.ask('Where is my order?', 'What is your order number?');
    await page.getByRole('button', { name: 'Talk to a person' }).first().click();
  },
  'rate-limited': async (_page, widget, lumen) => {
    await widget.ask('Where is my order?', 'What is your order number?');
    lumen.break(/messages/, { status: 429, type: 'too-many-requests', retryAfter: 42 });
    await widget.say('1042');
    await expect(widget.panel).toContainText('A short pause');
  },
  'later-visit': async (page, widget, lumen) => {
    await widget.track();
    lumen.end();
    await page.reload();
    await expect(widget.log).toContainText('are hidden until');
  },
  'feedback': async (page, widget) => {
    await widget.track();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await expect(page.getByLabel('What should we know?')).toBeVisible();
    await page.getByLabel('What should we know?').focus();
  },
};

const still = { contextOptions: { reducedMotion: 'reduce' } } as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
    test.describe(`${colorScheme}, ${viewport.width} pixels`, () => {
      test.use({ ...still, colorScheme, viewport });

      for (const [name, bring] of Object.entries(STATES)) {
        test(name, async ({ page, lumen, widget }) => {
          lumen.look = { accentLight: '#0a5f5c', accentDark: '#74dcc0', avatarUrl: `${lumen.store}/mark.svg` };
          await page.reload();
          await widget.open();
          await bring(page, widget, lumen);
          await shoot(page, `${name}-${viewport.width}-${colorScheme}`);
        });
      }
    });
  }
}

test.describe('special', () => {
  test.use({ ...still, viewport: { width: 1280, height: 800 } });

  test('right to left, and with the system’s own colours', async ({ page, lumen, widget }) => {
    await page.goto(`${lumen.store}/?dir=rtl`);
    await widget.open();
    await widget.track();
    await shoot(page, 'right-to-left');
    await page.emulateMedia({ forcedColors: 'active' });
    await shoot(page, 'forced-colours');
  });

  test('another store', async ({ page, lumen, widget }) => {
    lumen.look = { accentLight: '#8a4b1f', accentDark: '#e4af7b', position: 'left', initials: 'B' };
    await page.goto(`${lumen.store}/?lang=de`);
    await widget.bubble.click();
    await expect(widget.log).toContainText('automatic assistant');
    await shoot(page, 'another-store-german');
  });
});

test.describe('twice the size', () => {
  test.use({ ...still, viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

  test('zoom', async ({ page, widget }) => {
    await widget.open();
    await widget.track();
    await shoot(page, 'zoom-200');
  });
});
