import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { findingKinds } from '../../src/manuscript/finding-kinds.ts';
import { docxOf, p } from '../manuscript/read/docx-of.ts';
import { type Ran, runInProcess } from './run-in-process.ts';

const paper = `# A short paper

The envoy left on 31 April 1869 (Harrow 1951). He wrote that “the harbour was \\<b>closed\\</b> to all (Harrow 1951).

Nothing else was said of it for years.

# References

- Harrow, J. (1951). *The closed harbour*. Leith: Quayside Press.
`;
const clean = '# A note\n\nNothing is cited here, and nothing is dated.\n';

/** Lints a text as a file of that name, with other files beside it. */
function lintText(
  text: string,
  argv: readonly string[] = [],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Ran> {
  const bytesOf = (path: string) => {
    const there = path === 'paper.md' ? text : files[path];
    return typeof there === 'string' ? new TextEncoder().encode(there) : there;
  };
  return runInProcess(['lint', 'paper.md', ...argv], {
    readBytes: (path) => {
      const bytes = bytesOf(path);
      return bytes ? { ok: true, bytes } : { ok: false, says: 'is not there' };
    },
    readFile: (path) => new TextDecoder().decode(bytesOf(path)) || undefined,
  });
}

describe('lint', () => {
  it('lint FILE says where, what, why and the repair, and ends with 1', async () => {
    const { code, out, err } = await lintText(paper);
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out).toContain('paper.md:3:19: 31 April 1869 is not a day');
    expect(out).toMatch(
      /\^{13}\n {2}April has 30 days\n {2}look the day up in the source\n {2}\[date-impossible\] certain/,
    );
    expect(out).toMatch(/read: \d+ words, 2 citations, 1 reference/);
    expect(Math.max(...out.split('\n').map(width))).toBeLessThanOrEqual(80);
  });

  it('lint FILE of a clean manuscript says so, and ends with 0', async () => {
    const { code, out } = await lintText(clean);
    expect({ code, first: out.split('\n')[0] }).toEqual({ code: 0, first: 'paper.md: nothing found' });
  });

  it('lint FILE --json gives every finding with its place, excerpt and confidence', async () => {
    const { out } = await lintText(paper, ['--json']);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ ok: false, file: 'paper.md', format: 'md', ignored: [], notes: [] });
    expect(answer.findings.map(({ code }: { code: string }) => code)).toEqual([
      'date-impossible',
      'quotation-open',
    ]);
    expect(answer.findings[0]).toEqual({
      ...{ code: 'date-impossible', severity: 'error', confidence: 'certain' },
      ...{
        message: '31 April 1869 is not a day',
        why: 'April has 30 days',
        hint: 'look the day up in the source',
      },
      ...{ line: 3, column: 19, excerpt: 'The envoy left on 31 April 1869 (Harrow 1951).', related: [] },
    });
  });

  it('what cannot be read never reads as clean', async () => {
    const { code, out } = await lintText(
      '# 论边界谈判\n\n代表团离开巴黎。条约于1919年6月28日签署（李1984）。\n',
    );
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toBe('paper.md: not read: the text is in Chinese');
    const json = JSON.parse((await lintText('代表团离开巴黎。条约于1919年6月28日签署。', ['--json'])).out);
    expect(json).toMatchObject({ ok: false, language: 'Chinese', findings: [] });
    const keys = await lintText('So it was [@wang1997, 3], and so it stayed [@share2003].');
    expect(keys.out).toContain('not checked: 2 citation keys were not looked up');
  });

  it('--only and --skip choose by code and by group; --confidence by how sure', async () => {
    const codes = async (...argv: string[]) =>
      JSON.parse((await lintText(paper, ['--json', ...argv])).out).findings.map(
        ({ code }: { code: string }) => code,
      );
    expect(await codes('--only', 'dates')).toEqual(['date-impossible']);
    expect(await codes('--only', 'quotation-open, dates')).toEqual(['date-impossible', 'quotation-open']);
    expect(await codes('--skip', 'quotations')).toEqual(['date-impossible']);
    expect(await codes('--confidence', 'certain', '--skip', 'dates,quotations')).toEqual([]);
  });

  it('judges the case where a finding speaks of verdicts, and else not: that takes its time', async () => {
    const said = async (...argv: string[]): Promise<string> => {
      let clock = 0;
      const { err } = await runInProcess(['lint', 'paper.md', '--case', 'munich', ...argv], {
        readBytes: () => ({ ok: true, bytes: new TextEncoder().encode(clean) }),
        isWatched: true,
        now: () => {
          clock += 200;
          return clock;
        },
      });
      return err;
    };
    expect(await said('--only', 'dates, claim-verdict')).toContain('Judging █');
    expect(await said('--only', 'dates, names')).not.toContain('Judging');
  });

  it.each([
    [['--only', 'nmbers'], '--only "nmbers" is no code of a finding', 'did you mean "numbers"?'],
    [['--confidence', 'sure'], '--confidence "sure" is not known', 'certain'],
    [['--ignore', 'none.yaml'], 'there is no file "none.yaml"', 'docs/lint.md'],
    [['--sarif', 'findings.txt'], 'does not end in .sarif', 'findings.sarif'],
    [['--marked', 'paper.docx'], 'does not end in .html', 'paper.html'],
    [['--sources', 'file.txt'], '"file.txt" is a file', 'name the folder'],
    [['--case', 'nowhere'], 'there is no folder "nowhere"', 'case.yaml'],
  ])('lint FILE %j ends with 2 and says why', async (argv, message, hint) => {
    const { code, out, err } = await lintText(paper, argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  it('a file that is not there, or a folder, ends with 2', async () => {
    expect(await runInProcess(['lint', 'nowhere.docx'])).toMatchObject({ code: 2, out: '' });
    expect((await runInProcess(['lint', 'test'])).err).toContain('"test" is a folder');
  });
});

describe('lint FILE --chronology OWN', () => {
  const dated = '# A note\n\nThe Kaesong talks opened on 12 July 1951. Ghana became independent in 1956.\n';
  const head = 'id,date,title,names\n';
  const talks = 'talks,1951-07-10,Talks opened at Kaesong.,Kaesong talks opened\n';
  const run = (text: string, name = 'own.csv') =>
    lintText(dated, ['--json', '--chronology', name], { [name]: text });

  it('holds dates against the author’s own events and the built-in ones', async () => {
    const { code, out, err } = await run(head + talks);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { findings, notes } = JSON.parse(out);
    expect(findings.map(({ code }: { code: string }) => code)).toEqual(['date-event', 'date-event']);
    expect(findings[0].message).toContain('it was 10 July 1951');
    expect(findings[0].message + findings[0].hint + JSON.stringify(findings[0])).toContain('own.csv, talks');
    expect(notes.join()).toContain('own.csv');
  });

  it('lets an own row take the place of a built-in event with its id', async () => {
    const own = `${head}independence-of-ghana,1956,In a novel Ghana became independent.,Ghana became independent\n`;
    const { findings } = JSON.parse((await run(own)).out);
    expect(findings).toEqual([]);
  });

  it('tells what is wrong with a row, uses the others, and ends with 2', async () => {
    const { code, out, err } = await run(`${head}bad,1938-9-30,Munich.,Munich talks\n${talks}`);
    expect(code).toBe(2);
    expect(err).toMatch(/own\.csv:2:\d+: .*1938-9-30[\s\S]*1938-09-30[\s\S]*\[date-format\]/u);
    expect(JSON.parse(out).findings).toHaveLength(2);
  });

  it('an encoding other than UTF-8 is told, with what it looks like', async () => {
    const { code, err } = await lintText(dated, ['--chronology', 'own.csv'], {
      'own.csv': Buffer.from(`${head}a,1922-04-16,Vertrag.,Vertrag von \u00dcberlingen\n`, 'latin1'),
    });
    expect(code).toBe(2);
    expect(err).toContain('it looks like Windows-1252');
  });

  it.each([
    ['none.csv', '--chronology: "none.csv" is not there'],
    ['events.xlsx', '"events.xlsx" is no file of events'],
  ])('%s ends with 2 and says why', async (name, message) => {
    const { code, out, err } = await lintText(dated, ['--chronology', name]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('docs/chronology.md');
  });
});

describe('the list of what to ignore', () => {
  const entry = (code: string, words: string, reason: string) =>
    `ignore:\n  - code: ${code}\n    words: ${words}\n    reason: ${reason}\n`;

  it('leaves the finding, and tells its reason', async () => {
    const list = entry('date-impossible', 'left on 31 April', 'The source has it so.');
    const { out } = await lintText(paper, ['--json', '--skip', 'quotations'], { 'paper.lint.yaml': list });
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      findings: [],
      ignored: [{ code: 'date-impossible', reason: 'The source has it so.' }],
    });
  });

  it('an entry without a reason has no effect, and ends with 2', async () => {
    const { code, out, err } = await lintText(paper, [], {
      'paper.lint.yaml': 'ignore:\n  - code: date-impossible\n    words: left on\n',
    });
    expect(code).toBe(2);
    expect(out).toContain('[date-impossible]');
    expect(err).toMatch(/paper\.lint\.yaml:2:5: an entry of the list lacks reason/);
  });

  it('an unknown code and an entry that nothing answers to are told', async () => {
    const unknown = await lintText(clean, [], { 'paper.lint.yaml': entry('date-imposible', 'x', 'y') });
    expect(unknown.err).toContain('did you mean "date-impossible"?');
    const inherited = await lintText(clean, [], { 'paper.lint.yaml': entry('constructor', 'x', 'y') });
    expect(inherited).toMatchObject({ code: 2, err: expect.stringContaining('constructor') });
    const unused = await lintText(clean, [], { 'paper.lint.yaml': entry('dates', 'no such words', 'y') });
    expect(unused).toMatchObject({ code: 0 });
    expect(unused.err).toContain('nothing of the kind dates');
  });

  it.each(['', 'ignore: 5', '[1, 2]', 'ignore:\n  - just words', 'a: b: c', '\u0000', '{'])(
    '%j does not stop the run',
    async (text) => {
      expect((await lintText(paper, [], { 'paper.lint.yaml': text })).out).toContain('date-impossible');
    },
  );
});

