import { dataFault } from '../data-fault.ts';

/** A record, with the line on which it ends; in one list, its place in it. */
export interface JsonRecord {
  readonly line: number;
  readonly record: unknown;
}

/** A list of more bytes has to come a record a line. */
const LONGEST_LIST = 64 << 20;

/** The records of a text of JSON: one a line, or one list of all. A line that is no JSON is refused; a list that is none, or is too long, throws a `DataFault`. */
export async function* jsonRecords(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  refuse: (line: number, why: string, value: string) => void,
): AsyncGenerator<JsonRecord> {
  const decoder = new TextDecoder();
  let text = '';
  let line = 0;
  let isList: boolean | undefined;
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    isList ??= /^\s*\[/.test(text) ? true : /^\s*\{/.test(text) ? false : undefined;
    if (text.length > LONGEST_LIST)
      throw dataFault(
        'data-layout',
        {
          message: isList ? 'a list of events is longer than 64 MB' : 'a line is longer than 64 MB',
          hint: 'write it as JSON lines, an event a line',
        },
        { file },
      );
    if (isList) continue;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const each of lines) yield* recordOf(++line, each, refuse);
  }
  text += decoder.decode();
  if (isList) yield* listOf(file, text);
  else yield* recordOf(++line, text, refuse);
}

function* recordOf(
  line: number,
  text: string,
  refuse: (line: number, why: string, value: string) => void,
): Generator<JsonRecord> {
  if (text.trim() === '') return;
  try {
    yield { line, record: JSON.parse(text) };
  } catch {
    refuse(line, 'it is no JSON', text.slice(0, 120));
  }
}

function* listOf(file: string, text: string): Generator<JsonRecord> {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (thrown) {
    const says = thrown instanceof Error ? thrown.message : String(thrown);
    throw dataFault('data-damaged', { says: `it is no JSON (${says})` }, { file });
  }
  if (Array.isArray(list)) for (const [i, record] of list.entries()) yield { line: i + 1, record };
}
