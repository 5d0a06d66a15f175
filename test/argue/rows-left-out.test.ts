import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import type { Problem } from '../../src/base/problems/problems.ts';
import { violationsInWords } from '../../src/publish/rules-text.ts';
import { explanation } from '../../src/publish/words/verdict-words.ts';
import type { CaseFile } from '../../src/record/files/spec.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { readingOf } from '../case-of.ts';

const header = `case: { id: t, title: T, period: 1950-01-01/1951-12-31, worlds: 20 }
sources:
  - { id: s, title: S }
coverage:
  - { between: [A, B, C], period: 1950-01-01/1951-12-31 }
  - { kind: votes, period: 1950-01-01/1951-12-31 }
actors:
  - { id: A, kind: state, name: Arcadia, evidence: "@s" }
  - { id: B, kind: state, name: Boeotia, evidence: "@s" }
  - { id: C, kind: state, name: Corinth, evidence: "@s" }
`;
const visit = (id: string, more = '', by = 'A', to = 'B', date = '1950-03-01') =>
  `  - id: ${id}\n    date: ${date}\n    by: ${by}\n    to: ${to}\n    type: "042"\n    title: Visit\n${more}    evidence: "@s, p. 1"\n`;
/** A row that is left out, whose parties, date and kind can be read. */
const lost = (id: string, by = 'A', to = 'B', date = '1950-06-01') =>
  visit(id, '    note: Peace: again\n', by, to, date);

interface Asked {
  readonly events?: string;
  readonly files?: readonly CaseFile[];
  readonly missed?: readonly Problem[];
}

async function judged(test: string, { events = '', files = [], missed = [] }: Asked) {
  const claims = `claims:\n  - id: c\n    says: S\n    by: "@s, p. 2"\n    test: ${test}\n`;
  const all = [
    { path: 'case.yaml', text: header },
    { path: 'claims.yaml', text: claims },
    { path: 'events.yaml', text: events === '' ? '' : `events:\n${events}` },
    ...files,
  ];
  const { record } = recordOfSpecs(await readSpecs(all, missed));
  return judgeCase(record);
}
const verdictOf = async (test: string, asked: Asked) => (await judged(test, asked)).claims[0]?.verdict;

