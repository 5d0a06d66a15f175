import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atRest } from '../../scripts/page-at-rest.ts';
import { sortProblems } from '../../src/base/problems/problems.ts';
import { storiesHtml } from '../../src/publish/stories-html.ts';
import { type StudyStory, studyStories } from '../../src/publish/study-stories.ts';
import { readCase } from '../../src/record/read-case.ts';
import { checkStories } from '../../src/web/check-stories.ts';
import { readHash, writeHash } from '../../src/web/route.ts';
import { readStory, stepPlace, storyPlace } from '../../src/web/stories.ts';
import { problemsTold } from '../argue/judge-broken.ts';
import { caseFiles } from '../case-files.ts';
import { caseOf, readingOf } from '../case-of.ts';
import { expectGolden } from '../golden-file.ts';
import { describePage } from './browser.ts';

const events = `
events:
  - { id: clash, date: 1969-03-02, by: A, to: B, type: "190", title: A clash, evidence: "@one, p. 1" }
claims:
  - { id: early, says: It was early., by: "@one, p. 2", test: clash.date before 1970 }
`;
const story = (...steps: string[]) =>
  `${events}\nstories:\n  - id: tale\n    title: A tale\n    evidence: "@one"\n    steps:\n${steps.map((step) => `      - ${step}`).join('\n')}\n`;

describe('stories of a case', () => {
  it('studyStories(record) makes an address of what a step names', async () => {
    const record = await caseOf(
      story(
        '{ says: They fight., act: clash, of: [A, B], from: 1969, to: 1969-06 }',
        '{ says: The day itself., date: 1969-03-02 }',
        '{ says: So the study., claim: early, behind: [clash] }',
        '{ says: As it was left., address: "#view=votes", behind: [clash] }',
      ),
    );
    const [{ steps }] = studyStories(record) as [StudyStory];
    expect(steps.map(({ address }) => address)).toEqual([
      'view=timeline&of=A,B&act=clash&from=1969-01-01&to=1969-06-30',
      'view=date&date=1969-03-02',
      'view=claims&claim=early',
      'view=votes',
    ]);
    expect(steps.map(({ behind }) => behind)).toEqual([['clash'], [], ['early', 'clash'], ['clash']]);
    expect(checkStories(record).map(({ code }) => code)).toEqual(['story-step-bare']);
  });

  it('checkStories(record) names a broken address at its place with its repair, and steps that show nothing or two things', async () => {
    const record = await caseOf(
      story(
        '{ says: Lost., address: view=timelin&act=clash, behind: [clash] }',
        '{ says: Nowhere., behind: [clash] }',
        '{ says: Twice., address: view=votes, act: clash }',
      ),
    );
    const problems = checkStories(record);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['story-address', 12],
      ['story-step-empty', 13],
      ['story-step-twice', 14],
    ]);
    expect(problems[0]).toMatchObject({
      severity: 'error',
      file: 'test.yaml',
      column: 33,
      hint: 'did you mean "view=timeline"?',
    });
    expect(problems[1]!.message).toBe('step 2 of the story "tale" shows nothing');
  });

  it('a step that names a row the case does not have is a problem at its place', async () => {
    const { problems } = await readingOf(story('{ says: They fight., act: clahs }'));
    expect(problems.map(({ code }) => code)).toContain('reference-unknown');
    expect(problems.find(({ code }) => code === 'reference-unknown')).toMatchObject({ line: 12 });
  });

  it('storiesHtml(stories) lists the sentences, and nothing where there are none', () => {
    expect(storiesHtml([])).toBe('');
    const steps = [{ says: 'A < B.', address: 'view=votes', behind: [] }];
    expect(storiesHtml([{ id: 'x', title: 'X', steps }])).toContain('<ol><li dir="auto">A &lt; B.</li></ol>');
  });
});

describe('checkStories(cases/broken-stories)', () => {
  it('finds exactly the problems of its stories, each where it stands', async () => {
    const { record, problems } = await readCase(caseFiles('broken-stories'));
    expectGolden(
      'broken-stories/problems.txt',
      problemsTold(sortProblems([...problems, ...checkStories(record)])),
    );
  });
});

