import { MONTH_FORMS } from '../../base/months.ts';
import { wellKnownPlaces } from '../words/name-words.ts';

/** Given names, family names and places that are a letter away from others of their kind, and right. */
const names = `
aaron adam adrian agnes alan albert alec alexander alexandra alexis alfred alice allan allen amanda amelia anders andre andrea andreas andrei
andrew angela anita anna annie anthony anton antonio arnold arthur august austin barbara barry beatrice benjamin bernard bernhard bertha
bertram bertrand brian bruce bryan carla carlo carlos carol carole caroline catherine cecil charles charlotte christian christina christine
christopher claude claudia clara clarence clement conrad constance cyril daniel daniela david deborah denis dennis diana diane dieter donald
dorothy douglas edgar edith edmond edmund eduard edward edwin eleanor elias elisabeth elizabeth ellen emanuel emile emily emma eric erica erich
erik ernest ernst erwin esther eugene eugen evelyn ferdinand florence frances francis francois frank franklin frederic frederick friedrich
fritz gabriel geoffrey george georges gerald gerard gerhard gertrude gilbert giovanni gordon graham gregory guillaume gustav hannah hans harold
harriet harry harvey hector heinrich heinz helen helena helmut henri henry herbert herman hermann horace howard hubert hugh hugo ingrid irene
isaac isabel isabella ivan jack jackson jacob jacques jakob james jane janet jason jean jeffrey jennifer jeremy jerome joachim joan johann
johannes john johnson johnston johnstone jonathan jordan jorge jose josef joseph joshua juan judith julia julian julius karen karin karl katherine
kathleen kenneth kevin kurt laura laurence lawrence leonard leonid leopold leslie lester lewis linda lloyd louis louisa louise lucas lucia ludwig
luis lydia lyndon madeleine manfred manuel marcel marcus margaret maria marian marie marina mario marion mark marshall martha martin martina
marvin mathias matthew matthias maurice maxim maximilian melvin michael michel michelle mikhail miriam monica morris morton moritz nathan
nathaniel nelson nicholas nicola nicolas nicole nikita nikolai norman norma oliver olivia oscar oskar oswald otto pablo pamela patricia patrick
paul paula pauline pedro peter philip philipp phillip pierre ralph raymond rebecca reginald reinhard rene richard richards robert roberta
roberts roberto robertson robinson roderick rodney roger roland ronald rosemary rudolf rudolph rupert russell ruth salvador samuel sandra sarah
sergei sheila sidney sigmund simon simone sofia sophia sophie stanley stefan stephan stephen stephens steven stevens stewart stuart susan
susanna sydney sylvia theodor theodore theresa thomas thompson thomson timothy tobias valerie vanessa vernon veronica victor victoria viktor vincent
viola violet virginia vivian vladimir wallace walter warren werner wilfred wilhelm willard william williams williamson willis wilson winston
wolfgang yvonne
anderson andrews baker barnes bennett burns butler carter clarke coleman collins cooper davidson davies davis dawson edwards elliot elliott
evans fisher fischer foster freeman fuller gardner gibson graves greene greer grant griffin griffith griffiths hamilton hansen hanson harris
harrison hayes henderson hoffman hoffmann holmes hudson hughes hunter jacobs jansen jenkins jensen kaiser keller kelley kelly kennedy
lehman lehmann mason masson matthews maxwell mccarthy meyer miller mitchell moeller moller moore morgan morison morrison mueller muller murphy
murray myers newman nichols nicholson nielsen nilsen nilsson norton olsen olson owens palmer parker parsons patterson peters petersen peterson phillips
porter powell pratt reynolds rogers rodgers sanders saunders schmid schmidt schmitt schneider schroeder schultz schulz shultz simmons simons simpson
sinclair snyder spencer stein stone sullivan sumner taylor tucker turner wagner walker walters watkins watson weaver webb weber webster wheeler
winter winters
austria australia bahrain bangor barcelona bristol burgundy burma cambria castile catania catalonia ceylon champagne cologne corsica cracow crete
dakota danzig danube dresden dominica estonia galicia galilee gambia georgia granada grenada greece greenland guiana guinea guyana hannover hanover
honduras iceland ireland islam italia jamaica kashgar kaschau korea kosovo krakow leiden leipzig leyden lorraine malawi malaya malaysia malta mallorca
mantua manila marseille marseilles minorca monaco montana moldova moldavia moravia morocco namibia natal nicosia nigeria niger normandy norfolk oregon
padua parma persia poland polonia portland prussia ravenna rhodesia riga rhine rhone roman romania rumania russia saxony scandia scotland serbia siberia sicily
silesia slavonia slovakia slovenia somalia sudan surrey sussex suwon sweden syria tainan taipei taiwan taichung tangier tartar tatar thailand tibet
tonkin transylvania trieste tripoli tunisia turin turkey tuscany tyrol uganda ukraine urumchi utrecht valencia venice verona vienna vietnam virginia
wales walloon westphalia yemen yunnan zaire zambia zagreb zurich
sunday monday tuesday wednesday thursday friday saturday
indira kiesinger georgy georgi kwantung thacher
british britain briton catholic christian communist conservative german germany hebrew jewish latin liberal marxist moslem muslim protestant
republican roman semitic slavic soviet spanish summit
`;

/** Names that are right as they stand, however near to another. */
export const ordinaryNames: ReadonlySet<string> = new Set([
  ...names.trim().split(/\s+/),
  ...wellKnownPlaces,
  ...MONTH_FORMS.map((month) => month.toLowerCase()),
]);
