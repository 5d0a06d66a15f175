import { own } from '../../base/own.ts';
import type { FindingCode } from '../finding-kinds.ts';
import type { WholeDoubt } from './doubt.ts';

/**
 * What a finding rests on beside its own sentence and the places that it speaks of. `block`: all of its paragraph, as a quotation
 * may close anywhere in it. `line-ends`: that no line of the file ends where its words do. `list`, `notes`, `text`: that these were
 * read whole. `nothing`: it speaks of the reading itself, and is as sure as it says.
 */
export type Rest = 'block' | 'line-ends' | 'nothing' | WholeDoubt['of'];

const rests: { readonly [code in FindingCode]?: readonly Rest[] } = {
  'citation-unlisted': ['list'],
  'citation-year-near': ['list'],
  'citation-suffix': ['list'],
  'citation-list-missing': ['text'],
  'citation-ibid': ['block', 'notes'],
  'citation-short-unknown': ['notes', 'list'],
  'reference-uncited': ['text', 'notes', 'list'],
  'reference-order': ['list'],
  'reference-style': ['list'],
  'reference-name-order': ['list'],
  'doi-malformed': ['line-ends'],
  'url-malformed': ['line-ends'],
  'issn-malformed': ['line-ends'],
  'isbn-malformed': ['line-ends'],
  'quotation-open': ['block'],
  'quotation-close': ['block'],
  'quotation-nesting': ['block'],
  'quotation-mixed': ['block'],
};

/** What findings of a code rest on beside their own sentence. A code that rests on more has a line in the table above. */
export function restsOf(code: FindingCode): readonly Rest[] {
  return own(rests as Readonly<Record<string, readonly Rest[]>>, code) ?? [];
}
