import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf, readingOf } from '../case-of.ts';

const ask = (id: string, date: string, more = '') =>
  `  - { id: ${id}, date: ${date}, by: A, to: B, type: "022", channel: public, title: Ask, asks: { what: aid, of: B }${more}, evidence: "@one" }\n`;
const answer = (to: string, date: string, is: string, by = 'B', source = 'one') =>
  `  - { id: re-${to}-${is}-${source}, date: ${date}, by: ${by}, to: A, type: "012", channel: public, title: Answer, answers: { ${to}: ${is} }, evidence: "@${source}" }\n`;
const card = (id: string, date: string, more = 'to: C, audience: B') =>
  `  - { id: ${id}, date: ${date}, by: A, ${more}, type: "040", channel: public, title: Card, card: c-card, evidence: "@one" }\n`;
const offer = (id: string, date: string, type = '"070"', by = 'C') =>
  `  - { id: ${id}, date: ${date}, by: ${by}, to: A, ${type === '' ? '' : `type: ${type}, `}channel: public, title: Offer, evidence: "@one" }\n`;
const rivalry = `spells:
  - { id: feud, kind: rivalry, between: [B, C], start: 1950, end: 1956, evidence: "@one" }\n`;

/** Two demands without anything before them, half granted; one after a card, granted. */
const plain =
  ask('d1', '1951-03-01') +
  answer('d1', '1951-04-01', 'refused') +
  ask('d2', '1952-03-01') +
  answer('d2', '1952-04-01', 'partly') +
  card('c1', '1953-06-01') +
  ask('d3', '1954-03-01') +
  answer('d3', '1954-04-01', 'granted');

const yamlOf = (test: string, events: string, more = rivalry) => `
coverage: [{ between: [A, B, C], period: 1900/2000 }]
events:
${events}${more}accounts:
  - { id: first, says: the first, sources: [one] }
claims:
  - { id: c, says: x, by: "@one", test: ${JSON.stringify(test)} }`;

async function judged(test: string, events = plain, more = rivalry) {
  const report = judgeCase(await caseOf(yamlOf(test, events, more)), { worlds: 100 });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report.claims[0]!;
}

