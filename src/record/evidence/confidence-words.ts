/** The calibrated words for a confidence: the midpoints of the bands of ICD 203 (2015), and certainty. */
export const confidenceWords = {
  certain: 1,
  'almost-certain': 0.97,
  'very-likely': 0.87,
  likely: 0.67,
  even: 0.5,
  unlikely: 0.33,
  'very-unlikely': 0.13,
} as const;

/** The probability that a calibrated word stands for (`very likely` is read as `very-likely`); undefined for any other word. */
export function parseConfidence(word: string): number | undefined {
  const name = word.trim().toLowerCase().replace(/\s+/g, '-');
  return Object.hasOwn(confidenceWords, name)
    ? confidenceWords[name as keyof typeof confidenceWords]
    : undefined;
}
