import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, so that none of them is left to one worker at the end while the other has nothing to do. */
const longest = [
  ...['rules/made-pages', 'web/page', 'cli/docs', 'web/axe', 'cli/study', 'web/evidence-views'],
  ...['web/claims', 'web/date-page', 'web/links', 'web/keyboard', 'web/timeline', 'web/firefox'],
  ...['web/figures', 'web/search-page', 'web/study-view', 'web/stories', 'web/readers-jobs', 'web/rivals'],
  ...['manuscript/read/read-manuscript.fuzz', 'cli/measure', 'rules/own-keys', 'argue/case-properties'],
];

/** The order of test files: the longest first, of all others the larger. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
