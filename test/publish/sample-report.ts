import type { ClaimVerdict, JudgeReport, Part } from '../../src/argue/judge-report.ts';
import { dayOf } from '../../src/base/calendar.ts';

/** Small reports made by hand, so that each wording can be seen without judging a case. */

const day = (year: number, month: number, date: number) => {
  const start = dayOf(year, month, date);
  return { is: 'time', start, end: start } as const;
};
const number = (value: number) => ({ is: 'number', value }) as const;
const share = (yes: number, unknown = 0) => ({ true: yes, false: 1 - yes - unknown, unknown });

export const timesPart: Part = {
  text: 'onset(rapprochement(USSR, ROC)) before onset(rapprochement(USA, PRC))',
  aloud: 'the onset of the rapprochement of USSR and ROC is before that of USA and PRC',
  share: share(0.99),
  left: {
    text: 'onset(rapprochement(USSR, ROC))',
    aloud: 'the onset of the rapprochement of USSR and ROC',
    median: day(1969, 2, 1),
    low: day(1968, 10, 3),
    high: day(1969, 5, 20),
    known: 1,
  },
  right: {
    text: 'onset(rapprochement(USA, PRC))',
    aloud: 'the onset of the rapprochement of USA and PRC',
    median: day(1971, 4, 6),
    low: day(1971, 4, 6),
    high: day(1971, 4, 6),
    known: 1,
  },
};

export const numbersPart: Part = {
  text: 'albanian-draft-1969.no - albanian-draft-1968.no >= 10',
  aloud: 'the no votes of albanian-draft-1969 less those of albanian-draft-1968 are at least 10',
  share: share(0),
  left: {
    text: 'albanian-draft-1969.no - albanian-draft-1968.no',
    aloud: 'the no votes of 1969 less those of 1968',
    median: number(-2),
    low: number(-2),
    high: number(-2),
    known: 1,
  },
  right: { text: '10', aloud: '10', median: number(10), low: number(10), high: number(10), known: 1 },
};

export const wordsPart: Part = {
  text: 'first(recognitions(of = PRC)).by = USSR',
  aloud: 'the first recognition of PRC is by USSR',
  share: share(0.97),
  left: {
    text: 'first(recognitions(of = PRC)).by',
    aloud: 'the actor of the first recognition of PRC',
    words: [
      { word: 'USSR', share: 0.97 },
      { word: 'BUL', share: 0.03 },
    ],
    known: 1,
  },
  right: { text: 'USSR', aloud: 'USSR', words: [{ word: 'USSR', share: 1 }], known: 1 },
};

export function sampleClaim(changes: Partial<ClaimVerdict>): ClaimVerdict {
  const id = changes.id ?? 'before-us-prc';
  return {
    id,
    says: 'It came before the rapprochement between the United States and the PRC.',
    group: '1964-1971',
    by: [{ source: 'patel2025', locator: 'Abstract', says: 'affirms', confidence: 1 }],
    test: timesPart.text,
    aloud: timesPart.aloud,
    verdict: 'holds',
    share: timesPart.share,
    parts: [timesPart],
    contested: false,
    asserted: false,
    fragile: null,
    accounts: [{ id: 'patel2025', verdict: 'holds', share: share(1) }],
    evidence: [],
    missing: [],
    ...changes,
  };
}

const opened: Partial<ClaimVerdict> = {
  evidence: [
    {
      fact: 'ussuri-clash',
      table: 'events',
      title: 'Clash on Zhenbao (Damansky, 珍宝岛, Даманский) Island',
      status: 'confirmed',
      date: '2 March 1969',
      share: 1,
      sources: [
        {
          source: 'ivanov1996',
          locator: 'p. 12',
          says: 'affirms',
          via: 'patel2025',
          viaLocator: 'Soviet Taiwanese relations 1964-1971',
          quote: 'the conflict was also evident on the diplomatic front',
          confidence: 1,
        },
        { source: 'share2003', says: 'doubts', confidence: 0.67 },
      ],
    },
    {
      fact: 'coverage-ussr-roc',
      table: 'coverage',
      title: 'Dealings of USSR and ROC',
      status: 'single',
      date: '1945–1991',
      share: 1,
      sources: [{ source: 'patel2025', says: 'affirms', confidence: 1 }],
    },
  ],
};

const disputed = [
  { id: 'ivanov1996', verdict: 'holds', share: share(1) },
  { id: 'tubilewicz2005', verdict: 'fails', share: share(0) },
] as const;

export const sampleReport: JudgeReport = {
  case: 'sample',
  title: 'Soviet-Taiwanese relations and the One-China question, 1945-1991 (苏台关系与一个中国问题)',
  seed: 1969,
  worlds: 1000,
  account: 'all',
  reading: {
    halfLife: 'P1Y',
    amplitude: 6,
    shortest: 'P1M',
    neutral: 2,
    weights: 'gdelt',
    standing: 'with',
    talk: 'adversaries-nothing',
    contactAmplitude: 3,
  },
  claims: [
    sampleClaim({
      id: 'first-recognition',
      group: 'The Sino-Soviet treaties, 1945 and 1950',
      says: "The Soviet Union was the first country to recognise the People's Republic of China (中华人民共和国).",
      test: wordsPart.text,
      aloud: wordsPart.aloud,
      share: wordsPart.share,
      parts: [wordsPart],
    }),
    sampleClaim(opened),
    sampleClaim({
      id: 'ten-extra-votes',
      says: 'In the vote of 1969 on the representation of China the ROC received ten more votes.',
      test: numbersPart.text,
      aloud: numbersPart.aloud,
      verdict: 'fails',
      share: numbersPart.share,
      parts: [numbersPart],
      accounts: [],
    }),
    sampleClaim({
      id: 'supplied-1958',
      group: '1949-1964',
      says: 'Хрущёв supplied Mao (毛泽东) with all the armaments needed to take Taiwan in 1958.',
      test: 'exists(soviet-arms-1958)',
      aloud: 'the event soviet-arms-1958 took place',
      verdict: 'open',
      share: share(0.5),
      parts: [],
      contested: true,
      accounts: disputed,
    }),
    sampleClaim({
      id: 'contingent-on-conflict',
      says: 'The rapprochement rose with the Sino-Soviet conflict and ended as the border talks began.',
      test: `${timesPart.text} and ${numbersPart.text}`,
      aloud: `${timesPart.aloud}, and ${numbersPart.aloud}`,
      verdict: 'unlikely',
      share: share(0.003),
      parts: [timesPart, numbersPart],
      accounts: [],
    }),
    sampleClaim({
      id: 'low-politics',
      group: '',
      says: 'Soviet-Taiwanese relations in the 1970s and 1980s turned on trade and the like.',
      verdict: 'untestable',
      share: share(0, 0.87),
      missing: [
        'the record does not cover the dealings of USSR and ROC after 1971.',
        'no event is marked economic',
      ],
    }),
  ],
  rules: [
    {
      id: 'one-china',
      says: "No state recognises the People's Republic and the Republic of China at once.",
      kept: false,
      violations: [
        {
          by: 'GBR',
          rows: ['recognition-gbr-roc', 'recognition-gbr-prc'],
          from: dayOf(1950, 1, 6),
          to: dayOf(1950, 1, 9),
          certain: false,
        },
      ],
    },
    { id: 'one-seat', says: 'The seat is held by one government.', kept: true, violations: [] },
  ],
  problems: [],
};
