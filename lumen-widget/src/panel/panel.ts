import { WidgetApi } from '../api/widget-api';
import { Conversation } from '../conversation/conversation';
import { SessionStore } from '../conversation/session-store';
import { baseLanguage, localeFor, textsOf } from '../messages/texts';
import { PanelView } from './panel-view';
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
  const locale = localeFor(context.language, navigator.languages);
  const texts = textsOf(context.catalogue, locale);
  // Answers come in the language of the page, with dates as this reader writes them, like those of the panel itself
  const answers = localeFor(baseLanguage(document.documentElement.lang || locale), navigator.languages);
  const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));

  const api = new WidgetApi(context.apiBase, { fetch: (address, init) => fetch(address, init), pause }, over.signal);
  const conversation: Conversation = new Conversation(
    context.widgetKey, answers, api, new SessionStore(context.widgetKey), {
      now: () => new Date(),
      newKey,
      pause,
      isOnline: () => navigator.onLine,
      onChange: changed => view.show(changed),
      onMessage: ({ id, role }) => context.emit('message', { id, role }),
    });
  const view: PanelView = new PanelView(context, texts, conversation);

  const listen = { signal: over.signal };
  const lineChanged = (): void => void conversation.lineChanged();
  window.addEventListener('online', lineChanged, listen);
  window.addEventListener('offline', lineChanged, listen);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && view.isShown) void conversation.catchUp();
  }, listen);

  return {
    show: takeFocus => {
      view.appear(takeFocus);
      void conversation.open();
    },
    hide: () => view.disappear(),
    destroy: () => {
      over.abort();
      conversation.dispose();
      view.remove();
    },
  };
}