describe('judgeCase(a record of which rows are left out)', () => {
  const events = visit('one') + lost('two') + visit('three');

  it.each([
    // three visits are written, two can be read, one more may be
    ['count(events(A, B)) = 3', 'untestable'],
    ['every(events(A, B), it.by = A)', 'untestable'],
    ['every(events(A, B), it.by = B)', 'fails'],
    ['any(events(A, B), it.by = A)', 'holds'],
    ['none(events(A, B), it.by = B)', 'untestable'],
    // two of three, at least
    ['most(events(A, B), it.by = A)', 'holds'],
    ['count(events(A, B)) = 2', 'untestable'],
    ['count(events(A, B)) = 4', 'fails'],
    ['count(events(A, B)) >= 2', 'holds'],
    ['count(events(A, B)) > 2', 'untestable'],
    ['count(events(A, B)) > 3', 'fails'],
    ['count(events(A, B)) < 2', 'fails'],
    ['count(events(A, B)) <= 3', 'holds'],
    ['3 >= count(events(A, B))', 'holds'],
    ['count(events(A, B)) != 1', 'holds'],
    ['exists(events(A, B))', 'holds'],
    ['not exists(events(A, B))', 'fails'],
    ['not exists(events(A, B) in 1951)', 'holds'],
    ['count(events(A, B) in 1951) = 0', 'holds'],
    ['count(events(A, B) in 1950) = 2', 'untestable'],
    ['not exists(events(A, C))', 'holds'],
    ['not exists(events(A, B, domain = security))', 'untestable'],
    ['first(events(A, B)) = one', 'untestable'],
    ['share(events(A, B), channel = public) = 1', 'untestable'],
    ['relation(A, B) on 1951-01-01 > 0', 'untestable'],
    ['relation(A, B) on 1950-04-01 > 0', 'holds'],
    ['relation(A, C) on 1951-01-01 = 0', 'holds'],
    ['exists(rapprochement(A, B))', 'untestable'],
    ['exists(two)', 'untestable'],
    ['two.date before 1951', 'untestable'],
    ['exists(one)', 'holds'],
    ['not exists(instruments(A, B))', 'holds'],
    ['not exists(votes())', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictOf(test, { events })).toBe(verdict);
  });

  it('says which row is left out, where, and that it could not change what holds', async () => {
    const [unknown] = (await judged('count(events(A, B)) = 3', { events })).claims;
    expect(unknown?.missing).toEqual(['"two" of events is left out for a problem (events.yaml:9)']);
    expect(unknown?.leftOut).toEqual([
      { table: 'events', id: 'two', code: 'yaml-colon', file: 'events.yaml', line: 9 },
    ]);
    const [held] = (await judged('exists(events(A, B))', { events })).claims;
    expect(held && explanation(held, { worlds: 20, account: 'all' })).toContain(
      'What is left out for a problem could not change it: “two” (events).',
    );
    const [apart] = (await judged('not exists(events(A, C))', { events })).claims;
    expect(apart?.leftOut).toBeUndefined();
  });

  it('takes a row whose parties cannot be read for one that any claim on its table could have seen', async () => {
    const unreadable = visit('two', '', '"A').replace('    to: B\n', '');
    expect(await verdictOf('not exists(events(A, C))', { events: unreadable })).toBe('untestable');
    expect(await verdictOf('not exists(instruments(A, C))', { events: unreadable })).toBe('holds');
  });

  it.each([
    ['events.csv', ['count(events()) = 0', 'not exists(events(A, B))'], ['not exists(votes())']],
    ['votes.csv', ['not exists(votes())'], ['not exists(events(A, B))']],
    ['anything.yaml', ['not exists(votes())', 'not exists(events(A, B))', 'not exists(spells())'], []],
  ] as const)('knows nothing of the tables of %s, which could not be had', async (file, unknown, known) => {
    const missed = [
      {
        severity: 'error',
        code: 'file-encoding',
        message: 'm',
        hint: 'h',
        file,
        line: 1,
        column: 1,
      } as const,
    ];
    for (const test of unknown) expect(await verdictOf(test, { missed })).toBe('untestable');
    for (const test of known) expect(await verdictOf(test, { missed })).toBe('holds');
  });

  it('knows nothing of a table whose name is misspelt', async () => {
    const files = [{ path: 'x.yaml', text: `evnts:\n${visit('one')}` }];
    expect(await verdictOf('not exists(events(A, B))', { files })).toBe('untestable');
    expect(await verdictOf('not exists(votes())', { files })).toBe('holds');
  });

  it('knows nothing of facts whose source is lost with its bibliography', async () => {
    const events = visit('one').replace('@s, p. 1', '@gone, p. 1');
    const files = [{ path: 'a.bib', text: '@book{gone, title = {A\n' }];
    expect(await verdictOf('count(events(A, B)) = 0', { events })).toBe('untestable');
    expect(await verdictOf('count(events(A, B)) = 1', { events, files })).toBe('holds');
  });

  it('knows of no silence where all that was said of what is covered is lost', async () => {
    const broken = header.replaceAll('1951-12-31 }', '19x1 }');
    const all = [
      { path: 'case.yaml', text: broken },
      { path: 'c.yaml', text: 'claims: { id: c, says: S, by: "@s, p. 1", test: "not exists(votes())" }\n' },
    ];
    const { record } = recordOfSpecs(await readSpecs(all));
    expect(judgeCase(record).claims[0]?.verdict).toBe('untestable');
  });
});

