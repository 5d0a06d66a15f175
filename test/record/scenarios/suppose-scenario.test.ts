import { describe, expect, it } from 'vitest';
import { caseJson, specsOfJson } from '../../../src/record/case-json.ts';
import type { Row } from '../../../src/record/case-record.ts';
import { readSpecs } from '../../../src/record/read-case.ts';
import { recordOfSpecs } from '../../../src/record/record-of-specs.ts';
import { scenariosOf, supposeScenario } from '../../../src/record/scenarios/suppose-scenario.ts';
import { everySource, weighFacts } from '../../../src/system/belief.ts';
import { buildSystem } from '../../../src/system/facts.ts';
import { caseFilesOf } from '../../case-of.ts';

const yaml = `
events:
  - { id: raid-one, date: 1950, by: A, to: B, type: "190", title: raid, alternatives: raid, evidence: "@one" }
  - { id: raid-two, date: 1951, by: A, to: B, type: "190", title: raid, alternatives: raid, evidence: "@two" }
  - { id: reply, date: 1952, by: B, to: A, type: "190", title: reply, causes: raid-one, evidence: "@one" }
votes:
  - { id: roll, body: Council, date: 1955-03-01, question: x, evidence: "@three" }
accounts:
  - { id: only-two, says: x, sources: two }
`;
const csv = [
  { path: 'ballots.csv', text: 'vote,actor,choice\nroll,A,yes\nroll,B,no\n' },
  { path: 'places.csv', text: 'id,name\nhill,The Hill\n' },
];
const supposing = async (changes: string) => {
  const text = `${yaml}scenarios: [{ id: s, says: S, changes: ${changes} }]\n`;
  const read = await readSpecs([...caseFilesOf(text), ...csv]);
  const { problems } = recordOfSpecs(read);
  return { read, problems, supposed: supposeScenario(read, scenariosOf(read).get('s')!, problems) };
};
const gone = ({ supposed }: Awaited<ReturnType<typeof supposing>>) =>
  [...supposed.record.supposed!.gone].sort();

