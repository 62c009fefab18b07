import type { WidgetConfig } from '../api/wire';
import accentCss from '../kit/accent.css';
import { brandCss, followTheme } from '../kit/look';
import { languageName, openName, sessionName } from '../names';
import { forget, keep, recall } from '../storage';
import { BUBBLE_TEXTS } from './bubble-texts';
import bubbleCss from './bubble.css';
import type { Emit, Panel } from './contract';
import type { Settings } from './settings';

/** Loads the panel into the frame; fails when the files cannot be fetched. */
export type LoadPanel = (shadow: ShadowRoot, frame: HTMLElement) => Promise<Panel>;

/**
 * The round button on the store page. It asks for the store's look, draws itself, and nothing else happens until it is
 * used: no cookie, nothing stored. The panel comes with the first opening.
 */
export class Bubble {
  readonly #host = document.createElement('lumen-widget');
  readonly #frame = element('div', 'frame');
  readonly #button = element('button', 'bubble');
  readonly #tip = element('div', 'tip');
  #panel: Panel | undefined;
  #loading = false;
  #wanted = false;
  #open = false;
  #removed = false;
  #config: WidgetConfig | null = null;

  constructor(
    private readonly widgetKey: string,
    private language: string,
    private readonly settings: Settings,
    private readonly load: LoadPanel,
    private readonly emit: Emit,
  ) {
    const shadow = this.#host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [accentCss, bubbleCss].map(sheet);
    this.#button.type = 'button';
    this.#button.setAttribute('aria-haspopup', 'dialog');
    this.#tip.setAttribute('role', 'status');
    this.#button.append(
      icon('M12 3.5c-5 0-9 3.4-9 7.7 0 2.3 1.1 4.3 2.9 5.7L5 20.5l4.2-1.9c.9.2 1.8.3 2.8.3 5 0 9-3.4 9-7.7s-4-7.7-9-7.7ZM8 9.7h8M8 13h5'),
      icon('m6 9.5 6 6 6-6'),
    );
    this.#button.addEventListener('click', () => (this.#open ? this.close() : this.open()));
    this.#frame.append(this.#tip, this.#button);
    shadow.append(this.#frame);
    this.#describe();
  }

  /**
   * Puts the bubble on the page once it knows how to look, and the panel too when it was open on the page before.
   * A widget the server does not know never appears: it would be a button that leads nowhere.
   */
  async attach(): Promise<void> {
    try {
      this.dress(await this.settings.soon);
    } catch (fault) {
      console.warn('Lumen:', fault);
      return this.emit('error', { type: 'widget-unknown' });
    }
    if (!document.body) await new Promise(read => document.addEventListener('DOMContentLoaded', read));
    if (this.#removed) return;
    document.body.append(this.#host);
    this.emit('ready', undefined);
    this.settings.whenever.then(config => this.dress(config), fault => console.warn('Lumen:', fault));
    if (this.#wanted) void this.#show(true);
    else if (recall('sessionStorage', openName(this.widgetKey))) void this.#show(false);
  }

  open(): void {
    void this.#show(true);
  }

  close(): void {
    this.#wanted = false;
    if (!this.#open) return;
    const focusWasInside = this.#host.shadowRoot!.activeElement !== null;
    this.#open = false;
    this.#panel?.hide();
    this.#describe();
    if (focusWasInside) this.#button.focus();
    forget('sessionStorage', openName(this.widgetKey));
    this.emit('close', undefined);
  }

  identify(customerToken: string): void {
    this.#panel?.identify(customerToken);
  }

  speak(language: string): void {
    this.language = language;
    this.#describe();
  }

  /** The settings the bubble wears; null while they have not come. */
  get config(): WidgetConfig | null {
    return this.#config;
  }

  /** Puts the store's look on, once. One that comes late brings its colours; the side is kept, so that nothing moves. */
  dress(config: WidgetConfig | null): void {
    if (!config || this.#config) return;
    this.#config = config;
    const look = config.look ?? {};
    const sheets = this.#host.shadowRoot!.adoptedStyleSheets;
    followTheme(sheets, look.theme);
    sheets.push(sheet(brandCss(look)));
    if (!this.#host.isConnected) this.#frame.classList.toggle('left', look.position === 'left');
  }

  /** Takes bubble and panel off the page, and everything stored with them. Returns what was stored of the session. */
  remove(): string | null {
    this.close();
    this.#removed = true;
    this.#panel?.destroy();
    this.#host.remove();
    const session = recall('localStorage', sessionName(this.widgetKey));
    forget('localStorage', sessionName(this.widgetKey));
    forget('localStorage', languageName(this.widgetKey));
    return session;
  }

  async #show(takeFocus: boolean): Promise<void> {
    this.#wanted = true;
    if (this.#open || this.#loading || !this.#host.isConnected) return;
    this.#tip.textContent = '';
    try {
      this.#loading = true;
      this.#describe();
      this.#panel ??= await this.load(this.#host.shadowRoot!, this.#frame);
    } catch (fault) {
      this.#tip.textContent = this.#texts[2];
      console.warn('Lumen:', fault);
      this.emit('error', { type: 'not-loaded' });
      return;
    } finally {
      this.#loading = false;
      this.#describe();
    }
    if (this.#removed) this.#panel.destroy();
    else if (this.#wanted) this.#present(this.#panel, takeFocus);
  }

  #present(panel: Panel, takeFocus: boolean): void {
    this.#open = true;
    this.#describe();
    keep('sessionStorage', openName(this.widgetKey), '1');
    panel.show(takeFocus);
    this.emit('open', undefined);
  }

  #describe(): void {
    this.#frame.lang = this.language;
    this.#button.setAttribute('aria-label', this.#texts[this.#open ? 1 : 0]);
    this.#button.setAttribute('aria-expanded', String(this.#open));
    this.#button.setAttribute('aria-busy', String(this.#loading));
  }

  get #texts(): readonly [open: string, close: string, failed: string] {
    return BUBBLE_TEXTS[this.language]!;
  }
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  created.className = className;
  return created;
}

function icon(path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function sheet(css: string): CSSStyleSheet {
  const constructed = new CSSStyleSheet();
  constructed.replaceSync(css);
  return constructed;
}
