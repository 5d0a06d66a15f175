import type { FindingCode } from '../../../src/manuscript/finding-kinds.ts';
import type { Expected, MarkedText } from '../set/marked-set.ts';
import type { Pick } from './planted-sentences.ts';

/** A work that nobody wrote. */
interface Work {
  readonly authors: readonly (readonly [family: string, given: string])[];
  readonly year: number;
  readonly title: string;
  readonly in:
    | { readonly journal: string; readonly first: number; readonly last: number }
    | { readonly place: string; readonly by: string };
}

/** How a work stands in the text and in the list, once a mistake has been made of it. */
interface Standing {
  readonly cited: string | undefined;
  readonly entries: readonly string[];
  readonly expected: Expected;
}

/** How a style cites and lists. */
interface Style {
  readonly name: string;
  readonly cite: (names: string, year: string, page?: string) => string;
  readonly entry: (work: Work, change?: Change) => string;
  readonly and: string;
}

/** What of an entry is written otherwise than it is. */
interface Change {
  readonly year?: string;
  readonly pages?: string;
  readonly end?: string;
}

const pages = ({ in: where }: Work): string => ('journal' in where ? `${where.first}–${where.last}` : '');

const styles: readonly Style[] = [
  {
    name: 'chicago',
    and: 'and',
    cite: (names, year, page) => `(${names} ${year}${page ? `, ${page}` : ''})`,
    entry: (work, change = {}) => {
      const [[family, given], ...others] = [work.authors[0]!, ...work.authors.slice(1)];
      const names = [`${family}, ${given}`, ...others.map(([last, first]) => `and ${first} ${last}`)].join(
        ', ',
      );
      const where =
        'journal' in work.in
          ? `“${work.title}.” *${work.in.journal}* 4 (2): ${change.pages ?? pages(work)}.`
          : `*${work.title}*. ${work.in.place}: ${work.in.by}.`;
      return `${names}.${change.year === '' ? '' : ` ${change.year ?? work.year}.`} ${where}${change.end ?? ''}`;
    },
  },
  {
    name: 'apa',
    and: '&',
    cite: (names, year, page) => `(${names}, ${year}${page ? `, p. ${page}` : ''})`,
    entry: (work, change = {}) => {
      const names = work.authors.map(([last, first]) => `${last}, ${first[0]}.`).join(', & ');
      const where =
        'journal' in work.in
          ? `${work.title}. *${work.in.journal}*, *4*(2), ${change.pages ?? pages(work)}.`
          : `*${work.title}*. ${work.in.by}.`;
      return `${names}${change.year === '' ? '' : ` (${change.year ?? work.year}).`} ${where}${change.end ?? ''}`;
    },
  },
  {
    name: 'harvard',
    and: 'and',
    cite: (names, year, page) => `(${names}, ${year}${page ? `, p. ${page}` : ''})`,
    entry: (work, change = {}) => {
      const names = work.authors.map(([last, first]) => `${last}, ${first[0]}.`).join(' and ');
      const where =
        'journal' in work.in
          ? `‘${work.title}’, *${work.in.journal}*, 4(2), pp. ${change.pages ?? pages(work)}.`
          : `*${work.title}*. ${work.in.place}: ${work.in.by}.`;
      return `${names}${change.year === '' ? '' : ` (${change.year ?? work.year})`} ${where}${change.end ?? ''}`;
    },
  },
];

const families =
  'Abendroth Brackwater Chudley Dunmore Elderkin Fennimore Gundry Harrowgate Ibsenius Jessamy Kimberton Larkfield Marrowby Netherby Ostlund Pellingham Quillmere Ravenshaw Sturmwell Tindersley Umberleigh Vossberg Wexcombe Yarrowdale'.split(
    ' ',
  );
const given = 'Hella Ida Ann Ruth Iris Paul Emil Karl Tess Jonas Mary Tom'.split(' ');
const subjects =
  'Harbours Pilots Lighthouses Dues Ferries Quays Consuls Surveys Tolls Packets Charts Buoys'.split(' ');
const sayings = [
  'The dues were raised twice before the war',
  'Nobody had asked the pilots what they thought of it',
  'A harbour without a crane is a beach',
  'The older view was that ships come where coal is',
  'Two consuls wrote the same report in one night',
  'The quay was lengthened by the guild and paid for by the town',
];

