import type { Page } from 'playwright-core';
import { findings } from './findings.ts';

/** What axe finds serious or critical in a page, in a line each. */
export const serious = async (page: Page): Promise<string[]> =>
  (await findings(page))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ says }) => says);
