import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { studyData } from '../../src/publish/study-data.ts';
import { caseOf } from '../case-of.ts';

const rows = `
accounts:
  - { id: june, says: The visit was in June, choose: { visit: visit-june } }
  - { id: one-only, says: One alone is believed, sources: one }
events:
  - { id: visit-may, date: 1952-05, by: A, to: B, type: "042", title: A visit, evidence: "@one", alternatives: visit }
  - { id: visit-june, date: 1952-06, by: A, to: B, type: "042", title: A visit, evidence: "@two", alternatives: visit }
spells:
  - { id: foes, kind: rivalry, between: [A, B], type: [spatial], start: 1952, end: 1953, evidence: "@one" }
instruments:
  - { id: ratified, title: A pact, kind: pact, parties: [A, B], signed: 1954-01-01, start: 1955-03, end: 1960-01-01, evidence: "@one" }
  - { id: signed-only, title: A note, kind: pact, parties: [A, B], signed: 1954-02-01, evidence: "@one", buildsOn: ratified }
  - { id: later, title: A treaty, kind: treaty, parties: [A, B], signed: 1960-01-01, evidence: "@one", replaces: [ratified, signed-only] }
`;
const { facts, accounts, instruments } = studyData(await caseOf(rows));
const fact = (id: string) => facts.find((each) => each.id === id)!;

describe('studyData', () => {
  it('studyData() tells what an instrument came in place of and builds on, and nothing where the record does not', () => {
    const ties = instruments.map(({ id, replaces, buildsOn }) => ({ id, replaces, buildsOn }));
    expect(ties).toEqual([
      { id: 'ratified' },
      { id: 'signed-only', buildsOn: ['ratified'] },
      { id: 'later', replaces: ['ratified', 'signed-only'] },
    ]);
  });

  it('studyData() tells signing and entry into force apart, and no entry where the record has none', () => {
    expect(fact('ratified')).toMatchObject({
      first: { earliest: dayOf(1954, 1, 1), latest: dayOf(1954, 1, 1) },
      inForce: { earliest: dayOf(1955, 3, 1), latest: dayOf(1955, 3, 31) },
      end: { earliest: dayOf(1960, 1, 1), latest: dayOf(1960, 1, 1) },
    });
    expect(fact('signed-only')).not.toHaveProperty('inForce');
    expect(fact('visit-may')).not.toHaveProperty('inForce');
  });

  it('studyData() gives a rivalry its kind, whatever it is about', () => {
    expect(fact('foes')).toMatchObject({ table: 'spells', kind: 'rivalry' });
    expect(facts.every(({ kind }) => typeof kind === 'string')).toBe(true);
  });

  it('studyData() tells what an account chooses of alternatives', () => {
    expect(accounts).toEqual([
      {
        id: 'june',
        name: 'The visit was in June',
        says: 'The visit was in June',
        choose: { visit: 'visit-june' },
      },
      { id: 'one-only', name: 'One', says: 'One alone is believed', sources: ['one'] },
    ]);
  });
});
