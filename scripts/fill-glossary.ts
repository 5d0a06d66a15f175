import { type ExplainedWord, explainedWords } from '../src/publish/words/explained-words.ts';

/** The glossary with what the page explains too: those entries come from where the page has them. */
export function fillGlossary(page: string): string {
  return Object.entries<ExplainedWord>(explainedWords).reduce((text, [word, { says, more }]) => {
    const entry = `### ${word}\n\n${wrapped(more ? `${says} See ${more}.` : says)}\n`;
    const found = new RegExp(`^### ${word}\\n\\n(?:.+\\n)+`, 'm');
    if (!found.test(text)) throw new Error(`fillGlossary requires a glossary with an entry "${word}"`);
    return text.replace(found, () => entry);
  }, page);
}

/** Lines of at most 150 letters, as the glossary has them. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 150)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
