/** Words before a name that say what somebody is and not who: titles, offices, peoples, directions. */
export const roleWords: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir lord lady dame saint st president premier chairman chairwoman secretary minister ambassador general
  marshal marshall admiral captain colonel major lieutenant commander foreign prime deputy vice chancellor king queen emperor empress
  prince princess duke count baron baroness tsar czar kaiser shah sultan pope cardinal bishop senator congressman governor mayor judge
  justice comrade consul delegate director counselor counsellor under assistant acting former the a in of and to at from by with for as
  soviet american british french german chinese japanese russian taiwanese nationalist communist republican democratic new old north
  south east west northern southern eastern western central upper lower greater inner outer republic state city province treaty
  government army navy party messrs when while after before that so if but then thus only even here although though since because later
  once where what why how both yet until unless whether nor or not like unlike against between among through under over perhaps indeed
  meanwhile however still again now there this these his her its their our my did does was were is are had has attorney press general's defense defence`.split(
    /\s+/,
  ),
);
