import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { starterCase } from '../../src/cli/commands/starter-case.ts';
import { argumentHtml } from '../../src/publish/argument-html.ts';
import { namedArgument } from '../../src/publish/argument-names.ts';
import { reportMarkdown } from '../../src/publish/report-markdown.ts';
import { referencesOf } from '../../src/publish/words/reference-words.ts';
import { readCase } from '../../src/record/read-case.ts';
import { argumentOf } from '../../src/web/argument-of.ts';

const text = `# Munich *1938*

[[claim:three-flights|He flew three times]][^a] after [[act:may-mobilisation]], <i>they</i> say.

> [[claim:without-prague]]

1. [[actor:GBR]] and [[place:sudetenland]]
2. [[source:steiner2011]], [[claim:three-flights|again]]

[[figure:view=votes|A *figure*.]]

[^a]: A note, on [[claim:short-thaw|the thaw]].
`;
const files = [
  ...Object.entries(starterCase).map(([path, own]) => ({ path, text: own })),
  { path: 'argument.md', text },
];
const { record } = await readCase(files);
const { argument } = await argumentOf({ files, record });
const report = judgeCase(record, { worlds: 50 });
const named = namedArgument(argument!, record);

describe('an argument in a report', () => {
  const markdown = reportMarkdown(report, referencesOf(record), undefined, named);
  const own = markdown.slice(markdown.indexOf('## The argument'), markdown.indexOf('## The claims'));

  it('names what has no words, and sets each verdict behind its statement with one footnote', () => {
    expect(own).toContain('### Munich *1938*');
    expect(own).toContain('He flew three times **(holds)**[^1][^2] after ');
    expect(own).toContain('&lt;i>they&lt;/i> say'.replaceAll('>', '\\>'));
    expect(own).toMatch(
      /1\. United Kingdom and Sudetenland\n2\. Steiner 2011, again \*\*\(holds\)\*\*\[\^1\]/,
    );
    expect(own).toContain('*Figure:* A *figure*.');
    expect(own.match(/^\[\^\d\]: /gm)).toEqual(['[^1]: ', '[^2]: ', '[^3]: ']);
  });

  it('tells in the footnote the facts with full references, as the page without scripts does', () => {
    expect(own).toMatch(/\[\^1\]: \*\*Holds, true in .* of worlds\*\*/);
    const html = argumentHtml(
      named,
      report,
      new Map([['steiner2011', { reference: 'Steiner, Z. 2011.', url: 'https://example.org/' }]]),
    );
    expect(html).toContain('&lt;i&gt;they&lt;/i&gt;');
    expect(html.match(/<li id="paper-note-\d">/g)).toHaveLength(3);
    expect(html).not.toMatch(/<(?:i|script)\b/);
  });
});
