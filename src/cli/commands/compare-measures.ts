import { compareMeasures } from '../../dataset/measures/compare-measures.ts';
import {
  comparedMeasuresCsv,
  comparedMeasuresJson,
  comparedMeasuresText,
} from '../../publish/compared-measures.ts';
import { jsonText } from '../../publish/json-text.ts';
import { stateNumber } from '../../record/state-aliases.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { guessWord } from '../guess-word.ts';
import { yearsOption } from '../measure-options.ts';
import { caseOption, orDataFault, withStore } from '../with-store.ts';
import { WrongCommand } from '../wrong-command.ts';

/** `compare-measures`: all similarity measures of two on one page, and where they disagree. */
export function run(input: CommandInput, effects: Effects): Promise<number> {
  const { options } = input;
  const { A: a = '', B: b = '' } = input.arguments;
  if (options.json && options.csv)
    throw new WrongCommand('--json and --csv were both asked for', 'choose one of them');
  if (a === b || (stateNumber(a) !== undefined && stateNumber(a) === stateNumber(b)))
    throw new WrongCommand(`"${a}" and "${b}" are one state`, 'name two');
  return orDataFault(input, effects, async () => {
    const compared = await withStore(input, caseOption(input), effects, 'read', (store) =>
      compareMeasures(store, {
        ...{ a, b, guess: guessWord },
        data: typeof options.data === 'string' ? options.data : undefined,
        ...yearsOption(input),
      }),
    );
    if (options.json) effects.out(jsonText(comparedMeasuresJson(a, b, compared)));
    else if (options.csv) effects.out(comparedMeasuresCsv(a, b, compared));
    else effects.out(comparedMeasuresText(a, b, compared, effects));
    return 0;
  });
}
