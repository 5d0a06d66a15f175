/** A body that did not exist, or not by that name, in some years: only such as a sentence can be seen to get wrong. */
export interface Anachronism {
  /** The body, as one that something happens to or that acts: joined, member of. */
  readonly named: RegExp;
  readonly name: string;
  readonly before?: number;
  readonly after?: number;
  readonly why: string;
}

const acts =
  '(?:joined|entered|acceded to|was admitted to|withdrew from|left|became a member of|applied to|turned to|appealed to)';

/** What a body or a state does, of which a year tells the time. */
const does =
  '(?:sent|protested|recogni[sz]ed|refused|offered|demanded|proposed|supported|opposed|attacked|occupied|warned|agreed|accepted|rejected|condemned|voted|vetoed|adopted|announced|appointed|called|met|sat|made peace|declared war|signed|joined|invaded|annexed|ceded|mobili[sz]ed)';

/** Each is looked for with a year of its own sentence. */
export const anachronisms: readonly Anachronism[] = [
  {
    named: new RegExp(`\\b${acts} the League of Nations\\b`, 'gu'),
    name: 'the League of Nations',
    before: 1919,
    after: 1946,
    why: 'the League existed from 1920 to April 1946',
  },
  {
    named: new RegExp(`\\b${acts} the United Nations\\b|\\bthe United Nations ${does}\\b`, 'gu'),
    name: 'the United Nations',
    before: 1942,
    why: 'the United Nations were declared in 1942 and founded as an organisation in 1945',
  },
  {
    named: new RegExp(
      `\\b${acts} (?:the )?(?:European Union|EU)\\b|\\b[Tt]he (?:European Union|EU) ${does}\\b`,
      'gu',
    ),
    name: 'the European Union',
    before: 1992,
    why: 'the Union was founded by the treaty of 1992, in force in 1993; before it there were the European Communities',
  },
  {
    named: new RegExp(`\\b${acts} NATO\\b`, 'gu'),
    name: 'NATO',
    before: 1949,
    why: 'the North Atlantic Treaty was signed in 1949',
  },
  {
    named: new RegExp(`\\b${acts} the Warsaw Pact\\b`, 'gu'),
    name: 'the Warsaw Pact',
    before: 1955,
    after: 1991,
    why: 'the Pact existed from 1955 to 1991',
  },
  {
    named: new RegExp(`\\b${acts} (?:the )?SEATO\\b`, 'gu'),
    name: 'SEATO',
    before: 1954,
    after: 1977,
    why: 'SEATO existed from 1954 to 1977',
  },
  {
    named: new RegExp(`\\b${acts} (?:the )?ASEAN\\b`, 'gu'),
    name: 'ASEAN',
    before: 1967,
    why: 'ASEAN was founded in 1967',
  },
  {
    named: new RegExp(`\\b${acts} the World Trade Organi[sz]ation\\b`, 'gu'),
    name: 'the World Trade Organization',
    before: 1994,
    why: 'it began in 1995; before it there was the General Agreement on Tariffs and Trade',
  },
  {
    named: new RegExp(`(?<!what (?:was to become|became|would become) )\\bthe Soviet Union ${does}\\b`, 'gu'),
    name: 'the Soviet Union',
    before: 1917,
    why: 'the Union was founded in December 1922, after the revolution of 1917; before it there was the Russian Empire',
  },
];
