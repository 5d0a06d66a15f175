import type { SiteRow, SiteTable } from './site-tables.ts';

/** The rivals of every question, before and after the evidence. */
export const rivalRows: SiteTable = {
  name: 'rivals',
  says: 'rival explanations: how probable each is before and after the evidence, with the central 95 %, and the odds of the first against it in decibels',
  columns: [
    ...['question', 'id', 'says', 'prior', 'priorLow', 'priorHigh', 'posterior', 'low', 'high'],
    ...['isFirst', 'againstDecibels'],
  ],
  rows: ({ rivals }) =>
    rivals.questions.flatMap(({ of, rivals: all, odds }) =>
      all.map(
        ({ id, says, prior, posterior }, i): SiteRow => ({
          ...{ question: of, id, says, prior: prior?.value, priorLow: prior?.low, priorHigh: prior?.high },
          ...{ posterior: posterior?.value, low: posterior?.low, high: posterior?.high },
          isFirst: odds && odds.first === id,
          againstDecibels: finite(odds?.against[i]?.value),
        }),
      ),
    ),
};

/** What weighs between them, a row for each item under each rival. */
export const weighRows: SiteTable = {
  name: 'weighs',
  says: 'evidence between rivals: for each item and rival how far it is expected and why, whether it was found, and what it adds in decibels (differences between rivals tell)',
  columns: [
    ...['question', 'item', 'rival', 'expects', 'given', 'because', 'group', 'soughtIn'],
    ...['true', 'false', 'unknown', 'unseen', 'decibels', 'kind', 'kindFor', 'kindAgainst'],
  ],
  rows: ({ rivals }) =>
    rivals.questions.flatMap(({ of, items }) =>
      items.flatMap(({ key, expects, given, share, isUnseen, decibels, square, because, group, soughtIn }) =>
        expects.map(
          ({ rival, text }, i): SiteRow => ({
            ...{ question: of, item: key, rival, expects: text, given: given?.[i]?.text, because, group },
            ...{ soughtIn, ...share, unseen: isUnseen, decibels: finite(decibels[i]) },
            kind: square?.kind,
            ...{ [square?.isAgainst ? 'kindAgainst' : 'kindFor']: square?.rival },
          }),
        ),
      ),
    ),
};

/** What no evidence can undo has no number of decibels. */
const finite = (value: number | undefined): number | undefined =>
  value === undefined || !Number.isFinite(value) ? undefined : value;
