import { describe, expect, it } from 'vitest';
import { expectGolden } from '../../golden-file.ts';
import { envoys } from './envoys.ts';
import { draftOf } from './sound.ts';

const actorsOf = async (text: string): Promise<Record<string, string>> => {
  const { record } = await draftOf(`# A paper\n\n## On it\n\n${text}\n`);
  return Object.fromEntries(record.rows.actors.map(({ id, kind }) => [id, kind]));
};
const eventsOf = async (text: string) => {
  const { record } = await draftOf(`# A paper\n\n## On it\n\n${text}\n`);
  return record.rows.events.map(({ by, note }) => [by.join(' '), /\[by: (.*)\]$/u.exec(note ?? '')?.[1]]);
};
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
    });
  });

  it('one person under several spellings is one actor, named as the text names them', async () => {
    const { record } = await draftOf(
      '# A paper\n\n## On it\n\nAs Krushchev said, and Khrushchev again; Nikita Khrushchev left in 1964.',
    );
    expect(record.rows.actors.map(({ name, names }) => [name, names?.map(({ text }) => text)])).toEqual([
      ['Nikita Khrushchev', ['Krushchev', 'Khrushchev']],
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

  it('who acts is the subject of the verb that goes with the date', async () => {
    expect(
      await eventsOf('On 3 January 1815 Austria, Britain and France signed a paper against Russia.'),
    ).toEqual([['austria britain france', 'the subject of “signed”']]);
    expect(await eventsOf('The crowd cheered as Germany invaded Poland in September 1939.')).toEqual([
      ['germany', 'the subject of “invaded”'],
    ]);
  });

  it('everybody named stands where that is not clear, and nobody where none is named', async () => {
    expect(await eventsOf('The border between France and Spain was closed in 1940.')).toEqual([
      ['france spain', 'every actor that is named; who acted is not clear'],
    ]);
    expect(await eventsOf('The harvest failed in 1921.')).toEqual([['not-named', 'nobody is named']]);
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
