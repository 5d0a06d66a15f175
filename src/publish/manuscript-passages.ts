import { sectionIds } from '../manuscript/argument/section-ids.ts';
import type { ShownBlock, Tie, TiedManuscript, TiedSpan } from '../manuscript/ties/tie.ts';

/** A tie of one kind. */
export type TieOf<K extends Tie['is']> = Extract<Tie, { is: K }>;

/** A sentence of a manuscript that is tied to something, with all that it is tied to. */
export interface Passage {
  /** Its place among the passages of the manuscript, from 0. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly claims: readonly TieOf<'claim'>[];
  readonly facts: readonly TieOf<'fact'>[];
  readonly sources: readonly TieOf<'source'>[];
  readonly findings: readonly TieOf<'finding'>[];
  /** The words within it that cite, or that something was found in. */
  readonly within: readonly TiedSpan[];
}

/** A stretch of a block: plain words, or a passage. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly passage?: Passage;
}

/** A block of a manuscript, cut where its passages begin and end. */
export interface CutBlock extends ShownBlock {
  /** Of a heading: its name in an address. */
  readonly section?: string;
  readonly stretches: readonly Stretch[];
}

/** Cuts a manuscript into its passages, numbered through, and the words between. */
export function cutManuscript({ blocks, ties }: TiedManuscript): {
  readonly blocks: readonly CutBlock[];
  readonly passages: readonly Passage[];
} {
  const passages: Passage[] = [];
  const idOf = sectionIds();
  const ofBlock = new Map<number, TiedSpan[]>();
  for (const tied of ties) ofBlock.set(tied.span.block, [...(ofBlock.get(tied.span.block) ?? []), tied]);
  const cut = blocks.map((block, i): CutBlock => {
    const own = ofBlock.get(i) ?? [];
    const stretches: Stretch[] = [];
    let from = 0;
    const plain = (to: number) => {
      if (to > from) stretches.push({ from, to });
      from = Math.max(from, to);
    };
    for (const sentence of block.sentences) {
      const mine = own.filter(({ span }) => span.from >= sentence.from && span.from < sentence.to);
      if (mine.length === 0) continue;
      plain(sentence.from);
      const passage = passageOf(passages.length, sentence, mine);
      passages.push(passage);
      stretches.push({ from, to: sentence.to, passage });
      from = sentence.to;
    }
    plain(block.text.length);
    return { ...block, stretches, ...(block.kind === 'heading' ? { section: idOf(block.text) } : {}) };
  });
  return { blocks: cut, passages };
}

function passageOf(
  number: number,
  { from, to }: { readonly from: number; readonly to: number },
  tied: readonly TiedSpan[],
): Passage {
  const of = <K extends Tie['is']>(kind: K) =>
    tied.map(({ tie }) => tie).filter((tie): tie is TieOf<K> => tie.is === kind);
  const sources = of('source');
  return {
    number,
    from,
    to,
    claims: of('claim'),
    facts: of('fact'),
    sources: sources.filter(({ id }, i) => sources.findIndex((other) => other.id === id) === i),
    findings: of('finding'),
    within: tied.filter(({ tie }) => tie.is === 'source' || tie.is === 'finding'),
  };
}

/** A piece of a passage whose words all belong to the same ties. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly source?: TieOf<'source'>;
  readonly findings: readonly TieOf<'finding'>[];
}

/** The words of a passage cut where a citation or the words of a finding begin or end. */
export function piecesOf({ from, to, within }: Passage): Piece[] {
  const edges = new Set([from, to]);
  for (const { span } of within) {
    edges.add(Math.min(span.from, to));
    edges.add(Math.min(span.to, to));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    const over = within.filter(({ span }) => span.from < end && span.to > start).map(({ tie }) => tie);
    const source = over.find((tie): tie is TieOf<'source'> => tie.is === 'source');
    return {
      from: start,
      to: end,
      ...(source ? { source } : {}),
      findings: over.filter((tie): tie is TieOf<'finding'> => tie.is === 'finding'),
    };
  });
}
