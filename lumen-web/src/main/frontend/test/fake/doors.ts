import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Me, Member } from '../../src/api/wire';
import * as care from './care';
import * as content from './content';
import { connected, storeDoor } from './store';
import { widget, widgetDoor } from './widget';

const SCREENS = fileURLToPath(new URL('../../../../../target/screens', import.meta.url));
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
  + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

/** What a call met instead of its answer. */
export interface Mishap {
  readonly status: number;
  readonly type: string;
  readonly field?: string;
  readonly detail?: string;
}

type Answer = { readonly status?: number; readonly body?: unknown };

/** The built screens under the policy they are served with, and doors whose answers live in memory. */
export class FakeDoors {
  me: Me = content.me;
  policies = content.policies();
  #said = 0;
  members: Member[] = content.members();
  overview: unknown = content.overview;
  /** The shop that who is signed in has opened. */
  opened: string | null = null;
  talks = content.talks;
  conversation: unknown = content.conversation;
  events = content.events;
  privacy = care.privacy;
  usage: unknown = care.usage;
  security = care.security;
  sessions = care.sessions;
  tenants = [...content.tenants];
  around = content.around;
  jobs = content.jobs();
  visits = content.visits;
  system = content.system;
  store = connected;
  widget = widget;
  pageSize = 50;
  /** Files that cannot be had. */
  missing: RegExp | null = null;
  readonly received: { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
  readonly mishaps: { readonly path: RegExp; readonly mishap: Mishap; times: number }[] = [];
  /** Holds every reply of a door until it settles. */
  after: Promise<void> = Promise.resolve();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>(listening => this.#server.listen(0, '127.0.0.1', listening));
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(closed => this.#server.close(closed));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  break(path: RegExp, mishap: Mishap, times = Infinity): void {
    this.mishaps.push({ path, mishap, times });
  }

  /** Fills every long list with that many rows. */
  many(count: number): void {
    this.talks = Array.from({ length: count }, (_, at) => ({ ...content.talks[at % content.talks.length]!, id: String(at) }));
    this.events = Array.from({ length: count }, (_, at) => content.events[at % content.events.length]!);
    this.jobs = Array.from({ length: count }, (_, at) => ({ ...content.jobs()[at % 3]!, id: String(at) }));
    this.tenants = Array.from({ length: count }, (_, at) => ({ ...content.tenants[at % content.tenants.length]!, id: String(at) }));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, this.origin);
    if (!/^\/(api|confirmations)\//.test(url.pathname)) return this.#file(url.pathname, response);
    let body = '';
    for await (const part of request) body += String(part);
    this.received.push({ method: request.method!, path: url.pathname + url.search, headers: request.headers, body });
    await this.after;
    const met = this.mishaps.find(({ path, times }) => times > 0 && path.test(`${request.method} ${url.pathname}`));
    if (met) met.times--;
    const { status = 200, body: told = null } = met
      ? { status: met.mishap.status, body: { ...met.mishap, type: `/problems/${met.mishap.type}` } }
      : this.#door(request.method!, url, body.startsWith('{') ? JSON.parse(body) as Record<string, unknown> : {});
    response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
      .end(status === 204 ? undefined : JSON.stringify(told));
  }

  #file(path: string, response: ServerResponse): void {
    if (path.startsWith('/sign-in/')) return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Sign in</title>');
    if (this.missing?.test(path)) return void response.writeHead(404).end();
    const name = path.endsWith('/') ? `${path}index.html` : path.startsWith('/assets/') ? path : `${path}.html`;
    try {
      response.writeHead(200, {
        'Content-Type': TYPES[name.split('.').pop()!]!, 'Content-Encoding': 'br',
        ...(name.endsWith('.html') && { 'Content-Security-Policy': POLICY }),
      }).end(readFileSync(join(SCREENS, `${name}.br`)));
    } catch {
      response.writeHead(404).end();
    }
  }

  #door(method: string, url: URL, body: Record<string, unknown>): Answer {
    const path = url.pathname;
    if (path === '/api/me') return { body: this.me };
    if (path === '/api/me/tenant') return this.#choose(String(body['tenant']));
    if (path.startsWith('/api/portal/v1/rehearsals')) return this.#rehearsal(path, body);
    if (path.startsWith('/api/portal/v1/policies')) return this.#policy(method, url, body);
    if (path === '/api/signup/v1') return this.#signUp(method);
    if (path === '/api/portal/v1/team' && method === 'POST') return this.#invite(body);
    if (path.startsWith('/api/portal/v1/team/')) return this.#member(method, path.split('/').pop()!, body);
    if (path === '/api/portal/v1/team') return { body: { members: this.members } };
    if (path === '/api/portal/v1/overview') return { body: this.overview };
    if (path === '/api/portal/v1/conversations') return { body: this.#page('conversations', this.#talksFound(url.searchParams), url) };
    if (path.startsWith('/api/portal/v1/conversations/')) return { body: this.conversation };
    if (path === '/api/portal/v1/visits') return { body: { visits: this.visits } };
    if (path === '/api/console/v1/system') return { body: this.system };
    if (path === '/api/console/v1/jobs') return { body: this.#page('jobs', this.jobs.filter(({ state }) => state === (url.searchParams.get('state') ?? state)), url) };
    if (path.startsWith('/api/console/v1/jobs/')) return this.#job(path.split('/')[6]!);
    if (path.startsWith('/api/console/v1/visit')) return this.#visit(method, body);
    if (path === '/api/console/v1/audit') return { body: this.#page('events', this.#trail(url, true), url) };
    if (path === '/api/portal/v1/audit') return { body: this.#page('events', this.#trail(url, false), url) };
    if (path.startsWith('/api/portal/v1/privacy')) return this.#privacy(method, path, body);
    if (path === '/api/portal/v1/usage') return { body: this.usage };
    if (path.startsWith('/api/portal/v1/security')) return this.#security(method, path, body);
    if (path.startsWith('/api/me/sessions')) return this.#sessions(method, path.split('/')[4]);
    if (path === '/confirmations/v1/recipient') return { status: 204 };
    if (path.startsWith('/api/portal/v1/store')) return this.#store(method, path, body);
    if (path.startsWith('/api/portal/v1/widget')) return this.#widget(method, body);
    if (path === '/api/console/v1/tenants') return { body: this.#page('tenants', this.#found(url.searchParams), url) };
    return this.#tenant(method, path);
  }

  #rehearsal(path: string, body: Record<string, unknown>): Answer {
    if (path.endsWith('/rehearsals')) return { status: 201, body: { id: 'r', token: 't', messages: content.greeting } };
    if (path.endsWith('/messages')) return { body: content.rehearsed(String(body['text']), this.#said++) };
    return { body: { answers: (body['questions'] as string[]).map(question => content.rehearsed(question, this.#said++)) } };
  }

  #policy(method: string, url: URL, body: Record<string, unknown>): Answer {
    const id = url.pathname.split('/')[5];
    if (id === 'answer') {
      const asked = String(body['question']).toLowerCase();
      return { body: { passage: asked.includes('return') ? { title: 'Returning an item', text: 'You can return unused items within 30 days of delivery.', source: 'Returns and refunds', locale: 'en' } : null } };
    }
    if (method === 'GET') return { body: { texts: this.policies } };
    if (method === 'DELETE') this.policies = this.policies.filter(text => text.id !== id);
    if (method === 'PATCH') this.policies = this.policies.map(text => (text.id === id ? { ...text, ...body, version: text.version + 1 } : text));
    if (method === 'POST') this.policies = [...this.policies, { ...content.policies()[0]!, ...body, id: 'new', version: 0 }];
    return { status: method === 'POST' ? 201 : method === 'PATCH' ? 200 : 204, body: method === 'DELETE' ? undefined : { id: 'new', version: 1 } };
  }

  #privacy(method: string, path: string, body: Record<string, unknown>): Answer {
    const [, , , , , what, id] = path.split('/');
    if (method === 'GET') return { body: path.endsWith('/preview') ? { goes: 412 } : this.privacy };
    if (what === 'exports') this.privacy = { ...this.privacy, exports: [care.exported(9, 'writing', 0), ...this.privacy.exports] };
    if (what === 'erasures') this.privacy = { ...this.privacy, erasures: [care.erased(9, { conversations: 2 }), ...this.privacy.erasures] };
    if (what === 'retention') {
      this.privacy = { ...this.privacy, retention: this.privacy.retention.map(rule => (rule.kind === id ? { ...rule, days: Number(body['days']) } : rule)) };
    }
    if (what === 'closing') this.me = { ...this.me, tenant: { ...this.me.tenant!, status: method === 'POST' ? 'closing' : 'active' } };
    return { status: 204 };
  }

  #security(method: string, path: string, body: Record<string, unknown>): Answer {
    if (method === 'GET') return { body: this.security };
    const shop = this.security.shop!;
    if (path.endsWith('/mode')) this.security = { ...this.security, shop: { ...shop, mode: body['mode'] as typeof shop.mode } };
    if (!path.endsWith('/customer-secret')) return { status: 204 };
    this.security = { ...this.security, shop: { ...shop, secret: body['action'] === 'forget' ? null : { madeAt: new Date().toISOString(), previous: true } } };
    return { body: { secret: body['action'] === 'rotate' ? 'Zk3xT9qLm2VbN8cRw5YhJ7uPs1DgFa4EoKi6MtXyQ0' : null } };
  }

  #sessions(method: string, mark: string | undefined): Answer {
    if (method === 'GET') return { body: { sessions: this.sessions } };
    this.sessions = this.sessions.filter(session => session.current || (mark && session.mark !== mark));
    return { status: 204 };
  }

  #choose(id: string): Answer {
    this.me = { ...this.me, tenant: this.me.tenants.find(tenant => tenant.id === id)! };
    return { status: 204 };
  }

  #signUp(method: string): Answer {
    if (method === 'POST') {
      this.opened = '101';
      this.me = { ...this.me, tenant: content.me.tenant, tenants: [...this.me.tenants, content.me.tenant!] };
    }
    return { body: { email: this.me.email, tenant: this.opened } };
  }

  #invite({ email, role }: Record<string, unknown>): Answer {
    this.members = [...this.members, {
      id: String(this.members.length), name: '', email: String(email), role: role as Member['role'], invited: true, since: new Date().toISOString(), version: 0, you: false,
    }];
    return { body: { id: String(this.members.length) } };
  }

  #member(method: string, id: string, body: Record<string, unknown>): Answer {
    if (method === 'DELETE') this.members = this.members.filter(member => member.id !== id);
    else {
      this.members = this.members.map(member =>
        (member.id === id ? { ...member, role: body['role'] as Member['role'], version: member.version + 1 } : member));
    }
    return { status: 204 };
  }

  #store(method: string, path: string, body: Record<string, unknown>): Answer {
    const { store, ...answer } = storeDoor(this.store, method, path.split('/')[5] ?? '', body);
    this.store = store;
    return answer;
  }

  #widget(method: string, body: Record<string, unknown>): Answer {
    const { widget: now, ...answer } = widgetDoor(this.widget, method, body);
    this.widget = now;
    return answer;
  }

