import { type Position, problem } from '../../base/problems/problems.ts';
import { type JsonFault, parseJson, textPositions } from '../files/parse-json.ts';
import type { CaseFile, Lose, Report, RowSpec, SpecMapping, SpecValue } from '../files/spec.ts';
import { MadeKeys, sourceRow } from './csl-row.ts';

/**
 * The sources of a CSL-JSON bibliography: an array of items with `id` and `type`. Any other JSON file is left alone. An item that
 * cannot be read is reported at its line, and the others stand.
 */
export function readCslJson(file: CaseFile, report: Report, lose: Lose = () => {}): RowSpec[] {
  if (!/^\s*\[\s*(?:\{|$)/.test(file.text)) return [];
  const position = textPositions(file.path, file.text);
  const items: SpecMapping[] = [];
  const faults: JsonFault[] = [];
  for (const found of readItems(file.text, position)) {
    if (!('value' in found)) faults.push(found);
    else if (found.value.kind === 'mapping') items.push(found.value);
  }
  const looksLikeCsl =
    items.length > 0
      ? items.some(isCslItem)
      : /"type"\s*:/.test(file.text) && /"(?:title|author|issued)"\s*:/.test(file.text);
  if (!looksLikeCsl) return [];
  for (const { at, message } of faults) {
    const hint = 'mend the JSON, or export the bibliography anew; the other items are read';
    report(problem('bibliography-entry', position(at), { entry: 'the item', message, hint }));
    lose({ table: 'sources', code: 'bibliography-entry', at: position(at) });
  }
  const keys = new MadeKeys(items);
  return items.map((item) => sourceRow(item, report, keys));
}

function isCslItem(item: SpecMapping): boolean {
  const has = (name: string) => item.entries.some((entry) => entry.key === name);
  return has('type') && (has('id') || has('title'));
}

/** The items of the array one by one; after a faulty one, reading goes on at the next `{` that starts a line or follows `},`. */
function* readItems(
  text: string,
  position: (offset: number) => Position,
): Generator<{ value: SpecValue } | JsonFault> {
  let at = text.indexOf('[') + 1;
  while (at < text.length) {
    const next = /[^\s,]/g;
    next.lastIndex = at;
    const start = next.exec(text)?.index ?? text.length;
    if (start >= text.length || text[start] === ']') return;
    try {
      const { value, end } = parseJson(text, start, position);
      yield { value };
      at = end;
    } catch (thrown) {
      if (thrown instanceof Error) throw thrown;
      yield thrown as JsonFault;
      const again = /\}\s*,\s*(?=\{)/g;
      again.lastIndex = start;
      const match = again.exec(text);
      at = match ? match.index + match[0].length : text.length;
    }
  }
}
