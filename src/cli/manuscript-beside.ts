import { applyIgnoreList } from '../manuscript/ignore-list.ts';
import { lint, lintInput } from '../manuscript/lint.ts';
import { sealManuscript } from '../manuscript/ties/seal-manuscript.ts';
import type { ManuscriptBeside, TiedManuscript } from '../manuscript/ties/tie.ts';
import { tieManuscript } from '../manuscript/ties/tie-manuscript.ts';
import { countOf } from '../publish/words/number-words.ts';
import type { CaseRecord } from '../record/case-record.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';
import { lintFileOf, tellLintFile } from './lint-file-of.ts';
import { openManuscript } from './open-manuscript.ts';
import { progressBar } from './progress-bar.ts';
import { WrongCommand } from './wrong-command.ts';

/** How much of a manuscript was tied to a case. */
export interface TieCounts {
  readonly sentences: number;
  /** Of them, those that are tied to a claim or a fact. */
  readonly tied: number;
  readonly claims: number;
  readonly facts: number;
  readonly citations: number;
  readonly findings: number;
}

/** What `publish --manuscript` sets beside the argument, with its text or without, and how much of it was tied. */
export interface Beside {
  readonly beside: ManuscriptBeside;
  readonly counts: TieCounts;
  readonly says: string;
}

/** Reads the manuscript that is named, before any judging; none when none is. Throws in words when it is none that can be read, or `--with-text` stands alone. */
export async function readBeside(
  { options }: CommandInput,
  effects: Effects,
): Promise<((record: CaseRecord) => Beside) | undefined> {
  const file = options.manuscript;
  const hasText = options['with-text'] === true;
  if (typeof file !== 'string') {
    if (!hasText) return undefined;
    throw new WrongCommand(
      '--with-text was asked for without a manuscript',
      'name it: --manuscript paper.docx',
    );
  }
  const lintFile = lintFileOf(file, undefined, effects);
  const { manuscript, notes } = await openManuscript(file, effects, lintFile.readings);
  for (const note of notes) effects.err(`${note}\n`);
  return (record) => {
    const bar = progressBar('Manuscript', effects);
    const onFailure = (note: string): void => effects.err(`${note}\n`);
    const input = lintInput(manuscript, { sources: [] }, onFailure);
    const { kept: found, unused } = applyIgnoreList(
      lint(input, { onProgress: bar.onProgress, onFailure }),
      lintFile.entries,
    );
    const ties = tieManuscript(input, record, found);
    bar.end();
    tellLintFile(lintFile, unused, effects);
    const blocks = manuscript.blocks.map(({ stretches: _, ...shown }) => shown);
    const beside: ManuscriptBeside = hasText
      ? { is: 'text', blocks, ties }
      : { is: 'sealed', ...sealManuscript(manuscript, ties) };
    if (beside.is === 'sealed' && beside.sentences.length === 0)
      throw new WrongCommand(
        `"${file}" has no sentence that is long enough to be known by a fingerprint`,
        'publish its words, if they may be: --with-text',
      );
    const counts = countTies({ blocks, ties });
    return { beside, counts, says: inWords(counts, hasText) };
  };
}

function countTies({ blocks, ties }: TiedManuscript): TieCounts {
  const of = (...kinds: readonly string[]) => ties.filter(({ tie }) => kinds.includes(tie.is));
  const ids = (kind: string) =>
    new Set(of(kind).map(({ tie }) => (tie.is === 'finding' ? tie.code : tie.id))).size;
  const text = blocks.filter(({ part, kind }) => (part === 'body' || part === 'front') && kind !== 'heading');
  return {
    sentences: text.reduce((sum, { sentences }) => sum + sentences.length, 0),
    tied: new Set(of('claim', 'fact').map(({ span }) => `${span.block} ${span.from}`)).size,
    claims: ids('claim'),
    facts: ids('fact'),
    citations: of('source').length,
    findings: of('finding').length,
  };
}

function inWords(counts: TieCounts, hasText: boolean): string {
  const { sentences, tied, claims, facts, citations, findings } = counts;
  const what = `${tied} of the ${countOf(sentences, 'sentence')} of the manuscript ${tied === 1 ? 'is' : 'are'} tied to ${countOf(claims, 'claim')} and ${countOf(facts, 'fact')}; ${countOf(citations, 'citation')} to what the case has of the work, and ${countOf(findings, 'finding')} of lint marked.`;
  return hasText
    ? `${what} Its text is in the page, for all who have the file.`
    : `${what} No word of it is in the page: who has a copy drops it there. To publish its text say --with-text.`;
}
