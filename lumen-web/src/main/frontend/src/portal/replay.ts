import { html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { read, write, type Outcome, type Problem } from '../api/doors';
import type { Overview } from '../api/wire';
import type { Rehearsed, Replay } from '../api/wire-assistant';
import { icon } from '../kit/icons';
import { Screen } from '../kit/screen';
import { banner, empty } from '../kit/states';
import { amount, language, texts } from '../kit/texts';
import { intentName, result, RESULT_CODES, resultName, rule } from './why';

const MOST = 200;
const LONGEST = 1000;
const AT_ONCE = 5;

interface Asked {
  readonly question: string;
  readonly answer: Rehearsed;
}

/** `/portal/replay`: past questions from a pasted list, each asked by itself, side by side with what the assistant would have said. */
class ReplayScreen extends Screen<Overview> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/test';
  protected readonly heading = 'replay';
  readonly #list = createRef<HTMLTextAreaElement>();
  #asked: readonly Asked[] = [];
  #all = 0;
  #running = false;
  #shown = '';
  #wrong = '';
  #trouble: Problem | null = null;

  protected fetch(): Promise<Outcome<Overview>> {
    return read('/api/portal/v1/overview');
  }

  protected override top(): unknown {
    return html`
      <a class="back" href="/portal/test">${icon('back')}${texts('navTest')}</a>
      <h1>${texts('replay')}</h1>
      <p class="sub">${texts('replayIntro', { count: MOST })}</p>`;
  }

  protected draw({ store }: Overview): unknown {
    if (!store) return empty(texts('noStoreTitle'), texts('noStoreText'));
    return html`
      <form class="field" novalidate @submit=${this.#submitted}>
        <label for="questions">${texts('replayQuestions')}</label>
        <textarea id="questions" rows="7" dir="auto" ${ref(this.#list)} aria-describedby="questions-note"
          aria-invalid=${this.#wrong ? 'true' : nothing} placeholder=${texts('replayExample')}></textarea>
        <p id="questions-note" class=${this.#wrong ? 'note wrong' : 'note'}>${this.#wrong || texts('replayNote')}</p>
        <div class="more">
          <button class="pill main" type="submit" ?disabled=${this.#running}>${texts('replayStart')}</button>
          ${this.#running ? html`<button class="pill" type="button" @click=${() => (this.#running = false)}>${texts('replayStop')}</button>` : nothing}
          ${this.#all > 0 ? html`<progress max=${this.#all} value=${this.#asked.length} aria-label=${texts('replayProgress')}></progress>
            <span class="note" role="status">${texts('replayDone', { done: this.#asked.length, all: this.#all })}</span>` : nothing}
        </div>
      </form>
      ${this.#trouble ? banner(texts(this.#trouble.status === 429 ? 'replayPaused' : 'replayBroken'), 'wrong') : nothing}
      ${this.#asked.length > 0 ? this.#answers() : nothing}`;
  }

  #answers(): unknown {
    const counts = new Map<string, number>();
    for (const { answer } of this.#asked) counts.set(code(answer), (counts.get(code(answer)) ?? 0) + 1);
    const shown = this.#asked.filter(({ answer }) => !this.#shown || code(answer) === this.#shown);
    return html`
      <section aria-labelledby="answers">
        <h2 class="label" id="answers">${texts('replayAnswers')}</h2>
        <div class="ideas" role="group" aria-labelledby="answers">
          ${this.#filter('', texts('replayAll'), this.#asked.length)}
          ${RESULT_CODES.filter(known => counts.has(known)).map(known => this.#filter(known, resultName(known), counts.get(known)!))}
        </div>
        <ul class="rows replayed">${shown.map(line)}</ul>
      </section>`;
  }

  #filter(value: string, name: string, count: number): unknown {
    return html`<button class="pill" type="button" aria-pressed=${this.#shown === value ? 'true' : 'false'}
      @click=${() => { this.#shown = value; this.requestUpdate(); }}>${name} <b>${amount(count)}</b></button>`;
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const questions = (this.#list.value?.value ?? '').split('\n').map(line => line.trim()).filter(Boolean);
    this.#wrong = this.#fault(questions);
    this.requestUpdate();
    if (this.#wrong) this.#list.value?.focus();
    else void this.#run(questions);
  }

  #fault(questions: readonly string[]): string {
    if (questions.length === 0) return texts('replayNothing');
    if (questions.length > MOST) return texts('replayTooMany', { count: questions.length, most: MOST });
    const long = questions.findIndex(question => question.length > LONGEST);
    return long < 0 ? '' : texts('replayTooLong', { line: long + 1, most: LONGEST });
  }

  async #run(questions: readonly string[]): Promise<void> {
    this.#asked = [];
    this.#all = questions.length;
    this.#trouble = null;
    this.#shown = '';
    this.#running = true;
    for (let from = 0; from < questions.length && this.#running; from += AT_ONCE) {
      this.requestUpdate();
      const some = questions.slice(from, from + AT_ONCE);
      const outcome = await write<Replay>('POST', '/api/portal/v1/rehearsals/replays', { questions: some, locale: language });
      if (!outcome.ok) {
        this.#trouble = outcome.problem;
        break;
      }
      this.#asked = [...this.#asked, ...outcome.value.answers.map((answer, index) => ({ question: some[index]!, answer }))];
    }
    this.#running = false;
    this.requestUpdate();
  }
}

function code({ why }: Rehearsed): string {
  return why?.result ?? '';
}

function line({ question, answer: { messages, why } }: Asked): unknown {
  const replies = messages.filter(({ role }) => role !== 'shopper').map(({ text }) => text);
  return html`
    <li>
      <p class="question" dir="auto">${question}</p>
      <div class="reply">
        ${replies.map(reply => html`<p dir="auto">${reply}</p>`)}
        ${why ? html`<p class="note">${result(why.result)} ${intentName(why.intent)} · ${rule(why.rule)}</p>` : nothing}
      </div>
    </li>`;
}

customElements.define('lumen-replay', ReplayScreen);
