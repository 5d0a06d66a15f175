/** Turns one entry or record of a bibliography into CSL items; throws where the text cannot be read. */
export interface CitationConverter {
  readonly bibtex: (entry: string) => readonly unknown[];
  readonly ris: (record: string) => readonly unknown[];
}

/**
 * Loads citation-js, which knows BibTeX, BibLaTeX and RIS. It is loaded only when a case has such a file: it takes some
 * 80 ms. Its BibLaTeX mapping reads plain BibTeX as well, and keeps uncertain dates of publication that the BibTeX one drops.
 */
export async function loadCitationConverter(): Promise<CitationConverter> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  await import('@citation-js/plugin-ris');
  const convert = (forceType: string) => (text: string) =>
    plugins.input.chain(text, { forceType, generateGraph: false });
  return { bibtex: convert('@biblatex/text'), ris: convert('@ris/file') };
}
