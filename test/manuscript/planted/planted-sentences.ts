import { dayOf, weekday, yearMonthDay } from '../../../src/base/calendar.ts';
import { MONTH_NAMES } from '../../../src/base/months.ts';
import { WEEKDAY_NAMES } from '../../../src/manuscript/dates/date-words-read.ts';
import type { FindingCode } from '../../../src/manuscript/finding-kinds.ts';

/** A mistake in words of its own: the sentences that are put into a text, and what of them the finding must touch. */
export interface PlantedSentence {
  readonly code: FindingCode;
  readonly sentences: string;
  readonly words: string;
}

/** Gives a whole number from `least` to `most`. */
export type Pick = (least: number, most: number) => number;

type Made = readonly [sentences: string, words: string];

/** Ways to make a mistake of a code; each draws its numbers anew. */
const ways: { readonly [code in FindingCode]?: readonly ((pick: Pick) => Made)[] } = {
  'date-impossible': [
    (pick) => marked(`The note was handed over on {31 April ${pick(1901, 1980)}}, and nobody answered it.`),
    (pick) => marked(`On {February 30, ${pick(1901, 1980)}}, the envoy left for the coast.`),
    (pick) => marked(`The talks ended on {31st June ${pick(1901, 1980)}} without a paper.`),
    (pick) => marked(`By {September 31, ${pick(1901, 1980)}}, both chambers had agreed.`),
    () => marked('The second letter is dated {29 February 1911}.'),
    (pick) => marked(`The ship was sold on the {31 November ${pick(1901, 1980)}}.`),
    (pick) => marked(`The permit was good until {30.2.${pick(1901, 1980)}}.`),
  ],
  'date-weekday': [
    (pick) => wrongDay(pick, (weekday, { day, month, year }) => `${weekday}, ${day} ${month} ${year}`),
    (pick) => wrongDay(pick, (weekday, { day, month, year }) => `${weekday}, ${month} ${day}, ${year}`),
    (pick) => wrongDay(pick, (weekday, { day, month, year }) => `${weekday} ${day} ${month} ${year}`),
    (pick) => wrongDay(pick, (weekday, { day, month, year }) => `${day} ${month} ${year}, a ${weekday}`),
  ],
  'date-backwards': [
    (pick) => backwards(pick, (from, to) => `The lease ran {from ${from} to ${to}} and was not renewed.`),
    (pick) => backwards(pick, (from, to) => `The mission ({${from}–${to}}) had a doctor of its own.`),
    (pick) =>
      backwards(pick, (from, to) => `No ship called there {between ${from} and ${to}}, for want of coal.`),
    (pick) => backwards(pick, (from, to) => `In the years {${from}-${to}} the harbour was closed.`),
  ],
  'date-duration': [
    (pick) => span(pick, (from, to, wrong) => `It lasted {${wrong} years, from ${from} to ${to}}.`),
    (pick) =>
      span(pick, (from, to, wrong) => `It stood from {${from} until ${to}, a span of ${wrong} years}.`),
    (pick) => span(pick, (from, to, wrong) => `In the {${wrong} years from ${from} to ${to}} nobody asked.`),
    (pick) =>
      span(pick, (from, to, wrong) => `The lease ran {from ${from} to ${to}, ${wrong} years in all}.`),
    (pick) => span(pick, (from, to, wrong) => `He held the post for {${wrong} years (${from}–${to})}.`),
  ],
  'date-age': [
    (pick) =>
      aged(pick, (born, died, wrong) => `Tomas Harrowgate (${born}–${died}) died {at the age of ${wrong}}.`),
    (pick) => aged(pick, (born, died, wrong) => `Ida Brackwater (${born}–${died}) died {aged ${wrong}}.`),
    (pick) =>
      aged(
        pick,
        (born, died, wrong) => `Emil Vossberg, born in ${born}, died in ${died} {at the age of ${wrong}}.`,
      ),
  ],
  'date-life': [
    (pick) => backwards(pick, (from, to) => `Peer Ostlund, born in {${from}}, died in ${to} as a pilot.`),
    (pick) => backwards(pick, (from, to) => `Maud Tindersley was born in ${from} and died in {${to}}.`),
  ],
  'date-arithmetic': [
    (pick) => later(pick, 'Ten days later', 10),
    (pick) => later(pick, 'Three weeks later', 21),
    (pick) => later(pick, 'Two days later', 2),
    (pick) => later(pick, 'A fortnight later', 14),
    (pick) => {
      const year = pick(1901, 1970);
      return marked(`The pier was begun in ${year}. {Three years later, in ${year + 5}}, it was opened.`);
    },
    (pick) => {
      const year = pick(1901, 1970);
      return marked(
        `The bridge was closed in ${year}. {Four years earlier, in ${year - 6}}, it had been painted.`,
      );
    },
  ],
  'date-event': [
    () => marked('The Treaty of Versailles was signed on {28 June 1920}, in the Hall of Mirrors.'),
    () => marked('Stalin died on {5 March 1954}.'),
    () => marked('Germany invaded Poland on {1 September 1938}.'),
    () => marked('The Berlin Wall fell on {9 November 1988}.'),
    () => marked('The North Atlantic Treaty was signed on {4 April 1948} in Washington.'),
    () => marked('The Suez Canal Company was nationalised on {26 July 1957}.'),
    () => marked('Germany invaded the Soviet Union in {June 1940}.'),
    () => marked('The Warsaw Pact was signed on {14 May 1956}.'),
    () => marked('President Kennedy was assassinated on {22 November 1964}.'),
    () => marked('The Korean War began on {25 June 1951}.'),
  ],
  'number-total': [
    (pick) =>
      total(
        pick,
        (a, b, c, wrong) =>
          `The list names ${a} sailors, ${b} stokers and ${c} cooks, {a total of ${wrong} men}.`,
      ),
    (pick) =>
      total(
        pick,
        (a, b, c, wrong) =>
          `The draft had ${a} votes in favour, ${b} against and ${c} abstentions, {a total of ${wrong} votes}.`,
      ),
    (pick) =>
      total(
        pick,
        (a, b, c, wrong) => `There were ${a} barges, ${b} tugs and ${c} lighters, {${wrong} vessels in all}.`,
      ),
  ],
  'number-percentage': [
    (pick) =>
      share(
        pick,
        (part, whole, wrong) =>
          `Of the ${whole} delegates, {${part} (${wrong} per cent)} had been there before.`,
      ),
    (pick) =>
      share(pick, (part, whole, wrong) => `Only {${wrong}%} of the claims (${part} of ${whole}) were paid.`),
    (pick) =>
      share(
        pick,
        (part, whole, wrong) =>
          `Of the ${whole} candidates in the sample, {${part} (or ${wrong} percent)} had served abroad.`,
      ),
    (pick) =>
      share(
        pick,
        (part, whole, wrong) => `Fully {${part} of the ${whole} letters (${wrong} percent)} were lost.`,
      ),
    (pick) =>
      share(
        pick,
        (part, whole, wrong) => `Of ${whole} pilots {${part}, or ${wrong} per cent,} could read a chart.`,
      ),
    (pick) =>
      share(pick, (part, whole, wrong) => `{${part} out of ${whole} ships (${wrong} %)} were insured.`),
  ],
  'number-change': [
    (pick) => fall(pick, (high, low) => `Trade rose {from ${high} to ${low} tons} in that year.`),
    (pick) => fall(pick, (high, low) => `The number of posts fell {from ${low} to ${high}}.`),
    (pick) => fall(pick, (high, low) => `Membership grew {from ${high} to ${low}}, to everyone’s relief.`),
    (pick) => fall(pick, (high, low) => `The garrison was reduced {from ${low} to ${high}} men.`),
    (pick) => fall(pick, (high, low) => `There were {${low} schools, up from ${high}} the year before.`),
    (pick) => fall(pick, (high, low) => `An increase in fees {from ${high} to ${low}} crowns was refused.`),
    (pick) => fall(pick, (high, low) => `The budget was cut {from £${low} million to £${high} million}.`),
    (pick) =>
      fall(
        pick,
        (high, low) => `The fleet {doubled from ${low} to ${low * 3}} vessels; ${high} had been hoped for.`,
      ),
    (pick) =>
      fall(pick, (high, low) => `The number of wards declined {from ${low} to ${high}} within a decade.`),
  ],
  'quotation-open': [
    () => marked('He wrote that {“}the pact is dead and nobody mourns it. Then he went home.'),
    () => marked('{“}We shall not sign, said the envoy, and sat down again.'),
    () => marked('The minister called it {“}a door without a house, and left the room.'),
  ],
  'quotation-close': [
    () => marked('He wrote that the pact is dead and nobody mourns it.{”} Then he went home.'),
    () => marked('The minister called it a door without a house{”} and left the room.'),
  ],
  'quotation-mixed': [
    () => marked('The minister called it {“a door without a house"} and left the room.'),
    () => marked('They spoke of {"a peace that no one wanted”} for years.'),
  ],
  'name-misspelt': [
    ...[
      'Krushchev',
      'Ronald Regan',
      'Adenaeur',
      'Margeret Thatcher',
      'Arial Sharon',
      'Kissenger',
      'Brezniev',
    ].map((name) => () => marked(`The letter to {${name}} was never sent.`)),
    ...['Galipoli', 'the Phillipines', 'Checkoslovakia', 'Yugoslavija', 'Afganistan', 'Phnom Phen'].map(
      (place) => () => marked(`The last consul left {${place}} before the winter.`),
    ),
    ...['Eisenhauer', 'Roosvelt', 'Churchil', 'Ghandi', 'Gorbachow', 'Mussollini'].map(
      (name) => () => marked(`Nobody asked what {${name}} thought of it.`),
    ),
  ],
  'name-spellings': (
    [
      ['Harrowgate', 'Harowgate'],
      ['Tindersley', 'Tindersly'],
      ['Vossberg', 'Vosberg'],
      ['Brackwater', 'Brackwatter'],
      ['Pellingham', 'Pelingham'],
      ['Marrowby', 'Marroby'],
      ['Quillmere', 'Quilmere'],
      ['Wexcombe', 'Wexcomb'],
    ] as const
  ).map(
    ([right, wrong]) =>
      () =>
        marked(
          `${right} came first. The consul knew ${right} well, and for ${right} the matter was settled. When {${wrong}} spoke, ${right}’s friends were silent.`,
        ),
  ),
  'name-abbreviation': [
    () => marked('The {World Trade Organization (IMF)} took the same line.'),
    () => marked('The {International Monetary Fund (WTO)} lent nothing.'),
    () => marked('The {World Health Organization (ILO)} sent a doctor.'),
    () => marked('The {Southeast Asia Treaty Organization (NATO)} had no troops.'),
  ],
  'name-lowercase': [
    () => marked('The {french} consul shared a doctor with the Danish one.'),
    () => marked('The {german} government paid, and the Dutch one did not.'),
    () => marked('Two {russian} ships lay in the roads.'),
  ],
  'name-anachronism': [
    () => marked('In 1905 the {Soviet Union} made peace with Japan.'),
    () => marked('In 1931 the {United Nations} sent a commission to Mukden.'),
  ],
};

