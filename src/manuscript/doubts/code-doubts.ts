import type { Manuscript } from '../manuscript.ts';
import type { Doubt } from './doubt.ts';

/**
 * What prose has not: an attribute (`id="a"`), a call with a text (`print(f"a`), a text as an index (`row['a']`), a tag (`<note>`), the
 * signs of programs between spaces, the braces of a template.
 */
const code =
  /[\w@:]=["'“”‘’]\S|\w\([a-z]?["'“”]\S|\w\[["']\w|<\/?[a-z][\w:-]*(?:\s[^<>]{0,200})?\/?>|(?<=\s)(?:<-|==|!=|=>|&&|\|\||%>%)(?=\s)|\{\{|\$\{|\{%/gu;

/** Stretches of a program or of markup within the text: what stands beside them quotes and names nothing. */
export function codeDoubts({ blocks }: Manuscript): Doubt[] {
  return blocks.flatMap(({ text }, block) =>
    Array.from(text.matchAll(code), ({ 0: sign, index }): Doubt => {
      const span = { block, from: index, to: index + sign.length };
      return { span, reach: 'sentence', reason: 'a piece of a program or of markup stands here' };
    }),
  );
}
