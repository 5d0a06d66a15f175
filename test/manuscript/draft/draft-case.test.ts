import { describe, expect, it } from 'vitest';
import { readCase } from '../../../src/record/read-case.ts';
import { expectGolden } from '../../golden-file.ts';
import { envoys } from './envoys.ts';
import { draftOf } from './sound.ts';

const actorsOf = async (text: string): Promise<Record<string, string>> => {
  const { record } = await draftOf(`# A paper\n\n## On it\n\n${text}\n`);
  return Object.fromEntries(record.rows.actors.map(({ id, kind }) => [id, kind]));
};
/** A sentence, and an event that must come of it: date, by, to, type. */
const ACTS: readonly (readonly [text: string, date: string, by: string, to: string, type: string])[] = [
  [
    'On 3 January 1815 Austria, Britain and France signed a paper.',
    '1815-01-03',
    'austria britain france',
    '',
    '057',
  ],
  ['The crowd cheered as Germany invaded Poland in September 1939.', '1939-09', 'germany', 'poland', '190'],
  ['In June 1950 South Korea was invaded by North Korea.', '1950-06', 'north-korea', 'south-korea', '190'],
  [
    'The invasion of South Korea by North Korea in June 1950 came.',
    '1950-06',
    'north-korea',
    'south-korea',
    '190',
  ],
  ['On 29 October 1956 Israeli forces attacked Egypt.', '1956-10-29', 'israel', 'egypt', '190'],
  ['In 1956 it came. On October 29, Israel attacked Egypt.', '1956-10-29', 'israel', 'egypt', '190'],
  [
    'On 29 October 1956 Israel left.\n\nA week later, France landed in Egypt.',
    '1956-11-05~',
    'france',
    'egypt',
    '190',
  ],
  [
    'On 3 May 1936 Spain left. The following spring, Peru recognised Spain.',
    '1937-21',
    'peru',
    'spain',
    '054',
  ],
  ['In March 1917 Peru broke off relations with Germany.', '1917-03', 'peru', 'germany', '161'],
  ['In March 1917 Peru declared war on Germany.', '1917-03', 'peru', 'germany', '130'],
  ['In 1911 Peru offered Chile a loan.', '1911', 'peru', 'chile', '030'],
  ['In 1911 Peru refused to recognise Chile.', '1911', 'peru', 'chile', '120'],
  ['On 3 May 1911 Peru condemned Chile.', '1911-05-03', 'peru', 'chile', '111'],
  ['In 1911 Peru withdrew its troops from Chile.', '1911', 'peru', 'chile', '0874'],
  ['In 1911 Peru voted against Chile.', '1911', 'peru', 'chile', 'to-code'],
  ['Peru, which Chile attacked in 1879, fell.', '1879', 'chile', '', '190'],
  [
    'In 1938 British prime minister Neville Chamberlain met Hitler.',
    '1938',
    'united-kingdom',
    'germany',
    '040',
  ],
  ['In 1979 Moscow protested to Washington.', '1979', 'soviet-union', 'united-states', '114'],
  ['It ended.12 In 1911 Peru attacked Chile.', '1911', 'peru', 'chile', '190'],
  // who is not the subject of the verb that goes with the date
  ['In 1911, when Peru joined Spain, Chile recognised Norway.', '1911', 'chile', 'norway', '054'],
  ['In 1911, when Peru attacked Spain, Chile waited.', '1911', 'peru', 'spain', '190'],
  ['Unrest led Peru to attack Chile in 1911.', '1911', 'peru', 'chile', '190'],
  ['In December 1911, the Japanese sank a ship of Chile.', '1911-12', 'japan', 'chile', '190'],
  ['At the Lima Conference of 1911, Peru recognised Chile.', '1911', 'peru', 'chile', '054'],
  ['Peru spoke. It was in a note Chile sent to Spain on 3 May 1911.', '1911-05-03', 'chile', 'spain', '040'],
  ['In 1911 Peru sent a ship to Arica, where Chilean forces attacked Spain.', '1911', 'peru', '', '190'],
  ['Peru recognised Chile in 1911, Spain in 1912 and Norway in 1913.', '1912', 'peru', 'spain', '054'],
  // who suffers as the subject, or nobody who acts
  ['On 3 May 1942 Norway fell to Germany.', '1942-05-03', 'germany', 'norway', 'to-code'],
  ['In 1911 fighting broke out between Peru and Chile.', '1911', 'peru chile', '', 'to-code'],
  ['In 1911 civil war broke out.', '1911', 'not-named', '', 'to-code'],
  ['The pact was made for Chile’s defeat in May 1911.', '1911-05', 'not-named', 'chile', '190'],
  ['In 1911 the settlers landed in Chile.', '1911', 'not-named', '', '190'],
  ['It was a pact between Peru and Chile, signed in 1911.', '1911', 'peru chile', '', '057'],
  // whom a verb leads to behind words that the table does not name
  ['In 1911 Peru ended its war with Chile.', '1911', 'peru', 'chile', 'to-code'],
  ['In 1911 Peru negotiated a loan (of the Bank) with Chile.', '1911', 'peru', 'chile', '046'],
  // dates
  ['In March and April 1911 Peru attacked Chile.', '1911-03/1911-04', 'peru', 'chile', '190'],
  ['In 1911 and 1912 Peru attacked Chile.', '1911/1912', 'peru', 'chile', '190'],
  [
    'Peru came in 1911, after the 1879 war. On May 3, it attacked Chile.',
    '1911-05-03',
    'peru',
    'chile',
    '190',
  ],
  ['Using this as an excuse, in 1911 Peru attacked Chile.', '1911', 'peru', 'chile', '190'],
  // persons and bodies
  ['In 1911 Secretary of the Navy John Roe sent Ed Doe to Chile.', '1911', 'united-states', 'chile', '040'],
  [
    'The League of Nations met. On 3 May 1933 Germany left the League.',
    '1933-05-03',
    'germany',
    'league-of-nations',
    'to-code',
  ],
  [
    'In 1911 Captain Ed Doe commanded the USS Ohio. On 3 May 1912 Doe attacked Chile.',
    '1912-05-03',
    'united-states',
    'chile',
    '190',
  ],
];
const instrumentsOf = async (text: string) => {
  const { record } = await draftOf(`# A paper\n\n## On it\n\n${text}\n`);
  return record.rows.instruments.map(({ title, parties, signed }) => [title, parties.join(' '), signed.text]);
};

