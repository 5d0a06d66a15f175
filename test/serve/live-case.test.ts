import { describe, expect, it } from 'vitest';
import { makeLiveCase } from '../../src/serve/live-case.ts';
import { addReadings, readStudy, type ServedStudy } from '../../src/serve/read-study.ts';
import { earlyVersion, isEarly, type LiveNews, wholeVersion } from '../../src/web/live-news.ts';
import { brokenClaims, codes, filesWith, liveWith, untilWhole } from './served-case.ts';

const versionsIn = (news: readonly LiveNews[]): string[] =>
  news.flatMap((each) => (each.event === 'changed' ? [each.data.version] : []));
const kinds = (news: readonly LiveNews[]): string[] => news.map(({ event }) => event);

describe('makeLiveCase', () => {
  it('refresh() reads the case, and tells that there is a study', async () => {
    const { live, news } = liveWith();
    expect(live.study()).toBeUndefined();
    await live.refresh();
    expect(live.state()).toEqual({ ok: true, stale: false, problems: [] });
    expect(news.at(-1)).toEqual({ event: 'changed', data: { version: live.study()!.version } });
  });

  it('refresh() does nothing where no text changed', async () => {
    const { live, here, news } = liveWith();
    await live.refresh();
    const told = news.length;
    here.files = filesWith();
    await live.refresh();
    expect([here.reads, news.length]).toEqual([1, told]);
  });

  it('refresh() after a broken save tells the problems and keeps the last sound study', async () => {
    const { live, here, news } = liveWith();
    await live.refresh();
    const sound = await untilWhole(live);
    here.files = filesWith({ 'more.yaml': brokenClaims });
    await live.refresh();
    expect(live.study()).toBe(sound);
    expect(live.state()).toMatchObject({
      ok: false,
      stale: true,
      problems: [{ file: 'more.yaml', line: 2, severity: 'error' }],
    });
    expect(news.at(-1)).toEqual({ event: 'problems', data: live.state() });
    here.files = filesWith();
    await live.refresh();
    expect(live.state()).toEqual({ ok: true, stale: false, problems: [] });
    expect(await untilWhole(live)).toMatchObject({ version: sound.version });
    expect(versionsIn(news)).toEqual([
      earlyVersion(sound.version),
      sound.version,
      earlyVersion(sound.version),
      sound.version,
    ]);
  });

  it('refresh() tells a new version when what the study says is another', async () => {
    const { live, here } = liveWith();
    await live.refresh();
    const { version } = live.study()!;
    const text = filesWith().files.find(({ path }) => path === 'claims.yaml')!.text;
    here.files = filesWith({ 'claims.yaml': text.replace(/says: .*/, 'says: In other words') });
    await live.refresh();
    expect(live.study()!.version).not.toBe(version);
    expect(live.study()!.firstPaint).toContain('In other words');
  });

  it('refresh() of a case that was never sound shows what is sound in it, each time anew', async () => {
    const { live, here } = liveWith(filesWith({ 'more.yaml': brokenClaims }));
    await live.refresh();
    const first = live.study();
    expect(first).toBeDefined();
    expect(live.state()).toMatchObject({ ok: false, stale: false });
    here.files = filesWith({ 'more.yaml': `${brokenClaims}events: []\n`, 'treaties.yaml': undefined });
    await live.refresh();
    expect(live.study()?.version).not.toBe(first?.version);
    here.files = filesWith({ 'case.yaml': undefined });
    await live.refresh();
    expect(live.study()).toBeDefined();
    expect(live.state()).toMatchObject({ ok: false, stale: true });
  });

  it('refresh() survives a folder that goes, and comes back', async () => {
    const { live, here } = liveWith();
    await live.refresh();
    const sound = live.study();
    here.files = { isCase: false, files: [], problems: [] };
    await live.refresh();
    expect(live.study()).toBe(sound);
    here.files = filesWith();
    await live.refresh();
    expect(live.state().ok).toBe(true);
  });

  it('refresh() survives a folder that cannot be read, and a reader that dies, and reads again when asked', async () => {
    let fails: 'folder' | 'reader' | undefined = 'folder';
    const live = makeLiveCase({
      addReadings,
      readFolder: () => {
        if (fails === 'folder') throw new Error('EIO');
        return filesWith();
      },
      read: (...asked) =>
        fails === 'reader'
          ? Promise.reject(new Error('the thread that reads the case ended'))
          : readStudy(...asked),
      now: () => 0,
      restMs: 0,
    });
    await live.refresh();
    expect(live.state().problems).toMatchObject([
      { code: 'reading-stopped', message: 'reading the case stopped at something unexpected: EIO' },
    ]);
    fails = 'reader';
    await live.refresh();
    expect(codes(live.state().problems)).toEqual(['reading-stopped']);
    fails = undefined;
    await live.refresh();
    expect(live.state().ok).toBe(true);
    expect(live.study()).toBeDefined();
  });

  it('refresh() asked for many times at once reads the first state and the last', async () => {
    const { live, here } = liveWith();
    const all = Array.from({ length: 300 }, (_, n) => {
      here.files = filesWith({ 'note.yaml': `# save ${n}\n` });
      return live.refresh();
    });
    await Promise.all(all);
    expect(here.reads).toBe(2);
  });

  it('refresh() ends a reading that a later save has overtaken, and only then', async () => {
    let files = filesWith();
    let fail: ((why: Error) => void) | undefined;
    let cancelled = 0;
    const live = makeLiveCase({
      addReadings,
      readFolder: () => files,
      read: (...asked) =>
        fail
          ? readStudy(...asked)
          : new Promise((_, reject) => {
              fail = reject;
            }),
      cancel: () => {
        cancelled += 1;
        fail?.(new Error('the thread that reads the case ended'));
      },
      now: () => 0,
      restMs: 0,
    });
    const all = live.refresh();
    live.refresh();
    expect(cancelled).toBe(0);
    files = filesWith({ 'more.yaml': brokenClaims });
    live.refresh();
    expect(cancelled).toBe(1);
    await all;
    expect(codes(live.state().problems)).toEqual(['claim-syntax']);
  });

  it('refresh() tells progress of work over half a second, and its end', async () => {
    let clock = 0;
    const live = makeLiveCase({
      addReadings,
      readFolder: filesWith,
      read: async (files, wanted, hooks) => {
        for (let done = 1; done <= 10; done++) {
          clock += 100;
          hooks.onProgress(done, 10);
        }
        return readStudy(files, wanted, { ...hooks, onProgress: () => {} });
      },
      now: () => clock,
      restMs: 0,
    });
    const news: LiveNews[] = [];
    live.follow((told) => news.push(told));
    await live.refresh();
    const progress = news.filter(({ event }) => event === 'progress').map(({ data }) => data);
    expect(progress[0]).toEqual({ work: 'claims', done: 5, of: 10 });
    expect(progress.slice(-2)).toEqual([{ work: 'claims', done: 10, of: 10 }, null]);
  });

  it('refresh() tells that it is reading when that alone takes over half a second', async () => {
    const live = makeLiveCase({
      addReadings,
      readFolder: filesWith,
      read: async (...asked) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        return readStudy(...asked);
      },
      now: () => 0,
      restMs: 0,
    });
    const news: LiveNews[] = [];
    live.follow((told) => news.push(told));
    await live.refresh();
    const progress = news.filter(({ event }) => event === 'progress').map(({ data }) => data);
    expect(progress).toEqual([{ work: 'reading', done: 0, of: 0 }, null]);
  });

  it('refresh() gives the verdicts first; those under the other readings follow, with progress', async () => {
    let clock = 0;
    const live = makeLiveCase({
      readFolder: filesWith,
      read: readStudy,
      addReadings: (early, onProgress) => {
        clock += 1000;
        onProgress(1, 4);
        return addReadings(early, () => {});
      },
      now: () => clock,
      restMs: 0,
    });
    const news: LiveNews[] = [];
    live.follow((told) => news.push(told));
    await live.refresh();
    const early = live.study()!;
    expect(isEarly(early.version)).toBe(true);
    const whole = await untilWhole(live);
    expect(whole.version).toBe(wholeVersion(early.version));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(news.slice(-3)).toEqual([
      { event: 'progress', data: { work: 'readings', done: 1, of: 4 } },
      { event: 'changed', data: { version: whole.version } },
      { event: 'progress', data: null },
    ]);
  });

  it('refresh() of a new state ends the readings of the one before, and a broken one has them begun again', async () => {
    let files = filesWith();
    let cancelled = 0;
    let fail: ((why: Error) => void) | undefined;
    const asked: string[] = [];
    const live = makeLiveCase({
      readFolder: () => files,
      read: readStudy,
      addReadings: (early) => {
        asked.push(early.version);
        if (asked.length === 3) return addReadings(early, () => {});
        return new Promise<ServedStudy>((_, reject) => {
          fail = reject;
        });
      },
      cancel: () => {
        cancelled += 1;
        fail?.(new Error('the reading was ended for a later one'));
      },
      now: () => 0,
      restMs: 0,
    });
    const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
    await live.refresh();
    await turn();
    files = filesWith({ 'more.yaml': 'places:\n  - { id: berchtesgaden-town, name: Berchtesgaden town }\n' });
    await live.refresh();
    await turn();
    expect([asked.length, cancelled]).toEqual([2, 1]);
    expect(asked[1]).not.toBe(asked[0]);
    files = filesWith({ 'more.yaml': brokenClaims });
    await live.refresh();
    expect(cancelled).toBe(2);
    expect(codes(live.state().problems)).toEqual(['claim-syntax']);
    expect(earlyVersion((await untilWhole(live)).version)).toBe(asked[1]);
    expect(asked[2]).toBe(asked[1]);
  });

  it('refresh() keeps the early study when its readings come to no end', async () => {
    const live = makeLiveCase({
      readFolder: filesWith,
      read: readStudy,
      addReadings: () => Promise.reject(new Error('the thread that reads the case ended')),
      now: () => 0,
      restMs: 0,
    });
    await live.refresh();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isEarly(live.study()!.version)).toBe(true);
    expect(live.state()).toEqual({ ok: true, stale: false, problems: [] });
  });

  it('follow() begins with how things stand, and ends', async () => {
    const { live, here } = liveWith();
    await live.refresh();
    await untilWhole(live);
    const news: LiveNews[] = [];
    const end = live.follow((told) => news.push(told));
    expect(kinds(news)).toEqual(['changed', 'problems']);
    end();
    here.files = filesWith({ 'more.yaml': brokenClaims });
    await live.refresh();
    expect(news).toHaveLength(2);
  });
});
