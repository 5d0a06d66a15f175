import { describe, expect, it } from 'vitest';
import { restsOf } from '../../../src/manuscript/doubts/rests-on.ts';
import { weighFindings } from '../../../src/manuscript/doubts/weigh-findings.ts';
import { type FindingCode, findingKinds } from '../../../src/manuscript/finding-kinds.ts';
import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import type { Manuscript, WholeDoubt } from '../../../src/manuscript/manuscript.ts';
import { manuscriptOf } from '../manuscript-of.ts';
import { manuscripts, passages } from '../set/marked-set.ts';

const paper = `# A short paper

The envoy left on 31 April 1869 (Harrow 1951). He said that “it was over and went home (Harrow 1951, 12).

A second paragraph speaks of 31 June 1870 (Lowe 1960; Penn 1952).

# References

Harrow, J. (1951). *The closed harbour*. Leith: Quayside Press.

Lowe, A. (1962). *The open harbour*. Leith: Quayside Press.

Penn, A. (1952). *The last harbour*. Leith: Quayside Press.
`;

/** The findings, by code and confidence, of a manuscript that its reader doubts. */
function found(manuscript: Manuscript): string[] {
  return lint(lintInput(manuscript, { sources: [] })).map(
    ({ code, confidence, doubt }) => `${code} ${confidence}${doubt === undefined ? '' : `: ${doubt}`}`,
  );
}

const sure = [
  'date-impossible certain',
  'quotation-open certain',
  'date-impossible certain',
  'citation-year-near certain',
];

describe('weighFindings', () => {
  it('leaves the findings of a reading that nobody doubts as sure as they are', async () => {
    expect(found(await manuscriptOf(paper))).toEqual(sure);
  });

  it('makes what stands in a doubtful block worth a look, and its evidence says why', async () => {
    const manuscript = await manuscriptOf(paper);
    const at = manuscript.blocks.findIndex(({ text }) => text.startsWith('The envoy'));
    const blocks = manuscript.blocks.map((block, i) =>
      i === at ? { ...block, doubts: ['two columns may be mixed'] } : block,
    );
    const [first, second, third] = lint(lintInput({ ...manuscript, blocks }, { sources: [] }));
    expect(first).toMatchObject({
      confidence: 'look',
      why: 'April has 30 days; it may be a fault of the reading: two columns may be mixed',
    });
    expect([second!.confidence, third!.confidence]).toEqual(['look', 'certain']);
  });

  it('takes a finding that speaks of a doubtful entry for no surer than the entry', async () => {
    const manuscript = await manuscriptOf(paper);
    const blocks = manuscript.blocks.map((block) =>
      block.text.startsWith('Lowe') ? { ...block, doubts: ['it was guessed'] } : block,
    );
    expect(found({ ...manuscript, blocks }).at(-1)).toBe('citation-year-near look: it was guessed');
  });

  it('holds what a finding’s code rests on against doubts of the whole', async () => {
    const doubts: readonly WholeDoubt[] = [{ of: 'list', reason: 'the list was guessed' }];
    expect(found({ ...(await manuscriptOf(paper)), doubts })).toEqual([
      ...sure.slice(0, 3),
      'citation-year-near look: the list was guessed',
    ]);
  });

  it('takes a doubt of single words for one of those words alone', async () => {
    const manuscript = await manuscriptOf(paper);
    const findings = lint(lintInput(manuscript, { sources: [] }));
    const { span } = findings[0]!;
    const doubt = { span: { ...span, from: span.from + 3, to: span.from + 8 }, reach: 'words' as const };
    const placed = [{ ...doubt, reason: 'a line of the file ends within “April”' }];
    const weighed = weighFindings(findings, manuscript, { placed, whole: [] });
    expect(weighed.map(({ confidence }) => confidence)).toEqual(['look', 'certain', 'certain', 'certain']);
  });
});

describe('what findings rest on', () => {
  const codes = Object.keys(findingKinds) as FindingCode[];

  it('has a row for every code: a new one says what it rests on', () => {
    expect(codes.filter((code) => restsOf(code) === undefined)).toEqual([]);
  });

  it('leaves nothing surer than worth a look where all of a text was doubtfully read, but what speaks of the reading itself', async () => {
    const surer = new Set<string>();
    for (const { file, text } of [...manuscripts(), ...passages().filter(({ style }) => !style)]) {
      const manuscript = await manuscriptOf(text, file);
      const blocks = manuscript.blocks.map((block) => ({ ...block, doubts: ['it was guessed'] }));
      for (const { code, confidence } of lint(lintInput({ ...manuscript, blocks }, { sources: [] })))
        if (confidence !== 'look') surer.add(code);
    }
    expect([...surer]).toEqual(codes.filter((code) => restsOf(code).includes('nothing')));
  });
});

describe('doubts that show in the reading', () => {
  it.each([['In\n\nNordic Review, 13 (3), 188–199.'], ['\n\nNordic Review, 13 (3), 188–199.']])(
    'an entry in two paragraphs that was put together is read as one, and said to be broken: %j',
    async (tail) => {
      const broken = paper.replace('Leith: Quayside Press.\n\nPenn', `${tail}\n\nPenn`);
      const { doubts } = lintInput(await manuscriptOf(broken), { sources: [] });
      expect(doubts).toEqual({ placed: [], whole: [] });
      expect(found(await manuscriptOf(broken)).filter((one) => one.startsWith('reference'))).toEqual([
        'reference-broken likely',
      ]);
    },
  );

  it.each([['Leith:\n\nQuayside Press, 12 pages.']])(
    'an entry in two paragraphs makes what is said of either half worth a look: %j',
    async (tail) => {
      const broken = paper.replace('Leith: Quayside Press.\n\nPenn', `${tail}\n\nPenn`);
      const { doubts } = lintInput(await manuscriptOf(broken), { sources: [] });
      expect(doubts.placed.map(({ reason }) => reason).sort()).toEqual([
        'the entry looks as if its end stood apart, as the next one',
        'the entry looks like the end of the one before it',
      ]);
      expect(found(await manuscriptOf(broken)).at(-1)).not.toContain('reference-lacks likely');
      expect(lintInput(await manuscriptOf(paper), { sources: [] }).doubts).toEqual({ placed: [], whole: [] });
    },
  );

  it('a word that the end of a line divides is not surely misspelt', async () => {
    const misspelt = 'Then Winston Churchhill spoke to the House of Commons, and nobody answered him.\n';
    const name = async (text: string) =>
      lint(lintInput(await manuscriptOf(text, 'paper.txt'), { sources: [] }))
        .filter(({ code }) => code === 'name-misspelt')
        .map(({ confidence, doubt }) => [confidence, doubt]);
    expect(await name(misspelt)).toEqual([['likely', undefined]]);
    expect(await name(misspelt.replace('chhill', 'ch-\nhill'))).toEqual([
      ['look', 'a line of the file ends within “Churchhill”'],
    ]);
  });

  it('a note that the numbering asks for and that is not there makes “ibid.” worth a look', async () => {
    const notes = 'One.[^1] Two.[^2]\n\n[^1]: Ibid., 12.\n[^2]: Harrow, *Harbour*, 9.\n';
    expect(found(await manuscriptOf(notes))).toContain('citation-ibid certain');
    expect(found(await manuscriptOf(notes.replaceAll('^2]', '^3]')))).toContain(
      'citation-ibid look: note 2 was not found',
    );
  });
});
