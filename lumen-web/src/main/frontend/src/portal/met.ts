import { html, type TemplateResult } from 'lit';
import { texts } from '../kit/texts';

/**
 * Somebody else has saved since the reader began: told, with what they saved, while the reader's own entries stay where they are.
 *
 * @param take puts theirs into the fields instead
 */
export function met(theirs: unknown, take: () => void): TemplateResult {
  return html`
    <div class="banner attention" role="alert">
      <div>
        <p>${texts('metChange')}</p>
        ${theirs}
        <button class="plain" type="button" @click=${take}>${texts('takeTheirs')}</button>
      </div>
    </div>`;
}
