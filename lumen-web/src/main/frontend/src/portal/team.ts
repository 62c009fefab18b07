import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { read, write, type Outcome, type Problem } from '../api/doors';
import type { Me, Member, Role, Team } from '../api/wire';
import { confirm } from '../kit/confirm';
import { roleName } from '../kit/names';
import { refusal } from '../kit/refusals';
import { Screen } from '../kit/screen';
import { badge, empty } from '../kit/states';
import { dates, texts, type TextKey } from '../kit/texts';
import { toast } from '../kit/toasts';
import { invitable, mayRemove, rolesFor } from './authority';
import './invite';

const REFUSALS: Readonly<Record<string, TextKey>> = {
  'last-owner': 'lastOwner',
  'changed-meanwhile': 'changedMeanwhile',
  'role-lacking': 'roleLacking',
  'too-many-requests': 'inviteMany',
};

/** As long as the identity provider lets a link of an invitation work. */
const INVITATION_DAYS = 7;

function isOver(since: string): boolean {
  return Date.now() - Date.parse(since) > INVITATION_DAYS * 86_400_000;
}

/** `/portal/team`: who belongs to the team, and what each may do. */
class TeamScreen extends Screen<Team> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/team';
  protected readonly heading = 'navTeam';
  /** Why the last change of a member was refused, by member. */
  readonly #refusals = new Map<string, string>();
  readonly #busy = new Set<string>();

  protected fetch(): Promise<Outcome<Team>> {
    return read('/api/portal/v1/team');
  }

  protected draw({ members }: Team, me: Me): unknown {
    if (members.length === 0) return empty(texts('noTeamTitle'), texts('noTeamText'));
    const own = me.tenant?.role ?? 'viewer';
    return html`
      ${invitable(own).length > 0 ? html`<lumen-invite .roles=${invitable(own)} @invited=${() => void this.#again()}></lumen-invite>` : nothing}
      <ul class="rows people">${repeat(members, ({ id }) => id, member => this.#row(member, own))}</ul>`;
  }

  #row(member: Member, own: Role): unknown {
    const { id, name, email, invited, since, you } = member;
    const refusal = this.#refusals.get(id);
    return html`
      <li class="row" data-member=${id} aria-busy=${this.#busy.has(id) ? 'true' : 'false'}>
        <span class="name"><span dir="auto">${name || email}</span>
          ${you ? badge(texts('you')) : nothing}${invited ? badge(texts(isOver(since) ? 'invitationOver' : 'invited'), 'attention') : nothing}</span>
        <span class="note">${name ? html`<span dir="auto">${email}</span> · ` : nothing}${texts(invited ? 'invitedOn' : 'memberSince', { date: dates.day(since) })}</span>
        <span class="controls">${this.#role(member, own)}${this.#removal(member, own)}</span>
        ${refusal ? html`<p class="refusal wrong" role="alert">${refusal}</p>` : nothing}
      </li>`;
  }

  #role(member: Member, own: Role): unknown {
    const choices = rolesFor(own, member.role);
    if (choices.length === 0) return html`<span class="role">${roleName(member.role)}</span>`;
    return html`
      <select aria-label=${texts('roleOf', { name: member.name || member.email })} ?disabled=${this.#busy.has(member.id)}
        @change=${(event: Event) => void this.#change(member, event.currentTarget as HTMLSelectElement)}>
        ${choices.map(role => html`<option value=${role} ?selected=${role === member.role}>${roleName(role)}</option>`)}
      </select>`;
  }

  #removal(member: Member, own: Role): unknown {
    if (!member.you && !mayRemove(own, member.role)) return nothing;
    if (member.invited) return this.#invitation(member);
    const name = member.name || member.email;
    return html`
      <button class="plain" type="button" aria-label=${texts(member.you ? 'leave' : 'removeNamed', { name })}
        ?disabled=${this.#busy.has(member.id)} @click=${() => void this.#remove(member)}>${texts(member.you ? 'leave' : 'remove')}</button>`;
  }

  #invitation(member: Member): unknown {
    const { id, email } = member;
    return html`
      <button class="plain" type="button" aria-label=${texts('sendAgainTo', { email })}
        ?disabled=${this.#busy.has(id)} @click=${() => void this.#sendAgain(member)}>${texts('sendAgain')}</button>
      <button class="plain" type="button" aria-label=${texts('revokeOf', { email })}
        ?disabled=${this.#busy.has(id)} @click=${() => void this.#revoke(member)}>${texts('revoke')}</button>`;
  }

  async #sendAgain(member: Member): Promise<void> {
    const outcome = await this.#during(member, () => write('POST', `/api/portal/v1/team/${member.id}/invitation`));
    if (outcome.ok) toast(texts('sentAgain', { email: member.email }));
    else this.#refused(member, outcome.problem);
    await this.#again();
  }

  async #revoke(member: Member): Promise<void> {
    const { email } = member;
    const reason = await confirm({ title: texts('revokeTitle', { email }), text: texts('revokeText'), action: texts('revoke') });
    if (reason === null) return;
    const outcome = await this.#during(member, () => write('DELETE', `/api/portal/v1/team/${member.id}`));
    if (outcome.ok) toast(texts('revoked', { email }));
    else this.#refused(member, outcome.problem);
    await this.#again();
  }

  async #change(member: Member, select: HTMLSelectElement): Promise<void> {
    const role = select.value as Role;
    const outcome = await this.#during(member, () =>
      write('PATCH', `/api/portal/v1/team/${member.id}`, { role, version: member.version }));
    if (outcome.ok) toast(texts('roleChanged', { name: member.name || member.email, role: roleName(role) }));
    else this.#refused(member, outcome.problem);
    await this.#again();
    // The reader's choice stays in the field when what it is bound to has not changed
    select.value = this.#roleNow(member);
    select.focus();
  }

  async #remove(member: Member): Promise<void> {
    const name = member.name || member.email;
    const reason = await confirm(member.you
      ? { title: texts('leaveTitle'), text: texts('leaveText'), action: texts('leave') }
      : { title: texts('removeTitle', { name }), text: texts('removeText'), action: texts('remove') });
    if (reason === null) return;
    const outcome = await this.#during(member, () => write('DELETE', `/api/portal/v1/team/${member.id}`));
    if (outcome.ok && member.you) return location.assign('/portal/choose');
    if (outcome.ok) toast(texts('removed', { name }));
    else this.#refused(member, outcome.problem);
    await this.#again();
  }

  async #during(member: Member, work: () => Promise<Outcome<null>>): Promise<Outcome<null>> {
    this.#refusals.delete(member.id);
    this.#busy.add(member.id);
    this.requestUpdate();
    const outcome = await work();
    this.#busy.delete(member.id);
    this.requestUpdate();
    return outcome;
  }

  #refused({ id }: Member, problem: Problem): void {
    const known = REFUSALS[problem.slug] ?? (problem.status === 404 ? 'goneMeanwhile' : null);
    this.#refusals.set(id, known ? texts(known) : refusal(problem));
  }

  async #again(): Promise<void> {
    this.renew(await this.fetch());
    this.requestUpdate();
    await this.updateComplete;
  }

  #roleNow({ id, role }: Member): Role {
    return (this.content?.ok && this.content.value.members.find(member => member.id === id)?.role) || role;
  }
}

customElements.define('lumen-team', TeamScreen);
