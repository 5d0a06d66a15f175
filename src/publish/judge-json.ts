import type { ClaimVerdict, JudgeReport, RuleVerdict } from '../argue/judge-report.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import { isSeen } from '../record/evidence/seen.ts';
import { problemJson } from './check-json.ts';
import { partJson, sidesJson } from './part-json.ts';
import { secondJson } from './second-json.ts';
import { isoTime } from './words/time-words.ts';

/** What `judge --json` prints; the names are those of docs/cli.md. */
export function judgeJson(report: JudgeReport) {
  return {
    case: report.case,
    title: report.title,
    seed: report.seed,
    worlds: report.worlds,
    account: report.account,
    ...(report.unfinished ? { partial: true, unfinished: report.unfinished } : {}),
    reading: report.reading,
    claims: report.claims.map(claimJson),
    rules: report.rules.map(ruleJson),
    leftOut: report.leftOut,
    unjudged: report.unjudged,
    problems: report.problems.map(problemJson),
  };
}

function claimJson(claim: ClaimVerdict) {
  const [only, second] = claim.parts;
  const sides = only !== undefined && second === undefined ? sidesJson(only) : undefined;
  return {
    id: claim.id,
    group: claim.group,
    says: claim.says,
    by: claim.by.map(sourceJson),
    note: claim.note,
    test: claim.test,
    aloud: claim.aloud,
    verdict: claim.verdict,
    share: claim.share,
    sides,
    parts: claim.parts.map(partJson),
    contested: claim.contested,
    asserted: claim.asserted,
    accounts: Object.fromEntries(claim.accounts.map(({ id, verdict, share }) => [id, { verdict, share }])),
    choices: claim.choices,
    readings: claim.readings,
    talk: claim.talk,
    fragile: claim.fragile,
    thin: claim.thin ?? null,
    hinges: claim.hinges ?? [],
    rests: restsJson(claim),
    couldNotFail: claim.couldNotFail ?? null,
    secondWitness: secondJson(claim.secondWitness),
    evidence: claim.evidence.map(({ fact, table, title, status, date, share, sources }) => ({
      fact,
      table,
      title,
      status,
      date,
      share,
      sources: sources.map(sourceJson),
    })),
    missing: claim.missing,
    leftOut: claim.leftOut,
  };
}

/** What it rests on; id, verdict and share are the claim's own. */
function restsJson({ rests }: ClaimVerdict) {
  if (!rests) return undefined;
  const { id: _, verdict: __, share: ___, fragile: ____, ...found } = rests;
  return found;
}

/** What became of a rule. */
export function ruleJson({ id, says, kept, violations, leftOut }: RuleVerdict) {
  return {
    id,
    says,
    kept,
    violations: violations.map(({ by, rows, from, to, certain }) => ({
      by,
      rows,
      from: isoTime({ start: from, end: from }),
      to: Number.isFinite(to) ? isoTime({ start: to, end: to }) : '..',
      certain,
    })),
    leftOut,
  };
}

function sourceJson(item: Evidence) {
  const { source, locator, says, via, viaLocator, quote, confidence } = item;
  return {
    source,
    locator,
    says,
    via,
    viaLocator,
    quote,
    seen: isSeen(item) ? undefined : false,
    confidence: confidence < 1 ? confidence : undefined,
  };
}
