function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** Abbreviations that end no sentence, without their stops, in lower case: English, German, French. */
export const abbreviations = words(`
  cf vs viz ie eg al ca c circa esp approx
  ed eds edn trans tr transl comp comps rev repr rpt intro introd pref foreword
  phd dphil
  mr mrs ms messrs mme mlle mlles dr prof rev hon st ste sr fr gen lt col capt cpt cmdr cdr adm maj sgt gov sen rep pres amb
  univ dept inst assn soc bros ltd
  jan feb febr mar apr jun jul aug sept sep oct okt nov dec dez
  vgl bzw zb ua dh hrsg hg hgg übers bearb aufl bd bde bde jg jh jhd nf ff ebd ders dies anm kap abt geb gest sog bspw usf
  éd éds trad coll chap s l d
  ms mss fol fols fo ser
`);

/** Abbreviations that go with a number or a numeral: they end no sentence before one. */
export const numberedAbbreviations = words(`
  vol vols no nos nr nrn num p pp pg pgs f fol fols ch chap chaps sec secs sect par para paras art arts fig figs tab app
  n nn note doc docs pt pts bk bks l ll v vv s sp t fasc fasz liv col cols pl b ill ibid op ser bd bde heft h z zl tome rev
  § cl cls sig sigs reel box
`);

/** Words that begin a sentence much oftener than they follow initials: after "the U.S." they open a new one. */
export const sentenceOpeners = words(`
  The This That These Those There Then They He She It We You His Her Its Our Their
  In On At By For From With Without After Before During Since Until While When Where Although Though Because If As But And Yet
  However Moreover Nevertheless Thus Therefore Hence Meanwhile Instead Indeed Still Only Even Both Neither Nor So What Why How Who
  Der Die Das Ein Eine Im Am Es Er Sie Wir Doch Aber Und Le La Les Un Une Il Elle Ils Mais Et Dans
`);
