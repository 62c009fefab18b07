import { html, nothing } from 'lit';
import type { Outcome } from '../api/doors';
import type { Me } from '../api/wire';
import { chooseTenant } from '../kit/frame';
import { icon } from '../kit/icons';
import { roleName, standingName } from '../kit/names';
import { Screen } from '../kit/screen';
import { badge, empty } from '../kit/states';
import { texts } from '../kit/texts';

/** `/portal/choose`: whoever works for several shops says for which one now. */
class ChooseScreen extends Screen<null> {
  protected readonly area = 'portal';
  protected readonly place = null;
  protected readonly heading = 'chooseTenant';

  protected async fetch(): Promise<Outcome<null>> {
    return { ok: true, value: null };
  }

  protected draw(_content: null, { tenants }: Me): unknown {
    if (tenants.length === 0) {
      return empty(texts('noTenantTitle'), texts('noTenantText'), html`<a class="pill main" href="/signup">${texts('openShop')}</a>`);
    }
    return html`
      <p class="sub">${texts('chooseText')}</p>
      <ul class="rows">
        ${tenants.map(({ id, name, role, status }) => html`
          <li>
            <button class="row" type="button" @click=${() => void chooseTenant(id)}>
              <span class="name" dir="auto">${name}</span>
              <span class="note">${roleName(role)}</span>
              <span class="badges">${status === 'active' ? nothing : badge(standingName(status), 'attention')}</span>
              ${icon('next')}
            </button>
          </li>`)}
      </ul>`;
  }
}

customElements.define('lumen-choose', ChooseScreen);
