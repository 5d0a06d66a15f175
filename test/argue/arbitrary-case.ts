import fc from 'fast-check';

/** A row of a case that is drawn: its table, its fields as flow YAML, and the sources that affirm it. */
export interface DrawnRow {
  readonly table: 'events' | 'spells' | 'instruments' | 'ballots' | 'coverage';
  readonly fields: string;
  /** As evidence is written; a row of coverage may have none. */
  readonly evidence: string;
}

/** Rows on which others hang: every source affirms them. D ends in 1954; M speaks for A while he is its minister, N by posts that are drawn. */
const firm = `
actors:
  - { id: D, kind: state, name: Delphi, span: 1900/1954 }
  - { id: m, kind: person, name: M, memberOf: [{ of: A, role: foreign minister, start: 1950, end: 1956 }] }
  - { id: n, kind: person, name: N }
votes: [{ id: roll, body: Council, date: 1955-03-01, question: x, evidence: "@one; @two; @three" }]
`;
const firmEvents = [
  '{ id: base, date: "1955-06-01T09:00", by: A, to: B, type: "042", title: base, evidence: "@one; @two; @three" }',
  '{ id: raid-one, date: 1954-02-01, by: A, to: B, type: "190", title: raid, alternatives: raid, evidence: "@one; @two; @three" }',
];

/** What may be asked of such a case; some with the author's choices. */
export const testsOfCases: readonly (readonly [test: string, choices?: string])[] = [
  ['count(events(A, B)) > 2'],
  ['every(events(A, B), it.by = A)'],
  ['any(events(), it.channel = secret and knew(C, it) on 1955)'],
  ['most(events(by = A), it.date before 1955)'],
  ['count(events(by = A)) >= 4'],
  ['count(events(A, B) in 1955) = 2'],
  ['count(events(A, B) from 1954 to cut) > 2', '{ cut: [1955-06-01, 1957] }'],
  ['count(contacts(A, B)) > cut', '{ cut: [1, 4, 9] }'],
  ['share(events(A, B), channel = leaked) > 0.3'],
  ['count(events(A, B) as seen by C on 1957) > 1'],
  ['first(events(A, B)).by = A'],
  ['last(events(A, B)) after base'],
  ['exists(events(A, C) in 1955)'],
  ['raid before 1955'],
  ['raid.by = A'],
  ['raid before base'],
  ['count(events(A, B, type = "190")) = 1'],
  ['mean(contact(A, B) from 1952 to 1957) > 1'],
  ['contact(A, B) on 1956 > contact(A, C) on 1956'],
  ['exists(engagement(A, B) from 1951 to 1958)'],
  ['onset(rapprochement(A, B) from 1951 to 1958) before base'],
  ['relation(A, B) on 1957 > relation(A, C) on 1957'],
  ['change(relation(A, B) from 1953 to 1956) > 0'],
  ['relation(A, D) on 1953 < 0'],
  ['recognises(A, B) on 1955'],
  ['ally(A, B) on 1955'],
  ['sameBloc(A, B) on 1956'],
  ['knew(C, base) on 1957'],
  ['count(instruments(A, B)) = 0'],
  ['count(spells(kind = rivalry)) > 1'],
  ['member(m, A) on 1956'],
  ['member(n, A) on 1954'],
  ['count(events(n, B)) > 0'],
  ['ballot(roll, A) = yes'],
  ['related(A, B) on 1955'],
  ['count(events(by in C)) = 1'],
  ['count(events(by in A on 1954, to = B)) > 0'],
  ['first(events(to = B)).by = A'],
  ['count(ballots(roll, choice = yes)) >= 1'],
  ['roll.yes > roll.no'],
  ['not (count(events(B, C)) > 1) or count(events(A, C)) < 2'],
];

const who = fc.constantFrom(
  ['A', 'B'],
  ['B', 'A'],
  ['A', 'C'],
  ['B', 'C'],
  ['A', 'D'],
  ['m', 'B'],
  ['n', 'B'],
);
const dates = fc.constantFrom(
  '1951',
  '1953-04',
  '1955-06-01',
  '1955-06-01T10:00',
  '1955-06-01 after base',
  '1955-06-01 before base',
  '[1954..1956]',
  '1954/1956',
  '1956~',
  'base + P2D',
  'between base and 1956',
);
const stances = fc.constantFrom(
  '@one',
  '@two',
  '@one; @two',
  '@one; @two, denies',
  '@one, denies',
  '@two, p. 3; @three, p. 4',
  '@three',
);
const one = (name: string, ...values: readonly string[]) =>
  fc.constantFrom('', '', ...values.map((value) => `, ${name}: ${value}`));

const event = fc
  .tuple(
    who,
    dates,
    fc.constantFrom(', type: "042"', ', type: "070"', ', type: "190"', ', type: "040"', ''),
    one('times', '2', '2/4', '3..', 'unknown'),
    one('channel', 'public', 'secret', 'leaked'),
    fc.constantFrom('', '', '', ', alternatives: raid', ', alternatives: visit'),
    stances,
  )
  .map(
    ([[by, to], date, type, times, channel, group, evidence]): DrawnRow => ({
      table: 'events',
      fields: `date: "${date}", by: ${by}, to: ${to}, title: x${type}${times}${channel}${group}`,
      evidence,
    }),
  );
