import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem } from '../../src/base/problems/problems.ts';
import { markdownCode, markdownTable, markdownText } from '../../src/publish/markdown-text.ts';
import { REPORT_MARK, reportMarkdown } from '../../src/publish/report-markdown.ts';
import { expectGolden } from '../golden-file.ts';
import { sampleClaim, sampleReport } from './sample-report.ts';

const references = new Map([
  ['patel2025', 'Patel, Adarsh (2025). Soviet-Taiwanese Relations *during* the Cold War.'],
]);

describe('reportMarkdown', () => {
  it('reportMarkdown(report, references) holds the whole study', () => {
    const text = reportMarkdown(sampleReport, references);
    expect(text.startsWith(REPORT_MARK)).toBe(true);
    expectGolden('text/report.md', text);
  });

  it('reportMarkdown(report, …) says that the case has errors, though no row is left out', () => {
    const unsound = [
      problem('date-format', { file: 'a.yaml', line: 1, column: 1 }, { message: 'm', hint: 'h' }),
    ];
    const errors = 'The record has errors. What is unsound was left out.';
    expect(reportMarkdown({ ...sampleReport, problems: unsound }, references)).toContain(errors);
    expect(reportMarkdown(sampleReport, references)).not.toContain('The record has errors');
  });

  it('reportMarkdown(report, …) lets no text of the author’s become markup', () => {
    const says = '<script>alert(1)</script> [link](javascript:x) | **bold** # heading';
    const text = reportMarkdown({ ...sampleReport, claims: [sampleClaim({ says })] }, references);
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('[link](');
    expect(text).not.toContain('**bold**');
    expect(text).toContain('\\*\\*bold\\*\\*');
  });
});

describe('markdownText', () => {
  it.each([
    ['1. not a list', '1\\. not a list'],
    ['- not a list', '\\- not a list'],
    ['# not a heading', '\\# not a heading'],
    ['a_b *c* `d`', 'a\\_b \\*c\\* \\`d\\`'],
    ['A & B < C', 'A &amp; B &lt; C'],
    ['two\nlines', 'two lines'],
  ])('markdownText(%j) shows every letter', (text, escaped) => {
    expect(markdownText(text)).toBe(escaped);
  });
});

describe('markdownCode', () => {
  it('markdownCode(text) takes more backticks than the text has', () => {
    expect(markdownCode('a = b')).toBe('`a = b`');
    expect(markdownCode('a `b`')).toBe('`` a `b` ``');
  });
});

describe('markdownTable', () => {
  it('markdownTable(any cells) has as many bars in every row', () => {
    const cell = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const lines = markdownTable(
          ['A', 'B'],
          rows.map((row) => [markdownText(row[0]), markdownCode(row[1])]),
        );
        for (const line of lines) expect(line.replace(/\\\\/g, '').match(/(?<!\\)\|/g)).toHaveLength(3);
      }),
    );
  });
});
