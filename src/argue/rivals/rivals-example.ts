/** Two rivals and what weighs between them, as an author may begin: it passes the check of any case, whatever is in its record. */
export const rivalsExample = `rivals:
  - { id: from-fear, of: Why did they come to terms?, says: They feared a war. }
  - { id: from-interest, of: Why did they come to terms?, says: They wanted trade. }
weighs:
  - item: exists(events(tag = war-scare))
    expects: { from-fear: very-likely, from-interest: even }
    because: Who acts from fear has something to fear; others may have it too.
  - item: exists(instruments(tag = trade))
    expects: { from-fear: unlikely, from-interest: likely }
    because: Who wants trade signs for it, if it can be had.
    soughtIn: [the treaty series]`;
