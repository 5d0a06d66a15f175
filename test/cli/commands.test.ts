import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { width } from '../../src/base/text-width.ts';
import { runInProcess, starterWith } from './run-in-process.ts';

const widest = (text: string): number => Math.max(...text.split('\n').map(width));
const few = ['--worlds', '50'];

describe('check', () => {
  it('check CASE of a sound case ends with 0', async () => {
    const { code, out, err } = await runInProcess(['check', 'munich']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^munich: sound\n/);
  });

  it('check CASE lists problems of record and claims, and ends with 1', async () => {
    const files = starterWith({
      'more.yaml': 'claims:\n  - { id: bad, says: x, by: "@taylor1961", test: count(events(GBR) }\n',
    });
    const { code, out } = await runInProcess(['check', 'munich'], { files });
    expect(code).toBe(1);
    expect(out).toMatch(/munich\/more\.yaml:2:\d+:/);
    expect(out).toContain('not sound');
  });

  it('check CASE --json has the shape of the format', async () => {
    const sound = await runInProcess(['check', 'munich', '--json']);
    expect(JSON.parse(sound.out)).toEqual({
      ok: true,
      problems: [],
      attested: {
        facts: 14,
        statuses: { confirmed: 0, single: 0, named: 14, conflicting: 0, missing: 0 },
        unopened: 11,
      },
    });
    const broken = await runInProcess(['check', 'munich', '--json'], {
      files: { 'events.yaml': 'events: []\n' },
    });
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({
      ok: false,
      problems: [{ severity: 'error', code: 'case-missing' }],
    });
  });
});