  #tenant(method: string, path: string): Answer {
    const [, , , , , id, verb, about] = path.split('/');
    const at = this.tenants.findIndex(tenant => tenant.id === id);
    if (at < 0) return { status: 404, body: { type: '/problems/not-found' } };
    if (method === 'GET') return { body: { ...this.tenants[at], ...this.around, events: this.events.slice(3) } };
    if (verb === 'agreements') {
      this.around = { ...this.around, agreements: this.around.agreements.filter(({ name }) => name !== decodeURIComponent(about ?? '')) };
      return { status: 204 };
    }
    this.tenants[at] = { ...this.tenants[at]!, status: verb === 'suspension' ? 'suspended' : 'active' };
    return { status: 204 };
  }

  #job(id: string): Answer {
    this.jobs = this.jobs.filter(job => job.id !== id);
    return { status: 204 };
  }

  #visit(method: string, body: Record<string, unknown>): Answer {
    if (method === 'DELETE') {
      this.me = content.admin;
      return { status: 204 };
    }
    this.me = content.visitor(!body['tenant']);
    return { body: { id: 'x', expiresAt: this.me.visit!.expiresAt, writes: this.me.visit!.writes } };
  }

  #trail(url: URL, ofAll: boolean): readonly unknown[] {
    const words = (url.searchParams.get('words') ?? '').toLowerCase();
    return this.events.filter(event => JSON.stringify(event).toLowerCase().includes(words))
      .map(event => (ofAll ? { ...event, tenant: '101', tenantName: 'Aurora Living' } : event));
  }

  #talksFound(asked: URLSearchParams): typeof this.talks {
    return this.talks.filter(talk => (!asked.has('told') || talk.verified) && (!asked.get('words') || String(talk.ticket) === asked.get('words')));
  }

  #found(asked: URLSearchParams): typeof this.tenants {
    const [words, status, plan] = ['words', 'status', 'plan'].map(name => asked.get(name) ?? '');
    return this.tenants.filter(tenant => tenant.name.toLowerCase().includes(words!.toLowerCase())
      && (!status || tenant.status === status) && (!plan || tenant.plan === plan));
  }

  #page(name: string, all: readonly unknown[], url: URL): unknown {
    const from = Number(url.searchParams.get('after') ?? 0);
    const to = from + this.pageSize;
    return { [name]: all.slice(from, to), next: to < all.length ? String(to) : null };
  }
}
