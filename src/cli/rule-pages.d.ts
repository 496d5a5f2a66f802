/** The build makes this module of `docs/rules/*.md`. */
declare module 'sef:rule-pages' {
  /** Rule code → the text of its page. */
  export const rulePages: Readonly<Record<string, string>>;
}
