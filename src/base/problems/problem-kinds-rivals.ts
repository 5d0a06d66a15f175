import { didYouMean, error, note, quotedIds, swap } from './problem-words.ts';

/** Problems of rival explanations and of the evidence that is weighed between them: what makes the odds worth nothing. */
export const rivalProblems = {
  'value-likelihood': error(
    (p: { field: string; value: string; suggestion: string | undefined; hint: string }) => [
      `${p.field} "${p.value}" is no likelihood`,
      didYouMean(p.suggestion, p.hint),
      swap(p.value, p.suggestion ?? /write ([\d./-]+(?: dB)?)$/.exec(p.hint)?.[1]),
    ],
  ),
  'likelihood-final': error((p: { field: string; value: string; final: 0 | 1; hint: string }) => [
    `${p.field} "${p.value}" reaches ${p.final}, which no other evidence can undo`,
    p.hint,
    swap(p.value, /write ([\d./]+)/.exec(p.hint)?.[1]),
  ]),
  'rival-alone': error((p: { id: string; of: string; suggestion: string | undefined }) => [
    `"${p.id}" has no rival: nothing else explains "${p.of}"`,
    didYouMean(p.suggestion, 'add another rival with the same `of`; that nothing explains it is one too'),
    swap(p.of, p.suggestion),
  ]),
  'rival-not-exclusive': error((p: { id: string; other: string | undefined }) => [
    p.other === undefined
      ? `"${p.id}" may be true together with its rivals, so that their odds mean nothing`
      : `"${p.id}" says the same as "${p.other}"`,
    p.other === undefined
      ? 'cut the rivals so that one alone can be true, what holds together as a rival of its own, and leave `exclusive` out'
      : 'keep one of them, or say in what they differ',
  ]),
  'rival-exhaustive': error((p: { id: string; other: string }) => [
    `"${p.id}" says that one of the rivals must be true, and "${p.other}" that none need be`,
    'it holds of all the rivals of a question or of none: state it alike',
  ]),
  'rival-priors': error((p: { of: string; sum: string; hint: string }) => [
    `the priors of "${p.of}" add up to ${p.sum}`,
    p.hint,
  ]),
  'rival-gains-only': error((p: { id: string; items: number }) => [
    `nothing speaks against "${p.id}": as they were found, none of the ${p.items} items favours another rival`,
    'weigh what it would not lead one to expect, or what it would and was sought in vain (`soughtIn`)',
  ]),
  'weigh-rivals': error((p: { field: string; item: string; missing: readonly string[]; of: string }) => [
    `${p.field} of "${p.item}" does not tell of ${quotedIds(p.missing)}`,
    `give each rival of "${p.of}" a likelihood`,
  ]),
  'weigh-across': error((p: { item: string; rival: string; of: string; other: string }) => [
    `"${p.item}" is weighed between rivals of two questions: "${p.rival}" is not one of "${p.of}"`,
    'write a row for each question',
  ]),
  'weigh-item': error((p: { item: string; message: string }) => [
    `"${p.item}" is no fact, claim or test: ${p.message}`,
    'write the id of a row or claim, or a test, as count(contacts(A, B) in 1969) > 2',
  ]),
  'weigh-twice': error((p: { item: string; first: string }) => [
    `"${p.item}" is weighed twice; the first is at ${p.first}`,
    'keep one of them',
  ]),
  'weigh-within': error((p: { item: string; other: string; first: string }) => [
    `"${p.item}" rests on "${p.other}", which is weighed by itself at ${p.first}: it would count twice`,
    'put both in one `group`, the second with `given`: what it adds once the first is known',
  ]),
  'weigh-units': error((p: { item: string; field: string }) => [
    `${p.field} of "${p.item}" is partly in decibels, partly in probabilities`,
    'write all of an item, and of its group, in one of them',
  ]),
  'weigh-group': error((p: { group: string; message: string; hint: string }) => [
    `group "${p.group}" ${p.message}`,
    p.hint,
  ]),
  'weigh-incoherent': error(
    (p: { item: string; rival: string; given: string; bounds: string; written: string; repair: string }) => [
      `under "${p.rival}", "${p.item}" cannot be ${p.given} given the first of its group: by what each is expected alone it is ${p.bounds}`,
      `write ${p.repair}, or put right what one of the two is expected alone`,
      swap(p.written, p.repair),
    ],
  ),
  'weigh-even': note((p: { item: string }) => [
    `"${p.item}" is as much to be expected under every rival: it tells nothing between them`,
    'leave it out, or weigh what about it differs',
  ]),
} as const;
