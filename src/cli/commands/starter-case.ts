/** The first line of every YAML file of the starter case: editors that know YAML complete and check by it. */
const SCHEMA_LINE = '# yaml-language-server: $schema=schema/case.schema.json\n';

const caseYaml = `# A small case to start from: the Munich crisis of 1938. Change it, or write your own over it.
# Check it with  quadrille check FOLDER,  judge its claims with  quadrille judge FOLDER.
case:
  id: munich-1938
  title: The Munich crisis, 1938-1939
  # The period under study. Dates are written 1938-09-30, 1938-09, 1938, or 1938-09~ for "about September 1938".
  period: 1938-01-01/1939-08-31
  # Chance is drawn from the seed: the same seed gives the same verdicts.
  seed: 1938
  worlds: 1000
  # How far a date marked ~ or ? may be off, either way. These are also what is used when you leave them out.
  dates:
    approximate:
      day: P7D
      month: P1M
      year: P1Y

# What the record claims to hold in full. Where it does not claim to, "nothing happened" cannot be said: a measure has no value.
coverage:
  - between: [GBR, DEU]
    period: 1938-01-01/1939-08-31
    note: The meetings, declarations and breaks of this crisis; not every note that was exchanged.
  - between: [DEU, CZE]
    period: 1938-01-01/1939-03-15

# Your coding choices. The first of each list is used; the others are alternatives that a reader may try.
readings:
  halfLife: [P6M, P1Y]   # after how long an act counts half
  amplitude: [6, 4]      # the least movement of a relation that is a phase
  shortest: [P1M]        # the least duration of a phase
  neutral: [2, 1]        # a relation within 2 of zero is neither good nor bad
  weights: [gdelt]       # which Goldstein table weighs the acts
`;

const actorsYaml = `# Who acted. Codes of Correlates of War (cow) and other names are optional; other names can be searched for.
actors:
  - { id: GBR, kind: state, name: United Kingdom, cow: 200, names: [{ text: Britain }] }
  - { id: FRA, kind: state, name: France, cow: 220 }
  - { id: DEU, kind: state, name: Germany, cow: 255, names: [{ text: Deutsches Reich, lang: de }] }
  - { id: ITA, kind: state, name: Italy, cow: 325 }
  - { id: POL, kind: state, name: Poland, cow: 290, names: [{ text: Polska, lang: pl }] }
  - id: CZE
    kind: state
    name: Czechoslovakia
    cow: 315
    names:
      - { text: Československo, lang: cs }
    # It ceased to exist, for a time, when German troops entered Prague.
    span: 1918-10-28/1939-03-15

places:
  - { id: sudetenland, name: Sudetenland, names: [{ text: Sudety, lang: cs }] }
`;

const eventsYaml = `# What happened. Each act has a date, who acted (by) towards whom (to), a type (a code of CAMEO, the usual scheme for coding
# events, which gives it its weight from -10, hostile, to 10, friendly) and its evidence: @source, and the page after a comma.
# No page is given here, because none was looked up for this example. Yours should have one: "@steiner2011, p. …".
events:
  - id: may-mobilisation
    date: 1938-05-20
    by: CZE
    to: DEU
    type: "154"          # mobilise or increase armed forces
    title: Czechoslovakia calls up reservists on rumours of a German attack
    evidence: "@taylor1961; @steiner2011"

  - id: nuremberg-speech
    date: 1938-09-12
    by: DEU
    to: CZE
    type: "138"          # threaten to use military force
    title: Hitler, at Nuremberg, promises the Sudeten Germans his help
    evidence: "@taylor1961; @steiner2011"

  - id: berchtesgaden
    date: 1938-09-15
    by: GBR
    to: DEU
    type: "046"          # engage in negotiation
    tags: [flight]
    title: Chamberlain flies to Hitler at Berchtesgaden
    evidence: "@dbfp-3-2; @steiner2011"

  - id: anglo-french-proposals
    date: 1938-09-19
    by: [GBR, FRA]
    to: CZE
    type: "104"          # demand political change
    title: Britain and France ask Prague to give up the districts with a German majority
    evidence: "@dbfp-3-2; @steiner2011"

  - id: godesberg
    date: 1938-09-22/1938-09-24
    by: GBR
    to: DEU
    type: "046"
    tags: [flight]
    title: Chamberlain meets Hitler again, at Godesberg
    evidence: "@dbfp-3-2; @steiner2011"

  - id: general-mobilisation
    date: 1938-09-23
    by: CZE
    to: DEU
    type: "154"
    title: Czechoslovakia mobilises
    evidence: "@steiner2011"

  - id: munich-conference
    date: 1938-09-29/1938-09-30
    by: GBR
    to: DEU
    type: "046"
    tags: [flight]
    title: Chamberlain flies to Munich
    evidence: "@dbfp-3-2; @steiner2011"

  - id: prague-occupied
    date: 1939-03-15
    by: DEU
    to: CZE
    type: "192"          # occupy territory
    title: German troops enter Prague
    evidence: "@taylor1961; @steiner2011"

  - id: polish-guarantee
    date: 1939-03-31
    by: GBR
    to: POL
    type: "0334"         # express intent to give military protection
    title: Chamberlain tells the Commons that Britain will support Poland if its independence is threatened
    evidence: "@taylor1961; @steiner2011"

  - id: naval-agreement-denounced
    date: 1939-04-28
    by: DEU
    to: GBR
    type: "160"          # reduce relations
    title: Hitler denounces the Anglo-German Naval Agreement
    evidence: "@taylor1961; @steiner2011"
    # An act that would not have been without another names it. A what-if that drops the one takes the other with it.
    causes: polish-guarantee

# What held over a time. "object" is a place, a seat or an organisation.
spells:
  - id: sudetenland-czech
    kind: possession
    by: CZE
    object: sudetenland
    start: 1938-01-01
    end: 1938-09-30
    evidence: "@steiner2011"
    note: Held since 1918; the record begins with 1938.
  - id: sudetenland-german
    kind: possession
    by: DEU
    object: sudetenland
    start: 1938-10-01
    evidence: "@steiner2011"
`;

