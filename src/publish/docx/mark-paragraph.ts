import { xmlText } from '../xml-text.ts';
import type { WordAtom, WordParagraph, WordRun } from './word-text.ts';

/** Words struck out and words put in, as a tracked change: the characters of a paragraph from `from` to `to`. */
export interface TrackedEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** A number that no other change has; a deletion over several runs needs several. */
  readonly nextId: () => number;
}

/** A comment on the characters of a paragraph. */
export interface Anchor {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** A change of a part’s XML: what stands in place of the characters from `from` to `to`. */
export interface XmlChange {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

const AUTHOR = 'w:author="Quadrille"';

/** What is put in at a place of a paragraph, after the run before it or before the run behind it. */
interface Mark {
  readonly at: number;
  readonly isAhead: boolean;
  readonly order: number;
  readonly xml: (run: WordRun) => string;
}

/** The runs of a paragraph set anew with comments and tracked changes; runs that neither touches stay as they are. */
export function markParagraph(
  { runs }: WordParagraph,
  edits: readonly TrackedEdit[],
  anchors: readonly Anchor[],
): XmlChange[] {
  const marks = [...edits.filter(({ text }) => text !== '').map(insertion), ...anchors.flatMap(commentMarks)];
  const filled = runs.filter(({ text }) => text !== '');
  if (filled.length === 0) return [];
  const byRun = new Map<WordRun, Mark[]>();
  for (const mark of marks) {
    const run = runOf(filled, mark);
    byRun.set(run, [...(byRun.get(run) ?? []), mark]);
  }
  return filled.flatMap((run) => {
    const own = byRun.get(run) ?? [];
    const struck = edits.filter(({ from, to }) => from < run.at + run.text.length && to > run.at);
    return own.length === 0 && struck.length === 0
      ? []
      : [{ from: run.from, to: run.to, xml: setRun(run, struck, own) }];
  });
}

const insertion = ({ to, text, nextId }: TrackedEdit): Mark => ({
  at: to,
  isAhead: false,
  order: 0,
  xml: ({ properties }) =>
    `<w:ins w:id="${nextId()}" ${AUTHOR}><w:r>${properties}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:ins>`,
});

function commentMarks({ id, from, to }: Anchor): Mark[] {
  return [
    { at: from, isAhead: true, order: 1, xml: () => `<w:commentRangeStart w:id="${id}"/>` },
    {
      at: to,
      isAhead: false,
      order: 2,
      xml: () => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    },
  ];
}

/** The run at which a mark is put in: that which begins there or goes on, or that which ends there. */
function runOf(filled: readonly WordRun[], { at, isAhead }: Mark): WordRun {
  const end = (run: WordRun) => run.at + run.text.length;
  const ahead = filled.find((run) => run.at <= at && at < end(run));
  const behind = filled.find((run) => run.at < at && at <= end(run));
  return (isAhead ? (ahead ?? behind) : (behind ?? ahead)) ?? filled.at(-1)!;
}

function setRun(run: WordRun, struck: readonly TrackedEdit[], marks: readonly Mark[]): string {
  const end = run.at + run.text.length;
  const cuts = [run.at, end, ...marks.map(({ at }) => at), ...struck.flatMap(({ from, to }) => [from, to])];
  const places = [...new Set(cuts.map((at) => Math.min(end, Math.max(run.at, at))))].sort((a, b) => a - b);
  const put = (at: number, isAhead: boolean) =>
    marks
      .filter((mark) => mark.at === at && mark.isAhead === isAhead)
      .sort((a, b) => a.order - b.order)
      .map(({ xml }) => xml(run))
      .join('');
  let out = put(run.at, false) + put(run.at, true);
  for (let i = 1; i < places.length; i++) {
    const [from, to] = [places[i - 1]!, places[i]!];
    const edit = struck.find((one) => one.from <= from && to <= one.to);
    out += segment(
      run,
      from - run.at,
      to - run.at,
      { isFirst: i === 1, isLast: i === places.length - 1 },
      edit,
    );
    out += put(to, false) + (to === end ? '' : put(to, true));
  }
  return out;
}

/** A stretch of a run as a run of its own; marks without characters stay with what stands before them. */
function segment(
  { atoms, opening, properties }: WordRun,
  from: number,
  to: number,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
  edit: TrackedEdit | undefined,
): string {
  let at = 0;
  let inner = '';
  for (const atom of atoms) {
    const length = atom.text.length;
    const isWithin =
      length === 0
        ? (at > from || (isFirst && at === from)) && (at <= to || isLast)
        : at < to && at + length > from;
    if (isWithin)
      inner +=
        length === 0
          ? atom.xml
          : atomXml(atom, Math.max(0, from - at), Math.min(length, to - at), edit !== undefined);
    at += length;
  }
  const run = `${opening}${properties}${inner}</w:r>`;
  return edit ? `<w:del w:id="${edit.nextId()}" ${AUTHOR}>${run}</w:del>` : run;
}

function atomXml({ xml, text, isText }: WordAtom, from: number, to: number, isStruck: boolean): string {
  if (!isText) return xml;
  const name = isStruck ? 'w:delText' : 'w:t';
  if (!isStruck && from === 0 && to === text.length) return xml;
  return `<${name} xml:space="preserve">${xmlText(text.slice(from, to))}</${name}>`;
}

/** A part’s XML with changes made, which do not overlap. */
export function changedXml(xml: string, changes: readonly XmlChange[]): string {
  let [out, at] = ['', 0];
  for (const change of [...changes].sort((a, b) => a.from - b.from)) {
    out += xml.slice(at, change.from) + change.xml;
    at = change.to;
  }
  return out + xml.slice(at);
}
