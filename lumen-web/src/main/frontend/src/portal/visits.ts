import { html, nothing } from 'lit';
import { read, type Outcome } from '../api/doors';
import type { Visited } from '../api/wire-platform';
import { icon } from '../kit/icons';
import { Screen } from '../kit/screen';
import { badge, empty } from '../kit/states';
import { dates, texts } from '../kit/texts';

/** `/portal/visits`: which of Lumen's own people looked at this portal, why, and until when. */
class VisitsScreen extends Screen<readonly Visited[]> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/activity';
  protected readonly heading = 'visitsTitle';

  protected async fetch(): Promise<Outcome<readonly Visited[]>> {
    const outcome = await read<{ readonly visits: readonly Visited[] }>('/api/portal/v1/visits');
    return outcome.ok ? { ok: true, value: outcome.value.visits } : outcome;
  }

  protected override top(): unknown {
    return html`<a class="back" href="/portal/activity">${icon('back')}${texts('navActivity')}</a>
      <h1>${texts('visitsTitle')}</h1><p class="sub">${texts('visitsIntro')}</p>`;
  }

  protected draw(visits: readonly Visited[]): unknown {
    if (visits.length === 0) return empty(texts('noVisitsTitle'), texts('noVisitsText'));
    return html`<ul class="rows">${visits.map(visitRow)}</ul>`;
  }
}

function visitRow({ name, reason, startedAt, endsAt, goesOn, writeReason }: Visited): unknown {
  return html`
    <li>
      <div class="row flat">
        <span class="name" dir="auto">${name} ${goesOn ? badge(texts('visitGoesOn'), 'attention') : nothing}</span>
        <span class="note"><time datetime=${startedAt}>${dates.moment(startedAt)}</time> – <time datetime=${endsAt}>${dates.time(endsAt)}</time> · <span dir="auto">${reason}</span></span>
        ${writeReason ? html`<span class="note" dir="auto">${texts('visitChanges', { reason: writeReason })}</span>` : nothing}
      </div>
    </li>`;
}

customElements.define('lumen-visits', VisitsScreen);
