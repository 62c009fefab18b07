import type { Page } from '@playwright/test';

/** What people waited for the paint after what they did, in milliseconds. */
export interface Waits {
  readonly what: string;
  readonly median: number;
  readonly worst: number;
  /** The longest task between the interaction and the last paint it led to: who pressed a key just then waited as long. */
  readonly blocked: number;
}

interface Noted {
  readonly kind: 'event' | 'longtask';
  readonly ms: number;
}

/** The browser tells nothing of what took less: 16 stands for "16 or less". */
const LEAST_MS = 16;
const WARM_UP = 2;

/** Does something again and again on a slowed-down page and notes what each time took until the next paint. */
export class Interactions {
  private constructor(private readonly page: Page) {}

  /** @param page where the screen stands already */
  static async on(page: Page, slowDown: number): Promise<Interactions> {
    await page.evaluate(() => {
      const noted: unknown[] = [];
      const note = ({ entryType, duration }: PerformanceEntry): unknown => ({ kind: entryType, ms: duration });
      const observer = new PerformanceObserver(list => noted.push(...list.getEntries().map(note)));
      observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
      observer.observe({ type: 'longtask' });
      Object.assign(window, { takeNoted: () => noted.splice(0).concat(observer.takeRecords().map(note)) });
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    return new Interactions(page);
  }

  /** @param before what comes before each time and is not measured @param act the interaction, until its answer is there */
  async measure(what: string, times: number, before: (time: number) => Promise<void>, act: (time: number) => Promise<void>): Promise<Waits> {
    const waits: number[] = [];
    let blocked = 0;
    for (let time = 0; time < WARM_UP + times; time++) {
      await before(time);
      await this.#calm();
      await this.#taken();
      await act(time);
      await this.#calm();
      const noted = await this.#taken();
      if (time < WARM_UP) continue;
      waits.push(longest(noted, 'event', LEAST_MS));
      blocked = Math.max(blocked, longest(noted, 'longtask', 0));
    }
    waits.sort((a, b) => a - b);
    return { what, median: waits[Math.floor(waits.length / 2)]!, worst: waits.at(-1)!, blocked };
  }

  /** Until nothing is left to be drawn and the browser has nothing to do. */
  async #calm(): Promise<void> {
    await this.page.evaluate(async () => {
      const frame = (): Promise<unknown> => new Promise(drawn => requestAnimationFrame(drawn));
      const idle = (): Promise<unknown> => new Promise(calm => requestIdleCallback(calm));
      for (let quiet = 0, rows = -1; quiet < 3; quiet++) {
        await frame();
        await idle();
        const now = document.querySelectorAll('li').length;
        if (now !== rows) quiet = 0;
        rows = now;
      }
    });
  }

  async #taken(): Promise<readonly Noted[]> {
    return this.page.evaluate(() => (window as unknown as { takeNoted(): readonly Noted[] }).takeNoted());
  }
}

function longest(noted: readonly Noted[], wanted: Noted['kind'], least: number): number {
  return Math.max(least, ...noted.filter(({ kind }) => kind === wanted).map(({ ms }) => Math.round(ms)));
}
