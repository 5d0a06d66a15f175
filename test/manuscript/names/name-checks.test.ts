import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LintInput } from '../../../src/manuscript/check.ts';
import { confusableBodies } from '../../../src/manuscript/names/confusable-bodies.ts';
import { nameChecks } from '../../../src/manuscript/names/name-checks.ts';
import { knownNames } from '../../../src/manuscript/names/name-table.ts';
import { spellingIndex } from '../../../src/manuscript/names/spelling-index.ts';
import { nameKey } from '../../../src/manuscript/names/text-words.ts';
import { wellKnownNames } from '../../../src/manuscript/names/well-known-names.ts';
import { recordOf } from '../../record/record-of.ts';
import { inputOf } from '../quotations/input-of.ts';

const found = async (text: string, study?: LintInput['study']) => {
  const input = await inputOf(text, study && { study });
  return nameChecks.flatMap((check) => check(input));
};
const told = async (text: string, study?: LintInput['study']) =>
  (await found(text, study)).map(({ code, confidence, words }) => `${code} ${confidence}: ${words}`);

describe('wellKnownNames', () => {
  it('has more than 150 names, each line with a spelling of its own', () => {
    expect(wellKnownNames.length).toBeGreaterThan(150);
    const rights = wellKnownNames.flatMap(({ right }) => right.map(nameKey));
    expect(wellKnownNames.filter(({ right }) => right.some((name) => name === ''))).toEqual([]);
    expect(rights.length).toBeGreaterThan(200);
  });

  it('calls no spelling right on one line and wrong on another', () => {
    const rights = new Set(wellKnownNames.flatMap(({ right }) => right.map(nameKey)));
    const both = wellKnownNames.flatMap(({ right, wrong }) =>
      wrong.filter((name) => rights.has(nameKey(name)) && !right.map(nameKey).includes(nameKey(name))),
    );
    expect(both).toEqual([]);
    expect([...knownNames.values()].some(({ isWrong }) => isWrong)).toBe(true);
  });
});

describe('nameChecks: well-known names', () => {
  it.each<[string, string[]]>([
    ['In Moscow Krushchev spoke.', ['name-misspelt likely: Krushchev']],
    ['The clerk wrote “Bismark [sic]” and went home.', []],
    [
      'In 1904 the Soviet Union declared war on nobody.',
      ['name-anachronism look: the Soviet Union declared war'],
    ],
    ['In Moscow Khrushchev spoke, and Khruschev’s son listened.', ['name-misspelt likely: Khruschev']],
    [
      'A treaty of Bismark’s making, in the Bismarkian manner.',
      ['name-misspelt likely: Bismark', 'name-misspelt likely: Bismarkian'],
    ],
    ['They fled to Dairen by way of Mukden.', []],
    ['They met Chiang Kai-shek and Mao Tse-tung at Chungking.', []],
    [
      'The port was Dairen. Later the port was Dalian, and Dalian it stayed.',
      ['name-romanisations look: Dairen'],
    ],
    ['The port of Dairen (Dalian) was leased. At Dalian ships lay; at Dairen none.', []],
    ['They read the Peking Review at Beijing.', []],
    ['By the Convention of Peking he left Beijing.', []],
    ['He wrote “Krushchev is here” from Moscow.', ['name-misspelt look: Krushchev']],
    ['The report (Krushchev 1956) was secret.', []],
    ['They crossed the Taiwan Straight at night.', ['name-misspelt likely: Taiwan Straight']],
  ])('%s', async (text, expected) => {
    const references = '\n\n## References\n\nKrushchev, N. 1956. *A Report*. London: Hale.\n';
    expect(await told(text.includes('1956') ? text + references : text)).toEqual(expected);
  });

  it('tells how often each spelling stands, and where else', async () => {
    const [one] = await found(
      'At noon Khrushchev came. At one Krushchev left. At two Krushchev slept. Then Khrushchev woke.',
    );
    expect(one).toMatchObject({
      message: 'Krushchev is a misspelling of Khrushchev',
      why: 'the name is usually written Khrushchev, and so this text has it twice; Krushchev stands here twice',
      hint: 'write Khrushchev',
    });
    expect(one!.related).toHaveLength(1);
  });
});

