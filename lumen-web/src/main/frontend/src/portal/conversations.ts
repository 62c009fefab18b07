import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { read, type Outcome } from '../api/doors';
import type { Talk, Talks } from '../api/wire';
import { icon } from '../kit/icons';
import { Growing, type Page } from '../kit/paging';
import { Screen } from '../kit/screen';
import { badge, empty } from '../kit/states';
import { dates, locale, texts } from '../kit/texts';

/** `/portal/conversations`: what shoppers talked about with the assistant, the newest first. */
class ConversationsScreen extends Screen<Growing<Talk>> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/conversations';
  protected readonly heading = 'navConversations';

  protected async fetch(): Promise<Outcome<Growing<Talk>>> {
    const first = await page();
    return first.ok ? { ok: true, value: new Growing(first.value, page, () => this.requestUpdate()) } : first;
  }

  protected draw(list: Growing<Talk>): unknown {
    if (list.items.length === 0) return empty(texts('noTalksTitle'), texts('noTalksText'));
    return html`<ul class="rows">${repeat(list.items, ({ id }) => id, row)}</ul>${list.footer()}`;
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

async function page(after?: string): Promise<Outcome<Page<Talk>>> {
  const outcome = await read<Talks>(`/api/portal/v1/conversations${after ? `?${new URLSearchParams({ after })}` : ''}`);
  return outcome.ok ? { ok: true, value: { items: outcome.value.conversations, next: outcome.value.next } } : outcome;
}

customElements.define('lumen-conversations', ConversationsScreen);
