import type { Span } from '../../src/argue/language/syntax.ts';

export interface Marked {
  readonly text: string;
  readonly span: Span;
}

/** An expression with a stretch of it marked: mark`count(${'isntruments'}(USSR, ROC))`. Just one is marked. */
export function mark(parts: TemplateStringsArray, marked: string): Marked {
  const [before = '', after = ''] = parts;
  return {
    text: before + marked + after,
    span: { start: before.length, end: before.length + marked.length },
  };
}
