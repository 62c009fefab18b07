import { html, nothing } from 'lit';
import { abandoned, read, type Outcome } from '../api/doors';
import type { Me } from '../api/wire';
import type { TenantLine, Tenants } from '../api/wire-platform';
import { icon } from '../kit/icons';
import { PLAN_CODES, planName, standingName } from '../kit/names';
import { Growing, type Page } from '../kit/paging';
import { Screen } from '../kit/screen';
import { badge, notice, skeleton, trouble } from '../kit/states';
import { dates, texts } from '../kit/texts';
import { Search } from './search';

/** `/console/`: any tenant of all, found while its name is typed. */
class TenantsScreen extends Screen<Growing<TenantLine>> {
  protected readonly area = 'console';
  protected readonly place = '/console/';
  protected readonly heading = 'navTenants';
  readonly #search = new Search(location.search, () => void this.#searched());
  #latest = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
  }

  protected async fetch(): Promise<Outcome<Growing<TenantLine>>> {
    this.#latest.abort();
    this.#latest = new AbortController();
    const { signal } = this.#latest;
    const query = this.#search.query();
    const page = (after?: string): Promise<Outcome<Page<TenantLine>>> => fetchPage(query, after, signal);
    const first = await page();
    return first.ok ? { ok: true, value: new Growing(first.value, page, () => this.requestUpdate()) } : first;
  }

  protected draw(list: Growing<TenantLine>): unknown {
    return html`
      ${this.#fields()}
      ${list.count === 0 ? notice('search', texts('noTenantsTitle'), texts('noTenantsText'),
        this.#search.narrowed ? html`<button class="pill" type="button" @click=${() => this.#search.clear()}>${texts('clearSearch')}</button>` : nothing)
        : html`
          <p class="sr" role="status">${texts('tenantsShown', { count: list.count })}</p>
          ${list.rows('rows', row)}${list.footer()}`}`;
  }

  protected override waiting(): unknown {
    return this.me?.ok ? html`${this.#fields()}${skeleton(8)}` : skeleton(8);
  }

  /** A search that fails must not take the field away that it was typed into. */
  protected override failed(outcome: Outcome<never> & { ok: false }, _me: Me): unknown {
    return html`${this.#fields()}${trouble(outcome.problem, this.area, () => void this.#searched())}`;
  }

  #fields(): unknown {
    const search = this.#search;
    return html`
      <form class="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
        <div class="field find">
          <label class="sr" for="words">${texts('searchTenants')}</label>
          ${icon('search')}
          <input id="words" type="search" autocomplete="off" spellcheck="false" maxlength="200" dir="auto"
            placeholder=${texts('searchTenants')} .value=${search.words}
            @input=${(event: Event) => search.type((event.currentTarget as HTMLInputElement).value)}>
        </div>
        ${choice('status', texts('status'), search.status, [['', texts('anyStatus')], ['active', standingName('active')], ['suspended', standingName('suspended')],
          ['closing', standingName('closing')], ['closed', standingName('closed')]], search)}
        ${choice('plan', texts('plan'), search.plan, [['', texts('anyPlan')], ...PLAN_CODES.map(code => [code, planName(code)] as const)], search)}
        ${choice('order', texts('order'), search.order, [['name', texts('orderName')], ['newest', texts('orderNewest')]], search)}
      </form>`;
  }

  async #searched(): Promise<void> {
    history.replaceState(null, '', this.#search.address());
    this.requestUpdate();
    const found = await this.fetch();
    // A newer search is on its way and will be shown instead
    if (found.ok || found.problem !== abandoned) this.content = found;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const field = this.querySelector<HTMLInputElement>('#words');
    const at = (event.target as Element).closest('.rows > li');
    let to: Element | null | undefined;
    if (event.key === '/' && !(event.target as Element).closest('input, select, textarea, dialog')) to = field;
    else if (event.key === 'ArrowDown' && event.target === field) to = this.querySelector('.rows a');
    else if (event.key === 'ArrowDown') to = (at?.nextElementSibling ?? at?.parentElement?.nextElementSibling)?.querySelector('a');
    else if (event.key === 'ArrowUp' && at) to = (at.previousElementSibling ?? at.parentElement?.previousElementSibling?.lastElementChild)?.querySelector('a') ?? field;
    if (!to) return;
    event.preventDefault();
    (to as HTMLElement).focus();
  };
}

type Choices = readonly (readonly [value: string, name: string])[];

function choice(name: 'status' | 'plan' | 'order', label: string, chosen: string, choices: Choices, search: Search): unknown {
  return html`
    <select aria-label=${label} @change=${(event: Event) => search.choose(name, (event.currentTarget as HTMLSelectElement).value)}>
      ${choices.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>`;
}

function row({ id, name, shop, status, plan, createdAt }: TenantLine): unknown {
  return html`
    <li>
      <a class="row" href="/console/tenant?${new URLSearchParams({ id }).toString()}">
        <span class="name" dir="auto">${name}</span>
        <span class="note">${shop ? html`<span dir="auto">${shop}</span> · ` : nothing}${planName(plan)} · ${texts('sinceDay', { date: dates.day(createdAt) })}</span>
        <span class="badges">${status === 'active' ? nothing : badge(standingName(status), status === 'closed' ? 'quiet' : 'attention')}</span>
        ${icon('next')}
      </a>
    </li>`;
}

async function fetchPage(query: URLSearchParams, after: string | undefined, signal: AbortSignal): Promise<Outcome<Page<TenantLine>>> {
  const asked = new URLSearchParams(query);
  if (after) asked.set('after', after);
  const outcome = await read<Tenants>(`/api/console/v1/tenants?${asked}`, signal);
  return outcome.ok ? { ok: true, value: { items: outcome.value.tenants, next: outcome.value.next } } : outcome;
}

customElements.define('lumen-tenants', TenantsScreen);
