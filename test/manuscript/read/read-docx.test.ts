import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../../../src/manuscript/manuscript.ts';
import { placeOf, textOf } from '../../../src/manuscript/manuscript.ts';
import { readManuscript } from '../../../src/manuscript/read/read-manuscript.ts';
import { type DocxParts, docxOf, p, r } from './docx-of.ts';

async function manuscript(parts: DocxParts): Promise<Manuscript> {
  const reading = await readManuscript('paper.docx', docxOf(parts));
  if (!reading.ok) throw new Error(reading.message);
  return reading.manuscript;
}

const footnoteCall = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const endnoteCall = (id: string) => `<w:r><w:endnoteReference w:id="${id}"/></w:r>`;
const pageBreak = '<w:r><w:lastRenderedPageBreak/></w:r>';
const long = 'The envoys waited on the quay until the evening, and then they were told to go home again.';

function shown({ blocks }: Manuscript): string[] {
  return blocks.map(({ part, kind, text }) => `${part} ${kind}: ${text}`);
}

describe('readManuscript(.docx)', () => {
  it('reads headings, paragraphs, quotations, captions and lists by their styles', async () => {
    const paper = await manuscript({
      body: [
        p('The Peace of Amiens', 'Title'),
        p('Contents\t3', 'toc1'),
        p('Terms', 'heading1'),
        p(long),
        p(`${long} ${long}`, 'Quote'),
        p('Figure 1. A map.', 'caption'),
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('Malta')}</w:p>`,
        p(r('Sources and their gaps', '<w:b/>')),
        p(long),
      ].join(''),
    });
    expect(shown(paper)).toEqual([
      'front heading: The Peace of Amiens',
      'body heading: Terms',
      `body paragraph: ${long}`,
      `body block-quotation: ${long} ${long}`,
      'body caption: Figure 1. A map.',
      'body list-item: Malta',
      'body heading: Sources and their gaps',
      `body paragraph: ${long}`,
    ]);
  });

  it('puts footnotes and endnotes after the text, labelled as called, and ties calls to them', async () => {
    const paper = await manuscript({
      body: [
        p('Terms', 'heading1'),
        p(`${r('Malta was to be given back.')}${footnoteCall('7')}${r(' It was not.')}${endnoteCall('3')}`),
        p(`${r('War came.')}${footnoteCall('2')}`),
      ].join(''),
      footnotes: { 2: p('Ibid., 4.'), 7: p(`${r('Ziegler, ')}${r('Addington', '<w:i/>')}${r(', 120.')}`) },
      endnotes: { 3: p('A later view.') },
    });
    expect(shown(paper).slice(3)).toEqual([
      'notes note: Ziegler, Addington, 120.',
      'notes note: A later view.',
      'notes note: Ibid., 4.',
    ]);
    expect(paper.blocks.map(({ label }) => label)).toEqual([undefined, undefined, undefined, '1', 'i', '2']);
    expect(paper.blocks[1]!.calls).toEqual([
      { at: 27, note: 3 },
      { at: 39, note: 4 },
    ]);
    const [italics] = paper.blocks[3]!.italics!;
    expect(textOf(paper, { block: 3, ...italics! })).toBe('Addington');
  });

  it('gives paragraph, column, and the page where Word noted its pages', async () => {
    const paper = await manuscript({
      body: [
        p('One', 'heading1'),
        p(`${r('First page. ')}<w:r><w:br w:type="page"/></w:r>${pageBreak}${r('Second page.')}`),
        p(`${pageBreak}${r('Third page.')}`),
      ].join(''),
    });
    expect(placeOf(paper, { block: 1, from: 0 })).toEqual({ page: 1, line: 2, column: 1 });
    expect(placeOf(paper, { block: 1, from: 12 })).toEqual({ page: 2, line: 2, column: 13 });
    expect(placeOf(paper, { block: 2, from: 6 })).toEqual({ page: 3, line: 3, column: 7 });
  });

  it('counts paragraphs alone where no page is noted', async () => {
    const paper = await manuscript({ body: p('') + p('Malta was to be given back.') });
    expect(placeOf(paper, { block: 0, from: 0 })).toEqual({ line: 2, column: 1 });
  });

  it('reads tracked changes as if accepted, says so, and leaves comments out', async () => {
    const body = p(
      `${r('Malta ')}<w:del w:id="1"><w:r><w:delText>is</w:delText></w:r></w:del><w:ins w:id="2">${r('was')}</w:ins><w:commentRangeStart w:id="0"/>${r(' British.')}<w:r><w:commentReference w:id="0"/></w:r>`,
    );
    const reading = await readManuscript('paper.docx', docxOf({ body }));
    expect(reading).toMatchObject({
      ok: true,
      notes: ['the document has tracked changes; it was read as if all of them were accepted'],
      manuscript: { blocks: [{ text: 'Malta was British.' }] },
    });
  });

  it('counts the formulas that it leaves out', async () => {
    const formula = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
    const body = p(`${r('It grew by ')}${formula}${r(' and by ')}${formula}${r(' a year.')}`);
    expect(await readManuscript('paper.docx', docxOf({ body }))).toMatchObject({
      ok: true,
      notes: ['2 formulas were not read'],
    });
  });

  it('reads rows of tables, and a text that is laid out in a table as a text', async () => {
    const cell = (content: string) => `<w:tc>${p(content)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const paper = await manuscript({
      body: `${p(long)}<w:tbl>${row('Year', 'Votes')}${row('1950', '12')}</w:tbl><w:tbl>${row(`${long} ${long}`)}</w:tbl>`,
    });
    expect(shown(paper).slice(1)).toEqual([
      'body table-row: Year Votes',
      'body table-row: 1950 12',
      `body paragraph: ${long} ${long}`,
    ]);
  });

  it('makes entries of the references, and thanks after them the back matter', async () => {
    const paper = await manuscript({
      body: [
        p('Terms', 'heading1'),
        p(long),
        p('Bibliography', 'heading1'),
        p('Primary Sources', 'heading2'),
        p('Ziegler, Philip. Addington. London: Collins, 1965.'),
        p('———. Melbourne. London: Collins, 1976.'),
        p('Acknowledgements', 'heading1'),
        p('I thank the archivists.'),
      ].join(''),
    });
    expect(shown(paper).slice(2)).toEqual([
      'references heading: Bibliography',
      'references heading: Primary Sources',
      'references reference: Ziegler, Philip. Addington. London: Collins, 1965.',
      'references reference: ———. Melbourne. London: Collins, 1976.',
      'back heading: Acknowledgements',
      'back paragraph: I thank the archivists.',
    ]);
  });
});
