import { h } from '../kit/dom';
import { safeAddress } from '../kit/linkify';
import type { WidgetConfig } from '../api/wire';

/** The store's small picture; its initials where there is none or the page's policy keeps it away. It says nothing new. */
export class Avatar {
  readonly element = h('span', { class: 'avatar', 'aria-hidden': 'true' });
  #drawn: WidgetConfig | null = null;

  show(config: WidgetConfig | null): void {
    if (!config || config === this.#drawn) return;
    this.#drawn = config;
    const { avatarUrl, initials } = config.look ?? {};
    const letters = initials || [...config.name.trim()][0]?.toLocaleUpperCase() || '';
    this.element.textContent = letters;
    const address = safeAddress(avatarUrl);
    if (!address) return;
    const picture = h('img', { alt: '', width: 36, height: 36, referrerpolicy: 'no-referrer', src: address });
    picture.addEventListener('load', () => this.element.replaceChildren(picture));
  }
}
