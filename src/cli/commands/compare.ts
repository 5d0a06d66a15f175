import { compareTreaties } from '../../measure/treaties/treaty-comparison.ts';
import { comparisonJson } from '../../publish/comparison-json.ts';
import { type ComparedTreaty, comparisonText } from '../../publish/comparison-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findInstrument } from '../find-id.ts';
import { openCase } from '../open-case.ts';
import { reportProblems } from '../report-problems.ts';
import { WrongCommand } from '../wrong-command.ts';

/** `compare`: two treaties, article by article. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const older = instrument(record, input.arguments.OLDER ?? '');
  const newer = instrument(record, input.arguments.NEWER ?? '');
  if (older.id === newer.id) throw new WrongCommand(`"${older.id}" was named twice`, 'name two instruments');
  const report = {
    older: treaty(record, older),
    newer: treaty(record, newer),
    comparison: compareTreaties(older.provisions ?? [], newer.provisions ?? [], {
      older: older.parties,
      newer: newer.parties,
    }),
  };
  const code = reportProblems(problems, folder, effects);
  effects.out(input.options.json ? jsonText(comparisonJson(report)) : comparisonText(report, effects));
  return code;
}

function instrument(record: CaseRecord, word: string): Row<'instruments'> {
  const id = findInstrument(record, word);
  return record.rows.instruments.find((row) => row.id === id)!;
}

function treaty({ bounds }: CaseRecord, row: Row<'instruments'>): ComparedTreaty {
  const signed = bounds.get(row.id)?.first;
  return {
    id: row.id,
    title: row.title,
    parties: row.parties,
    provisions: row.provisions?.length ?? 0,
    ...(signed && signed.earliest === signed.latest ? { signed: signed.earliest } : {}),
  };
}
