import { Bubble } from './bubble';
import type { Panel, PanelModule } from './contract';
import { Listeners } from './listeners';
import type { Catalogue } from '../messages/texts';
import './page-api';

/** Starts one widget for the script tag it was loaded by. */
function start(source: string, widgetKey: string): void {
  const apiBase = new URL('.', source).href.slice(0, -1);
  const listeners = new Listeners();
  const emit = listeners.emit.bind(listeners);
  const language = spoken();
  let attempts = 0;

  /** A file that once failed stays failed under its address in some browsers, so a second try asks under another. */
  const file = <T>(name: string): Promise<T> => import(`${apiBase}/${name}${attempts > 1 ? `?${attempts}` : ''}`);

  const load = async (shadow: ShadowRoot, frame: HTMLElement): Promise<Panel> => {
    attempts++;
    const [{ createPanel }, catalogue] = await Promise.all([
      file<PanelModule>(LUMEN_FILES.panel),
      file<{ default: Catalogue }>(LUMEN_FILES.languages[language]!),
    ]);
    return createPanel({
      shadow, frame, apiBase, widgetKey, language, emit,
      catalogue: catalogue.default,
      close: () => bubble.close(),
    });
  };

  const bubble = new Bubble(widgetKey, load, emit);
  const shutdown = (): void => {
    const session = bubble.remove();
    delete window.Lumen;
    emit('shutdown', undefined);
    if (session) void endSession(apiBase, session);
  };
  window.Lumen = {
    open: () => bubble.open(),
    close: () => bubble.close(),
    shutdown,
    on: (event, listener) => listeners.on(event, listener),
  };
  if (document.body) bubble.attach();
  else document.addEventListener('DOMContentLoaded', () => bubble.attach());
}

/** The language of the page when there are texts in it, else English. */
function spoken(): string {
  const wanted = (document.documentElement.lang || navigator.language).split('-')[0]!.toLowerCase();
  return wanted in LUMEN_FILES.languages ? wanted : 'en';
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
if (script && widgetKey && !window.Lumen) start(script.src, widgetKey);
