import { html, nothing } from 'lit';
import type { Problem } from '../api/doors';
import type { Widget } from '../api/wire-shop';
import { field } from '../kit/fields';
import { texts } from '../kit/texts';

/** The picture: choose one, or take it away. @param take null takes it away */
export function picture({ picture: current }: Widget, problem: Problem | null, take: (file: File | null) => void): unknown {
  const chosen = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) take(file);
  };
  return html`
    ${field({ id: 'picture', label: texts('picture'), note: texts('pictureNote'), wrong: problem ? problem.detail ?? texts('notSaved') : undefined }, ties => html`
      <input id=${ties.id} type="file" accept="image/png,image/jpeg,image/webp" aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid} @change=${chosen}>`)}
    ${current ? html`<p><button class="plain quiet" type="button" @click=${() => take(null)}>${texts('pictureRemove')}</button></p>` : nothing}`;
}
