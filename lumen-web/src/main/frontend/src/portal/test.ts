import { html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Action, Message } from 'lumen-widget/src/api/wire';
import type { Transcript } from 'lumen-widget/src/kit/transcript';
import 'lumen-widget/src/kit/transcript';
import { write, type Outcome, type Problem } from '../api/doors';
import type { Me } from '../api/wire';
import type { Rehearsal, Rehearsed, Why } from '../api/wire-assistant';
import { refusal } from '../kit/refusals';
import { Screen } from '../kit/screen';
import { banner, empty } from '../kit/states';
import { locale, texts } from '../kit/texts';
import { NextStep } from './next-step';
import { transcriptTexts } from './transcript-texts';
import { reading } from './why';

/** Some sentences that show most of what the assistant does. */
const IDEAS = ['ideaTrack', 'ideaPolicy', 'ideaRefund', 'ideaPerson'] as const;

/** `/portal/test`: a conversation with the assistant as it stands, and why it answered so. */
class TestScreen extends Screen<Rehearsal> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/test';
  protected readonly heading = 'navTest';
  readonly #next = new NextStep(this, this.place);
  readonly #transcript = createRef<Transcript>();
  readonly #field = createRef<HTMLTextAreaElement>();
  #messages: readonly Message[] = [];
  #why: Why | null = null;
  #busy = false;
  #trouble: Problem | null = null;

  protected fetch(): Promise<Outcome<Rehearsal>> {
    this.#messages = [];
    this.#why = null;
    this.#trouble = null;
    return write<Rehearsal>('POST', '/api/portal/v1/rehearsals', { locale });
  }

  protected override failed(failure: Outcome<never> & { ok: false }, me: Me): unknown {
    if (failure.problem.slug !== 'no-store-yet') return super.failed(failure, me);
    return empty(texts('noStoreTitle'), texts('noStoreText'));
  }

  protected override top(): unknown {
    return html`<h1>${texts('navTest')}</h1>
      <p class="sub">${texts('testIntro')} <a href="/portal/replay">${texts('replayLink')}</a></p>`;
  }

  protected draw({ messages }: Rehearsal, me: Me): unknown {
    const all = [...messages, ...this.#messages];
    return html`
      ${this.#next.draw(me)}
      <div class="rehearsal">
        <section class="paper" aria-labelledby="talk">
          <h2 class="sr" id="talk">${texts('testTalk')}</h2>
          <lumen-transcript ${ref(this.#transcript)} @lumen-action=${this.#acted}></lumen-transcript>
          ${all.length === messages.length ? this.#ideas() : nothing}
          ${this.#trouble ? banner(this.#trouble.status === 404 ? texts('testOver') : refusal(this.#trouble), 'wrong') : nothing}
          ${this.#composer()}
        </section>
        <section class="card why" aria-labelledby="why" aria-live="polite">
          <h2 id="why">${texts('whyTitle')}</h2>
          ${this.#why ? reading(this.#why) : html`<p class="note">${texts('whyEmpty')}</p>`}
        </section>
      </div>`;
  }

  #ideas(): unknown {
    return html`<div class="ideas">${IDEAS.map(idea => html`
      <button class="pill" type="button" ?disabled=${this.#busy} @click=${() => void this.#say(texts(idea))}>${texts(idea)}</button>`)}</div>`;
  }

  #composer(): unknown {
    return html`
      <form class="composer" novalidate @submit=${this.#submitted}>
        <label class="sr" for="line">${texts('testLine')}</label>
        <textarea id="line" rows="1" dir="auto" maxlength="4000" placeholder=${texts('testLine')} ${ref(this.#field)} @keydown=${this.#pressed}></textarea>
        <button class="pill main" type="submit" ?disabled=${this.#busy}>${texts('testSend')}</button>
        <button class="pill" type="button" ?disabled=${this.#busy} @click=${() => void this.load()}>${texts('testAgain')}</button>
      </form>`;
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    (event.currentTarget as HTMLTextAreaElement).form!.requestSubmit();
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    void this.#say(this.#field.value?.value.trim() ?? '');
  }

  #acted({ detail }: CustomEvent<Action>): void {
    if (detail.type !== 'open_tracking') void this.#say(detail.label);
  }

  async #say(text: string): Promise<void> {
    if (!text || this.#busy || !this.content?.ok) return;
    const { id, token } = this.content.value;
    this.#busy = true;
    this.#trouble = null;
    this.requestUpdate();
    const outcome = await write<Rehearsed>('POST', `/api/portal/v1/rehearsals/${id}/messages`, { text, token, key: crypto.randomUUID() });
    this.#busy = false;
    if (outcome.ok) {
      this.#messages = [...this.#messages, ...outcome.value.messages];
      this.#why = outcome.value.why;
      void this.#next.look();
      if (this.#field.value) this.#field.value.value = '';
    } else {
      this.#trouble = outcome.problem;
    }
    this.requestUpdate();
    await this.updateComplete;
    this.#field.value?.focus();
  }

  protected override updated(): void {
    const transcript = this.#transcript.value;
    if (!transcript || !this.content?.ok) return;
    transcript.texts = transcriptTexts;
    const all = [...this.content.value.messages, ...this.#messages];
    transcript.show(all.map((message, index) => ({
      kind: 'message', key: message.id, message: { ...message, actions: index === all.length - 1 ? message.actions : [] },
    })));
  }
}

customElements.define('lumen-test', TestScreen);
