/** Sheets imported by a script are minified text, adopted as constructed sheets. */
declare module '*.css' {
  const text: string;
  export default text;
}
