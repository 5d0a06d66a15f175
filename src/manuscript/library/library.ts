import { bareDoi } from '../../base/bare-doi.ts';
import { readBibtex } from '../../record/bibliography/read-bibtex.ts';
import { readCslJson } from '../../record/bibliography/read-csl-json.ts';
import { readRis } from '../../record/bibliography/read-ris.ts';
import { plainText } from '../../record/files/plain-text.ts';
import { plainValue, type RowSpec } from '../../record/files/spec.ts';
import { sourceYear } from '../../record/source-dates.ts';
import { familiesOf } from '../../record/source-names.ts';

/** A work of the author's library: what a citation or an entry is held against. */
export interface LibraryWork {
  readonly key: string;
  /** Family names, or an institution, in order; of a work without authors its editors. */
  readonly authors: readonly string[];
  readonly title?: string;
  readonly year?: number;
  readonly pages?: string;
  readonly doi?: string;
}

/** The works of one file of a library, and in words what of it could not be read. */
export interface Library {
  readonly file: string;
  readonly works: readonly LibraryWork[];
  readonly notes: readonly string[];
}

const READERS: readonly (readonly [ending: RegExp, read: typeof readBibtex])[] = [
  [/\.bib$/iu, readBibtex],
  [/\.ris$/iu, readRis],
  [/\.json$/iu, readCslJson],
];

/** Whether a file of that name can be a library. */
export const isLibraryName = (file: string): boolean => READERS.some(([ending]) => ending.test(file));

/** Reads the text of a library: BibTeX or BibLaTeX, RIS, CSL-JSON, as its name ends. */
export function readLibrary(file: string, text: string): Library {
  const notes: string[] = [];
  const read = READERS.find(([ending]) => ending.test(file))?.[1];
  const rows = read
    ? read({ path: file, text: plainText(text) }, (found) => {
        if (found.severity === 'error') notes.push(`${found.file}:${found.line}: ${found.message}`);
      })
    : [];
  const works = rows.map(workOf);
  if (works.length === 0) notes.push(`${file}: no work was read in it`);
  return { file, works, notes };
}

function workOf({ fields }: RowSpec): LibraryWork {
  const row = Object.fromEntries(fields.map(({ key, value }) => [key, plainValue(value)]));
  const custom = (row.custom ?? {}) as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const [authors, editors] = [familiesOf(row.author), familiesOf(row.editor)];
  const year = sourceYear(row.issued);
  const [title, pages] = [text(row.title), text(row.page ?? custom.page)];
  const doi = text(row.DOI ?? custom.DOI);
  return {
    key: text(row.id) ?? '',
    authors: authors.length > 0 ? authors : editors,
    ...(title !== undefined && { title }),
    ...(year !== undefined && { year }),
    ...(pages !== undefined && { pages }),
    ...(doi !== undefined && { doi: bareDoi(doi) }),
  };
}