/** Has no divisor in common with the number of ways. */
const STEP = 37;

/** Every way once over, in turn, until there are so many: each time with other numbers. */
export function plantedSentences(count: number, pick: Pick): PlantedSentence[] {
  const all = Object.entries(ways).flatMap(([code, those]) =>
    those.map((way) => ({ code: code as FindingCode, way })),
  );
  return Array.from({ length: count }, (_, i) => {
    // in steps, so that neighbours are of different kinds
    const { code, way } = all[(i * STEP) % all.length]!;
    const [sentences, words] = way(pick);
    return { code, sentences, words };
  });
}

/** Sentences in which what the finding must touch stands in braces. */
export function marked(text: string): Made {
  return [text.replace(/[{}]/g, ''), /\{([^}]*)\}/.exec(text)![1]!];
}

interface Written {
  readonly day: number;
  readonly month: string;
  readonly year: number;
}

function wrongDay(pick: Pick, write: (weekday: string, date: Written) => string): Made {
  const day = dayOf(pick(1901, 1980), pick(1, 12), pick(1, 28));
  const written = inWords(day);
  const wrong = WEEKDAY_NAMES[(weekday(day) - 1 + pick(1, 6)) % 7]!;
  return marked(`The council met on {${write(wrong, written)}} and rose at once.`);
}

