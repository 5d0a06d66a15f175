import { error, note, swap } from './problem-words.ts';

/** Problems of the steps of stories. */
export const storyProblems = {
  'story-address': error((p: { part: string; fault: string; hint: string; instead: string | undefined }) => [
    `the address of the step says "${p.part}", ${p.fault}`,
    p.hint,
    swap(p.part, p.instead),
  ]),
  'story-step-empty': error((p: { id: string; step: number }) => [
    `step ${p.step} of the story "${p.id}" shows nothing`,
    'say what stands beside its sentence: an `address`, or `claim`, `act`, `of`, `from`, `to` or `date`',
  ]),
  'story-step-twice': error((p: { id: string; step: number; named: readonly string[] }) => [
    `step ${p.step} of the story "${p.id}" has an address, and names ${p.named.map((name) => `\`${name}\``).join(', ')} besides`,
    `take out one of the two: the address can say it too, as in ${p.named[0]}=…`,
  ]),
  'story-step-bare': note((p: { id: string; step: number }) => [
    `nothing of the record is named that carries step ${p.step} of the story "${p.id}"`,
    'name the rows that its sentence rests on: `behind: [id, id]`',
  ]),
} as const;
