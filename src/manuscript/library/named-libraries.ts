/** Where Markdown and TeX name their bibliographies: `bibliography: refs.bib`, `\bibliography{a,b}`, `\addbibresource{refs.bib}`. */
const FRONT_MATTER = /^---\s*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)\s*(?:\n|$)/u;
const FIELD = /^bibliography:[ \t]*(.*(?:\n[ \t]*-[^\n]*)*)/mu;
const COMMAND = /^[^%\n]*?\\(?:bibliography|addbibresource|addglobalbib)(?:\[[^\]]*\])?\{([^}]{1,400})\}/gmu;

/** The files of a library that a manuscript's own text names, as it names them; those of TeX with their ending. */
export function namedLibraries(file: string, text: string): string[] {
  if (/\.(?:tex|latex)$/iu.test(file))
    return Array.from(text.matchAll(COMMAND)).flatMap(([, names]) =>
      names!.split(',').map((name) => withEnding(name.trim())),
    );
  if (!/\.(?:md|markdown|qmd|rmd)$/iu.test(file)) return [];
  const field = FIELD.exec(FRONT_MATTER.exec(text.replace(/\r\n?/gu, '\n'))?.[1] ?? '')?.[1];
  return Array.from((field ?? '').matchAll(/[^\s,"'[\]]+\.(?:bib|json|ris)\b/giu), ([name]) => name);
}

const withEnding = (name: string): string => (/\.\w{3,4}$/u.test(name) ? name : `${name}.bib`);
