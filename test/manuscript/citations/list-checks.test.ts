import { describe, expect, it } from 'vitest';
import { findingsIn } from './findings-in-words.ts';

const abadi = 'Abadi, R. (2011). “Borders after war”, *Frontiers*, 2(1), 45–67.';
const bell = 'Bell, S. T. (1955). “Far harbours”, *Frontiers*, 3(1), 5–17.';
const harcourt = 'Harcourt, E. M. (1997). “Grain and power”, *Frontiers*, 4(2), 101–19.';
const osei = 'Osei, T. (1981). “The Volta question”, *Frontiers*, 5(2), 1–19.';
const rowe = 'Rowe, A. (2015). “Sea lanes and law”, *Frontiers*, 6(2), 1034–45.';
const sound = [abadi, bell, harcourt, osei, rowe];
const cited = 'It failed (Abadi 2011; Bell 1955; Harcourt 1997; Osei 1981; Rowe 2015).';

/** What each list gives beside the sound one, whose works the text cites. */
const cases: readonly [title: string, entries: readonly string[], findings: readonly string[]][] = [
  ['a sound list', sound, []],
  [
    'two of one family and year whose first letters tell them apart',
    [
      ...sound.slice(0, 4),
      'Quist, Anna (1990). “Congresses at sea”, *Frontiers*, 7(1), 3–9.',
      'Quist, Inge (1990). “Ports and rivers”, *Frontiers*, 8(1), 3–9.',
      rowe,
    ],
    [
      'reference-uncited certain: Quist 1990 is listed, and is never cited',
      'reference-uncited certain: Quist 1990 is listed, and is never cited',
    ],
  ],
  [
    'an entry that is never cited',
    [...sound, 'Thorne, J. (1990). “Congresses at sea”, *Frontiers*, 7(1), 3–9.'],
    ['reference-uncited certain: Thorne 1990 is listed, and is never cited'],
  ],
  [
    'one work twice under one DOI',
    [
      ...sound,
      'Rowe, A. (2016). “Straits and law”, *Law*, 1(1), 1–9. https://doi.org/10.1234/a.1',
      'Rowe, A. (2017). “Straits and law”, *Law*, 1(1), 1–9. https://doi.org/10.1234/A.1',
    ],
    [
      'reference-uncited likely: Rowe 2016 is listed, and is never cited',
      'reference-twice certain: Rowe 2017 seems to be listed twice: see Rowe 2016',
      'reference-uncited likely: Rowe 2017 is listed, and is never cited',
    ],
  ],
  [
    'one title twice, with a slip',
    [
      abadi,
      bell,
      harcourt.replace('power', 'power in the north'),
      harcourt.replace('power', 'powar in the north'),
      osei,
      rowe,
    ],
    ['reference-twice likely: Harcourt 1997 seems to be listed twice: see Harcourt 1997'],
  ],
  [
    'titles that differ in a number',
    [
      abadi,
      bell,
      harcourt,
      osei,
      rowe.replace('Sea lanes and law', 'Sea lanes and law, part 1'),
      rowe.replace('Sea lanes and law', 'Sea lanes and law, part 2').replace('2015', '2015b'),
    ],
    ['reference-uncited likely: Rowe 2015b is listed, and is never cited'],
  ],
  [
    'an entry without a year',
    [abadi, bell.replace(' (1955)', ''), harcourt, osei, rowe],
    [
      'citation-unlisted certain: Bell 1955 is cited, and is not in the list of references',
      'reference-lacks likely: Bell lacks a year',
      'reference-uncited likely: Bell is listed, and is never cited',
    ],
  ],
  [
    'an entry without a title',
    [abadi, 'Bell, S. T. (1955).', harcourt, osei, rowe],
    ['reference-lacks likely: Bell 1955 lacks a title'],
  ],
  [
    'an entry with nothing behind its title',
    [abadi, 'Bell, S. T. (1955). *Far harbours*.', harcourt, osei, rowe],
    ['reference-lacks likely: Bell 1955 lacks a publisher or a journal'],
  ],
  [
    'pages that run backwards',
    [abadi, bell, harcourt.replace('101–19', '293–210'), osei, rowe],
    ['reference-pages-backwards certain: the pages 293–210 run backwards'],
  ],
  ['a number in the form of an ISSN', [abadi, bell, harcourt.replace('101–19', '2325-0496'), osei, rowe], []],
  [
    'a page alone',
    [abadi, bell, harcourt, osei, rowe.replace('1034–45', '1034')],
    ['reference-page-alone look: Rowe 2015 is listed with page 1034 alone'],
  ],
  [
    'a name the other way round',
    [abadi, 'S. T. Bell (1955). “Far harbours”, *Frontiers*, 3(1), 5–17.', harcourt, osei, rowe],
    [
      'reference-name-order likely: S. T. Bell is named with the given name first, unlike the other authors of the list',
    ],
  ],
  [
    'a name in its own order',
    [
      abadi,
      bell.replace('Bell, S. T.', 'Bell, S. T., and A. Cole'),
      harcourt,
      osei,
      rowe,
      'Wang Li (2001). “Rivers”, *Frontiers*, 6(2), 4–9.',
    ],
    [
      'citation-authors likely: Bell 1955 is cited; the list has Bell and Cole 1955',
      'reference-uncited certain: Wang 2001 is listed, and is never cited',
    ],
  ],
  [
    'a title without its marks',
    [abadi, bell, harcourt, 'Osei, T. (1981). The Volta question. *Frontiers*, 5(2), 1–19.', rowe],
    ['reference-style look: Osei 1981 has its title without quotation marks'],
  ],
  [
    'a year without its brackets',
    [abadi, bell, harcourt, osei.replace('(1981)', '1981'), rowe],
    ['reference-style look: Osei 1981 has its year without brackets'],
  ],
  [
    'an entry out of the order of names',
    [abadi, harcourt, osei, rowe, bell, 'Thorne, J. (1990). “Congresses at sea”, *Frontiers*, 7(1), 3–9.'],
    [
      'reference-order look: Bell 1955 is out of order in the list',
      'reference-uncited certain: Thorne 1990 is listed, and is never cited',
    ],
  ],
  [
    'an entry out of the order of years',
    [abadi, bell, harcourt, osei, rowe, rowe.replace('2015', '1999').replace('Sea lanes', 'Ice and snow')],
    [
      'reference-order look: Rowe 1999 is out of order in the list',
      'reference-uncited likely: Rowe 1999 is listed, and is never cited',
    ],
  ],
];

