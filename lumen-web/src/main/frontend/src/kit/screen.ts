import { html, LitElement, nothing } from 'lit';
import { read, told, type Outcome, type Problem } from '../api/doors';
import type { Me } from '../api/wire';
import { frame } from './frame';
import { closing, signedOut, skeleton, suspended, trouble, visitOver, type Area } from './states';
import { texts, type TextKey } from './texts';
import { leaveVisit } from './visit';

/**
 * What every signed-in screen does alike: it reads who is here and what it shows side by side, and says in words when one
 * of the two cannot be had. Screens are drawn into the page itself, since the page is ours and its sheet is for them all.
 */
export abstract class Screen<Content> extends LitElement {
  static override readonly properties = { me: { state: true }, content: { state: true } };

  declare protected me: Outcome<Me> | null;
  declare protected content: Outcome<Content> | null;
  protected abstract readonly area: Area;
  protected abstract readonly place: string | null;
  protected abstract readonly heading: TextKey;

  constructor() {
    super();
    this.me = null;
    this.content = null;
  }

  /** Whether it is open while the tenant's account is being closed. */
  protected readonly whileClosing: boolean = false;

  protected abstract fetch(): Promise<Outcome<Content>>;

  protected abstract draw(content: Content, me: Me): unknown;

  /** What stands under the heading while nothing is known. */
  protected waiting(): unknown {
    return skeleton();
  }

  /** What stands under the heading when the content cannot be had. */
  protected failed({ problem }: Outcome<never> & { ok: false }, _me: Me): unknown {
    return trouble(problem, this.area, () => void this.load());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = `${texts(this.heading)} · Lumen`;
    void this.load();
  }

  protected async load(): Promise<void> {
    this.me = this.me?.ok ? this.me : null;
    this.content = null;
    await Promise.all([
      this.me ?? read<Me>('/api/me').then(me => (this.me = me)),
      this.fetch().then(content => (this.content = content)),
    ]);
    await this.updateComplete;
    // The browser looked for it before it was drawn
    if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  /** Shows how it stands now. When that cannot be read, what was read before stays, and with it what somebody is typing. */
  protected renew(now: Outcome<Content>): void {
    if (told(now).ok) this.content = now;
  }

  /** On a small screen the navigation is a strip, in which the present place may lie out of sight. */
  protected override firstUpdated(): void {
    const strip = this.querySelector('nav');
    const here = strip?.querySelector<HTMLElement>('[aria-current]');
    if (strip && here) strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2;
  }

  protected override willUpdate(): void {
    if (this.area === 'portal' && this.me?.ok && needsChoice(this.me.value) && this.place) location.replace('/portal/choose');
  }

  protected override render(): unknown {
    const me = this.me?.ok ? this.me.value : null;
    return frame({ area: this.area, place: this.place, me }, html`${this.top(me)}${this.#body(me)}`);
  }

  /** The heading of the screen, with what belongs beside it. */
  protected top(_me: Me | null): unknown {
    return html`<h1>${texts(this.heading)}</h1>`;
  }

  #body(me: Me | null): unknown {
    const { content, area } = this;
    if (this.me && !this.me.ok) return trouble(this.me.problem, area, () => void this.load());
    if (content && !content.ok && content.problem.status === 401) return signedOut(area);
    if (!me) return this.waiting();
    if (area === 'console' && !me.platformRoles.includes('platform-admin')) return trouble(FORBIDDEN, area, () => undefined);
    if (area === 'portal' && me.visitOver) return visitOver(() => void leaveVisit());
    if (area === 'portal' && this.place && needsChoice(me)) return nothing;
    if (area === 'portal' && this.place && me.tenant?.status === 'suspended' && !me.visit) return suspended();
    if (area === 'portal' && this.place && me.tenant?.status === 'closing' && !this.whileClosing && !me.visit) return closing(me.tenant.role);
    if (area === 'portal' && content && !content.ok && content.problem.slug === 'visit-over') return visitOver(() => void leaveVisit());
    if (!content) return this.waiting();
    return content.ok ? this.draw(content.value, me) : this.failed(content, me);
  }
}

const FORBIDDEN: Problem = { slug: 'role-lacking', status: 403 };

function needsChoice({ tenant, visitOver }: Me): boolean {
  return tenant === null && !visitOver;
}
