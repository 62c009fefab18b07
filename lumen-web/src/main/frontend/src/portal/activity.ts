import { html, nothing } from 'lit';
import type { Me } from '../api/wire';
import { texts } from '../kit/texts';
import { TrailScreen } from '../kit/trail-screen';

/** `/portal/activity`: who did what in the tenant. */
class ActivityScreen extends TrailScreen {
  protected readonly area = 'portal';
  protected readonly place = '/portal/activity';
  protected readonly heading = 'navActivity';
  protected readonly door = '/api/portal/v1/audit';
  protected readonly fields = ['words', 'from', 'until'] as const;

  protected mayExport({ tenant }: Me): boolean {
    return tenant?.role === 'owner';
  }

  protected override top(me: Me | null): unknown {
    return html`<div class="beside">${super.top(me)}
      ${me?.tenant?.role === 'owner' ? html`<a href="/portal/visits">${texts('visitsTitle')}</a>` : nothing}</div>`;
  }
}

customElements.define('lumen-activity', ActivityScreen);
