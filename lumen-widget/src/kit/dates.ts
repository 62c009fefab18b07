import type { DateRange } from '../api/wire';

/** Times in the reader's own zone and in the language of the texts around them. */
export class Dates {
  /** Making a format costs many times what using it does. */
  readonly #formats = new Map<string, Intl.DateTimeFormat>();
  #relative: Intl.RelativeTimeFormat | undefined;

  constructor(private readonly locale: string, private readonly now: () => Date) {}

  /** "14:05" */
  time(instant: string): string {
    return this.#format(instant, { hour: 'numeric', minute: '2-digit' });
  }

  /** "12 November", with the year when it is another one. */
  day(instant: string): string {
    return this.#format(instant, { day: 'numeric', month: 'long', ...this.#yearOf(instant) });
  }

  /** "Wed, 12 Nov, 14:05" */
  moment(instant: string): string {
    return this.#format(instant, {
      weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', ...this.#yearOf(instant),
    });
  }

  /** "3 hours ago" within the last day, otherwise the moment itself. */
  ago(instant: string): string {
    const minutes = (this.now().getTime() - Date.parse(instant)) / 60_000;
    if (!(minutes >= 0 && minutes < 24 * 60)) return this.moment(instant);
    const relative = (this.#relative ??= new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }));
    return minutes < 60
      ? relative.format(-Math.floor(minutes), 'minute')
      : relative.format(-Math.floor(minutes / 60), 'hour');
  }

  /** Less than a minute ago. */
  isNow(instant: string): boolean {
    return Math.abs(this.now().getTime() - Date.parse(instant)) < 60_000;
  }

  /** "Thursday 20 November", or "20 – 22 November" for a span; null when nothing is known. */
  expected({ earliest, latest }: DateRange): string | null {
    const from = earliest ?? latest;
    const to = latest ?? earliest;
    if (!isTime(from) || !isTime(to)) return null;
    const zone = isDay(from) && isDay(to) ? { timeZone: 'UTC' } : {};
    const day = this.#formatOf({ weekday: 'long', day: 'numeric', month: 'long', ...zone });
    const span = this.#formatOf({ weekday: 'short', day: 'numeric', month: 'short', ...zone });
    const [start, end] = [new Date(from), new Date(to)];
    return day.format(start) === day.format(end) || start > end ? day.format(end) : span.formatRange(start, end);
  }

  /** Whole days between the reader's today and the given instant's day: 0 today, 1 yesterday. */
  daysAgo(instant: string): number {
    return Math.round((midnight(this.now()) - midnight(new Date(instant))) / 86_400_000);
  }

  #format(instant: string, options: Intl.DateTimeFormatOptions): string {
    return isTime(instant) ? this.#formatOf(options).format(new Date(instant)) : '';
  }

  #formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const name = JSON.stringify(options);
    const known = this.#formats.get(name) ?? new Intl.DateTimeFormat(this.locale, options);
    this.#formats.set(name, known);
    return known;
  }

  #yearOf(instant: string): Intl.DateTimeFormatOptions {
    return new Date(instant).getFullYear() === this.now().getFullYear() ? {} : { year: 'numeric' };
  }
}

/** A day without a time belongs to no zone and must not slip to the day before in western ones. */
function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function isTime(value: string | null | undefined): value is string {
  return !!value && !Number.isNaN(Date.parse(value));
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
