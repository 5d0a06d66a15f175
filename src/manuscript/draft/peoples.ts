/**
 * Words that stand for a state without naming it: whose it is (`Haitian`), and its people (`Haitians`). One state a line, by the name that
 * the list of states has. A word that several states had is left out (`Korean`, `Vietnamese`, `Congolese`): the text must say which.
 */
const LINES = `
United States: American Americans U.S. US
Canada: Canadian Canadians
Cuba: Cuban Cubans
Haiti: Haitian Haitians
Dominican Republic: Dominican Dominicans
Jamaica: Jamaican
Mexico: Mexican Mexicans
Guatemala: Guatemalan Guatemalans
Honduras: Honduran Hondurans
El Salvador: Salvadoran Salvadorans
Nicaragua: Nicaraguan Nicaraguans
Costa Rica: Costa-Rican
Panama: Panamanian Panamanians
Colombia: Colombian Colombians
Venezuela: Venezuelan Venezuelans
Ecuador: Ecuadorian Ecuadorean Ecuadorians
Peru: Peruvian Peruvians
Brazil: Brazilian Brazilians
Bolivia: Bolivian Bolivians
Paraguay: Paraguayan Paraguayans
Chile: Chilean Chileans
Argentina: Argentine Argentinian Argentines Argentinians
Uruguay: Uruguayan
United Kingdom: British Britons English U.K.
Ireland: Irish
Netherlands: Dutch
Belgium: Belgian Belgians
Luxembourg: Luxembourgish
France: French
Switzerland: Swiss
Spain: Spanish Spaniards
Portugal: Portuguese
Germany: German Germans Nazi Nazis
Poland: Polish Poles
Austria-Hungary: Austro-Hungarian Austro-Hungarians
Austria: Austrian Austrians
Hungary: Hungarian Hungarians
Czechoslovakia: Czechoslovak Czechoslovakian Czechoslovaks
Italy: Italian Italians
Malta: Maltese
Albania: Albanian Albanians
Croatia: Croatian Croats
Serbia: Serbian Serb Serbs
Montenegro: Montenegrin
Yugoslavia: Yugoslav Yugoslavs Yugoslavian
Greece: Greek Greeks
Cyprus: Cypriot Cypriots
Bulgaria: Bulgarian Bulgarians
Romania: Romanian Rumanian Romanians
Soviet Union: Soviet Soviets Russian Russians
Estonia: Estonian Estonians
Latvia: Latvian Latvians
Lithuania: Lithuanian Lithuanians
Ukraine: Ukrainian Ukrainians
Armenia: Armenian Armenians
Georgia: Georgian Georgians
Azerbaijan: Azerbaijani Azeri
Finland: Finnish Finns
Sweden: Swedish Swedes
Norway: Norwegian Norwegians
Denmark: Danish Danes
Iceland: Icelandic Icelanders
Mali: Malian
Senegal: Senegalese
Liberia: Liberian Liberians
Ghana: Ghanaian Ghanaians
Nigeria: Nigerian Nigerians
Cameroon: Cameroonian
Uganda: Ugandan Ugandans
Kenya: Kenyan Kenyans
Tanzania: Tanzanian Tanzanians
Rwanda: Rwandan Rwandans
Somalia: Somali Somalis Somalian
Ethiopia: Ethiopian Ethiopians Abyssinian
Eritrea: Eritrean Eritreans
Angola: Angolan Angolans
Mozambique: Mozambican
Zambia: Zambian
Zimbabwe: Zimbabwean Rhodesian
South Africa: South-African
Namibia: Namibian
Morocco: Moroccan Moroccans
Algeria: Algerian Algerians
Tunisia: Tunisian Tunisians
Libya: Libyan Libyans
Sudan: Sudanese
Iran: Iranian Iranians Persian Persians
Turkey: Turkish Turks Ottoman Ottomans
Iraq: Iraqi Iraqis
Egypt: Egyptian Egyptians
Syria: Syrian Syrians
Lebanon: Lebanese
Jordan: Jordanian Jordanians
Israel: Israeli Israelis
Saudi Arabia: Saudi Saudis
Kuwait: Kuwaiti Kuwaitis
Afghanistan: Afghan Afghans
Kazakhstan: Kazakh
China: Chinese
Mongolia: Mongolian Mongolians
Taiwan: Taiwanese
Japan: Japanese
India: Indian Indians
Pakistan: Pakistani Pakistanis
Bangladesh: Bangladeshi
Burma: Burmese
Sri Lanka: Ceylonese
Nepal: Nepalese Nepali
Thailand: Thai Thais Siamese
Cambodia: Cambodian Cambodians Khmer
Laos: Laotian Laotians
Malaysia: Malaysian Malaysians
Philippines: Filipino Filipinos Philippine
Indonesia: Indonesian Indonesians
Australia: Australian Australians
New Zealand: New-Zealander
Fiji: Fijian
Confederate States: Confederate Confederates
Prussia: Prussian Prussians
West Germany: West-German West-Germans
East Germany: East-German East-Germans
North Korea: North-Korean North-Koreans
South Korea: South-Korean South-Koreans
North Vietnam: North-Vietnamese
South Vietnam: South-Vietnamese
`;

