import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ConversationState, Message, Ticket, WidgetLook } from '../../src/api/wire';
import { Script } from './script';
import { sendFile, sendPage } from './site';

/** A call the widget made. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

interface Conversation {
  token: string;
  messages: Message[];
  readonly answers: Map<string, readonly Message[]>;
  readonly script: Script;
  ticket: Ticket | null;
  /** Over, but still known: it can be resumed and not used. */
  ended: boolean;
  /** The language answers come in. */
  locale: string;
  customer: boolean;
}

/** Somebody who listens to a conversation. */
interface Stream {
  readonly conversation: Conversation;
  readonly response: ServerResponse;
  known: number;
  state: string;
}

/** What the next matching call meets instead of its answer. */
export type Mishap = 'dropped' | 'reply lost' | { readonly status: number; readonly type: string; readonly field?: string; readonly retryAfter?: number };

const QUICK_PROMPTS = [
  { id: 'track', label: 'Where is my order?', text: 'Where is my order?' },
  { id: 'return', label: 'Returns and refunds', text: 'How do returns work?' },
];

/**
 * A small Lumen with scripted conversations, and a store page on another origin under the strictest policy we promise to
 * work with. State lives in memory and tests may look into it and break things.
 */
export class FakeLumen {
  readonly received: Received[] = [];
  readonly conversations = new Map<string, Conversation>();
  readonly mishaps: { readonly path: RegExp; readonly mishap: Mishap; times: number }[] = [];
  name = 'Aurora';
  look: WidgetLook = {};
  /** Whether conversations that are over can be resumed. */
  resumes = true;
  readonly feedback: Record<string, unknown>[] = [];
  /** Holds every reply to a message until it settles. */
  replyAfter: Promise<void> = Promise.resolve();
  /** Whether what happens can be heard while it happens; servers and proxies there are that cannot do it. */
  streaming = true;
  /** Holds the public settings until it settles. */
  lookAfter: Promise<void> = Promise.resolve();
  readonly #streams = new Set<Stream>();
  readonly #api = createServer((request, response) => void this.#answer(request, response));
  readonly #shop = createServer((request, response) => sendPage(request, response, this.origin));

  /** Where Lumen answers. */
  get origin(): string {
    return addressOf(this.#api);
  }

  /** Where the store is. */
  get store(): string {
    return addressOf(this.#shop);
  }

  async start(): Promise<this> {
    await Promise.all([this.#api, this.#shop].map(server =>
      new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))));
    return this;
  }

