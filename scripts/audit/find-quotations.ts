import { foldedWords } from '../../src/manuscript/quotations/fold-word.ts';
import { quotedParts } from '../../src/manuscript/quotations/quoted-parts.ts';
import type { CaseRecord } from '../../src/record/case-record.ts';
import type { Evidence } from '../../src/record/evidence/evidence.ts';

/** The text of a source that is at hand: the name of its file without what is after the first dot, and its words. */
export interface AuditText {
  readonly name: string;
  readonly text: string;
}

/** A quotation of a row, and whether it stands in the text of the source in which it was seen. */
export interface FoundQuotation {
  readonly row: string;
  readonly source: string;
  readonly quote: string;
  /** Undefined where no text of that source is at hand. */
  readonly stands: boolean | undefined;
}

/**
 * Looks every quotation of a case up in the texts that are at hand. A text is that of the source whose id is its file's name, or whose title
 * its first lines have. Words are compared without case, accents, marks and hyphens at a line's end; what is left out by an
 * ellipsis or put in brackets parts a quotation, whose parts must follow each other.
 */
export function findQuotations(record: CaseRecord, texts: readonly AuditText[]): FoundQuotation[] {
  const folded = new Map<string, string>();
  const textOf = (id: string): string | undefined => {
    if (!folded.has(id)) {
      const text = texts.find((each) => isOf(each, id, record))?.text;
      folded.set(id, text === undefined ? '' : ` ${fold(text)} `);
    }
    return folded.get(id) || undefined;
  };
  return quotesOf(record).map(({ row, item }) => {
    const source = item.via ?? item.source;
    const text = textOf(source);
    return {
      row,
      source,
      quote: item.quote!,
      stands: text === undefined ? undefined : follows(item.quote!, text),
    };
  });
}

function quotesOf({ rows }: CaseRecord): { readonly row: string; readonly item: Evidence }[] {
  const tables = Object.values(rows) as readonly (readonly {
    id?: string;
    evidence?: readonly Evidence[];
  }[])[];
  return tables.flatMap((table) =>
    table.flatMap(({ id = '', evidence = [] }) =>
      evidence.filter(({ quote }) => quote !== undefined).map((item) => ({ row: id, item })),
    ),
  );
}

const fold = (text: string): string =>
  foldedWords(text.replace(/(\p{L})-\n\s*(?=\p{Ll})/gu, '$1'))
    .map(({ word }) => word)
    .join(' ');

function isOf({ name, text }: AuditText, id: string, { rows }: CaseRecord): boolean {
  if (name === id) return true;
  const title = fold(rows.sources.find((source) => source.id === id)?.title ?? '');
  return title.length > 20 && fold(text.slice(0, 2_000)).includes(title);
}

function follows(quote: string, text: string): boolean {
  let at = 0;
  for (const part of quotedParts(quote)) {
    const found = text.indexOf(` ${fold(part)} `, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