function inWords(date: number): Written {
  const { year, month, day } = yearMonthDay(date);
  return { day, month: MONTH_NAMES[month - 1]!, year };
}

function backwards(pick: Pick, write: (from: number, to: number) => string): Made {
  const from = pick(1912, 1970);
  return marked(write(from, from - pick(2, 9)));
}

function span(pick: Pick, write: (from: number, to: number, wrong: number) => string): Made {
  const [from, years] = [pick(1860, 1940), pick(12, 40)];
  return marked(write(from, from + years, years + pick(4, 9)));
}

function aged(pick: Pick, write: (born: number, died: number, wrong: number) => string): Made {
  const [born, age] = [pick(1840, 1890), pick(50, 80)];
  return marked(write(born, born + age, age + pick(3, 8)));
}

function later(pick: Pick, words: string, days: number): Made {
  const first = dayOf(pick(1901, 1970), pick(1, 12), pick(1, 9));
  const [one, other] = [inWords(first), inWords(first + days + Math.ceil(days / 2) + pick(3, 6))];
  const write = ({ day, month, year }: Written) => `${day} ${month} ${year}`;
  return marked(
    `The petition was handed in on ${write(one)}. {${words}, on ${write(other)}}, it was refused.`,
  );
}

function total(pick: Pick, write: (a: number, b: number, c: number, wrong: number) => string): Made {
  const [a, b, c] = [pick(11, 60), pick(11, 60), pick(11, 60)];
  return marked(write(a, b, c, a + b + c + pick(3, 9)));
}

function share(pick: Pick, write: (part: number, whole: number, wrong: number) => string): Made {
  const whole = pick(3, 20) * 10;
  const part = Math.round(whole * 0.4);
  return marked(write(part, whole, pick(52, 75)));
}

function fall(pick: Pick, write: (high: number, low: number) => string): Made {
  const low = pick(110, 480);
  return marked(write(low + pick(20, 90), low));
}
