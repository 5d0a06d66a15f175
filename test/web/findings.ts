import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe found in a page, and how grave it is. */
export interface Finding {
  readonly impact: string | null;
  readonly says: string;
}

/** Everything that axe finds in a page as it stands: by all its rules, or by these alone. */
export async function findings(page: Page, rules?: readonly string[]): Promise<Finding[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const options = JSON.stringify({
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
  });
  const { violations } = (await page.evaluate(`axe.run(document, ${options})`)) as {
    readonly violations: readonly Violation[];
  };
  return violations.map(({ id, impact, nodes }) => ({
    impact,
    says: `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)} (${nodes[0]?.failureSummary ?? ''})`,
  }));
}
