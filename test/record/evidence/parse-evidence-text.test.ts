import { describe, expect, it } from 'vitest';
import { parseEvidenceText } from '../../../src/record/evidence/parse-evidence-text.ts';

const plain = { says: 'affirms', confidence: 1 };
const items = (text: string) => parseEvidenceText(text).items;
/** The one fault of a text, and the piece of it that the fault points at. */
const fault = (text: string) => {
  const { faults } = parseEvidenceText(text);
  expect(faults).toHaveLength(1);
  const { at, message, hint } = faults[0]!;
  return { points: text.slice(at), message, hint };
};

describe('parseEvidenceText', () => {
  it('parseEvidenceText(key, locator) keeps every comma of the locator', () => {
    expect(items('@tubilewicz2005, pp. 12, 15')).toEqual([
      { ...plain, source: 'tubilewicz2005', locator: 'pp. 12, 15' },
    ]);
    expect(items('@a: p. 3')).toEqual([{ ...plain, source: 'a', locator: 'p. 3' }]);
    expect(items('@a p. 3')).toEqual([{ ...plain, source: 'a', locator: 'p. 3' }]);
  });

  it('parseEvidenceText(key, via @other) tells the two locators apart', () => {
    expect(items('@ivanov1996, p. 4, via @patel2025, section 4')).toEqual([
      { ...plain, source: 'ivanov1996', locator: 'p. 4', via: 'patel2025', viaLocator: 'section 4' },
    ]);
    expect(items('@a via @b')).toEqual([{ ...plain, source: 'a', via: 'b' }]);
    expect(items('@a, telegram via Tokyo')).toEqual([
      { ...plain, source: 'a', locator: 'telegram via Tokyo' },
    ]);
  });

  it('parseEvidenceText(a; b) gives several items and passes over empty ones', () => {
    expect(items('@a; @b, denies; ').map((e) => [e.source, e.says])).toEqual([
      ['a', 'affirms'],
      ['b', 'denies'],
    ]);
    expect(parseEvidenceText(' @a ; @b').starts).toEqual([1, 6]);
    expect(parseEvidenceText('')).toEqual({ items: [], starts: [], faults: [] });
  });

  it('parseEvidenceText(stance) reads it after the key, after the locator, and before the key', () => {
    for (const text of ['@a denies', '@a, denies', '@a, says doubts, denies', 'denies @a', 'DENIES: @a']) {
      expect(items(text)).toEqual([{ ...plain, source: 'a', says: 'denies' }]);
    }
  });

  it('parseEvidenceText(confidence) reads the calibrated words', () => {
    expect(items('@a, p. 1, very likely')[0]).toEqual({
      ...plain,
      source: 'a',
      locator: 'p. 1',
      confidence: 0.87,
    });
  });

  it('parseEvidenceText(quotation) separates nothing inside quotation marks', () => {
    const quote = 'we agreed; via @b, denies';
    for (const [open, close] of ['""', '“”', '„“', '«»', '「」']) {
      expect(items(`@a, p. 1, ${open}${quote}${close}; @c`)).toEqual([
        { ...plain, source: 'a', locator: 'p. 1', quote },
        { ...plain, source: 'c' },
      ]);
    }
    expect(items("@a, l'archive; @b")).toHaveLength(2);
    expect(items('@a, "one", "two"')[0]?.quote).toBe('one … two');
    expect(items('@a, ch. "Of ports, and rails", p. 2')[0]).toEqual({
      ...plain,
      source: 'a',
      locator: 'ch. "Of ports, and rails", p. 2',
    });
  });

  it('parseEvidenceText(keys in any script) ends them at a space, comma or bracket', () => {
    expect(items('@馬1999, 頁3')[0]?.source).toBe('馬1999');
    expect(items('@frus:1969.v17/doc-4.')[0]?.source).toBe('frus:1969.v17/doc-4');
  });

  it('parseEvidenceText(no @) gives the repair', () => {
    expect(fault('@a; tubilewicz2005, p. 12')).toEqual({
      points: 'tubilewicz2005, p. 12',
      message: 'evidence "tubilewicz2005, p. 12" does not begin with @ and the id of a source',
      hint: 'write @tubilewicz2005, p. 12',
    });
    expect(fault('@a, via b, p. 2')).toEqual({
      points: 'b, p. 2',
      message: 'evidence "via b, p. 2" does not begin with @ and the id of a source',
      hint: 'write via @b, p. 2',
    });
    expect(fault('[@a, p. 1]').hint).toBe('write @a, p. 1');
    expect(fault('@, p. 1').hint).toBe('expected @key, locator');
    expect(fault('via @b').hint).toBe('write @key, via @b');
  });

  it('parseEvidenceText(two sources in one item) says how to write either meaning', () => {
    expect(fault('@a, p. 1, @b')).toEqual({
      points: '@b',
      message: 'evidence names a second source, "@b"',
      hint: 'write "; @b" if it speaks for itself, "via @b" if the first was found in it',
    });
    expect(fault('@a, via @b, via @c').points).toBe('@c');
  });

  it('parseEvidenceText(open quotation) points at its mark', () => {
    expect(fault('@a, "we agreed; @b')).toEqual({
      points: '"we agreed; @b',
      message: 'quotation ""we agreed; @b" is not closed',
      hint: 'put a closing quotation mark where the quotation ends',
    });
  });

  it('parseEvidenceText(faulty item) keeps the sound ones', () => {
    expect(items('@a; b; @c').map((e) => e.source)).toEqual(['a', 'c']);
  });
});
