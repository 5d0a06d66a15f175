/** What programs are written with, and prose is not. */
const signs = /<-|%>%|->|[=!]=|\b\w+\(\s*["'\w.]+\s*[,=)]|\);|::|\{\s*$|["'],\s*["']/gu;

/** Whether a text is a piece of a program, as a methods paper or a notebook has it: its marks quote nothing. */
export function isCode(text: string): boolean {
  return (text.match(signs)?.length ?? 0) >= 3;
}