const often = (name: string, n = 5) => `${`Here stood ${name} in the hall. `.repeat(n)}\n\n`;

describe('nameChecks: names a letter apart', () => {
  it.each<[string, string[]]>([
    [
      `${often('Premier Radoslavov', 12)}Then spoke Premier Radoslovov again.`,
      ['name-spellings likely: Radoslovov'],
    ],
    [`${often('Radoslavov', 12)}Then came Radoslovov again.`, ['name-spellings likely: Radoslovov']],
    [`${often('Radoslavov')}Then came Radoslovov again.`, ['name-spellings look: Radoslovov']],
    [`${often('Ivan Radoslavov')}Then came Petko Radoslovov again.`, []],
    [`${often('Korea', 9)}Then came a Korean again.`, []],
    [`${often('Anderson', 9)}Then came Andersen again.`, []],
    [`${often('Martin', 9)}Then came Marvin again.`, []],
    [`${often('Taiwan', 9)}They flew from Tainan.`, []],
    [`${often('Tokugawa', 9)}The Tokugawas fell.`, []],
    [`${often('Hongwu', 9)}The Kongwu fell.`, []],
    [`${often('Radoslavov')}Then Radoslovov and Radoslovov and Radoslovov came.`, []],
    [`${often('ChiCom', 9)}Then came ChinCom boats.`, []],
  ])('%s', async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });

  it('holds a name in the text against the authors of the references', async () => {
    const text =
      'For the tolls we follow Tubilewitz in all things.\n\n## References\n\nTubilewicz, Jan. 2005. *Tolls*. Paris: Roux.\n';
    expect(await told(text)).toEqual(['name-spellings look: Tubilewitz']);
  });

  it('spellingIndex(names) finds what one slip parts, and no more', () => {
    const index = spellingIndex(['vardiy', 'hong', 'brest']);
    expect(index.near('vradiy')).toEqual(['vardiy']);
    expect(index.near('vardy')).toEqual(['vardiy']);
    expect(index.near('vardiys')).toEqual(['vardiy']);
    expect(index.near('vradyi')).toEqual([]);
    expect(index.near('brest')).toEqual([]);
  });
});

describe('nameChecks: with a case', () => {
  const record = recordOf({
    actors: [
      { id: 'RAD', kind: 'person', name: 'Vasil Radoslavov', names: [{ text: 'Василъ Радославовъ' }] },
      { id: 'GRE', kind: 'state', name: 'Greece' },
    ],
    places: [{ id: 'kavala', name: 'Kavalla', names: [{ text: 'Kavala' }] }],
  });
  const study = { record, report: {} } as unknown as NonNullable<LintInput['study']>;

  it.each<[string, string[]]>([
    ['Then came Radoslovov to Kavala.', ['name-near-case likely: Radoslovov']],
    ['Then came Radoslavov to Kavala and Kavalla.', []],
    ['Then the Greeks came from Greece.', []],
    ['He wrote “Radoslovov is here” from Kavala.', []],
  ])('%s', async (text, expected) => {
    expect(await told(text, study)).toEqual(expected);
  });
});

