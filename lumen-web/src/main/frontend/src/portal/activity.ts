import { read, type Outcome } from '../api/doors';
import type { Activity, AuditEvent } from '../api/wire';
import { html } from 'lit';
import { Growing, type Page } from '../kit/paging';
import { Screen } from '../kit/screen';
import { empty } from '../kit/states';
import { texts } from '../kit/texts';
import { trail } from '../kit/trail';

/** `/portal/activity`: who did what in the tenant. */
class ActivityScreen extends Screen<Growing<AuditEvent>> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/activity';
  protected readonly heading = 'navActivity';

  protected async fetch(): Promise<Outcome<Growing<AuditEvent>>> {
    const first = await page();
    return first.ok ? { ok: true, value: new Growing(first.value, page, () => this.requestUpdate()) } : first;
  }

  protected draw(list: Growing<AuditEvent>): unknown {
    if (list.items.length === 0) return empty(texts('noActivityTitle'), texts('noActivityText'));
    return html`${trail(list.items)}${list.footer()}`;
  }
}

async function page(after?: string): Promise<Outcome<Page<AuditEvent>>> {
  const outcome = await read<Activity>(`/api/portal/v1/audit${after ? `?${new URLSearchParams({ after })}` : ''}`);
  return outcome.ok ? { ok: true, value: { items: outcome.value.events, next: outcome.value.next } } : outcome;
}

customElements.define('lumen-activity', ActivityScreen);
