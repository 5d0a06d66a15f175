import type { KnowledgeReport, KnownFact } from '../report/who-knew.ts';

/** What `knew --json` prints. */
export function knowledgeJson({ facts, ...report }: KnowledgeReport) {
  return { ...report, facts: facts.map(knownFactJson) };
}

/** A fact with those who knew of it; `since` as its source has it, `stated` the same in words. */
export function knownFactJson({ first: _, date, knew, ...fact }: KnownFact) {
  return {
    ...fact,
    date: date?.text,
    knew: knew.map(({ how, ...knower }) => ({
      ...knower,
      ...(how ? { since: how.stated.text, stated: how.stated.words, through: how.through, by: how.by } : {}),
    })),
  };
}
