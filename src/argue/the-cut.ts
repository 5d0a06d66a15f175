import { suggest } from '../base/suggest.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import type { Fault } from './language/faults.ts';
import { nodesIn } from './language/nodes-in.ts';
import type { Typed } from './language/typed.ts';

/** The place of a cut among those of a periodisation, by the name of the period that begins there or by its date; −1 where there is none. */
export function cutNamed({ cuts }: Row<'periods'>, word: string): number {
  const named = cuts.findIndex(({ name }) => name === word);
  return named >= 0 ? named : cuts.findIndex(({ at }) => at.text.trim() === word);
}

/** What a test calls a cut and no cut of the periodisation is called. */
export function cutFaults({ rows }: CaseRecord, test: Typed): Fault<'claim-word'>[] {
  if (rows.periods.length === 0) return [];
  return nodesIn(test).flatMap((node): Fault<'claim-word'>[] => {
    const at = node.is === 'call' ? node.signature.parameters.findIndex(({ kind }) => kind === 'cut') : -1;
    if (node.is !== 'call' || at < 0) return [];
    const [of, cut] = [node.arguments[0], node.arguments[at]];
    const row = rows.periods.find(({ id }) => of?.is === 'word' && of.word === id);
    if (!row || cut?.is !== 'word' || cutNamed(row, cut.word) >= 0) return [];
    const known = row.cuts.map(({ at: date, name }) => name ?? date.text.trim());
    const parameters = {
      value: cut.word,
      what: `a cut of "${row.id}"`,
      suggestion: suggest(cut.word, known),
      known: known.join(', '),
    };
    return [{ code: 'claim-word', span: cut.span, parameters }];
  });
}