describe('leverage()', () => {
  it.each([
    ['leverage(A, B) = 0.75', plain],
    ['leverage(A, B, within = P1Y) = 0.75', plain],
    // put off, and never answered: neither has a part in it
    ['leverage(A, B) = 0.75', plain + ask('d4', '1955-03-01') + answer('d4', '1955-04-01', 'delayed')],
    ['leverage(A, B) = 0.75', plain + ask('d4', '1953-07-01')],
    // what another says is no answer of the patron’s
    [
      'leverage(A, B) = 0.75',
      plain +
        ask('d4', '1953-07-01', '').replace('of: B }', 'of: [B, C] }') +
        answer('d4', '1953-08-01', 'refused', 'C'),
    ],
    // a demand that plays a card itself; and a card played towards the patron
    [
      'leverage(A, B) = -0.125',
      plain +
        ask('d4', '1957-03-01', ', card: c-card') +
        answer('d4', '1957-04-01', 'refused').replace('refused-one', 'r-one') +
        ask('d5', '1958-03-15') +
        answer('d5', '1958-04-01', 'granted') +
        ask('d6', '1959-03-01') +
        answer('d6', '1959-04-01', 'granted'),
    ],
    ['leverage(A, B) = 0.75', plain.replace('to: C, audience: B', 'to: B')],
    // a rival’s offer, and one of a rival no more, and one that offers nothing
    ['leverage(A, B) = 0.75', plain.replace(card('c1', '1953-06-01'), offer('o1', '1953-06-01'))],
    ['leverage(A, B) = 0.75', plain.replace(card('c1', '1953-06-01'), offer('o1', '1953-06-01', '"030"'))],
    ['leverage(A, B) from 1951 to 1953-12 > 0', plain + offer('o2', '1951-06-01')],
  ])('%s', async (test, events) => {
    expect((await judged(test, events)).verdict).toBe('holds');
  });

  it.each([
    [
      'leverage(A, B) > 0',
      plain.replace(card('c1', '1953-06-01'), ''),
      'no demand that was answered came after a card or an offer',
    ],
    ['leverage(A, B, within = P1M) > 0', plain, 'no demand that was answered came after a card or an offer'],
    ['leverage(A, B) in 1954 > 0', plain, 'every demand that was answered came after a card or an offer'],
    ['leverage(A, B) in 1960 > 0', plain, 'no demand was made'],
    ['leverage(B, A) > 0', plain, 'no demand was made'],
    [
      'leverage(A, B) in 1955 > 0',
      ask('d4', '1955-03-01'),
      'no demand was granted, in part or whole, or refused',
    ],
    [
      'leverage(A, B) > 0',
      plain.replace(card('c1', '1953-06-01'), offer('o1', '1953-06-01', '"112"')),
      'no demand that was answered came after a card or an offer',
    ],
    [
      'leverage(A, B) > 0',
      plain.replace('to: C, audience: B', 'to: C'),
      'no demand that was answered came after a card or an offer',
    ],
    [
      'leverage(A, B) > 0',
      plain.replace('1953-06-01', '1954-03-01'),
      '"c1" and "d3" fall on one day, and the record does not tell which came first',
    ],
    [
      'leverage(A, B) > 0',
      plain.replace(card('c1', '1953-06-01'), offer('o1', '1953-06-01', '')),
      '"o1" states no type, so that what kind of act it was is not known',
    ],
    [
      'leverage(A, B) > 0',
      plain.replace(card('c1', '1953-06-01'), offer('o1', '1953-06-01', 'loan')),
      'the type "loan" of "o1" states no `cameo`: whether it offers something is not known',
      `${rivalry}eventTypes: [{ id: loan, title: A loan, weight: 6 }]\n`,
    ],
    ['leverage(A, B) from 1890 to 1960 > 0', plain, 'the record does not cover'],
  ])('%s is unknown', async (test, events, why, more = rivalry) => {
    const claim = await judged(test, events, more);
    expect(claim.verdict).toBe('untestable');
    expect(claim.missing[0]).toContain(why);
  });

  it('says that no offer counts where nobody who made one is told to be an adversary of the patron', async () => {
    const events =
      ask('d1', '1951-03-01') + answer('d1', '1951-04-01', 'refused') + offer('o1', '1951-02-01');
    const { missing } = await judged('leverage(A, B) > 0', events, '');
    expect(missing).toEqual([
      'no demand that was answered came after a card or an offer; no adversary of "B" is recorded among those who offered "A" something ("o1" by C), so that no offer counts',
    ]);
    expect((await judged('leverage(A, B) > 0', events)).missing).toEqual([
      'every demand that was answered came after a card or an offer',
    ]);
  });

  it('takes a card of the day for one before it where the record tells so', async () => {
    const told = plain
      .replace(card('c1', '1953-06-01'), card('c1', '1954-03-01'))
      .replace('d3, date: 1954-03-01', 'd3, date: 1954-03-01 after c1');
    expect((await judged('leverage(A, B) = 0.75', told)).verdict).toBe('holds');
    const later = plain.replace(card('c1', '1953-06-01'), card('c1', '1954-03-01 after d3'));
    expect((await judged('leverage(A, B) = 0.75', later)).missing).toEqual([
      'no demand that was answered came after a card or an offer',
    ]);
  });

  it('has bounds where of one demand it is not known whether an offer came before it', async () => {
    const events =
      plain + ask('d4', '1955-06-01') + answer('d4', '1955-07-01', 'refused') + offer('o1', '1955-03-01', '');
    // d4 after: (1 + 0) / 2 − 1/4; not: 1 − 1/6
    expect((await judged('leverage(A, B) >= 0.25', events)).verdict).toBe('holds');
    expect((await judged('leverage(A, B) < 0.84', events)).verdict).toBe('holds');
    expect((await judged('leverage(A, B) > 0.5', events)).verdict).toBe('untestable');
  });

  it('is drawn in each world where it is not known which came first', async () => {
    const vague = plain.replace(card('c1', '1953-06-01'), card('c1', '1954-02-15/1954-03-14'));
    const { share } = await judged('leverage(A, B) = 0.75', vague);
    expect(share.true).toBeGreaterThan(0.3);
    expect(share.true).toBeLessThan(0.7);
  });

  it('believes only the answers that an account believes', async () => {
    const events = plain.replace(
      answer('d3', '1954-04-01', 'granted'),
      answer('d3', '1954-04-01', 'refused') + answer('d3', '1954-05-01', 'granted', 'B', 'two'),
    );
    const { verdict, accounts } = await judged('leverage(A, B) = 0.75', events);
    expect(verdict).toBe('holds');
    expect(accounts.find(({ id }) => id === 'first')?.verdict).not.toBe('holds');
  });

  it('is unknown where a row that may be a demand, a card or an answer was lost', async () => {
    for (const [by, to, verdict] of [
      ['A', 'B', 'untestable'],
      ['C', 'A', 'untestable'],
      ['B', 'C', 'untestable'],
    ]) {
      const lost = offer('gone', '1953-13-01', '"070"', by).replace('to: A', `to: ${to}`);
      const { record } = await readingOf(yamlOf('leverage(A, B) = 0.75', plain + lost));
      expect([by, to, judgeCase(record, { worlds: 20 }).claims[0]!.verdict]).toEqual([by, to, verdict]);
    }
  });

  it('shows demands, answers and what came before as evidence, and is read aloud', async () => {
    const { evidence, aloud } = await judged('leverage(A, B, within = P2Y) = 0.75');
    expect(evidence.filter(({ table }) => table === 'events').map(({ fact }) => fact)).toEqual([
      ...['d1', 're-d1-refused-one', 'd2', 're-d2-partly-one', 'c1', 'd3', 're-d3-granted-one'],
    ]);
    expect(aloud).toBe('the leverage of Arcadia over Boeotia within 2 years of a card or an offer is 0.75');
  });
});