/** Identifiers, and whether each can be one. */
const identifiers: readonly [written: string, code: string | undefined][] = [
  ['https://doi.org/10.1177/000271625127700117', undefined],
  ['doi: 10.5555/mr.2015.7.', undefined],
  ['DOI:- https://doi.org/10.64880/journal.v3i2.28', undefined],
  ['doi:10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2', undefined],
  ['https://doi.org/10.1177', 'doi-malformed'],
  ['https://doi.org/000271625127700117', 'doi-malformed'],
  ['https://doi.org/10.1177/', 'doi-malformed'],
  ['https://doi.org/', 'doi-malformed'],
  ['https://doi.org/https://doi.org/10.1177/0002716', 'doi-malformed'],
  ['doi: 10,1177/0002716', 'doi-malformed'],
  ['doi: 1O.1177/0002716', 'doi-malformed'],
  ['doi:10.1177/ 0002716', 'doi-malformed'],
  ['https://www.example.org/a?b=c#d', undefined],
  ['http://example.org:8080/a_b(c).', undefined],
  ['www.example.org', undefined],
  ['https://web.archive.org/web/2020/https://example.org/a', undefined],
  ['http:/example.org/a', 'url-malformed'],
  ['https//example.org/a', 'url-malformed'],
  ['http://http://example.org', 'url-malformed'],
  ['https://www..example.org/a', 'url-malformed'],
  ['https://example,org/a', 'url-malformed'],
  ['https://example/a', 'url-malformed'],
  ['ISSN: 2584-0983 (Online)', undefined],
  ['ISSN 0378-5955', undefined],
  ['ISSN 2434-561X', undefined],
  ['ISSN 0378-5956', 'issn-malformed'],
  ['ISSN 0378-595', 'issn-malformed'],
  ['ISBN 978-0-306-40615-7', undefined],
  ['ISBN-10: 0-306-40615-2', undefined],
  ['ISBN 978-0-306-40615-8', 'isbn-malformed'],
  ['ISBN 0-306-40615-3', 'isbn-malformed'],
  ['ISBN 978-0-306-4061', 'isbn-malformed'],
];

