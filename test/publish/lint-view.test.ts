import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/manuscript/checked/coverage.ts';
import { lint, lintInput } from '../../src/manuscript/lint.ts';
import { readLintFile } from '../../src/manuscript/lint-file.ts';
import { readCounts } from '../../src/manuscript/lint-report.ts';
import { readManuscript } from '../../src/manuscript/read/read-manuscript.ts';
import { unusedReadings } from '../../src/manuscript/readings/unused-readings.ts';
import { layer, layeredText } from '../../src/publish/lint-view/layered-text.ts';
import { lintView } from '../../src/publish/lint-view/view-html.ts';

const paper = `# The harbour

The envoy left on 14 August 1945 (Harrow 1951). He wrote that “the \\<b\\>harbour\\</b\\> was closed” (Harrow 1951, 12).[^1]

Nothing else was said (Nobody 1999; Bain 1952), and about March 1969 (Harow 1951) it was settled.[^2]

# References

Bain, B. "Bert" (1952). Far \\<script\\>alert(1)\\</script\\> harbours. *Nordic Review*, 13(3), 188–199.

Harrow, J. (1951). *The closed harbour*. Leith: Quayside Press. Stone, C. (1970). *The frozen harbour*. Leith: Quayside Press.

[^1]: Gaddis, John. *The Long Peace* (New York: Penguin, 1987), 84.
[^2]: Ibid., 90.
[^3]: So it is said.
`;

/** A text as it is viewed, with the readings of a file. */
async function viewed(text: string, readings = '', file = 'paper.md') {
  const lintFile = readLintFile({ path: 'paper.lint.yaml', text: readings });
  const put = { all: lintFile.readings, outcome: new Map() };
  const reading = await readManuscript(file, new TextEncoder().encode(text), put);
  if (!reading.ok) throw new Error(reading.message);
  const { manuscript, notes } = reading;
  const input = lintInput(manuscript, { sources: [] });
  const report = {
    ...{ file, format: manuscript.format, read: readCounts(input), coverage: coverageOf(input) },
    ...{ findings: lint(input), ignored: [], notes },
  };
  const problems = [...lintFile.problems, ...unusedReadings(put)].map(({ message }) => message);
  return { page: lintView(report, input), input, problems };
}

