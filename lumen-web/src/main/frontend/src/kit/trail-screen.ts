import { html, nothing } from 'lit';
import { read, type Outcome } from '../api/doors';
import type { Activity, AuditEvent, Me } from '../api/wire';
import { Growing, type Page } from './paging';
import { Screen } from './screen';
import { empty, notice, skeleton, trouble } from './states';
import { texts } from './texts';
import { happening } from './trail';
import { TrailSearch, type Narrowing } from './trail-search';

/** A trail that is searched while one types and taken along as a file. */
export abstract class TrailScreen extends Screen<Growing<AuditEvent>> {
  protected abstract readonly door: string;
  protected abstract readonly fields: readonly Narrowing[];
  #search: TrailSearch | undefined;
  #latest = 0;

  /** Whether the reader may take the trail along. */
  protected abstract mayExport(me: Me): boolean;

  protected get search(): TrailSearch {
    return (this.#search ??= new TrailSearch(this.fields, location.search, () => void this.#searched()));
  }

  protected async fetch(): Promise<Outcome<Growing<AuditEvent>>> {
    const { door } = this;
    const query = this.search.query();
    const page = (after?: string): Promise<Outcome<Page<AuditEvent>>> => fetchPage(door, query, after);
    const first = await page();
    return first.ok ? { ok: true, value: new Growing(first.value, page, () => this.requestUpdate()) } : first;
  }

  protected draw(list: Growing<AuditEvent>, me: Me): unknown {
    if (list.count === 0 && !this.search.narrowed) return empty(texts('noActivityTitle'), texts('noActivityText'));
    return html`${this.#fields(me)}
      ${list.count > 0 ? html`${list.rows('trail', happening)}${list.footer()}`
        : notice('search', texts('noEventsTitle'), texts('noEventsText'),
          html`<button class="pill" type="button" @click=${() => this.search.clear()}>${texts('clearSearch')}</button>`)}`;
  }

  protected override waiting(): unknown {
    return this.me?.ok && this.search.narrowed ? html`${this.#fields(this.me.value)}${skeleton()}` : skeleton();
  }

  /** A search that fails must not take the field away that it was typed into. */
  protected override failed(outcome: Outcome<never> & { ok: false }, me: Me): unknown {
    return html`${this.search.narrowed ? this.#fields(me) : nothing}${trouble(outcome.problem, this.area, () => void this.#searched())}`;
  }

  #fields(me: Me): unknown {
    return this.search.draw(this.mayExport(me) ? `${this.door}/export` : null);
  }

  async #searched(): Promise<void> {
    const asked = ++this.#latest;
    this.requestUpdate();
    const found = await this.fetch();
    // A newer search is on its way and will be shown instead
    if (asked === this.#latest) this.content = found;
  }
}

async function fetchPage(door: string, query: URLSearchParams, after: string | undefined): Promise<Outcome<Page<AuditEvent>>> {
  const asked = new URLSearchParams(query);
  if (after) asked.set('after', after);
  const outcome = await read<Activity>(asked.size > 0 ? `${door}?${asked.toString()}` : door);
  return outcome.ok ? { ok: true, value: { items: outcome.value.events, next: outcome.value.next } } : outcome;
}
