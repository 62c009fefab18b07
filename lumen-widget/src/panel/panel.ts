import { WidgetApi } from '../api/widget-api';
import { Conversation } from '../conversation/conversation';
import { SessionStore } from '../conversation/session-store';
import { baseLanguage, localeFor, textsOf, type Catalogue } from '../messages/texts';
import { languageName } from '../names';
import { keep } from '../storage';
import { PanelView } from './panel-view';
import { dress } from './panel-sheets';
import type { Panel, PanelContext } from '../bubble/contract';

/** A random UUID. `crypto.randomUUID` is missing on pages without https. */
function newKey(): string {
  const [...bytes] = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Connects conversation, screen and browser; loaded with the first opening. */
export function createPanel(context: PanelContext): Panel {
  const over = new AbortController();
  const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));
  const api = new WidgetApi(context.apiBase, { fetch: (address, init) => fetch(address, init), pause }, over.signal);
  // Answers come in the language of the page or the chosen one, with dates as this reader writes them
  const asked = context.chosen ? context.language : baseLanguage(document.documentElement.lang || context.language);
  let language = context.language;
  let changing = false;

  const conversation: Conversation = new Conversation(
    { ...context, locale: localeFor(asked, navigator.languages) }, api, new SessionStore(context.widgetKey), {
      now: () => new Date(),
      newKey,
      pause,
      chance: Math.random,
      isOnline: () => navigator.onLine,
      onChange: changed => {
        view.show(changed);
        if (changed.config) context.dress?.(changed.config);
        const spoken = baseLanguage(conversation.locale);
        if (spoken !== language && !changing && conversation.view.state?.locale) void speak(spoken);
      },
      onMessage: ({ id, role }) => context.emit('message', { id, role }),
      onVerified: by => context.emit('verified', { by }),
      onTrouble: type => context.emit('error', { type }),
    });

  const draw = (catalogue: Catalogue): PanelView =>
    new PanelView(context, language, textsOf(catalogue, localeFor(language, navigator.languages)), conversation, choose);

  /** Says everything in another language: one more file of texts, and the panel drawn anew around the same conversation. */
  async function speak(wanted: string): Promise<void> {
    if (!context.languages.includes(wanted)) return;
    changing = true;
    try {
      const catalogue = await context.speak(wanted);
      if (over.signal.aborted) return;
      language = wanted;
      const before = view;
      view = draw(catalogue);
      view.takeOver(before);
    } catch (fault) {
      console.warn('Lumen:', fault);
      view.keepLanguage();
    } finally {
      changing = false;
    }
  }

  function choose(wanted: string): void {
    conversation.speak(localeFor(wanted, navigator.languages));
    keep('localStorage', languageName(context.widgetKey), wanted);
    void speak(wanted);
  }

  dress(context.shadow, context.config?.look?.theme);
  let view: PanelView = draw(context.catalogue);

  const listen = { signal: over.signal };
  const lineChanged = (): void => void conversation.lineChanged();
  window.addEventListener('online', lineChanged, listen);
  window.addEventListener('offline', lineChanged, listen);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return conversation.rest();
    if (!view.isShown) return;
    conversation.follow();
    void conversation.catchUp();
  }, listen);

  return {
    show: takeFocus => {
      view.appear(takeFocus);
      if (document.visibilityState === 'visible') conversation.follow();
      void conversation.open();
    },
    hide: () => {
      view.disappear();
      conversation.rest();
    },
    identify: token => void conversation.identify(token),
    destroy: () => {
      over.abort();
      conversation.dispose();
      view.remove();
    },
  };
}
