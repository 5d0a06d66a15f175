import { didYouMean, error, note, swap } from './problem-words.ts';

const actorsInWords = ['no actors', 'one actor', 'two actors'] as const;

/** Problems of the rows of `measured`: what published data sets give, as it stands in a case. */
export const measuredProblems = {
  'measured-format': error(
    (p: { set: string; measure: string; format: string; formats: readonly string[] }) => [
      `"${p.set}" has no ${p.measure}: it is of the format ${p.format}`,
      `leave the row out, or give as \`set\` a data set of the format ${p.formats.join(' or ')}`,
    ],
  ),
  'measured-actors': error(
    (p: { measure: string; wants: 0 | 1 | 2; given: number; slip?: 'twice' | 'with' }) => [
      p.slip === 'twice'
        ? `${p.measure} is of two actors, and this row names one twice`
        : p.slip === 'with'
          ? `${p.measure} is of one actor, and this row names it as \`with\``
          : `${p.measure} is of ${actorsInWords[p.wants]}, and this row names ${p.given === 0 ? 'none' : actorsInWords[p.given as 1 | 2]}`,
      p.wants === 0
        ? 'leave out `of` and `with`: it is of the whole system'
        : p.wants === 1
          ? 'give the actor as `of`, and leave out `with`'
          : 'give the two as `of` and `with`',
    ],
  ),
  'measured-variant': error(
    (p: { value: string; measure: string; suggestion: string | undefined; known: string }) => [
      `"${p.value}" is no variant of ${p.measure}`,
      didYouMean(p.suggestion, `expected one of ${p.known}, or nothing for the first`),
      swap(p.value, p.suggestion),
    ],
  ),
  'measured-value': error((p: { measure: string; isBoth: boolean; by?: 'occasion' }) => [
    p.isBoth
      ? `${p.measure} has a value here, and ${p.by === 'occasion' ? '`occasion: no` says that there was nothing to measure' : '`why` says that it has none'}`
      : `${p.measure} has no value here, and nothing says why`,
    p.isBoth
      ? `leave out one of \`value\` and \`${p.by ?? 'why'}\``
      : 'give the `value`, or in `why` the reason for which there is none; `quadrille data extract` writes both',
  ]),
  'measured-range': error((p: { measure: string; field: string; value: string; expected: string }) => [
    p.field === 'n'
      ? `n "${p.value}" cannot be what ${p.measure} rests on`
      : `${p.field} "${p.value}" cannot be ${p.field === 'value' ? '' : 'an end of the interval of '}what ${p.measure} came to`,
    `expected ${p.expected}`,
  ]),
  'measured-version': error((p: { set: string; version: string; written: string; more: number }) => [
    `${p.more === 0 ? 'this row was' : `this row and ${p.more} more were`} measured from version "${p.written}" of "${p.set}", and the case states version "${p.version}"`,
    `state version ${JSON.stringify(p.written)} in dataSets, or run \`quadrille data extract\` with a store that has the other`,
  ]),
  'measured-repeated': error((p: { what: string; first: string }) => [
    `${p.what} is given twice`,
    `the first stands at ${p.first}: keep one of the two rows; until then it is unknown`,
  ]),
  'cow-shared': note((p: { number: string; actors: readonly [string, string]; when: string }) => [
    `"${p.actors[0]}" and "${p.actors[1]}" have one number of the Correlates of War, ${p.number}, at one time: ${p.when}`,
    'end the span of the one before that of the other begins, or give each its own number: data have one state under it, and would tell of both the same',
  ]),
} as const;
