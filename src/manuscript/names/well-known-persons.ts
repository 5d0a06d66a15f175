/** Persons of modern diplomacy and politics by their whole names, as English prints them most often; every part distinguishes. */
const names = `
Ariel Sharon / Yitzhak Rabin / Yitzhak Shamir / Shimon Peres / Golda Meir / Moshe Dayan / Levi Eshkol / Abba Eban / Ehud Barak / Ehud Olmert / Benjamin Netanyahu
Yasser Arafat / Mahmoud Abbas / Hosni Mubarak / Gamal Abdel Nasser / Hafez al-Assad / Bashar al-Assad / Saddam Hussein / Tariq Aziz / Muammar Qaddafi / Habib Bourguiba
Mohammad Mossadegh / Ruhollah Khomeini / Hashemi Rafsanjani / Mahmoud Ahmadinejad / Hassan Rouhani / Turgut Özal / Recep Erdogan / Adnan Menderes / Bülent Ecevit
Margaret Thatcher / Winston Churchill / Clement Attlee / Anthony Eden / Harold Macmillan / Harold Wilson / Edward Heath / James Callaghan / Selwyn Lloyd / Duff Cooper
Stanley Baldwin / Neville Chamberlain / Austen Chamberlain / Herbert Asquith / Edward Grey / Arthur Balfour / Stafford Cripps / Alec Douglas-Home / Denis Healey / Geoffrey Howe
Charles de Gaulle / Georges Pompidou / François Mitterrand / Jacques Chirac / Nicolas Sarkozy / Aristide Briand / Raymond Poincaré / Édouard Daladier / Édouard Herriot / Georges Clemenceau
Guy Mollet / Pierre Mendès France / Georges Bidault / Maurice Couve de Murville / Valéry Giscard d'Estaing / Pierre Laval / Philippe Pétain / Léon Blum / Jean Monnet / Jacques Delors
Konrad Adenauer / Ludwig Erhard / Willy Brandt / Helmut Schmidt / Helmut Kohl / Hans-Dietrich Genscher / Walter Ulbricht / Erich Honecker / Gustav Stresemann / Heinrich Brüning
Otto von Bismarck / Franz von Papen / Kurt von Schleicher / Joachim von Ribbentrop / Hermann Göring / Heinrich Himmler / Joseph Goebbels / Walther Rathenau / Egon Bahr
Benito Mussolini / Galeazzo Ciano / Alcide De Gasperi / Aldo Moro / Giulio Andreotti / Palmiro Togliatti / Francisco Franco / António Salazar / Engelbert Dollfuss / Bruno Kreisky
Nikita Khrushchev / Leonid Brezhnev / Mikhail Gorbachev / Alexei Kosygin / Andrei Gromyko / Vyacheslav Molotov / Maxim Litvinov / Georgy Malenkov / Nikolai Bulganin / Anastas Mikoyan
Lavrentiy Beria / Yuri Andropov / Konstantin Chernenko / Eduard Shevardnadze / Boris Yeltsin / Vladimir Putin / Dmitry Medvedev / Yevgeny Primakov / Anatoly Dobrynin / Leon Trotsky
Georgy Chicherin / Alexander Kerensky / Sergei Lavrov / Vladimir Lenin / Joseph Stalin / Andrei Vyshinsky / Andrei Zhdanov / Kliment Voroshilov / Georgy Zhukov
Franklin Roosevelt / Theodore Roosevelt / Woodrow Wilson / Warren Harding / Calvin Coolidge / Herbert Hoover / Harry Truman / Dwight Eisenhower / Lyndon Johnson / Richard Nixon
Gerald Ford / Jimmy Carter / Ronald Reagan / Bill Clinton / Barack Obama / Donald Trump / Cordell Hull / Dean Acheson / John Foster Dulles / Allen Dulles / Christian Herter / Dean Rusk
William Rogers / Henry Kissinger / Cyrus Vance / Zbigniew Brzezinski / Alexander Haig / George Shultz / James Baker / Madeleine Albright / Colin Powell / Condoleezza Rice / Robert McNamara
Averell Harriman / George Marshall / George Kennan / Paul Nitze / Charles Bohlen / Llewellyn Thompson / McGeorge Bundy / Walt Rostow / Caspar Weinberger / Donald Rumsfeld / Henry Stimson
Edward Stettinius / Robert Lansing / Charles Evans Hughes / Frank Kellogg / Adlai Stevenson / Douglas MacArthur / Dag Hammarskjöld / Trygve Lie / Kurt Waldheim / Boutros Boutros-Ghali / Kofi Annan
Jawaharlal Nehru / Indira Gandhi / Mahatma Gandhi / Rajiv Gandhi / Muhammad Ali Jinnah / Ayub Khan / Yahya Khan / Zulfikar Ali Bhutto / Benazir Bhutto / Pervez Musharraf / Lal Bahadur Shastri
Sheikh Mujibur Rahman / Hamid Karzai / Aung San Suu Kyi / Norodom Sihanouk / Lee Kuan Yew / Mahathir Mohamad / Ferdinand Marcos / Corazon Aquino / Ramon Magsaysay / Ngo Dinh Diem
Fidel Castro / Che Guevara / Fulgencio Batista / Salvador Allende / Augusto Pinochet / Juan Perón / Hugo Chávez / Jacobo Árbenz / Daniel Ortega / Getúlio Vargas / Evo Morales
Nelson Mandela / Kwame Nkrumah / Jomo Kenyatta / Julius Nyerere / Patrice Lumumba / Mobutu Sese Seko / Haile Selassie / Robert Mugabe / Idi Amin / Kenneth Kaunda / Hastings Banda / Léopold Senghor
Josip Broz Tito / Slobodan Milošević / Franjo Tuđman / Alija Izetbegović / Radovan Karadžić / Milovan Djilas / Nicolae Ceaușescu / Enver Hoxha / Todor Zhivkov / János Kádár / Imre Nagy / Mátyás Rákosi
Władysław Gomułka / Edward Gierek / Wojciech Jaruzelski / Lech Wałęsa / Józef Piłsudski / Tomáš Masaryk / Edvard Beneš / Klement Gottwald / Alexander Dubček / Gustáv Husák / Václav Havel
Klemens von Metternich / Viscount Castlereagh / Lord Palmerston / Benjamin Disraeli / William Gladstone / Lord Salisbury / Theobald von Bethmann Hollweg / Franz Ferdinand / Sergei Sazonov
Shigeru Yoshida / Hideki Tojo / Fumimaro Konoe / Eisaku Sato / Kakuei Tanaka / Yasuhiro Nakasone / Junichiro Koizumi / Shinzo Abe / Kijuro Shidehara / Yosuke Matsuoka / Syngman Rhee
Eleftherios Venizelos / Konstantinos Karamanlis / Andreas Papandreou / Archbishop Makarios / Mustafa Kemal Atatürk / Joseph Chamberlain / Robert Menzies / Lester Pearson / Jan Smuts
`;

/** Their whole names. */
export const wellKnownPersons: readonly string[] = names.trim().split(/\s*(?:\/|\n)\s*/u);
