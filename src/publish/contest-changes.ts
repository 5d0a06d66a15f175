/** What became of the contests that a case holds, set beside those that the data give now. */
export interface ContestChanges {
  /** Rows that are the same, that differ, that the case alone holds, that it lacks: each by network, pacts, question, scope and models. */
  readonly same: number;
  readonly different: readonly string[];
  readonly gone: readonly string[];
  readonly missing: readonly string[];
}

/** How many cells at the head of a row say of what it is. */
const KEY = 6;

/** Compares two tables of contests, row by row; of one network where it is named. */
export function contestChanges(stored: string, now: string, network?: string): ContestChanges {
  const [held, found] = [rowsOf(stored, network), rowsOf(now, network)];
  const both = [...held.keys()].filter((key) => found.has(key));
  const different = both.filter((key) => held.get(key) !== found.get(key));
  return {
    same: both.length - different.length,
    different,
    gone: [...held.keys()].filter((key) => !found.has(key)),
    missing: [...found.keys()].filter((key) => !held.has(key)),
  };
}

function rowsOf(csv: string, network: string | undefined): Map<string, string> {
  const lines = csv.split(/\r?\n/).filter((line) => line !== '');
  const rows = lines
    .slice(1)
    .map((line): [string, string] => [line.split(',').slice(0, KEY).join(' '), line]);
  return new Map(rows.filter(([key]) => network === undefined || key.startsWith(`${network} `)));
}

/** The same in words, with the first rows of each kind. */
export function contestChangesText({ same, different, gone, missing }: ContestChanges): string {
  const some = (label: string, keys: readonly string[]) =>
    keys.length === 0
      ? []
      : [`${keys.length} ${label}: ${keys.slice(0, 5).join('; ')}${keys.length > 5 ? '; …' : ''}`];
  const changes = [
    ...some('differ', different),
    ...some('are in the case alone', gone),
    ...some('are not in the case', missing),
  ];
  const head =
    changes.length === 0 && same === 0
      ? 'There are no rows to compare: contests.csv has none of it, and the data give none.'
      : changes.length === 0
        ? `All ${same} rows of contests.csv are what the data give now.`
        : `Of the rows of contests.csv ${same} are what the data give now.`;
  return `${[head, ...changes].join('\n')}\n`;
}
