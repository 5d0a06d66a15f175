import { expect, test } from 'vitest';
import { alarmsIn, paper } from './alarms-in.ts';

const lines = (...those: readonly string[]): string => those.join('\n');

/** Texts that are right as they stand, by the kind of false alarm that real manuscripts had, with the name of their file. */
const clean: Readonly<Record<string, readonly [text: string, file?: string]>> = {
  'a treaty to which something else happens on a date': [
    'In 1984, the ANZUS Treaty began to unravel when one of the three closed its ports. By 1973 the Warsaw Pact was an old body.',
  ],
  'an alliance that is discussed in a year': [
    'In 1966 the North Atlantic Treaty came under attack in Paris.',
  ],
  'the number of a law, and of a journal': [
    'Abrogé par la loi n° 2021-1017 du 2 août 2021, et l’ordonnance No. 2016-1547. The journal (ISSN 2049-3630) stands by.',
  ],
  'marks of a program, letters of a wrong encoding, doubled marks': [
    lines(
      'The list says: 6 """ Parses the corpus.',
      '',
      'He said “our lives â€“ good or bad â€“ are what they areâ€ù and went.',
      '',
      'Berg, “““ ‘with a Sword’: Defending a Port””.',
    ),
  ],
  'a number in words of several parts': [
    'Two hundred thirty of the 1,150 bodies (20.0%) stand in the capital.',
  ],
  'a Markdown file with a rule of fifty hyphens': [
    lines(
      '# A paper',
      '',
      'So it was said.',
      '',
      '-'.repeat(60),
      '',
      '```{r setup}',
      'load("a.rda")',
      'x <- "b',
      '```',
      '',
      'It ended.',
    ),
  ],
  'keywords in small letters beside a language with its capital': [
    lines(
      '# A paper',
      '',
      'chinese fiction, textual history, digital humanities',
      '',
      'The Chinese text and the Chinese source differ.',
    ),
  ],
  'a quotation over several paragraphs, each opened anew': [
    lines(
      'He wrote: “We have come to the river.',
      '',
      '“We shall cross it on Monday.',
      '',
      '“Then all will be well.”',
    ),
  ],
  'a quotation set off without marks, with one inside it': [
    lines(
      'He wrote:',
      '',
      '> The minister said “no” and left. It was the end of the talks, and everybody knew it.',
      '',
      'So it ended.',
    ),
  ],
  'a quotation behind an elided article': [
    'Elle parle de l’« ordre » du monde, « le « faire » au cœur de l’« art » », et d’“ordre”, de l’"art" aussi, puis de la « paix ».',
  ],
  'typed marks beside a struck word': [
    'He was a ~~clerk~~"envoy", a "man of letters" and ~~no~~ "friend" of theirs.',
  ],
  'the shorthands of German TeX': [
    'Das (West"~)Ufer, Standard-Ost"-ufer und die Ost"=West"=Linie; er sagt "`ja"\' und "<nein">, im Schif"|fahr""t der öffentlich-""rechtlichen Art.',
    'kapitel.tex',
  ],
  'pieces of a program in a text': [
    lines(
      'Use the element <gap> with @reason="omitted” where it is so.',
      '',
      'print(f" Meaning: {meanings[\'Baseline\']}")',
      '',
      'Then <rdg wit="A"> and <ptr target=”b_07"/> end the note.',
    ),
  ],
  'addresses that are spoken of': [
    'It starts with https:// and not with http:// as it did; write https://doi.org/ rather than http://dx.doi.org/, which is old.',
  ],
  'names in the cells of a table': [
    lines(
      '| Name | Again |',
      '|---|---|',
      ...Array.from({ length: 9 }, () => '| Sivan | the Kannuswamy |'),
      '| Vel | the Kannusamy |',
    ),
  ],
  'an apostrophe that a wrong font has made of it, and a quotation at the end of another': [
    'In today‟s world. „»Ich will die See«, sagte er, »nicht die Schiffe.«“ Danach: „Er war ein Bote.“ Er sagte “no ‘no.’” “‘So,’ he said.”',
  ],
  'settings of TeX, and a process that bears a name like that of a town': [
    '\\lstdefinelanguage{Sharp}{morecomment=[s][](**), morestring=[b]", breaklines=true}\n\nIt has three steps: Coding, and Chunking.',
    'paper.tex',
  ],
  'well-known names as German has them': [
    'Der Minister Molotow sprach mit dem Präsidenten, und der Ministerpräsident Kossygin war auch in der Stadt. Die Reise nach Nankin und die Rede von Jaruselski wurden nicht gedruckt, aber sie sind in den Akten der Botschaft.',
  ],
  'another who bears a well-known name': [
    'So says the study of Henri Mitterand, and Wilma Adenaur after him.',
  ],
  'a scan that was read badly': [
    'Then came zhd“auiug{Zpenb <upitm=mrlsa eoc|yZ-nde ueJhr8imvm nizp]_ an5tir AdqaZaej serzuZreur “Zdr eaoop=St aiSsn hLnaueau.',
  ],
  'a long list of references that Pandoc wrote into TeX': [
    lines(
      '\\begin{document}',
      'It is so (Berg0 1990; Berg199 1990).',
      '',
      '\\hypertarget{refs}{}',
      '\\begin{CSLReferences}{1}{0}',
      ...Array.from({ length: 200 }, (_, i) =>
        lines(
          `\\leavevmode\\vadjust pre{\\hypertarget{ref-berg${i}}{}}%`,
          `Berg${i}, Henri Mitterand. 1990. {«~{Le {\\guillemotleft} faire {\\guillemotright} de l'{\\guillemotleft} art {\\guillemotright}}~»}.`,
          `\\emph{Nordic {Review}} 10 (1): ${'a long subtitle of the journal, '.repeat(6)}: 3--23.`,
          '',
        ),
      ),
      '\\end{CSLReferences}',
      '\\end{document}',
    ),
    'paper.tex',
  ],
  dialogue: [
    lines(
      '“Is it signed?” asked the minister.',
      '',
      '“Not yet,” said the clerk, “but soon.”',
      '',
      '“Then I shall wait.”',
    ),
  ],
  'a quotation that a caption parts': [
    lines(
      'He called it “the long road',
      '',
      'Figure 2. The “long road” and its towns.',
      '',
      'to a small town” and went home.',
    ),
    'paper.txt',
  ],
  'notes that cite archives': [
    lines(
      'It was refused.[^1] It was granted.[^2] It was burnt.[^3]',
      '',
      '[^1]: Smith to Jones, 5 May 1950, FO 371/84528, The National Archives, Kew (TNA).',
      '',
      '[^2]: Memorandum of conversation, 3 June 1950, box 12, folder “Korea, 1950,” Acheson Papers, Truman Library.',
      '',
      '[^3]: AVPRF, f. 0100, op. 43, p. 302, d. 10, ll. 1–5.',
    ),
  ],
  'notes that cite cases and laws': [
    lines(
      'So the court held.[^1] So the law says.[^2]',
      '',
      '[^1]: Holm v. Lund, 410 U.S. 113, 118 (1973); see also Dahl v. Berg, 12 F.3d 44 (2d Cir. 1994).',
      '',
      '[^2]: Act of 3 March 1931, Pub. L. No. 71-823, § 4, 46 Stat. 1508 (1931).',
    ),
  ],
  'an address that a line’s end breaks': [
    lines(
      'The data stand at https://github',
      '.com/holm/data and at www.holm.example/set',
      '/one?a=2. The text has doi:10.',
      '1017/S0000 as its name.',
    ),
    'paper.txt',
  ],
  'entries whose DOI a line’s end breaks': [
    lines(
      'So it was (Berg 2001; Lund 2008).',
      '',
      'References',
      '',
      'Berg, Tor. 2001. “Trust.” Nordic Review 33 (1): 155–159. https://doi.org/10.',
      '1017/pan.2001.39',
      '',
      'Lund, Per. 2008. “Threat Abroad.” Nordic Review 40 (1): 16–30. https://doi',
      '.org/10.1017/pan.2008.12',
    ),
    'paper.txt',
  ],
  'a work that stands in the list and again in that of an appendix': [
    lines(
      '# A paper',
      '',
      'So it was (Berg 2001; Lund 2008).',
      '',
      '## References',
      '',
      'Berg, Tor. 2001. “A Treaty Made in Trust.” *Nordic Review* 33 (1): 155–159.',
      '',
      'Lund, Per. 2008. “Threat Abroad.” *Nordic Review* 40 (1): 16–30.',
      '',
      '## Appendix',
      '',
      'More of it is known (Berg 2001; Holm 2011).',
      '',
      '## Appendix References',
      '',
      'Berg, Tor. 2001. “A Treaty Made in Trust.” *Nordic Review* 33 (1): 155–159.',
      '',
      'Holm, Ida. 2011. “Oaths.” *Nordic Review* 43 (1): 5–9.',
    ),
  ],
  'bodies that might be persons': [
    paper(
      'So it was (Berg 2001; Lund 2008; Holm 2011; Dahl 2012; Statistics New Zealand 2014; New York Public Radio 2018).',
      'Berg, Tor. 2001. “Trust.” *Nordic Review* 33 (1): 155–159.',
      'Dahl, Rolf. 2012. “Harbours.” *Nordic Review* 44 (1): 5–9.',
      'Holm, Ida. 2011. “Oaths.” *Nordic Review* 43 (1): 5–9.',
      'Lund, Per. 2008. “Threat Abroad.” *Nordic Review* 40 (1): 16–30.',
      'New York Public Radio. 2018. “The Paradox.” https://radio.example/paradox',
      'Statistics New Zealand. 2014. “Incomes.” https://stats.example/incomes',
    ),
  ],
  'the years in the title of a book': [
    paper(
      'So it was (Berg 2000, 15–16; Lund 2008).',
      'Berg, Tor. 2000. *Democracy in the World, 1950-1990*. Cambridge: Midland.',
      'Lund, Per. 2008. “Threat Abroad.” *Nordic Review* 40 (1): 16–30.',
    ),
  ],
  'initials that look like “n.d.”': [
    paper(
      'So it was (Bowman et al., 2021; Lund 2008).',
      'Bowman, N. D., Holm, I., & Dahl, R. (2021). An agenda. *Nordic Review*, 71(1), 3–9.',
      'Lund, Per. 2008. “Threat Abroad.” *Nordic Review* 40 (1): 16–30.',
    ),
  ],
  'French marks with a space within, before a full stop': [
    'Il parle de la « fabrique ». Il parle de la « page », et de « mots ». C’est une « Skin ». Il veut « écrire plus »3 ou le « contenu »… et rien.',
  ],
  'a table behind the list': [
    lines(
      'So it was (Berg 2001; Lund 2008).',
      '',
      'References',
      '',
      'Berg, Tor. 2001. “Trust.” Nordic Review 33 (1): 155–159.',
      '',
      'Lund, Per. 2008. “Threat Abroad.” Nordic Review 40 (1): 16–30.',
      '',
      'Table 1: Trust and threat',
      '',
      'Unrest in initiator .006 .002 .007',
      '',
      'Contiguity .624 .086 <.001',
      '',
      'Autocracies',
    ),
    'paper.txt',
  ],
  'a page of four digits behind a year': [
    paper(
      'So it was (see Solis and Dahl 2021, 18; Gandhi and Sumner 2020, 1553).',
      'Gandhi, Ana, and Jane Sumner. 2020. “Power.” *Nordic Review* 82 (4): 1545–1558.',
      'Solis, Luz, and Rolf Dahl. 2021. “Models.” *Nordic Review* 83 (1): 11–30.',
    ),
  ],
  'a piece of a program in the text': [
    'We ran x <- c("a","b","c"); y <- paste("q", "r"); if (x == "y") print("z") and went on.',
  ],
  'links in TeX, whose address is not printed before their text': [
    lines(
      '\\begin{document}',
      'So it was (Berg, 2001; Lund, 2008). See \\href{https://doi.org/10.1017/a}{doi.org/10.1017/a} and \\href{https://berg.example}{his page}.',
      '',
      '\\begin{thebibliography}{9}',
      '\\bibitem{b} Berg, T. (2001). \\emph{\\href{https://berg.example/}{Trust and tools}}. DOI: \\href{https://doi.org/10.1017/a1}{10.1017/a1}.',
      '',
      '\\bibitem{l} Lund, P. (2008). Threat abroad. \\emph{Nordic Review}, \\emph{40}(1), 16--30. DOI: \\href{https://doi.org/10.1017/a2}{https://doi.org/10.1017/a2}.',
      '\\end{thebibliography}',
      '\\end{document}',
    ),
    'paper.tex',
  ],
  'a list that Pandoc wrote into TeX': [
    lines(
      '\\begin{document}',
      'So it was (Berg, 2001; Lund, 2008).',
      '',
      '\\section*{References}\\label{references}',
      '\\begin{CSLReferences}{1}{0}',
      '\\bibitem[\\citeproctext]{ref-berg2001}',
      'Berg, T. (2001). Trust. \\emph{Nordic Review}, \\emph{33}(1), 155--159.',
      '',
      '\\bibitem[\\citeproctext]{ref-lund2008}',
      'Lund, P. (2008). Threat abroad. \\emph{Nordic Review}, \\emph{40}(1), 16--30.',
      '\\end{CSLReferences}',
      '\\end{document}',
    ),
    'paper.tex',
  ],
  'a list that an older Pandoc wrote into TeX': [
    lines(
      '\\begin{document}',
      'So it was (Berg, 2001; Lund, 2008).',
      '',
      '\\hypertarget{references}{%',
      '\\section*{References}\\label{references}}',
      '',
      '\\hypertarget{refs}{}',
      '\\begin{CSLReferences}{1}{0}',
      '\\leavevmode\\vadjust pre{\\hypertarget{ref-berg2001}{}}%',
      'Berg, T. (2001). Trust. \\emph{Nordic Review}, \\emph{33}(1), 155--159.',
      '',
      '\\leavevmode\\vadjust pre{\\hypertarget{ref-lund2008}{}}%',
      'Lund, P. (2008). Threat abroad. \\emph{Nordic Review}, \\emph{40}(1), 16--30.',
      '',
      '\\end{CSLReferences}',
      '\\end{document}',
    ),
    'paper.tex',
  ],
};

for (const [kind, [text, file]] of Object.entries(clean))
  test(`nothing certain or likely is found in ${kind}`, async () => {
    expect(await alarmsIn(text, file)).toEqual([]);
  });

test('an entry broken over two paragraphs is one finding', async () => {
  const text = paper(
    'It is so (Berg 2018). It is not so (Dahl 2011; Holm 2012).',
    'Berg, T. (2018). A better measure of trust in the state.',
    'Nordic Review, 13 (3), 188–199.',
    'Dahl, R. (2011). *Showing an absence*.',
    'Oslo: Midland Press.',
    'Holm, B. (2012). A review of trials. Nordic Review, 26 (2), 231–245.',
  );
  expect(await alarmsIn(text)).toEqual([
    'reference-broken: Nordic Review, 13 (3), 188–199.',
    'reference-broken: Oslo: Midland Press.',
  ]);
});
