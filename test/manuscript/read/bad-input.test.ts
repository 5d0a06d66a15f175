import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { largestManuscriptBytes } from '../../../src/manuscript/read/file-format.ts';
import { readManuscript } from '../../../src/manuscript/read/read-manuscript.ts';
import { docxOf, p } from './docx-of.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const zipOf = (entries: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));

async function refusal(file: string, content: Uint8Array): Promise<string> {
  const reading = await readManuscript(file, content);
  if (reading.ok) throw new Error(`read: ${reading.manuscript.blocks[0]?.text.slice(0, 80)}`);
  expect(reading.hint).not.toBe('');
  return reading.message;
}

describe('readManuscript(bad input) says what is wrong with', () => {
  it('an empty file, and one of blanks', async () => {
    expect(await refusal('a.txt', new Uint8Array())).toBe('the file is empty');
    expect(await refusal('a.md', bytes(' \n\t\r\n'))).toBe('the file is empty');
    expect(await refusal('a.docx', new Uint8Array(4096))).toBe('the file is empty');
  });

  it('a .doc, and an encrypted .docx, which both are OLE files', async () => {
    const doc = new Uint8Array([...ole, ...new Array(600).fill(0), ...wide('WordDocument')]);
    const encrypted = new Uint8Array([...ole, ...new Array(600).fill(0), ...wide('EncryptedPackage')]);
    expect(await refusal('a.doc', doc)).toBe('the file is in the old Word format (.doc)');
    expect(await refusal('a.docx', doc)).toBe('the file is in the old Word format (.doc)');
    expect(await refusal('a.docx', encrypted)).toBe('the file is protected by a password');
  });

  it('formats of other programs', async () => {
    expect(await refusal('a.rtf', bytes('{\\rtf1\\ansi Hello}'))).toContain('.rtf');
    expect(await refusal('a.odt', zipOf({ mimetype: 'x', 'content.xml': '<a/>' }))).toContain('.odt');
    expect(await refusal('a.pages', zipOf({ 'Index/Document.iwa': 'x' }))).toContain('.pages');
    expect(
      await refusal('a.xlsx', zipOf({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' })),
    ).toContain('.xlsx');
    expect(await refusal('a.epub', zipOf({ 'OEBPS/a.xhtml': '<a/>' }))).toContain('.epub');
  });

  it('a picture, whatever it is called', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    expect(await refusal('scan.pdf', png)).toBe('the file is a picture (PNG), not a text');
    expect(await refusal('scan.txt', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toContain('JPEG');
  });

  it('a zip that is no .docx, one without its document, and one that is cut short', async () => {
    expect(await refusal('a.docx', zipOf({ 'a.txt': 'x' }))).toBe(
      'the file is a zip archive, not a manuscript',
    );
    const empty = zipOf({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<a/>' });
    expect(await refusal('a.docx', empty)).toContain('word/document.xml is missing');
    const whole = docxOf({ body: p('Malta was to be given back.'.repeat(500)) });
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      const message = await refusal('a.docx', whole.slice(0, Math.floor(whole.length * share)));
      expect(message).toMatch(/damaged|missing|zip archive|cannot be read/);
    }
  });

  it('a .docx without a word in it', async () => {
    expect(await refusal('a.docx', docxOf({ body: p('') }))).toBe('the file holds no text');
  });

  it('a .docx whose document is no XML', async () => {
    const broken = docxOf({ body: '', entries: { 'word/document.xml': '<w:document><w:body><w:p>' } });
    expect(await refusal('a.docx', broken)).toBe(
      'the file is damaged: what it holds in XML breaks off or is none',
    );
  });

  it('a zip bomb, before it goes off', async () => {
    const bomb = docxOf({ body: `<w:p><w:r><w:t>${'a'.repeat(40_000_000)}</w:t></w:r></w:p>` });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal('bomb.docx', bomb)).toContain('zip bomb');
  });

  it('XML that is nested without end', async () => {
    const deep = 40_000;
    const body = `<w:p>${'<w:smartTag>'.repeat(deep)}<w:r><w:t>x</w:t></w:r>${'</w:smartTag>'.repeat(deep)}</w:p>`;
    expect(await refusal('deep.docx', docxOf({ body }))).toContain('nested too deeply');
    expect(await refusal('deep.tex', bytes(`${'{'.repeat(deep)}x${'}'.repeat(deep)}`))).toContain(
      'nested too deeply',
    );
  });

  it('a file over the limit, without reading it', async () => {
    const large = { length: largestManuscriptBytes + 1 } as Uint8Array;
    expect(await refusal('a.pdf', large)).toContain('a manuscript of more than 300 MB is not read');
  });

  it('a file that is not what its name says', async () => {
    expect(await refusal('a.pdf', bytes('Hello there, this is no PDF.'))).toContain('named .pdf but is none');
    expect(await refusal('a.docx', bytes('Hello'))).toContain('named .docx but is none');
    const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 197 + 13) % 256);
    expect(await refusal('a.txt', noise)).toBe(
      'the file is not a text: most of it cannot be read as letters',
    );
  });
});