describe('judge', () => {
  it('judge CASE prints the ledger', async () => {
    const { code, out, err } = await runInProcess(['judge', 'munich', ...few]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const claim of ['three-flights', 'without-prague', 'declaration-last', 'short-thaw'])
      expect(out).toContain(claim);
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  it('judge CASE is the same for the same seed, and another for another', async () => {
    const judge = (seed: string) => runInProcess(['judge', 'munich', '--worlds', '200', '--seed', seed]);
    expect(await judge('7')).toEqual(await judge('7'));
    const share = ({ out }: { out: string }) => out.match(/(\d+).% {2}declaration-last/)?.[1];
    const shares = await Promise.all(['7', '8', '9', '10'].map(async (seed) => share(await judge(seed))));
    expect(new Set(shares).size).toBeGreaterThan(1);
  });

  it('judge CASE --claim opens a claim down to its sources', async () => {
    const { code, out } = await runInProcess(['judge', 'munich', '--claim', 'declaration-last', ...few]);
    expect(code).toBe(0);
    for (const part of [
      'Test',
      'Aloud',
      'Verdict',
      'Account',
      'The facts that made it',
      '@dgfp-d-2',
      'Sources',
      'Woodward',
    ])
      expect(out).toContain(part);
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  it('judge CASE --account gives that account’s verdicts', async () => {
    const { out } = await runInProcess(['judge', 'munich', '--account', 'documents', '--json', ...few]);
    const answer = JSON.parse(out);
    expect(answer.account).toBe('documents');
    const { verdict } = answer.claims.find(({ id }: { id: string }) => id === 'guarantee-after-prague');
    expect(verdict).toBe('untestable');
  });

  it('judge CASE --json has the names of the format', async () => {
    const { code, out, err } = await runInProcess(['judge', 'munich', '--json', ...few]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ case: 'munich-1938', seed: 1938, worlds: 50, rules: [], problems: [] });
    const open = answer.claims.find(({ id }: { id: string }) => id === 'declaration-last');
    expect(open.sides.left).toMatchObject({ median: '1938-09-30', low: '1938-09-30', high: '1938-09-30' });
    expect(Object.keys(open.accounts)).toEqual(['without-taylor', 'documents']);
  });

  it('judge CASE with errors judges what is sound, and prints the problems first', async () => {
    const files = starterWith({
      'more.yaml':
        'events:\n  - { id: bad, date: 1938-9-30, by: GBR, to: DEU, type: "046", title: x, evidence: "@taylor1961" }\n',
    });
    const { code, out, err } = await runInProcess(['judge', 'munich', ...few], { files });
    expect(code).toBe(1);
    expect(err).toContain('munich/more.yaml:2:');
    expect(out).toContain('three-flights');
    expect(out).toContain('The record has errors');
  });

  it('decisions CASE shows who prevailed, when; one question, or what was meant by it', async () => {
    const files = starterWith({
      'more.yaml': `positions:
  - { id: firm, by: DEU, on: sudetenland, stance: cession, start: 1938-09-01, evidence: "@taylor1961" }
events:
  - { id: ceded, date: 1938-09-30, by: GBR, type: "010", title: The cession, decides: { sudetenland: cession }, evidence: "@taylor1961" }
`,
    });
    const { code, out } = await runInProcess(['decisions', 'munich', 'sudetenland', ...few], { files });
    expect(code).toBe(0);
    expect(out).toMatch(/30 September 1938 +cession +The cession +DEU/);
    expect(widest(out)).toBeLessThanOrEqual(80);
    const json = await runInProcess(['decisions', 'munich', '--json', ...few], { files });
    expect(JSON.parse(json.out).questions).toMatchObject([
      {
        question: 'sudetenland',
        decisions: [{ id: 'ceded', prevailed: [{ actor: 'DEU', share: 1 }], over: [] }],
      },
    ]);
    const wrong = await runInProcess(['decisions', 'munich', 'sudetenlnad'], { files });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('did you mean "sudetenland"?');
    const none = await runInProcess(['decisions', 'munich', ...few]);
    expect(none.out).toContain('The record has no position and no decision');
  });

  it('leverage CLIENT PATRON CASE shows demands, what came before them, and how they fared', async () => {
    const files = starterWith({
      'more.yaml': `events:
  - { id: turn, date: 1938-02-01, by: CZE, to: FRA, type: "030", title: Prague turns elsewhere, card: german-card, evidence: "@taylor1961" }
  - { id: ask-tanks, date: 1938-03-01, by: CZE, to: FRA, type: "0232", title: Prague asks for tanks, asks: { what: tanks, of: FRA, strength: plea }, evidence: "@taylor1961" }
  - { id: ask-guns, date: 1938-01-10, by: CZE, to: FRA, type: "0232", title: Prague asks for guns, asks: { what: guns, of: FRA }, evidence: "@taylor1961" }
  - { id: replies, date: 1938-03-20, by: FRA, to: CZE, type: "010", title: Paris replies, answers: { ask-tanks: granted, ask-guns: refused }, evidence: "@taylor1961" }
`,
    });
    const asked = ['leverage', 'CZE', 'FRA', 'munich', ...few];
    const { out } = await runInProcess(asked, { files });
    expect(out).toMatch(/10 January 1938 +guns +refused/);
    expect(out).toMatch(/1 March 1938 +tanks \(plea\) +granted +card german-card/);
    expect(widest(out)).toBeLessThanOrEqual(80);
    const json = JSON.parse((await runInProcess([...asked, '--json'], { files })).out);
    expect(json).toMatchObject({
      within: 'P1Y',
      demands: [
        { id: 'ask-guns', answers: [{ is: 'refused', share: 1 }], before: [] },
        { id: 'ask-tanks', before: [{ id: 'turn', kind: 'card', what: 'german-card', share: 1, unsure: 0 }] },
      ],
      rates: { after: { n: { median: 1 }, rate: { median: 1 } }, all: { rate: { median: 0.5 } } },
    });
    const short = await runInProcess([...asked, '--within', 'P1W', '--json'], { files });
    expect(JSON.parse(short.out).demands[1].before).toEqual([]);
    const none = await runInProcess(['leverage', 'CZE', 'GBR', 'munich', ...few], { files });
    expect({ code: none.code, out: none.out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('No demand of CZE on GBR is recorded.'),
    });
    const wrong = await runInProcess([...asked, '--within', '6M'], { files });
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('no length of time') });
    const same = await runInProcess(['leverage', 'CZE', 'CZE', 'munich'], { files });
    expect(same).toMatchObject({ code: 2, err: expect.stringContaining('name two actors') });
  });

  it('weigh CASE QUESTION weighs rivals, opens a question, and shows a case without any what to write', async () => {
    const files = starterWith({
      'rivals.yaml': `rivals:
  - { id: fear, of: Why did he fly?, says: He feared a war. }
  - { id: vanity, of: Why did he fly?, says: He wished to be seen. }
weighs:
  - { item: general-mobilisation.date before munich-conference.date, expects: { fear: likely, vanity: even }, because: Fear comes of something. }
`,
    });
    const { code, out } = await runInProcess(['weigh', 'munich', ...few], { files });
    expect(code).toBe(0);
    expect(out).toMatch(/fear +50\s% +5\d\s%/);
    expect(out).not.toContain('Fear comes of something');
    expect(widest(out)).toBeLessThanOrEqual(80);
    for (const question of [['vanity'], ['Why', 'did', 'he', 'fly?']]) {
      const opened = await runInProcess(['weigh', 'munich', ...question, ...few], { files });
      expect(opened.out).toContain('Fear comes of something.');
    }
    const json = JSON.parse((await runInProcess(['weigh', 'munich', ...few, '--json'], { files })).out);
    expect(json).toMatchObject({
      questions: [
        { of: 'Why did he fly?', odds: { first: 'fear' }, items: [{ share: { false: 0 }, isUnseen: true }] },
      ],
    });
    const wrong = await runInProcess(['weigh', 'munich', 'vanitas'], { files });
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('did you mean "vanity"?') });
    const none = await runInProcess(['weigh', 'munich', ...few], { files: starterWith() });
    expect(none).toMatchObject({
      code: 0,
      out: expect.stringContaining('The case has no rival explanations.'),
    });
  });

  it('judge CASE --claim whose test has errors says that it cannot be judged', async () => {
    const files = starterWith({
      'more.yaml': 'claims:\n  - { id: bad, says: x, by: "@taylor1961", test: 1 + }\n',
    });
    const { code, out, err } = await runInProcess(['judge', 'munich', '--claim', 'bad', ...few], { files });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('cannot be judged');
  });

  it('judge CASE --report writes Markdown, and again over its own', async () => {
    const ran = await runInProcess(['judge', 'munich', '--report', 'study.md', ...few]);
    expect(ran.code).toBe(0);
    expect(ran.written['study.md']).toContain('# The Munich crisis, 1938-1939');
    expect(ran.err).toContain('The report is in study.md');
    const again = await runInProcess(['judge', 'munich', '--report', 'study.md', ...few], {
      readFile: () => ran.written['study.md'],
    });
    expect(again.code).toBe(0);
  });

  it('judge CASE --report to where one may not write says so', async () => {
    const writeFile = (): never => {
      throw new Error("EACCES: permission denied, open 'study.md'");
    };
    const { code, err } = await runInProcess(['judge', 'munich', '--report', 'study.md', ...few], {
      writeFile,
    });
    expect(code).toBe(2);
    expect(err).toContain('"study.md" cannot be written: permission denied');
  });

  it('judge CASE shows a bar when somebody watches and it takes its time', async () => {
    let clock = 0;
    const now = (): number => {
      clock += 200;
      return clock;
    };
    const { err } = await runInProcess(['judge', 'munich', ...few], { isWatched: true, now });
    expect(err).toContain('Judging █');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    expect((await runInProcess(['judge', 'munich', ...few], { isWatched: true })).err).toBe('');
  });
});

