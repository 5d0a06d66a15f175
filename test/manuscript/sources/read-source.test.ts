import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../src/manuscript/check.ts';
import { readSource } from '../../../src/manuscript/sources/read-source.ts';
import { sourcePlace } from '../../../src/manuscript/sources/source-place.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function sourceOf(file: string, text: string | Uint8Array): Promise<SourceText> {
  const read = await readSource(file, typeof text === 'string' ? bytes(text) : text);
  if (!read.ok) throw new Error(read.message);
  return read.source;
}

const tei = `<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title type="complete">Papers of a Court,
    Volume II</title></titleStmt></fileDesc></teiHeader>
  <text><body>
    <pb n="1"/><div type="document" n="1"><head>1. A Letter<note n="1">Source: the archive.</note></head>
      <p>The envoy
        came late<note n="2">He had lost <pb n="2"/>his way.</note> and left &amp; wept.</p></div>
    <div type="document" n="2"><p>The <hi>second</hi> letter<lb/>was lost.</p><pb n="3"/><p>Nobody knew.</p></div>
  </body></text>
</TEI>`;

describe('readSource(file, bytes)', () => {
  it('reads the paragraphs of a TEI edition, the notes of each document behind it', async () => {
    const { text, title } = await sourceOf('court.xml', tei);
    expect(title).toBe('Papers of a Court, Volume II');
    expect(text.trim().split('\n\n')).toEqual([
      '1. A Letter',
      'The envoy came late and left & wept.',
      'Source: the archive.',
      'He had lost his way.',
      'The second letter was lost.',
      'Nobody knew.',
    ]);
  });

  it('knows the document and the page of a passage', async () => {
    const source = await sourceOf('court.xml', tei);
    expect(sourcePlace(source, source.text.indexOf('envoy'))).toBe('document 1, page 1');
    expect(sourcePlace(source, source.text.indexOf('Source:'))).toBe('document 1, page 1');
    expect(sourcePlace(source, source.text.indexOf('second'))).toBe('document 2, page 2');
    expect(sourcePlace(source, source.text.indexOf('Nobody'))).toBe('document 2, page 3');
  });

  it('reads gzip files, and says in words what is none or is cut short', async () => {
    const packed = gzipSync(tei);
    expect((await sourceOf('court.xml.gz', packed)).text).toContain('The envoy came late');
    expect(await readSource('court.xml.gz', packed.subarray(0, 80))).toMatchObject({ ok: false });
    expect(await readSource('court.xml.gz', bytes('no gzip'))).toEqual({
      ok: false,
      message: 'it is no gzip file, or was cut short',
    });
  });

  it('goes on where markup is broken, and never expands entities', async () => {
    const broken = '<TEI><!DOCTYPE x [<!ENTITY a "&b;&b;">]><text><p>One &unknown; two</p><p>three</text>';
    const read = await readSource('broken.xml', bytes(broken));
    expect(read.ok && read.source.text).toContain('three');
    expect(await readSource('empty.xml', bytes('<TEI/>'))).toMatchObject({ ok: false });
  });

  it('takes plain text as it stands, with its pages and lines', async () => {
    const source = await sourceOf('diary.txt', 'one\ntwo\f\nthree');
    expect(sourcePlace(source, source.text.indexOf('three'))).toBe('page 2');
    const lines = await sourceOf('diary.md', 'one\ntwo\nthree');
    expect(sourcePlace(lines, lines.text.indexOf('three'))).toBe('line 3');
    expect(await readSource('empty.txt', bytes(' \n'))).toEqual({ ok: false, message: 'it is empty' });
  });

  const volume = new URL('../../../../shared/frus/frus1969-76v12.xml.gz', import.meta.url);
  it.skipIf(!existsSync(volume))(
    'reads a volume of the Foreign Relations of the United States (skipped: ../shared is absent)',
    async () => {
      const source = await sourceOf('frus1969-76v12.xml.gz', readFileSync(volume));
      expect(source.title).toContain('Volume XII');
      expect(source.places!.length).toBeGreaterThan(700);
      expect(source.text.length).toBeGreaterThan(1_500_000);
    },
  );
});
