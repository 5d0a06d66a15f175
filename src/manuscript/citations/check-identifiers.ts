import type { Check } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { Manuscript, Span } from '../manuscript.ts';
import { doiFault, isbnFault, issnFault, urlFault } from './identifier-faults.ts';

/** Finds DOIs, addresses, ISSNs and ISBNs, anywhere in the manuscript, that cannot be what they say. */
export const checkIdentifiers: Check = ({ manuscript }) =>
  manuscript.blocks.flatMap(({ text }, block) =>
    /doi|10\.\d|ISSN|ISBN|http|www\.|:\/\//iu.test(text) ? inBlock(manuscript, block, text) : [],
  );

const doiForm = /(?:\bdoi\.org\/|\bdoi:\s?)(\s?[^\s<>"”]*)/giu;
const urlForm =
  /(?<![\p{L}\p{N}])(?:h[tx]{1,3}ps?|https?)(?::|;)?\/{1,3}[^\s<>"”’]+|(?<![\p{L}\p{N}/.@])www\.[^\s<>"”’]+/giu;
const issnForm =
  /\bISSN(?:-L)?\b[\s:.]*(?:\([a-z ]{1,12}\)[\s:.]*)?([\dX][\dX\s–-]{4,14}[\dX])(?![\p{L}\d])/giu;
const isbnForm = /\bISBN(?:-1[03])?\b[\s:.]*(?:1[03]:\s?)?([\dX][\dX\s–-]{6,20}[\dX])(?![\p{L}\d])/giu;

function inBlock(manuscript: Manuscript, block: number, text: string): Finding[] {
  const found: Finding[] = [];
  const spanOf = (match: RegExpExecArray, written: string): Span => {
    const from = match.index + match[0].lastIndexOf(written);
    return { block, from, to: from + Math.max(1, written.length) };
  };
  for (const match of text.matchAll(doiForm)) {
    const doi = trimmed(match[1]!);
    // Without a number it may be spoken of: “write doi.org/ rather than dx.doi.org/, which is old”.
    const isSpokenOf = /^[\s,)]*\p{Ll}{2}/u.test(text.slice(match.index).replace(/^.*?doi\.org\//iu, ''));
    if (!/\d/u.test(doi) && (isSpokenOf || !/doi\.org/iu.test(match[0]))) continue;
    const why = doiFault(
      /^doi\.org/iu.test(match[0]) ? trimmed(match[0]) : doi,
      text.slice(match.index + match[0].length, match.index + match[0].length + 20),
    );
    if (why)
      found.push(
        finding(
          'doi-malformed',
          manuscript,
          { block, from: match.index, to: match.index + match[0].length },
          'certain',
          { doi: trimmed(match[0]), why },
        ),
      );
  }
  for (const match of text.matchAll(urlForm)) {
    const url = trimmed(match[0]);
    const fault = urlFault(url);
    if (fault)
      found.push(finding('url-malformed', manuscript, spanOf(match, url), 'certain', { url, ...fault }));
  }
  for (const match of text.matchAll(issnForm)) {
    const why = issnFault(match[1]!);
    if (why)
      found.push(
        finding('issn-malformed', manuscript, spanOf(match, match[1]!), 'certain', { issn: match[1]!, why }),
      );
  }
  for (const match of text.matchAll(isbnForm)) {
    const why = isbnFault(match[1]!);
    if (why)
      found.push(
        finding('isbn-malformed', manuscript, spanOf(match, match[1]!), 'certain', { isbn: match[1]!, why }),
      );
  }
  return found;
}

function trimmed(text: string): string {
  const ends = text.includes('(') ? /[\s.,;\]>]+$/u : /[\s.,;)\]>]+$/u;
  return text.replace(ends, '');
}
