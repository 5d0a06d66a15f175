/** The look of a marked copy: the manuscript in a column, comments in the margin; below each other on a narrow page and in print. */
export const MARKED_STYLE = `
:root { color-scheme: light dark; --ink: #1d1b17; --paper: #fdfcf9; --quiet: #625d54; --line: #d9d4c8; --certain: #9c2a1f; --likely: #8a5a00; --look: #1f5d86; }
@media (prefers-color-scheme: dark) { :root { --ink: #ebe7de; --paper: #191816; --quiet: #a8a296; --line: #3b3832; --certain: #f0917f; --likely: #e3b341; --look: #7db7de; } }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, "Times New Roman", serif; }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; }
h1 { font-size: 1.4rem; margin: 0; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; margin: 1.2rem 0 .4rem; }
header p, .code, .label { color: var(--quiet); font-size: .85rem; }
section { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 0 2rem; }
section > p, blockquote { margin: 0 0 .8rem; overflow-wrap: anywhere; } blockquote { padding-left: 1.2rem; border-left: 2px solid var(--line); }
.reference { padding-left: 1.4rem; text-indent: -1.4rem; } .reference > * { text-indent: 0; }
mark { color: inherit; background: none; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
mark.certain { text-decoration-color: var(--certain); } mark.likely { text-decoration-color: var(--likely); text-decoration-style: double; } mark.look { text-decoration-color: var(--look); text-decoration-style: dotted; }
.call { font: .7rem/1 system-ui, sans-serif; vertical-align: super; padding: 0 .15em; text-decoration: none; }
.comment { font: .85rem/1.4 system-ui, sans-serif; border-left: 3px solid; padding: .1rem 0 .1rem .7rem; margin-bottom: .9rem; overflow-wrap: anywhere; }
.comment p { margin: 0 0 .25rem; } .comment.certain, a.certain { border-color: var(--certain); color: var(--certain); } .comment.likely, a.likely { border-color: var(--likely); color: var(--likely); } .comment.look, a.look { border-color: var(--look); color: var(--look); }
.comment p { color: var(--ink); } .comment .code { color: var(--quiet); } .hint { font-style: italic; }
.comment a { color: inherit; } :target { outline: 2px solid currentColor; outline-offset: 3px; }
@media (max-width: 52rem) { section { display: block; } aside { margin: 0 0 1rem; } }
@media print { body { font-size: 10pt; padding: 0; max-width: none; } section { grid-template-columns: 60% 1fr; break-inside: avoid-page; } }
`;
