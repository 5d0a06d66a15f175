import { majorsIn } from './majors.ts';
import type { Question } from './measure-spec.ts';
import { codeOfSubject } from './subject-in-year.ts';

/** Of whom a number of the whole system is in a year, or why it is of nobody; given the numbers that the data list then, and all there were. */
export type MembersIn = (
  year: number,
  listed: ReadonlySet<string>,
  all: readonly string[],
) => { readonly members: readonly string[] } | { readonly why: string };

/** Those who are named; where nobody is, the major powers, or all. */
export async function membersIn(question: Question, whose: 'majors' | 'all'): Promise<MembersIn> {
  const { between } = question;
  const majors = between || whose === 'all' ? undefined : await majorsIn(question);
  return (year, listed, all) => {
    const members: string[] = [];
    for (const subject of between ?? []) {
      const code = codeOfSubject(subject, 'cow', year, listed);
      if ('why' in code) return code;
      members.push(code.code);
    }
    if (between) return { members };
    const there = majors?.(year) ?? all;
    return there.length > 0 ? { members: there } : { why: `no major power in ${year}` };
  };
}
