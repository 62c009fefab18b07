import { html, nothing } from 'lit';
import { read, type Outcome } from '../api/doors';
import type { Me, Overview, SetUpStep } from '../api/wire';
import { planName } from '../kit/names';
import { Screen } from '../kit/screen';
import { badge, empty } from '../kit/states';
import { amount, texts } from '../kit/texts';
import { installation } from './installation';
import { setUp, setUpDone, unfinished } from './set-up';

/** `/portal/`: the shop, its widget, and how this month goes. */
class OverviewScreen extends Screen<Overview> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/';
  protected readonly heading = 'navOverview';

  protected fetch(): Promise<Outcome<Overview>> {
    return read('/api/portal/v1/overview');
  }

  protected draw({ store, widget, plan, month, setUp: steps }: Overview, me: Me): unknown {
    const sets = me.tenant?.role === 'owner' || me.tenant?.role === 'lead';
    return html`
      ${sets && unfinished(steps) ? setUp(steps) : nothing}
      <section aria-labelledby="month">
        <h2 class="label" id="month">${texts('thisMonth')}</h2>
        <dl class="figures">
          ${figure(month.conversations, texts('figureConversations'))}
          ${figure(month.verified, texts('figureVerified'))}
          ${figure(month.tickets, texts('figureTickets'))}
        </dl>
        ${month.conversations === 0 ? html`<p class="note">${texts('monthQuiet')}</p>` : nothing}
      </section>
      ${store ? shop(store, plan) : empty(texts('noStoreTitle'), texts('noStoreText'))}
      ${widget ? installation({ snippet: widget.snippet, seen: sighting(steps), origins: null }) : nothing}
      ${sets && steps.length > 0 && !unfinished(steps) ? setUpDone(steps) : nothing}`;
  }
}

/** Where a page of the shop was last seen with the widget. */
function sighting(steps: readonly SetUpStep[]): { readonly origin: string; readonly at: string } | null {
  const { origin, at } = steps.find(({ step }) => step === 'install') ?? { origin: null, at: null };
  return origin && at ? { origin, at } : null;
}

function figure(value: number, name: string): unknown {
  return html`<div><dt>${name}</dt><dd>${amount(value)}</dd></div>`;
}

function shop({ name, shop: handle, connected }: NonNullable<Overview['store']>, plan: string): unknown {
  return html`
    <section class="card" aria-labelledby="shop">
      <h2 id="shop" dir="auto">${name}</h2>
      ${connected ? badge(texts('storeConnected'), 'done') : badge(texts('storeNotConnected'), 'attention')}
      <dl class="pairs">
        ${handle ? html`<div><dt>${texts('storeHandle')}</dt><dd>${handle}</dd></div>` : nothing}
        <div><dt>${texts('plan')}</dt><dd>${planName(plan)}</dd></div>
      </dl>
    </section>`;
}

customElements.define('lumen-overview', OverviewScreen);
