/** The text of a file without a byte-order mark, its lines ended by a line feed, its letters composed (so that й is one sign everywhere). */
export function plainText(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return plain.normalize('NFC');
}
