import type { Catalogue } from '../messages/texts';
import type { PanelModule } from './contract';

/**
 * Loads the hashed files. A page may hold a first script from before an update, whose names are gone: then `files.js`,
 * which browsers never keep, says what the files are called now.
 */
export class Files {
  #tries = 0;

  constructor(private readonly base: string) {}

  panel(): Promise<PanelModule> {
    return this.#load(files => files.panel);
  }

  async catalogue(language: string): Promise<Catalogue> {
    return (await this.#load<{ default: Catalogue }>(files => files.languages[language]!)).default;
  }

  async #load<T>(name: (files: LumenFiles) => string): Promise<T> {
    try {
      return await import(`${this.base}/${name(LUMEN_FILES)}`) as T;
    } catch {
      // A file that once failed stays failed under its address in some browsers, so every further try asks under another
      const again = `?${++this.#tries}`;
      const { default: files } = await import(`${this.base}/files.js${again}`) as { default: LumenFiles };
      return import(`${this.base}/${name(files)}${again}`) as Promise<T>;
    }
  }
}
