import { type Problem, problem } from '../base/problems/problems.ts';
import { partsNamed, stepAddress } from '../publish/study-stories.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { fieldAt } from '../record/dates/dated-moments.ts';
import { positionAt } from '../record/files/text-position.ts';
import { addressFaults, notShown } from './address-faults.ts';
import { readHash } from './route.ts';

/** What is wrong with the steps of stories: addresses that lead nowhere, steps that show nothing or two things, sentences that nothing of the record carries. */
export function checkStories(record: CaseRecord): Problem[] {
  return record.rows.stories.flatMap((row) =>
    row.steps.flatMap((step, i) => {
      const told = { id: row.id, step: i + 1 };
      const at = fieldAt(row, `steps.${i}.says`);
      const named = partsNamed(step);
      const address = stepAddress(step, record);
      if (address === undefined) return [problem('story-step-empty', at, told)];
      const isBare = !step.behind?.length && step.act === undefined && step.claim === undefined;
      return [
        ...(step.address === undefined
          ? notShown(readHash(address), record).map((fault) => {
              const [name] = fault.part.split('=', 1);
              return problem('story-address', fieldAt(row, `steps.${i}.${name}`), {
                instead: undefined,
                ...fault,
              });
            })
          : wrongParts(step.address, fieldAt(row, `steps.${i}.address`))),
        ...(step.address !== undefined && named.length > 0
          ? [problem('story-step-twice', fieldAt(row, `steps.${i}.${named[0]}`), { ...told, named })]
          : []),
        ...(isBare ? [problem('story-step-bare', at, told)] : []),
      ];
    }),
  );

  function wrongParts(written: string, at: ReturnType<typeof fieldAt>): Problem[] {
    const before = written.startsWith('#') ? 1 : 0;
    const address = written.slice(before);
    return addressFaults(address, record).map((fault) => {
      const place = positionAt(at, before + Math.max(0, address.indexOf(fault.part)));
      return problem('story-address', place, { instead: undefined, ...fault });
    });
  }
}
