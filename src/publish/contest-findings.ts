import type { AlignmentAnswer, ModelGain } from '../measure/alignment/alignment-answer.ts';
import type { Contest, ContestAnswer } from '../measure/alignment/contest.ts';
import { gainVerdict, networkTitle, questionWords, signed } from './words/contest-words.ts';
import { countOf, listInWords, numberInWords } from './words/number-words.ts';

/** The gain of one model over another; nothing where the two were not held against each other. */
export const gainOf = (answer: AlignmentAnswer, model: string, against: string): ModelGain | undefined =>
  answer.gains.find((each) => each.model === model && each.against === against);

/** What a contest comes to, in sentences made of its numbers: who foretells better, what ideology adds, what of the powers, what would decide. */
export function contestFindings(contest: Contest): string[] {
  const { answers } = contest;
  if (answers.length === 0) return [];
  const verdicts = (model: string, against: string) => sorted(answers, model, against);
  return [
    firstFinding(verdicts('interest', 'ideology')),
    addedFinding(verdicts('both', 'interest')),
    ...friendsFinding(verdicts('interest-without-friends', 'ideology')),
    ...changesFinding(answers),
    ...powersFinding(answers),
    sentenceFinding(verdicts('interest', 'ideology'), verdicts('both', 'interest')),
    ...decideFinding(answers),
  ];
}

interface Sorted {
  readonly better: readonly string[];
  readonly worse: readonly string[];
  readonly open: readonly string[];
}

/** The questions over all states, by what the gain of one model over another says. */
function sorted(answers: readonly ContestAnswer[], model: string, against: string): Sorted {
  const found = { better: [] as string[], worse: [] as string[], open: [] as string[] };
  for (const answer of answers) {
    const gain = gainOf(answer.among.all, model, against);
    if (gain && answer.among.all.n > 0) found[gainVerdict(gain)].push(nameOf(answer));
  }
  return found;
}

const nameOf = ({ network, pacts, question }: ContestAnswer): string =>
  `${questionWords[question]} (${networkTitle(network, pacts).toLowerCase().replace('united nations', 'United Nations')})`;

/** `in 3: ties (alliances) and …`; `in none`. */
const inWhich = (names: readonly string[]): string =>
  names.length === 0 ? 'in none' : `in ${numberInWords(names.length)}: ${listInWords(names)}`;

function firstFinding({ better, worse, open }: Sorted): string {
  const all = better.length + worse.length + open.length;
  return `Over all states, of ${countOf(all, 'question')}, interest foretells better than ideology ${inWhich(better)}. Ideology foretells better than interest ${inWhich(worse)}. In the other ${numberInWords(open.length)} the data leave it open.`;
}

function addedFinding({ better, worse, open }: Sorted): string {
  const lost = worse.length > 0 ? ` It makes it worse ${inWhich(worse)}.` : '';
  return `Beside interest, knowing ideology too makes foretelling better ${inWhich(better)}.${lost} In the other ${numberInWords(open.length)} it adds nothing that can be told.`;
}

/** Where interest is ahead only by counting friends in common, which pacts of many hand out. */
function friendsFinding({ better, worse }: Sorted): string[] {
  const lost = worse.length > 0 ? `, and worse ${inWhich(worse)}` : '';
  return [
    `Without counting friends in common, of which pacts of many hand out many, interest foretells better than ideology ${inWhich(better)}${lost}.`,
  ];
}

/** Realignments: whether either beats persistence. */
function changesFinding(answers: readonly ContestAnswer[]): string[] {
  const asked = answers.filter(({ question, among }) => question === 'realignments' && among.all.n > 0);
  if (asked.length === 0) return [];
  const beats = (model: string) =>
    asked.filter(({ among }) => {
      const gain = gainOf(among.all, model, 'base');
      return gain && gainVerdict(gain) === 'better';
    });
  const where = (model: string) =>
    inWhich(beats(model).map(({ network, pacts }) => networkTitle(network, pacts).toLowerCase()));
  return [
    `Realignments, where a pair’s standing before is known to all models: interest says more than that ${where('interest')}; ideology ${where('ideology')}.`,
  ];
}

function powersFinding(answers: readonly ContestAnswer[]): string[] {
  const some = answers.filter(({ among }) => among.powers.n > 0);
  if (some.length === 0)
    return ['Of the powers of the case alone there is no case: the networks hold no tie of theirs.'];
  const told = some.filter(({ among }) => among.powers.gains.some((gain) => gainVerdict(gain) !== 'open'));
  const most = Math.max(...some.map(({ among }) => among.powers.n));
  const changes = Math.max(...some.map(({ among }) => among.powers.changes));
  const [first] = some[0]!.among.powers.gains;
  const why = first?.gain.why;
  return [
    `Of the powers of the case alone there are at most ${countOf(most, 'case')} to a question, and at most ${countOf(changes, 'change')} among them. ${
      told.length === 0
        ? `That is open throughout${why === undefined ? '' : `: ${why}`}.`
        : `Something can be told of ${listInWords(told.map(nameOf))}.`
    }`,
  ];
}

/** What it means for the sentence that interest comes first and ideology second. */
function sentenceFinding(first: Sorted, added: Sorted): string {
  const secondary =
    added.better.length === 0
      ? 'that ideology plays any role beside it they do not show'
      : `that ideology is no more than secondary they do not show: it adds something of its own ${inWhich(added.better).replace(/:.*/, '')}`;
  const leads =
    first.better.length > 0 && first.worse.length === 0
      ? 'these data speak for it where they can tell, and nowhere against it'
      : first.better.length > 0
        ? 'these data speak for it on some networks and against it on others'
        : first.worse.length > 0
          ? 'these data speak against it where they can tell'
          : 'these data leave it open';
  return `That states follow interest first: over all states ${leads}; ${secondary}. Which states foretell best is no proof of what moved the powers of this case.`;
}

/** By how many times the pairs an open comparison of interest with ideology would have to grow, at the same mean and spread. */
function decideFinding(answers: readonly ContestAnswer[]): string[] {
  const open = answers.flatMap((answer) => {
    const found = gainOf(answer.among.all, 'interest', 'ideology');
    if (!found || gainVerdict(found) !== 'open' || found.gain.low === null || found.gain.high === null)
      return [];
    const half = (found.gain.high - found.gain.low) / 2;
    const times = (half / Math.abs(found.gain.mean)) * (half / Math.abs(found.gain.mean));
    return Number.isFinite(times) ? [{ answer, times, mean: found.gain.mean }] : [];
  });
  const near = open.toSorted((x, y) => x.times - y.times)[0];
  const powers =
    'For the powers, windows of years hold too few cases whatever is added: acts dated by the day, as the case’s own record has them, are what would decide there.';
  if (!near) return [`What would decide: ${powers}`];
  const side = near.mean > 0 ? 'interest' : 'ideology';
  return [
    `What would decide: ${nameOf(near.answer)} is the nearest to a decision, for ${side} (${signed(near.mean)} a case); at the same spread it would take about ${numberInWords(Math.max(2, Math.ceil(near.times)))} times as many pairs. ${powers}`,
  ];
}
