import type { FormatSpec } from './format.ts';

const choices = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
  absent: 'absent',
  'not a member': 'not-a-member',
  1: 'yes',
  2: 'abstain',
  3: 'no',
  8: 'absent',
  9: 'not-a-member',
};

/** Roll calls of the United Nations General Assembly: in the layout of unvotes, and in Voeten's own, where one file holds ballots and roll calls. */
export const unVotes: FormatSpec = {
  name: 'un-votes',
  title: 'Roll calls of the United Nations General Assembly',
  says: 'every ballot (yes, no, abstain, absent) of every state, from 1946',
  cite: ['voeten-un', 'bailey-strezhnev-voeten-2017'],
  beware: [
    'Until session 57 only the month of a vote is right; its interval of days is the whole month.',
    'China is 713 (ROC) to 25 October 1971 and 710 (PRC) after. 710 is listed as absent from 1182 to 1190, when it had no seat: put right as not a member.',
    'Some roll calls of 1951 and 1953 are missing, session 19 has one, and "absent" is no longer given after session 70.',
  ],
  tables: [
    {
      name: 'ballots',
      says: 'what a state voted in a roll call',
      key: ['roll_call', 'state'],
      columns: [
        { name: 'roll_call', from: ['rcid'], kind: 'code', required: true, says: 'number of the roll call' },
        { name: 'session', kind: 'whole', says: 'session of the Assembly' },
        { name: 'state', from: ['ccode'], kind: 'state', required: true, says: 'who voted' },
        {
          name: 'vote',
          kind: 'choice',
          choices,
          required: true,
          says: 'yes, no, abstain, absent, or not-a-member',
        },
      ],
      repairs: [
        {
          column: 'vote',
          where: "state = '710' AND vote = 'absent' AND TRY_CAST(roll_call AS INTEGER) BETWEEN 1182 AND 1190",
          to: "'not-a-member'",
          says: '710 (PRC) is listed as absent while 713 (ROC) had the seat',
        },
      ],
    },
    {
      name: 'roll_calls',
      says: 'what was voted on, when, and the totals',
      key: ['roll_call'],
      within: 'ballots',
      days: {
        how: 'day',
        day: ['date'],
        monthWhere: { column: 'date_precision', is: 'month', else: { column: 'session', below: 58 } },
      },
      columns: [
        { name: 'roll_call', from: ['rcid'], kind: 'code', required: true, says: 'its number' },
        { name: 'session', kind: 'whole', required: true, says: 'session of the Assembly' },
        { name: 'resolution', from: ['unres'], kind: 'code', expected: true, says: 'the resolution' },
        { name: 'important', from: ['importantvote'], kind: 'flag', says: 'important to the United States' },
        { name: 'amendment', from: ['amend'], kind: 'flag', says: 'on an amendment' },
        { name: 'paragraph', from: ['para'], kind: 'flag', says: 'on a paragraph' },
        { name: 'yes', kind: 'whole', says: 'official total' },
        { name: 'no', kind: 'whole', says: 'official total' },
        { name: 'abstain', kind: 'whole', says: 'official total' },
        { name: 'absent', kind: 'whole', says: 'official total' },
        { name: 'title', from: ['short'], kind: 'text', says: 'short title' },
        { name: 'description', from: ['descr'], kind: 'text', says: 'what was decided' },
      ],
    },
  ],
};
