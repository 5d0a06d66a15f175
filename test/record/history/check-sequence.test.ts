import { describe, expect, it } from 'vitest';
import { checkSequence } from '../../../src/record/history/check-sequence.ts';
import { lines, recordOf, type WrittenTables } from '../record-of.ts';

const problemsOf = (written: WrittenTables) => lines(checkSequence(recordOf(written)));

describe('checkSequence', () => {
  it('checkSequence(instrument) finds one in force before it was signed, or ended before it started', () => {
    const instruments = [
      { id: 'a', signed: '1950-02-14', start: '1950-01', end: '1949' },
      { id: 'b', signed: '1950-02', start: '1950-02-01', end: '1950' },
      { id: 'c', signed: '1950-02-14', end: '1950-02-13' },
      { id: 'd', signed: '1950-02-14', end: '1950-02-14' },
    ];
    expect(problemsOf({ instruments })).toEqual([
      'instruments.yaml:102:12 force-before-signature: "a" is in force in January 1950, before it was signed on 14 February 1950 | put one of the dates right',
      'instruments.yaml:103:10 end-before-start: "a" ends in 1949, before it starts in January 1950 | put one of the dates right',
      'instruments.yaml:302:10 end-before-start: "c" ends on 13 February 1950, before it starts on 14 February 1950 | put one of the dates right',
    ]);
  });

  it('checkSequence(spell, membership) finds one that ended before it started', () => {
    const written: WrittenTables = {
      actors: [{ id: 'Mao', memberOf: [{ of: 'PRC', start: '1949', end: '1943' }] }],
      spells: [
        { id: 's', start: '1950', end: '1949-12-31' },
        { id: 't', start: '1950', end: '1950-06' },
      ],
    };
    expect(problemsOf(written)).toEqual([
      'actors.yaml:101:130 end-before-start: "Mao in PRC" ends in 1943, before it starts in 1949 | put one of the dates right',
      'spells.yaml:102:10 end-before-start: "s" ends on 31 December 1949, before it starts in 1950 | put one of the dates right',
    ]);
  });

  it('checkSequence(event) finds one known before it happened', () => {
    const known = [
      { to: 'USA', on: '1969-03' },
      { to: 'all', on: '1969-02' },
      { to: 'PRC', on: 'a' },
    ];
    expect(problemsOf({ events: [{ id: 'a', date: '1969-03-02', known }] })).toEqual([
      'events.yaml:102:220 known-before-event: "a" is known to all in February 1969, before it happened on 2 March 1969 | put one of the dates right; a plan that was known is an event of its own',
    ]);
  });

  it('checkSequence(causes, replaces, buildsOn) finds what rests on what came later', () => {
    const written: WrittenTables = {
      events: [
        { id: 'a', date: '1969-03-02', causes: ['b', 'c'] },
        { id: 'b', date: '1969-03' },
        { id: 'c', date: '1970' },
      ],
      instruments: [
        { id: 'old', signed: '1945', replaces: 'new' },
        { id: 'new', signed: '1950', buildsOn: ['old'] },
      ],
    };
    expect(problemsOf(written)).toEqual([
      'events.yaml:102:200 rests-on-later: "a", on 2 March 1969, is caused by "c", which came later, in 1970 | put one of the dates right, or take the id out',
      'instruments.yaml:102:15 rests-on-later: "old", in 1945, replaces "new", which came later, in 1950 | put one of the dates right, or take the id out',
    ]);
  });

  it('checkSequence(event outside the period) is a note', () => {
    const record = recordOf({
      events: [
        { id: 'a', date: '1938' },
        { id: 'b', date: '[1939,1940]' },
        { id: 'c', date: '2000' },
      ],
    });
    expect(checkSequence(record).map((p) => [p.severity, p.line])).toEqual([
      ['note', 101],
      ['note', 301],
    ]);
    expect(lines(checkSequence(record))[0]).toBe(
      'events.yaml:101:11 event-outside-period: "a" happened in 1938, outside the period of the case | the period is 1940–1999; widen it in case.yaml if the event belongs to the case',
    );
  });
});
