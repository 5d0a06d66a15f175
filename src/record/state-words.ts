/**
 * What else states are called where an actor is named, a row each by the number in the Correlates of War: `number | adjectives | the seat of
 * government that stands for it | what it is called in a compound, as in Sino-Soviet | short names, letters, names in other languages`. An
 * adjective that is two states’ (Korean, Congolese, Guinean, Dominican) stands where it is one’s alone, or not at all.
 */
const ROWS = `
2 | American | Washington | us | America, États-Unis, Vereinigte Staaten, USA
20 | Canadian | Ottawa | | CAN
31 | Bahamian
40 | Cuban | Havana
41 | Haitian
51 | Jamaican
53 | Barbadian
55 | Grenadian
70 | Mexican
80 | Belizean
90 | Guatemalan
91 | Honduran
92 | Salvadoran, Salvadorean
93 | Nicaraguan | Managua
94 | Costa Rican
95 | Panamanian
100 | Colombian | Bogotá
101 | Venezuelan | Caracas
110 | Guyanese
115 | Surinamese
130 | Ecuadorian, Ecuadorean | Quito
135 | Peruvian | Lima
140 | Brazilian | Brasília
145 | Bolivian
150 | Paraguayan
155 | Chilean
160 | Argentine, Argentinian | Buenos Aires
165 | Uruguayan | Montevideo
200 | British, English | London | anglo | England, GBR, GB, Grande-Bretagne, Großbritannien, Royaume-Uni
205 | Irish | Dublin
210 | Dutch | | | NLD
211 | Belgian | | | BEL
220 | French | Paris | franco | FRA, Frankreich
230 | Spanish | Madrid | hispano | ESP
235 | Portuguese | Lisbon | luso
225 | Swiss
255 | German | Berlin | germano, nazi | Deutschland, Allemagne, German Reich, DEU
260 | West German | | | FRG, BRD, Bonn
265 | East German | | | DDR
290 | Polish | Warsaw | polono | POL
305 | Austrian | Vienna | austro | AUT
310 | Hungarian | Budapest | | HUN
315 | Czechoslovak | Prague | | CZE, CSK
316 | Czech
317 | Slovak
325 | Italian | Rome | italo | ITA
338 | Maltese
339 | Albanian | Tirana | | ALB
341 | Montenegrin
343 | Macedonian
344 | Croatian
345 | Yugoslav | Belgrade | | YUG
346 | Bosnian
349 | Slovenian
350 | Greek | Athens | | GRC
352 | Cypriot
355 | Bulgarian | Sofia | | BGR
359 | Moldovan
360 | Romanian | Bucharest | | Rumania, ROU
365 | Soviet, Russian | Moscow | russo, soviets | SUN, UdSSR, URSS, Union soviétique, Sowjetunion, СССР, Russian Federation, RUS
366 | Estonian
367 | Latvian
368 | Lithuanian
369 | Ukrainian
370 | Belarusian, Byelorussian
371 | Armenian
372 | Georgian
373 | Azerbaijani
375 | Finnish | Helsinki | finno | FIN
380 | Swedish | Stockholm | | SWE
385 | Norwegian | Oslo | | NOR
390 | Danish | Copenhagen | | DNK
395 | Icelandic
432 | Malian
433 | Senegalese
434 | Beninese
435 | Mauritanian
437 | Ivorian
439 | Burkinabe
450 | Liberian
451 | Sierra Leonean
452 | Ghanaian | Accra
461 | Togolese
471 | Cameroonian
475 | Nigerian | Lagos
481 | Gabonese
483 | Chadian
490 | Zairian, Zairean | Kinshasa
500 | Ugandan | Kampala
501 | Kenyan | Nairobi
510 | Tanzanian
511 | Zanzibari
516 | Burundian
517 | Rwandan
520 | Somali
530 | Ethiopian | Addis Ababa | | Abyssinia
531 | Eritrean
540 | Angolan | Luanda
541 | Mozambican
551 | Zambian | Lusaka
552 | Zimbabwean | Harare
553 | Malawian
560 | South African | Pretoria
565 | Namibian
570 | Basotho
571 | Botswanan
580 | Malagasy
590 | Mauritian
600 | Moroccan | Rabat
615 | Algerian | Algiers
616 | Tunisian | Tunis
620 | Libyan
625 | Sudanese | Khartoum
626 | South Sudanese
630 | Iranian, Persian | Tehran | irano | IRN
640 | Turkish, Ottoman | Ankara | turco | TUR, Türkiye
645 | Iraqi | Baghdad | | IRQ
651 | Egyptian | Cairo | | UAR, EGY
652 | Syrian | Damascus | | SYR
660 | Lebanese | Beirut
663 | Jordanian | Amman | | Transjordan, JOR
666 | Israeli | | | ISR
670 | Saudi | Riyadh | | SAU
679 | Yemeni
690 | Kuwaiti
692 | Bahraini
694 | Qatari
696 | Emirati
698 | Omani
700 | Afghan | Kabul
701 | Turkmen
702 | Tajik
703 | Kyrgyz
704 | Uzbek
705 | Kazakh
710 | Chinese | Peking, Beijing | sino, china | Red China, Communist China, Mainland China, CHN
712 | Mongolian | Ulan Bator | | MNG, Mongolian People's Republic
713 | Taiwanese | Taipei | | Nationalist China, Free China, TWN
731 | North Korean | Pyongyang | | PRK
732 | South Korean | Seoul | | KOR
740 | Japanese | Tokyo | japan, nippo | JPN
750 | Indian | New Delhi | indo | IND
760 | Bhutanese
770 | Pakistani | Islamabad | | PAK
771 | Bangladeshi | Dhaka
775 | Burmese | Rangoon
780 | Sri Lankan, Ceylonese | Colombo
781 | Maldivian
790 | Nepalese, Nepali | Kathmandu
800 | Thai, Siamese | Bangkok | | THA
811 | Cambodian | Phnom Penh
812 | Laotian | Vientiane
816 | North Vietnamese, Vietnamese | Hanoi | | DRV
817 | South Vietnamese | Saigon | | Republic of Vietnam
820 | Malaysian | Kuala Lumpur
830 | Singaporean
840 | Filipino, Philippine | Manila
850 | Indonesian | Jakarta | | IDN
860 | Timorese
900 | Australian | Canberra | | AUS
910 | Papuan
950 | Fijian
955 | Tongan
990 | Samoan
`;

/** What a state is called besides its names. */
export interface StateWords {
  readonly cow: number;
  readonly adjectives: readonly string[];
  /** The seats of government that stand for it. */
  readonly seats: readonly string[];
  /** What it is called in a compound, in small letters: `sino`. */
  readonly compounds: readonly string[];
  readonly others: readonly string[];
}

const wordsIn = (cell = ''): string[] =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The rows, in the order of the numbers as they are written. */
export const STATE_WORDS: readonly StateWords[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [cow, adjectives, seats, compounds, others] = row.split('|');
    return {
      cow: Number(cow),
      adjectives: wordsIn(adjectives),
      seats: wordsIn(seats),
      compounds: wordsIn(compounds),
      others: wordsIn(others),
    };
  });
