import { error, note } from './problem-words.ts';

/** Problems of a chronology: well-known events, and the phrases that name them. */
export const chronologyProblems = {
  'chronology-date': error((p: { id: string; date: string }) => [
    `"${p.date}" of "${p.id}" does not say by itself when it was`,
    'write a day, a month, a year or an interval with both its ends, as 1955-05-24/1955-05-26',
  ]),
  'chronology-unnamed': error((p: { id: string }) => [
    `no phrase names "${p.id}", so that no sentence is ever found to speak of it`,
    'give at least one under `names`, as [fall of Saigon, Saigon fell]; of a day of independence, the place under `independence`',
  ]),
  'chronology-phrase': note((p: { id: string; name: string }) => [
    `the phrase "${p.name}" of "${p.id}" is one word, and may be said of other events`,
    'add a word that tells it from them, or give `amid` words of which the sentence must hold one',
  ]),
  'chronology-other': note((p: { table: string; count: number }) => [
    `${p.count === 1 ? 'a row' : `${p.count} rows`} of ${p.table} ${p.count === 1 ? 'is' : 'are'} left unread: here only a chronology is read`,
    `write events under \`chronology:\`, each with a date, a title and its names; a whole case is given with --case`,
  ]),
} as const;
