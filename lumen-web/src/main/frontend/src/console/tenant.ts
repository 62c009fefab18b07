import { html, nothing } from 'lit';
import { read, write, type Outcome } from '../api/doors';
import type { Agreed, TenantDetail } from '../api/wire-platform';
import { confirm } from '../kit/confirm';
import { icon } from '../kit/icons';
import { planName, standingName } from '../kit/names';
import { refusal } from '../kit/refusals';
import { Screen } from '../kit/screen';
import { badge, banner } from '../kit/states';
import { amount, dates, texts } from '../kit/texts';
import { toast } from '../kit/toasts';
import { trail } from '../kit/trail';
import { AgreementForm } from './agreement-form';
import { jobRow } from './job-row';
import { agreementRow, part, personRow, shopRow, talkRow, visitRow } from './tenant-parts';

/** `/console/tenant?id=…`: one tenant without a word of its conversations, and what can be done for it. */
class TenantScreen extends Screen<TenantDetail> {
  protected readonly area = 'console';
  protected readonly place = '/console/';
  protected readonly heading = 'tenant';
  readonly #address = `/api/console/v1/tenants/${encodeURIComponent(new URLSearchParams(location.search).get('id') ?? '')}`;
  #refusal = '';
  #busy = false;

  protected fetch(): Promise<Outcome<TenantDetail>> {
    return read(this.#address);
  }

  protected override top(): unknown {
    const name = this.content?.ok ? this.content.value.name : texts('tenant');
    return html`<a class="back" href="/console/">${icon('back')}${texts('navTenants')}</a><h1 dir="auto">${name}</h1>`;
  }

  protected override updated(): void {
    if (this.content?.ok) document.title = `${this.content.value.name} · Lumen`;
  }

  protected draw(tenant: TenantDetail): unknown {
    const { id, month, shops, people, conversations, jobs, agreements, visits, events } = tenant;
    return html`
      ${this.#refusal ? banner(this.#refusal, 'wrong') : nothing}
      ${this.#standing(tenant)}
      <section aria-labelledby="month">
        <h2 class="label" id="month">${texts('thisMonth')}</h2>
        <dl class="figures two">
          <div><dt>${texts('figureConversations')}</dt><dd>${amount(month.conversations)}</dd></div>
          <div><dt>${texts('figureTickets')}</dt><dd>${amount(month.tickets)}</dd></div>
        </dl>
      </section>
      ${part('shops', texts('shops'), texts('noShops'), shops.map(shopRow))}
      ${part('agreements', texts('agreements'), texts('noAgreements'), agreements.map(one => agreementRow(one, ended => void this.#end(ended))),
        tenant.status === 'closed' ? nothing : html`<button class="pill" type="button" @click=${() => void this.#agree(tenant)}>${texts('agreeOn')}</button>`)}
      ${part('people', texts('people'), texts('noPeople'), people.map(personRow))}
      ${part('talks', texts('navConversations'), texts('noTalksYet'), conversations.map(talkRow))}
      ${part('jobs', texts('onTheirWay'), texts('nothingWaits'), jobs.map(job => jobRow(job, false, () => void this.#again())))}
      ${part('visits', texts('ourVisits'), texts('noVisits'), visits.map(visitRow))}
      <section aria-labelledby="events">
        <div class="beside"><h2 class="label" id="events">${texts('navActivity')}</h2>
          <a href="/console/audit?${new URLSearchParams({ tenant: id }).toString()}">${texts('allActivity')}</a></div>
        ${events.length > 0 ? trail(events.map(({ tenantName: _, ...event }) => event)) : html`<p class="note">${texts('noActivityText')}</p>`}
      </section>`;
  }

  #standing(tenant: TenantDetail): unknown {
    const { id, status, plan, createdAt, agreements } = tenant;
    const active = status === 'active';
    const agreedPlan = agreements.find(({ name }) => name === 'plan');
    return html`
      <section class="card" aria-label=${texts('tenant')}>
        ${badge(standingName(status), active ? 'done' : status === 'closed' ? 'quiet' : 'attention')}
        <dl class="pairs">
          <div><dt>${texts('tenantNumber')}</dt><dd>${id}</dd></div>
          <div><dt>${texts('plan')}</dt><dd>${planName(agreedPlan?.value ?? plan)}${agreedPlan ? ` (${texts('until', { date: dates.day(agreedPlan.expiresAt) })})` : nothing}</dd></div>
          <div><dt>${texts('createdAt')}</dt><dd>${dates.day(createdAt)}</dd></div>
        </dl>
        ${active || status === 'suspended' ? html`<p class="note">${texts(active ? 'suspendNote' : 'reactivateNote')}</p>` : nothing}
        ${status === 'closed' ? nothing : html`
          <div class="acts">
            <button class="pill main" type="button" ?disabled=${this.#busy} @click=${() => void this.#visit(tenant)}>${texts('visit')}</button>
            ${status === 'closing' ? nothing : html`<button class="pill" type="button" ?disabled=${this.#busy} @click=${() => void this.#switch(tenant)}>
              ${texts(active ? 'suspend' : 'reactivate')}</button>`}
          </div>`}
      </section>`;
  }

  async #visit({ id, name }: TenantDetail): Promise<void> {
    const reason = await confirm({ title: texts('visitTitle', { name }), text: texts('visitText'), action: texts('doVisit'), reason: true });
    if (reason === null) return;
    const outcome = await write('POST', '/api/console/v1/visit', { tenant: id, reason });
    if (outcome.ok) location.assign('/portal/');
    else await this.#told(outcome);
  }

  async #switch({ status, name }: TenantDetail): Promise<void> {
    const active = status === 'active';
    const reason = await confirm(active
      ? { title: texts('suspendTitle', { name }), text: texts('suspendText'), action: texts('doSuspend'), reason: true }
      : { title: texts('reactivateTitle', { name }), text: texts('reactivateText'), action: texts('doReactivate'), reason: true });
    if (reason === null) return;
    this.#busy = true;
    this.requestUpdate();
    const outcome = await write('POST', `${this.#address}/${active ? 'suspension' : 'reactivation'}`, { reason });
    this.#busy = false;
    if (outcome.ok) toast(texts(active ? 'suspendedNow' : 'reactivatedNow', { name }));
    await this.#told(outcome);
  }

  async #agree({ name }: TenantDetail): Promise<void> {
    let form = document.querySelector('lumen-agreement-form');
    if (!form) document.body.append((form = new AgreementForm()));
    if (!(await form.ask(`${this.#address}/agreements`, name))) return;
    toast(texts('agreedNow'));
    await this.#again();
  }

  async #end({ name }: Agreed): Promise<void> {
    const reason = await confirm({ title: texts('endTitle'), text: texts('endText'), action: texts('doEnd'), reason: true });
    if (reason === null) return;
    const outcome = await write('POST', `${this.#address}/agreements/${encodeURIComponent(name)}/end`, { reason });
    if (outcome.ok) toast(texts('agreementEndedNow'));
    await this.#told(outcome);
  }

  async #told(outcome: Outcome<null>): Promise<void> {
    this.#refusal = outcome.ok ? '' : outcome.problem.status === 409 ? texts('tenantChangedMeanwhile') : refusal(outcome.problem);
    await this.#again();
  }

  async #again(): Promise<void> {
    this.renew(await this.fetch());
    this.requestUpdate();
  }
}

customElements.define('lumen-tenant', TenantScreen);
