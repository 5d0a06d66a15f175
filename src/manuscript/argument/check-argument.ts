import { own } from '../../base/own.ts';
import { type Position, type Problem, problem, sortProblems } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import type { CaseFile } from '../../record/files/spec.ts';
import { factTables, type TableName } from '../../record/tables.ts';
import { type Argument, type Block, type Inline, type MarkKind, markKinds } from './argument.ts';
import type { WrittenMark } from './marks-in.ts';
import { readArgument } from './read-argument.ts';

/** A part of an address of the page that leads nowhere: what is wrong with it, `which …`, and what to do. */
export interface AddressFault {
  readonly part: string;
  readonly fault: string;
  readonly hint: string;
  /** What to write in place of the part, where it can be guessed. */
  readonly instead?: string;
}

/** The tables whose rows each kind of mark names. */
const tablesOf: Readonly<Record<MarkKind, readonly TableName[]>> = {
  claim: ['claims'],
  act: factTables,
  source: ['sources'],
  actor: ['actors'],
  place: ['places'],
  rival: ['rivals'],
};

const isMarkKind = (word: string): word is MarkKind => Object.hasOwn(tablesOf, word);

/**
 * Reads the argument of a case as prose, with every problem of it; undefined when the case has none.
 *
 * Takes: the files of the case; its record; `faultsOf`, what of an address the page would not understand. Gives: the argument, in which what is not of the case is plain
 * text, and a figure that cannot be drawn its caption alone.
 */
export function checkArgument(
  files: readonly CaseFile[],
  record: CaseRecord,
  faultsOf: (address: string) => readonly AddressFault[],
): { readonly argument: Argument | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (found: Problem) => void problems.push(found);
  const made = new Set<string>();
  const lost = new Set(record.leftOut.flatMap(({ id }) => id ?? []));
  const isAddress = (address: string, at: Position): boolean => {
    const faults = faultsOf(address);
    for (const fault of faults) {
      const column = at.column + Math.max(0, address.indexOf(fault.part));
      report(problem('argument-address', { ...at, column }, { instead: undefined, ...fault }));
    }
    return faults.length === 0;
  };
  const argument = readArgument(files, {
    report,
    settle: (mark) => {
      const found = settled(mark, { record, lost, report });
      for (const each of found) if (each.kind === 'mark' && each.of === 'claim') made.add(each.id);
      return found;
    },
    figureOf: ({ head, words, at, headAt }): Block => {
      const address = addressOf(head);
      const begins = { ...headAt, column: headAt.column + head.length - address.length };
      return isAddress(address, begins)
        ? { kind: 'figure', address, caption: words, at }
        : { kind: 'paragraph', inlines: words };
    },
    onLink: (url, at) => void (url.startsWith('#') && isAddress(url.slice(1), at)),
  });
  if (argument)
    for (const { id, at } of record.rows.claims)
      if (!made.has(id)) report(problem('argument-claim-unmade', at, { id }));
  return { argument, problems: sortProblems(problems) };
}

const addressOf = (head: string): string => head.replace(/^figure\s*:\s*#?/i, '');

interface Settling {
  readonly record: CaseRecord;
  /** Rows that the case has, and a problem kept out of its record. */
  readonly lost: ReadonlySet<string>;
  readonly report: (found: Problem) => void;
}

/** A mark as one of something of the case, or the text that stands in its place. */
function settled(mark: WrittenMark, { record, lost, report }: Settling): readonly Inline[] {
  const { head, words, at, headAt } = mark;
  const colon = head.indexOf(':');
  const kind = head.slice(0, Math.max(0, colon)).trim().toLowerCase();
  const id = head.slice(colon + 1).trim();
  const asText = words.length > 0 ? words : [{ kind: 'text' as const, text: id }];
  if (kind === 'figure') {
    report(problem('argument-figure-inline', at, { address: addressOf(head) }));
    return asText;
  }
  if (id === '') {
    report(problem('argument-mark-empty', at, { written: head, kinds: [...markKinds, 'figure'] }));
    return asText;
  }
  const row = record.byId.get(id);
  const fitting = markKinds.find((each) => row && tablesOf[each].includes(row.table));
  if (!isMarkKind(kind)) {
    const suggestion = fitting ?? suggest(kind, markKinds);
    report(problem('argument-mark-kind', headAt, { kind, id, suggestion, kinds: [...markKinds, 'figure'] }));
    return asText;
  }
  if (fitting === kind) return [{ kind: 'mark', of: kind, id, words, at }];
  if (row)
    report(problem('argument-mark-other', headAt, { kind, id, table: row.table, suggestion: fitting }));
  else if (!lost.has(id)) report(unknownId(kind, id, { record, headAt }));
  return asText;
}

interface Unknown {
  readonly record: CaseRecord;
  readonly headAt: Position;
}

function unknownId(kind: MarkKind, id: string, { record, headAt }: Unknown): Problem {
  const ids = tablesOf[kind].flatMap((table) =>
    (own(record.rows as Readonly<Record<string, readonly { readonly id?: string }[]>>, table) ?? []).flatMap(
      (row) => row.id ?? [],
    ),
  );
  const known =
    ids.length === 0
      ? `the case has no ${kind}; write the words without a mark`
      : `name one that it has: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}`;
  return problem('argument-mark-id', headAt, { kind, id, suggestion: suggest(id, ids), known });
}
