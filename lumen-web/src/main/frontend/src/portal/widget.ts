import { html, nothing } from 'lit';
import { read, upload, write, type Outcome, type Problem } from '../api/doors';
import type { Me } from '../api/wire';
import type { Widget, WidgetSettings } from '../api/wire-shop';
import { refusal } from '../kit/refusals';
import { Screen } from '../kit/screen';
import { empty } from '../kit/states';
import { language as readersLanguage, texts, type TextKey } from '../kit/texts';
import { toast } from '../kit/toasts';
import { mayEdit } from './authority';
import { installation } from './installation';
import { met } from './met';
import { NextStep } from './next-step';
import { differences, EVERYWHERE, settingsOf } from './widget-draft';
import { inWords } from './widget-words';
import { look, valueOf, type Part } from './widget-look';
import { picture } from './widget-picture';
import { hours, places, says } from './widget-says';

const DOOR = '/api/portal/v1/widget';

const PARTS: Readonly<Record<keyof WidgetSettings, TextKey>> = {
  name: 'assistantName', look: 'widgetLook', welcome: 'welcome', quickPrompts: 'quickPrompts', words: 'wordsLanguage', hours: 'hoursTitle', origins: 'origins',
};

/** `/portal/widget`: what the chat says and how it looks, beside the chat itself; where it may stand, and where it was seen. */
class WidgetScreen extends Screen<Widget> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/widget';
  protected readonly heading = 'navWidget';
  readonly #next = new NextStep(this, this.place);
  #draft: WidgetSettings | null = null;
  #problem: Problem | null = null;
  #pictureProblem: Problem | null = null;
  /** How somebody else has set the widget up since the reader began. */
  #theirs: Widget | null = null;
  #busy = false;
  #language = EVERYWHERE;
  #scheme: 'light' | 'dark' = 'light';

  protected fetch(): Promise<Outcome<Widget>> {
    return read<Widget>(DOOR);
  }

  protected override failed(outcome: Outcome<never> & { ok: false }, me: Me): unknown {
    if (outcome.problem.slug === 'no-store-yet') return empty(texts('noStoreTitle'), texts('noStoreText'));
    return super.failed(outcome, me);
  }

  protected draw(widget: Widget, me: Me): unknown {
    const draft = (this.#draft ??= settingsOf(widget));
    return html`
      <div class="bench">
        ${mayEdit(me.tenant?.role) ? this.#form(widget, draft) : html`<p class="note look-only">${texts('widgetLookOnly')}</p>`}
        ${this.#preview(widget, draft)}
      </div>
      ${this.#next.draw(me)}
      ${installation(widget)}`;
  }

  protected override updated(): void {
    void this.#previewed();
  }

  /** The form stands before the picture beside it, which is the whole widget and is fetched for it. */
  async #previewed(): Promise<void> {
    if (!this.#draft || !(await import('./widget-preview').catch(() => null))) return;
    const preview = this.querySelector('lumen-widget-preview');
    if (!preview || !this.content?.ok || !this.#draft) return;
    const language = this.#language === EVERYWHERE ? readersLanguage : this.#language;
    preview.shown = { widget: this.content.value, draft: this.#draft, language, scheme: this.#scheme };
  }

  #form(widget: Widget, draft: WidgetSettings): unknown {
    const part: Part = {
      widget, draft,
      change: change => {
        this.#draft = change(this.#draft!);
        this.requestUpdate();
      },
      wrong: field => (this.#problem?.field === field ? refusal(this.#problem) : undefined),
    };
    return html`
      <form class="form" novalidate @submit=${(event: SubmitEvent) => void this.#submitted(event, widget)}>
        ${group('look', 'widgetLook', html`${look(part)}${picture(widget, this.#pictureProblem, file => void this.#picture(file, widget))}`)}
        ${group('says', 'widgetSays', says(part, this.#language, language => this.#choose(language)))}
        ${group('hours', 'hoursTitle', hours(part))}
        ${group('places', 'placesTitle', places(part))}
        ${this.#theirs ? this.#met(this.#theirs, draft) : this.#problem ? html`<p class="note wrong" role="alert">${refusal(this.#problem)}</p>` : nothing}
        <div class="actions start stays"><button class="pill main" type="submit" ?disabled=${this.#busy}>${texts('save')}</button></div>
      </form>`;
  }

  #preview(widget: Widget, draft: WidgetSettings): unknown {
    return html`
      <section class="preview" aria-labelledby="preview">
        <div class="head">
          <h2 class="label" id="preview">${texts('preview')}</h2>
          ${draft.look.theme === 'auto' ? html`
            <select aria-label=${texts('previewGround')} @change=${(event: Event) => this.#ground(valueOf(event) === 'dark' ? 'dark' : 'light')}>
              <option value="light">${texts('groundLight')}</option><option value="dark">${texts('groundDark')}</option>
            </select>` : nothing}
        </div>
        <lumen-widget-preview role="img" aria-label=${texts('previewOf', { name: draft.name || widget.name })}></lumen-widget-preview>
      </section>`;
  }

  #met(theirs: Widget, draft: WidgetSettings): unknown {
    const saved = settingsOf(theirs);
    return met(html`
      <ul class="theirs">${differences(draft, saved).map(part => html`<li>${texts(PARTS[part])}: <span dir="auto">${inWords(part, saved)}</span></li>`)}</ul>`,
    () => this.#has(theirs));
  }

  #choose(language: string): void {
    this.#language = language;
    this.requestUpdate();
  }

  #ground(scheme: 'light' | 'dark'): void {
    this.#scheme = scheme;
    this.requestUpdate();
  }

  async #submitted(event: SubmitEvent, widget: Widget): Promise<void> {
    event.preventDefault();
    if (this.#busy) return;
    this.#busy = true;
    this.requestUpdate();
    const outcome = await write<Widget>('PUT', DOOR, { ...this.#draft!, version: this.#theirs?.version ?? widget.version });
    this.#busy = false;
    this.#problem = outcome.ok ? null : outcome.problem;
    this.#theirs = null;
    if (outcome.ok) {
      this.#has(outcome.value);
      void this.#next.look();
      toast(texts('saved'));
    } else if (outcome.problem.slug === 'changed-meanwhile') {
      const now = await this.fetch();
      this.#theirs = now.ok ? now.value : null;
    } else this.#show(outcome.problem);
    this.requestUpdate();
  }

  /** Goes where something is wrong: to the language it was said in. */
  #show({ field }: Problem): void {
    const language = /^words\.(\w+)\./.exec(field ?? '')?.[1];
    this.#language = language ?? (field === 'welcome' || field === 'quickPrompts' ? EVERYWHERE : this.#language);
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  /** A picture is used at once; the rest of the form stays as it is being filled in. */
  async #picture(file: File | null, widget: Widget): Promise<void> {
    const outcome = file ? await upload<Widget>(`${DOOR}/picture`, file) : await write<Widget>('DELETE', `${DOOR}/picture/${widget.picture}`);
    this.#pictureProblem = outcome.ok ? null : outcome.problem;
    if (outcome.ok) {
      this.content = { ok: true, value: { ...widget, avatarUrl: outcome.value.avatarUrl, picture: outcome.value.picture } };
      toast(texts('saved'));
    }
    this.requestUpdate();
  }

  #has(widget: Widget): void {
    this.#draft = settingsOf(widget);
    this.#problem = null;
    this.#theirs = null;
    this.content = { ok: true, value: widget };
    this.requestUpdate();
  }
}

function group(id: string, title: TextKey, content: unknown): unknown {
  return html`<section class="card" aria-labelledby=${`${id}-title`}><h2 id=${`${id}-title`}>${texts(title)}</h2><div class="form">${content}</div></section>`;
}

customElements.define('lumen-widget-editor', WidgetScreen);

declare global {
  interface HTMLElementTagNameMap {
    'lumen-widget-preview': import('./widget-preview').WidgetPreview;
  }
}