/** The lines that a view offers to paste. */
function offered(page: string): string[] {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return [...page.matchAll(/<pre class="paste">(.*?)<\/pre>/gsu)].map(([, lines]) =>
    lines!.replaceAll(/&(amp|lt|gt|quot|#39);/gu, (_, sign: string) => signs[sign]!),
  );
}

describe('lintView', () => {
  it('shows every citation in the colour of its entry, and leads from one to the other', async () => {
    const { page } = await viewed(paper);
    const entry =
      /<a class="cite" id="c-0" href="#(e-\d+)" style="--h:(\d+)" title="[^"]*closed harbour">Harrow 1951<\/a>/u.exec(
        page,
      )!;
    expect(page).toContain(`<div class="read" id="${entry[1]}" style="--h:${entry[2]}">`);
    expect(page).toMatch(/cited 2\stimes: <a href="#c-0">line 3<\/a>, <a href="#c-1">line 3<\/a>/u);
  });

  it('shows entries with the parts they were read as, and what was not understood in grey and counted', async () => {
    const { page } = await viewed(paper);
    expect(page).toContain('<dt class="p-pages">pages</dt><dd>188–199</dd>');
    expect(page).toContain('<dt class="p-container">in</dt><dd>Nordic Review 13 (3)</dd>');
    expect(page).toMatch(/<b>7<\/b> citations<\/a><span class="unread">2 fit no entry/u);
    expect(page).toMatch(/<span class="cite none" id="c-2" title="fits no entry">.*?Nobody 1999/su);
    expect(page).toContain('doubtful: the entry looks like two in one');
  });

  it('shows what notes point to, and the days that dates were read as', async () => {
    const { page } = await viewed(paper);
    expect(page).toContain('stands for Gaddis 1987, The Long Peace');
    expect(page).toContain('no work was read in this note');
    expect(page).toContain('<span class="date" title="14 August 1945">14 August 1945</span>');
    expect(page).toMatch(/<td>March 1969<\/td><td>March 1969 \(about\)<\/td><td>1969-03<\/td>/u);
    expect(page).toContain('<span class="quote">');
  });

  it('lets nothing of the text be markup, and fetches nothing', async () => {
    const { page } = await viewed(paper);
    expect(page.match(/<script/gu)).toHaveLength(1);
    expect(page).not.toMatch(/<b>harbour|<script>alert|(?:src|href)="(?!#)|url\(|@import/u);
    const hostile = `"><img src=x onerror=alert(1)>'\`--><!-- ${'‮'} (Harrow 1951).\n\n# References\n\nHarrow, J. "><svg onload=alert(1)> (1951). *The '"><i>*. Leith: Press.\n`;
    const bad = (await viewed(hostile, '', `"><script>alert(1)</script>.md`)).page;
    expect(bad).not.toMatch(/<img|<svg|<i>|<script>alert/u);
    expect(bad.match(/<[a-z][^>]*\son\w+=/giu)).toBeNull();
  });

  it('offers lines that are readings, each of which has an effect', async () => {
    const { page } = await viewed(paper);
    const lines = offered(page);
    expect(lines.some((one) => one.startsWith('  - split: "Stone, C.'))).toBe(true);
    for (const one of lines) {
      const { problems } = await viewed(paper, `readings:\n${one}\n`);
      const isFirst = one.includes('join: "Bain');
      const isSoAlready = one.includes('is: "');
      if (!isFirst && !isSoAlready) expect({ one, problems }).toEqual({ one, problems: [] });
      expect(problems.join()).not.toContain('not understood');
    }
  });

  it('ties words that were not read as a citation, and puts dates right', async () => {
    const text = `${paper.replace('Nothing else', 'Stone and others, so Bain in 1952, had it early in 1969. Nothing else')}`;
    const first = await viewed(text.replace('; Bain 1952', ''));
    const missed = offered(first.page).find((one) => one.includes('"Bain in 1952"'))!;
    const date = offered(first.page).find(
      (one) => one.includes('date: "March 1969"') && !one.includes('nothing'),
    )!;
    const mended = date.replace('is: "1969-03"', 'is: 1969-02/1969-04');
    const { page, problems, input } = await viewed(
      text.replace('; Bain 1952', ''),
      `readings:\n${missed}\n${mended}\n  - date: early in 1969\n    is: "1969-01~"\n  - date: 14 August 1945\n    is: nothing\n`,
    );
    expect(problems).toEqual([]);
    expect(page).toMatch(/title="Bain 1952, [^"]*">Bain in 1952<\/a>/u);
    expect(input.dates.map(({ edtf }) => edtf)).toEqual(['1969-01~', '1969-02/1969-04']);
  });

  it('is right after what it offers is pasted', async () => {
    const lines = offered((await viewed(paper)).page);
    const split = lines.find((one) => one.includes('split: "Stone'))!;
    const tie = lines.find((one) => one.includes('"Harow 1951"') && !one.includes('nothing'))!;
    const { page, problems } = await viewed(paper, `readings:\n${split}\n${tie}\n`);
    expect(problems).toEqual([]);
    expect(page).toContain('<b>3</b> entries</a>');
    expect(page).not.toContain('looks like two in one');
    expect(page).toContain('1 fit no entry');
  });

  it('offers headings where no list was found', async () => {
    const { page } = await viewed('# A paper\n\nIt was (Abel 1951).\n\n# Read\n\nNothing.\n');
    expect(page).toContain('No list of references was found');
    expect(offered(page)).toContain('  - list: "Read"');
  });
});

describe('layeredText', () => {
  it('cuts layers where others begin or end, keeps their order, and gives each character once', () => {
    const text = 'abc <d> ef';
    const b = layer({ from: 0, to: 7 }, '<b>', '</b>');
    const i = layer({ from: 4, to: 10 }, '<i>', '</i>');
    expect(layeredText(text, [[b], [i]], [{ at: 4, html: '*' }])).toBe(
      '<b>abc </b>*<b><i>&lt;d&gt;</i></b><i> ef</i>',
    );
    expect(layeredText(text, [])).toBe('abc &lt;d&gt; ef');
    expect(layeredText('', [[b]])).toBe('');
  });
});
