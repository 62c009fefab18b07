import { html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { read, type Outcome } from '../api/doors';
import type { Usage, UsageDay } from '../api/wire-data';
import type { Bars } from '../kit/bars';
import { planName } from '../kit/names';
import { Screen } from '../kit/screen';
import { amount, locale, texts, type TextKey } from '../kit/texts';

type Figure = 'conversations' | 'turns' | 'verified' | 'tickets';

const FIGURES: Readonly<Record<Figure, TextKey>> = {
  conversations: 'figureConversations', turns: 'figureTurns', verified: 'figureVerified', tickets: 'figureTickets',
};

const NAMES = Object.entries(FIGURES) as readonly [Figure, TextKey][];

const FEATURES: Readonly<Record<string, TextKey>> = { escalation_email: 'featureEscalationEmail' };

/** `/portal/usage?month=…`: how much the assistant was used, day by day. */
class UsageScreen extends Screen<Usage> {
  static override readonly properties = { ...super.properties, figure: { state: true } };

  protected readonly area = 'portal';
  protected readonly place = '/portal/usage';
  protected readonly heading = 'navUsage';
  /** Whose days are drawn. */
  declare protected figure: Figure;
  readonly #chart = createRef<HTMLElement>();
  #bars: Bars | null = null;

  constructor() {
    super();
    this.figure = 'conversations';
  }

  protected fetch(): Promise<Outcome<Usage>> {
    const month = new URLSearchParams(location.search).get('month');
    return read(`/api/portal/v1/usage${month ? `?${new URLSearchParams({ month })}` : ''}`);
  }

  protected draw(usage: Usage): unknown {
    return html`
      ${months(usage)}
      <fieldset class="figures pick">
        <legend class="sr">${texts('usageFigure')}</legend>
        ${NAMES.map(([name, key]) => this.#figure(name, key, usage.days))}
      </fieldset>
      <div class="chart" aria-hidden="true" ${ref(this.#chart)}></div>
      <p class="note">${texts('usageDays')}</p>
      <details class="table"><summary>${texts('usageTable')}</summary>${table(usage.days)}</details>
      ${plan(usage)}`;
  }

  #figure(name: Figure, key: TextKey, days: readonly UsageDay[]): unknown {
    return html`
      <label>
        <input type="radio" name="figure" value=${name} .checked=${this.figure === name} @change=${() => (this.figure = name)}>
        <span class="value">${amount(days.reduce((sum, day) => sum + day[name], 0))}</span>
        <span class="of">${texts(key)}</span>
      </label>`;
  }

  protected override updated(): void {
    void this.#drawn();
  }

  /** The figures stand before the chart, which is drawn by a library that is fetched for it. */
  async #drawn(): Promise<void> {
    if (!this.#chart.value || !this.content?.ok) return;
    const library = await import('../kit/bars').catch(() => null);
    const place = this.#chart.value;
    // Without the chart the table still says it all
    if (!library || !this.isConnected || !place || !this.content?.ok) return;
    this.#bars ??= new library.Bars(place);
    this.#bars.show(this.content.value.days.map(day => ({ label: Number(day.day.slice(8)), value: day[this.figure] })));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#bars?.remove();
    this.#bars = null;
  }
}

function months({ month, first, last }: Usage): unknown {
  const all: string[] = [];
  for (let at = last; at >= first; at = before(at)) all.push(at);
  return html`
    <form class="search">
      <label class="sr" for="month">${texts('usageMonth')}</label>
      <select id="month" name="month" @change=${(event: Event) => (event.currentTarget as HTMLSelectElement).form!.submit()}>
        ${all.map(at => html`<option value=${at} ?selected=${at === month}>${monthName(at)}</option>`)}
      </select>
    </form>`;
}

function before(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

function monthName(month: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}

function table(days: readonly UsageDay[]): unknown {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return html`
    <div class="wide" tabindex="0" role="region" aria-label=${texts('usageTable')}>
      <table>
        <thead><tr><th scope="col">${texts('day')}</th>${NAMES.map(([, key]) => html`<th scope="col">${texts(key)}</th>`)}</tr></thead>
        <tbody>${days.map(line => html`
          <tr><th scope="row">${day.format(new Date(`${line.day}T00:00:00Z`))}</th>${NAMES.map(([name]) => html`<td>${amount(line[name])}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`;
}

function plan({ plan: code, features }: Usage): unknown {
  return html`
    <section class="card" aria-labelledby="plan">
      <h2 id="plan">${texts('usagePlan', { plan: planName(code) })}</h2>
      <p class="note">${texts('usageUnlimited')}</p>
      <dl class="pairs">${features.map(({ feature, included }) => {
        const name = FEATURES[feature];
        return name ? html`<div><dt>${texts(name)}</dt><dd>${texts(included ? 'included' : 'notIncluded')}</dd></div>` : nothing;
      })}</dl>
    </section>`;
}

customElements.define('lumen-usage', UsageScreen);
