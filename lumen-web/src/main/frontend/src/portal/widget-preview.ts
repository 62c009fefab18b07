import accentCss from 'lumen-widget/src/kit/accent.css';
import bubbleCss from 'lumen-widget/src/bubble/bubble.css';
import { h, icon, sheet } from 'lumen-widget/src/kit/dom';
import { brandCss, followTheme } from 'lumen-widget/src/kit/look';
import { localeFor, textsOf, type Catalogue } from 'lumen-widget/src/messages/texts';
import { dress } from 'lumen-widget/src/panel/panel-sheets';
import { PanelView, type Talkable } from 'lumen-widget/src/panel/panel-view';
import type { PanelContext } from 'lumen-widget/src/bubble/contract';
import type { WidgetConfig } from 'lumen-widget/src/api/wire';
import type { Widget, WidgetSettings } from '../api/wire-shop';
import { elsewhere } from './widget-picture';

const SPEECH = 'M12 3.5c-5 0-9 3.4-9 7.7 0 2.3 1.1 4.3 2.9 5.7L5 20.5l4.2-1.9c.9.2 1.8.3 2.8.3 5 0 9-3.4 9-7.7s-4-7.7-9-7.7ZM8 9.7h8M8 13h5';
const CATALOGUES: Readonly<Record<string, () => Promise<{ readonly default: Catalogue }>>> = {
  en: () => import('lumen-widget/src/messages/en.json'),
  es: () => import('lumen-widget/src/messages/es.json'),
  fr: () => import('lumen-widget/src/messages/fr.json'),
  de: () => import('lumen-widget/src/messages/de.json'),
  pt: () => import('lumen-widget/src/messages/pt.json'),
  it: () => import('lumen-widget/src/messages/it.json'),
  nl: () => import('lumen-widget/src/messages/nl.json'),
};

/** The panel fills its stage, whatever the window is like. */
const STAGE = `.panel { inset: 16px 16px 88px; inline-size: auto; block-size: auto; border: 1px solid var(--lumen-line); border-radius: var(--lumen-radius-large); animation: none; }
.left .panel { inset-inline: 16px; }
.bubble, .left .bubble { inset-block-end: 16px; }
.bubble { inset-inline-end: 16px; }`;

/** What a preview shows. */
export interface Shown {
  readonly widget: Widget;
  readonly draft: WidgetSettings;
  readonly language: string;
  /** The reader's ground, where the widget follows it. */
  readonly scheme: 'light' | 'dark';
}

/**
 * `<lumen-widget-preview>`: the widget itself with settings that nobody has saved, in a conversation that goes nowhere. It is a
 * picture: nothing in it can be pressed.
 */
export class WidgetPreview extends HTMLElement {
  #shown: Shown | null = null;
  #drawing: Promise<void> = Promise.resolve();
  #waiting = false;

  set shown(shown: Shown) {
    this.#shown = shown;
    if (this.#waiting) return;
    this.#waiting = true;
    // One drawing for everything that was typed meanwhile
    requestAnimationFrame(() => {
      this.#waiting = false;
      // Texts of a language that cannot be had leave the picture as it is, until the next change
      this.#drawing = this.#drawing.then(() => this.#draw()).catch(() => undefined);
    });
  }

  async #draw(): Promise<void> {
    const { widget, draft, language, scheme } = this.#shown!;
    const texts = textsOf((await CATALOGUES[language]!()).default, localeFor(language, navigator.languages));
    const look = { ...draft.look, theme: draft.look.theme === 'auto' ? scheme : draft.look.theme, avatarUrl: elsewhere(widget.avatarUrl) ? null : widget.avatarUrl };
    const host = document.createElement('div');
    host.inert = true;
    const shadow = host.attachShadow({ mode: 'open' });
    const sheets = [accentCss, bubbleCss].map(sheet);
    followTheme(sheets, look.theme);
    shadow.adoptedStyleSheets = [...sheets, sheet(brandCss(look))];
    dress(shadow, look.theme);
    shadow.adoptedStyleSheets.push(sheet(STAGE));
    const frame = h('div', { class: look.position === 'left' ? 'frame left' : 'frame', lang: language }, h('button', { class: 'bubble', type: 'button' }, icon(SPEECH)));
    shadow.append(frame);
    const context = { shadow, frame, language, languages: [language], emit: () => undefined, close: () => undefined } as unknown as PanelContext;
    new PanelView(context, language, texts, talk(widget, draft, language, { name: draft.name, locale: language, quickPrompts: prompts(widget, draft, language), look }), () => undefined);
    shadow.querySelector<HTMLElement>('.panel')!.hidden = false;
    this.className = look.theme;
    this.replaceChildren(host);
  }
}

function prompts({ product }: Widget, { words, quickPrompts }: WidgetSettings, language: string): WidgetConfig['quickPrompts'] {
  const said = [words[language]?.quickPrompts, quickPrompts, product[language]?.quickPrompts]
    .map(some => (some ?? []).filter(line => line.trim() !== '')).find(some => some.length > 0) ?? [];
  return said.map((label, index) => ({ id: `p${index}`, label, text: label }));
}

function welcome({ product }: Widget, { words, welcome: everywhere }: WidgetSettings, language: string): string {
  const said = words[language]?.welcome || everywhere;
  const ours = product[language];
  return said ? `${ours?.automatic ?? ''}\n${said}` : ours?.welcome ?? '';
}

/** A conversation that has just begun, and in which nothing happens. */
function talk(widget: Widget, draft: WidgetSettings, language: string, config: WidgetConfig): Talkable {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    view: {
      phase: 'ready', ratings: new Map(), prompts: config.quickPrompts, state: null, config, replying: false, offline: false, wait: 0,
      entries: [{
        kind: 'message', key: 'welcome',
        message: { id: 'welcome', seq: 1, role: 'assistant', at: new Date().toISOString(), text: welcome(widget, draft, language), order: null, ticket: null, actions: [] },
      }],
    },
    open: nothing, send: nothing, retry: nothing, rate: nothing,
    escalate: () => Promise.resolve({ refused: 'other' }),
  };
}

customElements.define('lumen-widget-preview', WidgetPreview);
