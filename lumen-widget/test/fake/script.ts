import type { Awaiting, Message, Order } from '../../src/api/wire';
import { order1042, splitOrder } from './orders';

type Part = Pick<Message, 'role' | 'text'> & Partial<Message>;

const NO_MATCH = 'I could not find an order with this number and e-mail address. Please check both, or talk to a person.';

const PARCELS = [
  'Your order comes in three parcels.',
  'Parcel 1: DHL, tracking number 00340434161094042557. Delivered, left with a neighbour.',
  'Parcel 2: probably UPS, tracking number 1Z999AA10123456784. Delayed.',
  'Parcel 3: no tracking number yet.',
].join('\n');

const LOCKED = 'For your safety I cannot check any more details in this chat for now. Please try again in an hour, or talk to a person.';

/** A conversation as the server would lead it: asks for number and e-mail, then answers. */
export class Script {
  awaiting: Awaiting = 'none';
  verified: string[] = [];
  #failures = 0;
  #number = '';

  /** Nothing is proven any more. */
  forget(): void {
    this.verified = [];
  }

  welcome(name: string): Part[] {
    return [say(`Hello, I am the automatic assistant of ${name}. I can look up your order, and a person is always one step away.`)];
  }

  reply(text: string): Part[] {
    const order = /\b(1042|1077)\b/.exec(text);
    if (order) {
      this.#number = order[1]!;
      this.awaiting = 'email';
      return [say('For security, please provide the email address associated with this order.')];
    }
    if (this.awaiting === 'email' && text.includes('@')) return this.#verify(text);
    if (/where/i.test(text)) {
      this.awaiting = 'order_number';
      return [say('Happy to look that up. What is your order number?')];
    }
    if (/wo ist meine/i.test(text)) {
      this.awaiting = 'order_number';
      return [say('Gern. Wie lautet Ihre Bestellnummer?')];
    }
    const awaited = /^await (\w+)$/.exec(text);
    if (awaited) {
      this.awaiting = awaited[1] as Awaiting;
      return [say(`Now waiting for: ${this.awaiting}`)];
    }
    if (/link/i.test(text)) {
      return [{
        ...say('Here it is: https://www.ups.com/track?tracknum=1Z999AA10123456784. Not a link: javascript:alert(1)'),
        actions: [{ type: 'talk_to_person', label: 'Talk to a person' }],
      }];
    }
    if (text === 'two wishes') {
      return ['The first answer', 'The second answer'].map(answer =>
        ({ ...say(answer), actions: [{ type: 'talk_to_person', label: 'Talk to a person' }] }));
    }
    return [say(`You wrote: ${text}`)];
  }

  #verify(email: string): Part[] {
    if (email.trim().toLowerCase() !== 'mira@example.com') {
      if (++this.#failures >= 5) {
        this.awaiting = 'none';
        return [{ ...say(LOCKED), actions: [{ type: 'talk_to_person', label: 'Talk to a person' }] }];
      }
      return [{ ...say(NO_MATCH), actions: [{ type: 'talk_to_person', label: 'Talk to a person' }] }];
    }
    this.awaiting = 'none';
    this.verified = [`#${this.#number}`];
    return this.#number === '1077'
      ? [{ ...say(PARCELS), order: readNow(splitOrder) }]
      : [{ ...say('Thank you, that matches. Your order has left the warehouse and is on its way.'), order: readNow(order1042) }];
  }
}

function readNow(order: Order): Order {
  return { ...order, asOf: new Date().toISOString() };
}

function say(text: string): Part {
  return { role: 'assistant', text };
}
