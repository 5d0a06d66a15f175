import { describe, expect, it } from 'vitest';
import { beginning, moved, readHash, writeHash } from '../../src/web/route.ts';
import { views } from '../../src/web/views.ts';
import { describePage } from './browser.ts';

const navigation = views.filter((each) => !('isOutside' in each));

describe('readHash(nonsense)', () => {
  it.each(['#amplitude=abc', '#amplitude=-5', '#halfLifeDays=0', '#shortestDays=Infinity'])(
    'reads no measure from %s',
    (hash) => {
      expect(readHash(hash).whatIf).toEqual({});
    },
  );

  it('keeps every part that it does not understand', () => {
    const { unread, whatIf } = readHash(
      '#halfLife=30&talk=foo&view=nope&scenario=x&scenario=y&without=s&neutral=',
    );
    expect(unread).toEqual(['halfLife=30', 'talk=foo', 'view=nope', 'scenario=y']);
    expect(whatIf).toEqual({ scenario: 'x', without: ['s'] });
    expect(readHash('#view=claims&claim=c&account=all&halfLifeDays=30').unread).toBeUndefined();
  });

  it('reads a neutral band of 0, which is a choice', () => {
    expect(readHash('#neutral=0').whatIf).toEqual({ reading: { neutral: 0 } });
  });
});

describe('moved(route, to)', () => {
  const whatIf = { account: 'primary' };
  const from = {
    view: 'timeline',
    of: ['A', 'B'],
    act: 'x',
    from: '1964',
    date: '1969-06-01',
    whatIf,
  } as const;

  it('keeps its places within a view, and of another view the date and the changes alone', () => {
    expect(moved(from, { act: 'y' })).toEqual({ ...from, act: 'y' });
    expect(moved(from, { view: 'claims', claim: 'c' })).toEqual({
      view: 'claims',
      claim: 'c',
      date: '1969-06-01',
      seenBy: undefined,
      whatIf,
    });
  });

  it('begins a view again without its places', () => {
    const again = writeHash(moved(from, beginning('timeline')));
    expect(again).toBe('view=timeline&date=1969-06-01&account=primary');
  });
});

describe('writeHash(route)', () => {
  it('holds every place, and reads back', () => {
    const places = {
      claim: 'c',
      date: '1969',
      of: ['A', 'B'],
      seenBy: 'A',
      act: 'x',
      from: '1964',
      to: '1975-06',
      only: ['secret'],
      section: 's',
      story: 't',
      step: '2',
      sought: 'Луи & Louis',
    };
    expect(readHash(`#${writeHash({ view: 'timeline', ...places, whatIf: {} })}`)).toEqual({
      view: 'timeline',
      ...places,
      whatIf: {},
    });
  });

  it('holds a scenario with every other change, and reads back', () => {
    const whatIf = {
      scenario: 'no-clash',
      account: 'primary',
      without: ['s'],
      drop: ['a', 'b'],
      reading: { neutral: 2 },
    };
    const hash = writeHash({ view: 'what-if', whatIf });
    expect(hash).toContain('scenario=no-clash');
    expect(readHash(`#${hash}`)).toEqual({ view: 'what-if', whatIf });
  });
});

/** Addresses that name nothing of the study, with what the page says of each. */
const nonsense = [
  ['#claim=nope', 'The study makes no claim “nope”'],
  ['#claim=%', 'The study makes no claim “%”'],
  ['#date=1969-13-45', 'there is no month 13'],
  ['#date=hello', '"hello" is not an EDTF date'],
  ['#account=nope', 'The study has no account “nope”: that changes nothing.'],
  ['#without=nope', 'The study has no source “nope”: that changes nothing.'],
  ['#drop=nope', 'The study has no fact “nope”: that changes nothing.'],
  ['#scenario=nope', 'The study has no scenario “nope”: that changes nothing.'],
  ['#weights=nope', 'The study has no weights “nope”: that changes nothing.'],
  [
    '#amplitude=abc',
    'The address says “amplitude=abc”, which the page does not understand: that changes nothing. What it takes is a number',
  ],
  ['#story=nope&step=2', 'The study tells no such story, or its story has no such step.'],
  ['#view=nope', 'The address says “view=nope”, which the page does not understand'],
  ['#halfLife=30', 'Did you mean “halfLifeDays”?'],
  ['#scenarios=no-ussuri-clash', 'Did you mean “scenario”?'],
  ['#talk=foo&without=patel2025', 'What it takes is'],
  ['#scenario=no-ussuri-clash&scenario=no-leak', 'It says “scenario” twice.'],
  ['#view=timeline&of=nope,nada', 'The study has no “nope”: another choice is shown.'],
  ['#view=date&date=1969-06-01&seen-by=nope', 'The study has no actor “nope”'],
  ['#view=treaties&of=a,b', 'The older'],
  ['#view=votes&of=a,b', 'Over the years'],
  ['#view=sources&of=nope', 'The record of this study names no “nope”.'],
  ['#view=about&of=nope', 'The record of this study names no “nope”.'],
  ['#%E0%A4%A', /Of \d+\s+statements/],
] as const;

describePage('addresses', (open) => {
  it('that name nothing are told plainly, and leave the page usable', async () => {
    const { page, faults } = await open();
    for (const [hash, words] of nonsense) {
      await page.evaluate((next) => {
        location.hash = next;
      }, hash);
      await page.getByText(words).first().waitFor();
      await page.waitForFunction(() => !window.quadrille!.state.isRough.value);
      expect(await page.locator('#views a').count(), hash).toBe(navigation.length);
    }
    await page.getByRole('link', { name: 'Treaties' }).click();
    await page.getByRole('heading', { name: 'Treaties' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('hold what each view shows, and lead back to it', async () => {
    const { page, faults } = await open({ hash: '#view=treaties&of=treaty-1945,us-roc-treaty-1954' });
    const shares = await page.textContent('.shares');
    expect(shares).toContain('Mutual Defense Treaty');
    await page.evaluate(() => {
      location.hash = '#view=sources&of=share2003';
    });
    await page.getByRole('heading', { name: /^Share, Michael/ }).waitFor();
    await page.goBack();
    await page.waitForSelector('.treaties');
    expect(await page.textContent('.shares')).toBe(shares);
    expect(faults).toEqual([]);
  });
});
