/** A body, treaty or document that is named where another is meant, and what in the sentences around shows it. */
export interface ConfusableBody {
  /** The words as they stand. */
  readonly named: RegExp;
  readonly meant: string;
  /** What must be spoken of nearby for the other to be meant. */
  readonly amid: RegExp;
  /** What shows that the words are right after all. */
  readonly unless?: RegExp;
  readonly why: string;
  readonly confidence: 'likely' | 'look';
}

/** Pairs that are confused, with the words that tell. Every expression is linear: no repeated group holds a repetition. */
export const confusableBodies: readonly ConfusableBody[] = [
  {
    named: /\bWarsaw Convention\b/gu,
    meant: 'the Warsaw Pact (Warsaw Treaty)',
    amid: /\bPact\b|\bWarsaw Treaty\b|\bNATO\b|\bComecon\b|\bCMEA\b|\bsatellites?\b|\bbloc\b|\balliances?\b|\bBrezhnev\b|\bKhrushchev\b/u,
    unless:
      /\bair\b|\baviation\b|\bairlines?\b|\baircraft\b|\bcarriage\b|\bcarriers?\b|\bpassengers?\b|\bliability\b|\b1929\b/iu,
    why: 'the Warsaw Convention of 1929 concerns carriage by air, and the text around it speaks of an alliance',
    confidence: 'likely',
  },
  {
    named:
      /\b(?:membership|member|seats?|admission|admitted|admittance) (?:in|into|at) the United States\b/gu,
    meant: 'the United Nations',
    amid: /\bU\.?N\.?(?:O\.?)?(?![\p{L}.])|\bUnited Nations\b|\bGeneral Assembly\b|\bSecurity Council\b/u,
    unless:
      /\b(?:immigra\p{L}*|refugees?|visas?|students?|entry|statehood|trade unions?|labou?r unions?|clubs?|church|churches|universit\p{L}*|quotas?|aliens?)\b/iu,
    why: 'one is a member of the United Nations, of which the sentence speaks; the United States has no seats for other states',
    confidence: 'likely',
  },
  {
    named: /\bUnited States (?:General Assembly|Security Council|Secretary[- ]General|Charter)\b/gu,
    meant: 'the United Nations',
    amid: /./u,
    why: 'these are organs of the United Nations',
    confidence: 'likely',
  },
  {
    named:
      /\bUnited Nations (?:Congress|Senate|Secretary of State|House of Representatives|Constitution|Supreme Court)\b/gu,
    meant: 'the United States',
    amid: /./u,
    unless: /\bUnited Nations Congress (?:on|of)\b/u,
    why: 'these are organs of the United States',
    confidence: 'likely',
  },
  {
    named: /\bLeague of Nations (?:Security Council|General Assembly|Charter)\b/gu,
    meant: 'the United Nations, or the Council, Assembly or Covenant of the League',
    amid: /./u,
    why: 'the League had a Council, an Assembly and a Covenant; these are of the United Nations',
    confidence: 'likely',
  },
  {
    named: /\bUnited Nations Covenant\b/gu,
    meant: 'the Charter of the United Nations, or the Covenant of the League',
    amid: /\b1945\b|\bSan Francisco\b/u,
    unless: /\brights\b/iu,
    why: 'the founding treaty of the United Nations is its Charter',
    confidence: 'look',
  },
  {
    named: /\bSecurity Council (?:[Rr]esolution )?2758\b/gu,
    meant: 'General Assembly Resolution 2758',
    amid: /\bChina\b|\bPRC\b|\bROC\b|\bTaiwan\b|\bBeijing\b|\bPeking\b|\b1971\b/u,
    why: 'the representation of China was decided by the General Assembly, in Resolution 2758 of 1971',
    confidence: 'likely',
  },
  {
    named: /\bSecurity Council (?:[Rr]esolution )?1514\b/gu,
    meant: 'General Assembly Resolution 1514',
    amid: /\bcoloni\p{L}*|\bdecoloni\p{L}*|\b1960\b/iu,
    why: 'the declaration on colonial countries of 1960 is of the General Assembly',
    confidence: 'likely',
  },
  {
    named: /\bGeneral Assembly (?:[Rr]esolution )?(?:242|338)\b/gu,
    meant: 'the resolution of the Security Council',
    amid: /\bIsrael\p{L}*|\bArab\b|\bSinai\b|\bJarring\b|\b1967\b|\b1973\b/u,
    why: 'Resolutions 242 (1967) and 338 (1973) are of the Security Council',
    confidence: 'likely',
  },
  {
    named: /\bGeneva Conventions?\b/gu,
    meant: 'the Geneva Accords of 1954',
    amid: /\b(?:seventeenth|17th) parallel\b|\bpartition\b|\bInternational Control Commission\b|\bDien Bien Phu\b|\bnationwide elections\b/iu,
    unless:
      /\bprisoners?\b|\bPOWs?\b|\bwounded\b|\bhumanitarian\b|\bcivilians?\b|\bRed Cross\b|\b1864\b|\b1906\b|\b1929\b|\b1949\b|\bGeneva Accords\b/iu,
    why: 'the Geneva Conventions concern the wounded, prisoners and civilians, and the text around speaks of Indochina in 1954',
    confidence: 'look',
  },
  {
    named: /\bVienna Convention\b/gu,
    meant: 'the Congress of Vienna',
    amid: /\b181[45]\b|\bMetternich\b|\bCastlereagh\b|\bTalleyrand\b/u,
    unless: /\bdiplomatic relations\b|\bconsular\b|\blaw of treaties\b|\bozone\b|\b19\d\d\b/iu,
    why: 'the text around it speaks of 1815; the Vienna Conventions are of the twentieth century',
    confidence: 'likely',
  },
  {
    named: /\bHelsinki Convention\b/gu,
    meant: 'the Helsinki Final Act',
    amid: /\bCSCE\b|\b1975\b|\bdétente\b|\bdetente\b|\bhuman rights\b/iu,
    unless: /\bBaltic\b|\bmarine\b|\bwatercourses?\b|\bpollution\b/iu,
    why: 'what the conference of 1975 signed is its Final Act',
    confidence: 'likely',
  },
  {
    named:
      /\bNorth Atlantic (?:Pact|Treaty) Organisation of\b|\bSouth-?East Asia Treaty Organi[sz]ation \(NATO\)/gu,
    meant: 'the Southeast Asia Treaty Organization (SEATO)',
    amid: /\bManila\b|\bSEATO\b|\bThailand\b/u,
    why: 'the text around it speaks of South-East Asia',
    confidence: 'look',
  },
  {
    named: /\bEuropean Council\b/gu,
    meant: 'the Council of Europe',
    amid: /\bEuropean Convention on Human Rights\b|\bStrasbourg court\b|\bEuropean Court of Human Rights\b/u,
    unless:
      /\bheads of (?:state|government)\b|\bsummit\b|\bCouncil of Europe\b|\bEuropean (?:Union|Community|Communities)\b|\bEEC\b|\bEC\b|\bEU\b/iu,
    why: 'human rights in Strasbourg are the concern of the Council of Europe',
    confidence: 'look',
  },
];
