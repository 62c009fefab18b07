import { Dates } from './dates';
import { define, fill, h, icon, sheet } from './dom';
import { FeedbackAsk, type Said } from './feedback';
import { linkify, safeAddress } from './linkify';
import './order-card';
import baseCss from './base.css';
import transcriptCss from './transcript.css';
import type { Action, Message } from '../api/wire';
import type { Delivery, Entry, Outgoing } from '../conversation/entries';
import type { Rating } from '../conversation/ratings';
import type { MessageKey, Texts } from '../messages/texts';

const LOCK = 'M6.5 10.5h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM8.5 10.5v-3a3.5 3.5 0 0 1 7 0v3';
const TICKET = 'M4 7.5h16v3a1.75 1.75 0 0 0 0 3.5v2.5H4V14a1.75 1.75 0 0 0 0-3.5Z';

const DELIVERY_TEXT: Readonly<Record<Delivery, MessageKey>> = {
  sending: 'messageSending',
  waiting: 'messageWaiting',
  held: 'messageHeld',
  failed: 'messageNotSent',
  stranded: 'messageNotSent',
  refused: 'messageRefused',
};

/** One drawn line: reused as long as its stamp stays the same object or text. */
interface Line {
  readonly key: string;
  readonly stamp: unknown;
  readonly className: string;
  readonly live: boolean;
  readonly content: () => readonly (Node | string | null | false)[];
}

/**
 * `<lumen-transcript>`: the messages of a conversation, oldest first, announced to screen readers as they arrive.
 *
 * Set `texts` once, then call `show` with all entries whenever something changed; only changed lines are redrawn.
 * Fires `lumen-action` (detail: the action), `lumen-retry` (detail: the key of the entry) and, where `asksFeedback` is set,
 * `lumen-feedback` (detail: `{messageId, helpful, remark?}`); none leaves the element.
 */
export class Transcript extends HTMLElement {
  static readonly sheets = [baseCss, transcriptCss].map(sheet);

  texts!: Texts;
  now: () => Date = () => new Date();
  /** Whether to ask under an answer if it helped. */
  asksFeedback = false;
  readonly #asks = new Map<string, FeedbackAsk>();
  readonly #log = h('div', { role: 'log', 'aria-live': 'polite' });
  #drawn = new Map<string, { readonly row: HTMLElement; stamp: unknown }>();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = Transcript.sheets;
    root.append(this.#log);
  }

  /** Draws the entries and returns the first line that is new. History is drawn without announcing it. */
  show(entries: readonly Entry[], announce = true, ratings: ReadonlyMap<string, Rating> = new Map()): HTMLElement | null {
    this.#log.setAttribute('aria-label', this.texts('panelMessages'));
    this.#log.setAttribute('aria-live', announce ? 'polite' : 'off');
    const lines = this.#lines(entries, ratings);
    const before = this.#drawn;
    this.#drawn = new Map();
    let firstNew: HTMLElement | null = null;
    let previous: Element | null = null;
    for (const line of lines) {
      const known = before.get(line.key);
      const row = known?.row ?? h('div');
      if (!known) firstNew ??= row;
      if (known?.stamp !== line.stamp) draw(row, line);
      this.#drawn.set(line.key, { row, stamp: line.stamp });
      const place: Element | null = previous ? previous.nextElementSibling : this.#log.firstElementChild;
      if (place !== row) this.#log.insertBefore(row, place);
      previous = row;
    }
    for (const [key, { row }] of before) if (!this.#drawn.has(key)) row.remove();
    return firstNew;
  }

  #lines(entries: readonly Entry[], ratings: ReadonlyMap<string, Rating>): Line[] {
    const dates = new Dates(this.texts.locale, this.now);
    let day = 0;
    return entries.flatMap(entry => {
      const lines = [this.#line(entry, dates), ...this.#ask(entry, ratings)];
      const age = entry.kind === 'message' ? dates.daysAgo(entry.message.at) : day;
      if (age === day) return lines;
      day = age;
      return [this.#divider(age, entry, dates), ...lines];
    });
  }

  /** The question under an answer is a line of its own, drawn once and changed in place. */
  #ask(entry: Entry, ratings: ReadonlyMap<string, Rating>): Line[] {
    if (!this.asksFeedback || entry.kind !== 'message' || !isAnswer(entry.message)) return [];
    const { id } = entry.message;
    const ask = this.#asks.get(id)
      ?? new FeedbackAsk(this.texts, (said: Said) => this.#fire('lumen-feedback', { messageId: id, ...said }));
    this.#asks.set(id, ask);
    ask.show(ratings.get(id) ?? givenBefore(entry.message));
    return [{ key: `${entry.key}-feedback`, stamp: id, className: 'row feedback', live: false, content: () => [ask.element] }];
  }

  #divider(age: number, entry: Entry, dates: Dates): Line {
    const text = age === 0 ? this.texts('dayToday')
      : age === 1 ? this.texts('dayYesterday')
      : entry.kind === 'message' ? dates.day(entry.message.at) : '';
    return { key: `day-${age}-${entry.key}`, stamp: text, className: 'row day', live: false, content: () => [text] };
  }

  #line(entry: Entry, dates: Dates): Line {
    const { key } = entry;
    switch (entry.kind) {
      case 'note':
        return { key, stamp: entry.note, className: 'row system', live: true, content: () => [this.texts(entry.note)] };
      case 'outgoing':
        return {
          key, stamp: entry.delivery, className: `row shopper ${entry.delivery}`, live: false,
          content: () => this.#outgoing(entry),
        };
      case 'message':
        return {
          key, stamp: entry.message, className: `row ${entry.message.role}${entry.message.hidden ? ' hidden' : ''}`, live: entry.message.role !== 'shopper',
          content: () => this.#message(entry.message, dates),
        };
    }
  }

