import { html, LitElement, nothing } from 'lit';
import { write, type Problem } from '../api/doors';
import type { Role } from '../api/wire';
import { roleName } from '../kit/names';
import { refusal } from '../kit/refusals';
import { texts, type TextKey } from '../kit/texts';
import { toast } from '../kit/toasts';

const REFUSALS: Readonly<Record<string, TextKey>> = {
  'member-already': 'memberAlready',
  'invited-already': 'invitedAlready',
  'missing-field': 'inviteEmailWrong',
  'invalid-field': 'inviteEmailWrong',
  'too-many-requests': 'inviteMany',
  'role-lacking': 'roleLacking',
};

/** `<lumen-invite>`: an address, a role, and a mail on its way. Tells by `invited` that the team is another now. */
class Invite extends LitElement {
  static override readonly properties = { roles: { attribute: false }, wrong: { state: true }, busy: { state: true } };

  /** What somebody may be invited to be. */
  declare roles: readonly Role[];
  declare protected wrong: string | null;
  declare protected busy: boolean;

  constructor() {
    super();
    this.roles = [];
    this.wrong = null;
    this.busy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    return html`
      <form class="invite" novalidate aria-labelledby="invite" @submit=${this.#submitted}>
        <h2 class="label" id="invite">${texts('inviteTitle')}</h2>
        <div class="line">
          <div class="field wide">
            <label class="sr" for="invite-email">${texts('inviteEmail')}</label>
            <input id="invite-email" name="email" type="email" required autocomplete="off" dir="auto" placeholder=${texts('inviteEmail')}
              aria-invalid=${this.wrong ? 'true' : nothing} aria-describedby="invite-note" @input=${() => (this.wrong = null)}>
          </div>
          <label class="sr" for="invite-role">${texts('inviteRole')}</label>
          <select id="invite-role" name="role">
            ${this.roles.map(role => html`<option value=${role} ?selected=${role === 'agent'}>${roleName(role)}</option>`)}
          </select>
          <button class="pill main" type="submit" ?disabled=${this.busy}>${texts('invite')}</button>
        </div>
        <p id="invite-note" class=${this.wrong ? 'note wrong' : 'note'}>${this.wrong ?? texts('inviteNote')}</p>
      </form>`;
  }

  async #submitted(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const filled = new FormData(form);
    const email = String(filled.get('email')).trim();
    if (!/^\S+@\S+$/.test(email)) return this.#refuse(texts('inviteEmailWrong'));
    this.busy = true;
    const outcome = await write('POST', '/api/portal/v1/team', { email, role: filled.get('role') });
    this.busy = false;
    if (!outcome.ok) return this.#told(outcome.problem);
    form.reset();
    toast(texts('invitedNow', { email }));
    this.dispatchEvent(new CustomEvent('invited'));
  }

  #told(problem: Problem): void {
    const known = REFUSALS[problem.slug];
    this.#refuse(known ? texts(known) : refusal(problem));
  }

  #refuse(text: string): void {
    this.wrong = text;
    this.querySelector('input')!.focus();
  }
}

customElements.define('lumen-invite', Invite);
