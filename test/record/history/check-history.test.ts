import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../../src/record/history/check-history.ts';
import { recordOf } from '../record-of.ts';

describe('checkHistory', () => {
  it('checkHistory(record) gathers every problem, sorted by place, and leaves the record as it was', () => {
    const record = recordOf({
      actors: [{ id: 'PRC', kind: 'state', span: '1949-10-01/..', follows: 'PRC' }],
      sources: [{ id: 'a' }],
      events: [
        { id: 'x', date: '1948', by: 'PRC' },
        { id: 'y', date: '2001', by: 'PRC', evidence: '@a', causes: ['y'], alternatives: 'one' },
      ],
      spells: [{ id: 's', kind: 'war', start: '1950', end: '1949', evidence: '@a' }],
      votes: [{ id: 'v', body: 'UN', date: '1950', yes: 2, evidence: '@a' }],
      ballots: [{ vote: 'v', actor: 'PRC', choice: 'yes' }],
    });
    const before = structuredClone(record.rows);
    expect(checkHistory(record).map((p) => `${p.file}:${p.line} ${p.code}`)).toEqual([
      'actors.yaml:103 circle',
      'events.yaml:100 fact-unsourced',
      'events.yaml:102 actor-existence',
      'events.yaml:201 event-outside-period',
      'events.yaml:204 circle',
      'events.yaml:205 alternatives-single',
      'spells.yaml:103 end-before-start',
      'votes.yaml:103 vote-partial',
    ]);
    expect(record.rows).toEqual(before);
  });

  it('checkHistory(empty record) finds nothing', () => {
    expect(checkHistory(recordOf({}))).toEqual([]);
  });

  it('checkHistory(record, leftOut) takes no absence for a fault that unread rows may explain', () => {
    const record = recordOf({
      sources: [{ id: 'a' }, { id: 'b' }],
      votes: [{ id: 'v', body: 'UN', date: '1950', yes: 2, evidence: '@a' }],
      ballots: [{ vote: 'v', actor: 'PRC', choice: 'yes' }],
    });
    expect(checkHistory(record)).toHaveLength(2);
    expect(checkHistory(record, { votes: new Set(['v']), sources: new Set(['b']) })).toEqual([]);
  });
});