/** The state whose adjective or people a word is, by its name; two words are joined by a hyphen (`South-Korean`). */
export const stateOfPeople: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [state = '', words = ''] = line.split(': ');
      return words.split(' ').map((word) => [word, state] as const);
    }),
);

/** Capitals and seats of government that stand for a state where they act or are acted towards: “Moscow protested”. */
export const stateOfCapital: ReadonlyMap<string, string> = new Map(
  `Washington: United States / White House: United States / Pentagon: United States / London: United Kingdom / Whitehall: United Kingdom
Downing Street: United Kingdom / Paris: France / Quai d’Orsay: France / Berlin: Germany / Bonn: West Germany / Vienna: Austria
Rome: Italy / Moscow: Soviet Union / St. Petersburg: Soviet Union / Kremlin: Soviet Union / Warsaw: Poland / Prague: Czechoslovakia
Budapest: Hungary / Belgrade: Yugoslavia / Bucharest: Romania / Sofia: Bulgaria / Athens: Greece / Ankara: Turkey
Constantinople: Turkey / Sublime Porte: Turkey / Porte: Turkey / Cairo: Egypt / Jerusalem: Israel / Tel Aviv: Israel
Damascus: Syria / Baghdad: Iraq / Tehran: Iran / Teheran: Iran / Riyadh: Saudi Arabia / Amman: Jordan / Delhi: India
New Delhi: India / Islamabad: Pakistan / Karachi: Pakistan / Kabul: Afghanistan / Peking: China / Beijing: China / Taipei: Taiwan
Tokyo: Japan / Pyongyang: North Korea / Seoul: South Korea / Hanoi: North Vietnam / Saigon: South Vietnam / Jakarta: Indonesia
Canberra: Australia / Ottawa: Canada / Havana: Cuba / Buenos Aires: Argentina / Madrid: Spain / Lisbon: Portugal
Copenhagen: Denmark / Stockholm: Sweden / Oslo: Norway / Helsinki: Finland / Pretoria: South Africa / Addis Ababa: Ethiopia`
    .split(/\n| \/ /u)
    .map((pair) => pair.split(': ') as [string, string]),
);

/** Bodies by whose act their state acts. */
export const stateOfBody: ReadonlyMap<string, string> = new Map(
  `United States: Congress / Senate / House of Representatives / State Department / Department of State / Treasury Department / CIA
United States: Central Intelligence Agency / U.S. Congress / US Congress / U.S. Senate / US Senate / Supreme Court / U.S. Navy / Union
United Kingdom: Parliament / House of Commons / Foreign Office / Colonial Office / Royal Navy / Royal Air Force
Soviet Union: Red Army / Politburo / Supreme Soviet / Duma / KGB / Bolsheviks
Germany: Reichstag / Wehrmacht / Luftwaffe / Foreign Ministry
France: National Assembly / Chamber of Deputies
Israel: Knesset
Japan: Diet
China: People's Liberation Army / PLA`
    .split('\n')
    .flatMap((line) => {
      const [state = '', bodies = ''] = line.split(': ');
      return bodies.split(' / ').map((body) => [body, state] as const);
    }),
);
