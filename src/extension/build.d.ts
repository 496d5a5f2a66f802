/** The build makes this module of the sources of the core. */
declare module 'sef:build' {
  /** A word that is another for each version of the core. */
  export const build: string;
}