describe('readings put right', () => {
  const read = `# A paper

So it was (Harrow 1951), so it was (Harrow 1951).

# What I have read

Harrow, J. (1951). *The closed harbour*. Leith: Quayside Press.
`;
  const readings = 'readings:\n  - list: What I have read\n  - join: Nothing\n';

  it('lint reads them from the file beside the manuscript, and says which had no effect', async () => {
    expect((await lintText(read)).out).toContain('0 references');
    const { out, err, code } = await lintText(read, [], { 'paper.lint.yaml': readings });
    expect(out).toContain('1 reference,');
    expect(err).toMatch(/paper\.lint\.yaml:3:5: the reading join: "Nothing" had no effect/);
    expect(code).toBe(0);
  });

  it('one that is not understood ends with 2', async () => {
    const { code, err } = await lintText(read, [], { 'paper.lint.yaml': 'readings:\n  - lsit: What\n' });
    expect(code).toBe(2);
    expect(err).toContain('paper.lint.yaml:2:5: a reading is not understood');
    expect(err).toContain('did you mean `list:`?');
  });
});

describe('lint for other programs', () => {
  it('--sarif FILE has a rule a code, and every finding with its place', async () => {
    const { written, err } = await lintText(paper, ['--sarif', 'paper.sarif']);
    const log = JSON.parse(written['paper.sarif']!);
    expect(err).toContain('The list of findings is in paper.sarif.');
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      Object.keys(findingKinds),
    );
    const [first] = log.runs[0].results;
    expect(first).toMatchObject({
      ruleId: 'date-impossible',
      level: 'error',
      properties: { confidence: 'certain' },
    });
    expect(first.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'paper.md' },
      region: { startLine: 3, startColumn: 19 },
    });
  });

  it('what was ignored is in SARIF as suppressed, with its reason', async () => {
    const list = 'ignore:\n  - { code: dates, words: left on, reason: so the source }\n';
    const { written } = await lintText(paper, ['--sarif', 'p.sarif'], { 'paper.lint.yaml': list });
    const results = JSON.parse(written['p.sarif']!).runs[0].results;
    expect(results.at(-1).suppressions).toEqual([{ kind: 'external', justification: 'so the source' }]);
  });

  it('--marked FILE is the text with its findings, and nothing in it is markup of the author’s', async () => {
    const { written } = await lintText(paper, ['--marked', 'marked.html']);
    const page = written['marked.html']!;
    expect(page).toContain('<mark class="certain">31 April 1869</mark>');
    expect(page).toContain('&lt;b&gt;closed&lt;/b&gt;');
    expect(page).not.toMatch(/<script|<b>|javascript:/);
    expect(page.match(/class="call /g)).toHaveLength(page.match(/class="comment /g)!.length);
  });

  it('--view FILE shows what was understood, and nothing in it is markup of the author’s', async () => {
    const { written, err, code } = await lintText(paper, ['--view', 'view.html']);
    const page = written['view.html']!;
    expect(code).toBe(1);
    expect(err).toContain('What was understood is in view.html.');
    expect(page).toContain(
      '<mark class="certain"><span class="date" title="no day of the calendar, in April 1869">31 April 1869</span></mark>',
    );
    expect(page).toContain('&lt;b&gt;closed&lt;/b&gt;');
    expect(page).toContain('under a line <code>readings:</code>');
    expect((await lintText(paper, ['--view', 'view.txt'])).err).toContain('does not end in .html');
  });

  it('a file that is not ours is not written over', async () => {
    const { code, err, written } = await lintText(paper, ['--marked', 'notes.html'], {
      'notes.html': '<p>mine</p>',
    });
    expect({ code, written }).toEqual({ code: 2, written: {} });
    expect(err).toMatch(/it was left as it\s+is/);
  });
});

