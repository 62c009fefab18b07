import type { Surroundings } from './view';

/** A pause the server has asked for, counted down second by second. A later request replaces an earlier one. */
export class Wait {
  #ends = 0;
  #stopped = false;

  constructor(
    private readonly around: Pick<Surroundings, 'now' | 'pause'>,
    private readonly onSecond: () => void,
    private readonly onEnd: () => void,
  ) {}

  /** Whole seconds that are left; 0 when nobody waits. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.#ends - this.around.now().getTime()) / 1000));
  }

  begin(seconds: number): void {
    this.#ends = this.around.now().getTime() + seconds * 1000;
    void this.#countDown(this.#ends);
  }

  stop(): void {
    this.#stopped = true;
  }

  async #countDown(end: number): Promise<void> {
    while (!this.#stopped && this.#ends === end && this.seconds > 0) {
      this.onSecond();
      await this.around.pause(1000);
    }
    if (this.#stopped || this.#ends !== end) return;
    this.onSecond();
    this.onEnd();
  }
}
