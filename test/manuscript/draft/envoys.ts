/** A short manuscript of invented persons, to draft a case of: what it tells is not so. */
export const envoys = `# The Envoys of Harrow

Ada Fennimore

## The pact and the quarrel

On 3 March 1921 Portugal and Norway signed the Treaty of Fishing Rights (Lindqvist 1951, 84). The Norwegian-Portuguese Agreement, 1924,
went further: it let ships of both call at Tromsø. Minister Ola Brekke told the Storting: “No ship shall wait”; Brekke resigned on 4 May
1925 (Harrow 1960). Chiang Kai-shek and Osterhaus met in Geneva in 1927, and in 1929 the Trade Council (TC) was founded there.

A note of 1930 was burnt. The TC never met again. It was said in the 1930s that Lisbon had forgotten the Treaty of Fishing Rights.

## What is not told

Nothing came of the Skagen Declaration. Norway left the Council in April 1931; the Portuguese followed.

# References

- Harrow, J. (1960). *No: a "history" of fish*. Leith: Quayside Press.
- Lindqvist, K. (1951). Cod and the law. *Journal of Invented Studies*, 4(2), 80-99.
`;
