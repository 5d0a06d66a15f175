import { Composer, type CST, type Document, LineCounter, Parser } from 'yaml';

export { isAlias, isCollection, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';

/** What the parser makes of a text: its documents, with their faults, and where an offset stands. */
export interface ParsedYaml {
  readonly documents: readonly Document[];
  /** Line and column, from 1, of an offset. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly col: number };
}

/** So deep may values stand in one another. The library goes through them by recursion, on which the stack has ended, and the process with it. */
const DEEPEST = 200;

/** Parses a YAML text by the failsafe schema: every scalar stays text. Throws a RangeError when it is nested too deep. */
export function parseYaml(text: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const options = { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' } as const;
  const tokens = shallow(new Parser(lineCounter.addNewLine).parse(text));
  const documents = [...new Composer(options).compose(tokens)];
  return { documents, placeOf: (offset) => lineCounter.linePos(offset) };
}

/** The tokens of a text, each looked at without recursion before anything goes into it. */
function* shallow(tokens: Iterable<CST.Token>): Generator<CST.Token> {
  for (const token of tokens) {
    const open: (readonly [CST.Token, number])[] = [[token, 0]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [inner, depth] = next;
      if (depth > DEEPEST) throw new RangeError('parseYaml requires a text that is not nested too deep');
      if ('value' in inner && inner.value) open.push([inner.value, depth]);
      for (const { key, value } of 'items' in inner ? inner.items : []) {
        if (key) open.push([key, depth + 1]);
        if (value) open.push([value, depth + 1]);
      }
    }
    yield token;
  }
}
