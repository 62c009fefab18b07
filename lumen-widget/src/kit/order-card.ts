import { Ages } from './ages';
import { Dates } from './dates';
import { define, fill, h, icon, sheet } from './dom';
import { safeAddress } from './linkify';
import { progressOfOrder, progressOfShipment, toneOf, type Progress } from './progress';
import baseCss from './base.css';
import cardCss from './order-card.css';
import type { Order, Shipment } from '../api/wire';
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
    const dates = this.#dates();
    const placed = dates.day(order.placedAt);
    const split = order.shipments.length > 1;
    return h('article', { 'aria-labelledby': 'order' },
      h('header', {},
        h('h3', { id: 'order' }, texts('orderTitle', { name: order.name })),
        h('span', { class: `status ${toneOf(order.status.code)}` }, order.status.label),
        placed && h('p', { class: 'placed' }, texts('orderPlaced', { date: placed }))),
      !split && this.#progress(progressOfOrder(order), order.shipments[0]?.status.label ?? order.status.label),
      ...order.shipments.map((shipment, index) => this.#shipment(shipment, index, order.shipments.length)),
      order.shipments.length === 0 && h('p', { class: 'missing part' }, texts('orderNoShipment')),
      this.#items(order),
      h('dl', { class: 'part pair' },
        h('dt', {}, texts('orderPayment')),
        h('dd', {}, order.payment?.label ?? texts('orderNoPayment'))),
      this.#asOf(order.asOf));
  }

  #asOf(asOf: string): HTMLElement {
    const footer = h('footer');
    this.#ages.tell(footer, () => {
      const dates = this.#dates();
      return dates.isNow(asOf) ? this.texts('orderAsOfNow') : this.texts('orderAsOf', { time: dates.ago(asOf) });
    });
    return footer;
  }

  #shipment(shipment: Shipment, index: number, total: number): HTMLElement {
    const { texts } = this;
    const split = total > 1;
    const title = `parcel-${index}`;
    return h('section', { class: 'part', 'aria-labelledby': title },
      h('div', { class: split ? 'parcel' : 'sr' },
        h('h4', { id: title }, split ? texts('orderParcel', { number: index + 1, total }) : texts('orderShipment')),
        split && h('span', { class: `status ${toneOf(shipment.status.code)}` }, shipment.status.label)),
      this.#expected(shipment, split),
      split && this.#progress(progressOfShipment(shipment), null),
      this.#lastEvent(shipment),
      this.#carrier(shipment));
  }

  /** The date is what people ask for, so it is the largest thing on the card. */
  #expected({ status, lastEvent, estimatedDelivery }: Shipment, split: boolean): HTMLElement | null {
    const { texts } = this;
    if (status.code === 'cancelled') return null;
    if (status.code === 'delivered') {
      return split || !lastEvent ? null : this.#date(texts('orderDelivered'), this.#dates().moment(lastEvent.at));
    }
    const expected = estimatedDelivery && this.#dates().expected(estimatedDelivery);
    return expected
      ? this.#date(texts('orderExpected'), expected)
      : h('p', { class: 'missing' }, texts('orderNoEstimate'));
  }

  #date(label: string, date: string): HTMLElement {
    return h('p', { class: 'date' }, h('span', { class: 'label' }, label), ' ', h('strong', {}, date));
  }

  /** The way as a bar; a parcel that has arrived needs none beside others, and its state is said only once. */
  #progress(progress: Progress | null, state: string | null): HTMLElement | null {
    if (!progress) return null;
    const { texts } = this;
    const { steps, current } = progress;
    const next = steps[current + 1];
    if (!next && state === null) return null;
    return h('div', { class: 'progress' },
      h('ol', { 'aria-label': texts('orderProgress') }, ...steps.map((step, index) =>
        h('li', { class: index <= current ? 'reached' : null, 'aria-current': index === current ? 'step' : null },
          h('span', { class: 'sr' }, texts(step))))),
      next && h('p', {},
        state && h('strong', {}, state),
        h('span', {}, texts('orderNext', { step: texts(next) }))));
  }

  #lastEvent({ lastEvent }: Shipment): HTMLElement {
    const { texts } = this;
    if (!lastEvent) return h('p', { class: 'missing' }, texts('orderNoEvent'));
    const when = h('time', { datetime: lastEvent.at, title: this.#dates().moment(lastEvent.at) });
    this.#ages.tell(when, () => this.#dates().ago(lastEvent.at));
    return h('p', { class: 'event' },
      h('span', { class: 'sr' }, `${texts('orderLastEvent')}: `),
      lastEvent.text,
      h('span', { class: 'source' }, lastEvent.source && `${lastEvent.source}, `, when));
  }

  #carrier({ carrier, trackingNumber, trackingUrl }: Shipment): HTMLElement {
    const { texts } = this;
    const address = safeAddress(trackingUrl);
    return h('div', { class: 'carrier' },
      h('dl', {},
        h('dt', { class: 'sr' }, texts('orderCarrier')),
        h('dd', { class: carrier ? null : 'missing' }, carrier ?? texts('orderNoCarrier')),
        ' ',
        h('dt', { class: 'sr' }, texts('orderTracking')),
        h('dd', { class: trackingNumber ? 'number' : 'missing' }, trackingNumber ?? texts('orderNoTracking'))),
      address && h('a', { class: 'pill', href: address, target: '_blank', rel: 'noopener noreferrer' },
        carrier ? texts('orderTrackWith', { carrier }) : texts('orderTrack'),
        icon(OUTWARD),
        h('span', { class: 'sr' }, `(${texts('messageOpensNewTab')})`)));
  }

  #items({ items, moreItems }: Order): HTMLElement | null {
    if (items.length === 0) return null;
    const lines = items.map(({ title, quantity }) =>
      h('li', {}, h('span', { class: 'quantity' }, `${quantity} ×`), h('span', { dir: 'auto' }, title)));
    const shown = lines.length > ITEMS_SHOWN + 1 ? ITEMS_SHOWN : lines.length;
    const hidden = lines.slice(shown);
    return h('section', { class: 'part items', 'aria-label': this.texts('orderItems') },
      h('ul', {}, ...lines.slice(0, shown)),
      hidden.length > 0 && h('details', {},
        h('summary', {}, this.texts('orderMoreItems', { count: hidden.length })),
        h('ul', {}, ...hidden)),
      moreItems && h('p', { class: 'missing' }, this.texts('orderMoreAtStore')));
  }

  #dates(): Dates {
    return new Dates(this.texts.locale, this.now);
  }
}

define('lumen-order-card', OrderCard);

declare global {
  interface HTMLElementTagNameMap {
    'lumen-order-card': OrderCard;
  }
}
