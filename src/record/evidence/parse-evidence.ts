import { type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import type { SpecMapping, SpecScalar, SpecValue } from '../files/spec.ts';
import { excerpt } from '../files/text-fault.ts';
import { positionAt } from '../files/text-position.ts';
import { confidenceWords, parseConfidence } from './confidence-words.ts';
import type { Evidence } from './evidence.ts';
import { parseEvidenceText } from './parse-evidence-text.ts';

type Report = (problem: Problem) => void;

const FIELDS = ['source', 'locator', 'says', 'via', 'viaLocator', 'quote', 'confidence'] as const;
const STANCES = ['affirms', 'denies', 'doubts'] as const;

/**
 * Reads the evidence of a row as the author wrote it: one text (see `parseEvidenceText`), a mapping, or a list of either.
 *
 * Takes: the value as written, and who hears of each problem (`evidence-format`, `evidence-field`).
 * Gives: the sound items in order, each with its place in its file; an item with a problem is left out.
 */
export function parseEvidence(value: SpecValue, report: Report): Evidence[] {
  if (value.kind === 'list') return value.items.flatMap((item) => parseEvidence(item, report));
  if (value.kind === 'mapping') return parseMapping(value, report);
  const { items, starts, faults } = parseEvidenceText(value.text);
  for (const { at, message, hint } of faults) {
    report(problem('evidence-format', positionAt(value.at, at), { message, hint }));
  }
  return items.map((item, i) => ({ ...item, at: positionAt(value.at, starts[i] ?? 0) }));
}

function parseMapping(value: SpecMapping, report: Report): Evidence[] {
  const item: Record<string, string | number> = {};
  let sound = true;
  const wrong = (p: Problem): void => {
    sound = false;
    report(p);
  };
  for (const { key, keyAt, value: written } of value.entries) {
    if (!isField(key)) {
      wrong(
        problem('evidence-field', keyAt, {
          value: key,
          suggestion: suggest(key, FIELDS),
          known: FIELDS.join(', '),
        }),
      );
    } else if (written.kind !== 'scalar') {
      const hint = 'write one value; another source is another item of the list';
      wrong(problem('evidence-format', written.at, { message: `${key} holds a ${written.kind}`, hint }));
    } else if (written.text.trim() !== '') {
      const read = parseField(key, written, wrong);
      if (read !== undefined) item[key] = read;
    }
  }
  if (sound && item.source === undefined) {
    const hint = 'add source: and the id of a source';
    wrong(problem('evidence-format', value.at, { message: 'evidence names no source', hint }));
  }
  if (!sound) return [];
  return [{ says: 'affirms', confidence: 1, ...item, at: place(value) } as unknown as Evidence];
}

function parseField(
  key: (typeof FIELDS)[number],
  { text, at }: SpecScalar,
  wrong: Report,
): string | number | undefined {
  const written = text.trim();
  const refuse = (message: string, hint: string): undefined =>
    wrong(problem('evidence-format', at, { message, hint })) as undefined;
  switch (key) {
    case 'source':
    case 'via': {
      const name = written.replace(/^@/, '');
      if (name !== '' && !/[\s,;@]/u.test(name)) return name;
      return refuse(
        `${key} ${excerpt(written)} is not the id of a source`,
        'write one id; a place in it goes under locator',
      );
    }
    case 'says': {
      const stance = STANCES.find((word) => word === written.toLowerCase());
      return (
        stance ?? refuse(`says ${excerpt(written)} is not a stance`, 'expected affirms, denies or doubts')
      );
    }
    case 'confidence': {
      const confidence = parseConfidence(written);
      if (confidence !== undefined) return confidence;
      const suggestion = suggest(written, Object.keys(confidenceWords));
      wrong(
        problem('value-confidence', at, {
          value: written,
          suggestion,
          known: Object.keys(confidenceWords).join(', '),
        }),
      );
      return undefined;
    }
    default:
      return written;
  }
}

/** Where an unknown source is best pointed at: the source's own value. */
function place(value: SpecMapping): { file: string; line: number; column: number } {
  const source = value.entries.find((entry) => entry.key === 'source');
  const { file, line, column } = source?.value.at ?? value.at;
  return { file, line, column };
}

const isField = (key: string): key is (typeof FIELDS)[number] => (FIELDS as readonly string[]).includes(key);
