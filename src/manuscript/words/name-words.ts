import { MONTH_FORMS } from '../../base/months.ts';

/** Words of one language or another that belong to the family name that follows. */
export const particles: ReadonlySet<string> = new Set(
  `af al al- am ap auf av aus ben bin bint d' da dal de del dela della dell' der des di do dos du e el el- in le la las li lo los
  op 't ten ter 'ter the ter und van vander ver von vom y zu zum zur`.split(/\s+/),
);

/** Family names that stand before the given name in Chinese, Korean and Vietnamese, in the romanisations in use. */
export const eastAsianFamilyNames: ReadonlySet<string> = new Set(
  `bai cai cao chang chao chen cheng chiang chiu chou chu cui deng ding dong du fan fang feng fu gao gong gu guo han he ho hong hou
  hsieh hsu hu hua huang hung jia jiang jin kong kuo lai lei li liang liao lin ling liu lo long lu luo ma mao meng mo niu pan pei peng
  qian qiao qin qiu ren shao shen shi song su sun tan tang tao teng tian ting tsai tseng tu wan wang wei wen weng wu xi xia xiao xie xiong xu
  xue yan yang yao ye yeh yin yu yuan zeng zha zhang zhao zheng zhong zhou zhu zhuang zou
  ahn bae baek chae cho choe choi chong chung hwang hyon im jang jeong jin jo joo jung kang kim ko kwon lee min moon nam noh oh paek pak
  park rhee roh ryu seo shin sohn son song yi yoo yoon yun
  bui cao dang dao dinh do doan duong ho hoang huynh khuat le luong luu ngo nguyen pham phan quach ta to tran trinh truong vo vu vuong`.split(
    /\s+/,
  ),
);

/** Words that make a heading an institution rather than a person. */
export const institutionWords: ReadonlySet<string> = new Set(
  `academy administration affairs agency archive archives army assembly association authority bank board bureau cabinet center centre
  chamber college commission committee commonwealth company conference congress convention corporation council court department
  directorate division embassy federation foundation fund gazette government group house institut institute institution international
  league library ministry mission nations navy office organisation organization parliament party programme program project red
  republic royal school secretariat senate service society staff state states system team times treasury trust union united university
  world herald tribune journal post news review observer guardian economist staatsarchiv ministère ministerium auswärtiges amt
  ministerio instituto universidad université universität`.split(/\s+/),
);

/** Words that show that a text is no list of names: small words of titles and institutions. */
export const smallWords: ReadonlySet<string> = new Set(
  `a about after against an as at before between beyond by during for from how into is of on or over since that the their through to
  toward towards under what when where which who why with within without its his her`.split(/\s+/),
);

/** What stands for further authors, as the source of an expression: `et al.`, `& al.`, `and colleagues`, `u. a.` */
export const etAlWords = String.raw`(?:(?:et\.?|&|and|und) all?\b\.?|(?:and|&) (?:others|colleagues)|et autres|u\. ?a\.)`;

/** Words at the beginning of a citation that are not part of it. */
export const leadWords: readonly string[] = [
  'see also',
  'see, for example,',
  'see, for instance,',
  'see for example',
  'see for instance',
  'see, e.g.,',
  'see e.g.',
  'see especially',
  'see in particular',
  'but see also',
  'but see',
  'see',
  'cf.',
  'cf',
  'c.f.',
  'c.f',
  'c. f.',
  'cp.',
  'vgl.',
  'vgl. auch',
  'vgl. dazu',
  'siehe',
  'siehe auch',
  's.',
  'voir',
  'voir aussi',
  'compare',
  'compare with',
  'contrast',
  'e.g.,',
  'e.g.',
  'for example,',
  'for example',
  'for instance,',
  'for instance',
  'i.e.,',
  'also',
  'as cited in',
  'as quoted in',
  'cited in',
  'cited by',
  'quoted in',
  'quoted by',
  'qtd. in',
  'qtd in',
  'quoted from',
  'as in',
  'as argued by',
  'as well as',
  'following',
  'according to',
  'adapted from',
  'based on',
  'reprinted in',
  'reviewed in',
  'translated in',
  'source:',
  'sources:',
  'data from',
  'from',
  'in',
  'by',
  'and',
  'especially',
  'esp.',
  'notably',
  'most recently',
  'more recently',
  'more generally',
  'here',
];

