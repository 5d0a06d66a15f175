import { expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

const act = (id: string, date: string, rest: string) =>
  `  - { id: ${id}, date: ${date}, by: A, to: B, type: "022", channel: public, title: x, ${rest}, evidence: "@one" }\n`;

it('the evidence of a verdict tells what an act plays, asks and answers', async () => {
  const yaml = `events:
${act('played', '1950', 'card: c-card, audience: C')}${act('asked', '1951', 'asks: { what: aircraft, of: B, strength: request }')}${act('again', '1952', 'asks: { what: aid, of: B }')}${act('replied', '1953', 'answers: { asked: refused }')}${act('plain', '1954', 'tags: none')}claims:
  - { id: c, says: x, by: "@one", test: "count(events(A, B)) = 5" }`;
  const { claims } = judgeCase(await caseOf(yaml), { worlds: 10 });
  const told = claims[0]!.evidence.filter(({ table }) => table === 'events');
  expect(told.map(({ fact, bargaining }) => [fact, bargaining])).toEqual([
    ['played', 'plays the c-card for C'],
    ['asked', 'asks of B: aircraft (request); answered: refused by A'],
    ['again', 'asks of B: aid; answered: no answer is recorded'],
    ['replied', 'answers asked: refused'],
    ['plain', undefined],
  ]);
});
