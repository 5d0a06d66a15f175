import type { Apparatus } from '../../../src/manuscript/citations/apparatus.ts';
import { referenceName } from '../../../src/manuscript/citations/reference-name.ts';
import { type Manuscript, textOf } from '../../../src/manuscript/manuscript.ts';

/** Citations each as one text: `form “words” names year, locator → entry`. */
export function citationsInWords(manuscript: Manuscript, { citations, references }: Apparatus): string[] {
  return citations.map((citation) => {
    const { form, names, hasEtAl, year, undated, suffix, title, locator, reference } = citation;
    const who = [
      names.join(' + '),
      hasEtAl ? 'et al.' : '',
      `${year ?? undated ?? ''}${suffix ?? ''}`,
      title ? `“${title}”` : '',
    ];
    const entry = reference === undefined ? 'nothing' : referenceName(references[reference]!);
    return `${form} <${textOf(manuscript, citation.span)}> ${who.filter(Boolean).join(' ')}${locator ? ` at ${locator}` : ''} → ${entry}`;
  });
}
