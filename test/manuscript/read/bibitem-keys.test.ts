import { describe, expect, it } from 'vitest';
import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import { manuscriptOf } from '../manuscript-of.ts';

const entry = (key: string, text: string) => `\\bibitem{${key}} ${text}`;
const paper = (cited: string) => `\\documentclass{article}
\\begin{document}
The harbour was closed in winter \\cite{harrow1951}. It opened again in spring \\cite{${cited}}.
\\begin{thebibliography}{9}
${entry('harrow1951', 'J. Harrow, \\emph{The closed harbour}, Leith: Quayside Press, 1951.')}
${entry('quill1960', 'B. Quill, \\emph{The open harbour}, Leith: Quayside Press, 1960.')}
${entry('stone1970', 'C. Stone, \\emph{The frozen harbour}, Leith: Quayside Press, 1970.')}
\\end{thebibliography}
\\end{document}
`;

describe('readLatex(text)', () => {
  it('keeps the keys of \\bibitem, so that what \\cite names is found in the list', async () => {
    const { blocks } = await manuscriptOf(paper('quill1960'), 'paper.tex');
    const entries = blocks.filter(({ kind }) => kind === 'reference');
    expect(entries.map(({ label }) => label)).toEqual(['harrow1951', 'quill1960', 'stone1970']);
    const input = lintInput(await manuscriptOf(paper('quill1960'), 'paper.tex'), { sources: [] });
    expect(lint(input).map(({ code }) => code)).toEqual(['reference-uncited']);
  });
});
