import { type Document, LineCounter, parseAllDocuments } from 'yaml';

export { isAlias, isCollection, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';

/** What the parser makes of a text: its documents, with their faults, and where an offset stands. */
export interface ParsedYaml {
  readonly documents: readonly Document[];
  /** Line and column, from 1, of an offset. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly col: number };
}

/** Parses a YAML text by the failsafe schema: every scalar stays text. Throws a RangeError when it is nested too deep for the stack. */
export function parseYaml(text: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const options = { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' } as const;
  const parsed = parseAllDocuments(text, options);
  return { documents: 'empty' in parsed ? [] : parsed, placeOf: (offset) => lineCounter.linePos(offset) };
}