describe('what editors ask', () => {
  const apa =
    'A snub it was, and meant as one (Brackwater 1974).\n\n## References\n\nBrackwater, I. (1974). *The snub*. Cray.\n';

  it('--style NAME tells what departs from it, with the form that passes; --json has the edits, --sarif a fix', async () => {
    expect((await lintText(apa)).out).not.toContain('style-citation-comma');
    const { code, out } = await lintText(apa, ['--style', 'apa']);
    expect(code).toBe(1);
    expect(out).toContain('write “Brackwater, 1974”');
    const json = JSON.parse((await lintText(apa, ['--style', 'apa', '--json'])).out);
    expect(json.findings[0].repair).toEqual([{ line: 1, column: 44, replaces: '', text: ',' }]);
    const { written } = await lintText(apa, ['--style', 'apa', '--sarif', 'p.sarif']);
    expect(
      JSON.parse(written['p.sarif']!).runs[0].results[0].fixes[0].artifactChanges[0].replacements,
    ).toEqual([
      {
        deletedRegion: { startLine: 1, startColumn: 44, endLine: 1, endColumn: 44 },
        insertedContent: { text: ',' },
      },
    ]);
  });

  it('--style of no house, and --docx of no Word file, end with 2 and say why', async () => {
    expect((await lintText(apa, ['--style', 'apaa'])).err).toContain('did you mean "apa"?');
    const { code, err, written } = await lintText(apa, ['--docx', 'copy.docx']);
    expect({ code, written }).toEqual({ code: 2, written: {} });
    expect(err).toMatch(/--docx writes a copy of a Word file/);
    expect((await lintText(apa, ['--docx', 'copy.pdf'])).err).toContain('write it as copy.docx');
  });

  it('--docx FILE writes a copy, never over the manuscript or a file that is not ours', async () => {
    const bytes = docxOf({
      body: p('The delegation left on 31 April 1869, and nobody in the lobby saw it go.'),
    });
    const run = (argv: readonly string[], there?: string) =>
      runInProcess(['lint', 'paper.docx', ...argv], {
        readBytes: () => ({ ok: true, bytes }),
        readFile: (path) => (path === 'copy.docx' ? there : undefined),
      });
    const { written, err } = await run(['--docx', 'copy.docx']);
    expect(written['copy.docx']).toContain('Quadrille: a copy with comments');
    expect(err).toContain('The copy with comments is in copy.docx.');
    expect((await run(['--summary'])).out).toContain('- paragraph 1: 31 April 1869 is not a day;');
    expect((await run(['--docx', 'copy.docx'], written['copy.docx'])).code).toBe(1);
    expect((await run(['--docx', 'copy.docx'], 'another’s')).err).toMatch(
      /it was left as it\s+was|left\s+as/,
    );
    expect((await run(['--docx', 'paper.docx'])).err).toContain('is the manuscript itself');
  });

  it('--summary is plain text for a letter, by what is to be done', async () => {
    const { out } = await lintText(paper.replace('\\<b>closed\\</b>', 'closed'), ['--summary']);
    expect(out).toMatch(/^Please check the quotations against their sources:\n- line 3: /m);
    expect(out).toContain(
      'Please check dates and numbers:\n- line 3: 31 April 1869 is not a day; look the day up in the source.',
    );
    expect((await lintText(clean, ['--summary'])).out).toContain('nothing to be put right');
    const five = [1, 2, 3, 4, 5].map((year) => `It was 31 April 186${year}.\n`).join('\n');
    expect((await lintText(five, ['--summary'])).out).toContain(
      '- A day that the calendar does not have, 5 times: 31 April 1861 is not a day (line 1); 31 April 1862 is not a day (line 3); 31 April 1863 is not a day (line 5); and 2 more (line 7; line 9). Look the day up in the source.',
    );
  });
});