  #outgoing(entry: Outgoing): readonly (Node | null)[] {
    const canRetry = entry.delivery === 'failed' || entry.delivery === 'stranded';
    const retry = h('button', { class: 'plain', type: 'button' },
      this.texts(entry.delivery === 'stranded' ? 'messageSendAgain' : 'messageRetry'));
    retry.addEventListener('click', () => this.#fire('lumen-retry', entry.key));
    return [
      this.#speaker('messageYou'),
      h('p', { class: 'text' }, entry.text),
      h('p', { class: 'meta' }, this.texts(DELIVERY_TEXT[entry.delivery]), canRetry && ' ', canRetry && retry),
    ];
  }

  #message(message: Message, dates: Dates): readonly (Node | null | false)[] {
    const own = message.role === 'shopper';
    const card = message.order && h('lumen-order-card');
    if (card) Object.assign(card, { texts: this.texts, now: this.now }).order = message.order;
    const buttons = (message.actions ?? []).flatMap(action => this.#action(action) ?? []);
    return [
      own ? this.#speaker('messageYou')
        : message.role === 'agent' ? h('p', { class: 'agent-name' }, this.texts('messageAgent'))
        : message.role === 'assistant' ? this.#speaker('messageAssistant') : null,
      message.text ? h('div', { class: 'text' }, message.hidden && icon(LOCK), ...(own ? [message.text] : message.hidden ? this.#linked(message.text) : this.#told(message))) : null,
      card,
      message.ticket && this.#ticket(String(message.ticket.number), message.text),
      buttons.length > 0 ? h('div', { class: 'actions' }, ...buttons) : null,
      h('p', { class: 'meta' }, h('time', { datetime: message.at, title: dates.moment(message.at) }, dates.time(message.at))),
    ];
  }

  /**
   * A text as its lines. What it says of one parcel among several is folded, since the card says it too: told twice, it would
   * push the card out of sight.
   */
  #told({ text, order }: Message): Node[] {
    const lines = text.split(/(?<=\n)/);
    const drawn = (line: string): HTMLElement => h('p', {}, ...this.#linked(line));
    const numbers = order && order.shipments.length > 1 ? order.shipments.flatMap(({ trackingNumber }) => trackingNumber ?? []) : [];
    const ofParcels = lines.filter(line => numbers.some(number => line.includes(number)));
    if (ofParcels.length < 2) return lines.map(drawn);
    const folded = h('details', {}, h('summary', {}, this.texts('messageMore')), ...ofParcels.map(drawn));
    return lines.flatMap(line => (line === ofParcels[0] ? folded : ofParcels.includes(line) ? [] : drawn(line)));
  }

  /** Named in a line of its own, unless the text has just said it. */
  #ticket(number: string, text: string): HTMLElement | null {
    if (text.split(/\D+/).includes(number)) return null;
    return h('p', { class: 'ticket' }, icon(TICKET), this.texts('ticketOther', { number }));
  }

  #linked(text: string): (Node | string)[] {
    return linkify(text).map(span => (span.href ? this.#link(span.href, span.text, null) : span.text));
  }

  #link(href: string, text: string, className: string | null): HTMLElement {
    return h('a', { class: className, href, target: '_blank', rel: 'noopener noreferrer' },
      text, h('span', { class: 'sr' }, ` (${this.texts('messageOpensNewTab')})`));
  }

  #action(action: Action): HTMLElement | null {
    if (action.url) {
      const address = safeAddress(action.url);
      return address ? this.#link(address, action.label, 'pill') : null;
    }
    const button = h('button', { class: `pill${offersPerson(action) ? ' offers-person' : ''}`, type: 'button' }, action.label);
    button.addEventListener('click', () => this.#fire('lumen-action', action));
    return button;
  }

  #speaker(key: MessageKey): HTMLElement {
    return h('span', { class: 'sr' }, `${this.texts(key)} `);
  }

  #fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** Whether an action leads to a person of the store. */
export function offersPerson({ type }: Action): boolean {
  return type === 'talk_to_person';
}

/** Answers that can have helped or not: those that told an order, and whatever else the server wants to know it of. */
function isAnswer({ role, order, feedback, hidden }: Message): boolean {
  return role === 'assistant' && !hidden && (order !== null || Boolean(feedback));
}

function givenBefore({ helpful }: Message): Rating | null {
  return typeof helpful === 'boolean' ? { helpful, delivery: 'sent' } : null;
}

function draw(row: HTMLElement, line: Line): void {
  row.className = line.className;
  // What the shopper wrote needs no announcement, and a line that turns from "sending" to sent must not be read twice
  if (!line.live) row.setAttribute('aria-live', 'off');
  fill(row, ...line.content());
}

define('lumen-transcript', Transcript);

declare global {
  interface HTMLElementTagNameMap {
    'lumen-transcript': Transcript;
  }
}