const spell = fc
  .tuple(
    who.filter(([a]) => !/[mn]/.test(a!)),
    fc.constantFrom('recognition', 'rivalry', 'war', 'crisis', 'patronage'),
    fc.constantFrom('1951', '1952-05', '[1953..1955]', 'base'),
    one('end', '1956', '"base + P60D"'),
    stances,
  )
  .map(
    ([[a, b], kind, start, end, evidence]): DrawnRow => ({
      table: 'spells',
      fields: `kind: ${kind}, ${/recog|patron/.test(kind) ? `by: ${a}, of: ${b}` : `between: [${a}, ${b}]`}, start: "${start}"${end}`,
      evidence,
    }),
  );
const post = fc
  .tuple(
    fc.constantFrom('A', 'C'),
    fc.constantFrom('1951', '1953-05'),
    fc.constantFrom('1954', '1957'),
    stances,
  )
  .map(
    ([of, start, end, evidence]): DrawnRow => ({
      table: 'spells',
      fields: `kind: membership, by: n, of: ${of}, level: foreign minister, start: "${start}", end: "${end}"`,
      evidence,
    }),
  );
const instrument = fc
  .tuple(
    who.filter(([a]) => !/[mn]/.test(a!)),
    fc.constantFrom('1952', '1955-06-01', 'base + P1Y'),
    one('obligations', 'defence', 'nonaggression'),
    stances,
  )
  .map(
    ([[a, b], signed, obligations, evidence]): DrawnRow => ({
      table: 'instruments',
      fields: `title: x, kind: pact, parties: [${a}, ${b}], signed: "${signed}"${obligations}`,
      evidence,
    }),
  );
const coverage = fc
  .tuple(
    fc.constantFrom(
      'between: [A, B]',
      'between: [A, B, C]',
      'between: [A, D]',
      'kind: votes',
      'kind: spells',
    ),
    fc.constantFrom('1950/1960', '1953/1956'),
    fc.constantFrom('', '@one', '@two', '@three'),
  )
  .map(
    ([what, period, evidence]): DrawnRow => ({
      table: 'coverage',
      fields: `${what}, period: ${period}`,
      evidence,
    }),
  );
const ballot = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('yes', 'no', 'abstain')).map(
  ([actor, choice]): DrawnRow => ({
    table: 'ballots',
    fields: `vote: roll, actor: ${actor}, choice: ${choice}`,
    evidence: '@one; @two; @three',
  }),
);

/** Rows with every kind of value that an author may leave open: dates, numbers of acts, channels, types, which of a group was so. */
export const drawnRows: fc.Arbitrary<readonly DrawnRow[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: event },
    { weight: 2, arbitrary: spell },
    { weight: 1, arbitrary: post },
    { weight: 1, arbitrary: instrument },
    { weight: 2, arbitrary: coverage },
    { weight: 1, arbitrary: ballot },
  ),
  { minLength: 1, maxLength: 8 },
);

/** A row with a fault for which it is left out of the record. */
export const faultyRow: fc.Arbitrary<DrawnRow> = fc.oneof(
  event.map((row) => ({ ...row, fields: row.fields.replace(/date: "[^"]*"/, 'date: "1955-13"') })),
  event.map((row) => ({ ...row, fields: `${row.fields}, chanel: public` })),
  event.map((row) => ({ ...row, fields: row.fields.replace('to: ', 'to: X, tags: ') })),
  spell.map((row) => ({ ...row, fields: row.fields.replace(/kind: \w+/, 'kind: quarel') })),
  ballot.map((row) => ({ ...row, fields: row.fields.replace(/choice: \w+/, 'choice: perhaps') })),
);

/** The case that has these rows, written as YAML, for `caseOf` and `readingOf`; the ids of the rows are their places in `all`. */
export function caseText(rows: readonly DrawnRow[], all: readonly DrawnRow[] = rows): string {
  const of = (table: DrawnRow['table']) =>
    rows
      .filter((row) => row.table === table)
      .map((row) => {
        const id = table === 'ballots' ? '' : `id: ${table}-${all.indexOf(row)}, `;
        const evidence = row.evidence === '' ? '' : `, evidence: "${row.evidence}"`;
        return `{ ${id}${row.fields}${evidence} }`;
      });
  const claims = testsOfCases.map(
    ([test, choices], i) =>
      `{ id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)}${choices ? `, choices: ${choices}` : ''} }`,
  );
  const table = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `${name}:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
  return [
    firm,
    table('events', [...firmEvents, ...of('events')]),
    table('coverage', ['{ kind: votes, period: 1950/1951 }', ...of('coverage')]),
    ...(['spells', 'instruments', 'ballots'] as const).map((name) => table(name, of(name))),
    'accounts: [{ id: only-two, says: x, sources: two }]\n',
    table('claims', claims),
  ].join('');
}
