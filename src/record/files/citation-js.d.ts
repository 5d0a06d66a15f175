// citation-js publishes no types; these cover what citation-converter.ts uses
declare module '@citation-js/core' {
  interface InputPlugins {
    chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown[];
  }
  export const plugins: { readonly input: InputPlugins };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
