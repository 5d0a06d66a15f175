import { describe, expect, it } from 'vitest';
import { event, readWith, told } from '../case-texts.ts';

const problemsOf = async (text: string) =>
  (
    await readWith({
      'e.yaml': `events:\n${event('e', { alternatives: 'g' })}${event('f', { alternatives: 'g' })}${text}`,
    })
  ).problems.map(told);

const spellKinds =
  'recognition, relations, membership, seat, possession, status, occupation, war, crisis, rivalry, patronage, embargo';

describe('checkWords(record)', () => {
  it.each([
    [
      'coverage of no kind',
      'coverage:\n  - { kind: recognitions, period: 1950 }\n',
      '19:13: kind "recognitions" is not one of its values | did you mean "recognition"? [value-choice]',
    ],
    [
      'a rule about no kind',
      'rules:\n  - { id: r, says: R, exclusive: { kind: alliance, of: [USSR, PRC] } }\n',
      `19:42: kind "alliance" is not one of its values | expected one of ${spellKinds} [value-choice]`,
    ],
    [
      'a group that there is not',
      'accounts:\n  - { id: a, says: A, choose: { h: e } }\n',
      '19:36: group "h" is not one of its values | did you mean "g"? [value-choice]',
    ],
    [
      'a row of no such group',
      'accounts:\n  - { id: a, says: A, choose: { g: d } }\n',
      '19:36: g "d" is not one of its values | did you mean "e"? [value-choice]',
    ],
    [
      'a choice that is no mapping',
      'accounts:\n  - { id: a, says: A, choose: e }\n',
      '19:31: choose is a single value | expected a mapping of groups to rows, as {group: id} [value-shape]',
    ],
  ])('reports %s', async (_, text, problem) => {
    expect(await problemsOf(text)).toEqual([`e.yaml:${problem}`]);
  });

  it('finds no fault with words that mean something', async () => {
    const text = `coverage:
  - { kind: events, period: 1950 }
  - { kind: seat, period: 1950 }
rules:
  - { id: r, says: R, exclusive: { kind: seat, of: [USSR, PRC] } }
accounts:
  - { id: a, says: A, choose: { g: f } }
`;
    expect(await problemsOf(text)).toEqual([]);
  });
});