describe('judgeCase(what a package, a rule or another choice could have seen)', () => {
  const instrument = (id: string, more = '', signed = '1950-02-14') =>
    `  - { id: ${id}, title: T, kind: agreement, parties: [A, B], signed: ${signed}${more}, evidence: "@s, p. 1",\n      provisions: [{ id: p-${id}, topic: aid, obligation: assist }] }\n`;
  const pacts = (lost: string) => [
    {
      path: 'i.yaml',
      text: `instruments:\n${instrument('old')}${instrument('new', '', '1951-02-14')}${lost}`,
    },
  ];

  it.each([
    ['builds on the treaty of that day', instrument('port', ', buildsOn: old, channel: x'), 'untestable'],
    ['of that day, built on what cannot be read', instrument('port', ', buildsOn: odl'), 'untestable'],
    ['builds on another', instrument('port', ', buildsOn: mid, channel: x') + instrument('mid'), 'holds'],
    ['signed on another day', instrument('port', ', buildsOn: old, channel: x', '1950-02-15'), 'holds'],
  ])('a package of treaties: a row left out that is %s', async (_, lost, verdict) => {
    const files = pacts(lost);
    expect(await verdictOf('kept(old, new, with = package) = 1', { files })).toBe(verdict);
    expect(await verdictOf('kept(old, new) = 1', { files })).toBe('holds');
  });

  const spell = (id: string, of: string, more = '', kind = 'recognition') =>
    `  - { id: ${id}, kind: ${kind}, by: A, of: ${of}, start: 1950-02${more}, evidence: "@s, p. 1" }\n`;
  const ruled = (spells: string) => [
    {
      path: 'r.yaml',
      text: `rules:\n  - { id: either, says: Not both, exclusive: { kind: recognition, of: [B, C] } }\nspells:\n${spells}`,
    },
  ];

  it.each([
    ['one that is left out', spell('rb', 'B') + spell('rc', 'C', ', channel: x', '"recognition"'), null],
    ['one whose party is lost', spell('rb', 'B') + spell('rc', 'Corynth'), null],
    ['one of another kind', spell('rb', 'B') + spell('rc', 'Corynth', '', 'patronage'), true],
    ['one towards somebody else', spell('rb', 'B') + spell('rc', 'A', ', end: x'), true],
    ['broken by others', spell('rb', 'B') + spell('rc', 'C') + spell('rd', 'Corynth'), false],
    ['broken only by what is not whole', spell('rb', 'B') + spell('rc', 'C', ', zzzzzz: 1'), null],
  ])('a rule: %s', async (_, spells, kept) => {
    const [rule] = (await judged('exists(one)', { events: visit('one'), files: ruled(spells) })).rules;
    expect(rule?.kept).toBe(kept);
    expect(rule?.leftOut !== undefined).toBe(kept === null);
    if (rule && kept === null) expect(violationsInWords(rule)[0]).toMatch(/^left out, or not whole: /);
  });

  it('names what only another choice of a claim could have seen', async () => {
    const test = `exists(events(A, B) in cut)\n    choices: { cut: [1951, 1950] }`;
    const events = visit('one', '', 'A', 'B', '1951-02-01') + lost('two');
    const [claim] = (await judged(test, { events })).claims;
    expect(claim?.verdict).toBe('holds');
    expect(claim?.choices?.others.map(({ verdict }) => verdict)).toEqual(['untestable']);
    expect(claim?.leftOut?.map(({ id }) => id)).toEqual(['two']);
  });
});

