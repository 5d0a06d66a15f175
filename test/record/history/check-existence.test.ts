import { describe, expect, it } from 'vitest';
import { checkExistence } from '../../../src/record/history/check-existence.ts';
import { lines, recordOf, type WrittenTables } from '../record-of.ts';

const actors = [
  { id: 'ROC', kind: 'state', span: '1912-01-01/1949-09-30' },
  { id: 'PRC', kind: 'state', span: '1949-10-01/..', follows: 'ROC' },
  { id: 'USA', kind: 'state' },
  { id: 'UN', kind: 'organisation', span: '1945-10-24/..' },
];
const problemsOf = (written: WrittenTables) => lines(checkExistence(recordOf({ actors, ...written })));

describe('checkExistence', () => {
  it('checkExistence(event before the actor) names the predecessor', () => {
    expect(problemsOf({ events: [{ id: 'a', date: '1949-09', by: 'PRC', to: 'USA' }] })).toEqual([
      'events.yaml:102:9 actor-existence: "PRC" acts in September 1949, but its span starts on 1 October 1949 | did you mean "ROC"?',
    ]);
  });

  it('checkExistence(event after the actor) names the successor', () => {
    expect(problemsOf({ events: [{ id: 'a', date: '1950', by: ['USA', 'ROC'] }] })).toEqual([
      'events.yaml:102:200 actor-existence: "ROC" acts in 1950, but its span ends on 30 September 1949 | did you mean "PRC"?',
    ]);
  });

  it('checkExistence(event that may lie within the life) finds nothing', () => {
    const written = ['1949', '1949-09-28~', '[1949-09-01,1949-10-01]', '1949-10-01'];
    expect(problemsOf({ events: written.map((date, i) => ({ id: `a${i}`, date, by: 'PRC' })) })).toEqual([]);
    expect(problemsOf({ events: [{ id: 'a', date: '1900', by: 'USA', to: 'PRC' }] })).toEqual([]);
  });

  it('checkExistence(instrument, spell) looks at parties, starts and stated ends', () => {
    const written: WrittenTables = {
      instruments: [{ id: 'pact', parties: ['USA', 'PRC'], signed: '1945-08-14' }],
      spells: [
        { id: 'r', by: 'USA', of: 'PRC', start: '1948' },
        { id: 's', between: ['USA', 'ROC'], start: '1945', end: '1979' },
        { id: 't', by: 'USA', of: 'ROC', start: '1945' },
      ],
    };
    expect(problemsOf(written)).toEqual([
      'instruments.yaml:101:200 actor-existence: "PRC" signs on 14 August 1945, but its span starts on 1 October 1949 | did you mean "ROC"?',
      'spells.yaml:102:9 actor-existence: "PRC" is party to "r" in 1948, but its span starts on 1 October 1949 | did you mean "ROC"?',
      'spells.yaml:203:10 actor-existence: "ROC" is still party to "s" in 1979, but its span ends on 30 September 1949 | put the date right, or the span of "ROC"',
    ]);
  });

  it('checkExistence(organisation) looks at votes only', () => {
    const written: WrittenTables = {
      events: [{ id: 'a', date: '1944', by: 'UN' }],
      votes: [{ id: 'v', body: 'UN', date: '1944-12-01' }],
      ballots: [
        { vote: 'v', actor: 'USA' },
        { vote: 'v', actor: 'PRC' },
      ],
    };
    expect(problemsOf(written)).toEqual([
      'ballots.yaml:201:12 actor-existence: "PRC" votes on 1 December 1944, but its span starts on 1 October 1949 | did you mean "ROC"?',
      'votes.yaml:101:11 actor-existence: "UN" votes on 1 December 1944, but its span starts on 24 October 1945 | put the date right, or the span of "UN"',
    ]);
  });

  it('checkExistence(membership) looks at the lives of both', () => {
    const people = [
      {
        id: 'Mao',
        kind: 'person',
        span: '1893-12-26/1976-09-09',
        memberOf: [{ of: 'PRC', start: '1949', end: '1977' }],
      },
      { id: 'Liu', kind: 'person', memberOf: [{ of: 'USA' }, { of: 'PRC', start: '1948-05', end: '1968' }] },
    ];
    expect(lines(checkExistence(recordOf({ actors: [...people, ...actors] })))).toEqual([
      'actors.yaml:103:130 actor-existence: "Mao" is a member of "PRC" in 1977, but its span ends on 9 September 1976 | put the date right, or the span of "Mao"',
      'actors.yaml:202:220 actor-existence: "PRC" has "Liu" as a member in May 1948, but its span starts on 1 October 1949 | did you mean "ROC"?',
    ]);
  });

  it('checkExistence(unknown ends) claims nothing about them', () => {
    const vague = [
      { id: 'X', kind: 'state', span: '/1949' },
      { id: 'Y', kind: 'state', span: '1949/' },
    ];
    const events = [
      { id: 'a', date: '1941', by: 'X' },
      { id: 'b', date: '1990', by: 'Y' },
    ];
    expect(lines(checkExistence(recordOf({ actors: vague, events })))).toEqual([]);
  });
});
