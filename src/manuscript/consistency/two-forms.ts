import type { LintInput } from '../check.ts';
import { editTo } from '../edit.ts';
import { type Finding, finding } from '../finding.ts';
import { times } from '../names/check-known-names.ts';
import type { PlainMatch } from './plain-matches.ts';

/** One of two ways to write a thing, where it stands, and how it reads in the other way. */
export interface Written {
  readonly match: PlainMatch;
  readonly form: string;
  /** In the other form; none where that takes more than these words. */
  readonly other?: (usual: string) => string | undefined;
}

type MixedCode =
  | 'spelling-mixed'
  | 'hyphen-mixed'
  | 'date-form-mixed'
  | 'decade-form-mixed'
  | 'percent-mixed'
  | 'number-form-mixed';

/** How many further places a finding names. */
const MOST_PLACES = 20;

/**
 * What stands in a form that is clearly the rarer, said once at its first place with an edit for each; nothing where no form is usual: so many times as often as all
 * others, and at least so often.
 */
export function rarerForms(
  input: LintInput,
  code: MixedCode,
  written: readonly Written[],
  { atLeast, ratio } = { atLeast: 3, ratio: 3 },
): Finding[] {
  const counts = new Map<string, number>();
  for (const { form } of written) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [usual, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const rare = written.filter(({ form }) => form !== usual);
  if (rare.length === 0 || count < atLeast || count < rare.length * ratio) return [];
  return [mixedFinding(input, code, rare, written.find(({ form }) => form === usual)!, { usual, count })];
}

/** The finding of a rarer form beside the usual. */
export function mixedFinding(
  { manuscript }: LintInput,
  code: MixedCode,
  rare: readonly Written[],
  example: Written,
  { usual, count }: { readonly usual: string; readonly count: number },
): Finding {
  const first = rare[0]!;
  const texts = rare.map(({ match, other }) => ({ match, text: other?.(usual) }));
  const edits = texts.every(({ text }) => text !== undefined)
    ? texts.flatMap(({ match, text }) => editTo(manuscript, match.span, text!))
    : [];
  const wanted = texts[0]!.text ?? example.match.text;
  return finding(
    code,
    manuscript,
    first.match.span,
    'look',
    {
      rare: `“${first.match.text}”`,
      usual: `“${wanted}”`,
      counts: `the text has this form ${times(rare.length)}, and the other ${times(count)}`,
    },
    [
      { span: example.match.span, says: `“${example.match.text}”` },
      ...rare.slice(1, MOST_PLACES).map(({ match }) => ({ span: match.span, says: `“${match.text}” again` })),
    ],
    edits,
  );
}
