import { describe, expect, it } from 'vitest';
import { checkVoices } from '../../../src/record/history/check-voices.ts';
import { caseOf } from '../../case-of.ts';

const notes = async (post: string, acts: readonly string[], more = '') =>
  checkVoices(
    await caseOf(`
actors:
  - { id: min, kind: person, name: x, memberOf: { of: B, role: foreign minister, start: 1900-01-01 } }
  - { id: head, kind: person, name: x, memberOf: { of: A, role: premier, start: 1900-01-01 } }
  - { id: army, kind: organisation, name: x }
  - { id: gen, kind: person, name: x, memberOf: ${post} }
events:
${acts.map((act, i) => `  - { id: act-${i}, date: 1922-10-03, ${act}, type: "046", title: x, evidence: "@one" }`).join('\n')}
${more}`),
  );
const said = async (...of: Parameters<typeof notes>) => (await notes(...of)).map(({ message }) => message);

const commander = '{ of: A, role: commander, start: 1920-01-01 }';

describe('checkVoices', () => {
  it('notes a post that does not speak for its state, and what to write', async () => {
    const [note, ...others] = await notes(commander, ['by: gen, to: min']);
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      severity: 'note',
      message:
        '"gen" stands for nobody in "act-0", which counts in no relation of "A": the post in "A" (commander) does not speak for it',
      hint: 'write speaksFor: yes at its memberOf or name "A" beside "gen" if the act was the state’s; write speaksFor: no if it was not',
    });
  });

  it('notes a post that does not reach to the day', async () => {
    expect(
      await said('{ of: A, role: foreign minister, end: 1922-10-02 }', ['by: B, to: gen', 'by: gen, to: B']),
    ).toEqual([
      '"gen" stands for nobody in "act-0" and "act-1", which count in no relation of "A": no post in "A" reaches to their days',
    ]);
  });

  it('tells many acts of one person once, and treaties with them', async () => {
    const treaty =
      'instruments: [{ id: truce, title: x, kind: pact, parties: [gen, B], signed: 1922-10-11, evidence: "@one" }]';
    expect(await said(commander, Array(4).fill('by: [gen, min], to: C'), treaty)).toEqual([
      '"gen" stands for nobody in "act-0" and 4 more, which count in no relation of "A": the post in "A" (commander) does not speak for it',
    ]);
  });

  it.each([
    ['a post that says yes', '{ of: A, role: commander, speaksFor: yes }', 'by: gen, to: B'],
    ['a post that says no', '{ of: A, role: commander, speaksFor: no }', 'by: gen, to: B'],
    ['a state named beside', commander, 'by: [gen, A], to: B'],
    ['a side on which another speaks for it', commander, 'by: [gen, head], to: B'],
    ['a post that may reach', '{ of: A, role: premier, end: 1922-10 }', 'by: gen, to: B'],
    ['another post that speaks', `[${commander}, { of: army, speaksFor: yes }]`, 'by: gen, to: B'],
    ['no post of a state', '{ of: army, role: commander }', 'by: gen, to: B'],
    ['no act', commander, 'by: A, to: B'],
  ])('says nothing of %s', async (_, post, act) => {
    expect(await said(post, [act])).toEqual([]);
  });

  it('reads posts in the table of spells', async () => {
    const spell =
      'spells: [{ id: post, kind: membership, by: gen, of: A, level: commander, start: 1920-01-01, evidence: "@one" }]';
    expect(await said('{ of: army }', ['by: gen, to: B'], spell)).toHaveLength(1);
  });
});
