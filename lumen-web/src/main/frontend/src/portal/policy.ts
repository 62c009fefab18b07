import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { read, write, type Outcome, type Problem } from '../api/doors';
import type { Me } from '../api/wire';
import type { PolicyFound, PolicyText, PolicyTexts } from '../api/wire-assistant';
import { confirm } from '../kit/confirm';
import { icon } from '../kit/icons';
import { LANGUAGE_CODES, languageName } from '../kit/names';
import { refusal } from '../kit/refusals';
import { Screen } from '../kit/screen';
import { banner } from '../kit/states';
import { language, texts, type TextKey } from '../kit/texts';
import { mayEdit } from './authority';
import { met } from './met';

const MOST_TITLE = 200;
const MOST_BODY = 30_000;

interface Draft {
  readonly title: string;
  readonly locale: string;
  readonly body: string;
}

const REFUSALS: Readonly<Record<string, TextKey>> = {
  'too-many-texts': 'policyTooMany', 'role-lacking': 'roleLacking', 'no-store-yet': 'noStoreText',
};

/** `/portal/policy?id=…`, or without an id for a new one: a text, and the question it would answer as it is being written. */
class PolicyScreen extends Screen<PolicyText | null> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/policies';
  protected readonly heading = 'policy';
  readonly #id = new URLSearchParams(location.search).get('id');
  #refusal: Problem | null = null;
  #lacking: 'title' | 'body' | null = null;
  #found: PolicyFound | null = null;
  /** How somebody else has saved the text since the reader began. */
  #theirs: PolicyText | null = null;
  /** Fields keep what was typed; with each taking over of somebody else's they are made anew. */
  #taken = 0;
  #busy = false;

  protected async fetch(): Promise<Outcome<PolicyText | null>> {
    if (!this.#id) return { ok: true, value: null };
    const all = await read<PolicyTexts>('/api/portal/v1/policies');
    if (!all.ok) return all;
    const text = all.value.texts.find(({ id }) => id === this.#id);
    return text ? { ok: true, value: text } : { ok: false, problem: { slug: 'not-found', status: 404 } };
  }

  protected override top(): unknown {
    return html`
      <a class="back" href="/portal/policies">${icon('back')}${texts('navPolicies')}</a>
      <h1>${texts(this.#id ? 'policy' : 'policyNew')}</h1>`;
  }

  protected draw(text: PolicyText | null, me: Me): unknown {
    const may = mayEdit(me.tenant?.role ?? 'viewer');
    return html`
      ${may ? nothing : html`<p class="banner attention">${icon('lock')}${texts('readOnly')}</p>`}
      ${keyed(this.#taken, html`<form class="fields" novalidate @submit=${this.#submitted}>
        <fieldset class="bare" ?disabled=${!may || this.#busy}>
          ${this.#title(text)}
          <div class="field">
            <label for="locale">${texts('policyLanguage')}</label>
            <select id="locale" name="locale">${LANGUAGE_CODES.map(code => html`
              <option value=${code} ?selected=${code === (text?.locale ?? language)}>${languageName(code)}</option>`)}</select>
          </div>
          ${this.#body(text)}
        </fieldset>
        ${this.#theirs ? this.#met(this.#theirs) : nothing}
        ${this.#refusal ? banner(why(this.#refusal), 'wrong') : nothing}
        ${may ? html`<div class="more">
          <button class="pill main" type="submit" ?disabled=${this.#busy}>${texts('save')}</button>
          ${text ? html`<button class="pill" type="button" ?disabled=${this.#busy} @click=${() => void this.#remove(text)}>${texts('policyRemove')}</button>` : nothing}
        </div>` : nothing}
      </form>`)}
      ${this.#preview()}`;
  }

  #met(theirs: PolicyText): unknown {
    return html`
      ${met(nothing, () => this.#take(theirs))}
      <section aria-labelledby="theirs">
        <h2 class="label" id="theirs">${texts('savedNow')}</h2>
        <blockquote dir="auto" lang=${theirs.locale} tabindex="0"><strong>${theirs.title}</strong>\n${theirs.body}</blockquote>
      </section>`;
  }

  #take(theirs: PolicyText): void {
    this.#theirs = null;
    this.#taken += 1;
    this.content = { ok: true, value: theirs };
  }

  #title(text: PolicyText | null): unknown {
    const lacking = this.#lacking === 'title';
    return html`
      <div class="field">
        <label for="title">${texts('policyTitle')}</label>
        <input id="title" name="title" type="text" dir="auto" maxlength=${MOST_TITLE} .value=${text?.title ?? ''} placeholder=${texts('policyTitleExample')}
          aria-invalid=${lacking ? 'true' : nothing} aria-describedby="title-note">
        <p id="title-note" class=${lacking ? 'note wrong' : 'note'}>${texts(lacking ? 'policyTitleLacking' : 'policyTitleNote')}</p>
      </div>`;
  }

  #body(text: PolicyText | null): unknown {
    const lacking = this.#lacking === 'body';
    return html`
      <div class="field">
        <label for="body">${texts('policyBody')}</label>
        <textarea id="body" name="body" rows="14" dir="auto" maxlength=${MOST_BODY} .value=${text?.body ?? ''}
          aria-invalid=${lacking ? 'true' : nothing} aria-describedby="body-note"></textarea>
        <p id="body-note" class=${lacking ? 'note wrong' : 'note'}>${texts(lacking ? 'policyBodyLacking' : 'policyBodyNote')}</p>
      </div>`;
  }

  #preview(): unknown {
    return html`
      <section class="card" aria-labelledby="preview">
        <h2 id="preview">${texts('policyPreview')}</h2>
        <p class="note">${texts('policyPreviewText')}</p>
        <form class="composer" novalidate @submit=${this.#tried}>
          <label class="sr" for="question">${texts('policyQuestion')}</label>
          <input id="question" type="text" dir="auto" maxlength="400" placeholder=${texts('policyQuestion')}>
          <button class="pill" type="submit">${texts('policyAsk')}</button>
        </form>
        <div role="status">${this.#found ? answer(this.#found) : nothing}</div>
      </section>`;
  }

  #draft(): Draft {
    const form = new FormData(this.querySelector<HTMLFormElement>('form.fields')!);
    const field = (name: keyof Draft): string => {
      const control = this.querySelector<HTMLInputElement>(`#${name}`)!;
      return String(form.get(name) ?? control.value).trim();
    };
    return { title: field('title'), locale: field('locale'), body: field('body') };
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    void this.#save();
  }

  async #save(): Promise<void> {
    if (!this.content?.ok) return;
    const draft = this.#draft();
    this.#refusal = null;
    this.#lacking = !draft.title ? 'title' : !draft.body ? 'body' : null;
    this.requestUpdate();
    if (this.#lacking) {
      this.querySelector<HTMLElement>(`#${this.#lacking}`)!.focus();
      return;
    }
    const text = this.content.value;
    const outcome = await this.#during(() => (text
      ? write('PATCH', `/api/portal/v1/policies/${text.id}`, { ...draft, version: (this.#theirs ?? text).version })
      : write('POST', '/api/portal/v1/policies', draft)));
    if (outcome.ok) location.assign('/portal/policies');
  }

  async #remove(text: PolicyText): Promise<void> {
    const sure = await confirm({ title: texts('policyRemoveTitle', { title: text.title }), text: texts('policyRemoveText'), action: texts('policyRemove') });
    if (sure === null) return;
    const outcome = await this.#during(() => write('DELETE', `/api/portal/v1/policies/${text.id}?version=${(this.#theirs ?? text).version}`));
    if (outcome.ok) location.assign('/portal/policies');
  }

  async #during(work: () => Promise<Outcome<unknown>>): Promise<Outcome<unknown>> {
    this.#busy = true;
    this.requestUpdate();
    const outcome = await work();
    this.#busy = false;
    const overtaken = !outcome.ok && outcome.problem.slug === 'changed-meanwhile' ? await this.fetch() : null;
    this.#theirs = overtaken?.ok ? overtaken.value : null;
    this.#refusal = outcome.ok || this.#theirs ? null : outcome.problem;
    this.requestUpdate();
    return outcome;
  }

  #tried(event: SubmitEvent): void {
    event.preventDefault();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const question = this.querySelector<HTMLInputElement>('#question')!.value.trim();
    const draft = this.#draft();
    if (!question) return;
    const outcome = await write<PolicyFound>('POST', '/api/portal/v1/policies/answer', {
      question, locale: draft.locale, ...(this.#id && { id: this.#id }), ...(draft.title && draft.body && { text: draft }),
    });
    this.#found = outcome.ok ? outcome.value : null;
    this.#refusal = outcome.ok ? null : outcome.problem;
    this.requestUpdate();
  }
}

function why(problem: Problem): string {
  const known = REFUSALS[problem.slug];
  return known ? texts(known) : refusal(problem);
}

function answer({ passage }: PolicyFound): unknown {
  if (!passage) return html`<p class="note">${texts('policyNoAnswer')}</p>`;
  return html`
    <blockquote dir="auto">${passage.text}</blockquote>
    <p class="note"><span dir="auto">${passage.source}</span>${passage.title === passage.source ? nothing : html` · <span dir="auto">${passage.title}</span>`}</p>`;
}

customElements.define('lumen-policy', PolicyScreen);
