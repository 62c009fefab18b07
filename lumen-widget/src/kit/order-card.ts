import { Ages } from './ages';
import { Dates } from './dates';
import { define, fill, h, icon, sheet } from './dom';
import { safeAddress } from './linkify';
import { isSpread } from './pieces';
import { toneOf } from './tone';
import baseCss from './base.css';
import cardCss from './order-card.css';
import type { Coded, Item, Order, Progress, Shipment } from '../api/wire';
import type { Texts } from '../messages/texts';

const OUTWARD = 'M14 5h5v5M19 5l-8 8M17 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h4';
const ITEMS_SHOWN = 3;

/**
 * `<lumen-order-card>`: one order as the store told it. What the store did not tell is said to be missing.
 * Set `texts` first, then `order`; set `order` again to draw another one. `now` may be replaced in tests.
 */
export class OrderCard extends HTMLElement {
  static readonly sheets = [baseCss, cardCss].map(sheet);

  texts!: Texts;
  now: () => Date = () => new Date();
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #ages = new Ages();
  #order: Order | null = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = OrderCard.sheets;
  }

  connectedCallback(): void {
    this.#ages.start();
  }

  disconnectedCallback(): void {
    this.#ages.stop();
  }

  get order(): Order | null {
    return this.#order;
  }

  set order(order: Order | null) {
    this.#order = order;
    this.#ages.clear();
    fill(this.#root, order && this.#card(order));
  }

  #card(order: Order): HTMLElement {
    const { texts } = this;
    const placed = this.#dates().day(order.placedAt);
    const { shipments } = order;
    const state = shipments.length === 1 ? shipments[0]!.status : order.status;
    return h('article', { 'aria-labelledby': 'order' },
      h('header', {},
        h('h3', { id: 'order' }, texts('orderTitle', { name: order.name })),
        this.#state(order.status),
        placed && h('p', { class: 'placed' }, texts('orderPlaced', { date: placed }))),
      this.#progress(order.progress, state.label),
      ...shipments.map((shipment, index) => this.#shipment(shipment, index, order)),
      shipments.length === 0 && this.#notShipped(order),
      this.#items(order),
      this.#facts(order),
      this.#asOf(order.asOf));
  }

  #shipment(shipment: Shipment, index: number, order: Order): HTMLElement {
    const { texts } = this;
    const total = order.shipments.length;
    const split = total > 1;
    const title = `parcel-${index}`;
    return h('section', { class: 'part', 'aria-labelledby': title },
      h('div', { class: split ? 'parcel' : 'sr' },
        h('h4', { id: title }, split ? texts('orderParcel', { number: index + 1, total }) : texts('orderShipment')),
        split && this.#state(shipment.status)),
      !split && !order.progress && shipment.status.label !== order.status.label && h('p', { class: 'parcel' }, this.#state(shipment.status)),
      this.#expected(shipment, split),
      split && this.#progress(shipment.progress, null),
      this.#lastEvent(shipment),
      this.#carrier(shipment),
      split && this.#named('orderInParcel', shipment.items));
  }

  #notShipped({ promised, status }: Order): HTMLElement {
    const date = promised && this.#dates().expected(promised);
    return h('div', { class: 'part' },
      date && this.#date(this.texts('orderPromised'), date),
      toneOf(status.code) !== 'done' && h('p', { class: 'missing' }, this.texts('orderNoShipment')));
  }

  /** The date is what people ask for, so it is the largest thing on the card. */
  #expected({ status, lastEvent, estimatedDelivery, overdue, deliveredAt }: Shipment, split: boolean): HTMLElement | null {
    const { texts } = this;
    const tone = toneOf(status.code);
    if (tone === 'quiet' && status.code !== 'unknown') return null;
    if (tone === 'done') {
      const at = deliveredAt ?? (split ? null : lastEvent?.at);
      return at ? this.#date(status.label, this.#dates().moment(at)) : null;
    }
    const expected = estimatedDelivery && this.#dates().expected(estimatedDelivery);
    return expected
      ? this.#date(texts('orderExpected'), expected, overdue ? texts('orderOverdue') : '')
      : h('p', { class: 'missing' }, texts('orderNoEstimate'));
  }

  #date(label: string, date: string, remark = ''): HTMLElement {
    return h('p', { class: 'date' },
      h('span', { class: 'label' }, label), ' ', h('strong', {}, date), ' ', remark && h('span', { class: 'overdue' }, remark));
  }

  /** The way as a bar; a parcel that has arrived needs none beside others, and its state is said only once. */
  #progress(progress: Progress | null | undefined, state: string | null): HTMLElement | null {
    if (!progress) return null;
    const { texts } = this;
    const { step, labels } = progress;
    const next = labels[step];
    if (!next && state === null) return null;
    return h('div', { class: 'progress' },
      h('ol', { 'aria-label': texts('orderProgress') }, ...labels.map((label, index) =>
        h('li', { class: index < step ? 'reached' : null, 'aria-current': index === step - 1 ? 'step' : null },
          h('span', { class: 'sr' }, label)))),
      next && h('p', {},
        state && h('strong', {}, state),
        h('span', {}, texts('orderNext', { step: next }))));
  }

  #lastEvent({ lastEvent }: Shipment): HTMLElement {
    const { texts } = this;
    if (!lastEvent) return h('p', { class: 'missing' }, texts('orderNoEvent'));
    const when = h('time', { datetime: lastEvent.at, title: this.#dates().moment(lastEvent.at) });
    this.#ages.tell(when, () => this.#dates().ago(lastEvent.at));
    return h('p', { class: 'event' },
      h('span', { class: 'sr' }, `${texts('orderLastEvent')}: `),
      lastEvent.text,
      h('span', { class: 'source' },
        lastEvent.source && `${lastEvent.source}, `, when, Boolean(lastEvent.old) && `, ${texts('orderOldEvent')}`));
  }

  #carrier({ carrier, carrierGuessed, trackingNumber, trackingUrl }: Shipment): HTMLElement {
    const { texts } = this;
    const address = safeAddress(trackingUrl);
    const name = carrier && carrierGuessed ? texts('orderCarrierGuessed', { carrier }) : carrier;
    return h('div', { class: 'carrier' },
      h('dl', {},
        h('dt', { class: 'sr' }, texts('orderCarrier')),
        h('dd', { class: name ? null : 'missing' }, name ?? texts('orderNoCarrier')),
        ' ',
        h('dt', { class: 'sr' }, texts('orderTracking')),
        h('dd', { class: trackingNumber ? 'number' : 'missing' }, trackingNumber ?? texts('orderNoTracking'))),
      address && h('a', { class: 'pill', href: address, target: '_blank', rel: 'noopener noreferrer' },
        carrier ? texts('orderTrackWith', { carrier }) : texts('orderTrack'),
        icon(OUTWARD),
        h('span', { class: 'sr' }, `(${texts('messageOpensNewTab')})`)));
  }

  #items(order: Order): HTMLElement | null {
    const { moreItems, waiting } = order;
    // Each is named in its parcel already, or below as still to come
    const lines = isSpread(order) ? [] : order.items.map(line);
    if (lines.length === 0 && !waiting?.length) return null;
    const shown = lines.length > ITEMS_SHOWN + 1 ? ITEMS_SHOWN : lines.length;
    const hidden = lines.slice(shown);
    return h('section', { class: 'part items', 'aria-label': this.texts('orderItems') },
      lines.length > 0 && h('ul', {}, ...lines.slice(0, shown)),
      hidden.length > 0 && h('details', {},
        h('summary', {}, this.texts('orderMoreItems', { count: hidden.length })),
        h('ul', {}, ...hidden)),
      Boolean(moreItems) && h('p', { class: 'missing' }, this.texts('orderMoreAtStore')),
      this.#named('orderWaiting', waiting));
  }

  /** A short list under a name, and nothing where there is nothing in it. */
  #named(name: 'orderWaiting' | 'orderInParcel', items: readonly Item[] | undefined): HTMLElement | null {
    return items?.length
      ? h('div', { class: 'items named' }, h('p', { class: 'label' }, this.texts(name)), h('ul', {}, ...items.map(line)))
      : null;
  }

  #facts({ payment, returned }: Order): HTMLElement {
    const pair = (name: string, value: string): HTMLElement => h('div', { class: 'pair' }, h('dt', {}, name), h('dd', {}, value));
    return h('dl', { class: 'part' },
      pair(this.texts('orderPayment'), payment?.label ?? this.texts('orderNoPayment')),
      returned && pair(this.texts('orderReturn'), returned.label));
  }

  #state({ code, label }: Coded): HTMLElement {
    return h('span', { class: `status ${toneOf(code)}` }, label);
  }

  #asOf(asOf: string): HTMLElement {
    const footer = h('footer');
    this.#ages.tell(footer, () => {
      const dates = this.#dates();
      return dates.isNow(asOf) ? this.texts('orderAsOfNow') : this.texts('orderAsOf', { time: dates.ago(asOf) });
    });
    return footer;
  }

  #dates(): Dates {
    return new Dates(this.texts.locale, this.now);
  }
}

function line({ title, quantity }: Item): HTMLElement {
  return h('li', {}, h('span', { class: 'quantity' }, `${quantity} ×`), h('span', { dir: 'auto' }, title));
}

define('lumen-order-card', OrderCard);

declare global {
  interface HTMLElementTagNameMap {
    'lumen-order-card': OrderCard;
  }
}
