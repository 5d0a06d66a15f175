/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has controls; five places are empty. */
const AT_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of bytes in Windows-1252. Not by `TextDecoder`, which on Node 20 takes them for Latin-1. */
export function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => AT_80[sign.charCodeAt(0) - 0x80]!);
}
