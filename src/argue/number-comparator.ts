import { compareNumbers, type Numeric, whyUnknown } from './number-range.ts';
import { type Setting, unknown } from './setting.ts';

/** How two numbers are compared; those of which only bounds are known are told apart where the bounds tell them apart. */
export function numberComparator(
  operator: Parameters<typeof compareNumbers>[0],
  setting: Setting,
): (left: Numeric, right: Numeric) => boolean | undefined {
  return (left, right) =>
    compareNumbers(operator, left, right) ??
    unknown(
      setting,
      whyUnknown(left, right) ??
        'how many acts some of the rows stand for is not known, and it turns on that',
    );
}
