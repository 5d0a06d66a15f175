import { error } from './problem-words.ts';

/** Problems of what-ifs. What is wrong with a value that a scenario sets or adds is told as in any row, at the scenario's place. */
export const scenarioProblems = {
  'scenario-table': error((p: { kind: string; id: string; table: string; hint: string }) => [
    `${p.kind} "${p.id}": a scenario changes what happened, and ${p.table} does not tell of that`,
    p.hint,
  ]),
  'scenario-because': error((p: { change: string }) => [
    `what would have been otherwise (${p.change}) has no reason`,
    'add because: why it would then have been so',
  ]),
  'scenario-twice': error((p: { change: string; other: string; first: string }) => [
    `${p.change} stands beside ${p.other} (${p.first})`,
    'keep one of them: a row is dropped, or added, or each of its fields set once',
  ]),
  'scenario-same': error((p: { id: string; field: string; value: string }) => [
    `set "${p.id}" changes nothing: its ${p.field} is ${p.value} as it is written`,
    'give another value, or take the change out',
  ]),
  'scenario-gone': error((p: { change: string; id: string; chain: readonly string[] }) => [
    `${p.change}: "${p.id}" goes with "${p.chain[0]}", without which it would not have been (${p.chain.join(' → ')})`,
    'take the change out; or, if it would have been all the same, set its causes too, with the reason, under otherwise',
  ]),
  'scenario-unsound': error((p: { scenario: string; message: string; where: string; hint: string }) => [
    `with the scenario "${p.scenario}" the case is unsound: ${p.message} (${p.where})`,
    p.hint,
  ]),
} as const;
