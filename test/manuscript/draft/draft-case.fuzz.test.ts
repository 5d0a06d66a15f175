import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from './sound.ts';

const words = [
  ...[
    'No',
    'Null',
    'Yes',
    'True',
    'Off',
    'NaN',
    'Y',
    '~',
    '#',
    '- ',
    ': ',
    '"',
    "'",
    '\\',
    '{',
    '}',
    '[',
    ']',
    '&a',
    '*a',
    '%',
    '@',
    '`',
  ],
  ...[
    '|',
    '>',
    '? ',
    '\t',
    '\u0000',
    '\u0007',
    '\u0085',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\u00ad',
    '😀',
    'שלום',
    'السلام',
    '北京',
    'Zürich',
    'Élise',
  ],
  ...[
    'Stalin',
    'Mao Zedong',
    'the Soviet Union',
    'Japan',
    'Manuscript',
    'To Code',
    'Event 001',
    'Not Named',
    'Case',
    'Study',
    'King Henry',
  ],
  ...[
    'in 1945',
    'on 14 August 1945',
    'on 31 April 1900',
    'in the 1960s',
    '1969-1949',
    'about 1750',
    'in 44 BC',
    'from 1914 to 1918',
    'early 1951',
  ],
  ...[
    'signed',
    'the Treaty of Peace of 1783',
    'the Sino-Soviet Treaty',
    'the 1945 Treaty',
    '(Wang 1997)',
    '(Wang 1997a; No 1950, 3)',
    'ibid.',
  ],
  ...[
    '.',
    '. ',
    '\n\n',
    '\n# ',
    '\n\n# References\n\n- Wang, D. (1997). *No: a "history"*. Null.\n- ',
    '[^1]',
    '\n\n[^1]: ',
    '>',
    '(KMT)',
    'Manuscript',
  ],
];
const text = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    {
      maxLength: 60,
    },
  )
  // enough letters, so that control signs among them do not make it a file that is no text
  .map((parts) => `A paper\n\n${'Quiet words stand before the others. '.repeat(40)}\n\n${parts.join(' ')}\n`);

describe('draftCase', () => {
  it('draftCase(any text) gives a sound case, whose sentences are those of the text', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('paper.md', 'paper.txt'), async (content, file) => {
        const { errors, record, counts, manuscript } = await draftOf(content, 'paper', file);
        expect(errors).toEqual([]);
        expect(record.rows.events.length).toBe(counts.events);
        expect(record.rows.instruments.length).toBe(counts.instruments);
        expect(record.rows.sources.length).toBe(counts.sources);
        for (const { note } of record.rows.events) {
          const sentence = note!.slice(0, note!.lastIndexOf(' [by: '));
          expect(manuscript.blocks.some((block) => block.text.includes(sentence))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('draftCase(…, any name) gives the case an id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.constantFrom(...words)), async (name) => {
        expect((await draftOf('In 1945 Japan surrendered.', name)).errors).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
