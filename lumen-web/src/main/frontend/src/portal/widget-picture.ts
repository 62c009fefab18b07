import { html, nothing } from 'lit';
import type { Problem } from '../api/doors';
import type { Widget } from '../api/wire-shop';
import { field } from '../kit/fields';
import { refusal } from '../kit/refusals';
import { texts } from '../kit/texts';

/** Where a picture lies when it is not with us: our pages show pictures from our own address only. */
export function elsewhere(address: string | null): string | null {
  const from = address ? new URL(address, location.href) : null;
  return from && from.origin !== location.origin ? from.host : null;
}

/** The picture: choose one, or take it away. @param take null takes it away */
export function picture({ picture: current, avatarUrl }: Widget, problem: Problem | null, take: (file: File | null) => void): unknown {
  const chosen = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) take(file);
  };
  const host = elsewhere(avatarUrl);
  return html`
    ${host ? html`<p class="banner attention">${texts('pictureElsewhere', { host })}</p>` : nothing}
    ${field({ id: 'picture', label: texts('picture'), note: texts('pictureNote'), wrong: problem ? refusal(problem) : undefined }, ties => html`
      <input id=${ties.id} type="file" accept="image/png,image/jpeg,image/webp" aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid} @change=${chosen}>`)}
    ${current ? html`<p><button class="plain quiet" type="button" @click=${() => take(null)}>${texts('pictureRemove')}</button></p>` : nothing}`;
}
