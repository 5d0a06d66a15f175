import { describe, expect, it } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const bib = `@book{kyle1991, title={Suez}, author={Kyle, Keith}, year={1991}, publisher={Weidenfeld}}
@article{harrow2004, title={The Closed Harbour Question}, author={Harrow, Jane and Vossberg, Emil}, year={2004},
  journal={Journal of Ports}, volume={3}, pages={11--29}}
`;
const json = JSON.stringify([
  {
    ...{ id: 'kyle1991', type: 'book', title: 'Suez', author: [{ family: 'Kyle', given: 'Keith' }] },
    issued: { 'date-parts': [[1991]] },
  },
]);
const ris = 'TY  - BOOK\nAU  - Kyle, Keith\nTI  - Suez\nPY  - 1991\nPB  - Weidenfeld\nER  - \n';

/** Findings of a manuscript with other files beside it: code, confidence, message. */
async function found(
  name: string,
  text: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  ...argv: string[]
) {
  const ran = await runInProcess(['lint', name, '--json', ...argv], {
    readBytes: (path) => {
      const there = path === name ? text : files[path];
      if (there === undefined) return { ok: false, says: 'is not there' };
      return { ok: true, bytes: typeof there === 'string' ? new TextEncoder().encode(there) : there };
    },
  });
  if (ran.code === 2) return { ...ran, findings: [], notes: [] };
  const { findings, notes } = JSON.parse(ran.out) as {
    findings: { code: string; confidence: string; message: string }[];
    notes: string[];
  };
  return {
    ...ran,
    notes,
    findings: findings.map(({ code, confidence, message }) => `${code} ${confidence}: ${message}`),
  };
}

const keyed = 'The canal was closed [@kyle1991; @kile1991], and the harbour too [@harrow2004].\n';

describe('lint against a library', () => {
  it('looks keys up in a file that --bib names', async () => {
    const { findings } = await found('paper.md', keyed, { 'zotero.bib': bib }, '--bib', 'zotero.bib');
    expect(findings).toEqual([
      'citation-unlisted likely: kile1991 is cited, and is not in the list of references',
    ]);
  });

  it.each([
    ['paper.md', `---\nbibliography: refs.bib\n---\n\n${keyed}`, 'refs.bib'],
    ['paper.md', `---\nbibliography:\n  - "refs.bib"\n---\n\n${keyed}`, 'refs.bib'],
    ['paper.md', `---\nbibliography: [none.txt, "my refs.bib"] # both\n---\n\n${keyed}`, 'my refs.bib'],
    ['paper.qmd', `---\nbibliography: refs.bib\n---\n\n${keyed}See @fig-map and @sec-end.\n`, 'refs.bib'],
    ['paper.md', keyed, 'paper.bib'],
    [
      'paper.tex',
      '\\begin{document}The canal \\cite{kyle1991,kile1991} was closed \\parencite[3]{harrow2004}.\\bibliography{refs}\\end{document}',
      'refs.bib',
    ],
    [
      'paper.tex',
      '\\addbibresource{lib/refs.bib}\\begin{document}The canal \\cite{kyle1991,kile1991}, \\cite{harrow2004}.\\end{document}',
      'lib/refs.bib',
    ],
  ])('finds it by itself beside %s', async (name, text, file) => {
    const { findings } = await found(name, text, { [file]: bib });
    expect(findings).toEqual([
      'citation-unlisted likely: kile1991 is cited, and is not in the list of references',
    ]);
  });

  it('finds every one that TeX names in a line, and none in a comment', async () => {
    const named =
      '\\addbibresource{a.bib}\\addbibresource{b.bib} % \\bibliography{c}\n50\\% \\bibliography{d}\n';
    const text = `${named}\\begin{document}The canal \\cite{kyle1991}, \\cite{harrow2004}.\\end{document}`;
    const { notes } = await found('paper.tex', text, {});
    expect(notes.map((note) => note.split(',')[0])).toEqual(['a.bib', 'b.bib', 'd.bib']);
  });

  it('says when a file that the manuscript names is not there', async () => {
    const { notes } = await found('paper.md', `---\nbibliography: refs.bib\n---\n\n${keyed}`, {});
    expect(notes.join()).toContain('refs.bib, which the manuscript names, is not there');
  });

  it('holds the list against it: year, pages, title, order of authors', async () => {
    const text = `The canal was closed (Kyle 1992), and the harbour (Vossberg and Harrow 2004).

## References

Kyle, Keith. 1992. *Suez*. London: Weidenfeld.

Vossberg, Emil, and Jane Harrow. 2004. "The Closed Habour Question." *Journal of Ports* 3: 11–92.
`;
    const { findings } = await found('paper.md', text, { 'zotero.bib': bib }, '--bib', 'zotero.bib');
    expect(findings).toEqual([
      'library-differs likely: Kyle 1992 has the year 1992, and the library 1991',
      'library-differs likely: Vossberg and Harrow 2004 has the order of authors Vossberg, Harrow, and the library Harrow, Vossberg',
      'library-differs likely: Vossberg and Harrow 2004 has the pages 11–92, and the library 11-29',
      'library-differs likely: Vossberg and Harrow 2004 has the title The Closed Habour Question, and the library The Closed Harbour Question',
    ]);
    const right = text
      .replaceAll('1992', '1991')
      .replaceAll('Vossberg and Harrow', 'Harrow and Vossberg')
      .replace('Vossberg, Emil, and Jane Harrow', 'Harrow, Jane, and Emil Vossberg')
      .replace('Habour', 'Harbour')
      .replace('11–92', '11–29');
    expect((await found('paper.md', right, { 'zotero.bib': bib }, '--bib', 'zotero.bib')).findings).toEqual(
      [],
    );
  });

  it.each([
    ['zotero.json', json],
    ['zotero.ris', ris],
    ['windows.ris', `\uFEFF${ris.replaceAll('\n', '\r\n')}`],
  ])('reads %s, and holds a manuscript without a list against it', async (file, library) => {
    const text = 'The canal was closed (Kyle 1992). It was opened again (Kyle 1991).\n';
    const { findings } = await found(
      'paper.md',
      text,
      { [file]: library },
      '--bib',
      file,
      '--only',
      'citation-unlisted',
    );
    expect(findings).toEqual([
      'citation-unlisted likely: Kyle 1992 is cited, and is not in the list of references',
    ]);
  });

  it('a library in an older encoding is read as what it looks like, and that is told', async () => {
    const library = Buffer.from(
      '@book{kyle1991, author = {Kýle, Keith}, title = {Suez}, year = 1991}',
      'latin1',
    );
    const { notes } = await found('paper.md', keyed, { 'old.bib': library }, '--bib', 'old.bib');
    expect(notes.join()).toContain('old.bib: the bibliography is not UTF-8, and is read as Windows-1252');
  });

  it.each([
    ['library.doc', 'does not end in .bib, .json or .ris'],
    ['none.bib', '--bib: "none.bib" is not there'],
  ])('--bib %s ends with 2', async (file, message) => {
    const { code, err } = await found('paper.md', keyed, {}, '--bib', file);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
