import { describe, expect, it } from 'vitest';
import type { ClaimVerdict } from '../../src/argue/judge-report.ts';
import type { StudyData, StudyFact } from '../../src/publish/study-data.ts';
import { makeSearch } from '../../src/web/search/search.ts';
import { searchWords } from '../../src/web/search/search-words.ts';

const actors: StudyData['actors'] = [
  { id: 'ROC', kind: 'state', name: 'Republic of China', names: ['中華民國', 'Chung-hua Min-kuo', 'Taiwan'] },
  { id: 'USA', kind: 'state', name: 'United States of America', names: ['США', '美國'] },
  { id: 'USSR', kind: 'state', name: 'Soviet Union', names: ['Советский Союз', 'Sovetskii Soiuz'] },
  { id: 'chiang', kind: 'person', name: 'Chiang Kai-shek', names: ['蔣介石', 'Jiang Jieshi', 'Чан Кайши'] },
  { id: 'US', kind: 'organisation', name: 'US', names: [] },
];
const places: StudyData['places'] = [
  { id: 'formosa', name: 'Taiwan (Formosa)', names: ['臺灣', "T'ai-wan", 'Тайвань'] },
];

function claim(id: string, says: string, test = 'true'): ClaimVerdict {
  return {
    id,
    says,
    test,
    group: '',
    aloud: '',
    by: [{ source: 'patel2025', says: 'affirms', confidence: 1 }],
    verdict: 'holds',
    share: { true: 1, false: 0, unknown: 0 },
    parts: [],
    contested: false,
    asserted: false,
    fragile: null,
    accounts: [],
    evidence: [],
    missing: [],
  };
}

function fact(id: string, title: string, more: Partial<StudyFact> = {}): StudyFact {
  return {
    id,
    title,
    table: 'events',
    kind: 'visit',
    date: '1968',
    first: { earliest: null, latest: null },
    by: [],
    to: [],
    channel: 'public',
    tags: [],
    isContact: true,
    status: 'single',
    evidence: [],
    ...more,
  };
}

const made = makeSearch({
  data: {
    actors,
    places,
    facts: [
      fact('visit', 'A journalist travels', { to: ['ROC'] }),
      fact('toast', 'Chiang Kai-shek gives a toast'),
    ],
  },
  claims: [
    claim('help', 'Moscow would not help to take Taiwan.'),
    claim('contacts', 'There were contacts.', 'count(contacts(USSR, ROC)) > 0'),
    claim('paper', 'Soviet-Taiwanese relations thawed.'),
    claim('other', 'Washington kept silent.', 'pivot(USA) = USA'),
  ],
});

function search(query: string) {
  const found = made.find(query);
  const of = (...groups: string[]) =>
    found?.entries.filter(({ group }) => groups.includes(group)).map(({ id }) => id) ?? [];
  return (
    found && {
      claims: of('claim'),
      facts: of('act'),
      named: found.named.map(({ id, name }) => ({ id, name })),
    }
  );
}

describe('searchWords', () => {
  it('searchWords(text) drops case, marks and apostrophes, and gives hyphenated words whole and in parts', () => {
    expect(searchWords('Soviet-Taiwanese T’ai-pei, Lü, Łódź')).toEqual([
      ...['soviettaiwanese', 'soviet', 'taiwanese'],
      ...['taipei', 'tai', 'pei'],
      'lu',
      'lodz',
    ]);
  });

  it('searchWords(text) of marks alone gives nothing', () => {
    expect(searchWords(" '-- ")).toEqual([]);
  });
});

describe('makeSearch', () => {
  it.each(['Tai-wan', 'taiwan', 'TAIWAN', "T'ai-wan", '臺灣', 'Тайвань', 'тайвань'])(
    'search(%s) finds what speaks of Taiwan, by whatever name',
    (query) => {
      const found = search(query);
      expect(found?.claims).toEqual(expect.arrayContaining(['help', 'paper']));
      expect(found?.claims).not.toContain('other');
    },
  );

  it('search(name) finds claims and facts about an actor that their words do not name', () => {
    expect(search('中華民國')).toMatchObject({
      claims: ['help', 'contacts', 'paper'],
      facts: ['visit'],
    });
    expect(search('taiwan')?.facts).toEqual(['visit']);
  });

  it('search(name of several words) finds the person in any romanisation', () => {
    expect(search('Jiang Jieshi')).toEqual({
      claims: [],
      facts: ['toast'],
      named: [{ id: 'chiang', name: 'Chiang Kai-shek' }],
    });
    expect(search('蔣介石')?.facts).toEqual(['toast']);
    expect(search('Чан Кайши')?.facts).toEqual(['toast']);
  });

  it('search(several words) finds what has them all', () => {
    expect(search('moscow taiwan')?.claims).toEqual(['help']);
    expect(search('moscow washington')?.claims).toEqual([]);
  });

  it('search(id or source) finds the claim', () => {
    expect(search('paper')?.claims).toEqual(['paper']);
    expect(search('patel2025')?.claims).toHaveLength(4);
  });

  it('search(two letters) does not take the start of every name for them', () => {
    expect(search('US')?.named.map(({ id }) => id)).toEqual(['US']);
  });

  it('search(nothing) finds neither something nor nothing', () => {
    expect(search('  ')).toBeUndefined();
    expect(search('-')).toBeUndefined();
  });

  it('search(hostile text) is only text', () => {
    expect(search('.*[(')).toBeUndefined();
    expect(search('<script>')).toEqual({ claims: [], facts: [], named: [] });
  });
});
