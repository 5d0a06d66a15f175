/**
 * A text with the characters that EDTF uses: hyphens for dashes and minus signs, plain digits for full-width ones, X for
 * the Cyrillic letter of that shape, no quotes around it, one space where there were several.
 */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[ХхΧχ]/g, 'X')
    .replace(/\.{3}/g, '..')
    .replace(/^[\s"'“”‘’«»]+|[\s"'“”‘’«»]+$/g, '')
    .replace(/\s+/g, ' ');
}
