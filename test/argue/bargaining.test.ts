import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf, readingOf } from '../case-of.ts';

const record = `
coverage: [{ between: [A, B, C], period: 1950/1960 }, { kind: events, period: 1950/1960 }]
events:
  - { id: ask, date: 1951-03-01, by: A, to: B, type: "022", channel: public, title: Ask, asks: { what: aid, of: B, strength: demand }, evidence: "@one" }
  - { id: delay, date: 1951-04-01, by: B, to: A, type: "012", channel: public, title: Wait, answers: { ask: delayed }, evidence: "@one" }
  - { id: yes, date: 1951-06-01, by: B, to: A, type: "070", channel: public, title: Yes, answers: { ask: granted }, evidence: "@two" }
  - { id: plea, date: 1952-03-01, by: A, to: C, type: "022", title: Plea, asks: { what: arms, of: [B, C] }, evidence: "@one" }
  - { id: no-b, date: 1952-03-10, by: B, type: "012", title: No, answers: { plea: refused }, evidence: "@one" }
  - { id: yes-c, date: 1952-03-10, by: C, type: "012", title: Yes, answers: { plea: granted }, evidence: "@one" }
  - { id: card-1, date: 1953-01-01, by: A, to: C, type: "040", channel: public, title: Card, card: c-card, audience: B, evidence: "@one" }
  - { id: card-2, date: 1954-01-01, by: A, to: B, type: "040", channel: secret, title: Card, card: b-card, audience: C, known: [{ to: C, on: 1954-02-01 }], evidence: "@one" }
  - { id: move, date: 1954-02-01, by: C, to: A, type: "040", channel: public, title: Move, evidence: "@one" }
  - { id: later, date: 1954-02-02, by: C, to: A, type: "040", channel: public, title: Move, evidence: "@one" }
  - { id: untold, date: 1954-01-20, by: A, to: B, type: "040", title: Untold, evidence: "@one" }
  - { id: one-day, date: 1954-02-01, by: A, to: B, type: "040", channel: public, title: One day, evidence: "@one" }
  - { id: after-it, date: 1954-02-01 after one-day, by: C, to: A, type: "040", channel: public, title: After, evidence: "@one" }
accounts:
  - { id: first, says: the first, sources: [one] }
`;

async function judged(test: string, more = '') {
  const yaml = `${record}${more}claims:\n  - { id: c, says: x, by: "@one", test: ${JSON.stringify(test)} }`;
  const report = judgeCase(await caseOf(yaml), { worlds: 20 });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report.claims[0]!;
}

