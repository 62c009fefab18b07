import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { field } from '../kit/fields';
import { locale, texts } from '../kit/texts';
import { EVERYWHERE, LANGUAGES, lines, span, withWords, wordsIn } from './widget-draft';
import { valueOf, type Part } from './widget-look';

const WELCOME_LIMIT = 500;
const USUAL_DAY = '09:00-17:00';
const names = new Intl.DisplayNames([locale], { type: 'language' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
/** 1 January 2024 was a Monday. */
const DAYS = Array.from({ length: 7 }, (_, day) => weekday.format(Date.UTC(2024, 0, 1 + day)));

/** Greeting and prompts, in each language. */
export function says({ draft, widget, change, wrong }: Part, language: string, choose: (language: string) => void): unknown {
  const words = wordsIn(draft, language);
  const path = language === EVERYWHERE ? '' : `words.${language}.`;
  const product = widget.product[language === EVERYWHERE ? 'en' : language];
  return html`
    ${field({ id: 'language', label: texts('wordsLanguage'), note: language === EVERYWHERE ? texts('wordsEverywhere') : texts('wordsHere') }, ties => html`
      <select id=${ties.id} aria-describedby=${ties.describedBy} @change=${(event: Event) => choose(valueOf(event))}>
        <option value=${EVERYWHERE} ?selected=${language === EVERYWHERE}>${texts('wordsAll')}</option>
        ${LANGUAGES.map(tag => html`<option value=${tag} ?selected=${tag === language}>${names.of(tag) ?? tag}${draft.words[tag] && (draft.words[tag].welcome || draft.words[tag].quickPrompts.length > 0) ? ' ·' : ''}</option>`)}
      </select>`)}
    ${field({ id: 'welcome', label: texts('welcome'), note: texts('welcomeNote'), wrong: wrong(`${path}welcome`) }, ties => html`
      <textarea id=${ties.id} rows="3" maxlength=${WELCOME_LIMIT} dir="auto" placeholder=${product?.welcome ?? ''} .value=${live(words.welcome ?? '')}
        aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}
        @input=${(event: InputEvent) => change(now => withWords(now, language, { ...wordsIn(now, language), welcome: valueOf(event) || null }))}></textarea>`)}
    ${field({ id: 'prompts', label: texts('quickPrompts'), note: texts('quickPromptsNote'), wrong: wrong(`${path}quickPrompts`) }, ties => html`
      <textarea id=${ties.id} rows="3" dir="auto" placeholder=${product?.quickPrompts.join('\n') ?? ''} .value=${words.quickPrompts.join('\n')}
        aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}
        @input=${(event: InputEvent) => change(now => withWords(now, language, { ...wordsIn(now, language), quickPrompts: lines(valueOf(event)) }))}></textarea>`)}`;
}

/** When people are there, a day a line. */
export function hours({ draft, widget, change, wrong }: Part): unknown {
  const week = draft.hours;
  const set = (day: number, value: string): void => change(now => ({ ...now, hours: (now.hours ?? []).map((before, at) => (at === day ? value : before)) }));
  const toggle = (event: Event): void => {
    const on = (event.currentTarget as HTMLInputElement).checked;
    change(now => ({ ...now, hours: on ? DAYS.map((_, day) => (day < 5 ? USUAL_DAY : '')) : null }));
  };
  return html`
    <label class="check"><input type="checkbox" ?checked=${week !== null} @change=${toggle}> ${texts('hoursSay')}</label>
    ${week ? html`
      <p class="note">${texts('hoursZone', { zone: widget.timeZone.replaceAll('_', ' ') })}</p>
      <ul class="week">${DAYS.map((name, day) => dayLine(name, week[day] ?? '', wrong(`hours.${day}`), value => set(day, value)))}</ul>` : nothing}`;
}

function dayLine(name: string, value: string, problem: string | undefined, set: (value: string) => void): unknown {
  const [from, until] = span(value);
  return html`
    <li>
      <label class="check"><input type="checkbox" ?checked=${value !== ''} @change=${(event: Event) => set((event.currentTarget as HTMLInputElement).checked ? USUAL_DAY : '')}> ${name}</label>
      ${value === '' ? html`<span class="note">${texts('dayClosed')}</span>` : html`
        <span class="span">
          <input type="time" aria-label=${texts('dayFrom', { day: name })} aria-invalid=${problem ? 'true' : nothing} .value=${from} @change=${(event: Event) => set(`${valueOf(event)}-${until}`)}>
          <span aria-hidden="true">–</span>
          <input type="time" aria-label=${texts('dayUntil', { day: name })} aria-invalid=${problem ? 'true' : nothing} .value=${until} @change=${(event: Event) => set(`${from}-${valueOf(event)}`)}>
        </span>`}
      ${problem ? html`<p class="note wrong" role="alert">${problem}</p>` : nothing}
    </li>`;
}

/** On which pages the widget may stand, an address a line. */
export function places({ draft, change, wrong }: Part): unknown {
  const at = draft.origins.findIndex((_, line) => wrong(`origins.${line}`) !== undefined);
  const problem = at < 0 ? wrong('origins') : `${draft.origins[at]}: ${wrong(`origins.${at}`)}`;
  return field({ id: 'origins', label: texts('origins'), note: texts('originsNote'), wrong: problem }, ties => html`
    <textarea id=${ties.id} rows="3" dir="ltr" spellcheck="false" autocapitalize="none" placeholder="https://www.your-shop.com" .value=${draft.origins.join('\n')}
      aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid} @input=${(event: InputEvent) => change(now => ({ ...now, origins: lines(valueOf(event)) }))}></textarea>`);
}
