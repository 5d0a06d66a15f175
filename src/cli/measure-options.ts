import { own } from '../base/own.ts';
import type { Step } from '../measure/relations/steps.ts';
import type { CommandInput } from './command.ts';
import { WrongCommand } from './wrong-command.ts';

/** The words of an option that takes some with commas between; undefined when it was not given. */
export function namesOption({ options }: CommandInput, name: string): readonly string[] | undefined {
  const given = own(options, name);
  if (typeof given !== 'string') return undefined;
  const names = given
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const twice = names.find((word, i) => names.indexOf(word) < i);
  if (names.length === 0) throw new WrongCommand(`--${name} names nobody`, `write it as --${name} USSR,PRC`);
  if (twice !== undefined) throw new WrongCommand(`--${name} names "${twice}" twice`, 'name each once');
  return names;
}

/** A whole number that an option takes; undefined when it was not given. */
export function wholeOption(
  { options }: CommandInput,
  name: string,
  low: number,
  high: number,
): number | undefined {
  const given = own(options, name);
  if (typeof given !== 'string') return undefined;
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw new WrongCommand(
    `--${name} "${given}" is not a whole number from ${low} to ${high}`,
    `write it as --${name} ${Math.max(low, 1)}`,
  );
}

/** The years of `--from` and `--to`. */
export function yearsOption(input: CommandInput): { readonly from?: number; readonly to?: number } {
  const [from, to] = [yearOption(input, 'from'), yearOption(input, 'to')];
  if (from !== undefined && to !== undefined && from > to)
    throw new WrongCommand(`--from ${from} lies after --to ${to}`, `write --from ${to} --to ${from}`);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function yearOption({ options }: CommandInput, name: 'from' | 'to'): number | undefined {
  const given = options[name];
  if (typeof given !== 'string') return undefined;
  if (/^\d{1,4}$/.test(given) && Number(given) > 0) return Number(given);
  const year = /\b\d{4}\b/.exec(given)?.[0];
  throw new WrongCommand(
    `--${name} "${given}" is no year from 1 to 9999: published data are measured by the year`,
    `write it as --${name} ${year ?? 1969}`,
  );
}

const steps: readonly Step[] = ['day', 'month', 'quarter', 'year'];

/** The steps that `--by` asks for. */
export function stepOption({ options }: CommandInput): Step | undefined {
  const given = options.by;
  if (typeof given !== 'string') return undefined;
  const found = steps.find((each) => each === given);
  if (found) return found;
  throw new WrongCommand(
    `--by "${given}" is none of ${steps.join(', ')}`,
    `write it as --by ${steps.find((each) => each[0] === given[0]?.toLowerCase()) ?? 'month'}`,
  );
}

const chosenBy = ['aic', 'hannan-quinn', 'bic'] as const;

/** How many lags `--lags` asks for, or the criterion that is to choose them. */
export function lagsOption(input: CommandInput): number | (typeof chosenBy)[number] | undefined {
  const given = input.options.lags;
  if (typeof given === 'string' && !/^\d+$/.test(given)) {
    const found = chosenBy.find((each) => each === given.toLowerCase());
    if (found) return found;
    throw new WrongCommand(
      `--lags "${given}" is neither a number nor ${chosenBy.join(', ')}`,
      'write it as --lags bic',
    );
  }
  return wholeOption(input, 'lags', 1, 24);
}
