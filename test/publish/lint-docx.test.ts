import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { HouseStyleName } from '../../src/manuscript/house-style/house-styles.ts';
import { lint, lintInput } from '../../src/manuscript/lint.ts';
import type { LintReport } from '../../src/manuscript/lint-report.ts';
import type { Manuscript } from '../../src/manuscript/manuscript.ts';
import { readManuscript } from '../../src/manuscript/read/read-manuscript.ts';
import { lintDocx } from '../../src/publish/lint-docx.ts';
import { docxOf, p, r } from '../manuscript/read/docx-of.ts';

const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const italic = '<w:i/>';

const body = [
  p('The Snub', 'Title'),
  p('Introduction', 'heading1'),
  p(
    `${r('The clauses were read in Rome as a ')}${r('snub', '<w:b/>')}${r(' (Brackwater, 1974: 61), and so they were ')}${r('meant', italic)}${r(' (Ostlund & Berg 1988).')}${call(2)}${r(' The delegation left on 31 April 1869.')}`,
  ),
  p(
    `${r('Already ')}<w:ins w:id="7" w:author="Ada"><w:r><w:t>changed (Brackwater, 1974)</w:t></w:r></w:ins><w:del w:id="8" w:author="Ada"><w:r><w:delText>gone</w:delText></w:r></w:del>${r(' by another, and it stands at that for good.')}`,
  ),
  p('References', 'heading1'),
  p(
    `${r('Brackwater, Ida. 1974. ')}${r('The Washington Ceiling', italic)}${r('. Boston: Lantern Hill Press.')}`,
  ),
  p(
    `${r('Ostlund, Peer, and Anna M. Berg. 1988. “Parity and Pride.” ')}${r('Review of Maritime Settlement', italic)}${r(', 12(3), pp. 201-227.')}`,
  ),
].join('');
const footnotes = {
  2: p(
    `<w:r><w:footnoteRef/></w:r>${r(' So too Brackwater (1974, p. 70), who dates it to 30 February 1930 and no later.')}`,
  ),
};

const style: HouseStyleName = 'chicago-author-date';

async function read(bytes: Uint8Array): Promise<Manuscript> {
  const reading = await readManuscript('paper.docx', bytes);
  if (!reading.ok) throw new Error(reading.message);
  return reading.manuscript;
}

/** A Word file and its copy, read again with all changes accepted. */
async function copied(parts: Parameters<typeof docxOf>[0]) {
  const bytes = docxOf(parts);
  const manuscript = await read(bytes);
  const findings = lint(lintInput(manuscript, { sources: [], style }));
  const report = {
    file: 'paper.docx',
    format: 'docx',
    findings,
    ignored: [],
    notes: [],
  } as unknown as LintReport;
  const copy = lintDocx(report, manuscript, bytes);
  return { bytes, copy, findings, manuscript, again: await read(copy) };
}

const entry = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

/** The text of a part with every tracked change rejected. */
function rejected(xml: string): string {
  return xml
    .replace(/<w:ins [^>]*w:author="Quadrille"[^>]*>.*?<\/w:ins>/gs, '')
    .replace(/<w:delText/g, '<w:t')
    .replace(/<[^>]+>/g, '');
}