describe('nameChecks: bodies', () => {
  it.each<[string, string[]]>([
    [
      'It had joined the Warsaw Convention, as all the bloc had; NATO was the foe.',
      ['name-confused likely: Warsaw Convention'],
    ],
    ['Under the Warsaw Convention the liability of airlines of the bloc is limited.', []],
    [
      'It favoured Arcadia’s membership in the United States and spoke so in the UN.',
      ['name-confused likely: membership in the United States'],
    ],
    ['The UN counted refugees admitted to the United States.', []],
    [
      'He left for the United States General Assembly in New York.',
      ['name-confused likely: United States General Assembly'],
    ],
    ['He left for the United Nations General Assembly in New York.', []],
    ['The United Nations Senate voted.', ['name-confused likely: United Nations Senate']],
    [
      'By Security Council Resolution 2758 the PRC took the seat.',
      ['name-confused likely: Security Council Resolution 2758'],
    ],
    ['By General Assembly Resolution 2758 the PRC took the seat.', []],
    [
      'By General Assembly Resolution 242 Israel was to withdraw.',
      ['name-confused likely: General Assembly Resolution 242'],
    ],
    [
      'Metternich, at the Vienna Convention, would not hear of it.',
      ['name-confused likely: Vienna Convention'],
    ],
    ['The Vienna Convention on diplomatic relations of 1961 holds.', []],
    ['The Republic of China (PRC) refused.', ['name-abbreviation likely: (PRC)']],
    ['The People’s Republic of China (PRC) and the Republic of China (ROC) refused.', []],
    ['The People’s Republic of China (ROC) refused.', ['name-abbreviation likely: (ROC)']],
    ['North Korea (DPRK) and South Korea (ROK) met.', []],
    ['South Korea (DPRK) refused.', ['name-abbreviation likely: (DPRK)']],
    ['The Union of Writers (US) met.', []],
    ['In 1973 Britain joined the European Union.', ['name-anachronism look: joined the European Union']],
    ['In 1995 Sweden joined the European Union.', []],
    [
      'In 1951 it turned to the League of Nations.',
      ['name-anachronism look: turned to the League of Nations'],
    ],
    ['In 1951 scholars wrote of those who in 1926 joined the League of Nations.', []],
  ])('%s', async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });

  it('has a reason for every pair', () => {
    expect(confusableBodies.filter(({ why, meant }) => why === '' || meant === '')).toEqual([]);
  });
});

describe('nameChecks: capitals', () => {
  it.each<[string, string[]]>([
    ['They crossed the Danish Straits, then the Danish straits.', ['name-capitals look: Danish straits']],
    ['It was the Cold War. In that cold war none fought.', ['name-capitals look: cold war']],
    ['It was the cold war. In that cold war none fought.', []],
    ['It was the Cold War.\n\n# The cold war\n\nNone fought.', []],
    ['The Soviet envoy met soviet clerks and a Soviet guard.', ['name-lowercase likely: soviet']],
    ['The soviets of Petrograd and the soviet of Moscow met.', []],
    ['He put the china on the table in Chinese fashion.', []],
    ['French officials stood at the french windows, French all.', []],
  ])('%s', async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});

describe('nameChecks', () => {
  it('never throw, and point into the text, whatever it is', async () => {
    const piece = fc.constantFrom(
      'Krushchev ',
      'Peking ',
      'Beijing',
      ' (',
      'PRC)',
      'the Cold war ',
      'soviet ',
      '’s ',
      '-',
      '. ',
      '\n\n',
      '“',
      '”',
      'Warsaw Convention NATO ',
      'of ',
      '1951 ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 50 }), async (pieces) => {
        const input = await inputOf(`A ${pieces.join('')}`);
        for (const { span } of nameChecks.flatMap((check) => check(input)))
          expect(span.to).toBeLessThanOrEqual(input.manuscript.blocks[span.block]!.text.length);
      }),
      { numRuns: 60 },
    );
  });

  it('take time in proportion to the text, whatever it is', async () => {
    const started = performance.now();
    for (const hostile of [
      '(PRC)',
      'Warsaw Convention NATO ',
      'Peking Beijing ',
      'Krushchev ',
      'joined NATO 1914 ',
      'Cold war Cold War ',
      'a@',
      "A'",
    ])
      await found(hostile.repeat(Math.floor(100_000 / hostile.length)));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
