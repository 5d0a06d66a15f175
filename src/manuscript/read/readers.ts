import type { Draft } from './draft.ts';
import type { Refusal } from './file-format.ts';

/** The readers of formats, each loaded when a manuscript of its format comes. The page, which loads nothing, has others in their place. */
export const readers = {
  docx: async () => (await import('./read-docx.ts')).readDocx,
  pdf: async () => (await import('./read-pdf.ts')).readPdf,
  md: async () => (await import('./read-markdown.ts')).readMarkdown,
  tex: async () => (await import('./read-latex.ts')).readLatex,
  txt: async () => (await import('./read-plain-text.ts')).readPlainText,
} satisfies Readonly<
  Record<
    string,
    () => Promise<
      ((text: string) => Draft) | ((bytes: Uint8Array) => Draft | Refusal | Promise<Draft | Refusal>)
    >
  >
>;
