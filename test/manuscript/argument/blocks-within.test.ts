import { expect, it } from 'vitest';
import type { Block } from '../../../src/manuscript/argument/argument.ts';
import { blocksWithin } from '../../../src/manuscript/argument/blocks-within.ts';

const code = (text: string): Block => ({ kind: 'code', text });

it('blocksWithin(blocks) gives what stands in lists and quotations, however deep, in the order of the text', () => {
  const blocks: Block[] = [
    code('1'),
    { kind: 'list', items: [[code('2'), { kind: 'quotation', blocks: [code('3')] }], [], [code('4')]] },
    { kind: 'rule' },
    { kind: 'quotation', blocks: [{ kind: 'list', start: 3, items: [[code('5')]] }, code('6')] },
  ];
  const told = blocksWithin(blocks).map((each) => (each.kind === 'code' ? each.text : each.kind));
  expect(told).toEqual(['1', '2', '3', '4', 'rule', '5', '6']);
  expect(blocksWithin([])).toEqual([]);
});