describe('supposeScenario(case, scenario)', () => {
  it('drops a group of alternatives whole, and what would not have been without one of its rows', async () => {
    const of = await supposing('[{ drop: raid }]');
    expect(of.supposed.problems).toEqual([]);
    expect(of.supposed.changes.map(({ kind, id, group }) => [kind, id, group])).toEqual([
      ['drop', 'raid-one', 'raid'],
      ['drop', 'raid-two', 'raid'],
    ]);
    expect(gone(of)).toEqual(['raid-one', 'raid-two', 'reply']);
  });

  it.each([
    ['[{ set: raid-one, id: raid-three }]', '"id" is not a field of "set"'],
    ['[{ set: raid-one, dat: 1951 }]', '"dat" is not a field of "events"'],
    ['[{ add: rules, row: { id: r, says: R } }]', 'add "rules": a scenario changes what happened'],
  ])('finds nothing further in what the check of the changes has told: %s', async (changes, message) => {
    const { supposed, problems } = await supposing(changes);
    expect([problems.length, supposed.problems]).toEqual([1, []]);
    expect(problems[0]!.message).toContain(message);
    expect(supposed.isSound).toBe(false);
  });

  it('offers no repair that would set a field to what it is', async () => {
    const same = await supposing('[{ set: roll, date: 1955-3-1 }]');
    const [date] = same.supposed.problems;
    expect([date!.code, date!.hint, date!.repairs]).toEqual([
      'date-format',
      'give another value, or take the change out: "1955-03-01" is what it is as it is written',
      undefined,
    ]);
    const two = await supposing('[{ set: roll, date: 1/3/1955 }]');
    expect(two.supposed.problems.map(({ hint }) => hint)).toEqual([
      'write 1955-01-03; "1955-03-01" is what it is as it is written',
    ]);
    const other = await supposing('[{ set: roll, date: 1956-3-1 }]');
    expect(other.supposed.problems.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('write 1956-03-01'),
    ]);
  });

  it('drops one of several alternatives alone, so that another is so', async () => {
    const of = await supposing('[{ drop: raid-two }]');
    expect(gone(of)).toEqual(['raid-two']);
    const { facts } = buildSystem(of.supposed.record);
    const { probability, groups } = weighFacts(buildSystem(of.supposed.record), everySource);
    expect(groups).toEqual([]);
    expect(facts.map(({ id }, i) => [id, probability[i]]).slice(0, 2)).toEqual([
      ['raid-one', 1],
      ['raid-two', 0],
    ]);
  });

  it('drops and sets the ballots of a vote, by the vote and the actor, also those of a CSV file', async () => {
    const of = await supposing('[{ drop: roll/A }, { set: roll/B, choice: abstain }]');
    expect(of.supposed.problems).toEqual([]);
    expect(gone(of)).toEqual(['roll/A']);
    expect(of.supposed.record.rows.ballots.map(({ actor, choice }) => [actor, choice])).toEqual([
      ['A', 'yes'],
      ['B', 'abstain'],
    ]);
    const system = buildSystem(of.supposed.record);
    const { probability, spoken } = weighFacts(system, everySource);
    const { index } = system.factById.get('roll/A')!;
    expect([probability[index], spoken[index]]).toEqual([0, 1]);
    const vote = buildSystem((await supposing('[{ drop: roll }]')).supposed.record);
    const all = weighFacts(vote, everySource).probability;
    expect(['roll', 'roll/A', 'roll/B'].map((id) => all[vote.factById.get(id)!.index])).toEqual([0, 0, 0]);
  });

  it('lets a row that is added stand for an account that believes none of the sources', async () => {
    const row = '{ id: more, date: 1953, by: A, to: B, type: "042", title: More }';
    const { supposed } = await supposing(
      `[{ add: events, row: ${row} }, { add: ballots, row: { vote: roll, actor: C, choice: no } }]`,
    );
    expect(supposed.problems).toEqual([]);
    const system = buildSystem(supposed.record);
    const { probability } = weighFacts(system, { ...everySource, sources: ['two'] });
    const of = (id: string) => probability[system.factById.get(id)!.index];
    expect([of('more'), of('roll/C'), of('roll/A')]).toEqual([1, 1, 0]);
  });

  it('takes a field away that is set to nothing, and tells what it was', async () => {
    const { supposed } = await supposing(
      '[{ set: reply, causes: "", to: C }, { set: hill, name: The Mount }]',
    );
    const reply = supposed.record.byId.get('reply')!.row as Row<'events'>;
    expect([reply.causes, reply.to]).toEqual([undefined, ['C']]);
    expect(supposed.changes[0]!.fields).toEqual([
      { field: 'causes', from: 'raid-one', to: '' },
      { field: 'to', from: 'A', to: 'C' },
    ]);
    expect((supposed.record.byId.get('hill')!.row as Row<'places'>).name).toBe('The Mount');
  });

  it('supposes the same of a case that is read back from its JSON, as a page reads it', async () => {
    const { read, problems, supposed } = await supposing('[{ drop: raid-one }, { set: reply, date: 1954 }]');
    const json = specsOfJson(JSON.parse(JSON.stringify(caseJson(read, problems))));
    const { problems: known } = recordOfSpecs(json);
    const back = supposeScenario(json, scenariosOf(json).get('s')!, known);
    expect(back.changes).toEqual(supposed.changes);
    expect(back.gone).toEqual(supposed.gone);
    expect(back.problems.map(({ code }) => code)).toEqual(supposed.problems.map(({ code }) => code));
    expect(supposed.problems.map(({ code }) => code)).toEqual(['scenario-gone']);
  });

  it.each([
    '[{ drop: rade }, { drop: reply }]',
    '[{ drop: reply }, { drop: one }]',
    '[{ drop: reply }, { omit: roll }]',
    '[{ drop: reply }, { drop: reply }]',
    '[{ drop: reply }, { set: raid-two, date: 1951 }]',
  ])('is not sound with %s, whatever else it changes', async (changes) => {
    const { supposed } = await supposing(changes);
    expect(supposed.problems).toEqual([]);
    expect(supposed.isSound).toBe(false);
  });

  it('is sound beside another scenario with an error, on the same line too', async () => {
    const of =
      'scenarios: [{ id: a, says: A, changes: { drop: reply } }, { id: b, says: B, changes: { drop: rade } }]';
    const read = await readSpecs([...caseFilesOf(`${yaml}${of}`), ...csv]);
    const { problems } = recordOfSpecs(read);
    const all = ['a', 'b'].map((id) => supposeScenario(read, scenariosOf(read).get(id)!, problems).isSound);
    expect(all).toEqual([true, false]);
  });

  it.each([
    '[{ drop: roll }, { set: roll/A, choice: abstain }]',
    '[{ drop: roll }, { add: ballots, row: { vote: roll, actor: C, choice: no } }]',
  ])('tells a ballot that is changed though its vote is dropped: %s', async (changes) => {
    const { supposed } = await supposing(changes);
    expect(supposed.problems.map(({ code, message }) => [code, message.includes('roll → roll/')])).toEqual([
      ['scenario-gone', true],
    ]);
    expect(supposed.isSound).toBe(false);
  });
});
