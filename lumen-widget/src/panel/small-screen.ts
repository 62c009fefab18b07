import { h, sheet } from '../kit/dom';

/**
 * On small screens the panel covers the page. It is then modal: the tab key stays inside,
 * and its height follows the part of the screen the on-screen keyboard leaves free.
 */
export class SmallScreen {
  readonly #query = matchMedia('(max-width: 520px)');
  readonly #height = sheet('');
  readonly #edges = [this.#edge(() => this.#reachable().at(-1)), this.#edge(() => this.#reachable()[0])] as const;
  #following: AbortController | null = null;

  constructor(private readonly panel: HTMLElement) {
    panel.prepend(this.#edges[0]);
    panel.append(this.#edges[1]);
  }

  follow(): void {
    this.leave();
    this.#following = new AbortController();
    const listen = { signal: this.#following.signal };
    const root = this.panel.getRootNode() as ShadowRoot;
    root.adoptedStyleSheets.push(this.#height);
    this.#query.addEventListener('change', () => this.#fit(), listen);
    window.visualViewport?.addEventListener('resize', () => this.#fit(), listen);
    this.#fit();
  }

  leave(): void {
    this.#following?.abort();
    const root = this.panel.getRootNode();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = root.adoptedStyleSheets.filter(sheet => sheet !== this.#height);
  }

  #fit(): void {
    const small = this.#query.matches;
    for (const edge of this.#edges) edge.hidden = !small;
    if (small) this.panel.setAttribute('aria-modal', 'true');
    else this.panel.removeAttribute('aria-modal');
    const free = window.visualViewport;
    this.#height.replaceSync(small && free && free.scale === 1 ? `.panel{--lumen-free-height:${Math.round(free.height)}px}` : '');
  }

  #edge(target: () => HTMLElement | undefined): HTMLElement {
    const edge = h('span', { class: 'edge', tabindex: 0, hidden: true });
    edge.addEventListener('focus', () => target()?.focus());
    return edge;
  }

  #reachable(): HTMLElement[] {
    return [...this.panel.querySelectorAll<HTMLElement>('button, textarea, input, select')]
      .filter(element => element.checkVisibility() && !element.matches(':disabled'));
  }
}
