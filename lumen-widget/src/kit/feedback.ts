import { fill, h, icon } from './dom';
import type { Rating } from '../conversation/ratings';
import type { Texts } from '../messages/texts';

const UP = 'M7 11v8.5H4V11h3Zm0 0 4-7.5c1.5 0 2.4 1 2.2 2.4L12.7 9.5h5.2c1.3 0 2.2 1.2 1.9 2.4l-1.5 6c-.2.9-1 1.6-2 1.6H7';
const DOWN = 'M17 13V4.5h3V13h-3Zm0 0-4 7.5c-1.5 0-2.4-1-2.2-2.4l.5-3.6H6.1c-1.3 0-2.2-1.2-1.9-2.4l1.5-6c.2-.9 1-1.6 2-1.6H17';
const REMARK_LIMIT = 1000;

/** What the shopper says about an answer; the remark is left out until they write one. */
export interface Said {
  readonly helpful: boolean;
  readonly remark?: string;
}

/** "Did this answer your question?" under an answer: two thumbs, and room for a remark that nobody has to write. */
export class FeedbackAsk {
  readonly element: HTMLElement;
  readonly #question = h('span', { class: 'question' });
  readonly #yes: HTMLButtonElement;
  readonly #no: HTMLButtonElement;
  readonly #add: HTMLButtonElement;
  readonly #remark = h('textarea', { rows: 2, dir: 'auto', maxlength: REMARK_LIMIT });
  readonly #form: HTMLFormElement;
  readonly #status = h('span', { class: 'answer', role: 'status' });
  #rating: Rating | null = null;

  constructor(private readonly texts: Texts, private readonly say: (said: Said) => void) {
    this.#question.textContent = texts('feedbackAsk');
    this.#yes = this.#thumb(UP, 'feedbackYes', true);
    this.#no = this.#thumb(DOWN, 'feedbackNo', false);
    this.#add = h('button', { class: 'plain', type: 'button', hidden: true }, texts('feedbackAdd'));
    this.#add.addEventListener('click', () => {
      this.#show(this.#form, true);
      this.#remark.focus();
    });
    this.#form = h('form', { class: 'remark', hidden: true },
      h('label', {}, texts('feedbackRemark'), ' ', h('span', {}, `(${texts('personOptional')})`), this.#remark),
      h('button', { class: 'pill', type: 'submit' }, texts('feedbackSend')));
    this.#form.addEventListener('submit', event => this.#submitted(event));
    this.element = h('div', { class: 'ask', role: 'group', 'aria-label': texts('feedbackAsk') },
      h('p', { class: 'line' }, this.#question, h('span', { class: 'thumbs' }, this.#yes, this.#no), this.#status, this.#add), this.#form);
  }

  /** Draws what was said, in place: what is being pressed or written keeps the focus. */
  show(rating: Rating | null): void {
    if (same(rating, this.#rating)) return;
    this.#rating = rating;
    this.element.classList.toggle('said', rating !== null);
    this.#yes.setAttribute('aria-pressed', String(rating?.helpful === true));
    this.#no.setAttribute('aria-pressed', String(rating?.helpful === false));
    fill(this.#status, rating?.delivery === 'failed' ? this.texts('personFailed') : rating && this.texts('feedbackThanks'));
    const remarked = Boolean(rating?.remark) && rating?.delivery !== 'failed';
    if (remarked) this.#show(this.#form, false);
    this.#add.hidden = !rating || remarked || !this.#form.hidden;
  }

  #thumb(path: string, key: 'feedbackYes' | 'feedbackNo', helpful: boolean): HTMLButtonElement {
    const thumb = h('button', { class: 'thumb', type: 'button', 'aria-label': this.texts(key), 'aria-pressed': 'false' }, icon(path));
    thumb.addEventListener('click', () => {
      this.say({ helpful });
      if (helpful) return;
      this.#show(this.#form, true);
      this.#form.scrollIntoView({ block: 'nearest' });
    });
    return thumb;
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const remark = this.#remark.value.trim();
    if (remark && this.#rating) this.say({ helpful: this.#rating.helpful, remark });
    else this.#show(this.#form, false);
    (this.#rating?.helpful === false ? this.#no : this.#yes).focus();
  }

  #show(part: HTMLElement, shown: boolean): void {
    part.hidden = !shown;
    this.#add.hidden ||= shown;
  }
}

function same(one: Rating | null, other: Rating | null): boolean {
  return one?.helpful === other?.helpful && one?.remark === other?.remark && one?.delivery === other?.delivery;
}
