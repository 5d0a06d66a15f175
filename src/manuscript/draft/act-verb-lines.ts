/**
 * Verbs of what states do, a line each: past forms (and the participle, where it differs, after a stroke); words that must follow, in
 * brackets; the CAMEO code, or `-`; where the sufferer stands. Of two lines that fit, the first holds: what is said more closely comes
 * first. After `=` stands the kind of spell that such an act begins. Of verbs whose subject is he who suffers (`fell`), a `<` stands before the
 * words after which he stands who acts.
 */
export const ACT_VERB_LINES = `
recognised recognized, 054, object = recognition
broke/broken [out], -, <between
erupted flared, -, <between
fell/fallen [(?:to|under|in|on|after|into)(?! \\p{L}+ (?:by|from))], -, <to <under
came/come [under (?:(?:the|full|direct) )*(?:control|rule|domination|occupation|attack|fire)], -, <of <from <by
came/come rose/risen [to power], -, -
took/taken seized [power|office], -, from
came/come went/gone [(?:in)?to an end], -, -
took/taken [place], -, <between
helped [(?:to )?(?:found|establish|create|form|overthrow|defeat)], -, with object
shot, 186, object
threw/thrown, 190, at against object
withheld [recognition], 120, from
granted [recognition|diplomatic recognition], 054, to object = recognition
extended [recognition|diplomatic recognition], 054, to object = recognition
established opened restored resumed re-established reestablished normalised normalized [(?:(?:full|formal|official) )?(?:diplomatic )?relations|diplomatic ties|ties], 050, with between = relations
broke/broken [off (?:(?:all|its|their|diplomatic|formal) )*(?:relations|ties)|(?:(?:all|its|their|diplomatic) )*(?:relations|ties)], 161, with
severed cut suspended [(?:off )?(?:(?:all|its|their|diplomatic|formal) )*(?:relations|ties)], 161, with
broke/broken [off (?:(?:the|all|its|their) )*(?:talks|negotiations)], 164, with
broke/broken [(?:the|its|his|their) [\\p{L} -]{0,30}(?:treaty|pact|agreement|armistice|truce|promise)], 128, with
broke/broken [into|through], 190, into through
broke/broken [out of|off], -, with from
declared [war], 130, on upon against = war
declared proclaimed [(?:its |their |his |the )?(?:independence|neutrality)], 010, from
declared [[\\p{L} ]{0,30}blockade], 191, of on
went [to war], 190, with against = war
made/made [war], 190, on upon with = war
made/made [peace], 057, with
concluded signed initialled initialed, 057, with
ratified, 057, with
entered came/come went/gone [into (?:force|effect)], -, -
gained achieved won obtained attained secured [(?:(?:its|their|full|formal) )*independence], 080, from
became/become [independent], 080, from
acceded adhered, 057, to
formalised formalized finalised finalized, 057, with
exchanged [ambassadors|embassies|envoys|missions], 050, with
exchanged [ratifications|notes|letters], 057, with
issued [(?:a|the|an|its|their) (?:joint |final |Shanghai )?(?:communiqu[eé]|statement|declaration|Declaration|Communiqu[eé])], 010, with
issued delivered sent handed presented [(?:a|an|the|its|his|their) (?:[\\p{L}-]+ ){0,2}ultimatum], 139, to object
issued [(?:a|an|the|its) (?:[\\p{L}-]+ ){0,2}invitation], 036, to for
formed made/made [(?:a|an|the|its|their) (?:[\\p{L}-]+ ){0,2}(?:alliance|coalition|pact|entente|league|union)], 057, with between
joined, 050, object with
entered [the war], 190, against
entered [into], 057, with
entered, 190, object
invaded attacked assaulted raided stormed, 190, object = war
attacked, 190, on object
overran/overrun conquered defeated routed crushed vanquished subdued, 190, object
unleashed launched [.{0,60}(?:attack|assault|invasion|offensive|war|raid|strike)], 190, against on object
opened [fire], 193, on
fired, 193, on at
bombed shelled bombarded, 195, object
torpedoed sank/sunk, 190, object
fought, 190, against with object
crossed, 190, object into
landed disembarked, 190, in at on near object
marched moved [(?:\\p{L}+ ){0,4}(?:into|on|through|toward|towards|across|against)], 190, into on through across against
occupied, 192, object = occupation
annexed, 192, object = possession
seized captured took/taken [control|possession|over], 192, of object
seized captured, 192, from object
besieged surrounded, 190, object
blockaded, 191, object
blocked closed, 144, to object
sank/sunk, 190, object
expropriated nationalised nationalized confiscated, 1711, of from object
mobilised mobilized, 154, against
deployed stationed positioned massed, 150, in to against near along
intervened interfered, 190, in against
withdrew/withdrawn pulled [(?:(?:its|his|their|the|all|both|remaining|its own) )*(?:[\\p{L}.]+ ){0,2}(?:ambassador|ambassadors|envoy|minister|mission|representative)], 160, from to object
recalled [.{0,40}(?:ambassador|envoy|minister|mission)], 160, from to object
withdrew/withdrawn [(?:(?:its|his|their|the|all|remaining|last) )*(?:[\\p{L}.-]+ ){0,3}(?:troops|forces|soldiers|army|armies|Marines|missiles)], 0874, from
withdrew/withdrawn pulled [out], 0874, from
withdrew/withdrawn retreated evacuated, 0874, from object
left abandoned quit, -, object
surrendered capitulated, 0874, to
ceded, 0842, to object
returned restored handed [(?:\\p{L}+ ){0,6}(?:to|back)], 084, to
returned, 042, to
released freed repatriated, 084, to object
exchanged, -, with
accepted, 080, from of
yielded conceded acceded submitted, 080, to
agreed, 057, with
pledged promised vowed committed undertook/undertaken, 030, to object
offered proposed suggested, 030, to object with
guaranteed, 030, object to
invited, 036, object
asked requested appealed petitioned, 020, object to of from
urged pressed lobbied, 020, object
called [(?:up)?on], 020, on upon
called [for|a|an|the], 020, on
sought courted, 020, from with of
demanded, 100, from of that
insisted, 100, that
refused, 120, to object
turned [down], 120, from of by object
rejected rebuffed declined, 120, from of by object
vetoed, 129, object
threatened, 130, object
warned, 130, object
condemned denounced criticised criticized deplored, 111, object
censured admonished, 111, object
accused, 112, object
blamed, 112, object
protested complained, 114, to against object
opposed resisted, 110, object
defied violated, 128, object
denounced abrogated repudiated renounced, 120, with
expelled deported, 174, object from
arrested imprisoned detained interned, 173, object
executed, 175, object
assassinated murdered killed, 186, object
overthrew/overthrown ousted deposed toppled, 190, object
imposed [.{0,40}(?:embargo|sanctions|boycott)], 163, on against
imposed instituted [.{0,40}blockade], 191, on against of
imposed, 172, on upon
embargoed boycotted, 163, to against object
froze/frozen [.{0,40}assets], 163, of object
suspended halted cut stopped [(?:off )?(?:\\p{L}+ ){0,3}(?:aid|assistance|loans|credits|shipments|deliveries|purchases)], 162, to from for
suspended halted [.{0,30}(?:talks|negotiations)], 164, with
lifted eased removed [.{0,60}(?:embargo|sanctions|restrictions|blockade|boycott|tariffs?)], 085, on against from
supplied shipped provided gave/given [.{0,50}(?:arms|weapons|aircraft|tanks|missiles|military)], 072, to object with
lent loaned granted extended [.{0,60}(?:loan|loans|credit|credits|aid|money)], 071, to object
provided supplied furnished, 070, to object with
gave/given, 070, to object
granted, 080, to object
sold bought purchased, 061, to from object
paid, 061, to object
sent dispatched despatched ordered [.{0,40}(?:note|letter|telegram|message|cable|protest|memorandum|proposal)], 010, to object
sent dispatched despatched ordered [.{0,60}(?:troops|forces|soldiers|Marines|marines|army|fleet|warships?|ships|gunboats?|units|divisions|squadron|Navy|navy|regiments)], 190, to into against in around
sent dispatched despatched, 040, to into object
appointed named [.{0,60}(?:ambassador|envoy|minister|consul|representative)], 050, to
visited toured, 042, object
travelled traveled flew/flown journeyed sailed went, 042, to in into
arrived, 042, in at from
hosted received welcomed, 043, object
met conferred, 040, with object
consulted, 040, with object
negotiated, 046, with
discussed, 040, with
mediated brokered, 045, between
talked spoke/spoken, 040, with to
voted, -, against for with on
abstained, -, on
admitted, 050, to into object
elected, -, object
supported backed endorsed assisted aided, 050, object
praised congratulated, 051, object
apologised apologized, 055, to for
allied aligned, 050, with
partitioned divided, 192, object
liberated, 190, object
transferred, 0842, to
informed notified told, 010, object
announced stated affirmed reaffirmed asserted, 010, to
declared proclaimed, 010, to that
presented submitted delivered handed forwarded transmitted, 010, to object
wrote/written cabled, 010, to
replied responded, 010, to
published revealed disclosed, 010, to
recommended advocated, 020, to
authorised authorized approved passed enacted adopted promulgated, 010, for
repealed revoked annulled, 080, -
set [up], 010, in
developed introduced, -, with
put, -, -
gained, -, from
reached [(?:(?:an?|the|its|their) )?(?:[\\p{L}-]+ ){0,2}(?:agreement|agreements|accord|settlement|compromise|armistice|truce|understanding)], 057, with
held [(?:(?:a|an|the|its|their) )?(?:[\\p{L}-]+ ){0,3}(?:talks|meeting|meetings|conference|negotiations|discussions|elections|plebiscite|referendum)], 040, with
clashed [with], 190, with
held [(?:in|at|on|between|by|during|under)], -, <between <by
held [out], -, against
trained, 072, object
addressed, 010, object
requested, 020, for from
founded created established organised organized formed, 010, in
convened opened hosted, 040, with
joined, 050, object with
tested detonated exploded, 150, -
built constructed completed, -, in
ordered instructed directed, -, object
forced compelled obliged, 170, object
freed, 084, object
intercepted boarded searched stopped detained, 170, object
rescued, 084, from
reorganised reorganized, -, object
dissolved disbanded, -, object
resigned abdicated fled/fled, -, from
replaced succeeded, -, object
inaugurated, -, -
appointed dismissed, -, object
purchased acquired, 061, from
leased, 061, from to
settled resolved, 057, with
restored, 050, object to
raised reduced increased, -, on
began/begun started commenced continued ceased ended, -, with against object
extended expanded, -, to
decided resolved, -, to
attended participated, 040, with
launched initiated, -, against
pursued, -, with
used, -, against
brought, -, to
won lost, -, from against
made/made, -, to with
took/taken [prisoner|captive|hostage], 173, object
took/taken, -, from object
dropped, 195, on
removed, -, from
tried attempted, -, to
drafted drew/drawn, 057, with
granted, 080, to
`;

/** Past forms that no rule makes, with the form after `to`. */
export const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `broke break / withheld withhold / went go / made make / overran overrun / took take / withdrew withdraw / left leave / quit quit
sought seek / overthrew overthrow / froze freeze / cut cut / gave give / lent lend / sold sell / bought buy / paid pay / sent send
flew fly / met meet / spoke speak / wrote write / set set / built build / fled flee / began begin / won win / lost lose / drew draw
arose arise / sank sink / shot shoot / threw throw / held hold / rose rise / fell fall / came come / put put / fought fight / found find / brought bring / told tell`
    .split(/\n| \/ /u)
    .map((pair) => pair.split(' ') as [string, string]),
);
