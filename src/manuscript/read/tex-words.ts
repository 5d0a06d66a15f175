function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** The macros that divide a text, with the level of their headings. */
export const texSections: Readonly<Record<string, number>> = {
  part: 1,
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  subparagraph: 6,
};

/** Macros that set in italics what they take, and those that switch to italics until their group ends. */
export const texItalics = words('emph textit textsl mkbibemph');
export const texItalicSwitches = words('em it itshape sl slshape');

/** Macros whose argument is a note. */
export const texNotes = words('footnote endnote thanks footnotetext endnotetext');

/** Macros that put what they take in quotation marks. */
export const texQuotes: Readonly<Record<string, readonly [string, string]>> = {
  enquote: ['“', '”'],
  textquote: ['“', '”'],
};

/** Macros of which nothing is printed as text. Title and author are read before the text. */
export const texSilent = words(`
  documentclass usepackage RequirePackage maketitle title author date label ref eqref pageref cref Cref autoref nameref vref
  bibliographystyle bibliography addbibresource printbibliography nocite includegraphics index vspace hspace setlength
  addtolength newcommand renewcommand providecommand newenvironment renewenvironment setcounter addtocounter newcounter
  pagestyle thispagestyle hypersetup hyphenation graphicspath geometry cline cmidrule hline toprule midrule bottomrule
  centering noindent newpage clearpage cleardoublepage tableofcontents listoffigures listoftables input include footnotemark
  definecolor color makeatletter makeatother setstretch linespread phantomsection addcontentsline selectlanguage fontsize
  lstset lstdefinelanguage lstdefinestyle lstMakeShortInline tikzset pgfplotsset captionsetup sisetup titleformat titlespacing
  DeclareMathOperator newtheorem theoremstyle usetheme usetikzlibrary bibitem raisebox rule hfill vfill bigskip medskip smallskip textwidth linewidth baselineskip
`);

/** Macros of which only the last argument is printed. */
export const texLastPrinted = words('hypertarget hyperlink textcolor colorbox parbox resizebox scalebox');

/** Macros that define another, whose name and body follow. */
export const texDefinitions = words('def let gdef edef');

/** Environments whose text is a quotation that is set off. */
export const texQuotations = words('quote quotation displayquote quoting verse');
export const texLists = words('itemize enumerate description compactitem compactenum');
export const texTables = words('tabular tabular* tabularx longtable tabulary');

/** Environments that stand apart from the paragraphs around them. */
export const texApart = words(
  `document figure figure* table table* wrapfigure sidewaystable center flushleft flushright`,
);

/** Environments that are not text. */
export const texUnread = words(`
  comment tikzpicture picture verbatim lstlisting minted filecontents filecontents* equation equation* align align* gather gather*
  multline multline* eqnarray math displaymath
`);

/** Environments that take arguments in braces before their text. */
export const texEnvironmentsWithArguments = words(
  'minipage multicols wrapfigure adjustbox tabular tabular* tabularx longtable thebibliography CSLReferences cslreferences',
);
