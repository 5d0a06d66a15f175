import type { JobAnswer } from '../../argue/job.ts';
import type { JobList } from '../../argue/jobs/job-list.ts';
import { heard } from './heard.ts';
import { type JobTold, jobName, type RunTold, unpacked, wrongWith } from './messages.ts';

/** A list of jobs that somebody waits for. */
interface Out {
  readonly list: JobList;
  readonly name: string;
  /** Whether the server has it. */
  isThere: boolean;
  readonly settle: (answers: readonly JobAnswer[]) => void;
  readonly reject: (why: Error) => void;
}

/** Lists of jobs by their keys, from when they are handed out until they are answered or have failed. */
export class JobsOut {
  private readonly out = new Map<string, Out>();
  private number = 0;
  /** Why nothing more can be asked. */
  private broken: string | undefined;
  private readonly told: RunTold;

  constructor(told: RunTold) {
    this.told = told;
  }

  /** A list that is handed out by `hand`: its answers, as soon as they are taken. */
  ask(list: JobList, hand: (key: string) => Promise<void>): Promise<readonly JobAnswer[]> {
    return new Promise((settle, reject) => {
      const key = `${++this.number}`;
      const name = jobName(key, list);
      if (this.broken !== undefined) return reject(new Error(`${this.broken}; ${name} was not asked`));
      const one: Out = { list, name, isThere: false, settle, reject };
      this.out.set(key, one);
      hand(key).then(
        () => {
          one.isThere = true;
        },
        (thrown: Error) => this.fail(key, `could not be handed out: ${heard(thrown.message)}`),
      );
    });
  }

  /** The keys of those that the server has. */
  get keys(): string[] {
    return [...this.out].filter(([, { isThere }]) => isThere).map(([key]) => key);
  }

  /** Fails one by its name. */
  fail(key: string, why: string): void {
    const one = this.out.get(key);
    if (this.out.delete(key)) one?.reject(new Error(`${one.name} ${why}`));
  }

  /** Fails all, and whatever is asked later. */
  failAll(why: string): void {
    this.broken ??= why;
    for (const { reject, name } of this.out.values()) reject(new Error(`${why}; ${name} had no answer`));
    this.out.clear();
  }

  /** Takes what a worker said to a job; said a second time, it changes nothing. What is not the whole answer to it, by this program of this case, fails it. */
  take(key: string, data: Uint8Array): void {
    const one = this.out.get(key);
    if (!one) return;
    const answers = this.answersIn(data, one.list);
    if (typeof answers === 'string') this.fail(key, answers);
    else if (this.out.delete(key)) one.settle(answers);
  }

  /** The answers in what was said to a list of jobs, or what is wrong with it: nothing that comes is left without a word, or its job would wait for ever. */
  private answersIn(data: Uint8Array, list: JobList): readonly JobAnswer[] | string {
    try {
      const said = unpacked<JobTold>(data);
      return this.faultOf(said, list) ?? (said as { answers: readonly JobAnswer[] }).answers;
    } catch (thrown) {
      return `had an answer that cannot be read: ${heard((thrown as Error).message)}`;
    }
  }

  private faultOf(said: JobTold, list: JobList): string | undefined {
    const { program, case: hash } = this.told;
    const worker = heard(said.worker);
    if (said.program !== program)
      return `was answered by another version of quadrille, ${heard(said.program)} on ${worker}; this is ${program}`;
    if (said.case !== hash)
      return `was answered on ${worker} of another state of the case (${heard(said.case)}) than this one (${hash})`;
    if ('failed' in said) return `failed on ${worker}: ${heard(said.failed)}`;
    const wrong = wrongWith(said.answers, list);
    return wrong === undefined ? undefined : `was not answered whole on ${worker}: ${heard(wrong)}`;
  }
}