describe('lintDocx(report, manuscript, bytes)', () => {
  it('with its changes accepted the copy has the repaired text, in the text, the notes and the list', async () => {
    const { again } = await copied({ body, footnotes });
    const texts = again.blocks.map(({ text }) => text);
    expect(texts).toContain(
      'The clauses were read in Rome as a snub (Brackwater 1974, 61), and so they were meant (Ostlund and Berg 1988). The delegation left on 31 April 1869.',
    );
    expect(texts).toContain(
      'Ostlund, Peer, and Anna M. Berg. 1988. “Parity and Pride.” Review of Maritime Settlement 12 (3): 201–227.',
    );
    expect(texts).toContain('So too Brackwater (1974, 70), who dates it to 30 February 1930 and no later.');
  });

  it('with its changes rejected it has the text as it was; italics and bold stay where they were', async () => {
    const { bytes, copy, again } = await copied({ body, footnotes });
    for (const name of ['word/document.xml', 'word/footnotes.xml'])
      expect(rejected(entry(copy, name))).toBe(rejected(entry(bytes, name)).replace('gone', 'gone'));
    const first = again.blocks.find(({ text }) => text.startsWith('The clauses'))!;
    expect(first.italics?.map(({ from, to }) => first.text.slice(from, to))).toEqual(['meant']);
    expect(entry(copy, 'word/document.xml')).toContain('<w:b/></w:rPr><w:t xml:space="preserve">snub</w:t>');
  });

  it('every finding has its comment; what is in another’s change is told and left', async () => {
    const { copy, findings } = await copied({ body, footnotes });
    const comments = entry(copy, 'word/comments.xml');
    expect(comments.match(/<w:comment /g)).toHaveLength(findings.length);
    expect(comments).toContain('Note 1: 30 February 1930 is not a day.');
    expect(comments).toContain('The repair is left to you');
    const text = entry(copy, 'word/document.xml');
    expect(text).toContain('w:author="Ada"><w:r>');
    for (const [, id] of comments.matchAll(/<w:comment w:id="(\d+)"/g))
      for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
        expect(text.split(`<w:${mark} w:id="${id}"/>`), `${mark} ${id}`).toHaveLength(2);
    const ids = [...text.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('all other entries are the same, and every part is well-formed; the same file gives the same copy', async () => {
    const { bytes, copy } = await copied({
      body,
      footnotes,
      entries: { 'word/media/image1.png': 'a picture', 'docProps/core.xml': '<core/>' },
    });
    const [before, after] = [unzipSync(bytes), unzipSync(copy)];
    const changed = Object.keys(after).filter(
      (name) => before[name] === undefined || strFromU8(before[name]) !== strFromU8(after[name]!),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
      'word/footnotes.xml',
    ]);
    for (const name of changed) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(strFromU8(after[name]!)).close();
    }
    expect(
      (
        await copied({
          body,
          footnotes,
          entries: { 'word/media/image1.png': 'a picture', 'docProps/core.xml': '<core/>' },
        })
      ).copy,
    ).toEqual(copy);
  });

  it('comments that were there stay, and new ones get numbers of their own', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const relations = entry(docxOf({ body, footnotes }), 'word/_rels/document.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    );
    const { copy } = await copied({
      body,
      footnotes,
      entries: {
        'word/_rels/document.xml.rels': relations,
        'word/comments.xml': `<w:comments ${w}><w:comment w:id="40" w:author="Ada"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>`,
      },
    });
    const comments = entry(copy, 'word/comments.xml');
    expect(comments).toContain('Is this so?');
    expect(comments).toContain('w:id="41" w:author="Quadrille"');
    expect(entry(copy, 'word/_rels/document.xml.rels').match(/relationships\/comments"/g)).toHaveLength(1);
  });

  it('a field keeps its text: its program would set it anew', async () => {
    const field = (text: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ADDIN CITATION </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { copy, findings } = await copied({
      body: `${p(`${r('It was a snub, and was meant as one ')}${field('(Brackwater, 1974)')}${r(', which nobody in Rome forgot.')}`)}${p('References', 'heading1')}${p('Brackwater, Ida. 1974. The Washington Ceiling. Boston: Lantern Hill Press.')}`,
    });
    expect(findings.map(({ code }) => code)).toContain('style-citation-comma');
    expect(entry(copy, 'word/document.xml')).not.toContain('delText');
    expect(entry(copy, 'word/comments.xml')).toContain('it touches a field');
  });
});

/** The kinds of the parts, which Word and LibreOffice want told; our own reader does without. */
const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
]
  .map(
    ([name, kind]) =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
  )
  .join('')}</Types>`;

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8', timeout: 60_000 });
const hasOffice = office.status === 0;
if (!hasOffice) console.log('LibreOffice (soffice) is not here: that it opens the copy is not tried');

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it('opens the copy, and has its comments and tracked changes', { timeout: 180_000 }, async () => {
    const { copy } = await copied({ body, footnotes, entries: { '[Content_Types].xml': types } });
    const folder = mkdtempSync(join(tmpdir(), 'lint-docx-'));
    writeFileSync(join(folder, 'copy.docx'), copy);
    execFileSync(
      'soffice',
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'fodt',
        '--outdir',
        folder,
        join(folder, 'copy.docx'),
      ],
      { timeout: 170_000, stdio: 'ignore' },
    );
    const opened = readFileSync(join(folder, 'copy.fodt'), 'utf8');
    expect(opened).toContain('31 April 1869 is not a day.');
    expect(opened.match(/<dc:creator>Quadrille<\/dc:creator>/g)!.length).toBeGreaterThan(5);
    expect(opened).toContain('<text:insertion>');
    expect(opened).toContain('<text:deletion>');
    expect(opened).toContain('30 February 1930 and no later');
  });
});
