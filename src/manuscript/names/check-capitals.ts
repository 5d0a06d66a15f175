import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { times } from './check-known-names.ts';
import type { TextWord } from './text-words.ts';

/** Common nouns that are part of a name and then have a capital: the Taiwan Strait, the Cold War. */
const nouns = new Set(
  'strait straits railway railroad sea gulf canal river peninsula ocean wall pact curtain isthmus'.split(' '),
);
/** Names that are all common words. */
const phrases: ReadonlyMap<string, string> = new Map([
  ['cold war', 'Cold War'],
  ['first world war', 'First World War'],
  ['second world war', 'Second World War'],
  ['iron curtain', 'Iron Curtain'],
  ['cultural revolution', 'Cultural Revolution'],
  ['great leap forward', 'Great Leap Forward'],
  ['security council', 'Security Council'],
  ['general assembly', 'General Assembly'],
  ['united nations', 'United Nations'],
  ['soviet union', 'Soviet Union'],
  ['league of nations', 'League of Nations'],
  ['red army', 'Red Army'],
  ['far east', 'Far East'],
  ['middle east', 'Middle East'],
]);
const LONGEST = 3;

interface Setting {
  readonly text: string;
  readonly words: readonly TextWord[];
}

/** Names that are set now with capitals and now without: each said once, at the rarer setting. */
export function capitalFindings({ manuscript }: LintInput, words: readonly TextWord[]): Finding[] {
  const names = new Map<string, Setting[]>();
  for (let i = 0; i < words.length; i++) {
    const setting = settingAt(words, i);
    if (!setting || setting.words.some(isSetOtherwise)) continue;
    const key = setting.words.map((word) => word.key).join(' ');
    const those = names.get(key);
    if (those) those.push(setting);
    else names.set(key, [setting]);
  }
  return [...names.values()].flatMap((settings) => {
    const usual = properSetting(settings);
    const others = settings.filter(({ text }) => text !== usual);
    const usualCount = settings.length - others.length;
    if (others.length === 0 || usualCount === 0) return [];
    const first = others[0]!;
    const rares = [...new Set(others.map(({ text }) => text))];
    const counts = rares.map((text) => `${text} ${times(others.filter((one) => one.text === text).length)}`);
    const span = { ...first.words[0]!.span, to: first.words.at(-1)!.span.to };
    return [
      finding('name-capitals', manuscript, span, 'look', {
        rare: first.text,
        usual,
        counts: `the text has ${usual} ${times(usualCount)}, ${counts.join(', ')}`,
      }),
    ];
  });
}

/** Headings, quotations and words all in capitals have their own ways. */
function isSetOtherwise({ isHeading, isQuoted, word }: TextWord): boolean {
  return isHeading || isQuoted || /^\p{Lu}{2,}$/u.test(word);
}

function settingAt(words: readonly TextWord[], i: number): Setting | undefined {
  for (let n = LONGEST; n > 1; n--) {
    const those = words.slice(i, i + n);
    if (those.length < n || those.slice(1).some(({ joins }) => !joins)) continue;
    if (phrases.has(those.map(({ key }) => key).join(' '))) return setting(those);
  }
  const [first, second] = [words[i]!, words[i + 1]];
  const isNamed =
    second?.joins &&
    nouns.has(second.key) &&
    first.isCapital &&
    !first.opensSentence &&
    !nouns.has(first.key);
  if (!isNamed) return undefined;
  let from = i;
  while (i - from < LONGEST - 2 && words[from]!.joins && isOfTheName(words[from - 1])) from--;
  return setting(words.slice(from, i + 2));
}

/** Whether a word before belongs to the name as well: Chinese-Eastern Railway. */
function isOfTheName(before: TextWord | undefined): boolean {
  return before?.isCapital === true && !before.opensSentence && before.key !== 'the';
}

/** With its hyphens. */
function setting(words: readonly TextWord[]): Setting {
  return { words, text: words.map(({ word, joins }, n) => (n > 0 ? joins + word : word)).join('') };
}

/** How a name is set as a name: as the table says, else with every word in capitals. */
function properSetting(settings: readonly Setting[]): string {
  const key = settings[0]!.words.map((word) => word.key).join(' ');
  const known = phrases.get(key);
  if (known) return known;
  return settings[0]!.text.replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
