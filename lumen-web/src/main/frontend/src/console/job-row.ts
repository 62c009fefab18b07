import { html, nothing } from 'lit';
import { write } from '../api/doors';
import type { Job } from '../api/wire-platform';
import { confirm } from '../kit/confirm';
import { refusal } from '../kit/refusals';
import { badge } from '../kit/states';
import { dates, texts, type TextKey } from '../kit/texts';
import { toast } from '../kit/toasts';

const STATES: Readonly<Record<Job['state'], TextKey>> = { waiting: 'jobWaiting', failing: 'jobFailing', dead: 'jobDead' };

export function jobState(state: Job['state']): string {
  return texts(STATES[state]);
}

/** A message that has not left, and what can be done about it. @param changed called when something was */
export function jobRow(job: Job, named: boolean, changed: () => void): unknown {
  const { tenant, tenantName, channel, state, attempts, lastError, createdAt, nextAttemptAt } = job;
  return html`
    <li>
      <div class="row flat">
        <span class="name">${named ? html`<a href="/console/tenant?${new URLSearchParams({ id: tenant }).toString()}" dir="auto">${tenantName}</a>` : html`<code>${channel}</code>`}
          ${badge(jobState(state), state === 'waiting' ? 'quiet' : 'attention')}</span>
        <span class="note">${named ? html`<code>${channel}</code> · ` : nothing}<time datetime=${createdAt}>${dates.ago(createdAt)}</time> · ${texts('attempts', { count: attempts })}${
          nextAttemptAt && attempts > 0 ? html` · ${texts('nextAttempt', { moment: dates.moment(nextAttemptAt) })}` : nothing}</span>
        ${lastError ? html`<span class="note" dir="auto">${lastError}</span>` : nothing}
        <span class="acts">
          ${state === 'waiting' ? nothing : html`<button class="pill" type="button" @click=${() => void retry(job, changed)}>${texts('retryNow')}</button>`}
          <button class="pill" type="button" @click=${() => void drop(job, changed)}>${texts('drop')}</button>
        </span>
      </div>
    </li>`;
}

async function retry(job: Job, changed: () => void): Promise<void> {
  settled(await write('POST', `${address(job)}/retry`), 'retriedNow', changed);
}

async function drop(job: Job, changed: () => void): Promise<void> {
  const reason = await confirm({ title: texts('dropTitle', { name: job.tenantName }), text: texts('dropText'), action: texts('doDrop'), reason: true });
  if (reason !== null) settled(await write('POST', `${address(job)}/drop`, { reason }), 'droppedNow', changed);
}

function settled(outcome: Awaited<ReturnType<typeof write>>, done: TextKey, changed: () => void): void {
  const gone = !outcome.ok && outcome.problem.status === 409;
  toast(outcome.ok ? texts(done) : gone ? texts('jobGone') : refusal(outcome.problem));
  if (outcome.ok || gone) changed();
}

function address({ tenant, id }: Job): string {
  return `/api/console/v1/jobs/${encodeURIComponent(tenant)}/${encodeURIComponent(id)}`;
}
