import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { Span } from '../manuscript.ts';
import { languageOf } from '../words/language.ts';
import type { NameMention } from './find-known-names.ts';
import { wellKnownNames } from './well-known-names.ts';

/** Names well known that the text misspells, and such as it gives in two romanisations. */
export function knownNameFindings(input: LintInput, mentions: readonly NameMention[]): Finding[] {
  const byLine = new Map<number, NameMention[]>();
  for (const mention of mentions) {
    const those = byLine.get(mention.known.line);
    if (those) those.push(mention);
    else byLine.set(mention.known.line, [mention]);
  }
  return [...byLine].flatMap(([line, those]) => [...misspelt(input, those), ...mixed(input, line, those)]);
}

function misspelt({ manuscript }: LintInput, mentions: readonly NameMention[]): Finding[] {
  const spellings = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    if (!mention.known.isWrong || isLeftSo(manuscript, mention)) continue;
    const text = textAt(manuscript, mention.span);
    const those = spellings.get(text);
    if (those) those.push(mention);
    else spellings.set(text, [mention]);
  }
  const isEnglish = (languageOf(manuscript)?.name ?? 'English') === 'English';
  return [...spellings].map(([text, those]) => {
    const first = those.find(({ isQuoted }) => !isQuoted) ?? those[0]!;
    const rightly = mentions.filter(({ known }) => !known.isWrong && known.name === first.known.name).length;
    const why = [
      `the name is usually written ${first.known.name}`,
      rightly > 0 ? `and so this text has it ${times(rightly)}` : '',
      those.length > 1 ? `${text} stands here ${times(those.length)}` : '',
    ];
    return finding(
      'name-misspelt',
      manuscript,
      first.span,
      // Other languages have forms of their own: Molotow, Nankin.
      !isEnglish || first.isQuoted || those.every(({ isOther }) => isOther) ? 'look' : 'likely',
      {
        name: text,
        usual: first.known.name,
        why: why
          .filter((part) => part !== '')
          .join('; ')
          .replace('; and', ', and'),
      },
      those
        .filter((one) => one !== first)
        .slice(0, 20)
        .map(({ span }) => ({ span, says: `${text} again` })),
    );
  });
}

/** “Bismark [sic]”: the text knows. */
function isLeftSo(manuscript: LintInput['manuscript'], { span }: NameMention): boolean {
  return /^\s?[[(]sic\b/u.test(manuscript.blocks[span.block]!.text.slice(span.to, span.to + 6));
}

/** Two spellings of one name, each right: said once, where the rarer one stands first, unless the text itself sets them side by side. */
function mixed({ manuscript }: LintInput, line: number, mentions: readonly NameMention[]): Finding[] {
  const all = mentions.filter(({ known, isQuoted }) => !known.isWrong && !isQuoted);
  const own = all.filter(({ isPart }) => !isPart);
  const names = wellKnownNames[line]!.right.map((name) => ({
    name,
    those: own.filter(({ known }) => known.name === name),
  }))
    .filter(({ those }) => those.length > 0)
    .sort((a, b) => b.those.length - a.those.length);
  const [usual, ...others] = names;
  if (!usual || others.length === 0 || isExplained(manuscript, all)) return [];
  const first = [...others.flatMap(({ those }) => those)].sort((a, b) => order(a.span, b.span))[0]!;
  const counts = names.map(({ name, those }) => `${name} ${times(those.length)}`).join(', ');
  return [
    finding(
      'name-romanisations',
      manuscript,
      first.span,
      'look',
      { rare: first.known.name, usual: usual.name, counts },
      [{ span: usual.those[0]!.span, says: `${usual.name} first` }],
    ),
  ];
}

/** Between two spellings set side by side: “Peking (Beijing)”, “Dairen, now Dalian”. */
const SIDE_BY_SIDE =
  /^\s*[(,[]|\bor\b|\bnow\b|\bthen\b|\bcalled\b|\bknown as\b|\bthat is\b|\bwhich is to say\b|\bhad been\b|\//u;
const NEAR = 40;

function isExplained(manuscript: LintInput['manuscript'], mentions: readonly NameMention[]): boolean {
  return mentions.some((mention, i) => {
    const before = mentions[i - 1];
    if (!before || before.known.name === mention.known.name || before.span.block !== mention.span.block)
      return false;
    const between = manuscript.blocks[mention.span.block]!.text.slice(before.span.to, mention.span.from);
    return between.length <= NEAR && SIDE_BY_SIDE.test(between);
  });
}

function order(a: Span, b: Span): number {
  return a.block - b.block || a.from - b.from;
}

function textAt({ blocks }: LintInput['manuscript'], { block, from, to }: Span): string {
  return blocks[block]!.text.slice(from, to);
}

/** A count in words: once, twice, 3 times. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
