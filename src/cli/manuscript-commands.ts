import type { CommandSpec } from './command.ts';

/** The commands that read a manuscript. */
export const manuscriptCommands: readonly CommandSpec[] = [
  {
    name: 'lint',
    says: 'check a manuscript: its citations, dates, quotations, names, numbers and style',
    arguments: [{ name: 'FILE', says: 'the manuscript: .docx, .pdf, .md, .txt or .tex' }],
    options: [
      { name: 'case', takes: 'CASE', says: 'hold it against a case too: its dates, names and verdicts' },
      { name: 'chronology', takes: 'FILE', says: 'events of your own beside the built-in ones' },
      { name: 'sources', takes: 'FOLDER', says: 'hold quotations against the texts of sources in a folder' },
      {
        name: 'style',
        takes: 'NAME',
        says: 'hold it against a house style: chicago-author-date, chicago-notes, apa, mla, harvard, isq, ajil',
      },
      { name: 'bib', takes: 'FILE', says: 'hold citations against your library: .bib, .json or .ris' },
      { name: 'only', takes: 'CODES', says: 'these findings alone: codes or groups, with commas between' },
      { name: 'skip', takes: 'CODES', says: 'all but these' },
      { name: 'confidence', takes: 'WORD', says: 'certain, or likely and certain; else look too' },
      { name: 'ignore', takes: 'FILE', says: 'findings to leave, readings put right (paper.lint.yaml)' },
      { name: 'sarif', takes: 'FILE', says: 'write the findings as SARIF too, for editors and CI' },
      { name: 'docx', takes: 'FILE', says: 'write a copy of a Word file with comments and tracked repairs' },
      { name: 'summary', says: 'answer with a summary to paste into a letter to the author' },
      { name: 'view', takes: 'FILE', says: 'write what was understood, to put it right, as HTML' },
      { name: 'marked', takes: 'FILE', says: 'write a copy with the findings in its margin, as HTML' },
    ],
    example: 'quadrille lint paper.docx --case cases/soviet-taiwanese',
    load: () => import('./commands/lint.ts'),
  },
  {
    name: 'draft',
    says: 'make a case to start from, of what a manuscript cites, dates and names',
    arguments: [{ name: 'FILE', says: 'the manuscript: .docx, .pdf, .md, .txt or .tex' }],
    options: [{ name: 'out', takes: 'FOLDER', says: 'where to: new or empty (paper-case for paper.docx)' }],
    example: 'quadrille draft paper.docx --out my-case',
    load: () => import('./commands/draft.ts'),
  },
];
