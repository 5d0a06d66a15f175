import { describe, expect, it } from 'vitest';
import { eventFindings } from '../../../src/manuscript/dates/event-checks.ts';
import { lintInput } from '../../../src/manuscript/lint.ts';
import { manuscriptOf } from '../manuscript-of.ts';

/** Right sentences, of events whose names others bear too. */
const right = [
  'Bloody Sunday in Derry in January 1972 changed the province.',
  'In January 1905, on Bloody Sunday, Gapon led the petitioners to the tsar.',
  'The Treaty of Paris was signed in 1898.',
  'Rajiv Gandhi was assassinated in 1991.',
  'The Treaty of Versailles (1783) ended the American war.',
  'In June 1944 the Allies invaded France, to the surprise of Hitler.',
  'The Soviet Union invaded Poland in 1920.',
  'The Geneva Conference of 1962 neutralised Laos; Zhou was absent.',
  'The Moscow Conference of 1947 discussed Germany and Austria.',
  'The Cairo Conference of 1921 set up the mandates; Churchill presided.',
  'The Republic of China was founded in 1912.',
  'The Treaty of Friendship, Alliance and Mutual Assistance of 1950 bound Mao.',
  'Israel attacked Egypt in June 1967.',
  'The German surrender was signed on 7 May 1945.',
  'Japan surrendered on 2 September 1945.',
  'Lithuania declared independence in 1990, and Gorbachev answered with a blockade.',
  'Papua New Guinea became independent in 1975.',
  'The Munich Conference of 2007 heard the speech.',
];

const wrong = [
  'The fall of Saigon in April 1974 ended it; the Vietnamese communists won.',
  'The Treaty of Trianon was signed in June 1921.',
  'The Suez Crisis of 1958 divided the alliance.',
  'The Berlin Wall fell on 9 November 1988.',
  'Mao Zedong died in Beijing in September 1977.',
  'Ghana became independent in 1956.',
  'The Six-Day War (1968) changed Israel.',
];

const found = async (text: string): Promise<string[]> =>
  eventFindings(lintInput(await manuscriptOf(`# A study\n\n${text}\n`), { sources: [] })).map(
    ({ code }) => code,
  );

describe('chronology in sentences', () => {
  it.each(right)('leaves “%s”', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it.each(wrong)('finds “%s”', async (text) => {
    expect(await found(text)).toEqual(['date-event']);
  });
});
