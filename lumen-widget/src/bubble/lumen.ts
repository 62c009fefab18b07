import { languageName } from '../names';
import { recall } from '../storage';
import { Bubble } from './bubble';
import { BUBBLE_TEXTS } from './bubble-texts';
import type { Panel } from './contract';
import { Files } from './files';
import { Listeners } from './listeners';
import type { LumenCall, LumenPageApi } from './page-api';
import { fetchSettings } from './settings';
import type { Catalogue } from '../messages/texts';

/** Starts one widget for the script tag it was loaded by, and does what the page has asked for meanwhile. */
function start(source: string, widgetKey: string, waiting: readonly LumenCall[]): void {
  const apiBase = new URL('.', source).href.slice(0, -1);
  const listeners = new Listeners();
  const emit = listeners.emit.bind(listeners);
  const files = new Files(apiBase);
  const chosen = recall('localStorage', languageName(widgetKey));
  let language = available(chosen) ?? available(document.documentElement.lang || navigator.language) ?? 'en';
  let customerToken: string | undefined;

  const speak = async (wanted: string): Promise<Catalogue> => {
    const catalogue = await files.catalogue(wanted);
    language = wanted;
    bubble.speak(wanted);
    return catalogue;
  };
  const load = async (shadow: ShadowRoot, frame: HTMLElement): Promise<Panel> => {
    const [{ createPanel }, catalogue] = await Promise.all([files.panel(), files.catalogue(language), settings.soon]);
    return createPanel({
      shadow, frame, apiBase, widgetKey, language, catalogue, emit, customerToken, config: bubble.config, speak,
      chosen: language === chosen,
      languages: Object.keys(BUBBLE_TEXTS),
      dress: look => bubble.dress(look),
      close: () => bubble.close(),
    });
  };

  const settings = fetchSettings(apiBase, widgetKey, language);
  const bubble = new Bubble(widgetKey, language, settings, load, emit);
  const api: LumenPageApi = {
    open: () => bubble.open(),
    close: () => bubble.close(),
    identify: token => {
      customerToken = token;
      bubble.identify(token);
    },
    shutdown: () => {
      const session = bubble.remove();
      delete window.Lumen;
      emit('shutdown', undefined);
      if (session) void endSession(apiBase, session);
    },
    on: (event, listener) => listeners.on(event, listener),
    push: (...calls) => {
      for (const [name, ...values] of calls) (api[name] as (...all: unknown[]) => unknown)(...values);
    },
  };
  window.Lumen = api;
  api.push(...waiting);
  void bubble.attach();
}

/** The language of a tag when there are texts in it. */
function available(tag: string | null): string | undefined {
  const language = tag?.split('-')[0]!.toLowerCase() ?? '';
  return Object.hasOwn(BUBBLE_TEXTS, language) ? language : undefined;
}

/** The server forgets the verification too. When it cannot be reached, the session ends there by itself. */
async function endSession(apiBase: string, stored: string): Promise<void> {
  try {
    const { sessionId, token } = JSON.parse(stored) as { sessionId: string; token: string };
    await fetch(`${apiBase}/sessions/${encodeURIComponent(sessionId)}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}` },
      credentials: 'omit',
      keepalive: true,
    });
  } catch (fault) {
    console.warn('Lumen:', fault);
  }
}

const script = document.currentScript as HTMLScriptElement | null;
const widgetKey = script?.dataset['key'];
const present: unknown = window.Lumen;
const waiting = Array.isArray(present) ? present as LumenCall[] : [];
if (script && widgetKey && (!present || Array.isArray(present))) start(script.src, widgetKey, waiting);
