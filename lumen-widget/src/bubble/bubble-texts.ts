import { bubbleClose as deClose, bubbleFailed as deFailed, bubbleOpen as deOpen } from '../messages/de.json';
import { bubbleClose as enClose, bubbleFailed as enFailed, bubbleOpen as enOpen } from '../messages/en.json';
import { bubbleClose as esClose, bubbleFailed as esFailed, bubbleOpen as esOpen } from '../messages/es.json';
import { bubbleClose as frClose, bubbleFailed as frFailed, bubbleOpen as frOpen } from '../messages/fr.json';
import { bubbleClose as itClose, bubbleFailed as itFailed, bubbleOpen as itOpen } from '../messages/it.json';
import { bubbleClose as nlClose, bubbleFailed as nlFailed, bubbleOpen as nlOpen } from '../messages/nl.json';
import { bubbleClose as ptClose, bubbleFailed as ptFailed, bubbleOpen as ptOpen } from '../messages/pt.json';

/** The few texts that are needed before any file of texts is loaded, in every language: open, close, could not be loaded. */
export const BUBBLE_TEXTS: Readonly<Record<string, readonly [open: string, close: string, failed: string]>> = {
  en: [enOpen, enClose, enFailed],
  es: [esOpen, esClose, esFailed],
  fr: [frOpen, frClose, frFailed],
  de: [deOpen, deClose, deFailed],
  pt: [ptOpen, ptClose, ptFailed],
  it: [itOpen, itClose, itFailed],
  nl: [nlOpen, nlClose, nlFailed],
};
