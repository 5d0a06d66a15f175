import type { Part, RowCount, Side } from './judge-report.ts';
import type { Names } from './language/names.ts';
import { readAloud } from './language/read-aloud.ts';
import type { Typed } from './language/typed.ts';
import { rowCountOf } from './row-samples.ts';
import { type Samples, sideOf } from './samples.ts';
import type { TestTree } from './test-tree.ts';
import { shareOf } from './verdict.ts';

/** The comparisons of a test as a report has them; of a test that was traced. */
export function partsOf(tree: TestTree, text: string, names: Names): Part[] {
  const textOf = ({ start, end }: { start: number; end: number }) =>
    text.slice(start, end).replace(/\s+/g, ' ');
  const sideIn = (node: Typed, samples: Samples, rows: RowCount | undefined): Side => ({
    ...sideOf(samples, textOf(node.span), readAloud(node, names)),
    ...(rows ? { rows } : {}),
  });
  return tree.leaves.map(({ node, tally, left, right, rows, exact }) => {
    const [whole, beside] = [rowCountOf(rows.whole), exact?.result()];
    return {
      text: textOf(node.span),
      aloud: readAloud(node, names),
      share: shareOf(tally),
      ...(node.is === 'compare' && left && right
        ? {
            left: sideIn(node.left, left, rowCountOf(rows.left)),
            right: sideIn(node.right, right, rowCountOf(rows.right)),
          }
        : {}),
      ...(whole ? { rows: whole } : {}),
      ...(beside ? { exact: beside } : {}),
    };
  });
}
