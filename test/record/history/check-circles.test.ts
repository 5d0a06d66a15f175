import { describe, expect, it } from 'vitest';
import { checkCircles } from '../../../src/record/history/check-circles.ts';
import { lines, recordOf } from '../record-of.ts';

describe('checkCircles', () => {
  it('checkCircles(record) finds what comes before itself, at the link', () => {
    const record = recordOf({
      actors: [
        { id: 'X', follows: ['W', 'Y'] },
        { id: 'Y', follows: 'X' },
        { id: 'W' },
        { id: 'Z', follows: 'X' },
      ],
      events: [{ id: 'a', date: '1950', causes: 'a' }],
      instruments: [
        { id: 'p', signed: '1950', replaces: 'q', buildsOn: 'q' },
        { id: 'q', signed: '1950', replaces: 'p' },
      ],
    });
    expect(lines(checkCircles(record))).toEqual([
      'actors.yaml:101:200 circle: follows leads from "X" back to itself: X → Y → X | take one of them out of follows',
      'actors.yaml:201:14 circle: follows leads from "Y" back to itself: Y → X → Y | take one of them out of follows',
      'events.yaml:102:13 circle: causes leads from "a" back to itself: a → a | take one of them out of causes',
      'instruments.yaml:102:15 circle: replaces leads from "p" back to itself: p → q → p | take one of them out of replaces',
      'instruments.yaml:202:15 circle: replaces leads from "q" back to itself: q → p → q | take one of them out of replaces',
    ]);
  });
});
