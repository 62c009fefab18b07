import { h, icon } from '../kit/dom';
import type { Texts } from '../messages/texts';

const GLOBE = 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM3.8 12h16.4M12 3.5c2.3 2.3 3.4 5.1 3.4 8.5s-1.1 6.2-3.4 8.5c-2.3-2.3-3.4-5.1-3.4-8.5s1.1-6.2 3.4-8.5Z';

/**
 * The languages of the interface, each named in itself. It is the browser's own menu beside a drawing of a globe, so that
 * keyboard, screen reader and the phone's way of choosing come with it.
 */
export class LanguageMenu {
  readonly element: HTMLElement;
  readonly #select: HTMLSelectElement;

  constructor(texts: Texts, languages: readonly string[], language: string, private readonly chosen: (language: string) => void) {
    this.#select = h('select', { 'aria-label': texts('panelLanguage') }, ...languages.map(each =>
      h('option', { value: each, lang: each, selected: each === language }, nameOf(each))));
    this.#select.addEventListener('change', () => this.chosen(this.#select.value));
    this.element = h('span', { class: 'language' }, icon(GLOBE), this.#select);
  }

  focus(): void {
    this.#select.focus();
  }

  /** Shows the language there is: the one that was wanted could not be loaded. */
  show(language: string): void {
    this.#select.value = language;
  }
}

/** "Deutsch", "Português": in the language itself and with a capital, as in a list. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
