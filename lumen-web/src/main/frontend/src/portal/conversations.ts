import { html, nothing } from 'lit';
import { abandoned, read, type Outcome } from '../api/doors';
import type { Talk, Talks } from '../api/wire';
import { icon } from '../kit/icons';
import { Growing, type Page } from '../kit/paging';
import { Screen } from '../kit/screen';
import { badge, empty, notice, trouble } from '../kit/states';
import { dates, locale, texts } from '../kit/texts';

const TYPING_PAUSE_MS = 250;
const PERIODS = ['', '7', '30', '90'] as const;

/** `/portal/conversations`: what shoppers talked about with the assistant, the newest first. */
class ConversationsScreen extends Screen<Growing<Talk>> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/conversations';
  protected readonly heading = 'navConversations';
  /** What is looked for lives in the page's address, so that going back brings it back. */
  readonly #asked = new URLSearchParams(location.search);
  #pause: ReturnType<typeof setTimeout> | undefined;
  #latest: AbortController | null = null;

  protected async fetch(): Promise<Outcome<Growing<Talk>>> {
    this.#latest?.abort();
    this.#latest = new AbortController();
    const { signal } = this.#latest;
    const query = new URLSearchParams(this.#asked);
    const more = (after?: string): Promise<Outcome<Page<Talk>>> => page(query, after, signal);
    const first = await more();
    return first.ok ? { ok: true, value: new Growing(first.value, more, () => this.requestUpdate()) } : first;
  }

  protected draw(list: Growing<Talk>): unknown {
    if (list.count === 0 && this.#asked.size === 0) return empty(texts('noTalksTitle'), texts('noTalksText'));
    return html`
      ${this.#fields()}
      ${list.count === 0 ? notice('search', texts('noTalkFoundTitle'), texts('noTalkFoundText')) : nothing}
      ${list.rows('rows', row)}${list.footer()}`;
  }

  /** A search that fails must not take the field away that it was typed into. */
  protected override failed(outcome: Outcome<never> & { ok: false }): unknown {
    return html`${this.#fields()}${trouble(outcome.problem, this.area, () => void this.#searched())}`;
  }

  #fields(): unknown {
    const days = this.#asked.get('days') ?? '';
    return html`
      <form class="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
        <div class="field find">
          <label class="sr" for="words">${texts('searchTalks')}</label>
          ${icon('search')}
          <input id="words" type="search" autocomplete="off" maxlength="100" dir="auto" placeholder=${texts('searchTalks')}
            .value=${this.#asked.get('words') ?? ''} @input=${(event: Event) => this.#typed((event.currentTarget as HTMLInputElement).value)}>
        </div>
        <select aria-label=${texts('period')} @change=${(event: Event) => this.#set('days', (event.currentTarget as HTMLSelectElement).value)}>
          ${PERIODS.map(value => html`<option value=${value} ?selected=${value === days}>
            ${value ? texts('lastDays', { count: Number(value) }) : texts('anyTime')}</option>`)}
        </select>
        <label class="check"><input type="checkbox" .checked=${this.#asked.has('told')}
          @change=${(event: Event) => this.#set('told', (event.currentTarget as HTMLInputElement).checked ? 'true' : '')}>${texts('verified')}</label>
      </form>`;
  }

  #typed(words: string): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#set('words', words.trim()), TYPING_PAUSE_MS);
  }

  #set(name: string, value: string): void {
    if (value) this.#asked.set(name, value);
    else this.#asked.delete(name);
    void this.#searched();
  }

  async #searched(): Promise<void> {
    history.replaceState(null, '', this.#asked.size > 0 ? `?${this.#asked}` : location.pathname);
    const found = await this.fetch();
    // A newer search is on its way and will be shown instead
    if (found.ok || found.problem !== abandoned) this.content = found;
  }
}

function row({ id, startedAt, language, messages, verified, ticket }: Talk): unknown {
  return html`
    <li>
      <a class="row" href="/portal/conversation?${new URLSearchParams({ id }).toString()}">
        <span class="name"><time datetime=${startedAt}>${dates.moment(startedAt)}</time></span>
        <span class="note">${texts('messageCount', { count: messages })}${language ? ` · ${languageName(language)}` : ''}</span>
        <span class="badges">
          ${verified ? badge(texts('verified'), 'done') : nothing}
          ${ticket === null ? nothing : badge(texts('ticket', { number: String(ticket) }), 'attention')}
        </span>
        ${icon('next')}
      </a>
    </li>`;
}

const names = new Intl.DisplayNames([locale], { type: 'language' });

function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

async function page(query: URLSearchParams, after: string | undefined, signal: AbortSignal): Promise<Outcome<Page<Talk>>> {
  const asked = new URLSearchParams(query);
  if (after) asked.set('after', after);
  const outcome = await read<Talks>(`/api/portal/v1/conversations${asked.size > 0 ? `?${asked}` : ''}`, signal);
  return outcome.ok ? { ok: true, value: { items: outcome.value.conversations, next: outcome.value.next } } : outcome;
}

customElements.define('lumen-conversations', ConversationsScreen);