describe('judgeCase(a record of which a row has lost a part)', () => {
  const events = (written: string, more = '') =>
    `${visit('one')}${visit('two').replace('    to: B\n', `    to: ${written}\n`)}${more}${visit('three')}`;

  it.each([
    ['a reference', events('Boeotia')],
    ['one of several', events('[B, Boeotia]')],
    ['a misspelt field', visit('one') + visit('two', '    tgs: arms\n') + visit('three')],
    ['a field that nobody can guess', visit('one') + visit('two', '    zzzzzz: 1\n') + visit('three')],
    ['its evidence', visit('one') + visit('two').replace(/ +evidence.*\n/, '') + visit('three')],
  ])('is unknown what rests on it: %s', async (_, written) => {
    for (const test of [
      'count(events(A, B)) = 3',
      'count(events(A, B)) = 2',
      'count(events(A, B, tag = arms)) = 0',
    ])
      expect([test, await verdictOf(test, { events: written })]).toEqual([test, 'untestable']);
    expect(await verdictOf('count(events(A, B) in 1951) = 0', { events: written })).toBe('holds');
    const [claim] = (await judged('exists(two)', { events: written })).claims;
    expect(claim?.verdict).toBe('untestable');
    expect(claim?.missing.join(' ')).toMatch(/"two"/);
  });

  it('a place or a note that is lost changes nothing', async () => {
    const written = visit('one') + visit('two', '    place: nowhere\n');
    expect(await verdictOf('count(events(A, B)) = 2', { events: written })).toBe('holds');
  });

  it.each([
    ['by: Arcady', 'spells'],
    ['between: [A, Boeotia]', 'war'],
  ])('a spell of which a party is lost (%s)', async (parties, kind) => {
    const of = parties.startsWith('by') ? ', of: B' : '';
    const spell = `spells:\n  - { id: r, kind: ${kind === 'war' ? 'war' : 'recognition'}, ${parties}${of}, start: 1950-02, evidence: "@s, p. 1" }\n`;
    const files = [{ path: 'spells.yaml', text: spell }];
    const test = kind === 'war' ? 'relation(A, B) on 1950-06-01 >= 0' : 'recognises(A, B) on 1950-06-01';
    expect(await verdictOf(test, { files, events: visit('one') })).toBe('untestable');
  });

  it('a post that is lost is missed by whatever asks for acts of states', async () => {
    const text =
      'actors:\n  - { id: min, kind: person, name: Min, memberOf: [{ of: Arcadia, role: foreign minister }], evidence: "@s" }\n';
    const asked = { files: [{ path: 'min.yaml', text }], events: visit('one', '', 'min') };
    expect(await verdictOf('count(events(A, B)) = 0', asked)).toBe('untestable');
    expect(await verdictOf('exists(one)', asked)).toBe('holds');
  });

  it('an act before its actor existed, or after he ended, counts neither as done nor as undone', async () => {
    const text = (span: string) =>
      `actors:\n  - { id: D, kind: state, name: Delos, span: ${span}, evidence: "@s" }\n`;
    const asked = (span: string) => ({
      files: [{ path: 'd.yaml', text: text(span) }],
      events: visit('early', '', 'D', 'A'),
    });
    expect(await verdictOf('exists(early)', asked('1951/1960'))).toBe('untestable');
    expect(await verdictOf('count(events(by = D)) = 0', asked('1951/1960'))).toBe('untestable');
    expect(await verdictOf('exists(early)', asked('1900/1949'))).toBe('untestable');
    expect(await verdictOf('count(events(by = D)) = 0', asked('1900/1949'))).toBe('untestable');
  });
});

it('a row whose end comes before its start is not whole, nor is a post', async () => {
  const { record, problems } = await readingOf(`
actors: [{ id: envoy, kind: person, name: Envoy, memberOf: { of: A, start: 1951, end: 1950, role: minister } }]
spells: [{ id: rec, kind: recognition, by: A, of: B, start: 1951, end: 1950, evidence: "@one" }]
events: [{ id: visit, date: 1952-05-01, by: envoy, to: B, type: "042", title: x, evidence: "@one" }]
claims:
  - { id: recognised, says: x, by: "@one", test: "recognises(A, B) on 1955" }
  - { id: acted, says: x, by: "@one", test: "count(events(by = A, to = B) in 1952) = 0" }
`);
  expect(problems.map(({ code }) => code)).toContain('end-before-start');
  const { claims } = judgeCase(record, { worlds: 10 });
  expect(claims.map(({ verdict }) => verdict)).toEqual(['untestable', 'untestable']);
  expect(claims.flatMap(({ leftOut = [] }) => leftOut.map(({ id }) => id))).toEqual([
    'rec',
    'envoy',
    'envoy',
  ]);
});