describe('the address of a step', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
  const stories: fc.Arbitrary<StudyStory[]> = fc.array(
    fc.record({
      id: word,
      title: fc.string(),
      steps: fc.array(
        fc.record({
          says: fc.string(),
          address: fc.constantFrom(
            'view=timeline&of=A,B&from=1968&to=1969-03&act=clash&only=leaked,acts',
            'view=claims&claim=early',
            'view=date&date=1969-06-01&seen-by=A',
            'view=votes',
            'view=claims&claim=early&without=one',
          ),
          behind: fc.array(word),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  );

  it('readStory(#story=…&step=…) is the place of the step, and reads back from its whole address', () => {
    fc.assert(
      fc.property(stories, fc.nat(), fc.nat(), (all, a, b) => {
        const told = all[a % all.length]!;
        const own = all.find(({ id }) => id === told.id)!;
        const step = (b % own.steps.length) + 1;
        const route = readStory(`#story=${told.id}&step=${step}`, all);
        expect(route).toMatchObject({ story: told.id, step: String(step) });
        expect(readStory(`#${writeHash(route)}`, all)).toEqual(JSON.parse(JSON.stringify(route)));
        const { story: _, step: __, ...shown } = JSON.parse(JSON.stringify(route));
        expect(shown).toEqual(readHash(own.steps[step - 1]!.address));
      }),
    );
  });

  it('readStory(hash) begins a story without a step at its first, and tells of one that there is not', () => {
    const steps = [{ says: 'One.', address: 'view=votes', behind: [] }];
    const all = [{ id: 'tale', title: 'A tale', steps }];
    expect(readStory('#story=tale', all)).toMatchObject({ view: 'votes', step: '1' });
    expect(readStory('#story=tale&step=2', all).unread).toEqual(['story=tale&step=2']);
    expect(readStory('#view=votes&story=other', all)).toMatchObject({
      view: 'votes',
      unread: ['story=other'],
    });
    expect(storyPlace({ story: 'tale', step: '0' }, all)).toBeUndefined();
    expect(stepPlace({ story: all[0]!, step: 1 })).toMatchObject({
      view: 'votes',
      story: 'tale',
      of: undefined,
    });
  });
});

describePage('a story', (open) => {
  it('is offered on the first screen and stepped by keys, each step with its address and its view', async () => {
    const { page, faults } = await open({ hash: '' });
    await page.locator('.story-offers').getByRole('link').first().click();
    await page.waitForFunction(() => location.hash.includes('step=1'));
    expect(await page.evaluate(() => location.hash)).toContain('view=timeline');
    const says = page.locator('.story-says');
    const first = await says.innerText();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.hash.includes('step=2'));
    expect(await says.innerText()).not.toBe(first);
    await page.waitForSelector('.fact-card');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => location.hash.includes('step=1'));
    expect(await says.innerText()).toBe(first);
    // a view that is just being opened may still write its address, and that would take back the way back
    await atRest(page);
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes('step=2'));
    await page.getByRole('link', { name: 'Leave the story' }).click();
    await page.waitForSelector('.story-bar', { state: 'detached' });
    expect(await page.evaluate(() => location.hash)).toMatch(/^#view=timeline&of=/);
    expect(faults).toEqual([]);
  });

  it('opens at a step from a short address, and leaves the arrow keys to what has the focus', async () => {
    const { page, faults } = await open({ hash: '#story=treaty-upon-treaty&step=3' });
    await page.waitForSelector('.story-bar');
    expect(await page.locator('h2').first().innerText()).toBe('Treaties');
    await page.locator('select').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.story-steps [aria-current]').innerText()).toContain('3');
    expect(await page.locator('.story-behind li').count()).toBe(2);
    expect(faults).toEqual([]);
  });

  it('goes on by a swipe to the left and back by one to the right, not by one downwards', async () => {
    const { page, faults } = await open({
      hash: '#story=the-visitor&step=1',
      width: 390,
      height: 844,
      hasTouch: true,
    });
    await page.locator('.story-says').waitFor();
    const fingers = await page.context().newCDPSession(page);
    const swipe = async (dx: number, dy: number) => {
      const box = (await page.locator('.story-says').boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part = 0) =>
        fingers.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx * part, y: y + dy * part }],
        });
      await touch('touchStart');
      for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', part);
      await touch('touchEnd');
    };
    await swipe(-120, 8);
    await page.waitForFunction(() => location.hash.includes('step=2'));
    await swipe(20, -120);
    await swipe(120, -8);
    await page.waitForFunction(() => location.hash.includes('step=1'));
    expect(faults).toEqual([]);
  });

  it('stands as a list of its sentences where no script runs', async () => {
    const { page } = await open({ hash: '', javaScriptEnabled: false });
    expect(await page.locator('.stories ol').count()).toBe(3);
    expect(await page.locator('.stories li').count()).toBeGreaterThanOrEqual(15);
  });
});
