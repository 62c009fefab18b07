/** Style sheets are imported as minified text and adopted as constructed sheets. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The hashed files of one build. `files.js` exports those of the build that is served now. */
interface LumenFiles {
  readonly panel: string;
  readonly languages: Readonly<Record<string, string>>;
}

/** Names of the hashed files the first script may load; filled in by the build. */
declare const LUMEN_FILES: LumenFiles;
