import { yearMonthDay } from '../../base/calendar.ts';
import type { LintInput } from '../check.ts';
import { textOf } from '../manuscript.ts';
import { claimsYaml } from './claims-yaml.ts';
import { cslOf } from './csl-of.ts';
import { type Draft, REVIEW, TO_CODE } from './draft.ts';
import { actorsYaml, eventsYaml, instrumentsYaml, placesYaml } from './draft-tables.ts';
import { reviewMarkdown } from './review-markdown.ts';
import { mapping, row } from './yaml-rows.ts';

/** The files of the draft by their paths; case.yaml comes last, so that a folder without it is no case yet. */
export function draftFiles(draft: Draft, input: LintInput): Readonly<Record<string, string>> {
  return {
    'sources.json': sourcesJson(draft, input),
    'actors.yaml': actorsYaml(draft),
    'places.yaml': placesYaml(draft),
    'instruments.yaml': instrumentsYaml(draft),
    'events.yaml': eventsYaml(draft),
    'claims.yaml': claimsYaml(draft.claims, draft.paper, draft.takeId),
    'review.md': reviewMarkdown(draft),
    'case.yaml': caseYaml(draft, input),
  };
}

function caseYaml({ id, title }: Draft, { dates }: LintInput): string {
  let [first, last] = [Infinity, -Infinity];
  for (const { precision, earliest, latest, isImpossible, isBackwards } of dates) {
    if (precision === 'decade' || precision === 'century' || isImpossible || isBackwards) continue;
    first = Math.min(first, yearMonthDay(earliest).year);
    last = Math.max(last, yearMonthDay(latest).year);
  }
  const year = (at: number) => String(at).padStart(4, '0');
  const period = first > last ? '1900/1999' : `${year(first)}/${year(last)}`;
  const said =
    first > last
      ? '# The text names no date: the period stands for any. Set it to that of the study.'
      : '# The period runs from the first year that the text names to the last: set it to that of the study.';
  return `${REVIEW}${said}
case:
${mapping({ id, title, period, seed: 1, worlds: 1000 })}
# Where the verb does not tell what kind of act an event is, choose a CAMEO code (042 a visit, 057 an agreement, 190 use of force), or a
# kind of your own here. Events of this kind weigh nothing.
eventTypes:
${row({ id: TO_CODE, title: 'not coded yet', weight: 0 })}`;
}

function sourcesJson({ title, paper, keys }: Draft, { apparatus, manuscript }: LintInput): string {
  const items = apparatus.references.map((reference, i) =>
    cslOf(reference, keys[i]!, textOf(manuscript, reference.span).trim()),
  );
  return `${JSON.stringify([{ id: paper, type: 'manuscript', title }, ...items], null, 2)}\n`;
}
