/** What is said when the texts themselves are missing: title, what to do, the button. */
const WITHOUT: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['This page could not be loaded completely', 'Please check your connection and load it again. Nothing is lost.', 'Load again'],
  es: ['La página no se ha cargado por completo', 'Compruebe su conexión y vuelva a cargarla. No se ha perdido nada.', 'Volver a cargar'],
  fr: ['La page n’a pas pu être chargée entièrement', 'Vérifiez votre connexion et rechargez-la. Rien n’est perdu.', 'Recharger'],
  de: ['Die Seite konnte nicht vollständig geladen werden', 'Bitte prüfen Sie Ihre Verbindung und laden Sie sie neu. Es ist nichts verloren.', 'Neu laden'],
  pt: ['Não foi possível carregar a página por completo', 'Verifique a sua ligação e carregue-a novamente. Nada se perdeu.', 'Carregar novamente'],
  it: ['Non è stato possibile caricare del tutto la pagina', 'Controlli la connessione e la ricarichi. Nulla è andato perso.', 'Ricarica'],
  nl: ['De pagina kon niet helemaal worden geladen', 'Controleer uw verbinding en laad de pagina opnieuw. Er is niets verloren.', 'Opnieuw laden'],
};

/**
 * Brings texts that lie in a file of their own. When they cannot be had the page says so in a few words of its own and offers to
 * load again, and whoever asked waits for ever: there is no screen without words.
 */
export async function loadTexts<Catalogue>(language: string, load: () => Promise<{ readonly default: Catalogue }>): Promise<Catalogue> {
  try {
    return (await load()).default;
  } catch {
    sayWithout(language);
    return new Promise(() => undefined);
  }
}

function sayWithout(language: string): void {
  if (document.querySelector('.notice')) return;
  const [title, text, action] = WITHOUT[language] ?? WITHOUT['en']!;
  const again = element('button', action);
  again.className = 'pill main';
  again.addEventListener('click', () => location.reload());
  const notice = document.createElement('section');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.append(element('h1', title), element('p', text), again);
  const main = document.createElement('main');
  main.append(notice);
  document.documentElement.lang = language;
  document.title = `${title} · Lumen`;
  document.body.append(main);
}

function element(name: 'h1' | 'p' | 'button', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
