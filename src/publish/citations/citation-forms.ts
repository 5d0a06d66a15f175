import { apaReference } from './apa.ts';
import { bibtexEntry } from './bibtex.ts';
import { chicagoNote, chicagoReference } from './chicago.ts';
import type { Cited, Run } from './cited.ts';
import { risRecord } from './ris.ts';

/** A way to cite: its name, and what it writes; one that programs read has the ending of its files. */
export interface CitationForm {
  readonly name: string;
  readonly write: (cited: Cited) => readonly Run[];
  readonly ending?: 'bib' | 'ris';
}

/** Every way in which a study and its figures can be cited. */
export const citationForms: readonly CitationForm[] = [
  { name: 'Chicago, author-date', write: chicagoReference },
  { name: 'Chicago, note', write: chicagoNote },
  { name: 'APA', write: apaReference },
  { name: 'BibTeX', ending: 'bib', write: (cited) => [{ text: bibtexEntry(cited) }] },
  { name: 'RIS', ending: 'ris', write: (cited) => [{ text: risRecord(cited) }] },
];