const treatiesYaml = `# Treaties and declarations, article by article as far as the study needs them.
instruments:
  - id: munich-agreement
    title: Agreement concluded at Munich
    kind: agreement
    parties: [DEU, GBR, FRA, ITA]
    # It is dated 29 September and was signed after midnight. [ , ] is one of the two: a doubt that is drawn in each world.
    signed: "[1938-09-29,1938-09-30]"
    evidence: "@dgfp-d-2; @dbfp-3-2"
    provisions:
      - article: "1"
        topic: Sudetenland
        obligation: evacuation
        by: CZE
        term: begins 1938-10-01
      - article: "2"
        topic: Sudetenland
        obligation: no destruction of installations
        by: CZE
        term: complete by 1938-10-10

  - id: anglo-german-declaration
    title: Anglo-German Declaration
    kind: declaration
    parties: [GBR, DEU]
    signed: 1938-09-30
    obligations: consultation
    evidence: "@dgfp-d-2; @dbfp-3-2"
    provisions:
      - topic: disputes
        obligation: consultation
        by: [GBR, DEU]
`;

const claimsYaml = `# The claims of the study: a sentence, who makes it (by), and the test that decides it. Here the sentences are the example's own.
# Write each test before you look at its verdict. docs/claims.md has the whole language.
claims:
  - id: three-flights
    group: The way to Munich
    says: Chamberlain went to Hitler three times within a fortnight.
    by: "@steiner2011"
    test: count(events(by = GBR, to = DEU, tag = flight) from 1938-09-15 to 1938-09-30) = 3

  - id: without-prague
    group: The way to Munich
    says: Czechoslovakia was no party to the agreement on its frontiers.
    by: "@taylor1961"
    test: munich-agreement.parties != CZE

  - id: declaration-last
    group: The way to Munich
    says: The declaration of friendship came after the agreement, not before it.
    by: "@steiner2011"
    test: anglo-german-declaration after munich-agreement
    note: The agreement may have been signed on the day of the declaration, and then nothing tells which came first. This is how a doubt in the record shows.

  - id: sudetenland-ceded
    group: After Munich
    says: Within a fortnight the Sudetenland was in German hands.
    by: "@steiner2011"
    test: holds(CZE, sudetenland) on 1938-09-15 and holds(DEU, sudetenland) on 1938-10-15

  - id: guarantee-after-prague
    group: After Munich
    says: Britain bound itself to Poland only after German troops were in Prague.
    by: "@taylor1961"
    test: polish-guarantee after prague-occupied

  - id: short-thaw
    group: After Munich
    says: By the spring of 1939 relations between Britain and Germany were worse than after Munich.
    by: "@steiner2011"
    test: relation(GBR, DEU) on 1939-05-01 < relation(GBR, DEU) on 1938-10-15

# Whom one may believe. "all" is always there; each account here is judged beside it.
accounts:
  - id: without-taylor
    says: Everybody but A. J. P. Taylor.
    without: taylor1961
  - id: documents
    says: The published documents alone.
    sources: [dbfp-3-2, dgfp-d-2]
`;

const sourcesBib = `% Sources, as Zotero exports them (BibTeX; RIS and CSL-JSON do as well). The key after the bracket is what evidence cites.
@book{steiner2011,
  author    = {Steiner, Zara},
  title     = {The Triumph of the Dark: European International History 1933--1939},
  publisher = {Oxford University Press},
  address   = {Oxford},
  year      = {2011}
}

@book{taylor1961,
  author    = {Taylor, A. J. P.},
  title     = {The Origins of the Second World War},
  publisher = {Hamish Hamilton},
  address   = {London},
  year      = {1961}
}

@book{dbfp-3-2,
  editor    = {Woodward, E. L. and Butler, Rohan},
  title     = {Documents on British Foreign Policy 1919--1939, Third Series, Volume II: 1938},
  publisher = {His Majesty's Stationery Office},
  address   = {London},
  year      = {1949}
}

@book{dgfp-d-2,
  title     = {Documents on German Foreign Policy 1918--1945, Series D, Volume II: Germany and Czechoslovakia 1937--1938},
  publisher = {United States Government Printing Office},
  address   = {Washington},
  year      = {1949}
}
`;

/** The files of the case that `init` writes, by path. */
export const starterCase: Readonly<Record<string, string>> = {
  'case.yaml': SCHEMA_LINE + caseYaml,
  'actors.yaml': SCHEMA_LINE + actorsYaml,
  'events.yaml': SCHEMA_LINE + eventsYaml,
  'treaties.yaml': SCHEMA_LINE + treatiesYaml,
  'claims.yaml': SCHEMA_LINE + claimsYaml,
  'sources.bib': sourcesBib,
};
