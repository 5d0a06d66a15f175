/** The fields that a Markdown file may begin with, in YAML between two lines of its own; what is within them is the first group. */
export const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;
