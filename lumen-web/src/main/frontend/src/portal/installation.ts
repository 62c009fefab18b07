import { html, nothing } from 'lit';
import type { Widget } from '../api/wire-shop';
import { icon } from '../kit/icons';
import { badge } from '../kit/states';
import { dates, texts } from '../kit/texts';
import { toast } from '../kit/toasts';

/** @param origins null where they are not looked at */
interface Installed extends Pick<Widget, 'snippet' | 'seen'> {
  readonly origins: Widget['origins'] | null;
}

/** The line to paste into the shop's pages, and whether it was seen there. */
export function installation({ snippet, seen, origins }: Installed): unknown {
  if (!snippet) return nothing;
  const nowhere = !seen && origins?.length === 0;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(snippet).then(() => toast(texts('copied')), () => toast(texts('copyFailed')));
  };
  return html`
    <section class="card" aria-labelledby="install">
      <div class="head">
        <h2 id="install">${texts('installTitle')}</h2>
        ${seen ? badge(texts('seen'), 'done') : badge(texts('notSeen'), 'attention')}
      </div>
      <p class="note">${texts('installText')}</p>
      ${nowhere ? html`<p class="banner attention"><span>${texts('installNowhere')} <a href="#origins">${texts('installEnter')}</a></span></p>` : nothing}
      <div class="snippet">
        <pre tabindex="0" aria-label=${texts('installSnippet')}><code>${snippet}</code></pre>
        <button class="pill" type="button" @click=${copy}>${icon('copy')}${texts('copy')}</button>
      </div>
      <p class="note below">${seen
        ? html`<time datetime=${seen.at}>${texts('seenAt', { origin: seen.origin, when: dates.moment(seen.at) })}</time>` : texts('notSeenText')}</p>
    </section>`;
}
