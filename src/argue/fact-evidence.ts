import type { CaseRecord, Row } from '../record/case-record.ts';
import type { CaseDate } from '../record/dates/case-date.ts';
import { statedDate } from '../record/dates/stated-date.ts';
import { believed, factStatus } from '../record/evidence/status.ts';
import { type Times, timesInWords } from '../record/times.ts';
import type { Belief } from '../system/belief.ts';
import { factTitle } from '../system/fact-title.ts';
import type { Fact } from '../system/facts.ts';
import type { FactEvidence } from './judge-report.ts';
import { listed } from './language/parameter-words.ts';
import { contestEvidence } from './published/contest-evidence.ts';
import { measuredEvidence } from './published/measured-evidence.ts';
import type { TraceResult } from './trace.ts';

/** The facts that made a verdict, in order of time, then scholars' divisions of a time, then the coverage rows on which "none" rests. */
export function factEvidence(record: CaseRecord, belief: Belief, trace: TraceResult): FactEvidence[] {
  const startOf = ({ fact }: { fact: Fact }) => record.bounds.get(anchorId(fact))?.first.earliest ?? 0;
  const facts = [...trace.facts].sort((a, b) => startOf(a) - startOf(b) || a.fact.index - b.fact.index);
  return [
    ...facts.map(({ fact, share }): FactEvidence => {
      const isOpen = belief.groups.some(({ members }) => members.includes(fact.index));
      return {
        fact: fact.id,
        table: fact.table,
        title: factTitle(record, fact),
        ...bargainingOf(record, fact),
        status: factStatus(fact.evidence, (item) => believed(item, belief.account), isOpen),
        date: factDate(record, fact),
        share,
        sources: fact.evidence.filter((item) => believed(item, belief.account)),
      };
    }),
    ...trace.periods.map(periodsEvidence),
    ...measuredEvidence(record, trace.measured),
    ...contestEvidence(record, trace.contests),
    ...trace.coverage.map((row): FactEvidence => coverageEvidence(row, belief)),
  ];
}

/** What an act plays, asks and answers, in a line: `asks of USA: aircraft (request); answered: refused`. */
function bargainingOf({ rows }: CaseRecord, { id, table, row }: Fact): { readonly bargaining?: string } {
  if (table !== 'events') return {};
  const { card, to = [], audience = to, asks, answers = [] } = row as Row<'events'>;
  const whom = audience.length > 0 ? ` for ${audience.join(', ')}` : '';
  const given = rows.events.flatMap((other) =>
    (other.answers ?? []).flatMap(({ name, is }) => (name === id ? [`${is} by ${other.by.join(', ')}`] : [])),
  );
  const said = [
    ...(card === undefined ? [] : [`plays the ${card}${whom}`]),
    ...(asks
      ? [
          `asks of ${asks.of.join(', ')}: ${asks.what}${asks.strength === undefined ? '' : ` (${asks.strength})`}`,
          `answered: ${given.length > 0 ? given.join(', ') : 'no answer is recorded'}`,
        ]
      : []),
    ...answers.map(({ name, is }) => `answers ${name}: ${is}`),
  ];
  return said.length > 0 ? { bargaining: said.join('; ') } : {};
}

/** A division of a time rests on the work in which its scholar makes it, whoever is believed. */
function periodsEvidence({ id, title, by: sources, of, cuts }: Row<'periods'>): FactEvidence {
  return {
    fact: id,
    table: 'periods',
    title: title ?? `periods of ${of.join('–')}`,
    status: factStatus(sources),
    date: `cuts at ${listed(
      cuts.map(({ at }) => dateWords(at)),
      'and',
    )}`,
    share: 1,
    sources,
  };
}

function coverageEvidence(row: Row<'coverage'>, belief: Belief): FactEvidence {
  const evidence = row.evidence ?? [];
  const what = [row.between?.join('–'), row.kind, row.domain].filter((part) => part !== undefined);
  return {
    fact: row.id ?? what.join(' '),
    table: 'coverage',
    title:
      row.note ??
      `the record claims to hold all${what.length > 0 ? ` of ${what.join(', ')}` : ' that there was'}`,
    status: factStatus(evidence, (item) => believed(item, belief.account)),
    date: dateWords(row.period),
    share: 1,
    sources: evidence.filter((item) => believed(item, belief.account)),
  };
}

/** A ballot is dated by its vote. */
function anchorId(fact: Fact): string {
  return fact.table === 'ballots' ? (fact.row as Row<'ballots'>).vote : fact.id;
}

/** Its date as the case states it, in words; of a spell or instrument with an end, both. */
export function factDate(record: CaseRecord, fact: Fact): string {
  if (fact.table === 'ballots') {
    const vote = record.byId.get((fact.row as Row<'ballots'>).vote)?.row as Row<'votes'> | undefined;
    return vote ? dateWords(vote.date) : '';
  }
  const { date, signed, start, end, times } = fact.row as {
    date?: CaseDate;
    signed?: CaseDate;
    start?: CaseDate;
    end?: CaseDate;
    times?: Times;
  };
  const first = date ?? signed ?? start;
  if (!first) return '';
  if ((fact.table === 'spells' || fact.table === 'positions') && end)
    return `${dateWords(first)} to ${dateWords(end)}`;
  const often = times && timesInWords(times);
  return often ? `${dateWords(first)}, ${often}` : dateWords(first);
}

const dateWords = (date: CaseDate): string => statedDate(date).words;
