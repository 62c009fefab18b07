import { html, nothing } from 'lit';
import { accentIn } from 'lumen-widget/src/kit/look';
import type { Widget, WidgetLook, WidgetSettings } from '../api/wire-shop';
import { field } from '../kit/fields';
import { amount, texts, type TextKey } from '../kit/texts';

const NAME_LIMIT = 60;
const INITIALS_LIMIT = 3;
const OURS = { light: '#0d5c57', dark: '#6fd0c5' } as const;

/** Changes the draft a little. */
export type Change = (change: (draft: WidgetSettings) => WidgetSettings) => void;

/** What a part of the form is drawn with. */
export interface Part {
  readonly widget: Widget;
  readonly draft: WidgetSettings;
  readonly change: Change;
  /** The server's sentence about a field. */
  readonly wrong: (field: string) => string | undefined;
}

/** Name, colours, side, ground and initials. */
export function look(part: Part): unknown {
  const { draft, change, wrong } = part;
  const set = (some: Partial<WidgetLook>): void => change(now => ({ ...now, look: { ...now.look, ...some } }));
  return html`
    ${field({ id: 'name', label: texts('assistantName'), note: texts('assistantNameNote'), wrong: wrong('name') }, ties => html`
      <input id=${ties.id} type="text" maxlength=${NAME_LIMIT} dir="auto" autocomplete="off" required .value=${draft.name}
        aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}
        @input=${(event: InputEvent) => change(now => ({ ...now, name: valueOf(event) }))}>`)}
    <div class="pair">${colour(part, 'light', set)}${colour(part, 'dark', set)}</div>
    <div class="pair">
      ${choice('position', texts('position'), draft.look.position, { right: 'positionRight', left: 'positionLeft' }, position => set({ position }))}
      ${choice('theme', texts('theme'), draft.look.theme, { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' }, theme => set({ theme }))}
    </div>
    ${field({ id: 'initials', label: texts('initials'), note: texts('initialsNote'), wrong: wrong('initials') }, ties => html`
      <input id=${ties.id} class="short" type="text" maxlength=${INITIALS_LIMIT} dir="auto" autocomplete="off" .value=${draft.look.initials ?? ''}
        aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid} @input=${(event: InputEvent) => set({ initials: valueOf(event) || null })}>`)}`;
}

/** A colour by its letters and numbers, or chosen by eye; and what the widget makes of it so that it can be read. */
function colour({ draft, wrong }: Part, scheme: 'light' | 'dark', set: (some: Partial<WidgetLook>) => void): unknown {
  const name = scheme === 'light' ? 'accentLight' : 'accentDark';
  const given = draft.look[name];
  const shown = accentIn(scheme, given ?? '');
  const followed = scheme === 'dark' && !given ? draft.look.accentLight : null;
  const moved = shown && shown.accent !== given?.toLowerCase();
  const take = (event: InputEvent): void => set({ [name]: valueOf(event).toLowerCase() || null });
  const note = moved ? html`<span class="moved">${texts('colourMoved', { contrast: amount(Math.floor(shown.contrast * 10) / 10), colour: shown.accent })}</span>`
    : followed ? texts('colourFollows') : nothing;
  return field({ id: name, label: texts(scheme === 'light' ? 'colourLight' : 'colourDark'), note: note === nothing ? undefined : note, wrong: wrong(name) }, ties => html`
    <span class="colour">
      <input class="swatch" type="color" aria-label=${texts('colourPick', { name: texts(scheme === 'light' ? 'colourLight' : 'colourDark') })}
        .value=${/^#[\da-f]{6}$/i.test(given ?? '') ? given : accentIn(scheme, followed ?? '')?.accent ?? OURS[scheme]} @input=${take}>
      <input id=${ties.id} type="text" maxlength="20" dir="ltr" spellcheck="false" autocomplete="off" placeholder=${OURS[scheme]} .value=${given ?? ''}
        aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid} @input=${take}>
    </span>`);
}

function choice<Value extends string>(id: string, label: string, chosen: Value, choices: Readonly<Record<Value, TextKey>>, take: (value: Value) => void): unknown {
  return field({ id, label }, ties => html`
    <select id=${ties.id} @change=${(event: Event) => take((event.currentTarget as HTMLSelectElement).value as Value)}>
      ${(Object.keys(choices) as Value[]).map(value => html`<option value=${value} ?selected=${value === chosen}>${texts(choices[value])}</option>`)}
    </select>`);
}

export function valueOf(event: Event): string {
  return (event.currentTarget as HTMLInputElement).value;
}