/** First words of a bracket that holds a year and cites nothing. */
export const notCitingWords: ReadonlySet<string> = new Set(
  `${MONTH_FORMS.join(' ').toLowerCase()} spring summer autumn fall winter early mid late since until till before after around about circa ca c born died b d r reigned
  ruled est established founded article articles art resolution res section sections table tables figure figures fig chapter act law
  decree order no nos number part phase year years fy vol volume hereafter henceforth page pages note notes in from during by between
  only monday tuesday wednesday thursday friday saturday sunday ad bc ce bce aged released signed adopted opened ratified
  charter declaration memorandum note published first second third fourth fifth treaty conference summit crisis war battle agreement convention protocol pact congress
  election elections olympics plan election revised edition reprint`.split(/\s+/),
);

/** Words that open a sentence before the authors it speaks of: `Moreover, Berg and Lund (2003)`. */
export const openingWords: ReadonlySet<string> = new Set(
  `accordingly additionally also although and as because besides but consequently conversely finally first firstly following for furthermore
  further hence here however importantly in indeed instead interestingly lastly later likewise meanwhile more moreover nevertheless next
  nonetheless notably now of on or other others overall previously rather recently second secondly similarly since so some specifically
  still subsequently that the then there therefore these third thirdly this those though thus ultimately when whereas while yet
  auch außerdem dagegen daher denn doch ferner hingegen schließlich so weiterhin zudem ainsi aussi cependant de enfin ensuite mais or
  pourtant puis selon`.split(/\s+/),
);

/** Well-known cities and states, which before a year are more likely a place of events than an author. */
export const wellKnownPlaces: ReadonlySet<string> = new Set(
  `algiers amsterdam ankara athens baghdad bandung bangkok beijing beirut belgrade berlin bern bogotá bonn brussels bucharest budapest
  cairo canberra canton casablanca chicago copenhagen dakar damascus delhi dublin dumbarton edinburgh frankfurt geneva genoa ghent hague
  hanoi havana helsinki hiroshima jakarta jerusalem johannesburg kabul karachi kiev kyiv lagos lausanne leningrad lima lisbon locarno
  london madrid manila melbourne milan minsk montreal moscow munich nanjing nanking nairobi naples nagasaki oslo ottawa paris peking
  petersburg potsdam prague pretoria pyongyang quebec rapallo rome saigon santiago sarajevo seoul shanghai sofia stalingrad stockholm suez
  sydney taipei tallinn tashkent tehran teheran tokyo toronto tunis utrecht versailles vienna vilnius warsaw washington yalta zagreb zurich
  afghanistan albania algeria angola argentina australia austria bangladesh belgium bolivia bosnia brazil britain bulgaria cambodia canada
  chile china colombia congo croatia cuba cyprus czechoslovakia denmark egypt england estonia ethiopia finland france germany ghana greece
  guatemala haiti hungary iceland india indonesia iran iraq ireland israel italy japan jordan kenya korea kosovo kuwait laos latvia lebanon
  libya lithuania malaysia mali mexico mongolia morocco mozambique myanmar nepal netherlands nicaragua nigeria norway pakistan palestine
  panama peru philippines poland portugal prussia romania russia rwanda serbia somalia spain sudan sweden switzerland syria taiwan tanzania
  tibet xinjiang manchuria formosa quemoy matsu crimea kashmir alsace silesia rhineland ruhr sudetenland danzig trieste macedonia
  transvaal natal bengal punjab galicia bohemia moravia bavaria saxony sicily savoy schleswig holstein serbia montenegro
  thailand tunisia turkey uganda ukraine ussr vietnam yemen yugoslavia zimbabwe`.split(/\s+/),
);

/** Verbs by which a text reports what an author writes; not those that it has for what persons and states do. */
export const reportingVerb =
  /^[\s,]{0,3}(?:has |have |also |rightly |convincingly |further |similarly |likewise |therefore ){0,3}(?:acknowledges?|analy[sz]e[sd]?|argue[sd]?|asserts?|attributes?|characteri[sz]e[sd]?|claims?|comments?|concludes?|contends?|contended|criticis\p{L}+|criticiz\p{L}+|defines?|demonstrate[sd]?|describe[sd]?|discusse[sd]|discuss|documents?|documented|emphasi[sz]e[sd]?|estimates?|examine[sd]?|explains?|explained|explores?|finds?|highlights?|identifie[sd]|identify|insists?|interprets?|maintains?|notes?|noted|observe[sd]?|points? out|posits?|proposes?|remarks?|reports? that|says?|shows?|shown|showed|states?|stresses|stress|suggests?|suggested|summari[sz]es?|surveys?|theori[sz]e[sd]?|traces?|views?|writes?|wrote)(?!\p{L})/iu;
