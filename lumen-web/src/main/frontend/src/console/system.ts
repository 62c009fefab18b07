import { html, nothing } from 'lit';
import { read, type Outcome } from '../api/doors';
import type { SystemView } from '../api/wire-platform';
import { Screen } from '../kit/screen';
import { badge } from '../kit/states';
import { amount, dates, texts } from '../kit/texts';
import { jobState } from './job-row';

/** `/console/system`: the system by its own account. */
class SystemScreen extends Screen<SystemView> {
  protected readonly area = 'console';
  protected readonly place = '/console/system';
  protected readonly heading = 'navSystem';

  protected fetch(): Promise<Outcome<SystemView>> {
    return read('/api/console/v1/system');
  }

  protected draw({ nodes, migrations, queue }: SystemView): unknown {
    return html`
      <section aria-labelledby="queue">
        <div class="beside"><h2 class="label" id="queue">${texts('onTheirWay')}</h2><a href="/console/jobs">${texts('navJobs')}</a></div>
        <dl class="figures">
          ${(['dead', 'failing', 'waiting'] as const).map(state => html`<div><dt>${jobState(state)}</dt><dd>${amount(queue[state])}</dd></div>`)}
        </dl>
        ${queue.oldest ? html`<p class="note">${texts('oldestWaits', { since: dates.ago(queue.oldest) })}</p>` : nothing}
      </section>
      <section aria-labelledby="nodes">
        <h2 class="label" id="nodes">${texts('nodes')}</h2>
        ${nodes.length === 0 ? html`<p class="note">${texts('noNodes')}</p>` : html`<ul class="rows">${nodes.map(node)}</ul>`}
      </section>
      <section aria-labelledby="schema">
        <h2 class="label" id="schema">${texts('schema')}</h2>
        <ul class="rows">${migrations.map(migration)}</ul>
      </section>`;
  }
}

function node({ name, version, startedAt, seenAt, silent }: SystemView['nodes'][number]): unknown {
  return html`
    <li>
      <div class="row flat">
        <span class="name">${name}</span>
        <span class="note">${texts('nodeNote', { version, started: dates.ago(startedAt), seen: dates.ago(seenAt) })}</span>
        <span class="badges">${silent ? badge(texts('nodeSilent'), 'attention') : badge(texts('nodeRunning'), 'done')}</span>
      </div>
    </li>`;
}

function migration({ version, description, at, succeeded }: SystemView['migrations'][number]): unknown {
  return html`
    <li>
      <div class="row flat">
        <span class="name">${version} ${description}</span>
        <span class="note">${dates.moment(at)}</span>
        <span class="badges">${succeeded ? badge(texts('migrationDone'), 'done') : badge(texts('migrationFailed'), 'attention')}</span>
      </div>
    </li>`;
}

customElements.define('lumen-system', SystemScreen);
