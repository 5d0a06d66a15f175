/** Sentences that cite the works of `inventedList`, and some that cite nothing, with what is read out of them. */
export const forms: readonly [sentence: string, citations: readonly string[]][] = [
  ['The harvest failed (Harcourt 1997).', ['parenthetical <Harcourt 1997> Harcourt 1997 → Harcourt 1997']],
  ['The harvest failed (Harcourt, 1997).', ['parenthetical <Harcourt, 1997> Harcourt 1997 → Harcourt 1997']],
  [
    'The harvest failed (Harcourt 1997, 84).',
    ['parenthetical <Harcourt 1997> Harcourt 1997 at 84 → Harcourt 1997'],
  ],
  [
    'The harvest failed (Harcourt, 1997: 84).',
    ['parenthetical <Harcourt, 1997> Harcourt 1997 at 84 → Harcourt 1997'],
  ],
  [
    'The harvest failed (Harcourt 1997:84).',
    ['parenthetical <Harcourt 1997> Harcourt 1997 at 84 → Harcourt 1997'],
  ],
  [
    'The harvest failed (Harcourt, 1997, pp. 84–85).',
    ['parenthetical <Harcourt, 1997> Harcourt 1997 at pp. 84–85 → Harcourt 1997'],
  ],
  [
    'The harvest failed (Harcourt 1997, 84-5; Rowe 1951, 3).',
    [
      'parenthetical <Harcourt 1997> Harcourt 1997 at 84-5 → Harcourt 1997',
      'parenthetical <Rowe 1951> Rowe 1951 at 3 → Rowe 1951',
    ],
  ],
  [
    'The harvest failed (Harcourt 1997, 84-5; Harcourt 2003a, b).',
    [
      'parenthetical <Harcourt 1997> Harcourt 1997 at 84-5 → Harcourt 1997',
      'parenthetical <Harcourt 2003a> Harcourt 2003a → Harcourt 2003a',
      'parenthetical <b> Harcourt 2003b → Harcourt 2003b',
    ],
  ],
  [
    'The harvest failed (Harcourt 2003a, 2003b).',
    [
      'parenthetical <Harcourt 2003a> Harcourt 2003a → Harcourt 2003a',
      'parenthetical <2003b> Harcourt 2003b → Harcourt 2003b',
    ],
  ],
  [
    'The harvest failed (Rowe 1951, 1955).',
    ['parenthetical <Rowe 1951> Rowe 1951 → Rowe 1951', 'parenthetical <1955> Rowe 1955 → Rowe 1955'],
  ],
  [
    'The harvest failed (Rowe 1951; 1955).',
    ['parenthetical <Rowe 1951> Rowe 1951 → Rowe 1951', 'parenthetical <1955> Rowe 1955 → Rowe 1955'],
  ],
  [
    'The harvest failed (see also Bell and Cole 1955, chap. 2).',
    ['parenthetical <Bell and Cole 1955> Bell + Cole 1955 at chap. 2 → Bell and Cole 1955'],
  ],
  [
    'The harvest failed (Bell & Cole, 1955).',
    ['parenthetical <Bell & Cole, 1955> Bell + Cole 1955 → Bell and Cole 1955'],
  ],
  [
    'The harvest failed (cf. Bell and Cole 1955: 12, 17; e.g. Harcourt 1997).',
    [
      'parenthetical <Bell and Cole 1955> Bell + Cole 1955 at 12, 17 → Bell and Cole 1955',
      'parenthetical <Harcourt 1997> Harcourt 1997 → Harcourt 1997',
    ],
  ],
  [
    'The harvest failed (Abadi et al., 2011).',
    ['parenthetical <Abadi et al., 2011> Abadi et al. 2011 → Abadi, Okafor and Thorne 2011'],
  ],
  [
    'The harvest failed (Abadi, Okafor, & Thorne, 2011, p. 50).',
    [
      'parenthetical <Abadi, Okafor, & Thorne, 2011> Abadi + Okafor + Thorne 2011 at p. 50 → Abadi, Okafor and Thorne 2011',
    ],
  ],
  [
    'The harvest failed (Abadi, Okafor and Thorne 2011).',
    [
      'parenthetical <Abadi, Okafor and Thorne 2011> Abadi + Okafor + Thorne 2011 → Abadi, Okafor and Thorne 2011',
    ],
  ],
  [
    'The harvest failed (United Nations 1971).',
    ['parenthetical <United Nations 1971> United Nations 1971 → United Nations 1971'],
  ],
  [
    'The harvest failed (World Bank, 2011, p. 3).',
    ['parenthetical <World Bank, 2011> World Bank 2011 at p. 3 → World Bank 2011'],
  ],
  [
    'The harvest failed (van der Vlugt 2001).',
    ['parenthetical <van der Vlugt 2001> van der Vlugt 2001 → van der Vlugt 2001'],
  ],
  [
    'The harvest failed (Van der Vlugt, 2001; al-Hamdi, 2012).',
    [
      'parenthetical <Van der Vlugt, 2001> Van der Vlugt 2001 → van der Vlugt 2001',
      'parenthetical <al-Hamdi, 2012> al-Hamdi 2012 → al-Hamdi 2012',
    ],
  ],
  [
    'The harvest failed (García Márquez 2003).',
    ['parenthetical <García Márquez 2003> García Márquez 2003 → García Márquez 2003'],
  ],
  [
    'The harvest failed (Garcia Marquez 2003).',
    ['parenthetical <Garcia Marquez 2003> Garcia Marquez 2003 → García Márquez 2003'],
  ],
  ['The harvest failed (Chen 1998).', ['parenthetical <Chen 1998> Chen 1998 → Chen 1998']],
  [
    'The harvest failed (Chen Weimin 1998, 3).',
    ['parenthetical <Chen Weimin 1998> Chen Weimin 1998 at 3 → Chen 1998'],
  ],
  ["The harvest failed (O'Neill 1974).", ["parenthetical <O'Neill 1974> O'Neill 1974 → O’Neill 1974"]],
  [
    'The harvest failed (Marlowe [1938] 1962, 7).',
    ['parenthetical <Marlowe [1938] 1962> Marlowe 1962 at 7 → Marlowe 1962'],
  ],
  ['The harvest failed (Marlowe 1938).', ['parenthetical <Marlowe 1938> Marlowe 1938 → Marlowe 1962']],
  ['The harvest failed (Rowe, n.d.).', ['parenthetical <Rowe, n.d.> Rowe n.d. → Rowe n.d.']],
  ['The harvest failed [Harcourt 1997].', ['parenthetical <Harcourt 1997> Harcourt 1997 → Harcourt 1997']],
  [
    'The harvest failed [Harcourt 1997, 84; Bell and Cole 1955].',
    [
      'parenthetical <Harcourt 1997> Harcourt 1997 at 84 → Harcourt 1997',
      'parenthetical <Bell and Cole 1955> Bell + Cole 1955 → Bell and Cole 1955',
    ],
  ],
  [
    'The harvest failed (Harcourt 1997, 84, my emphasis).',
    ['parenthetical <Harcourt 1997> Harcourt 1997 at 84, my emphasis → Harcourt 1997'],
  ],
  [
    'The harvest failed (quoted in Harcourt 1997, 84).',
    ['parenthetical <Harcourt 1997> Harcourt 1997 at 84 → Harcourt 1997'],
  ],
  [
    'The harvest failed (Harcourt 1997 and Rowe 1951).',
    ['parenthetical <Harcourt 1997> Harcourt 1997 → Harcourt 1997'],
  ],
  [
    'The harvest failed (Harcourt 1997, Rowe 1951, and Bell and Cole 1955).',
    [
      'parenthetical <Harcourt 1997> Harcourt 1997 → Harcourt 1997',
      'parenthetical <Rowe 1951> Rowe 1951 → Rowe 1951',
      'parenthetical <Bell and Cole 1955> Bell + Cole 1955 → Bell and Cole 1955',
    ],
  ],
  [
    'The harvest failed (Harcourt 1997, n. 12).',
    ['parenthetical <Harcourt 1997> Harcourt 1997 at n. 12 → Harcourt 1997'],
  ],
  [
    'The harvest failed (E. M. Harcourt 1997).',
    ['parenthetical <E. M. Harcourt 1997> Harcourt 1997 → Harcourt 1997'],
  ],
  [
    'The harvest failed (Harcourt 1997). It failed again (ibid., 5) and again (ibid.).',
    [
      'parenthetical <Harcourt 1997> Harcourt 1997 → Harcourt 1997',
      'ibid <ibid., 5>  at 5 → Harcourt 1997',
      'ibid <ibid.>  → Harcourt 1997',
    ],
  ],
  ['Harcourt (1997) calls it famine.', ['narrative <Harcourt (1997)> Harcourt 1997 → Harcourt 1997']],
  ['Harcourt’s (1997) view is dark.', ['narrative <Harcourt’s (1997)> Harcourt 1997 → Harcourt 1997']],
  [
    'Harcourt (1997, 84) calls it famine.',
    ['narrative <Harcourt (1997> Harcourt 1997 at 84 → Harcourt 1997'],
  ],
  [
    'Edith Harcourt (1997: 84–5) calls it famine.',
    ['narrative <Harcourt (1997> Harcourt 1997 at 84–5 → Harcourt 1997'],
  ],
  [
    'As Bell and Cole (1955) write, it failed.',
    ['narrative <Bell and Cole (1955)> Bell + Cole 1955 → Bell and Cole 1955'],
  ],
  [
    'Bell & Cole (1955) write this.',
    ['narrative <Bell & Cole (1955)> Bell + Cole 1955 → Bell and Cole 1955'],
  ],
  [
    'Abadi et al. (2011) argue this.',
    ['narrative <Abadi et al. (2011)> Abadi et al. 2011 → Abadi, Okafor and Thorne 2011'],
  ],
  [
    'Abadi and colleagues (2011) argue this.',
    ['narrative <Abadi and colleagues (2011)> Abadi et al. 2011 → Abadi, Okafor and Thorne 2011'],
  ],
  [
    'Abadi, Okafor, and Thorne (2011) argue this.',
    [
      'narrative <Abadi, Okafor, and Thorne (2011)> Abadi + Okafor + Thorne 2011 → Abadi, Okafor and Thorne 2011',
    ],
  ],
  [
    'According to the United Nations (1971), it failed.',
    ['narrative <United Nations (1971)> United Nations 1971 → United Nations 1971'],
  ],
  [
    'Rowe (1951, 1955) argues this.',
    ['narrative <Rowe (1951> Rowe 1951 → Rowe 1951', 'narrative <1955> Rowe 1955 → Rowe 1955'],
  ],
  [
    'Rowe (1951; 1955) argues this.',
    ['narrative <Rowe (1951> Rowe 1951 → Rowe 1951', 'narrative <1955> Rowe 1955 → Rowe 1955'],
  ],
  [
    'In her study of harvests, Harcourt shows that prices rose first (1997, 84).',
    ['narrative <1997> Harcourt 1997 at 84 → Harcourt 1997'],
  ],
  [
    'Van der Vlugt (2001) argues this.',
    ['narrative <Van der Vlugt (2001)> Van der Vlugt 2001 → van der Vlugt 2001'],
  ],
  ['Chen Weimin (1998) shows this.', ['narrative <Chen Weimin (1998)> Chen Weimin 1998 → Chen 1998']],
  ['Fogg (1999) argues that it failed.', ['narrative <Fogg (1999)> Fogg 1999 → nothing']],
  ['The war (1945-1991) was long.', []],
  ['The meeting (February 1945) was short.', []],
  ['The republic (PRC) was new.', []],
  ['The clause (Article 5) was new.', []],
  ['The vote (Resolution 2758) was close.', []],
  ['Harcourt (born 1893) was a poet.', []],
  ['The republic (hereafter the PRC) was new.', []],
  ['The talks (Moscow 1969) failed.', ['parenthetical <Moscow 1969> Moscow 1969 → nothing']],
  ['The treaty (1950) was signed.', []],
  ['The treaty (signed 14 August 1945) was void.', []],
  ['The talks (from 1965 to 1972) failed.', []],
  ['The pact (Molotov-Ribbentrop Pact, 1939) held.', []],
  ['The clause (see Article 3 of the 1945 treaty) held.', []],
  ['The prince (r. 1938–1962) fell.', []],
  ['The novel (c. 1900) was lost.', []],
  ['The Treaty of Rome (1957) followed.', []],
  ['Stalin (1879–1953) ruled.', []],
  ['Prices rose (by 1997, twice).', []],
  ['Prices rose (see Table 2; 1997 prices).', []],
  [
    'The harvest failed [@harcourt1997, p. 3; @rowe1951].',
    ['key <@harcourt1997> harcourt1997 at p. 3 → nothing', 'key <@rowe1951> rowe1951 → nothing'],
  ],
  [
    'As @harcourt1997 [p. 33] says, write to me@example.org.',
    ['key <@harcourt1997> harcourt1997 at p. 33 → nothing'],
  ],
  [
    'It failed again (see Harcourt 1997 for a review; Rowe 1955 is shorter).',
    [
      'parenthetical <Harcourt 1997> Harcourt 1997 → Harcourt 1997',
      'parenthetical <Rowe 1955> Rowe 1955 → Rowe 1955',
    ],
  ],
  [
    'It failed (for a review, see Harcourt 1997).',
    ['parenthetical <Harcourt 1997> Harcourt 1997 → Harcourt 1997'],
  ],
  [
    'It failed (Harcourt, 1997; see also Bell & Cole, 1955, pp. 3–4, and Rowe, 1951).',
    [
      'parenthetical <Harcourt, 1997> Harcourt 1997 → Harcourt 1997',
      'parenthetical <Bell & Cole, 1955> Bell + Cole 1955 at pp. 3–4 → Bell and Cole 1955',
      'parenthetical <Rowe, 1951> Rowe 1951 → Rowe 1951',
    ],
  ],
  [
    'It failed (Harcourt, forthcoming).',
    ['parenthetical <Harcourt, forthcoming> Harcourt forthcoming → nothing'],
  ],
  ['It failed \\[@harcourt1997].', ['key <@harcourt1997> harcourt1997 → nothing']],
  ['The states (Soviet Union 1991) fell.', ['parenthetical <Soviet Union 1991> Soviet Union 1991 → nothing']],
  ['The charter (UN Charter 1945) held.', []],
  [
    'It failed (Harcourt 1997, 84; Rowe 1951, 3; Abadi et al. 2011, 50–1).',
    [
      'parenthetical <Harcourt 1997> Harcourt 1997 at 84 → Harcourt 1997',
      'parenthetical <Rowe 1951> Rowe 1951 at 3 → Rowe 1951',
      'parenthetical <Abadi et al. 2011> Abadi et al. 2011 at 50–1 → Abadi, Okafor and Thorne 2011',
    ],
  ],
  [
    'It failed (Harcourt 1997, 84 and 99; Harcourt 2003b).',
    [
      'parenthetical <Harcourt 1997> Harcourt 1997 at 84 and 99 → Harcourt 1997',
      'parenthetical <Harcourt 2003b> Harcourt 2003b → Harcourt 2003b',
    ],
  ],
  [
    'It failed (Harcourt, 2003a and 2003b).',
    [
      'parenthetical <Harcourt, 2003a> Harcourt 2003a → Harcourt 2003a',
      'parenthetical <2003b> Harcourt 2003b → Harcourt 2003b',
    ],
  ],
  [
    'It failed (compare Harcourt 1997, passim, with Rowe 1951).',
    [
      'parenthetical <Harcourt 1997> Harcourt 1997 at passim → Harcourt 1997',
      'parenthetical <Rowe 1951> Rowe 1951 → Rowe 1951',
    ],
  ],
  ['The film (see www.example.org, 2004) is lost.', []],
  ['The fleet (some 2000 ships) sailed.', []],
  ['The vote (1,945 to 12) passed.', []],
  ['The page (p. 1945) is torn.', []],
  ['The act (Corn Importation Act 1846) passed.', []],
  ['The price (1900 = 100) rose.', []],
  ['It is in a book (London: Old Press, 1962).', []],
  ['It is in a book (The University of Ruritania Press, 1984).', []],
  ['It is in a paper (Ruritanian Review, October 28, 1958).', []],
  ['It is in a file (National Archives, Box 489, Trip Files 1969).', []],
  ['It is in the papers (July/August 1969).', []],
];
