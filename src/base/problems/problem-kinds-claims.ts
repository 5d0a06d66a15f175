import { didYouMean, error, firstOf, note, quotedIds, type Replacement, swap } from './problem-words.ts';

/** Problems of the expressions of the claim language. Values arrive as they are to be read, in backquotes where code. */
export const claimProblems = {
  'claim-syntax': error(
    (p: { message: string; hint: string; repairs?: readonly Replacement[] | undefined }) => [
      p.message,
      p.hint,
      p.repairs,
    ],
  ),
  'claim-name': error(
    (p: { value: string; suggestion: string | undefined; label: string | undefined; hint: string }) => [
      `"${p.value}" is not an id of this case`,
      p.suggestion === undefined || p.label === undefined
        ? didYouMean(p.suggestion, p.hint)
        : `did you mean "${p.suggestion}" (${p.label})?`,
      swap(p.value, p.suggestion),
    ],
  ),
  'claim-function': error((p: { value: string; suggestion: string | undefined }) => [
    `"${p.value}" is not a function`,
    didYouMean(
      p.suggestion,
      'docs/claims.md lists them: count, exists, first, share, relation, rapprochement …',
    ),
    swap(p.value, p.suggestion),
  ]),
  'claim-field': error(
    (p: {
      value: string;
      of: string;
      suggestion: string | undefined;
      known: string;
      isOfActors?: boolean;
    }) => [
      `${p.of} has no field "${p.value}" that ${p.isOfActors ? 'names actors' : 'a test can read'}`,
      didYouMean(p.suggestion, p.known === '' ? 'it has none' : `expected one of ${p.known}`),
      swap(p.value, p.suggestion),
    ],
  ),
  'claim-argument-name': error(
    (p: { function: string; value: string; suggestion: string | undefined; known: string }) => [
      `\`${p.function}\` has no argument "${p.value}"`,
      didYouMean(p.suggestion, p.known === '' ? 'it takes none by name' : `expected one of ${p.known}`),
      swap(p.value, p.suggestion),
    ],
  ),
  'claim-argument-count': error((p: { function: string; takes: string; given: number; example: string }) => [
    `\`${p.function}\` takes ${p.takes}, and is given ${p.given}`,
    `write it as in \`${p.example}\``,
  ]),
  'claim-argument-twice': error((p: { function: string; value: string }) => [
    `\`${p.function}\` is given "${p.value}" twice`,
    'keep one; add two calls to ask for either',
  ]),
  'claim-word': error((p: { value: string; what: string; suggestion: string | undefined; known: string }) => [
    `"${p.value}" is not ${p.what}`,
    didYouMean(p.suggestion, `expected one of ${p.known}`),
    swap(p.value, p.suggestion),
  ]),
  'claim-word-unused': note((p: { value: string; what: string; suggestion: string | undefined }) => [
    `no row of this case has the ${p.what} "${p.value}"`,
    didYouMean(p.suggestion, 'right if that is what the claim says; else look at the spelling'),
    swap(p.value, p.suggestion),
  ]),
  'claim-domain-unstated': note((p: { domain: string; rows: readonly string[] }) => {
    const [is, them] = p.rows.length === 1 ? ['it is', 'it'] : ['they are', 'them'];
    return [
      `${quotedIds(p.rows)} ${p.rows.length === 1 ? 'states' : 'state'} no domain: whether ${is} of ${p.domain} is not known`,
      `give ${them} a \`domain\` where the sources tell${p.rows.length > 2 ? `: ${firstOf(p.rows)}` : ''}`,
    ];
  }),
  'claim-type': error((p: { expected: string; found: string; hint: string }) => [
    `${p.expected}; ${p.found}`,
    p.hint,
  ]),
  'claim-time-equal': note((p: { value: string }) => [
    `\`=\` asks whether two times are the very same days, and \`${p.value}\` is longer than one`,
    `write \`within ${p.value}\` if the one is to lie in the other`,
  ]),
  'claim-it': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'claim-window': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'claim-date': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'choice-name': error((p: { name: string; meaning: string }) => [
    `"${p.name}" cannot name a choice: it is ${p.meaning}`,
    'name it otherwise, in letters, digits and hyphens: cut, window, treaty-read; and so in the test',
  ]),
  'choice-single': note((p: { name: string; value: string }) => [
    `the choice "${p.name}" has one value`,
    `add what else it could have been, or write ${p.value} in the test`,
  ]),
  'choice-repeated': note((p: { name: string; value: string }) => [
    `the choice "${p.name}" gives ${p.value} twice`,
    'keep one of them',
  ]),
  'choice-unused': note((p: { name: string }) => [
    `the test does not use the choice "${p.name}"`,
    `write ${p.name} in the test where its value belongs, or take the choice out`,
  ]),
  'choice-unsound': error((p: { name: string; value: string; message: string }) => [
    `with ${p.value} for "${p.name}" the test is unsound: ${p.message}`,
    'give values of one kind, so that the test can be asked with each',
  ]),
  'second-witness-own': error((_: Record<never, never>) => [
    'the second witness asks nothing of published data: it would be the case again',
    'ask a data set of the case, as in `agreement(A, B, data = …) in 1971 < 0.5`; what its own record tells belongs in `test`',
  ]),
  'second-witness-same': note((p: { set: string }) => [
    `the second witness asks "${p.set}" alone, as the claim’s own test does: it is one witness, heard twice`,
    'ask another data set, or put what the record of the case tells in `test`',
  ]),
  'claim-units': error((p: { operator: string; one: string; other: string }) => [
    `\`${p.operator}\` takes figures of one unit; here they are of ${p.one} and of ${p.other}`,
    'ask for figures of one unit (`unit = …`); what one unit is worth in another belongs in the record, as figures in one of them',
  ]),
  'claim-figure': error((p: { found: string; hint: string }) => [
    `which figure is meant is not told: there are ${p.found}`,
    p.hint,
  ]),
  'claim-data': error(
    (p: { message: string; hint: string; value?: string; instead?: string | undefined }) => [
      p.message,
      p.hint,
      swap(p.value ?? '', p.instead),
    ],
  ),
  'claim-data-missing': note(
    (p: { set: string; what: string; years: string; others: number; by: readonly string[] }) => [
      `"${p.set}" has yet to be looked up for the tests of ${quotedIds(p.by)}: the case holds no ${p.what} for ${p.years}${p.others > 0 ? `, and lacks ${p.others} more` : ''}`,
      'run `quadrille data extract`, which looks up what the tests of a case ask',
    ],
  ),
  'claim-zero': error((_: Record<never, never>) => [
    'a division by 0 has no value',
    'divide by something else; a share of rows is share(…)',
  ]),
} as const;
