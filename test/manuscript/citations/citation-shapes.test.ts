import { describe, expect, it } from 'vitest';
import { readApparatus } from '../../../src/manuscript/citations/read-apparatus.ts';
import { readParentheses } from '../../../src/manuscript/citations/read-parentheses.ts';
import type { Block } from '../../../src/manuscript/manuscript.ts';
import { citationFindings, findingsIn } from './findings-in-words.ts';

const amara = 'Amara, Ruth. 1987. *Salt Roads*. London: Old Press.';
const amaraTwo = 'Amara, Ruth. 1989. *Salt Wells*. London: Old Press.';
const fisheries = 'Board of Northern Fisheries. 1911. *Herring Returns*. Aberdeen: Old Press.';
const kovacK = 'Kovac, Karel. 2004. *Timber Rights*. London: Old Press.';
const kovacM = 'Kovac, Mila. 2004. *Timber Wrongs*. London: Old Press.';
const list = [amara, amaraTwo, fisheries, kovacK, kovacM];

const cases: readonly [title: string, body: string, findings: readonly string[]][] = [
  [
    'initials, a body and “see also”',
    'K. Kovac (2004, 3) and M. Kovac (2004) disagree; the Board of Northern Fisheries (1911) had said so. Amara (1987; see also 1989, 4) does not.',
    [],
  ],
  [
    'initials in brackets and given names in the text',
    'Mila Kovac (2004) objects (K. Kovac 2004; Amara 1987, 1989; Board of Northern Fisheries 1911).',
    [],
  ],
  [
    'one surname of two authors',
    'Timber failed (Kovac 2004; Amara 1987, 1989; Board of Northern Fisheries 1911).',
    ['citation-suffix likely: Kovac 2004 does not say which entry it cites'],
  ],
  [
    'a place and the year of a record',
    'The order of 3 May 1688 (Harwich, 1688) was read (K. Kovac 2004; M. Kovac 2004; Amara 1987, 1989; Board of Northern Fisheries 1911). It came again in the third edition (London, 1951).',
    ['citation-unlisted look: Harwich 1688 is cited, and is not in the list of references'],
  ],
];

