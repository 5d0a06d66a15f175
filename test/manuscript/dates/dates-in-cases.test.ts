import { describe, expect, it } from 'vitest';
import { dateChecks } from '../../../src/manuscript/dates/date-checks.ts';
import { caseDates } from '../../../src/manuscript/dates/known-dates.ts';
import { namedIn, nameIndex } from '../../../src/manuscript/dates/named-events.ts';
import { lintInput } from '../../../src/manuscript/lint.ts';
import type { CaseRecord } from '../../../src/record/case-record.ts';
import { event, readWith } from '../../record/case-texts.ts';
import { manuscriptOf } from '../manuscript-of.ts';

const instruments = `
instruments:
  - id: orchard-treaty
    title: "Treaty on the Orchards of Ili (Kashgar Protocol)"
    kind: treaty
    parties: [USSR, PRC]
    signed: 1956-05-04
    start: 1956-09-01
    evidence: "@s; @t"
spells:
  - { id: lake-war, kind: war, between: [USSR, PRC], start: 1961-02-03, end: 1962-04-05, title: War of the Lakes, evidence: "@s; @t" }
`;
const events = `events:\n${[
  event('war-on-japan', { date: '1945-08-08', title: 'The Soviet Union declares war on Japan' }),
  event('consulate', { date: '1951-06-07', title: 'The Soviet Union opens a consulate at Lanzhou' }),
  event('visit', { date: '1952-03', title: 'Marshal Arbuzov visits the Lanzhou consulate' }),
  event('bridge-early', {
    date: '1953-01',
    title: 'The Lanzhou railway bridge opened',
    alternatives: 'bridge',
  }),
  event('bridge-late', {
    date: '1954-01',
    title: 'The bridge, as one source dates it',
    alternatives: 'bridge',
  }),
].join('')}`;

const record = async (): Promise<CaseRecord> =>
  (await readWith({ 'events.yaml': events, 'more.yaml': instruments })).record!;

/** What is found with the case at hand. */
const found = async (text: string): Promise<string> => {
  const study = { record: await record(), report: {} as never };
  const input = lintInput(await manuscriptOf(`# On dates\n\n${text}`), { sources: [], study });
  return dateChecks
    .flatMap((check) => check(input))
    .map(({ code, confidence, why }) => `${code} ${confidence}: ${why}`)
    .join('; ');
};

describe('dateChecks, with a case', () => {
  it('find an interval that does not fit an event of the case, and say which', async () => {
    expect(
      await found(
        'Ten days after opening a consulate at Lanzhou, on 28 June 1951, the Soviet Union closed it.',
      ),
    ).toBe(
      'date-arithmetic likely: The Soviet Union opens a consulate at Lanzhou (the case, consulate): 7 June 1951; the two lie 21 days apart',
    );
    expect(
      await found(
        'Three weeks after opening a consulate at Lanzhou, on 28 June 1951, the Soviet Union closed it.',
      ),
    ).toBe('');
  });

  it('find an event that is dated otherwise than in the case', async () => {
    expect(await found('The Soviet Union opened its consulate at Lanzhou on 7 June 1953.')).toContain(
      'date-event likely',
    );
    expect(await found('The Soviet Union opened its consulate at Lanzhou on 7 June 1951.')).toBe('');
    expect(await found('The Soviet Union opened its consulate at Lanzhou in 1951.')).toBe('');
  });

  it('give only a look to what happens again and again', async () => {
    expect(await found('Marshal Arbuzov visited the Lanzhou consulate in May 1954.')).toContain(
      'date-event look',
    );
  });

  it('take the signature and the coming into force of an instrument for right, and its name in brackets', async () => {
    expect(await found('The Kashgar Protocol was signed on 4 May 1956.')).toBe('');
    expect(await found('The Kashgar Protocol (September 1956) held.')).toBe('');
    expect(await found('The Kashgar Protocol was signed on 4 May 1958.')).toContain('date-event likely');
  });

  it('hold a war to the time that it lasted', async () => {
    expect(await found('The War of the Lakes began in March 1962.')).toBe('');
    expect(await found('The War of the Lakes began in March 1964.')).toContain('date-event likely');
  });

  it('leave open what the case leaves open', async () => {
    expect(await found('The Lanzhou railway bridge opened in January 1954.')).toBe('');
    expect(await found('The Lanzhou railway bridge opened in January 1955.')).toContain('date-event likely');
  });
});

describe('namedIn(a sentence, the titles of a case)', () => {
  it('finds an act by the words of its title in another order and by another word for it', async () => {
    const index = nameIndex(caseDates(await record()));
    const sentence =
      'Ten days after entering the war against Japan, on 14 August 1945 the Soviet Union signed.';
    expect(namedIn(sentence, index).map(({ known }) => known.id)).toEqual(['war-on-japan']);
    expect(namedIn('The Soviet Union stayed out of the war in Korea.', index)).toEqual([]);
  });
});
