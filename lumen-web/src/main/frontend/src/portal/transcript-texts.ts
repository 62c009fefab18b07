import { textsOf, type Catalogue, type MessageKey, type Texts } from 'lumen-widget/src/messages/texts';
import { loadTexts } from '../kit/loading-texts';
import { language, locale, texts } from '../kit/texts';

const CATALOGUES: Readonly<Record<string, () => Promise<{ readonly default: Catalogue }>>> = {
  en: () => import('lumen-widget/src/messages/en.json'),
  es: () => import('lumen-widget/src/messages/es.json'),
  fr: () => import('lumen-widget/src/messages/fr.json'),
  de: () => import('lumen-widget/src/messages/de.json'),
  pt: () => import('lumen-widget/src/messages/pt.json'),
  it: () => import('lumen-widget/src/messages/it.json'),
  nl: () => import('lumen-widget/src/messages/nl.json'),
};

const widget = textsOf(await loadTexts(language, CATALOGUES[language]!), locale);

const say = (key: MessageKey, values?: Readonly<Record<string, string | number>>): string =>
  key === 'messageYou' ? `${texts('actorShopper')}:` : widget(key, values);

/** The widget's texts, except that the reader is not the one who wrote. */
export const transcriptTexts: Texts = Object.assign(say, { locale });