describe('cards() and demands()', () => {
  it.each([
    ['count(cards()) = 2', 'holds'],
    ['count(cards(audience = B)) = 1', 'holds'],
    ['first(cards(by = A, to = B)) = card-2', 'holds'],
    ['count(cards(card = c-card)) = 1', 'holds'],
    ['count(cards(by = A, audience = C) in 1953) = 0', 'holds'],
    ['count(cards(channel = secret)) = 1', 'holds'],
    ['count(events(A, C, card = c-card)) = 1', 'holds'],
    ['count(events(audience = B)) = 1', 'holds'],
    ['share(cards(), audience = B) = 0.5', 'holds'],
    ['last(cards()).card = b-card', 'holds'],
    ['count(cards(by = A, to = B) in 1970) = 0', 'untestable'],
    ['count(demands()) = 2', 'holds'],
    ['first(demands(of = C)) = plea', 'holds'],
    ['count(demands(by = A, of = B) from 1951 to 1952) = 2', 'holds'],
    ['count(demands(by = B)) = 0', 'holds'],
    ['count(demands(what = arms)) = 1', 'holds'],
    // one that does not state its strength may be an ultimatum
    ['count(demands(strength = ultimatum)) = 0', 'untestable'],
    ['count(demands(strength = demand)) >= 1', 'holds'],
    ['count(demands(strength = demand)) <= 2', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect((await judged(test)).verdict).toBe(verdict);
  });

  it('are read aloud', async () => {
    const { aloud } = await judged('exists(cards(by = A, to = B, audience = C, card = b-card) in 1954)');
    expect(aloud).toBe(
      'there were cards played by Arcadia towards Boeotia for Corinth to see that are the b-card in 1954',
    );
    const asked = await judged('exists(demands(by = A, of = B, what = aid, strength = demand))');
    expect(asked.aloud).toBe('there were demands by Arcadia made of Boeotia for aid (demand)');
  });
});

describe('answerTo()', () => {
  it.each([
    ['answerTo(ask) = granted', 'holds'],
    ['answerTo(ask) = delayed', 'fails'],
    ['answerTo(plea, by = B) = refused', 'holds'],
    ['answerTo(plea, by = C) = granted', 'holds'],
    ['answerTo(ask, by = C) = granted', 'untestable'],
    ['answerTo(plea) = refused', 'untestable'],
    ['answerTo(move) = refused', 'untestable'],
  ])('%s: %s', async (test, verdict) => {
    expect((await judged(test)).verdict).toBe(verdict);
  });

  it('says why it is unknown', async () => {
    const missing = async (test: string) => (await judged(test)).missing;
    expect(await missing('answerTo(plea) = refused')).toEqual([
      'those of whom "plea" asked answered differently (B: refused, C: granted)',
    ]);
    expect(await missing('answerTo(ask, by = C) = granted')).toEqual(['no answer of C to "ask" is recorded']);
    expect(await missing('answerTo(move) = granted')).toEqual([
      '"move" asks for nothing: give it asks, with what and of whom',
    ]);
  });

  it('of a demand made of several is that of them all', async () => {
    const reply = (id: string, date: string, by: string, is: string) =>
      `  - { id: ${id}, date: ${date}, by: ${by}, type: "012", channel: public, title: X, answers: { joint: ${is} }, evidence: "@one" }\n`;
    const joint = `  - { id: joint, date: 1955-03-01, by: A, to: [B, C], type: "022", channel: public, title: X, asks: { what: peace, of: [B, C] }, evidence: "@one" }\n`;
    const verdict = async (...replies: string[]) => {
      const yaml = `${record.replace('accounts:', `${joint}${replies.join('')}accounts:`)}claims:
  - { id: c, says: x, by: "@one", test: "answerTo(joint) = granted" }\n`;
      const claim = judgeCase(await caseOf(yaml), { worlds: 5 }).claims[0]!;
      return claim.verdict === 'untestable' ? claim.missing[0] : claim.verdict;
    };
    const one = reply('j1', '1955-03-02', 'B', 'granted');
    expect(await verdict(one)).toBe('"joint" was asked of several, and no answer of C is recorded');
    expect(await verdict(one, reply('j2', '1955-04-01', 'C', 'granted'))).toBe('holds');
    expect(await verdict(reply('j3', '1955-03-02', '[B, C]', 'granted'))).toBe('holds');
    expect(await verdict(reply('j3', '1955-03-02', '[B, C]', 'refused'))).toBe('fails');
    expect(await verdict(one, reply('j2', '1955-04-01', 'C', 'refused'))).toBe(
      'those of whom "joint" asked answered differently (B: granted, C: refused)',
    );
    // one put it off at first, and granted it in the end
    const late = [reply('j4', '1955-03-10', 'C', 'delayed'), reply('j5', '1955-05-01', 'C', 'granted')];
    expect(await verdict(one, ...late)).toBe('holds');
    expect(await verdict()).toBe('no answer to "joint" is recorded');
  });

  it('is that of the acts that an account believes', async () => {
    const { accounts } = await judged('answerTo(ask) = delayed');
    expect(accounts.find(({ id }) => id === 'first')?.verdict).toBe('holds');
  });

  it('is drawn in each world where it is not known which answer came last', async () => {
    const vague = (date: string, is: string) =>
      `  - { id: ${is}, date: ${date}, by: B, to: A, type: "012", title: X, answers: { plea: ${is} }, evidence: "@one" }\n`;
    const yaml = `${record.replace('accounts:', `${vague('1953-01-10', 'refused')}${vague('1953-01', 'granted')}accounts:`)}claims:
  - { id: c, says: x, by: "@one", test: "answerTo(plea, by = B) = granted" }\n`;
    const { share } = judgeCase(await caseOf(yaml), { worlds: 2000 }).claims[0]!;
    // 21 days of 31 come after the tenth, and on the tenth nobody knows
    expect(share.true).toBeCloseTo(21 / 31, 1);
    expect(share.unknown).toBeGreaterThan(0);
    expect(share.true + share.false + share.unknown).toBeCloseTo(1);
  });

  it('is unknown where a row that may answer was lost', async () => {
    const yaml = `${record}  - { id: other, says: o, sources: [two] }\nclaims:\n  - { id: c, says: x, by: "@one", test: answerTo(ask) = granted }\n`;
    const lost =
      '  - { id: gone, date: 1951-13-01, by: B, to: A, type: "012", title: Lost, evidence: "@one" }\n';
    const { record: read } = await readingOf(yaml.replace('accounts:\n', `${lost}accounts:\n`));
    expect(judgeCase(read, { worlds: 20 }).claims[0]!.verdict).toBe('untestable');
    const { record: elsewhere } = await readingOf(
      yaml.replace('accounts:\n', `${lost.replace('by: B, to: A', 'by: C, to: A')}accounts:\n`),
    );
    expect(judgeCase(elsewhere, { worlds: 20 }).claims[0]!.verdict).toBe('holds');
  });
});

describe('knewBefore()', () => {
  it.each([
    ['knewBefore(B, card-1, move)', 'holds'],
    ['knewBefore(B, card-2, move)', 'holds'],
    ['knewBefore(C, card-2, move)', 'untestable'],
    ['knewBefore(C, card-2, later)', 'holds'],
    ['knewBefore(C, card-2, card-1)', 'fails'],
    ['knewBefore(C, untold, later)', 'untestable'],
    ['knewBefore(C, one-day, move)', 'untestable'],
    ['knewBefore(C, one-day, after-it)', 'holds'],
    ['knewBefore(C, after-it, one-day)', 'fails'],
    ['knewBefore(C, one-day, later)', 'holds'],
    ['knewBefore(C, later, move)', 'fails'],
  ])('%s: %s', async (test, verdict) => {
    expect((await judged(test)).verdict).toBe(verdict);
  });

  it('says why it is unknown', async () => {
    expect((await judged('knewBefore(C, card-2, move)')).missing).toEqual([
      '"C" came to know of "card-2" on the day of "move", and the record does not tell which came first',
    ]);
    expect((await judged('knewBefore(C, untold, later)')).missing).toEqual([
      '"untold" states no channel, so that who knew of it is not known',
    ]);
  });

  it('is what knew() says on every day before', async () => {
    for (const event of ['card-1', 'card-2', 'one-day', 'move'])
      for (const [other, eve] of [
        ['later', '1954-02-01'],
        ['card-2', '1953-12-31'],
      ]) {
        const [one, two] = await Promise.all([
          judged(`knewBefore(C, ${event}, ${other})`),
          judged(`knew(C, ${event}) on ${eve}`),
        ]);
        expect([event, other, one.verdict]).toEqual([event, other, two.verdict]);
      }
  });
});
