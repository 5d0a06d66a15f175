/** What the view adds to the look of a marked copy: colours of entries, parts of an entry, cards beside the text. */
export const VIEW_STYLE = `
:root { --cs: 75%; --cl: 86%; --bs: 60%; --bl: 40%; --wash: #f3efe2; --card: #f6f4ee; }
@media (prefers-color-scheme: dark) { :root { --cs: 35%; --cl: 26%; --bs: 45%; --bl: 62%; --wash: #26241e; --card: #22211d; } }
body { max-width: 80rem; } header p { max-width: 60rem; } a { color: inherit; }
h3 { font-size: 1.1rem; margin: 1.2rem 0 .4rem; } summary h2 { display: inline; margin: 0; }
.tally { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; margin: 1rem 0; font: .9rem/1.35 system-ui, sans-serif; }
.tally li { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .4rem .8rem; } .tally b { font-size: 1.25rem; } .tally a { text-decoration: none; } .tally .unread { display: block; }
.unread, .grey { color: var(--quiet); } .notes { font: .9rem/1.4 system-ui, sans-serif; padding-left: 1.2rem; }
.cite { background: hsl(var(--h) var(--cs) var(--cl)); border-radius: .2rem; padding: 0 .12em; color: var(--ink); text-decoration: none; border-bottom: 2px solid hsl(var(--h) var(--bs) var(--bl)); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.cite:hover { outline: 1px solid; } .none, .cite.none { background: none; color: var(--quiet); border-bottom: 2px dotted; }
.date { border-bottom: 1px solid var(--look); } .quote { background: var(--wash); }
.rest { color: var(--quiet); } .p-authors { color: var(--certain); } .p-year { color: var(--likely); font-weight: bold; } .p-title { color: var(--ink); } .p-container { color: var(--look); } .p-pages { text-decoration: underline; text-decoration-color: var(--quiet); color: var(--ink); } .p-publisher, .p-place, .p-doi, .p-url, .p-issn, .p-isbn { color: var(--ink); }
aside { font: .85rem/1.4 system-ui, sans-serif; } .read { background: var(--card); border-left: .5rem solid hsl(var(--h) var(--bs) var(--bl)); border-radius: .2rem; padding: .4rem .7rem; margin-bottom: .9rem; overflow-wrap: anywhere; }
.read p { margin: 0; } .read dl { display: grid; grid-template-columns: 5.2rem minmax(0, 1fr); margin: .3rem 0; } .read dt { font-weight: normal; } .read dd { margin: 0; }
.points { list-style: none; margin: 0 0 .9rem; padding: 0; } .points li { border-left: .5rem solid hsl(var(--h) var(--bs) var(--bl)); padding-left: .6rem; margin-bottom: .25rem; } .points .unread { border-left-color: var(--line); } aside > .unread { margin: 0 0 .8rem; }
.fix { margin: .3rem 0; } summary { cursor: pointer; } .fix summary { color: var(--quiet); } .fix pre { background: var(--paper); border: 1px solid var(--line); padding: .4rem .5rem; margin: .4rem 0 .2rem; white-space: pre-wrap; font-size: .78rem; }
button { font: inherit; font-size: .78rem; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .3rem; padding: .15rem .7rem; min-height: 1.6rem; cursor: pointer; }
.list { display: block; border-top: 1px solid var(--line); padding: .8rem 0; font: .9rem/1.45 system-ui, sans-serif; } .list ul { padding-left: 1.2rem; } .wide { overflow-x: auto; } table { border-collapse: collapse; margin-top: .6rem; } th, td { text-align: left; vertical-align: top; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--line); }
`;
