import type { ManuscriptPart } from '../manuscript.ts';
import { type DraftBlock, draftText } from './draft.ts';
import { joinTails } from './join-tails.ts';
import { labelledNote } from './labelled-note.ts';
import { type PartHeading, partHeading } from './part-headings.ts';
import { splitEntries } from './split-entries.ts';

type PartedDraft = DraftBlock & { readonly part: ManuscriptPart };

interface Seen {
  readonly block: DraftBlock;
  readonly text: string;
  readonly opens: PartHeading | undefined;
}

const sentenceEnd = /[.?!…][)\]"”’'»]*(?:\[?\d{1,3}\]?)?$/u;
/** A paragraph this long is prose, however it ends. */
const proseLength = 150;
const longestEntry = 600;
const caption =
  /^(?:figure|fig\.|table|map|chart|abbildung|abb\.|tabelle|tableau|carte)\s+(?:\d+|[IVX]+)\s*[.:—–]/i;
/** A table or a figure behind the list, where it has no heading of its own. */
const tableHead = /^(?:table|figure|tabelle|abbildung|tableau)\s+[A-Z]?\.?\d+/i;
/** A row of a table of numbers. */
const row = /^[\d\s.,<>|=*()–-]+$|(?:\s[<>–-]?\s?\d*\.\d{2,}){2,}\s*$/u;
const longestCaption = 300;
/** An abstract has few paragraphs; where more follow without a heading, the text has begun. */
const longestAbstract = 4;
/** The publisher's own word on how the article is cited, which may stand behind its list. */
const howToCite =
  /^(?:to )?(?:how to )?(?:cite (?:this|as)|recommended citation|suggested citation|citation:)/i;
const frontOpening = /^(?:abstract|summary|key ?words|zusammenfassung|résumé)\s*[:.—–-]/i;

function isProse({ block, text }: Seen): boolean {
  return block.kind !== 'heading' && (text.length >= proseLength || sentenceEnd.test(text));
}

/** Whether a text has the looks of an entry of a bibliography: not long, a year, no verb's worth of prose. */
function looksLikeEntry(text: string): boolean {
  return text.length <= longestEntry && /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|n\.\s?d\.|forthcoming/i.test(text);
}

function entriesFollow(seen: readonly Seen[], heading: number): boolean {
  const next: Seen[] = [];
  for (let at = heading + 1; at < seen.length && next.length < 5; at += 1) {
    if (seen[at]!.block.kind === 'heading') {
      if (next.length > 0) break;
      continue;
    }
    next.push(seen[at]!);
  }
  return (
    next.length > 0 &&
    next.filter(({ block, text }) => block.entry !== undefined || looksLikeEntry(text)).length * 2 >
      next.length
  );
}

/** Where the body begins: the index of its first block. */
function bodyStart(seen: readonly Seen[], hasTitle: boolean): number {
  let underAbstract = -1;
  for (const [at, here] of seen.entries()) {
    const { block, text, opens } = here;
    if (opens === 'front') underAbstract = at;
    else if (opens !== undefined) return at;
    else if (block.kind === 'heading') {
      if (hasTitle || (at > 0 && seen[at + 1] && isProse(seen[at + 1]!))) return at;
    } else if (block.kind === 'note' || frontOpening.test(text)) continue;
    else if (isProse(here) && underAbstract < 0) return at;
    else if (underAbstract >= 0 && at - underAbstract > longestAbstract) return underAbstract + 2;
  }
  return seen.every(({ block }) => block.kind !== 'heading') ? 0 : seen.length;
}

/** The part that a heading opens where it stands, given the part before it. */
function partAt(seen: readonly Seen[], at: number, before: ManuscriptPart, level: number): ManuscriptPart {
  const { opens, block } = seen[at]!;
  const isBelow = (block.level ?? level) > level;
  if (opens === 'notes' || opens === 'references' || opens === 'back') return opens;
  if (opens === 'entries') return entriesFollow(seen, at) ? 'references' : before;
  if (opens === 'body' || opens === 'appendix') return 'body';
  if (before === 'body' || isBelow) return before;
  if (before === 'references' && entriesFollow(seen, at)) return 'references';
  return isText(seen, at) ? 'body' : 'back';
}

/** Whether a heading after the references opens a text of some length: the next chapter of a book. */
function isText(seen: readonly Seen[], heading: number): boolean {
  const next = seen.slice(heading + 1, heading + 4);
  return next.filter((here) => isProse(here) && here.text.length > proseLength).length >= 2;
}

function parted({ block, text, opens }: Seen, part: ManuscriptPart, isFirst: boolean): PartedDraft[] {
  if (block.kind === 'heading' && part === 'front' && !isFirst && !opens && block.level === undefined)
    return [{ ...block, part, kind: 'paragraph' }];
  if (block.kind === 'paragraph' && text.length <= longestCaption && caption.test(text))
    return [{ ...block, part, kind: 'caption' }];
  if (block.kind === 'heading' || block.kind === 'caption') return [{ ...block, part }];
  if (part === 'references' && row.test(text)) return [{ ...block, part: 'back', kind: 'table-row' }];
  if (part === 'references' && howToCite.test(text)) return [{ ...block, part: 'back' }];
  if (part === 'references')
    return splitEntries(block).map((entry) => ({ ...entry, part, kind: 'reference' }));
  if (part === 'notes') return [{ ...labelledNote(block), part }];
  return [{ ...block, part }];
}

/**
 * Tells the parts of a manuscript apart by its headings (English, German, French, with whatever decoration): front matter until
 * the first section, body, notes, references, back matter. Entries of the references become blocks of that kind.
 */
export function assignParts(blocks: readonly DraftBlock[]): PartedDraft[] {
  const seen = blocks
    .map((block) => ({ block, text: draftText(block) }))
    .filter(({ text }) => text !== '')
    .map(({ block, text }): Seen => {
      const opens = block.list === 'heading' ? 'references' : opening(block, text);
      return {
        block: opens && block.kind !== 'heading' ? { ...block, kind: 'heading' } : block,
        text,
        opens,
      };
    });
  const body = bodyStart(
    seen.filter(({ block }) => block.part === undefined),
    seen.some(({ block }) => block.part === 'front'),
  );
  let part: ManuscriptPart = 'front';
  let level = 1;
  let counted = 0;
  const all = seen.flatMap((here, at) => {
    if (here.block.list === 'first') part = 'references';
    if (here.block.part && !here.block.list) return parted(here, here.block.part, at === 0);
    if (counted === body) part = 'body';
    counted += 1;
    if (counted > body && (here.block.kind === 'heading' || here.opens)) {
      const next = partAt(seen, at, part, level);
      if (next !== part || here.opens) level = here.block.level ?? level;
      part = next;
    }
    if (part === 'references' && tableHead.test(here.text) && !entriesFollow(seen, at)) part = 'back';
    return parted(here, part, at === 0);
  });
  return joinTails(all);
}

function opening(block: DraftBlock, text: string): PartHeading | undefined {
  if (block.kind === 'heading') return partHeading(text);
  if (block.kind !== 'list-item' && block.kind !== 'paragraph') return undefined;
  const found = partHeading(text);
  return found === 'body' || found === 'entries' || /[.,;]$/.test(text) ? undefined : found;
}
