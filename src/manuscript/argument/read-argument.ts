import type { Definition, Nodes, RootContent } from 'mdast';

import { type Position, type Problem, problem } from '../../base/problems/problems.ts';
import { plainText } from '../../record/files/plain-text.ts';
import type { CaseFile } from '../../record/files/spec.ts';
import { isTangled } from '../read/is-tangled.ts';
import { type MarkdownNote, takeMarkdownNotes } from '../read/markdown-notes.ts';
import { markdownTree } from '../read/markdown-tree.ts';
import type { Argument, ArgumentSection, Block, Inline } from './argument.ts';
import { type BlockSource, blocksOf } from './argument-blocks.ts';
import { isArgumentFile } from './argument-files.ts';
import { scanned, settled } from './argument-inlines.ts';
import { lettersOf, type WrittenMark } from './marks-in.ts';
import { type PartSource, partSource } from './part-source.ts';
import { sectionIds } from './section-ids.ts';

/** Letters that all files of an argument have together at most: a long book has a million. */
const MOST_LETTERS = 2_000_000;

/** What is made of what the author names, and who hears of what is wrong. */
export interface ArgumentHooks {
  readonly settle: (mark: WrittenMark) => readonly Inline[];
  readonly figureOf: (mark: WrittenMark) => Block;
  readonly onLink: (url: string, at: Position) => void;
  readonly report: (found: Problem) => void;
}

/** What the files of an argument share. */
interface Reading {
  readonly hooks: ArgumentHooks;
  readonly idOf: (title: string) => string;
  readonly sections: ArgumentSection[];
  readonly notes: (readonly Block[])[];
}

/** Reads the argument among the files of a case, file after file by their names; undefined when there is none. Never throws for what is in them. */
export function readArgument(files: readonly CaseFile[], hooks: ArgumentHooks): Argument | undefined {
  const own = files
    .filter(({ path }) => isArgumentFile(path))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  if (own.length === 0) return undefined;
  const reading: Reading = { hooks, idOf: sectionIds(), sections: [], notes: [] };
  let letters = 0;
  for (const { path, text } of own) {
    letters += text.length;
    const at = { file: path, line: 1, column: 1 };
    if (letters > MOST_LETTERS) hooks.report(problem('argument-large', at, { most: MOST_LETTERS / 1e6 }));
    else if (isTangled(text)) hooks.report(problem('argument-tangled', at, {}));
    else readFile(path, plainText(text), reading);
  }
  return { sections: reading.sections, notes: reading.notes };
}

function readFile(file: string, text: string, { hooks, idOf, sections, notes: made }: Reading): void {
  const { rest, notes } = takeMarkdownNotes(text);
  const tree = markdownTree(rest);
  const urls = new Map(definitionsIn(tree).map(({ identifier, url }) => [identifier, url]));
  const source = partSource(file, rest, (index) => ({ line: index + 1, indent: 0 }));
  const numbers = new Map<string, number>();
  const onOpen = (at: Position, begins: string) =>
    hooks.report(problem('argument-mark-open', at, { begins }));
  const within = (part: PartSource, noteOf: BlockSource['hooks']['noteOf']): BlockSource => ({
    source: part,
    urlOf: (identifier) => urls.get(identifier),
    hooks: { ...hooks, onOpen, noteOf },
    figureOf: hooks.figureOf,
  });
  const noteBlocks = (note: MarkdownNote): Block[] => {
    const part = noteSource(file, note);
    return blocksOf(
      markdownTree(part.text).children,
      within(part, () => undefined),
    );
  };
  const noteOf = (key: string, at: Position): number | undefined => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const note = notes.find((each) => each.key === key);
    if (!note) {
      hooks.report(problem('argument-note-missing', at, { key }));
      return undefined;
    }
    const number = made.push([]);
    numbers.set(key, number);
    made[number - 1] = noteBlocks(note);
    return number;
  };
  sections.push(...sectionsOf(tree.children, within(source, noteOf), idOf));
  for (const { key, lines } of notes) {
    const at = { file, line: lines[0]!.line, column: 1 };
    if (!numbers.has(key)) hooks.report(problem('argument-note-uncalled', at, { key }));
  }
}

function sectionsOf(
  nodes: readonly RootContent[],
  within: BlockSource,
  idOf: (title: string) => string,
): ArgumentSection[] {
  const sections: ArgumentSection[] = [];
  const starts = nodes.flatMap((node, i) => (node.type === 'heading' ? i : []));
  const before = blocksOf(nodes.slice(0, starts[0] ?? nodes.length), within);
  if (before.length > 0) sections.push({ id: idOf('beginning'), level: 0, title: [], blocks: before });
  starts.forEach((start, i) => {
    const heading = nodes[start]!;
    if (heading.type !== 'heading') return;
    const title = settled(scanned(heading.children, within), within);
    const blocks = blocksOf(nodes.slice(start + 1, starts[i + 1] ?? nodes.length), within);
    sections.push({ id: idOf(lettersOf(title)), level: heading.depth, title, blocks });
  });
  return sections;
}

function noteSource(file: string, { lines }: MarkdownNote): PartSource {
  const text = lines.map((line) => line.text).join('\n');
  return partSource(file, text, (index) => lines[index] ?? lines[0]!);
}

function definitionsIn(node: Nodes): Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(definitionsIn) : [];
}
