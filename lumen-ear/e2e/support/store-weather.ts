import { expect, type APIRequestContext } from '@playwright/test';
import { store } from './system';

/** How the shop's order system, which Lumen reads live, behaves at the moment. */
export class StoreWeather {
  constructor(private readonly request: APIRequestContext) {}

  async down(): Promise<void> {
    await this.#set({ down: true });
  }

  async throttled(): Promise<void> {
    await this.#set({ throttle: true });
  }

  async slow(latencyMs: number): Promise<void> {
    await this.#set({ latencyMs });
  }

  async clear(): Promise<void> {
    await this.#set({ reset: true });
  }

  async #set(change: Record<string, unknown>): Promise<void> {
    const answer = await this.request.post(`${store}/_control`, { data: change });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}
