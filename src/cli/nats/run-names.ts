/** How long a worker may be silent about a job before another is given it, and how often a job is given. */
export interface RunPatience {
  readonly silentMs: number;
  readonly deliveries: number;
  /** How long a lead waits for workers while none is there. */
  readonly withoutWorkersMs: number;
  /** How long a server that went away is waited for. */
  readonly awayMs: number;
}

export const usualPatience: RunPatience = {
  silentMs: 15_000,
  deliveries: 3,
  withoutWorkersMs: 60_000,
  awayMs: 20_000,
};

/** What is said of a server that was waited for in vain. */
export const wentAway = (shown: string, { awayMs }: RunPatience): string =>
  `the NATS server at ${shown} went away and did not come back within ${Math.ceil(awayMs / 1000)} seconds`;

/** Everything of a run, in the names of the server: its stream, and the subjects in it and beside it. */
export const runNames = (run: string) => ({
  stream: `QUADRILLE-${run}`,
  all: `quadrille.run.${run}.>`,
  casePart: (n: number) => `quadrille.run.${run}.case.${n}`,
  jobs: `quadrille.run.${run}.job.*`,
  job: (key: string) => `quadrille.run.${run}.job.${key}`,
  answers: `quadrille.run.${run}.answer.*`,
  answer: (key: string) => `quadrille.run.${run}.answer.${key}`,
  /** Where the lead says what its run is, while it is there: nobody answers when it is not. */
  lead: `quadrille.lead.${run}`,
});

/** The consumer that all workers of a run share. */
export const WORKERS = 'workers';
/** Every stream of ours has subjects like these. */
export const ALL_RUNS = 'quadrille.run.>';
/** Where a lead says that a run has begun. */
export const NEWS = 'quadrille.news';
/** Where workers say that they are there. */
export const HELLO = 'quadrille.hello';

/** The run of a stream; undefined of a stream that is none of ours. */
export const runOf = (stream: string): string | undefined => /^QUADRILLE-([0-9a-f]{1,32})$/.exec(stream)?.[1];

/** Whether it can be the name of a run: its subjects and what is told of it are made of it. */
export const isRun = (text: string): boolean => /^[0-9a-f]{1,32}$/.test(text);

/** Nanoseconds, in which the server reckons. */
export const nanoseconds = (ms: number): number => ms * 1_000_000;
