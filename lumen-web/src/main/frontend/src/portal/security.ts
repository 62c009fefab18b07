import { html, nothing } from 'lit';
import { read, write, type Outcome } from '../api/doors';
import type { Me } from '../api/wire';
import type { OwnSession, Security, ShopSecurity, VerificationMode } from '../api/wire-data';
import { confirm } from '../kit/confirm';
import { refusal } from '../kit/refusals';
import { Screen } from '../kit/screen';
import { texts } from '../kit/texts';
import { toast } from '../kit/toasts';
import { checks, mode, recipient, secret, sessions } from './security-parts';

const DOOR = '/api/portal/v1/security';
const SESSIONS = '/api/me/sessions';

/** What the screen shows: the reader's own sessions, and how the tenant's shop is guarded. */
interface Content {
  readonly own: readonly OwnSession[];
  readonly security: Security;
}

/** `/portal/security`: who is signed in, who tried, and what has to be proven. */
class SecurityScreen extends Screen<Content> {
  static override readonly properties = { ...super.properties, shown: { state: true }, refusal: { state: true } };

  protected readonly area = 'portal';
  protected readonly place = '/portal/security';
  protected readonly heading = 'navSecurity';
  /** A secret that was made just now; it is shown until the page is left. */
  declare protected shown: string | null;
  /** What is wrong with the address that was typed. */
  declare protected refusal: string | null;

  constructor() {
    super();
    this.shown = null;
    this.refusal = null;
  }

  protected async fetch(): Promise<Outcome<Content>> {
    const [own, security] = await Promise.all([read<{ sessions: readonly OwnSession[] }>(SESSIONS), read<Security>(DOOR)]);
    if (!own.ok) return own;
    return security.ok ? { ok: true, value: { own: own.value.sessions, security: security.value } } : security;
  }

  protected draw({ own, security }: Content, me: Me): unknown {
    const owner = me.tenant?.role === 'owner';
    return html`
      ${sessions(own, mark => void this.#end(mark), () => void this.#endOthers(own.length - 1))}
      ${checks(security)}
      ${security.shop ? this.#shop(security.shop, owner) : nothing}`;
  }

  #shop(shop: ShopSecurity, owner: boolean): unknown {
    return html`
      ${mode(shop.mode, owner, wanted => void this.#prove(wanted, shop.mode))}
      ${secret(shop.secret, this.shown, owner, {
        make: () => void this.#secret('make'),
        rotate: () => void this.#secret('rotate', { title: texts('secretRotateConfirm'), text: texts('secretRotateText'), action: texts('secretRotate') }),
        forgetOld: () => void this.#secret('forget_previous'),
        forget: () => void this.#secret('forget', { title: texts('secretForgetConfirm'), text: texts('secretForgetText'), action: texts('secretForget') }),
      })}
      ${recipient(shop.recipient, this.refusal, owner, {
        ask: event => void this.#ask(event), remove: () => void this.#settled(write('DELETE', `${DOOR}/recipient`)), typing: () => (this.refusal = null),
      })}`;
  }

  async #end(mark: string): Promise<void> {
    await this.#settled(write('DELETE', `${SESSIONS}/${mark}`), texts('sessionsEnded', { count: 1 }));
  }

  async #endOthers(count: number): Promise<void> {
    await this.#settled(write('DELETE', SESSIONS), texts('sessionsEnded', { count }));
  }

  async #prove(wanted: VerificationMode, seen: VerificationMode): Promise<void> {
    await this.#settled(write('PATCH', `${DOOR}/mode`, { mode: wanted, seen }));
  }

  async #secret(action: string, question?: { title: string; text: string; action: string }): Promise<void> {
    if (question && await confirm(question) === null) return;
    const outcome = await write<{ secret: string | null }>('POST', `${DOOR}/customer-secret`, { action });
    if (outcome.ok) this.shown = outcome.value.secret ?? (action === 'forget' ? null : this.shown);
    await this.#settled(Promise.resolve(outcome));
  }

  async #ask(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem('email') as HTMLInputElement;
    const email = field.value.trim();
    const outcome = email && field.validity.valid ? await write('POST', `${DOOR}/recipient`, { email }) : null;
    if (!outcome || (!outcome.ok && outcome.problem.slug === 'email-invalid')) {
      this.refusal = texts('notAnAddress');
      field.focus();
      return;
    }
    if (outcome.ok) form.reset();
    await this.#settled(Promise.resolve(outcome), texts('recipientSent'));
  }

  async #settled(change: Promise<Outcome<unknown>>, done = texts('saved')): Promise<void> {
    const outcome = await change;
    toast(outcome.ok ? done : refusal(outcome.problem));
    this.renew(await this.fetch());
    this.requestUpdate();
  }
}

customElements.define('lumen-security', SecurityScreen);
