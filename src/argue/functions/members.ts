import { never } from '../setting.ts';
import type { ClaimFunction } from './claim-function.ts';

/** Those in a group, by whom rows may be filtered: `by in nato on 1956`. */
export const membersFunction: ClaimFunction = {
  signature: {
    group: 'Rows',
    name: 'members',
    parameters: [{ name: 'group', kind: 'actor' }],
    named: [],
    window: 'either',
    seenBy: false,
    gives: 'actors',
    says: 'Those who were members of a group `on` a date, or each on the day of the row: a value of a filter, where `by in nato` is short for `by = members(nato)`. A row is left open where it is not known whether its actor was one; the group is not its own member.',
    spoken: 'members of {group}{window}',
    example: 'count(events(by in UN, to = ROC) in 1971) >= 0',
  },
  compile: (_, setting) => never(setting, 'members stand in a filter of rows'),
};
