import UPlot from 'uplot';
import { amount } from './texts';

const HEIGHT = 220;

/** One bar. */
export interface Bar {
  readonly label: number;
  readonly value: number;
}

/**
 * Bars of one colour in a place that keeps its width. They are a picture: what they say stands in a table beside them. The
 * colours are the page's own, read anew when the reader turns from light to dark.
 */
export class Bars {
  #plot: UPlot | null = null;
  #bars: readonly Bar[] = [];
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #resized: ResizeObserver;

  constructor(private readonly place: HTMLElement) {
    this.#resized = new ResizeObserver(() => this.#plot?.setSize({ width: place.clientWidth, height: HEIGHT }));
    this.#resized.observe(place);
    this.#dark.addEventListener('change', this.#redraw);
  }

  show(bars: readonly Bar[]): void {
    this.#bars = bars;
    this.#redraw();
  }

  remove(): void {
    this.#resized.disconnect();
    this.#dark.removeEventListener('change', this.#redraw);
    this.#plot?.destroy();
  }

  readonly #redraw = (): void => {
    this.#plot?.destroy();
    this.#plot = new UPlot(options(this.place), [this.#bars.map(({ label }) => label), this.#bars.map(({ value }) => value)], this.place);
  };
}

function options(place: HTMLElement): UPlot.Options {
  const style = getComputedStyle(place);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const font = `12px ${style.fontFamily}`;
  const quiet = { stroke: colour('--lumen-muted'), font, ticks: { show: false } };
  return {
    width: place.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: (_, least, most) => [least - 0.6, most + 0.6] }, y: { range: (_, _least, most) => [0, Math.max(4, most * 1.1)] } },
    axes: [
      { ...quiet, size: 28, gap: 6, grid: { show: false }, incrs: [1, 2, 5, 10], space: 28 },
      { ...quiet, size: 52, gap: 8, grid: { stroke: colour('--lumen-line'), width: 1 }, incrs: [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000], space: 36,
        values: (_, splits) => splits.map(amount) },
    ],
    series: [{}, { fill: colour('--lumen-accent'), points: { show: false }, width: 0, paths: UPlot.paths.bars!({ size: [0.62, 28], radius: 0.22 }) }],
  };
}
