import { describe, expect, it } from 'vitest';
import { findingsIn } from './findings-in-words.ts';

const harcourt = 'Harcourt, E. M. (1997). *Grain*. Old Press.';
const bell = 'Bell, S. T., & Cole, R. J. (1955). *Far harbours*. Maple Press.';
const abadi =
  'Abadi, R., Okafor, C. N., & Thorne, J.-P. (2011). Borders after war. *Frontiers*, *2*(1), 45–67.';
const list = [abadi, bell, harcourt];
const cited = 'It failed (Harcourt 1997; Bell and Cole 1955; Abadi et al. 2011).';

/** What each text gives beside a list that is sound and cited in full. */
const cases: readonly [title: string, body: string, findings: readonly string[]][] = [
  ['a sound text', '', []],
  ['a page within the entry’s', 'It failed (Abadi et al. 2011, 46–7).', []],
  [
    'a work that the list lacks',
    'It failed (Lindqvist 1999, 3).',
    ['citation-unlisted certain: Lindqvist 1999 is cited, and is not in the list of references'],
  ],
  [
    'a work that the list lacks, in the text',
    'Lindqvist (1999) argues otherwise.',
    ['citation-unlisted likely: Lindqvist 1999 is cited, and is not in the list of references'],
  ],
  [
    'a place and a year',
    'It failed (Moscow 1969).',
    ['citation-unlisted look: Moscow 1969 is cited, and is not in the list of references'],
  ],
  ['a year of events', 'The Congress of Vienna (1815) made it so. Stalin (1945) signed.', []],
  [
    'letters that changed places',
    'It failed (Harcuort 1997).',
    ['citation-name-near certain: Harcuort 1997 is cited; the list has Harcourt 1997'],
  ],
  [
    'a letter too few, in the text',
    'Harcout (1997) argues otherwise.',
    ['citation-name-near likely: Harcout 1997 is cited; the list has Harcourt 1997'],
  ],
  ['accents and capitals', 'It failed (Hárcourt 1997).', []],
  [
    'a second author misspelt',
    'It failed (Bell and Kole 1955).',
    ['citation-name-near likely: Bell and Kole 1955 is cited; the list has Bell and Cole 1955'],
  ],
  [
    'a year off by one',
    'It failed (Harcourt 1998).',
    ['citation-year-near certain: Harcourt 1998 is cited; the list has Harcourt 1997'],
  ],
  [
    'digits that changed places',
    'It failed (Harcourt 1979).',
    ['citation-year-near certain: Harcourt 1979 is cited; the list has Harcourt 1997'],
  ],
  [
    'a year far off',
    'It failed (Harcourt 1964, 3).',
    ['citation-unlisted certain: Harcourt 1964 is cited, and is not in the list of references'],
  ],
  [
    'a letter that the list lacks',
    'It failed (Harcourt 1997a).',
    ['citation-suffix certain: Harcourt 1997a does not say which entry it cites'],
  ],
  [
    '“et al.” for two authors',
    'It failed (Bell et al. 1955).',
    ['citation-et-al likely: Bell et al. 1955 says “et al.”, and the entry names only Bell and Cole'],
  ],
  [
    '“et al.” for one author',
    'It failed (Harcourt et al. 1997).',
    ['citation-et-al likely: Harcourt et al. 1997 says “et al.”, and the entry names Harcourt alone'],
  ],
  [
    'all the authors behind “et al.”',
    'It failed (Abadi, Okafor, and Thorne 2011).',
    [
      'citation-et-al-mixed look: Abadi, Okafor and Thorne 2011 is cited with all its authors, behind Abadi et al. 2011',
    ],
  ],
  [
    'one of two authors',
    'It failed (Bell 1955).',
    ['citation-authors likely: Bell 1955 is cited; the list has Bell and Cole 1955'],
  ],
  [
    'an author who is not the entry’s',
    'It failed (Bell and Lindqvist 1955).',
    ['citation-authors likely: Bell and Lindqvist 1955 is cited; the list has Bell and Cole 1955'],
  ],
  [
    'authors in another order',
    'It failed (Cole and Bell 1955).',
    ['citation-author-order likely: Cole and Bell 1955 is cited; the list has Bell and Cole 1955'],
  ],
  [
    'a second author alone',
    'It failed (Cole 1955).',
    ['citation-authors likely: Cole 1955 is cited; the list has Bell and Cole 1955'],
  ],
  [
    'a page outside the article',
    'It failed (Abadi et al. 2011, 84).',
    ['citation-page likely: Abadi et al. 2011 cites page 84, and the entry runs over pages 45–67'],
  ],
  [
    'pages that run backwards',
    'It failed (Harcourt 1997, 293–210).',
    ['reference-pages-backwards certain: the pages 293–210 run backwards'],
  ],
  ['shortened pages', 'It failed (Harcourt 1997, 1034–45; Harcourt 1997, 219–34).', []],
  ['a citation of a reprint', 'It failed (Harcourt 1997).', []],
];