describe('on', () => {
  it('on DATE CASE prints the system on a date', async () => {
    const { code, out } = await runInProcess(['on', '1938-10-15', 'munich', ...few]);
    expect(code).toBe(0);
    expect(out).toMatch(/^15 October 1938: The Munich crisis/);
    expect(out).toMatch(/Sudetenland +possessed by DEU +1 October 1938/);
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  it('on a longer DATE takes its middle, and says so', async () => {
    const { out, err } = await runInProcess(['on', '1938-10', 'munich', ...few]);
    expect(err).toContain('1938-10 is longer than a day: shown is its middle, 16 October 1938');
    expect(out).toMatch(/^16 October 1938/);
  });

  it('on DATE CASE --json has the names of the format', async () => {
    const { out } = await runInProcess([
      'on',
      '1938-10-15',
      'munich',
      '--as-seen-by',
      'POL',
      '--json',
      ...few,
    ]);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ date: '1938-10-15', account: 'all', asSeenBy: 'POL' });
    for (const name of [
      'actors',
      'relations',
      'recognition',
      'instruments',
      'seats',
      'possessions',
      'triangles',
      'blocs',
    ])
      expect(answer[name]).toBeInstanceOf(Array);
  });
});

describe('series', () => {
  it('series A B CASE prints the relation over time', async () => {
    const { code, out } = await runInProcess(['series', 'GBR', 'DEU', 'munich', ...few]);
    expect(code).toBe(0);
    expect(out).toContain('The relation of GBR and DEU');
    expect(out).toContain('September 1938');
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  it('series A B CASE --csv is a row a step', async () => {
    const { out } = await runInProcess([
      'series',
      'GBR',
      'DEU',
      'munich',
      '--csv',
      '--step',
      'quarter',
      ...few,
    ]);
    const lines = out.trim().split('\n');
    expect(lines[0]).toBe('a,b,from,to,value,low,high,acts,contact,contactLow,contactHigh');
    expect(lines).toHaveLength(8);
  });

  it('series A B CASE --from --to tells the steps between two dates, and no phase is lost by it', async () => {
    const told = async (...more: string[]) =>
      JSON.parse((await runInProcess(['series', 'GBR', 'DEU', 'munich', '--json', ...more, ...few])).out) as {
        rows: { from: string; to: string; value?: number }[];
        phases: unknown[];
      };
    const whole = await told('--step', 'day');
    const part = await told('--step', 'day', '--from', '1938-09', '--to', '1938-10-05');
    expect(part.rows[0]!.from).toBe('1938-09-01');
    expect(part.rows.at(-1)!.to).toBe('1938-10-05');
    expect(part.rows).toHaveLength(35);
    const same = whole.rows.filter(({ from }) => from >= '1938-09-01' && from <= '1938-10-05');
    expect(part.rows.map(({ value }) => value)).toEqual(same.map(({ value }) => value));
    expect(part.phases).toEqual(whole.phases);
  });

  it.each([
    [['--from', '1939', '--to', '1938'], '--from lies after --to'],
    [['--from', '1800', '--to', '1801'], 'none of the days asked for lies in the period of the case'],
    [['--from', 'soon'], '"soon" is not an EDTF date'],
  ])('series %j is told what is wrong', async (given, message) => {
    const { code, err } = await runInProcess(['series', 'GBR', 'DEU', 'munich', ...given, ...few]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('series A B CASE --json says the step', async () => {
    const { out } = await runInProcess([
      'series',
      'GBR',
      'DEU',
      'munich',
      '--json',
      '--domain',
      'security',
      ...few,
    ]);
    expect(JSON.parse(out)).toMatchObject({ a: 'GBR', b: 'DEU', step: 'month', domain: 'security' });
  });
});

describe('judge CASE OTHER', () => {
  const later = join('cases', 'alliances-1939');

  it('judge CASE OTHER of the same case says that nothing changed, as text and in JSON', async () => {
    const { code, out } = await runInProcess(['judge', 'munich', 'munich', ...few]);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'The two are the same: no row differs, and 6 claims have the same answer',
    );
    const json = await runInProcess(['judge', 'munich', 'munich', ...few, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ asked: 6, worlds: 50, claims: [], rows: [] });
  });

  it('judge CASE OTHER of two studies without a claim in common says so first, within 80 columns', async () => {
    const { out } = await runInProcess(['judge', 'munich', later, ...few]);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /share no claim that can be judged in both\. In the older alone \(6\)/,
    );
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  it('judge CASE OTHER --claim opens a claim on both sides; one that neither has is guessed', async () => {
    const { out } = await runInProcess(['judge', 'munich', 'munich', '--claim', 'declaration-last', ...few]);
    expect(out).toContain('Older: ');
    expect(out).toContain('Newer: ');
    const wrong = await runInProcess(['judge', 'munich', 'munich', '--claim', 'declaration-lost', ...few]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('did you mean "declaration-last"?')]);
  });

  it('judge CASE OTHER refuses what is asked of one case, and a case that is not there', async () => {
    const report = await runInProcess(['judge', 'munich', 'munich', '--report', 'a.md']);
    expect([report.code, report.err]).toEqual([2, expect.stringContaining('--report is asked of one case')]);
    const missing = await runInProcess(['judge', 'munich', 'nowhere']);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('there is no folder "nowhere"')]);
  });
});

describe('play', () => {
  const whatIf = (changes: string) =>
    starterWith({
      'what-ifs.yaml': `scenarios:\n  - { id: no-prague, says: Prague is not taken., changes: ${changes} }\n`,
    });
  const files = whatIf('[{ drop: prague-occupied }]');

  it('play CASE lists the what-ifs; of a case without any it shows how one is written', async () => {
    const listed = await runInProcess(['play', 'munich'], { files });
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toContain('no-prague\n  Prague is not taken.\n  1 change supposed\n');
    expect((await runInProcess(['play', 'munich'])).out).toContain('scenarios:\n  - id: without-');
    const json = await runInProcess(['play', 'munich', '--json'], { files });
    expect(JSON.parse(json.out)).toMatchObject({ scenarios: [{ id: 'no-prague', otherwise: [] }] });
  });

  it('play CASE SCENARIO tells what is then otherwise, within 80 columns', async () => {
    const { code, out, err } = await runInProcess(['play', 'munich', 'no-prague', ...few], { files });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^What if: Prague is not taken\./);
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  it('play CASE SCENARIO --json --claim ID opens one claim on both sides', async () => {
    const { out } = await runInProcess(
      ['play', 'munich', 'no-prague', '--claim', 'without-prague', '--json', ...few],
      { files },
    );
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ scenario: 'no-prague', asked: 1, worlds: 50 });
    expect(answer.claims[0].parts.before.length).toBeGreaterThan(0);
  });

  it('play CASE SCENARIO of one that makes the case unsound tells why, and plays nothing', async () => {
    const broken = await runInProcess(['play', 'munich', 'no-prague', ...few], {
      files: whatIf('[{ set: prague-occupied, date: 1939-3-15 }]'),
    });
    expect(broken).toMatchObject({ code: 1, out: '' });
    expect(broken.err).toContain('what-ifs.yaml:2:');
    expect(broken.err).toContain('The scenario cannot be played until it is mended.');
  });

  it('play CASE with a scenario or claim that there is not guesses which was meant', async () => {
    const { code, err } = await runInProcess(['play', 'munich', 'no-prage'], { files });
    expect(code).toBe(2);
    expect(err).toContain('did you mean "no-prague"?');
  });
});

describe('compare', () => {
  const pair = ['munich-agreement', 'anglo-german-declaration'];

  it('compare OLDER NEWER CASE sets two treaties side by side', async () => {
    const { code, out } = await runInProcess(['compare', ...pair, 'munich']);
    expect(code).toBe(0);
    expect(out.replaceAll('\u00a0', ' ')).toContain('Of the 2 provisions of munich-agreement');
    expect(out).toContain('New: in anglo-german-declaration alone (1)');
  });

  it('compare OLDER NEWER CASE --json gives the shares', async () => {
    const { out } = await runInProcess(['compare', ...pair, 'munich', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      shares: { kept: 0, changed: 0, dropped: 1, added: 1 },
      newer: { signed: '1938-09-30' },
    });
  });

  it('compare the same twice is refused', async () => {
    const { code } = await runInProcess(['compare', 'munich-agreement', 'munich-agreement', 'munich']);
    expect(code).toBe(2);
  });
});

describe('init', () => {
  it('init FOLDER writes a case that fits its own schema', async () => {
    const { code, out, written } = await runInProcess(['init', 'new/my-case']);
    expect(code).toBe(0);
    expect(out).toContain('quadrille check new/my-case');
    const schema = JSON.parse(written['new/my-case/schema/case.schema.json'] ?? '');
    const fits = new Ajv({ strict: false, allErrors: true }).compile(schema);
    for (const [path, text] of Object.entries(written).filter(([name]) => name.endsWith('.yaml'))) {
      expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=schema/case.schema.json');
      expect({ path, fits: fits(parse(text)), errors: fits.errors }).toMatchObject({ path, fits: true });
    }
  });

  it('init FOLDER --json lists what was written', async () => {
    const { out } = await runInProcess(['init', 'x', '--json']);
    expect(JSON.parse(out).files).toContain('claims.yaml');
  });

  it('init FOLDER that cannot be written says so', async () => {
    const putFiles = (): never => {
      throw new Error("EROFS: read-only file system, mkdir 'x'");
    };
    const { code, err } = await runInProcess(['init', 'x'], { putFiles });
    expect(code).toBe(2);
    expect(err).toContain('read-only file system');
  });
});

describe('types', () => {
  it('types WORD… finds codes by words, within the page', async () => {
    const { code, out, err } = await runInProcess(['types', 'break', 'relations']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/161 +Reduce or break diplomatic/);
    const all = await runInProcess(['types']);
    expect(all.out).toMatch(/1641.*\(−7\.0\)/);
    expect(widest(out + all.out)).toBeLessThanOrEqual(80);
  });

  it('types WORD… says that nothing answers, and shows what comes nearest', async () => {
    const near = await runInProcess(['types', 'ambasador']);
    expect(near.out).toMatch(/^No type of event answers to "ambasador"\. What comes nearest:/);
    expect(near.out).toContain('161');
    const none = await runInProcess(['types', 'qqqqq']);
    expect(none.out).toMatch(/nor anything near it/);
    expect([near.code, none.code]).toEqual([0, 0]);
  });

  it('types WORD --case CASE looks among the case’s own types first, and ends as the case is', async () => {
    const own = 'eventTypes:\n  - { id: regatta, title: A race of boats, weight: 2, cameo: "017" }\n';
    const files = starterWith({ 'own.yaml': own });
    const { code, out } = await runInProcess(['types', 'boat', '--case', 'munich'], { files });
    expect(code).toBe(0);
    expect(out).toMatch(/Types of the case\n.*\n.*\n +regatta +A race of boats +2\.0 +017/);
    const { out: json } = await runInProcess(['types', 'boat', '--case', 'munich', '--json'], { files });
    expect(JSON.parse(json)).toMatchObject({
      near: false,
      eventTypes: [{ id: 'regatta', weight: 2 }],
      types: [],
    });
  });
});

describe('a case with rows that are left out for a problem', () => {
  const files = starterWith({
    'more.yaml':
      'events:\n  - { id: lost, date: 1938-13-01, by: GBR, to: DEU, type: "042", title: Lost, evidence: "@taylor1961, p. 2" }\n',
  });

  it.each([
    ['on', '1938-09-01', 'munich', ...few],
    ['series', 'GBR', 'DEU', 'munich', ...few],
    ['leverage', 'GBR', 'DEU', 'munich', ...few],
    ['decisions', 'munich', ...few],
    ['figures', 'munich', ...few],
    ['periods', 'munich', ...few],
    ['knew', 'munich'],
  ])('%s tells of them in its text and its JSON', async (...command) => {
    const { code, out } = await runInProcess(command, { files });
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Left out of the record, or not whole in it, for a problem: “lost” (events). What is told here may lack them.',
    );
    const json = JSON.parse((await runInProcess([...command, '--json'], { files })).out) as {
      leftOut?: { id: string }[];
    };
    expect(json.leftOut?.map(({ id }) => id)).toEqual(['lost']);
  });
});
