import { nodesIn } from '../language/nodes-in.ts';
import type { Typed } from '../language/typed.ts';

/** Whether a node of a test is a call that asks published data: a measure of them, or what was reckoned from them. */
export const isOfData = (node: Typed): boolean =>
  node.is === 'call' && (node.signature.measure !== undefined || node.signature.group === 'Published data');

/** Whether a test asks published data anywhere. */
export const asksData = (test: Typed): boolean => nodesIn(test).some(isOfData);

/** Whether a part asks published data and nothing of the record: no row enters it. */
export function asksDataAlone(part: Typed): boolean {
  const nodes = nodesIn(part);
  const isApart = (node: Typed) =>
    isOfData(node) || (node.is === 'call' && node.arguments.some(({ type }) => type === 'yearly'));
  return (
    nodes.some(isApart) &&
    nodes.every((node) => (node.is === 'call' ? isApart(node) : !['row', 'it', 'field'].includes(node.is)))
  );
}
