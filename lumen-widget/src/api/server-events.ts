/** One event of a stream, as the server sent it. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/** Reads `text/event-stream` as it arrives, wherever it is cut. */
export class ServerEvents {
  readonly #decoder = new TextDecoder();
  #rest = '';
  #name = '';
  #data: string[] = [];

  /** Takes the next bytes and returns the events that are complete with them. */
  take(part: Uint8Array): ServerEvent[] {
    // A carriage return at the very end may be half of a line's end
    const lines = (this.#rest + this.#decoder.decode(part, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop()!;
    return lines.flatMap(line => this.#line(line) ?? []);
  }

  #line(line: string): ServerEvent | null {
    if (line === '') return this.#complete();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#name = value;
    else if (field === 'data') this.#data.push(value);
    return null;
  }

  #complete(): ServerEvent | null {
    const event = this.#data.length > 0 ? { name: this.#name || 'message', data: this.#data.join('\n') } : null;
    this.#name = '';
    this.#data = [];
    return event;
  }
}