describe('draftCase', () => {
  it('draftCase(a short manuscript) gives the files that are kept', async () => {
    const { files, errors } = await draftOf(envoys, 'envoys');
    expect(errors).toEqual([]);
    expect(Object.keys(files).at(-1)).toBe('case.yaml');
    for (const [path, text] of Object.entries(files)) expectGolden(`draft/${path}`, text);
  });

  it.each([
    ['nothing at all', '\n'],
    ['no dates', 'Stalin wrote to Mao Zedong.'],
    ['no names', 'it rained in 1950, and again in 1951.'],
    [
      'words that YAML takes for values',
      'In 1950 No met Null. Yes: “# it” was in Off, and Off stayed. No left Null.',
    ],
    ['signs', 'In 1950 a "b" \\ c: d # e\t{f} [g] &h *i !j |k >l %m @n `o` 😀 שלום \u202eabc.'],
    [
      'names that are ids already',
      'In 1950 Manuscript met Event 001 at To Code, and King Manuscript met Not Named.',
    ],
    ['impossible dates', 'On 31 April 1950, and from 1951-1949, it rained.'],
  ])('draftCase(%s) gives a sound case', async (_, text) => {
    expect((await draftOf(`# A paper\n\n## On it\n\n${text}\n`)).errors).toEqual([]);
  });

  it('names get their kinds from the words around them, and none from being cited', async () => {
    const kinds =
      await actorsOf(`In 1950 Marshal Brekke wrote. The party led by Osterhaus split. Stalin and Quillfeather spoke little.
      The Soviet plan, the Sino-Soviet split and the Second World War passed (Ballis 1951). The Western powers met in Skagen.`);
    expect(kinds).toEqual({
      ...{ brekke: 'person', osterhaus: 'person', stalin: 'person', quillfeather: 'person' },
      'soviet-union': 'state',
    });
  });

  it('one person under several spellings is one actor, named as the text names them', async () => {
    const { record } = await draftOf(
      '# A paper\n\n## On it\n\nAs Krushchev said, and Khrushchev again; Nikita Khrushchev left in 1964.',
    );
    expect(record.rows.actors.map(({ name, names }) => [name, names?.map(({ text }) => text)])).toEqual([
      ['Nikita Khrushchev', ['Krushchev', 'Khrushchev']],
      ['Soviet Union', undefined],
    ]);
  });

  it('a state has the name that the text gives it, and the longest name counts', async () => {
    const { record } = await draftOf(
      '# A paper\n\n## On it\n\nIn 1815 Russia signed. In 1949 Mao declared the People’s Republic of China.',
    );
    expect(record.rows.actors.map(({ name, cow }) => [name, cow])).toContainEqual(['Russia', '365']);
    expect(record.rows.actors.map(({ cow }) => cow)).toContain('710');
    expect(record.rows.actors.map(({ cow }) => cow)).not.toContain('713');
  });

  it.each(ACTS)('%s: %s', async (text, date, by, to, type) => {
    const { record, errors } = await draftOf(`# A paper\n\n## On it\n\n${text}\n`);
    expect(errors).toEqual([]);
    expect(
      record.rows.events.map((event) => [
        event.date.text,
        event.by.join(' '),
        (event.to ?? []).join(' '),
        event.type,
      ]),
    ).toContainEqual([date, by, to, type]);
  });

  it.each([
    ['The harvest failed in 1921.'],
    ['It would be 1931 before Norway could sign.'],
    ['Norway did not attack Sweden in 1905.'],
    ['Norway would attack Sweden in 1905.'],
    ['Visit the museum of Norway, which Sweden attacked on 3 May 1905.'],
    ['*Figure: Norway attacks. Norway attacked Sweden in 1905.*'],
    ['Why did Norway attack Sweden in 1905?'],
    ['Norway kept the Constitution of 1814.'],
    ['In case 1981/44 Norway attacked Sweden.'],
    ['Resolution 242 (1967) says that Norway attacked Sweden.'],
  ])('%s dates no act', async (text) => {
    const { record } = await draftOf(`# A paper\n\n## On it\n\n${text}\n`);
    expect(record.rows.events).toEqual([]);
  });

  it('exercises, links and captions give neither names nor events', async () => {
    const { record } = await draftOf(
      '# A paper\n\n## On it\n\nSweden left.\n\n## Review questions\n\nNorway attacked Denmark in 1905.\n\n## External links\n\n- Peru attacked Chile in 1879, a site\n',
    );
    expect(record.rows.events).toEqual([]);
    expect(record.rows.actors.map(({ id }) => id)).toEqual(['sweden']);
  });

  it('a date of which no act is read stands in review.md, with its line', async () => {
    const { files } = await draftOf('# A paper\n\n## On it\n\nThe harvest failed in 1921.\n');
    expect(files['review.md']).toContain('- line 5, 1921: The harvest failed in 1921.');
  });

  it('every event says how it was read, how surely, and what was not read', async () => {
    const { record } = await draftOf(
      '# A paper\n\n## On it\n\nIn 1956 it came. On July 26 President Nasser nationalised the canal.\n',
    );
    expect(record.rows.events[0]).toMatchObject({
      tags: ['review', 'likely-read'],
      note: 'On July 26 President Nasser nationalised the canal. [by: the subject of “nationalised” (Nasser for Egypt); the year is that of 1956, named before; likely read; not read: to whom]',
    });
  });

  it('a person is one under all names, and acts for the state in the years of the office', async () => {
    const { record } = await draftOf(
      '# A paper\n\n## On it\n\nDwight D. Eisenhower came. On 3 May 1956 Eisenhower visited Spain. On 3 May 1939 Eisenhower visited Peru.\n',
    );
    expect(record.rows.events.map(({ by }) => by[0])).toEqual(['united-states', 'dwight-d-eisenhower']);
    expect(record.rows.actors.find(({ kind }) => kind === 'person')).toMatchObject({
      id: 'dwight-d-eisenhower',
      memberOf: [{ of: 'united-states', role: 'president', speaksFor: 'yes' }],
    });
  });

  it.each([
    ['In 1890 British Honduras grew.', 'British Honduras'],
    ['In 1970 East Pakistan voted.', 'East Pakistan'],
    ['In 1890 French Indochina grew.', 'French Indochina'],
    ['In 1950 Northern Ireland voted.', 'Northern Ireland'],
  ])('%s names no state, but %s', async (text, place) => {
    const { record } = await draftOf(`# A paper\n\n## On it\n\n${text} In 1890 ${place} grew.\n`);
    expect(record.rows.actors.filter(({ kind }) => kind === 'state')).toEqual([]);
  });

  it('a sentence that claims something becomes a claim that is commented out, and sound without its signs', async () => {
    const { files, record } =
      await draftOf(`# A paper\n\n## On it\n\nPeru was the first to recognise Chile. Norway never signed a treaty with
      Sweden before 1905. On 3 May 1911 Peru attacked Chile because Chile broke off relations with Peru in 1910. Relations of Spain with Peru
      improved. Peru and Chile grew more than others. Spain led to war with Peru in 1911. Relations between Peru and Chile deteriorated.\n`);
    expect(record.rows.claims).toEqual([]);
    const live = files['claims.yaml']!.replace(/^# (?=claims:| )/gmu, '');
    const texts = Object.entries(files).filter(([path]) => !path.endsWith('.md'));
    const read = await readCase(
      texts.map(([path, text]) => ({ path, text: path === 'claims.yaml' ? live : text })),
    );
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.record.rows.claims.map(({ test }) => test)).toEqual([
      'first(recognitions(of = chile) from 1905 to 1911).by = peru',
      'count(events(norway, sweden) from 1905 to 1911) = 0',
      'event-001 before event-002',
      'exists(rapprochement(spain, peru) from 1905 to 1911)',
      'count(events(peru, chile) from 1905 to 1911) > count(events(chile, peru) from 1905 to 1911)',
      'exists(events(spain, peru) from 1905 to 1911)',
      'exists(rupture(peru, chile) from 1905 to 1911)',
    ]);
  });

  it('a name that two states bore is left open where the time does not tell', async () => {
    const cow = async (text: string) =>
      (await draftOf(`# A paper\n\n## On it\n\n${text}\n`)).record.rows.actors.map((actor) => actor.cow);
    expect(await cow('On 3 May 1960 Germany visited Spain.')).toEqual([undefined, '230']);
    expect(await cow('On 3 May 1930 Germany visited Spain.')).toEqual(['255', '230']);
    expect(await cow('On 3 May 1995 Vietnam visited Spain.')).toEqual(['230', '816']);
  });

  it('an instrument has the date and the parties that the text gives it', async () => {
    expect(
      await instrumentsOf(
        'On 3 March 1921 Portugal and Norway signed the Treaty of Fishing Rights, against Spain.',
      ),
    ).toEqual([['Treaty of Fishing Rights', 'portugal norway', '1921-03-03']]);
    expect(
      await instrumentsOf('After the Treaty of Mutual Trade between Spain and Peru in 1911, Chile waited.'),
    ).toEqual([['Treaty of Mutual Trade', 'spain peru', '1911']]);
    expect(
      await instrumentsOf(
        'It made pacts in the west with Germany - The Harbour Pact, 1939 - and in the east with Japan.',
      ),
    ).toEqual([['Harbour Pact', 'germany', '1939']]);
  });

  it('what a treaty was, and its name, tell its parties and its day', async () => {
    expect(
      await instrumentsOf(
        'The Arica Purchase was an agreement between Peru and Chile, finalized in 1911, about salt.',
      ),
    ).toEqual([['Arica Purchase', 'peru chile', '1911']]);
    expect(
      await instrumentsOf('The Peru, Chile and Spain Security Treaty was an agreement signed in 1911.'),
    ).toEqual([['Peru, Chile and Spain Security Treaty', 'peru chile spain', '1911']]);
    expect(
      await instrumentsOf(
        'The signing of the Northern Salt Treaty in 1911, in which Peru and Chile agreed, came.',
      ),
    ).toEqual([['Northern Salt Treaty', 'peru chile', '1911']]);
  });

  it('one instrument under two names is one, with the other noted; of two years, two', async () => {
    const { record } =
      await draftOf(`# A paper\n\n## On it\n\nThe Anglo-French Treaty of Commerce was signed in 1860 by Britain and France. The Anglo-French
      Treaty of 1860 was renewed. The 1904 Treaty of Friendship between Britain and France came later.`);
    expect(record.rows.instruments.map(({ title, signed }) => [title, signed.text])).toEqual([
      ['Anglo-French Treaty of Commerce', '1860'],
      ['Treaty of Friendship', '1904'],
    ]);
    expect(record.rows.instruments[0]!.note).toContain('also named: Anglo-French Treaty;');
  });

  it.each([
    ['hyphens', 'A-'.repeat(50_000)],
    ['treaties of treaties', 'Treaty of the '.repeat(2_000)],
    ['names in a row', 'Stalin and '.repeat(9_000)],
    ['dates in a row', 'In 1945 '.repeat(4_000)],
    ['capitals', 'Abc '.repeat(25_000)],
  ])(
    'draftCase(a great many %s) ends soon',
    async (_, text) => {
      const { errors } = await draftOf(
        `A paper\n\nThis is in 1944. ${text} in 1950.\n`,
        'paper',
        'paper.txt',
      );
      expect(errors).toEqual([]);
    },
    20_000,
  );
});
