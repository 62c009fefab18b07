import { html, nothing, type TemplateResult } from 'lit';
import type { SetUpStep } from '../api/wire';
import { icon } from '../kit/icons';
import { texts, type TextKey } from '../kit/texts';

interface Words {
  readonly title: TextKey;
  readonly note: TextKey | null;
  /** Where it is done. */
  readonly at: string | null;
}

const WORDS: Readonly<Record<SetUpStep['step'], Words>> = {
  account: { title: 'stepAccount', note: null, at: null },
  store: { title: 'stepStore', note: 'stepStoreNote', at: '/portal/store' },
  widget: { title: 'stepWidget', note: 'stepWidgetNote', at: '/portal/widget' },
  test: { title: 'stepTest', note: 'stepTestNote', at: '/portal/test' },
  install: { title: 'stepInstall', note: 'stepInstallNote', at: '/portal/widget#install' },
};

/** Whether anything is left to do. */
export function unfinished(steps: readonly SetUpStep[]): boolean {
  return steps.some(({ state }) => state !== 'done');
}

/** The step that comes next, by its words and the screen it is done on. */
export function nextStep(steps: readonly SetUpStep[]): { readonly title: string; readonly at: string } | null {
  const next = steps.find(({ state }) => state === 'open')?.step;
  const at = next ? WORDS[next].at : null;
  return next && at ? { title: texts(WORDS[next].title), at } : null;
}

/** How many of the steps are done, in words. */
export function progress(steps: readonly SetUpStep[]): string {
  return texts('setUpCount', { done: steps.filter(({ state }) => state === 'done').length, all: steps.length });
}

/** All steps once they are done, out of the way. */
export function setUpDone(steps: readonly SetUpStep[]): TemplateResult {
  return html`
    <details class="more-ways">
      <summary>${texts('setUpTitle')} <span class="count">${progress(steps)}</span></summary>
      <ol class="steps">${steps.map((step, index) => line(step, index + 1, false))}</ol>
    </details>`;
}

/** What lies between an account and a chat on the shop's pages. Any step can be taken first; the next one is offered. */
export function setUp(steps: readonly SetUpStep[]): TemplateResult {
  const next = steps.find(({ state }) => state === 'open')?.step;
  return html`
    <section aria-labelledby="set-up">
      <h2 id="set-up" class="label">${texts('setUpTitle')} <span class="count">${progress(steps)}</span></h2>
      <ol class="steps">${steps.map((step, index) => line(step, index + 1, step.step === next))}</ol>
    </section>`;
}

function line(step: SetUpStep, number: number, next: boolean): TemplateResult {
  const { title, at } = WORDS[step.step];
  const done = step.state === 'done';
  const name = done || !at ? html`<span class="name">${texts(title)}</span>` : html`<a class="name" href=${at}>${texts(title)}</a>`;
  return html`
    <li class="step ${step.state}" aria-current=${next ? 'step' : nothing}>
      <span class="place">${done ? html`${icon('check')}<span class="sr">${texts('stepDone')}</span>` : html`<span aria-hidden="true">${number}</span>`}</span>
      <span class="what">${name}${note(step)}</span>
      ${next && at ? html`<a class="pill main" href=${at} aria-label="${texts('stepGo')}: ${texts(title)}">${texts('stepGo')}</a>` : nothing}
    </li>`;
}

function note({ step, state, origin }: SetUpStep): unknown {
  if (state === 'under_way') return html`<span class="note">${texts('stepAccountWaiting')}</span>`;
  if (state === 'done') return origin ? html`<span class="note">${texts('seenOn', { origin })}</span>` : nothing;
  const key = WORDS[step].note;
  return key ? html`<span class="note">${texts(key)}</span>` : nothing;
}
