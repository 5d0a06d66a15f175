import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import { manuscriptOf } from '../manuscript-of.ts';

/** What is certain or likely in a text, each as its code and its words. */
export async function alarmsIn(text: string, file?: string): Promise<string[]> {
  const input = lintInput(await manuscriptOf(text, file), { sources: [] });
  return lint(input)
    .filter(({ confidence }) => confidence !== 'look')
    .map(({ code, words }) => `${code}: ${words}`);
}

/** A paper with a text and a list of references under it. */
export function paper(text: string, ...entries: readonly string[]): string {
  return ['# A paper', text, '## References', ...entries].join('\n\n');
}
