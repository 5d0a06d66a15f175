import type { Cause, RowTold, VersionedClaim, VersionsReport } from '../../simulate/versions-report.ts';
import { countOf, listInWords } from './number-words.ts';
import { fieldInWords } from './scenario-words.ts';
import { STANDS } from './second-words.ts';
import { trueShare } from './verdict-words.ts';

type FieldTold = RowTold['fields'][number];

/** A value longer than this is not told whole where it is told that it changed. */
const LONG = 160;

/** What became of a field: `date: 1950 → 1955`; of a list, or of a list in one line, what came to it and what went. */
export function changedFieldInWords({ field, from, to }: FieldTold): string {
  const [was, is] = [from, to].map(itemsOf);
  if (was && is && (was.length > 1 || is.length > 1)) {
    const gone = was.filter((item) => !is.includes(item));
    const come = is.filter((item) => !was.includes(item));
    const told = [...gone.map((item) => `− ${item}`), ...come.map((item) => `+ ${item}`)].join('; ');
    if (told !== '') return short(`${field}: ${told}`);
  }
  const told = fieldInWords({ field, from, to });
  return field === 'test' ? told : short(told, field);
}

/** The texts of a list, or of what is written as one in a line, ids or evidence; undefined of anything else. */
function itemsOf(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') {
    const items = value.split(/\s*;\s*/).filter(Boolean);
    return items.every((item) => /^(@|\S+$)/.test(item)) ? items : undefined;
  }
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

const short = (text: string, field?: string): string =>
  text.length <= LONG ? text : field === undefined ? `${text.slice(0, LONG)}…` : `${field}: reworded`;

/** How many rows differ, and how: `12 rows differ: 3 added, 1 removed, 8 changed`. */
export function rowsDifferInWords(rows: readonly RowTold[]): string {
  const kinds = (['added', 'removed', 'changed'] as const).flatMap((change) => {
    const count = rows.filter((row) => row.change === change).length;
    return count === 0 ? [] : [`${count} ${change}`];
  });
  return `${countOf(rows.length, 'row differs', 'rows differ')}: ${kinds.join(', ')}`;
}

/** What two versions have in common, in a sentence, where there is nothing, or little, to tell. */
export function sameInWords({ older, newer, asked, claims, rows }: VersionsReport): string {
  const both = countOf(asked, 'claim');
  if (asked === 0) return `${older.name} and ${newer.name} share no claim that can be judged in both.`;
  if (rows.length === 0 && claims.every(({ becomes }) => becomes === 'alike'))
    return `The two are the same: no row differs, and ${both} ${asked === 1 ? 'has' : 'have'} the same answer in every world.`;
  if (rows.length === 0) return 'No row differs: the two part on what could not be read in one of them.';
  const others =
    asked - claims.filter(({ becomes }) => !['added', 'removed', 'unjudged'].includes(becomes)).length;
  if (others === 0) return '';
  const which = others === asked ? both : countOf(others, 'other claim');
  return `${which} in both ${others === 1 ? 'has' : 'have'} the same test and the same answer in every world.`;
}

/** What became of a second witness: `Second witness: holds, they agree → fails, they part.` */
export function secondVersionsInWords({ before, after }: NonNullable<VersionedClaim['second']>): string {
  const words = [before, after].map((one) => (one ? `${one.verdict}, ${STANDS[one.stands]}` : 'none'));
  return `Second witness: ${words[0] === words[1] ? words[0] : words.join(' → ')}.`;
}

/** Why a claim that is in both versions has a verdict in one alone. */
export function unjudgedInWords({ before }: VersionedClaim): string {
  return before ? 'In the newer its test has errors.' : 'In the older its test had errors.';
}

/** Which rows did it: one alone, or the smallest set that was found, and whether a smaller one may be. */
export function causeInWords({ least, most, isAll, sets, alone, among }: Cause): string {
  if (most === null)
    return 'No exchange of rows makes it: the two part on what could not be read in one of them.';
  const told = sets.map((set) => listInWords(set));
  if (most === 1) {
    const [one = ''] = told;
    const each =
      told.length === 1
        ? `One row alone makes it: ${one}.`
        : `Each of these rows alone makes it: ${told.join('; ')}.`;
    return isAll ? each : `${each} Others may too.`;
  }
  const sizes = least === most - 1 ? `${least}` : `${least} to ${most - 1}`;
  const proof =
    most === least
      ? 'No fewer do; every smaller set was tried.'
      : `Whether fewer would is not proved: not every set of ${sizes} was tried.`;
  const others =
    told.length === 1
      ? ''
      : ` So do ${told.length === 2 ? told[1] : countOf(told.length - 1, 'other set')}${isAll ? '' : ', and maybe others'}.`;
  const [first] = alone;
  const furthest = first ? ` Alone, ${first.row} moves it most: ${first.verdict} ${trueShare(first)}.` : '';
  const single = least > 1 ? `No single row of the ${among} that it may look at makes it. ` : '';
  return `${single}Together these ${most} do: ${told[0]}. ${proof}${others}${furthest}`;
}
