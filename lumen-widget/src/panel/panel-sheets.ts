import accentCss from '../kit/accent.css';
import baseCss from '../kit/base.css';
import { sheet } from '../kit/dom';
import { followTheme } from '../kit/look';
import tokensCss from '../kit/tokens.css';
import panelCss from './panel.css';

/** Gives the shadow root the panel's style sheets, around those of the bubble: tokens first, so that the store's look wins. */
export function dress(shadow: ShadowRoot, theme: string | null | undefined): void {
  const grounds = [tokensCss, accentCss, baseCss].map(sheet);
  followTheme(grounds, theme);
  shadow.adoptedStyleSheets = [...grounds, ...shadow.adoptedStyleSheets, sheet(panelCss)];
}
