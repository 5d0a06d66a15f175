import { describe, expect, it } from 'vitest';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const record = `
coverage: [{ between: [A, B], period: 1940/1970 }]
instruments:
  - id: pact
    title: The Pact
    kind: treaty
    parties: [A, B]
    signed: 1945-08-14
    evidence: "@one"
    provisions:
      - { id: pact-alliance, article: "1", topic: alliance, obligation: assist, by: [A, B], term: 30 years }
      - { article: "3", topic: railway, obligation: share, by: A, to: B, object: line }
      - { article: "3", topic: port, obligation: lease }
  - { id: bare, title: A Bare One, kind: treaty, parties: [A, B], signed: 1950-02-14, evidence: "@one" }
votes:
  - id: resolution
    body: The Assembly
    date: 1956-11-02
    question: Cease fire
    evidence: "@one"
    provisions: [{ topic: cease-fire, obligation: urge, to: [A, B] }]
`;

describe('provisions(instrument, …)', () => {
  it.each([
    ['count(provisions(pact)) = 3', 'holds'],
    ['count(provisions(pact, topic = alliance, obligation = assist)) = 1', 'holds'],
    ['exists(provisions(pact, topic = neutrality))', 'fails'],
    // what a provision leaves out may be anything
    ['count(provisions(pact, by = B)) = 1', 'untestable'],
    ['count(provisions(pact, by = B)) > 2', 'fails'],
    ['exists(provisions(pact, by = B))', 'holds'],
    ['exists(provisions(pact, by = C))', 'untestable'],
    // without provisions nothing is known
    ['count(provisions(bare)) = 0', 'untestable'],
    ['not exists(provisions(bare, topic = alliance))', 'untestable'],
    // in the order of the text
    ['first(provisions(pact)).article = "1"', 'holds'],
    ['last(provisions(pact)).topic = port', 'holds'],
    ['first(provisions(pact)).term = "30 years"', 'holds'],
    ['first(provisions(pact, topic = port)).term = "30 years"', 'untestable'],
    ['first(provisions(pact, topic = alliance)).by = B', 'holds'],
    ['share(provisions(pact), topic = port) < 0.5', 'holds'],
    // by id, and by article
    ['pact-alliance.obligation = assist', 'holds'],
    ['pact-alliance before 1950', 'holds'],
    ['pact-alliance.date = 1945-08-14', 'holds'],
    ['exists(pact-alliance)', 'holds'],
    ['pact.article-1.topic = alliance', 'holds'],
    ['pact.article-1 = pact-alliance', 'holds'],
    ['count(pact.article-3) = 2', 'holds'],
    ['pact.article-3.topic = railway', 'untestable'],
    ['exists(pact.article-4)', 'fails'],
    // what a resolution says
    ['exists(provisions(resolution, topic = cease-fire, to = A))', 'holds'],
    ['first(provisions(resolution)).date within 1956', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(record, test)).toBe(verdict);
  });

  it('is read aloud, and says why it is unknown', async () => {
    const judged = await judgedIn(
      record,
      'count(provisions(pact, topic = railway, by = A)) = 1',
      'exists(pact.article-3)',
      'exists(provisions(bare))',
      'exists(provisions(pact, by = C))',
      'pact.article-3.topic = port',
      'pact-alliance before 1950',
    );
    expect(judged.map(({ aloud }) => aloud)).toEqual([
      'the number of provisions of “The Pact” on railway binding Arcadia is 1',
      'there were provisions of “The Pact” in article 3',
      'there were provisions of “A Bare One”',
      'there were provisions of “The Pact” binding Corinth',
      'the topic of the provisions of “The Pact” in article 3 is port',
      '“pact-alliance” falls before 1950',
    ]);
    expect(judged.map(({ missing }) => missing[0])).toEqual([
      undefined,
      undefined,
      'no provisions of "bare" are recorded',
      '"pact/3" states no by',
      '2 rows where one was meant',
      undefined,
    ]);
  });
});
