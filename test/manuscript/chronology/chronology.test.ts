import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEdtf, possibleDays, type Reach, rangeHull } from '../../../src/base/edtf/edtf.ts';
import { chronology } from '../../../src/manuscript/chronology/chronology.ts';
import { stemsOf } from '../../../src/manuscript/dates/stems.ts';
import type { KnownEvent } from '../../../src/record/chronology/known-event.ts';
import { readChronology } from '../../../src/record/chronology/read-chronology.ts';
import { pageText } from '../../rules/markdown.ts';
import { root } from '../../rules/source-files.ts';
import compared from './compared.json' with { type: 'json' };

const none = { years: 0, months: 0, days: 0 };
const REACH: Reach = { day: none, month: none, year: none };

/** Names that are one word, and name one thing. */
const properNames = new Set([
  ...['anschluss', 'kristallnacht', 'gestapu', 'vernichtungsbefehl', 'bogotazo', 'maphilindo'],
  ...['supersemar', 'cordobazo', 'tanquetazo', 'tancazo', 'caracazo'],
]);

const hull = (edtf: string) => {
  const read = parseEdtf(edtf);
  return read.ok ? rangeHull(possibleDays(read.date, REACH)) : undefined;
};

const first = hull('1900-01-01')!.earliest;
const last = hull('1999-12-31')!.latest;

const datings = ({ date, also = [] }: KnownEvent): string[] => [date, ...also.map((other) => other.date)];

const key = (phrase: string): string =>
  stemsOf(phrase)
    .map(({ stem }) => stem)
    .join(' ');

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) !== i);

describe('chronology', () => {
  it('has at least 1,500 events', () => {
    expect(chronology.length).toBeGreaterThanOrEqual(1500);
  });

  it('is in order of time', () => {
    const starts = chronology.map(({ date }) => date);
    expect(starts).toEqual([...starts].sort());
  });

  it('has ids and Wikidata ids that are unique and well formed', () => {
    const items = chronology.flatMap(({ wikidata }) => wikidata ?? []);
    expect(repeated(chronology.map(({ id }) => id))).toEqual([]);
    expect(chronology.filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(repeated(items)).toEqual([]);
    expect(items.filter((item) => !/^Q[1-9]\d*$/.test(item))).toEqual([]);
  });

  it('has dates that parse and that the calendar has', () => {
    const broken = chronology.flatMap((event) => datings(event).filter((date) => !hull(date)));
    expect(broken).toEqual([]);
  });

  it('has its events in the years 1900 to 1999', () => {
    const outside = chronology.filter(({ date }) => {
      const days = hull(date)!;
      return days.earliest < first || days.latest > last;
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('has intervals that run forwards', () => {
    const backwards = chronology
      .flatMap(datings)
      .filter((date) => date.includes('/'))
      .filter((date) => {
        const [start, end] = date.split('/') as [string, string];
        return hull(start)!.earliest > hull(end)!.latest;
      });
    expect(backwards).toEqual([]);
  });

  it('tells other datings once, each with its reason', () => {
    const same = chronology.filter((event) => repeated(datings(event)).length > 0);
    const bare = chronology.filter(({ also = [] }) => also.some(({ says }) => says.trim() === ''));
    expect(same.map(({ id }) => id)).toEqual([]);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('has a source and a sentence for each event', () => {
    const unsourced = chronology.filter(({ source }) => source.trim().length < 8);
    const unsaid = chronology.filter(({ says }) => !/^[\p{Lu}\p{N}].+\.$/u.test(says));
    expect(unsourced.map(({ id }) => id)).toEqual([]);
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });

  it('has phrases of two words that carry meaning, or a proper name', () => {
    const short = chronology.flatMap(({ names }) =>
      names.filter((name) => {
        const stems = stemsOf(name);
        return stems.length < 2 && !properNames.has(name.toLowerCase()) && !/[-\d]/.test(name);
      }),
    );
    expect(short).toEqual([]);
  });

  it('has no phrase twice in one event', () => {
    const twice = chronology.flatMap(({ id, names }) => repeated(names).map((name) => `${id}: ${name}`));
    expect(twice).toEqual([]);
  });

  it('has phrases of one event each, unless other words of the sentence tell the events apart', () => {
    const owners = new Map<string, KnownEvent[]>();
    for (const event of chronology)
      for (const phrase of new Set(event.names.map(key)))
        owners.set(phrase, [...(owners.get(phrase) ?? []), event]);
    const doubtful = [...owners].flatMap(([phrase, events]) => {
      const amids = events.map(({ amid = [] }) => new Set(amid.flatMap((word) => key(word).split(' '))));
      const isTold = amids.every(
        (one, i) =>
          one.size > 0 && amids.every((other, j) => i === j || ![...one].some((word) => other.has(word))),
      );
      return events.length > 1 && !isTold ? [`${phrase}: ${events.map(({ id }) => id).join(', ')}`] : [];
    });
    expect(doubtful).toEqual([]);
  });
});

describe('compiled.json', () => {
  it('is what data/chronology says (run npm run chronology)', async () => {
    const folder = join(root, 'data/chronology');
    const files = readdirSync(folder).map((name) => ({
      path: `data/chronology/${name}`,
      text: readFileSync(join(folder, name), 'utf8'),
    }));
    const { events, problems } = await readChronology(files);
    expect(problems).toEqual([]);
    expect(chronology).toEqual(events);
  });

  it('has the events of each file within its years, in order of time', async () => {
    const folder = join(root, 'data/chronology');
    for (const name of readdirSync(folder)) {
      const dates = [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {4}date: (.*)$/gm)].map(
        ([, date]) => date!,
      );
      const [from, to] = name.match(/\d{4}/g)!;
      expect(dates).toEqual([...dates].sort());
      expect(dates.filter((date) => date.slice(0, 4) < from! || date.slice(0, 4) > to!)).toEqual([]);
    }
  });
});

describe('docs/chronology.md', () => {
  it('tells how many events there are, and how many have a Wikidata id', () => {
    const items = chronology.filter(({ wikidata }) => wikidata);
    expect(pageText('docs/chronology.md')).toContain(
      `${chronology.length} events, of which ${items.length} have a Wikidata id`,
    );
  });

  it('tells how many dates were compared with what', () => {
    const { byDay, byDayOther, inTheCase, inTheFactbook, inTheTreatyList, inTheSample } = compared;
    const ids = new Set(chronology.map(({ id }) => id));
    const added = [...inTheFactbook, ...inTheTreatyList, ...inTheSample];
    const named = new Set([...byDay, ...byDayOther, ...inTheCase, ...added]);
    expect(repeated(added)).toEqual([]);
    expect([...named].filter((id) => !ids.has(id))).toEqual([]);
    const page = pageText('docs/chronology.md');
    expect(page).toContain(`the day stands there for this event | ${byDay.length} |`);
    expect(page).toContain(
      `another right dating of the event stands | ${byDayOther.filter((id) => !inTheCase.includes(id)).length} |`,
    );
    expect(page).toContain(`the same date | ${inTheCase.length} |`);
    expect(page).toContain(`the day of independence | ${inTheFactbook.length} |`);
    expect(page).toContain(`the day of signature or adoption | ${inTheTreatyList.length} |`);
    expect(page).toContain(`public pages, the day | ${inTheSample.length} |`);
    expect(page).toContain(`general knowledge | ${ids.size - named.size} |`);
    expect(page).toContain(
      `The case and the lists share ${byDay.filter((id) => inTheCase.includes(id)).length} events`,
    );
  });
});
