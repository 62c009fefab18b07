import { fill, h } from '../kit/dom';
import type { View } from '../conversation/view';
import type { Texts } from '../messages/texts';

/** Seconds from which a wait is told in minutes. */
const LONG_WAIT = 100;

/** The strip above the composer that says why nothing moves: no line, a wait, or no chat at all. */
export class Notice {
  readonly element = h('div', { class: 'notice', hidden: true });
  readonly #again: HTMLButtonElement;
  #kind = '';

  constructor(private readonly texts: Texts, tryAgain: () => void, private readonly say: (text: string) => void) {
    this.#again = h('button', { class: 'plain', type: 'button' }, texts('panelTryAgain'));
    this.#again.addEventListener('click', tryAgain);
  }

  show(view: View): void {
    const [kind, text] = this.#of(view);
    this.element.hidden = !text;
    fill(this.element, h('p', {}, text), kind === 'unreachable' && view.wait === 0 && this.#again);
    // A countdown is spoken once, not every second
    if (kind !== this.#kind && text) this.say(text);
    this.#kind = kind;
  }

  #of({ phase, offline, wait }: View): readonly [kind: string, text: string] {
    const { texts } = this;
    if (phase === 'unavailable') return ['unavailable', texts('panelUnavailable')];
    if (offline) return ['offline', texts('panelOffline')];
    if (wait > LONG_WAIT) return ['wait', texts('panelWaitMinutes', { count: Math.ceil(wait / 60) })];
    if (wait > 0) return ['wait', texts('panelWait', { count: wait })];
    if (phase === 'unreachable') return ['unreachable', texts('panelUnreachable')];
    return ['', ''];
  }
}
