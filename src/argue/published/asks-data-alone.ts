import { nodesIn } from '../language/nodes-in.ts';
import type { Typed } from '../language/typed.ts';

/** Whether a test asks published data anywhere. */
export const asksData = (test: Typed): boolean =>
  nodesIn(test).some((node) => node.is === 'call' && node.signature.measure !== undefined);

/** Whether a part asks published data and nothing of the record: no row enters it. */
export function asksDataAlone(part: Typed): boolean {
  const nodes = nodesIn(part);
  const isOfData = (node: Typed) =>
    node.is === 'call' &&
    (node.signature.measure !== undefined || node.arguments.some(({ type }) => type === 'yearly'));
  return (
    nodes.some(isOfData) &&
    nodes.every((node) => (node.is === 'call' ? isOfData(node) : !['row', 'it', 'field'].includes(node.is)))
  );
}