describe('citationChecks', () => {
  it.each(cases)('citationChecks(%s) finds what is there', async (_, body, findings) => {
    expect(await findingsIn(`${cited}\n\n${body}`, list)).toEqual(findings);
  });

  it('citationChecks(name near) names the entry, says what parts the names, and points at both', async () => {
    const { manuscriptOf } = await import('../manuscript-of.ts');
    const { citationFindings } = await import('./findings-in-words.ts');
    const read = await manuscriptOf(
      `# On Grain\n\n${cited}\n\nIt failed (Harcuort 1997).\n\n# References\n\n${list.join('\n\n')}`,
    );
    const [found] = citationFindings(read);
    expect(found).toMatchObject({
      why: 'no entry of that year has the name Harcuort, and Harcourt differs from it only in two letters that changed places',
      hint: 'write Harcourt here, or mend the entry: the title page decides',
      place: { line: 5, column: 12 },
      excerpt: 'It failed (Harcuort 1997).',
      related: [{ place: { line: 13 }, says: 'the entry Harcourt 1997' }],
    });
  });

  it('citationChecks(one lacking work cited twice) gives one finding, and is certain of it', async () => {
    const found = await findingsIn(`${cited} It failed (Lindqvist 1999). It rained (Lindqvist 1999).`, list);
    expect(found).toEqual([
      'citation-unlisted certain: Lindqvist 1999 is cited, and is not in the list of references',
    ]);
  });

  it('citationChecks(letters) asks which of two is meant, and for letters where there are none', async () => {
    const two = [harcourt.replace('1997', '1997a'), 'Harcourt, E. M. (1997b). *Flood*. Old Press.'];
    expect(await findingsIn(`${cited} It rained (Harcourt 1997b).`, [abadi, bell, ...two])).toEqual([
      'citation-suffix likely: Harcourt 1997 does not say which entry it cites',
    ]);
    expect(
      await findingsIn(`${cited} It rained (Harcourt 1997a, b).`.replace('Harcourt 1997;', ''), [
        abadi,
        bell,
        ...two,
      ]),
    ).toEqual([]);
    const without = [harcourt, 'Harcourt, E. M. (1997). *Flood*. Old Press.'];
    expect(await findingsIn(cited, [abadi, bell, ...without])).toEqual([
      'citation-suffix likely: Harcourt 1997 does not say which entry it cites',
      'reference-same-year likely: two entries are Harcourt 1997, and no letters tell them apart',
    ]);
  });

  it('citationChecks(no list) asks for the list where several works are cited by year', async () => {
    const body = 'It failed (Rowe 1951, 3; Bell 1955, 4; Osei 1981, 5; Lindqvist 1999, 6).';
    expect(await findingsIn(body)).toEqual([
      'citation-list-missing look: 4 works are cited by author and year, and no list of references was found',
    ]);
    expect(await findingsIn('It failed (Moscow 1969).')).toEqual([]);
  });
});
