import { groupBy } from '../../base/group-by.ts';
import { own } from '../../base/own.ts';
import type { Check, LintInput } from '../check.ts';
import { editTo } from '../edit.ts';
import { type Finding, finding } from '../finding.ts';
import { abbreviationsOfBodies } from '../names/abbreviations-of-bodies.ts';
import { languageOf } from '../words/language.ts';
import { type PlainMatch, plainMatches } from './plain-matches.ts';

/** An abbreviation in brackets behind what it stands for. */
interface Definition {
  readonly abbreviation: string;
  readonly match: PlainMatch;
  /** What it stands for, and where that begins. */
  readonly name: string;
  readonly from: number;
}

const BRACKET = /(?<= )\((?<abbreviation>\p{Lu}{2,7})\)/gu;
const USE = /(?<![\p{L}\d.&/-])\p{Lu}{2,7}(?![\p{L}\d&/-]|\.\p{L})/gu;
const SMALL = new Set('of the and for on in to a an at by de des du la le les'.split(' '));
const LONGEST_NAME = 12;
/** What needs no word: beside the bodies that everybody knows. */
const KNOWN = new Set(
  'AD BC BCE CE AM PM TV DC NY OK ID PhD MA BA DNA HIV AIDS CEO GDP GNP MP MPs POW POWs VIP USD GBP ISBN ISSN DOI UNESCO UNICEF NASA FBI CIA KGB BBC CNN WWI WWII II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX'.split(
    ' ',
  ),
);

/** Finds abbreviations used before they are explained, explained twice, explained and not used, and never explained. */
export const checkAbbreviations: Check = (input) => {
  if (languageOf(input.manuscript)?.name !== 'English') return [];
  const definitions = plainMatches(input, BRACKET, ['body']).flatMap((match) => definitionOf(match));
  const uses = plainMatches(input, USE).filter(
    (use) =>
      !definitions.some(
        ({ match }) => match.span.block === use.span.block && match.span.from === use.span.from - 1,
      ),
  );
  const byName = groupBy(definitions, ({ abbreviation }) => abbreviation);
  return [
    ...[...byName.values()].flatMap((those) => definedFindings(input, those, uses)),
    ...undefinedFindings(input, byName, uses),
  ];
};

/** What stands before the bracket, where its initials are the abbreviation. */
function definitionOf(match: PlainMatch): Definition[] {
  const { abbreviation = '' } = match.groups;
  const before = match.block.text.slice(Math.max(0, match.span.from - 120), match.span.from - 1);
  const words = [...before.matchAll(/[\p{L}’']+/gu)].slice(-LONGEST_NAME);
  let left = abbreviation.length;
  for (let i = words.length - 1; i >= 0 && left > 0; i--) {
    const word = words[i]![0];
    const isNext = word[0]!.toUpperCase() === abbreviation[left - 1];
    if (!isNext && !SMALL.has(word)) return [];
    if (isNext) left--;
    if (left === 0) {
      const from = match.span.from - 1 - before.length + words[i]!.index;
      return [{ abbreviation, match, name: match.block.text.slice(from, match.span.from - 1), from }];
    }
  }
  return [];
}

const isBefore = (a: PlainMatch, b: PlainMatch): boolean =>
  a.span.block < b.span.block || (a.span.block === b.span.block && a.span.from < b.span.from);

function definedFindings(
  input: LintInput,
  [first, ...again]: readonly Definition[],
  uses: readonly PlainMatch[],
): Finding[] {
  const those = uses.filter(({ text }) => text === first!.abbreviation);
  const early = those.find((use) => use.block.part === 'body' && isBefore(use, first!.match));
  const isUnused = those.length === 0 && again.length === 0;
  return [
    ...again.map((other) => twice(input, first!, other)),
    ...(early ? [late(input, first!, early)] : []),
    ...(isUnused && !isElsewhere(input, first!.abbreviation) && isNamedAgain(input, first!)
      ? [unused(input, first!)]
      : []),
  ];
}

function twice({ manuscript }: LintInput, first: Definition, { match, from }: Definition): Finding {
  const { abbreviation, name } = first;
  const words = {
    what: `${abbreviation} is explained again`,
    why: `it is explained as ${name} before`,
    hint: `write ${abbreviation} alone`,
  };
  const related = [{ span: first.match.span, says: 'explained here first' }];
  const edits = editTo(manuscript, { ...match.span, from }, abbreviation);
  return finding('abbreviation-twice', manuscript, match.span, 'look', words, related, edits);
}

function late(
  { manuscript }: LintInput,
  { abbreviation, name, match }: Definition,
  use: PlainMatch,
): Finding {
  const words = {
    what: `${abbreviation} is used before it is explained`,
    why: `${name} stands behind it`,
    hint: 'explain it here, where it is used first',
  };
  const related = [{ span: match.span, says: 'explained here' }];
  return finding('abbreviation-late', manuscript, use.span, 'look', words, related);
}

function unused({ manuscript }: LintInput, { abbreviation, name, match }: Definition): Finding {
  const words = {
    what: `${abbreviation} is explained, and never used`,
    why: `${name} stands in full again where it could`,
    hint: 'leave the abbreviation away',
  };
  const edits = editTo(manuscript, { ...match.span, from: match.span.from - 1 }, '');
  return finding('abbreviation-unused', manuscript, match.span, 'look', words, [], edits);
}

/** The name in full, behind its abbreviation: what is named but once may have it for the reader’s sake. */
function isNamedAgain({ manuscript }: LintInput, { name, match }: Definition): boolean {
  return manuscript.blocks.some(({ text, part }, block) => {
    const from = block === match.span.block ? match.span.to : 0;
    return part === 'body' && block >= match.span.block && text.includes(name, from);
  });
}

/** In a heading, a table, a quotation, an entry. */
function isElsewhere({ manuscript }: LintInput, abbreviation: string): boolean {
  const form = new RegExp(`(?<![\\p{L}(])${abbreviation}s?(?!\\p{L})`, 'u');
  return manuscript.blocks.some(({ text }) => form.test(text));
}

/** An abbreviation is the author’s own when it stands so often; and others are explained when so many are. */
const OFTEN = 3;
const HABIT = 2;

function undefinedFindings(
  { manuscript }: LintInput,
  defined: ReadonlyMap<string, unknown>,
  uses: readonly PlainMatch[],
): Finding[] {
  if (defined.size < HABIT) return [];
  const all = manuscript.blocks.map(({ text }) => text).join('\n');
  const names = [...new Set(uses.map(({ text }) => text))];
  return names.flatMap((name) => {
    const those = uses.filter(({ text, block }) => text === name && block.part === 'body');
    const isKnown =
      defined.has(name) ||
      KNOWN.has(name) ||
      own(abbreviationsOfBodies, name) !== undefined ||
      /^[IVXLCDM]+$/u.test(name);
    if (isKnown || those.length < OFTEN || all.includes(`(${name}`) || all.includes(`${name} (`)) return [];
    return [
      finding('abbreviation-undefined', manuscript, those[0]!.span, 'look', {
        what: `${name} is nowhere explained`,
        why: `it stands ${those.length} times, and the text explains ${defined.size} other abbreviations`,
        hint: 'write it out where it stands first, with the abbreviation in brackets',
      }),
    ];
  });
}
