import type { Reading } from '../../record/case-record.ts';
import type { Account } from '../../system/belief.ts';
import type { System } from '../../system/facts.ts';
import type { Drawing } from '../../system/world.ts';
import type { CheckedClaim } from '../check-claims.ts';
import type { ClaimVerdict } from '../judge-report.ts';
import { namesOf } from '../language/names.ts';
import type { Typed } from '../language/typed.ts';
import { makeSitting, type Sitting, tryWorlds } from '../sitting.ts';
import { witness } from './witness.ts';
import { decidingAnswers, type YearQuestion, yearAnswer, yearQuestions } from './year-answers.ts';

type Own = Pick<ClaimVerdict, 'verdict' | 'parts'>;

/** In so many worlds the case is asked year by year: enough to tell which years speak for a claim. */
const YEAR_WORLDS = 200;

/**
 * The sitting in which the second witnesses of claims are heard, over the same worlds as the claims, and what they say once it has sat. Of a
 * claim that names none nothing is said.
 */
export function secondSitting(
  system: System,
  claims: readonly CheckedClaim[],
  account: Account,
  reading: Reading,
): {
  readonly sittings: readonly Sitting[];
  readonly say: (
    own: readonly Own[],
    drawing: Drawing,
    worlds: number,
  ) => readonly Pick<ClaimVerdict, 'secondWitness'>[];
} {
  const { record } = system;
  const asked = claims.filter(({ second }) => second?.test);
  const sit = (tests: Parameters<typeof makeSitting>[1]) =>
    makeSitting(system, tests, account, reading, tests.length);
  const sitting = asked.length > 0 ? sit(asked.map(({ second }) => second!.test!)) : undefined;
  return {
    sittings: sitting ? [sitting] : [],
    say: (own, drawing, worlds) => {
      const names = namesOf(record);
      const heard = claims.map((claim) => sitting?.hearings[asked.indexOf(claim)]);
      const plans = claims.map((claim, i) => {
        if (!heard[i]) return { case: [], data: [] };
        return {
          case: yearQuestions(claim.test, record),
          data: yearQuestions(claim.second!.test!, record),
        };
      });
      const questions = plans.flatMap((plan) => [...plan.case, ...plan.data]);
      const yearly = sit(questions.map(({ node }) => node));
      tryWorlds(system, [yearly], drawing, { from: 0, to: Math.min(worlds, YEAR_WORLDS) });
      const answers = new Map(
        questions.map((each, i) => [each, yearAnswer(each, yearly.hearings[i]!, names)]),
      );
      const answered = (test: Typed | undefined, all: readonly YearQuestion[]) =>
        test
          ? decidingAnswers(
              test,
              all.map((each) => answers.get(each)!),
              record,
            )
          : [];
      return claims.map((claim, i) => {
        if (!claim.second) return {};
        const years = {
          case: answered(claim.test, plans[i]!.case),
          data: answered(claim.second.test, plans[i]!.data),
        };
        return { secondWitness: witness(claim, own[i]!, { record, names, hearing: heard[i], years }) };
      });
    },
  };
}
