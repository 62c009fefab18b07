import { html } from 'lit';
import { read, type Outcome } from '../api/doors';
import type { Job, JobPage } from '../api/wire-platform';
import { Growing, type Page } from '../kit/paging';
import { Screen } from '../kit/screen';
import { notice } from '../kit/states';
import { texts } from '../kit/texts';
import { jobRow, jobState } from './job-row';

const STATES: readonly Job['state'][] = ['dead', 'failing', 'waiting'];

/** `/console/jobs`: what is on its way out over all tenants, and what is stuck. */
class JobsScreen extends Screen<Growing<Job>> {
  protected readonly area = 'console';
  protected readonly place = '/console/jobs';
  protected readonly heading = 'navJobs';
  #state = new URLSearchParams(location.search).get('state') ?? '';

  protected async fetch(): Promise<Outcome<Growing<Job>>> {
    const state = this.#state;
    const page = (after?: string): Promise<Outcome<Page<Job>>> => fetchPage(state, after);
    const first = await page();
    return first.ok ? { ok: true, value: new Growing(first.value, page, () => this.requestUpdate()) } : first;
  }

  protected draw(list: Growing<Job>): unknown {
    return html`
      <form class="search" @submit=${(event: Event) => event.preventDefault()}>
        <select aria-label=${texts('jobState')} @change=${(event: Event) => this.#choose((event.currentTarget as HTMLSelectElement).value)}>
          <option value="">${texts('anyState')}</option>
          ${STATES.map(state => html`<option value=${state} ?selected=${state === this.#state}>${jobState(state)}</option>`)}
        </select>
      </form>
      ${list.count === 0 ? notice('check', texts('noJobsTitle'), texts('noJobsText'))
        : html`${list.rows('rows', job => jobRow(job, true, () => void this.load()))}${list.footer()}`}`;
  }

  #choose(state: string): void {
    this.#state = state;
    history.replaceState(null, '', state ? `?${new URLSearchParams({ state }).toString()}` : location.pathname);
    void this.load();
  }
}

async function fetchPage(state: string, after: string | undefined): Promise<Outcome<Page<Job>>> {
  const asked = new URLSearchParams({ ...(state && { state }), ...(after && { after }) });
  const outcome = await read<JobPage>(`/api/console/v1/jobs?${asked.toString()}`);
  return outcome.ok ? { ok: true, value: { items: outcome.value.jobs, next: outcome.value.next } } : outcome;
}

customElements.define('lumen-jobs', JobsScreen);
