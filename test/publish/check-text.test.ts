import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/base/problems/problems.ts';
import { checkJson } from '../../src/publish/check-json.ts';
import { checkText, problemCount } from '../../src/publish/check-text.ts';

const page = { width: 80, colour: false };
const none = {
  facts: 0,
  statuses: { confirmed: 0, single: 0, named: 0, conflicting: 0, missing: 0 },
  unopened: 0,
};
const wrongDate: Problem = {
  severity: 'error',
  code: 'date-format',
  message: 'date "1938-9-30" is not an EDTF date',
  hint: 'expected YYYY-MM-DD; write 1938-09-30, or 1938-09-30? if the date is doubtful',
  file: 'events.yaml',
  line: 41,
  column: 11,
};
const remark: Problem = {
  ...wrongDate,
  severity: 'note',
  code: 'rule-broken' as Problem['code'],
  message:
    'rule "one-china" is broken: GBR, which recognised the PRC while it still recognised the ROC, in January 1950',
};

describe('checkText', () => {
  it('checkText(problems, folder, …) gives place, message, repair and code', () => {
    expect(checkText([wrongDate, remark], 'cases/munich-1938/', [], none, page)).toBe(
      [
        'cases/munich-1938/events.yaml:41:11: date "1938-9-30" is not an EDTF date',
        '  expected YYYY-MM-DD; write 1938-09-30, or 1938-09-30? if the date is doubtful',
        '  [date-format]',
        '',
        'cases/munich-1938/events.yaml:41:11: rule "one-china" is broken: GBR, which',
        '  recognised the PRC while it still recognised the ROC, in January 1950',
        '  expected YYYY-MM-DD; write 1938-09-30, or 1938-09-30? if the date is doubtful',
        '  [rule-broken] a note',
        '',
        'cases/munich-1938/: not sound, with 1\u00a0error and 1\u00a0note',
        '',
      ].join('\n'),
    );
  });

  it('checkText(no problems) says that the case is sound, and what was read', () => {
    const text = checkText(
      [],
      'my-case',
      [
        ['events', 10],
        ['votes', 0],
        ['claims', 6],
      ],
      { ...none, facts: 10, statuses: { ...none.statuses, confirmed: 1, single: 7, named: 2 }, unopened: 3 },
      page,
    );
    expect(text).toBe(
      [
        'my-case: sound',
        '  read: events\u00a010 and claims\u00a06',
        '  attested: 1\u00a0fact confirmed, 7 single, 2 named; 3 cite two works or more, of',
        '  which fewer than two were opened',
        '',
      ].join('\n'),
    );
  });

  it('checkText(a long path) does not break the place', () => {
    const folder = `cases/${'long-'.repeat(20)}name`;
    expect(checkText([wrongDate], folder, [], none, page)).toContain(`${folder}/events.yaml:41:11:\n  date`);
  });

  it('checkText(a problem of no file) has no place', () => {
    expect(checkText([{ ...wrongDate, file: '' }], 'x', [], none, page)).toMatch(/^date "1938-9-30"/);
  });
});

describe('problemCount', () => {
  it('problemCount(problems) counts errors and notes apart', () => {
    expect(problemCount([wrongDate, wrongDate])).toBe('2\u00a0errors');
    expect(problemCount([remark])).toBe('1\u00a0note');
  });
});

describe('checkJson', () => {
  it('checkJson(problems) is sound with notes alone', () => {
    expect(checkJson([remark]).ok).toBe(true);
    expect(checkJson([wrongDate])).toEqual({ ok: false, problems: [wrongDate] });
  });
});