  async stop(): Promise<void> {
    await Promise.all([this.#api, this.#shop].map(server => new Promise(closed => {
      server.close(closed);
      server.closeAllConnections();
    })));
  }

  /** Lets the next call whose path matches meet a mishap. A dropped line stays so until mended: browsers try again unasked. */
  break(path: RegExp, mishap: Mishap, times = mishap === 'dropped' ? Infinity : 1): void {
    this.mishaps.push({ path, mishap, times });
  }

  /** Lets everything work again. */
  mend(): void {
    this.mishaps.length = 0;
  }

  /** Ends every session, as half an hour of silence does. */
  end(): void {
    for (const conversation of this.conversations.values()) conversation.ended = true;
  }

  /** A person of the store writes into every conversation. */
  sayAsAgent(text: string): void {
    for (const conversation of this.conversations.values()) conversation.messages.push(...numbered(conversation, [{ role: 'agent', text }]));
    this.#tell();
  }

  /** A person of the store begins or stops to write in every conversation. */
  typing(on: boolean): void {
    for (const { response } of this.#streams) event(response, 'typing', { on });
  }

  /** Ends what is heard, for a reason or by a line that breaks. */
  endStreams(reason: string | null): void {
    for (const stream of [...this.#streams]) {
      if (reason) event(stream.response, 'end', { reason });
      stream.response.end();
    }
  }

  /** How many listen now. */
  get listening(): number {
    return this.#streams.size;
  }

  /** Tells those who listen what they do not know yet. */
  #tell(): void {
    for (const stream of this.#streams) {
      for (const message of stream.conversation.messages.filter(({ seq }) => seq > stream.known)) {
        stream.known = message.seq;
        event(stream.response, 'message', message, message.seq);
      }
      const state = JSON.stringify(stateOf(stream.conversation));
      if (state !== stream.state) event(stream.response, 'state', stateOf(stream.conversation));
      stream.state = state;
    }
  }

  #listen(conversation: Conversation, known: number, response: ServerResponse): void {
    if (!this.streaming) return problem(response, { status: 404, type: 'not-found' });
    response.writeHead(200, { 'Content-Type': 'text/event-stream;charset=UTF-8', 'Cache-Control': 'no-store' });
    const stream: Stream = { conversation, response, known, state: '' };
    this.#streams.add(stream);
    response.on('close', () => this.#streams.delete(stream));
    this.#tell();
  }

  calls(method: string, path: RegExp): Received[] {
    return this.received.filter(call => call.method === method && path.test(call.path));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (/^\/widget\/v1\/[\w.-]+\.js/.test(path)) {
      this.received.push({ method: 'GET', path, headers: request.headers, body: {} });
      return sendFile(path, response);
    }
    allowStore(response, request.headers.origin);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const call: Received = { method: request.method ?? '', path, headers: request.headers, body: await bodyOf(request) };
    this.received.push(call);
    const met = this.mishaps.find(({ path: pattern, times }) => times > 0 && pattern.test(path));
    if (met) {
      met.times--;
      if (met.mishap === 'reply lost') await this.#route(call, new Discarded() as unknown as ServerResponse);
      if (typeof met.mishap === 'string') return void request.socket.destroy();
      return problem(response, met.mishap);
    }
    await this.#route(call, response);
  }

  async #route(call: Received, response: ServerResponse): Promise<void> {
    const [, sessionId, what] = /^\/widget\/v1\/sessions\/([^/?]+)(?:\/(\w+))?/.exec(call.path) ?? [];
    if (call.path.startsWith('/widget/v1/config/')) {
      await this.lookAfter;
      return json(response, 200, this.#config());
    }
    if (!sessionId) return json(response, 201, this.#begin(call.body));
    const conversation = this.conversations.get(sessionId);
    if (!conversation || conversation.ended || call.headers.authorization !== `Bearer ${conversation.token}`) {
      return problem(response, { status: 401, type: 'session-expired' });
    }
    if (call.method === 'DELETE') {
      this.conversations.delete(sessionId);
      return void response.writeHead(204).end();
    }
    if (what === 'feedback') {
      this.feedback.push(call.body);
      const { messageId, helpful } = call.body;
      conversation.messages = conversation.messages.map(message => (message.id === messageId ? { ...message, helpful: helpful === true } : message));
      return void response.writeHead(204).end();
    }
    if (what === 'identity') {
      conversation.customer = true;
      return json(response, 200, { messages: [], state: stateOf(conversation) });
    }
    if (what === 'escalations') return this.#escalate(conversation, call, response);
    if (call.method === 'GET') {
      const after = Number(new URL(call.path, this.origin).searchParams.get('after'));
      if (what === 'events') return this.#listen(conversation, after, response);
      return json(response, 200, { messages: conversation.messages.filter(({ seq }) => seq > after), state: stateOf(conversation) });
    }
    if (call.body['locale']) conversation.locale = String(call.body['locale']);
    else if (/wo ist meine/i.test(String(call.body['text']))) conversation.locale = 'de';
    const messages = this.#turn(conversation, String(call.headers['idempotency-key']), String(call.body['text']));
    this.#tell();
    await this.replyAfter;
    json(response, 200, { messages, state: stateOf(conversation) });
  }

  #config(): object {
    return { name: this.name, locale: 'en', quickPrompts: QUICK_PROMPTS, look: this.look };
  }

  #begin({ resume, customerToken, locale }: Record<string, unknown>): object {
    const { sessionId: earlier, token } = (resume ?? {}) as Record<string, string>;
    const known = earlier === undefined ? undefined : this.conversations.get(earlier);
    const taken = this.resumes && known && known.token === token ? known : null;
    const sessionId = taken ? earlier! : randomUUID();
    const conversation: Conversation = taken ?? {
      token: '', messages: [], answers: new Map(), script: new Script(), ticket: null, ended: false, locale: String(locale), customer: false,
    };
    if (taken) conversation.messages = conversation.messages.map(covered);
    else conversation.messages.push(...numbered(conversation, conversation.script.welcome(this.name)));
    Object.assign(conversation, { token: randomUUID(), ended: false, customer: Boolean(customerToken) });
    conversation.script.forget();
    this.conversations.set(sessionId, conversation);
    const expiresAt = new Date(Date.now() + 1_800_000).toISOString();
    return {
      sessionId, token: conversation.token, expiresAt, messages: conversation.messages, quickPrompts: QUICK_PROMPTS, state: stateOf(conversation),
    };
  }

  #turn(conversation: Conversation, key: string, text: string): readonly Message[] {
    const known = conversation.answers.get(key);
    if (known) return known;
    const added = numbered(conversation, [{ role: 'shopper', text }, ...conversation.script.reply(text)]);
    conversation.messages.push(...added);
    conversation.answers.set(key, added);
    return added;
  }

  #escalate(conversation: Conversation, call: Received, response: ServerResponse): void {
    const email = call.body['contactEmail'];
    if (typeof email === 'string' && email.endsWith('@refused.example')) {
      return problem(response, { status: 400, type: 'invalid-request', field: 'contactEmail' });
    }
    conversation.ticket ??= { number: 2041, status: 'open' };
    const added = numbered(conversation, [
      { role: 'system', text: 'A person has been asked to join.', ticket: conversation.ticket },
    ]);
    conversation.messages.push(...added);
    this.#tell();
    json(response, 201, { ticket: conversation.ticket, messages: added, state: stateOf(conversation) });
  }
}

function stateOf({ script, ticket, locale, customer }: Conversation): ConversationState {
  return { awaiting: script.awaiting, verifiedOrders: customer ? ['#1042', '#1077'] : script.verified, ticket, locale };
}

function covered(message: Message): Message {
  const { order } = message;
  return order ? { ...message, order: null, hidden: true, text: `The details of order ${order.name} are hidden until it is confirmed again.` } : message;
}

/** Takes an answer that never arrives. */
class Discarded {
  writeHead(): this {
    return this;
  }

  end(): void {}
}

function numbered({ messages }: Conversation, parts: readonly (Pick<Message, 'role' | 'text'> & Partial<Message>)[]): Message[] {
  return parts.map((part, index) => ({
    id: randomUUID(), seq: messages.length + index + 1, at: new Date().toISOString(), order: null, ticket: null, actions: [], ...part,
  }));
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function allowStore(response: ServerResponse, origin: string | undefined): void {
  response.setHeader('Access-Control-Allow-Origin', origin ?? '*');
  response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, idempotency-key');
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE');
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown> : {};
}

function event(response: ServerResponse, name: string, data: object, id?: number): void {
  response.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify(body));
}

function problem(response: ServerResponse, { status, type, field, retryAfter }: Exclude<Mishap, string>): void {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify({ type: `/problems/${type}`, title: type, status, detail: '', field, retryAfter }));
}