describe('citationChecks of shapes', () => {
  it.each(cases)('citationChecks(%s) finds what is there', async (_, body, findings) => {
    expect(await findingsIn(body, list)).toEqual(findings);
  });

  it('citationChecks(one surname of two authors) offers their initials', async () => {
    const { manuscriptOf } = await import('../manuscript-of.ts');
    const read = await manuscriptOf(
      `# Timber\n\nTimber failed (Kovac 2004).\n\n# References\n\n${[kovacK, kovacM].join('\n\n')}\n`,
    );
    expect(citationFindings(read).map(({ hint }) => hint)).toContain('write K. Kovac or M. Kovac');
  });

  it('readParentheses(a bracket of 100,000 lead words) is linear', () => {
    const text = `(Amara 1987; ${'see also, '.repeat(10_000)}2004)`;
    const started = performance.now();
    readParentheses(text);
    readParentheses(`(Amara 1987${'; see also'.repeat(50)} x 2004)`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

const block = (text: string, kind: Block['kind'], part: Block['part'], label?: string): Block => ({
  kind,
  part,
  text,
  sentences: [{ from: 0, to: text.length }],
  stretches: [{ at: 0, place: { line: 1, column: 1 } }],
  ...(label !== undefined && { label }),
});

describe('citationChecks of keys', () => {
  const found = (text: string) =>
    citationFindings({
      file: 'paper.tex',
      format: 'tex',
      blocks: [
        block(text, 'paragraph', 'body'),
        block(amara, 'reference', 'references', 'amara'),
        block(fisheries, 'reference', 'references', 'fisheries'),
        block(kovacK, 'reference', 'references', 'kovac'),
      ],
    }).map(({ code, confidence, message }) => `${code} ${confidence}: ${message}`);

  it('citationChecks(keys) finds keys without an entry, and entries without a citation', () => {
    expect(found('It failed [@amara; @fisheries; @kovac], as @fig:one shows.')).toEqual([]);
    expect(found('It failed [@amara; @fisheries; @overton; @overton, p. 3].')).toEqual([
      'citation-unlisted certain: overton is cited, and is not in the list of references',
      'reference-uncited certain: Kovac 2004 is listed, and is never cited',
    ]);
  });

  it('citationChecks(keys of a list elsewhere) says nothing', () => {
    expect(found('It failed [@ostler; @overton].')).toEqual([]);
  });
});

describe('citationChecks of short lists', () => {
  const three = [
    amara,
    'Brandt, Otto. 1990. *Ice*. Oslo: Old Press.',
    'Kovac, Mila. 2004. *Timber*. Oslo: Old Press.',
  ];
  const cited = 'It failed (Amara 1987; Brandt 1990; Kovac 2004; Dahl 1999).';

  it('citationChecks(three names one way, and one the other) asks where the order of the list tells the family name', async () => {
    const dahl = 'Zeno Dahl. 1999. *Tar*. Oslo: Old Press.';
    expect(await findingsIn(cited, [...three.slice(0, 2), dahl, three[2]!])).toEqual([
      'reference-name-order likely: Zeno Dahl is named with the given name first, unlike the other authors of the list',
    ]);
  });

  it('citationChecks(one of five out of order) asks', async () => {
    const five = [
      three[0]!,
      three[2]!,
      three[1]!,
      'Dahl, Zeno. 1999. *Tar*. Oslo: Old Press.',
      'Lund, Ina. 2001. *Pitch*. Oslo: Old Press.',
    ];
    expect(await findingsIn(`${cited} It rained (Lund 2001).`, five)).toEqual([
      'reference-order look: Kovac 2004 is out of order in the list',
    ]);
  });

  it('citationChecks(one title with “&” and “and”, with “The” and without) calls it one work', async () => {
    const again = 'Amara, R. 1987. *The Merchants & Mariners of the Salt Roads*. London: Old Press.';
    const first = 'Amara, Ruth. 1987. *Merchants and Mariners of the Salt Roads*. London: Old Press.';
    expect(await findingsIn(cited.replace('; Dahl 1999', ''), [first, again, ...three.slice(1)])).toEqual([
      'reference-twice likely: Amara 1987 seems to be listed twice: see Amara 1987',
    ]);
  });
});

describe('citationChecks of notes and a bibliography', () => {
  const notes = [
    'Ruth Amara, *Salt Roads* (London: Old Press, 1987), 84.',
    'Otto Brandt, “Ice and Iron,” *Northern Papers* 7, no. 2 (1990): 88–104, at 90.',
    'Mila Kovac, *Timber Wrongs* (Oslo: Old Press, 2004), 7.',
  ];
  const bibliography = [
    'Amara, Ruth. *Salt Roads*. London: Old Press, 1987.',
    'Brandt, Otto. “Ice and Iron.” *Northern Papers* 7, no. 2 (1990): 88–104.',
    'Kovac, Mila. *Timber Wrongs*. Oslo: Old Press, 2004.',
  ];
  const body = (written: readonly string[]) =>
    `${written.map((_, i) => `It failed again.[^${i + 1}]`).join(' ')}\n\n${written.map((note, i) => `[^${i + 1}]: ${note}`).join('\n')}`;
  const found = (written: readonly string[]) => findingsIn(body(written), bibliography, 'Bibliography');

  it('citationChecks(a work cited in full, and not in the bibliography) says so', async () => {
    expect(await found(notes)).toEqual([]);
    expect(await found([...notes, 'Zeno Dahl, *Tar and Trade* (Oslo: Old Press, 1999), 3.'])).toEqual([
      'citation-unlisted likely: Dahl, “Tar and Trade”, is cited, and is not in the list of references',
    ]);
  });

  it('citationChecks(a year that the bibliography has otherwise) asks which is right', async () => {
    expect(await found([notes[0]!.replace('1987', '1978'), ...notes.slice(1)])).toEqual([
      'citation-year-near likely: Amara 1978 is cited; the list has Amara 1987',
    ]);
    expect(await found([notes[0]!.replace('1987', '1931'), ...notes.slice(1)])).toEqual([]);
  });

  it('citationChecks(a short title in italics of a work given nowhere) asks for the full one', async () => {
    expect(await found([...notes, 'Pieter van Orden, *Tides*, 88.'])).toEqual([
      'citation-short-unknown look: van Orden, “Tides”, is cited in short form, and neither the list nor a note before gives it in full',
    ]);
    expect(await found([...notes, 'Pieter van Orden to the consul, *Tides*, HHStA.'])).toEqual([]);
  });

  it('citationChecks(an ibid. that may be either of two works) does not also hold its page against one', async () => {
    expect(
      await found([...notes, 'Amara, *Salt Roads*, 9; Brandt, “Ice and Iron,” 92.', 'Ibid., 12.']),
    ).toEqual(['citation-ibid likely: “Ibid.” does not say which work is meant']);
  });

  it('citationChecks(works of one author in the order of their titles) is content', async () => {
    const more = [...bibliography, '———. *Wells*. Oslo: Old Press, 1990.'];
    const written = [...notes, 'Mila Kovac, *Wells* (Oslo: Old Press, 1990), 4.'];
    expect(await findingsIn(body(written), more, 'Bibliography')).toEqual([]);
  });
});

describe('readApparatus of initials', () => {
  it('readApparatus(initials) ties each to its own entry', async () => {
    const { manuscriptOf } = await import('../manuscript-of.ts');
    const read = readApparatus(
      await manuscriptOf(
        `# Timber\n\nM. Kovac (2004) and (K. Kovac 2004).\n\n# References\n\n${[kovacK, kovacM].join('\n\n')}\n`,
      ),
    );
    expect(read.citations.map(({ initial, reference }) => [initial, reference])).toEqual([
      ['M', 1],
      ['K', 0],
    ]);
  });
});