/** The ways to make a mistake of a work, by the code that must be found. */
const ways: {
  readonly [code in FindingCode]?: (
    work: Work,
    style: Style,
    pick: Pick,
  ) => Omit<Standing, 'expected'> & { readonly words: string };
} = {
  'citation-year-near': (work, style, pick) => {
    const year = String(work.year + (pick(0, 1) === 0 ? 1 : -1));
    return { ...standing(work, style, { year }), words: year };
  },
  'citation-name-near': (work, style) => {
    const [family] = work.authors[0]!;
    const near = `${family.slice(0, -2)}${family.at(-1)}${family.at(-2)}`;
    return { ...standing(work, style, { names: namesOf(work, style).replace(family, near) }), words: near };
  },
  'citation-unlisted': (work, style) => ({
    ...standing(work, style, {}),
    entries: [],
    words: work.authors[0]![0],
  }),
  'reference-uncited': (work, style) => ({
    ...standing(work, style, {}),
    cited: undefined,
    words: style.entry(work).slice(0, 8),
  }),
  'citation-et-al': (work, style) => {
    const names = `${work.authors[0]![0]} et al.`;
    return { ...standing({ ...work, authors: work.authors.slice(0, 1) }, style, { names }), words: names };
  },
  'citation-page': (work, style) => {
    const article = { ...work, in: { journal: 'Journal of Invented Trade', first: 101, last: 119 } };
    return { ...standing(article, style, { page: '512' }), words: work.authors[0]![0] };
  },
  'citation-suffix': (work, style) => {
    const year = `${work.year}b`;
    return { ...standing(work, style, { year }), words: year };
  },
  'citation-author-order': (work, style) => {
    const two = withTwo(work);
    const names = [...two.authors]
      .reverse()
      .map(([family]) => family)
      .join(` ${style.and} `);
    return { ...standing(two, style, { names }), words: names };
  },
  'citation-authors': (work, style) => {
    const names = `${work.authors[0]![0]} ${style.and} Zanderling`;
    return { ...standing(withTwo(work), style, { names }), words: names };
  },
  'reference-twice': (work, style) => {
    const entry = style.entry(work);
    return { ...standing(work, style, {}), entries: [entry, entry], words: entry.slice(0, 8) };
  },
  'reference-lacks': (work, style) => {
    const entry = style.entry(work, { year: '' });
    return { ...standing(work, style, {}), entries: [entry], words: entry.slice(0, 8) };
  },
  'reference-pages-backwards': (work, style) => {
    const article = { ...work, in: { journal: 'Journal of Invented Trade', first: 101, last: 119 } };
    const entry = style.entry(article, { pages: '119–101' });
    return { ...standing(article, style, {}), entries: [entry], words: '119–101' };
  },
  'doi-malformed': (work, style) => withEnd(work, style, ' https://doi.org/1.1234/harbour.5'),
  'isbn-malformed': (work, style) => withEnd(work, style, ' ISBN 978-0-306-40615-8.'),
};

/** The codes of mistakes in citations and entries. */
export const listCodes = Object.keys(ways) as FindingCode[];

/** Papers in three styles that cite and list invented works: in each, every mistake once, of a work of its own. */
export function papersWithLists(count: number, pick: Pick): MarkedText[] {
  return Array.from({ length: count }, (_, i) => {
    const style = styles[i % styles.length]!;
    const works = families.map((family, at) => workOf(family, at, pick));
    const standings = works.map((work, at): Omit<Standing, 'expected'> & { expected?: Expected } => {
      const code = listCodes[at - 4];
      if (code === undefined) return standing(work, style, {});
      const { words, ...made } = ways[code]!(work, style, pick);
      return { ...made, expected: { code, words } };
    });
    const cited = standings.flatMap(({ cited }) => cited ?? []);
    const paragraphs = cited.map((citation, at) => `${sayings[at % sayings.length]} ${citation}.`);
    const text = [
      '# Harbours and their books',
      ...inParagraphs(paragraphs),
      '## References',
      ...standings.flatMap(({ entries }) => entries),
    ];
    const name = `list-${style.name}-${i}`;
    const expect = standings.flatMap(({ expected }) => expected ?? []);
    return { name, file: `${name}.md`, text: text.join('\n\n'), expect };
  });
}

function workOf(family: string, at: number, pick: Pick): Work {
  const subject = subjects[pick(0, subjects.length - 1)]!;
  const authors: [string, string][] = [[family, given[pick(0, given.length - 1)]!]];
  if (at % 5 === 3) authors.push(['Zellweger', 'Nora']);
  const first = pick(1, 300);
  return {
    authors,
    year: pick(1951, 2015),
    title: `${subject} of the ${family.slice(0, 4)} Coast`,
    in:
      at % 2 === 0
        ? { journal: 'Journal of Invented Trade', first, last: first + 19 }
        : { place: 'Oslo', by: 'Fjordlight Press' },
  };
}

const withTwo = (work: Work): Work => ({ ...work, authors: [work.authors[0]!, ['Zellweger', 'Nora']] });

const namesOf = ({ authors }: Work, { and }: Style): string =>
  authors.map(([family]) => family).join(` ${and} `);

function standing(
  work: Work,
  style: Style,
  {
    names = namesOf(work, style),
    year = String(work.year),
    page,
  }: { names?: string; year?: string; page?: string },
): Omit<Standing, 'expected'> {
  return { cited: style.cite(names, year, page), entries: [style.entry(work)] };
}

function withEnd(work: Work, style: Style, end: string): Omit<Standing, 'expected'> & { words: string } {
  return {
    ...standing(work, style, {}),
    entries: [style.entry(work, { end })],
    words: end.trim().replace(/\.$/, ''),
  };
}

function inParagraphs(sentences: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < sentences.length; i += 4) found.push(sentences.slice(i, i + 4).join(' '));
  return found;
}
