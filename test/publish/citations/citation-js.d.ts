// citation-js publishes no types; these cover what citation-converter.ts and the tests use
declare module '@citation-js/core' {
  interface InputPlugins {
    chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown[];
  }
  /** Writes citations, which our own are held beside in tests. */
  export class Cite {
    constructor(data: unknown);
    format(as: string): string;
  }
  export const plugins: { readonly input: InputPlugins };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
