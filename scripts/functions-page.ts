import type { ClaimFunction } from '../src/argue/functions/claim-function.ts';
import { claimFunctions } from '../src/argue/functions/functions.ts';
import { kindsOf, listed, parameterNoun } from '../src/argue/language/parameter-words.ts';
import type { ClaimType, Parameter, Signature } from '../src/argue/language/signature.ts';
import { fieldsOf } from '../src/argue/language/word-spec.ts';

const intro = `All there are, from the list that the checker reads too (\`npx tsx scripts/write-docs.ts\` writes it here). What stands in
square brackets may be left out, and so may the time asked about (*when*) unless it says otherwise.
`;

/** The list of the functions of the claim language for docs/claims.md: a heading a group, a smaller one a function. */
export function functionsSection(): string {
  const groups = new Map<string, ClaimFunction[]>();
  for (const each of claimFunctions) {
    const { group } = each.signature;
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  const sections = [...groups].map(
    ([group, members]) =>
      `### ${group}\n\n${members.map(({ signature }) => functionEntry(signature)).join('\n')}`,
  );
  return `\n${intro}\n${sections.join('\n')}\n`;
}

function functionEntry(signature: Signature): string {
  const { name, says, example } = signature;
  const takes = argumentLines(signature);
  const lines = [
    `| written | ${code(written(signature))} |`,
    '|---|---|',
    ...takes.map(([names, what]) => `| ${names} | ${what} |`),
    ...windowLines(signature),
    `| gives | ${gives(signature)} |`,
    `| example | ${code(example)} |`,
  ];
  return `#### ${name}\n\n${says}\n\n${lines.join('\n')}\n`;
}

/** How it is written: `events([A, B, by = …, to = …])`. */
function written({ name, parameters, named, filters }: Signature): string {
  const firstOptional = parameters.findIndex(({ optional }) => optional);
  const needed = parameters.slice(0, firstOptional < 0 ? undefined : firstOptional).map((each) => each.name);
  const optional = [
    ...parameters.slice(needed.length).map((each) => each.name),
    ...named.map((each) => `${each.name} = …`),
    ...(filters ? ['field = …'] : []),
  ];
  const rest = optional.length === 0 ? '' : `${needed.length > 0 ? ', ' : ''}${optional.join(', ')}`;
  return `${name}(${needed.join(', ')}${rest === '' ? '' : `[${rest}]`})`;
}

/** Arguments of one kind stand on one line. */
function argumentLines(signature: Signature): (readonly [names: string, what: string])[] {
  const { parameters, named, filters } = signature;
  const lines: { names: string[]; what: string }[] = [];
  const all = [
    ...parameters.map((each) => ({ name: code(each.name), what: parameterWords(each, signature) })),
    ...named.map((each) => ({ name: code(`${each.name} =`), what: parameterWords(each, signature) })),
    ...(filters ? [{ name: code('field ='), what: 'a value of any field of the rows, or of `tag`' }] : []),
  ];
  for (const { name, what } of all) {
    const same = lines.at(-1);
    if (same?.what === what) same.names.push(name);
    else lines.push({ names: [name], what });
  }
  return lines
    .filter(({ names, what }) => !names.some((name) => what.replace(/^an? /, '') === name.slice(1, -1)))
    .map(({ names, what }) => [names.join(', '), what] as const);
}

function parameterWords(parameter: Parameter, { table }: Signature): string {
  if (parameter.group)
    return `an actor, or ${code('in')} a group: ${code(`${parameter.name} in nato on 1956`)}`;
  if (!kindsOf(parameter).includes('word')) return parameterNoun(parameter);
  if (parameter.of) return listed(parameter.of.map(code), 'or');
  if (parameter.name === 'tag') return 'one of the tags of the rows';
  const field = table && fieldsOf(table)[parameter.name];
  if (field?.kind.is === 'choice') return listed(field.kind.of.map(code), 'or');
  if (field?.kind.is === 'named') return `a name in the rows’ ${code(parameter.name)}`;
  if (parameter.held) return 'a name of the author’s, as positions and decisions have it';
  return field?.says ?? 'a word';
}

const anyWindow = '`from … to …`, `in …` or `on …`';

function windowLines({ window, seenBy, gives: type }: Signature): string[] {
  const words = {
    none: undefined,
    span: type === 'rows' ? anyWindow : '`from … to …` or `in …`',
    day: '`on …`, which must be there',
    either: anyWindow,
  }[window];
  const more = seenBy ? ', then `as seen by …`' : '';
  return words === undefined ? [] : [`| when | ${words}${more} |`];
}

const types: Readonly<Record<ClaimType, string>> = {
  truth: 'true or false',
  number: 'a number',
  time: 'a date',
  duration: 'a length of time',
  word: 'a word',
  row: 'a row',
  rows: 'rows',
  series: 'a series; a number `on` a date',
  values: 'the values of a figure over time; a number `on` a date',
  yearly: 'values by the year',
  phase: 'a phase',
  actors: 'those in a group',
};

function gives({ gives: type, table, words, measure }: Signature): string {
  if (measure)
    return type === 'truth'
      ? 'true or false of a year, or throughout several; with no time its values by the year, 1 and 0'
      : 'a number of a year; over several, or with no time, its values by the year';
  if (words === 'actor') return 'an actor';
  if (words && 'held' in words) return words.what;
  if (words) return listed(words.map(code), 'or');
  if (table === 'provisions')
    return `${types[type]} of the provisions of [instruments](format.md#instruments)`;
  if (table) return `${types[type]} of [${table}](format.md#${table.toLowerCase()})`;
  return type === 'row' ? 'one of the rows' : types[type];
}

function code(text: string): string {
  return `\`${text}\``;
}
