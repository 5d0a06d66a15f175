import type { CommandSpec, OptionSpec } from './command.ts';

const CASE = { name: 'CASE', says: 'the folder of the case; FOLDER@REVISION as it stood in git' };
const account = { name: 'account', takes: 'ID', says: 'whom to believe: an account of the case, or all' };
const worlds = {
  name: 'worlds',
  takes: 'N',
  says: 'how many worlds to draw (the case’s own number, else 1000)',
};
const workers = {
  name: 'workers',
  takes: 'N',
  says: 'on how many threads to work (as many as there are cores)',
};
const nats = {
  name: 'nats',
  takes: 'URL',
  says: 'have it worked out by the workers at a NATS server, on however many machines',
};
const seed = { name: 'seed', takes: 'N', says: 'the seed of every draw (the case’s own, else 1)' };

/** Options that every command takes. */
export const commonOptions: readonly OptionSpec[] = [
  { name: 'json', says: 'answer in JSON' },
  { name: 'no-color', says: 'no colour, on a terminal either' },
  { name: 'debug', says: 'show where in the program an unexpected error arose' },
];

/** Every command there is. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'check',
    says: 'read a case and list every problem in it',
    arguments: [CASE],
    options: [],
    example: 'quadrille check cases/soviet-taiwanese',
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'judge',
    says: 'give every claim of the study a verdict, with its figures and evidence',
    arguments: [
      CASE,
      {
        name: 'OTHER',
        says: 'a later version of it: say what became of each verdict, and which rows did it',
        optional: true,
      },
    ],
    options: [
      { name: 'claim', takes: 'ID', says: 'open one claim: its figures, facts, sources and locators' },
      account,
      worlds,
      seed,
      { name: 'readings', says: 'judge under the case’s other readings too, one choice changed at a time' },
      {
        name: 'rests',
        says: 'say what each verdict rests on: sources, rows and kinds of evidence, the smallest sets of them, choices, accounts',
      },
      { name: 'csv', says: 'with --rests: answer in CSV' },
      workers,
      { ...nats, says: `with --rests: ${nats.says}` },
      {
        name: 'report',
        takes: 'FILE',
        says: 'write the whole as a Markdown report too; with --rests, what each verdict rests on',
      },
    ],
    example: 'quadrille judge cases/soviet-taiwanese --claim before-us-prc',
    load: () => import('./commands/judge.ts'),
  },
  {
    name: 'on',
    says: 'show the system on a date: relations, recognition, seats, offices, treaties, triangles, blocs',
    arguments: [{ name: 'DATE', says: 'a date, as 1969-06-01' }, CASE],
    options: [
      account,
      { name: 'as-seen-by', takes: 'ACTOR', says: 'count only what this actor could know by then' },
      worlds,
      seed,
    ],
    example: 'quadrille on 1969-06-01 cases/soviet-taiwanese --as-seen-by USA',
    load: () => import('./commands/on.ts'),
  },
  {
    name: 'knew',
    says: 'list who knew of which acts: since when, and through what',
    arguments: [
      CASE,
      { name: 'EVENT', says: 'ids of acts, treaties, votes or positions; none lists them all', words: true },
    ],
    options: [
      { name: 'actor', takes: 'A', says: 'what this actor knew' },
      { name: 'csv', says: 'answer in CSV' },
      account,
      worlds,
      seed,
    ],
    example: 'quadrille knew cases/soviet-taiwanese kissinger-beijing-1971',
    load: () => import('./commands/knew.ts'),
  },
  {
    name: 'decisions',
    says: 'show who wanted what, and who prevailed, when',
    arguments: [CASE, { name: 'QUESTION', says: 'one question of the case; none shows all', words: true }],
    options: [account, worlds, seed],
    example: 'quadrille decisions cases/soviet-taiwanese',
    load: () => import('./commands/decisions.ts'),
  },
  {
    name: 'series',
    says: 'follow the relation of two actors over time, with its phases',
    arguments: [{ name: 'A', says: 'an actor’s id' }, { name: 'B', says: 'another’s' }, CASE],
    options: [
      { name: 'domain', takes: 'D', says: 'security, diplomatic, economic or humanitarian acts only' },
      { name: 'step', takes: 'STEP', says: 'day, month, quarter or year (month)' },
      { name: 'from', takes: 'DATE', says: 'tell the steps from this date' },
      { name: 'to', takes: 'DATE', says: 'tell the steps to this date' },
      { name: 'csv', says: 'answer in CSV' },
      account,
      worlds,
      seed,
    ],
    example: 'quadrille series USSR ROC cases/soviet-taiwanese --step year',
    load: () => import('./commands/series.ts'),
  },
  {
    name: 'figures',
    says: 'list the numbers that sources give (trade, aid, troops), by date, with their ranges',
    arguments: [CASE],
    options: [
      { name: 'what', takes: 'NAME', says: 'those of one name alone, as trade' },
      { name: 'csv', says: 'answer in CSV' },
      account,
      worlds,
      seed,
    ],
    example: 'quadrille figures cases/soviet-taiwanese --what trade',
    load: () => import('./commands/figures.ts'),
  },
  {
    name: 'periods',
    says: 'hold scholars’ periodisations to where relations turned, and to each other',
    arguments: [CASE],
    options: [account, worlds, seed],
    example: 'quadrille periods cases/soviet-taiwanese',
    load: () => import('./commands/periods.ts'),
  },
  {
    name: 'leverage',
    says: 'show what a client demanded of its patron, after what, and how it fared',
    arguments: [
      { name: 'CLIENT', says: 'the id of the actor that demands' },
      { name: 'PATRON', says: 'that of the one it demands of' },
      CASE,
    ],
    options: [
      { name: 'within', takes: 'TIME', says: 'for how long a card or an offer gives weight (P1Y)' },
      account,
      worlds,
      seed,
    ],
    example: 'quadrille leverage ROC USA cases/soviet-taiwanese',
    load: () => import('./commands/leverage.ts'),
  },
  {
    name: 'play',
    says: 'play a what-if: what of claims, phases, blocs and ties is then otherwise, world by world',
    arguments: [
      CASE,
      { name: 'SCENARIO', says: 'the id of a scenario of the case; none lists them', words: true },
    ],
    options: [
      { name: 'claim', takes: 'ID', says: 'ask one claim only, and open it on both sides' },
      account,
      worlds,
      seed,
    ],
    example: 'quadrille play cases/soviet-taiwanese no-ussuri-clash',
    load: () => import('./commands/play.ts'),
  },
  {
    name: 'weigh',
    says: 'weigh rival explanations: their odds, what each item moved, what would decide between them',
    arguments: [
      CASE,
      { name: 'QUESTION', says: 'open one: a rival’s id, or the question’s words', words: true },
    ],
    options: [account, worlds, seed],
    example: 'quadrille weigh cases/soviet-taiwanese from-conflict',
    load: () => import('./commands/weigh.ts'),
  },
  {
    name: 'compare',
    says: 'set two treaties side by side, article by article',
    arguments: [
      { name: 'OLDER', says: 'the id of an instrument' },
      { name: 'NEWER', says: 'that of a later one' },
      CASE,
    ],
    options: [],
    example: 'quadrille compare treaty-1945 treaty-1950 cases/soviet-taiwanese',
    load: () => import('./commands/compare.ts'),
  },
  {
    name: 'types',
    says: 'find what an event can be, by words: its CAMEO code, its name, what it weighs',
    arguments: [
      { name: 'WORD', says: 'what was done, as visit, or a code; none lists every code', words: true },
    ],
    options: [{ name: 'case', takes: 'CASE', says: 'look among the case’s own types too' }],
    example: 'quadrille types break relations',
    load: () => import('./commands/types.ts'),
  },
  {
    name: 'lint',
    says: 'check a manuscript: its citations, dates, quotations, names and numbers',
    arguments: [{ name: 'FILE', says: 'the manuscript: .docx, .pdf, .md, .txt or .tex' }],
    options: [
      { name: 'case', takes: 'CASE', says: 'hold it against a case too: its dates, names and verdicts' },
      { name: 'sources', takes: 'FOLDER', says: 'hold quotations against the texts of sources in a folder' },
      { name: 'only', takes: 'CODES', says: 'these findings alone: codes or groups, with commas between' },
      { name: 'skip', takes: 'CODES', says: 'all but these' },
      { name: 'confidence', takes: 'WORD', says: 'certain, or likely and certain; else look too' },
      { name: 'ignore', takes: 'FILE', says: 'findings to leave, each with a reason (paper.lint.yaml)' },
      { name: 'sarif', takes: 'FILE', says: 'write the findings as SARIF too, for editors and CI' },
      { name: 'marked', takes: 'FILE', says: 'write a copy with the findings in its margin, as HTML' },
    ],
    example: 'quadrille lint paper.docx --case cases/soviet-taiwanese',
    load: () => import('./commands/lint.ts'),
  },
  {
    name: 'draft',
    says: 'make a case to start from, of what a manuscript cites, dates and names',
    arguments: [{ name: 'FILE', says: 'the manuscript: .docx, .pdf, .md, .txt or .tex' }],
    options: [{ name: 'out', takes: 'FOLDER', says: 'where to: new or empty (paper-case for paper.docx)' }],
    example: 'quadrille draft paper.docx --out my-case',
    load: () => import('./commands/draft.ts'),
  },
  {
    name: 'data',
    says: 'keep published data sets (UN votes, alliances, events …) in a store: add, list, describe, drop',
    arguments: [
      { name: 'ACTION', says: 'add [FORMAT] FILE…, list, describe NAME, or drop NAME' },
      { name: 'WORD', says: 'a format and files to add, or the name of a data set', words: true },
    ],
    options: [
      { name: 'name', takes: 'NAME', says: 'what the data set is called (as its format)' },
      { name: 'map', takes: 'FILE', says: 'which column of the file is what, as YAML' },
      { name: 'release', takes: 'TEXT', says: 'which release of the data it is' },
      { name: 'case', takes: 'CASE', says: 'the store beside this case' },
      { name: 'store', takes: 'PATH', says: 'the store, wherever it is' },
    ],
    example: 'quadrille data add un-votes un_votes.csv.gz un_roll_calls.csv',
    load: () => import('./commands/data.ts'),
  },
  {
    name: 'export',
    says: 'write the networks of a case or a data set for Gephi, Pajek and others: GEXF, GraphML, Pajek',
    arguments: [{ ...CASE, optional: true }],
    options: [
      { name: 'on', takes: 'DATE', says: 'as they stood on this date; else over time' },
      { name: 'from', takes: 'DATE', says: 'over time from this date (the case’s period)' },
      { name: 'to', takes: 'DATE', says: 'over time to this date' },
      { name: 'step', takes: 'STEP', says: 'month, quarter or year (year)' },
      {
        name: 'networks',
        takes: 'NAMES',
        says: 'which: relations, alliances, treaties, recognition, with commas between; or all (the first three)',
      },
      { name: 'as-seen-by', takes: 'ACTOR', says: 'count only what this actor could know by then' },
      account,
      worlds,
      seed,
      { name: 'data', takes: 'NAME', says: 'a data set of the store instead: its ties in a year' },
      { name: 'year', takes: 'Y', says: 'with --data: the year' },
      { name: 'store', takes: 'PATH', says: 'with --data: the store, wherever it is' },
      { name: 'format', takes: 'F', says: 'gexf, graphml or pajek (as --out ends; else gexf)' },
      { name: 'out', takes: 'FILE', says: 'where to: new, or written so before; else the answer' },
    ],
    example: 'quadrille export cases/soviet-taiwanese --on 1969-06-01 --out ties.gexf',
    load: () => import('./commands/export.ts'),
  },
  {
    name: 'publish',
    says: 'write a page that opens from disk and judges the study again, with its data',
    arguments: [CASE],
    options: [
      { name: 'out', takes: 'FOLDER', says: 'where to: new, empty, or published before (site)' },
      { name: 'no-rests', says: 'leave out what each verdict rests on, which takes longest' },
      workers,
      nats,
    ],
    example: 'quadrille publish cases/soviet-taiwanese --out site',
    load: () => import('./commands/publish.ts'),
  },
  {
    name: 'work',
    says: 'work for others: take jobs of `judge --rests` and `publish` from a NATS server',
    arguments: [],
    options: [{ name: 'nats', takes: 'URL', says: 'the server, as nats://host:4222' }, workers],
    example: 'quadrille work --nats nats://host:4222',
    load: () => import('./commands/work.ts'),
  },
  {
    name: 'open',
    says: 'serve the page on this machine, and follow the case while you write',
    arguments: [CASE],
    options: [
      { name: 'port', takes: 'N', says: 'the port, and no other (4680, or one of the next ten)' },
      { name: 'host', takes: 'NAME', says: '127.0.0.1, ::1, or localhost for both (127.0.0.1)' },
    ],
    example: 'quadrille open cases/soviet-taiwanese',
    load: () => import('./commands/open.ts'),
  },
  {
    name: 'init',
    says: 'write a small sound case to start from, with comments and schemas for your editor',
    arguments: [{ name: 'FOLDER', says: 'a folder that is new or empty' }],
    options: [],
    example: 'quadrille init my-case',
    load: () => import('./commands/init.ts'),
  },
];
