import { svg, type SVGTemplateResult } from 'lit';

/** Decorative line drawings in the colour of the text around them. */
const PATHS = {
  search: 'M11 4.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM16 16l4 4',
  lock: 'M6.5 10.5h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM8.5 10.5v-3a3.5 3.5 0 0 1 7 0v3',
  pause: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM10 9v6M14 9v6',
  cloud: 'M4 4l16 16M8.5 8.6A5 5 0 0 0 7 18.5h10M19.6 16.9A4 4 0 0 0 17 10.5a6 6 0 0 0-4.6-3.4',
  door: 'M14 4.5h4a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-4M4.5 12H14M10.5 8.5 14 12l-3.5 3.5',
  talk: 'M5.5 5.5h13a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H12l-4.5 3.5v-3.5h-2a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1Z',
  down: 'M7 10l5 5 5-5',
  next: 'M10 6l6 6-6 6',
  back: 'M14 6l-6 6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  download: 'M12 4.5v10M8 11l4 4 4-4M5 19.5h14',
  copy: 'M9 8.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM5 15.5v-10a1 1 0 0 1 1-1h9',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}
