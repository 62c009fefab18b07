import { html, nothing } from 'lit';
import { read, write, type Outcome } from '../api/doors';
import type { TenantDetail } from '../api/wire';
import { confirm } from '../kit/confirm';
import { icon } from '../kit/icons';
import { planName, standingName } from '../kit/names';
import { Screen } from '../kit/screen';
import { badge, banner } from '../kit/states';
import { dates, texts } from '../kit/texts';
import { toast } from '../kit/toasts';
import { trail } from '../kit/trail';

/** `/console/tenant?id=…`: one tenant, and the switch that stops its service. */
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
    const { id, status, plan, createdAt, events } = tenant;
    const active = status === 'active';
    return html`
      ${this.#refusal ? banner(this.#refusal, 'wrong') : nothing}
      <section class="card" aria-label=${texts('tenant')}>
        ${badge(standingName(status), active ? 'done' : 'attention')}
        <dl class="pairs">
          <div><dt>${texts('tenantNumber')}</dt><dd>${id}</dd></div>
          <div><dt>${texts('plan')}</dt><dd>${planName(plan)}</dd></div>
          <div><dt>${texts('createdAt')}</dt><dd>${dates.day(createdAt)}</dd></div>
        </dl>
        <p class="note">${texts(active ? 'suspendNote' : 'reactivateNote')}</p>
        <button class="pill" type="button" ?disabled=${this.#busy} @click=${() => void this.#switch(tenant)}>
          ${texts(active ? 'suspend' : 'reactivate')}</button>
      </section>
      <section aria-labelledby="events">
        <h2 class="label" id="events">${texts('navActivity')}</h2>
        ${events.length > 0 ? trail(events) : html`<p class="note">${texts('noActivityText')}</p>`}
      </section>`;
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
    this.#refusal = outcome.ok ? '' : texts(outcome.problem.status === 409 ? 'tenantChangedMeanwhile' : 'notSaved');
    if (outcome.ok) toast(texts(active ? 'suspendedNow' : 'reactivatedNow', { name }));
    const now = await this.fetch();
    if (now.ok || now.problem.status === 401) this.content = now;
    this.requestUpdate();
  }
}

customElements.define('lumen-tenant', TenantScreen);
