/** The standard fonts that the test's pages are set in. */
const fonts = { roman: 'Times-Roman', italic: 'Times-Italic', bold: 'Times-Bold' } as const;

/** A line of a page: in points from the lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: keyof typeof fonts;
}

/** How a file differs from a plain one. */
interface PdfChanges {
  /** Entries of the trailer: `/Encrypt …`. */
  readonly trailer?: string;
  /** What a page draws besides its text. */
  readonly drawing?: string;
}

/** A string of a page's content: Latin letters, and by octal numbers the others of Windows-1252. */
function written(text: string): string {
  const special: Record<string, string> = {
    '“': '223',
    '”': '224',
    '’': '222',
    '–': '226',
    '—': '227',
    '•': '225',
    é: '351',
    ü: '374',
  };
  return text
    .replaceAll(/[()\\]/g, '\\$&')
    .replaceAll(/[^\u0020-\u007e]/g, (sign) => `\\${special[sign] ?? '077'}`);
}

function contentOf(texts: readonly PdfText[], drawing: string): string {
  const names = Object.keys(fonts);
  const shown = texts.map(
    ({ text, x, y, size = 10, font = 'roman' }) =>
      `BT /F${names.indexOf(font)} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${written(text)}) Tj ET`,
  );
  return `${drawing}\n${shown.join('\n')}`;
}

/** The bytes of a PDF with these texts on its pages, which are 420 by 595 points large (A5). */
export function pdfOf(
  pages: readonly (readonly PdfText[])[],
  { trailer = '', drawing = '' }: PdfChanges = {},
): Uint8Array {
  const fontObjects = Object.values(fonts).map(
    (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
  );
  const first = 3 + fontObjects.length;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`);
  const resources = `<< /Font << ${fontObjects.map((_, index) => `/F${index} ${3 + index} 0 R`).join(' ')} >> >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    ...fontObjects,
    ...pages.flatMap((texts, index) => {
      const content = contentOf(texts, drawing);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources ${resources} /Contents ${first + 2 * index + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const parts = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return new TextEncoder().encode(parts.join(''));
}

/** Lines one under the other, from a height down, at the left margin or set in. */
export function linesAt(
  y: number,
  lines: readonly (string | Omit<PdfText, 'y' | 'x'> | (Omit<PdfText, 'y' | 'x'> & { readonly x: number }))[],
  { x = 60, leading = 12 }: { readonly x?: number; readonly leading?: number } = {},
): PdfText[] {
  return lines.map((line, index) => ({
    ...(typeof line === 'string' ? { text: line } : line),
    x: typeof line !== 'string' && 'x' in line ? line.x : x,
    y: y - leading * index,
  }));
}
