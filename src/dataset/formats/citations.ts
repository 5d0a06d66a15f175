import { own } from '../../base/own.ts';

/** What is cited for a data set: the kind of work and its fields. */
export interface Citation {
  readonly type: 'article' | 'book' | 'incollection' | 'misc';
  readonly fields: Readonly<Record<string, string>>;
}

const article = (
  author: string,
  year: number,
  title: string,
  journal: string,
  volume: string,
  pages: string,
  doi?: string,
): Citation => ({
  type: 'article',
  fields: { author, title, journal, year: String(year), volume, pages, ...(doi ? { doi } : {}) },
});
const book = (author: string, year: number, title: string, publisher: string, address: string): Citation => ({
  type: 'book',
  fields: { author, title, publisher, address, year: String(year) },
});

/**
 * The works that the makers of data sets ask to be cited, by key. Each was held against a page of its makers, its publisher or its repository, or against
 * two works that cite it; docs/data.md tells which could not be seen whole.
 */
export const citations: Readonly<Record<string, Citation>> = {
  'voeten-un': {
    type: 'misc',
    fields: {
      author: 'Voeten, Erik and Strezhnev, Anton and Bailey, Michael',
      title: 'United Nations General Assembly Voting Data',
      howpublished: 'Harvard Dataverse',
      year: '2009',
      doi: '10.7910/DVN/LEJUQZ',
    },
  },
  'bailey-strezhnev-voeten-2017': article(
    'Bailey, Michael A. and Strezhnev, Anton and Voeten, Erik',
    2017,
    'Estimating Dynamic State Preferences from United Nations Voting Data',
    'Journal of Conflict Resolution',
    '61(2)',
    '430--456',
    '10.1177/0022002715595700',
  ),
  'cow-states': {
    type: 'misc',
    fields: {
      author: '{Correlates of War Project}',
      title: 'State System Membership List, v2016',
      year: '2017',
      url: 'https://correlatesofwar.org',
    },
  },
  'gleditsch-ward-1999': article(
    'Gleditsch, Kristian S. and Ward, Michael D.',
    1999,
    'A Revised List of Independent States since the Congress of Vienna',
    'International Interactions',
    '25(4)',
    '393--413',
    '10.1080/03050629908434958',
  ),
  'singer-1987': article(
    'Singer, J. David',
    1987,
    'Reconstructing the Correlates of War Dataset on Material Capabilities of States, 1816--1985',
    'International Interactions',
    '14(2)',
    '115--132',
    '10.1080/03050628808434695',
  ),
  'singer-bremer-stuckey-1972': {
    type: 'incollection',
    fields: {
      author: 'Singer, J. David and Bremer, Stuart and Stuckey, John',
      title: 'Capability Distribution, Uncertainty, and Major Power War, 1820--1965',
      booktitle: 'Peace, War, and Numbers',
      editor: 'Russett, Bruce',
      publisher: 'Sage',
      address: 'Beverly Hills',
      year: '1972',
      pages: '19--48',
    },
  },
  'pevehouse-2020': article(
    'Pevehouse, Jon C. W. and Nordstrom, Timothy and McManus, Roseanne W. and Jamison, Anne Spencer',
    2020,
    'Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets',
    'Journal of Peace Research',
    '57(3)',
    '492--503',
    '10.1177/0022343319881175',
  ),
  'leeds-2002': article(
    'Leeds, Brett Ashley and Ritter, Jeffrey M. and Mitchell, Sara McLaughlin and Long, Andrew G.',
    2002,
    'Alliance Treaty Obligations and Provisions, 1815--1944',
    'International Interactions',
    '28(3)',
    '237--260',
    '10.1080/03050620213653',
  ),
  'gibler-2009': book(
    'Gibler, Douglas M.',
    2009,
    'International Military Alliances, 1648--2008',
    'CQ Press',
    'Washington, D.C.',
  ),
  'gibler-miller-little-2016': article(
    'Gibler, Douglas M. and Miller, Steven V. and Little, Erin K.',
    2016,
    'An Analysis of the Militarized Interstate Dispute (MID) Dataset, 1816--2001',
    'International Studies Quarterly',
    '60(4)',
    '719--730',
    '10.1093/isq/sqw045',
  ),
  'palmer-2022': article(
    "Palmer, Glenn and McManus, Roseanne W. and D'Orazio, Vito and Kenwick, Michael R. and Karstens, Mikaela and Bloch, Chase and Dietrich, Nick and Kahn, Kayla and Ritter, Kellan and Soules, Michael J.",
    2022,
    'The MID5 Dataset, 2011--2014: Procedures, Coding Rules, and Description',
    'Conflict Management and Peace Science',
    '39(4)',
    '470--482',
    '10.1177/0738894221995743',
  ),
  'sarkees-wayman-2010': book(
    'Sarkees, Meredith Reid and Wayman, Frank Whelon',
    2010,
    'Resort to War: 1816--2007',
    'CQ Press',
    'Washington, D.C.',
  ),
  'stinnett-2002': article(
    'Stinnett, Douglas M. and Tir, Jaroslav and Schafer, Philip and Diehl, Paul F. and Gochman, Charles',
    2002,
    'The Correlates of War Project Direct Contiguity Data, Version 3',
    'Conflict Management and Peace Science',
    '19(2)',
    '58--66',
    '10.1177/073889420201900203',
  ),
  'cow-contiguity': {
    type: 'misc',
    fields: {
      author: '{Correlates of War Project}',
      title: 'Direct Contiguity Data, 1816--2016, Version 3.2',
      year: '2017',
      url: 'https://correlatesofwar.org',
    },
  },
  'bayer-2006': {
    type: 'misc',
    fields: {
      author: 'Bayer, Resat',
      title: 'Diplomatic Exchange Data Set, v2006.1',
      year: '2006',
      url: 'https://correlatesofwar.org',
    },
  },
  'barbieri-keshk-2016': {
    type: 'misc',
    fields: {
      author: 'Barbieri, Katherine and Keshk, Omar M. G.',
      title: 'Correlates of War Project Trade Data Set Codebook, Version 4.0',
      year: '2016',
      url: 'https://correlatesofwar.org',
    },
  },
  'barbieri-2009': article(
    'Barbieri, Katherine and Keshk, Omar M. G. and Pollins, Brian M.',
    2009,
    'Trading Data: Evaluating Our Assumptions and Coding Rules',
    'Conflict Management and Peace Science',
    '26(5)',
    '471--491',
    '10.1177/0738894209343887',
  ),
  'thompson-sakuwa-suhas-2021': book(
    'Thompson, William R. and Sakuwa, Kentaro and Suhas, Prashant Hosur',
    2021,
    'Analyzing Strategic Rivalries in World Politics: Types of Rivalry, Regional Variation, and Escalation/De-escalation',
    'Springer',
    'Singapore',
  ),
  'thompson-dreyer-2012': book(
    'Thompson, William R. and Dreyer, David R.',
    2012,
    'Handbook of International Rivalries, 1494--2010',
    'CQ Press',
    'Washington, D.C.',
  ),
  'doreian-mrvar-2015': article(
    'Doreian, Patrick and Mrvar, Andrej',
    2015,
    'Structural Balance and Signed International Relations',
    'Journal of Social Structure',
    '16(1)',
    '1--49',
    '10.21307/joss-2019-012',
  ),
  'schoch-signnet': {
    type: 'misc',
    fields: {
      author: 'Schoch, David',
      title: 'signnet: Methods to Analyse Signed Networks',
      year: '2020',
      note: 'R package',
      url: 'https://CRAN.R-project.org/package=signnet',
    },
  },
  'gerner-schrodt-2002': {
    type: 'misc',
    fields: {
      author: 'Gerner, Deborah J. and Schrodt, Philip A. and Abu-Jabr, Rajaa and Yilmaz, {\\"O}m{\\"u}r',
      title:
        'Conflict and Mediation Event Observations (CAMEO): A New Event Data Framework for the Analysis of Foreign Policy Interactions',
      year: '2002',
      note: 'Paper for the International Studies Association, New Orleans',
    },
  },
  'mcclelland-1978': {
    type: 'misc',
    fields: {
      author: 'McClelland, Charles',
      title: 'World Event/Interaction Survey, 1966--1978',
      year: '1978',
      howpublished: 'Inter-university Consortium for Political and Social Research (ICPSR 5211)',
    },
  },
  'goldstein-1992': article(
    'Goldstein, Joshua S.',
    1992,
    'A Conflict-Cooperation Scale for WEIS Events Data',
    'Journal of Conflict Resolution',
    '36(2)',
    '369--385',
    '10.1177/0022002792036002007',
  ),
  'boschee-2015': {
    type: 'misc',
    fields: {
      author:
        "Boschee, Elizabeth and Lautenschlager, Jennifer and O'Brien, Sean and Shellman, Steve and Starz, James and Ward, Michael",
      title: 'ICEWS Coded Event Data',
      year: '2015',
      howpublished: 'Harvard Dataverse',
      doi: '10.7910/DVN/28075',
    },
  },
  'leetaru-schrodt-2013': {
    type: 'misc',
    fields: {
      author: 'Leetaru, Kalev and Schrodt, Philip A.',
      title: 'GDELT: Global Data on Events, Location, and Tone, 1979--2012',
      year: '2013',
      note: 'Paper for the International Studies Association, San Francisco',
    },
  },
  'althaus-2017': {
    type: 'misc',
    fields: {
      author:
        'Althaus, Scott and Bajjalieh, Joseph and Carter, John F. and Peyton, Buddy and Shalmon, Dan A.',
      title: 'Cline Center Historical Phoenix Event Data, v.1.0.0',
      year: '2017',
      howpublished: 'Cline Center for Advanced Social Research, University of Illinois',
    },
  },
  'gdelt-2-codebook': {
    type: 'misc',
    fields: {
      author: '{The GDELT Project}',
      title: 'The GDELT Event Database Data Format Codebook V2.0',
      year: '2015',
      url: 'http://gdeltproject.org/',
    },
  },
  polecat: {
    type: 'misc',
    fields: {
      author:
        'Scarborough, Grace I. and Bagozzi, Benjamin E. and Beger, Andreas and Berrie, John and Halterman, Andrew and Schrodt, Philip A. and Spivey, Jevon',
      title: 'POLECAT Weekly Data',
      year: '2023',
      howpublished: 'Harvard Dataverse',
      doi: '10.7910/DVN/AJGVIT',
    },
  },
  'halterman-2023': {
    type: 'misc',
    fields: {
      author:
        'Halterman, Andrew and Bagozzi, Benjamin E. and Beger, Andreas and Schrodt, Philip A. and Scarborough, Grace I.',
      title: 'PLOVER and POLECAT: A New Political Event Ontology and Dataset',
      year: '2023',
      howpublished: 'SocArXiv',
      doi: '10.31235/osf.io/rm5dw',
    },
  },
  'plover-manual': {
    type: 'misc',
    fields: {
      author: '{Open Event Data Alliance}',
      title:
        'PLOVER: Political Language Ontology for Verifiable Event Records. Event, Actor and Data Interchange Specification',
      note: 'Draft, version 2.0',
      url: 'https://github.com/openeventdata/PLOVER',
    },
  },
};

/** A citation as BibTeX, the key first. */
export function bibtex(key: string): string {
  const citation = own(citations, key);
  if (!citation) throw new Error(`bibtex requires the key of a citation, and "${key}" is none`);
  const fields = Object.entries(citation.fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${citation.type}{${key},\n${fields.join(',\n')}\n}`;
}
