import { html, nothing } from 'lit';
import { read, type Outcome } from '../api/doors';
import type { Me } from '../api/wire';
import type { PolicyText, PolicyTexts } from '../api/wire-assistant';
import { icon } from '../kit/icons';
import { languageName } from '../kit/names';
import { Screen } from '../kit/screen';
import { empty } from '../kit/states';
import { dates, texts } from '../kit/texts';
import { mayEdit } from './authority';

/** `/portal/policies`: the shop's own texts, that general questions are answered from. */
class PoliciesScreen extends Screen<PolicyTexts> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/policies';
  protected readonly heading = 'navPolicies';

  protected fetch(): Promise<Outcome<PolicyTexts>> {
    return read('/api/portal/v1/policies');
  }

  protected override top(me: Me | null): unknown {
    return html`
      <h1>${texts('navPolicies')}</h1>
      <p class="sub">${texts('policiesIntro')}</p>
      ${me?.tenant && mayEdit(me.tenant.role) ? html`<p class="more first"><a class="pill main" href="/portal/policy">${texts('policyNew')}</a></p>` : nothing}`;
  }

  protected draw({ texts: all }: PolicyTexts): unknown {
    if (all.length === 0) return empty(texts('policiesNoneTitle'), texts('policiesNoneText'));
    return html`<ul class="rows words">${all.map(line)}</ul>`;
  }
}

function line({ id, title, locale, body, updatedAt }: PolicyText): unknown {
  const start = body.replace(/^#+\s*/gm, '').replace(/\s+/g, ' ').slice(0, 120);
  return html`
    <li>
      <a class="row" href="/portal/policy?id=${id}">
        <span class="name" dir="auto">${title}</span>
        <span class="note"><span dir="auto">${start}</span></span>
        <span class="badges"><span class="note">${languageName(locale)} · ${dates.day(updatedAt)}</span></span>
        ${icon('next')}
      </a>
    </li>`;
}

customElements.define('lumen-policies', PoliciesScreen);
