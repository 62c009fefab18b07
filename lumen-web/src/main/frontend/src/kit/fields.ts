import { html, nothing, type TemplateResult } from 'lit';

/** A field of a form: what it is called, what helps to fill it in, and what is wrong with what stands in it. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly note?: unknown;
  readonly wrong?: string | undefined;
}

/** Draws a field around its control, which is given what ties it to its note. */
export function field({ id, label, note, wrong }: Field, control: (ties: Ties) => unknown): TemplateResult {
  const noteId = `${id}-note`;
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${control({ id, describedBy: wrong || note ? noteId : nothing, invalid: wrong ? 'true' : nothing })}
      ${wrong ? html`<p class="note wrong" id=${noteId} role="alert">${wrong}</p>`
        : note ? html`<p class="note" id=${noteId}>${note}</p>` : nothing}
    </div>`;
}

/** What a control has to carry so that it belongs to its label and its note. */
export interface Ties {
  readonly id: string;
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

/** What stands in a form's fields, without blanks around it. */
export function entries(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']));
}