describe('citationChecks of a list', () => {
  it.each(cases)('citationChecks(%s) finds what is there', async (_, entries, findings) => {
    expect((await findingsIn(cited, entries)).sort()).toEqual([...findings].sort());
  });

  it.each(identifiers)('citationChecks(%s) gives %s', async (written, code) => {
    const { citationFindings } = await import('./findings-in-words.ts');
    const text = `See ${written}`;
    const found = citationFindings({
      file: 'paper.txt',
      format: 'txt',
      blocks: [
        {
          kind: 'paragraph',
          part: 'back',
          text,
          sentences: [{ from: 0, to: text.length }],
          stretches: [{ at: 0, place: { line: 1, column: 1 } }],
        },
      ],
    });
    expect(found.map((one) => one.code)).toEqual(code ? [code] : []);
  });

  it('citationChecks(further reading) leaves works that are there for reading', async () => {
    const body = `${cited}\n\n# References\n\n${sound.join('\n\n')}`;
    expect(
      await findingsIn(
        body,
        ['Thorne, J. (1990). “Congresses at sea”, *Frontiers*, 7(1), 3–9.'],
        'Further reading',
      ),
    ).toEqual([]);
  });

  it('citationChecks(text that cites nothing) asks for no citation', async () => {
    expect(await findingsIn('It failed.', sound)).toEqual([]);
  });

  it('citationChecks(books) asks for a place where the other books have one', async () => {
    const books = ['Abadi', 'Bell', 'Cole', 'Dunn', 'Egan'].map(
      (name, i) => `${name}, R. (${1990 + i}). *The ${name} papers*. London: Old Press.`,
    );
    const body = `It failed (Abadi 1990; Bell 1991; Cole 1992; Dunn 1993; Egan 1994).`;
    expect(await findingsIn(body, books)).toEqual([]);
    expect(await findingsIn(body, [...books.slice(0, 4), books[4]!.replace('London: ', '')])).toEqual([
      'reference-lacks look: Egan 1994 lacks a place of publication',
    ]);
  });
});

describe('citationChecks of notes', () => {
  const full = 'Jean-Paul Thorne, *The Congress System* (Manchester: Manchester University Press, 1990), 84.';
  const rowe2 = 'Ada Rowe, “Sea Lanes and Law,” *Maritime Review* 7, no. 2 (2015): 88–104.';

  it('citationChecks(ibid.) asks which work is meant', async () => {
    expect(await findingsIn('It failed.[^1]\n\n[^1]: Ibid., 5.')).toEqual([
      'citation-ibid certain: “Ibid.” does not say which work is meant',
    ]);
    expect(
      await findingsIn(`It failed.[^1] It rained.[^2]\n\n[^1]: ${full.slice(0, -1)}; ${rowe2}\n[^2]: Ibid.`),
    ).toEqual(['citation-ibid likely: “Ibid.” does not say which work is meant']);
    expect(await findingsIn(`It failed.[^1] It rained.[^2]\n\n[^1]: ${full}\n[^2]: Ibid.`)).toEqual([]);
  });

  it('citationChecks(short citation) asks for the full one', async () => {
    expect(
      await findingsIn(`It failed.[^1] It rained.[^2]\n\n[^1]: ${full}\n[^2]: Rowe, “Sea Lanes,” 90.`),
    ).toEqual([
      'citation-short-unknown look: Rowe, “Sea Lanes”, is cited in short form, and no note before gives it in full',
    ]);
    expect(
      await findingsIn(`It failed.[^1] It rained.[^2]\n\n[^1]: ${rowe2}\n[^2]: Rowe, “Sea Lanes,” 90.`),
    ).toEqual([]);
  });
});
