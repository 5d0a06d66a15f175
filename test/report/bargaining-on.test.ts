import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { demandInWords } from '../../src/publish/words/bargain-words.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { caseOf } from '../case-of.ts';

const act = (id: string, date: string, by: string, to: string, more: string, channel = 'public') =>
  `  - { id: ${id}, date: ${date}, by: ${by}, to: ${to}, type: "022", channel: ${channel}, title: An act, ${more}, evidence: "@one" }\n`;
const yaml = `events:
${act('old', '1949-12-31', 'A', 'C', 'card: c-card, audience: B')}${act('new', '1950-01-01', 'A', 'C', 'card: c-card, audience: B', 'secret')}${act('later', '1951-01-01', 'A', 'C', 'card: c-card')}${act('open', '1940', 'A', 'B', 'asks: { what: aid, of: B, strength: plea }')}${act('put-off', '1941', 'A', 'B', 'asks: { what: arms, of: B }')}${act('answered', '1942', 'A', 'B', 'asks: { what: land, of: B }')}${act('re', '1943', 'B', 'A', 'answers: { put-off: delayed, answered: refused }')}${act('perhaps', '1950-12', 'A', 'B', 'asks: { what: rice, of: B }')}${act('re-open', '1951', 'B', 'A', 'answers: { open: granted, put-off: granted }')}`;

async function on(asSeenBy?: string) {
  const record = await caseOf(yaml);
  const reading = defaultReading(record);
  const day = dayOf(1950, 12, 31);
  return reportDate(record, day, { reading, worlds: 50, ...(asSeenBy ? { asSeenBy } : {}) }).bargaining;
}

describe('bargaining on a date', () => {
  it('has cards of the year up to it, and demands without an answer by then', async () => {
    const { cards, demands } = await on();
    expect(cards).toEqual([
      {
        ...{ id: 'new', title: 'An act', card: 'c-card', by: ['A'], to: ['C'], audience: ['B'], share: 1 },
        date: { text: '1950-01-01', words: '1 January 1950' },
      },
    ]);
    expect(demands.map(({ id, delayed, share }) => ({ id, delayed, share }))).toEqual([
      { id: 'open', delayed: 0, share: 1 },
      { id: 'put-off', delayed: 1, share: 1 },
      { id: 'perhaps', delayed: 0, share: 1 },
    ]);
    expect(demands[0]).toMatchObject({ what: 'aid', of: ['B'], strength: 'plea' });
    expect(demands[1]).not.toHaveProperty('strength');
  });

  it('has a demand made of several until the last of them has answered, with what the others answered', async () => {
    const joint = act('joint', '1949', 'A', '[B, C]', 'asks: { what: peace, of: [B, C] }');
    const reply = (id: string, date: string, by: string) =>
      act(id, date, by, 'A', 'answers: { joint: granted }');
    const open = async (...replies: string[]) => {
      const record = await caseOf(`events:\n${joint}${replies.join('')}`);
      const how = { reading: defaultReading(record), worlds: 20 };
      return reportDate(record, dayOf(1955, 1, 1), how).bargaining.demands.map((demand) =>
        demandInWords(demand),
      );
    };
    expect(await open()).toEqual(['peace']);
    expect(await open(reply('b', '1951', 'B'))).toEqual(['peace; B: granted']);
    expect(await open(reply('b', '1951', 'B'), reply('c', '1952', 'C'))).toEqual([]);
    expect(await open(reply('both', '1951', '[B, C]'))).toEqual([]);
    expect(await open(reply('b', '1951', 'B'), reply('c', '1956', 'C'))).toEqual(['peace; B: granted']);
  });

  it('has for an onlooker what it knew of', async () => {
    expect((await on('B')).cards).toEqual([]);
    expect((await on('C')).cards.map(({ id }) => id)).toEqual(['new']);
  });
});
