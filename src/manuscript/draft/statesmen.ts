/** Who acted for a state, and in which years; by any of the names that prose gives him. */
export interface Statesman {
  /** The name of the state in the list of states. */
  readonly state: string;
  /** The full name first. */
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly role: string;
}

/**
 * Persons who held an office that acts for a state: under the state and that for which prose knows them, each with his names and the years
 * from his first such office to his last. A surname that two of them bore (Roosevelt, Johnson, Bush, Adams) is not among the names: it is told from the text.
 */
const LINES = `
# United States: president
George Washington 1789-1797
Thomas Jefferson = Jefferson 1785-1809
James Madison = Madison 1801-1817
James Monroe = Monroe 1803-1825
John Quincy Adams 1809-1829
Andrew Jackson 1829-1837
Martin Van Buren = Van Buren 1829-1841
John Tyler = Tyler 1841-1845
James K. Polk = James Polk / Polk 1845-1849
Zachary Taylor 1849-1850
Millard Fillmore = Fillmore 1850-1853
Franklin Pierce = Pierce 1853-1857
James Buchanan = Buchanan 1845-1861
Abraham Lincoln = Lincoln 1861-1865
Andrew Johnson 1865-1869
Ulysses S. Grant = Ulysses Grant 1869-1877
Rutherford B. Hayes 1877-1881
Chester A. Arthur = Chester Arthur 1881-1885
Grover Cleveland 1885-1897
Benjamin Harrison 1889-1893
William McKinley = McKinley 1897-1901
Theodore Roosevelt 1901-1909
William Howard Taft = Taft / William H. Taft 1904-1913
Woodrow Wilson = Wilson 1913-1921
Warren G. Harding = Warren Harding / Harding 1921-1923
Calvin Coolidge = Coolidge 1923-1929
Herbert Hoover = Hoover 1929-1933
Franklin D. Roosevelt = Franklin Roosevelt / Franklin Delano Roosevelt / FDR 1933-1945
Harry S. Truman = Harry Truman / Harry S Truman / Truman 1945-1953
Dwight D. Eisenhower = Dwight Eisenhower / Eisenhower 1953-1961
John F. Kennedy = John Kennedy / Kennedy / JFK 1961-1963
Lyndon B. Johnson = Lyndon Johnson / Lyndon Baines Johnson / LBJ 1963-1969
Richard Nixon = Richard M. Nixon / Nixon 1969-1974
Gerald Ford = Gerald R. Ford 1974-1977
Jimmy Carter = Carter 1977-1981
Ronald Reagan = Reagan 1981-1989
George H. W. Bush = George H.W. Bush 1989-1993
Bill Clinton = William J. Clinton / Clinton 1993-2001
George W. Bush 2001-2009
Barack Obama = Obama 2009-2017
Donald Trump = Trump 2017-
# United States: secretary of state
William Seward = William H. Seward / Seward 1861-1869
Hamilton Fish 1869-1877
James G. Blaine = James Blaine / Blaine 1881-1892
John Hay 1898-1905
Elihu Root 1899-1909
William Jennings Bryan 1913-1915
Robert Lansing = Lansing 1915-1920
Charles Evans Hughes 1921-1925
Frank B. Kellogg = Frank Kellogg / Kellogg 1925-1929
Henry Stimson = Henry L. Stimson / Stimson 1929-1945
Cordell Hull = Hull 1933-1944
Edward Stettinius = Stettinius 1944-1945
James F. Byrnes = James Byrnes / Byrnes 1945-1947
George C. Marshall = George Marshall 1947-1951
Dean Acheson = Acheson 1949-1953
John Foster Dulles = John F. Dulles / Dulles 1953-1959
Dean Rusk = Rusk 1961-1969
William Rogers = William P. Rogers 1969-1973
Henry Kissinger = Kissinger 1969-1977
Cyrus Vance 1977-1980
Zbigniew Brzezinski = Brzezinski 1977-1981
Alexander Haig 1981-1982
George Shultz = Shultz 1982-1989
James Baker = James A. Baker 1989-1992
Warren Christopher 1993-1997
Madeleine Albright = Albright 1997-2001
Colin Powell 2001-2005
# United Kingdom: prime minister
William Pitt 1783-1806
George Canning = Canning 1807-1827
Robert Peel 1834-1846
William Gladstone = Gladstone 1868-1894
Benjamin Disraeli = Disraeli 1868-1880
Arthur Balfour = Balfour 1902-1919
H. H. Asquith = Herbert Asquith / Asquith 1908-1916
David Lloyd George = Lloyd George 1916-1922
Stanley Baldwin = Baldwin 1923-1937
Ramsay MacDonald = MacDonald 1924-1935
Neville Chamberlain = Chamberlain 1937-1940
Winston Churchill = Churchill 1940-1955
Clement Attlee = Attlee 1945-1951
Anthony Eden 1935-1957
Harold Macmillan = Macmillan 1957-1963
Harold Wilson 1964-1976
Edward Heath 1970-1974
Margaret Thatcher = Thatcher 1979-1990
Tony Blair = Blair 1997-2007
# United Kingdom: foreign secretary
Lord Castlereagh = Castlereagh 1812-1822
Lord Palmerston = Palmerston 1830-1865
Lord Lansdowne 1900-1905
Edward Grey = Sir Edward Grey 1905-1916
Lord Curzon = Curzon 1919-1924
Austen Chamberlain 1924-1929
Lord Halifax 1938-1940
Ernest Bevin = Bevin 1945-1951
# France: president
Louis XIV 1661-1715
Louis XVI 1774-1792
Napoleon Bonaparte = Napoleon / Napoleon I 1799-1815
Napoleon III = Louis Napoleon 1848-1870
Georges Clemenceau = Clemenceau 1906-1920
Raymond Poincaré = Poincaré 1912-1926
Aristide Briand = Briand 1909-1932
Édouard Daladier = Edouard Daladier / Daladier 1933-1940
Léon Blum = Leon Blum 1936-1937
Charles de Gaulle = de Gaulle / De Gaulle 1940-1969
Guy Mollet = Mollet 1956-1957
Pierre Mendès France = Pierre Mendes-France / Mendès-France 1954-1955
Georges Pompidou = Pompidou 1969-1974
François Mitterrand = Mitterrand 1981-1995
# France: foreign minister
Talleyrand 1797-1815
Théophile Delcassé = Delcassé 1898-1905
Robert Schuman 1947-1953
# Germany: chancellor
Otto von Bismarck = Bismarck 1862-1890
Wilhelm II = Kaiser Wilhelm II / Kaiser Wilhelm / William II 1888-1918
Bernhard von Bülow = Bülow 1897-1909
Theobald von Bethmann Hollweg = Bethmann Hollweg / Bethmann-Hollweg 1909-1917
Arthur Zimmermann = Zimmermann 1916-1917
Gustav Stresemann = Stresemann 1923-1929
Walther Rathenau = Rathenau 1922-1922
Paul von Hindenburg = Hindenburg 1925-1934
Adolf Hitler = Hitler 1933-1945
Joachim von Ribbentrop = Ribbentrop 1938-1945
# West Germany: chancellor
Konrad Adenauer = Adenauer 1949-1963
Willy Brandt = Brandt 1966-1974
Helmut Schmidt 1974-1982
Helmut Kohl = Kohl 1982-1998
# East Germany: general secretary
Walter Ulbricht = Ulbricht 1949-1971
Erich Honecker = Honecker 1971-1989
# Soviet Union: leader
Alexander I = Tsar Alexander I 1801-1825
Nicholas I = Tsar Nicholas I 1825-1855
Alexander II = Tsar Alexander II 1855-1881
Nicholas II = Tsar Nicholas II 1894-1917
Sergei Witte = Sergius Witte / Witte 1892-1906
Vladimir Lenin = Lenin 1917-1924
Leon Trotsky = Trotsky 1917-1925
Georgy Chicherin = Chicherin 1918-1930
Maxim Litvinov = Litvinov 1930-1943
Joseph Stalin = Josef Stalin / Stalin 1924-1953
Vyacheslav Molotov = Molotov 1939-1956
Georgy Malenkov = Malenkov 1953-1955
Nikita Khrushchev = Khrushchev 1953-1964
Leonid Brezhnev = Brezhnev 1964-1982
Andrei Gromyko = Gromyko 1957-1985
Alexei Kosygin = Kosygin 1964-1980
Yuri Andropov = Andropov 1982-1984
Mikhail Gorbachev = Gorbachev 1985-1991
Eduard Shevardnadze = Shevardnadze 1985-1991
Boris Yeltsin = Yeltsin 1991-1999
Vladimir Putin = Putin 2000-
# Austria-Hungary: foreign minister
Klemens von Metternich = Metternich 1809-1848
Gyula Andrássy = Andrássy 1871-1879
Alois von Aehrenthal = Aehrenthal 1906-1912
Leopold von Berchtold = Leopold Berchtold / Berchtold 1912-1915
Francis Joseph = Franz Joseph / Francis Joseph I 1848-1916
# Italy: prime minister
Camillo di Cavour = Cavour 1852-1861
Vittorio Orlando = Vittorio Emanuele Orlando 1917-1919
Benito Mussolini = Mussolini 1922-1943
Galeazzo Ciano = Ciano 1936-1943
Alcide De Gasperi = De Gasperi 1945-1953
# Spain: head of state
Francisco Franco = Franco 1936-1975
# Portugal: prime minister
António de Oliveira Salazar = António Salazar / Antonio Salazar / Salazar 1932-1968
# Poland: head of state
Józef Piłsudski = Piłsudski / Pilsudski 1918-1935
Józef Beck 1932-1939
# Czechoslovakia: president
Edvard Beneš = Eduard Beneš / Beneš / Benes 1918-1948
Alexander Dubček = Dubček 1968-1969
# Yugoslavia: president
Josip Broz Tito = Tito / Marshal Tito 1943-1980
Slobodan Milošević = Slobodan Milosevic / Milošević / Milosevic 1989-2000
# Hungary: prime minister
Imre Nagy = Nagy 1953-1956
# Greece: prime minister
Eleftherios Venizelos = Venizelos 1910-1933
# Turkey: president
Mustafa Kemal = Kemal Atatürk / Mustafa Kemal Atatürk / Atatürk 1920-1938
# Egypt: president
Gamal Abdel Nasser = Gamal Abdul Nasser / Nasser 1954-1970
Anwar Sadat = Anwar el-Sadat / Sadat 1970-1981
Hosni Mubarak = Mubarak 1981-2011
# Israel: prime minister
David Ben-Gurion = Ben-Gurion / David Ben Gurion 1948-1963
Golda Meir = Meir 1969-1974
Moshe Dayan 1967-1979
Menachem Begin 1977-1983
Yitzhak Rabin = Rabin 1974-1995
Ariel Sharon 1981-2006
# Jordan: king
King Hussein 1952-1999
# Iraq: president
Saddam Hussein = Saddam 1979-2003
# Iran: prime minister
Mohammad Mosaddegh = Mohammed Mossadegh / Mossadegh / Mosaddegh / Mosaddeq 1951-1953
Ayatollah Khomeini = Ruhollah Khomeini / Khomeini 1979-1989
# Syria: president
Hafez al-Assad = Hafez Assad 1970-2000
# Libya: leader
Muammar Gaddafi = Muammar Qaddafi / Gaddafi / Qaddafi 1969-2011
# Ethiopia: emperor
Haile Selassie 1930-1974
# Ghana: president
Kwame Nkrumah = Nkrumah 1957-1966
# South Africa: president
Nelson Mandela 1994-1999
P. W. Botha 1978-1989
# India: prime minister
Jawaharlal Nehru = Nehru 1947-1964
Indira Gandhi 1966-1984
Lal Bahadur Shastri = Shastri 1964-1966
# Pakistan: president
Ayub Khan 1958-1969
Yahya Khan 1969-1971
Zulfikar Ali Bhutto = Bhutto 1963-1977
# China: leader
Li Hongzhang 1870-1901
Yuan Shikai 1912-1916
Chiang Kai-shek = Jiang Jieshi / Chiang 1928-1949
Mao Zedong = Mao Tse-tung / Mao 1949-1976
Zhou Enlai = Chou En-lai / Zhou / Chou 1949-1976
Deng Xiaoping = Deng 1977-1992
Jiang Zemin 1989-2002
Hu Jintao 2002-2012
Xi Jinping = Xi 2012-
# Taiwan: president
Chiang Ching-kuo 1972-1988
# Japan: prime minister
Itō Hirobumi = Ito Hirobumi 1885-1909
Komura Jutarō = Komura Jutaro 1901-1911
Konoe Fumimaro = Fumimaro Konoe / Prince Konoe 1937-1941
Hideki Tojo = Tojo Hideki / Tōjō Hideki / Tojo 1941-1944
Matsuoka Yōsuke = Yosuke Matsuoka / Matsuoka 1940-1941
Yoshida Shigeru = Shigeru Yoshida / Yoshida 1946-1954
# North Korea: leader
Kim Il-sung = Kim Il Sung 1948-1994
Kim Jong Il = Kim Jong-il 1994-2011
# South Korea: president
Syngman Rhee = Rhee 1948-1960
Park Chung-hee = Park Chung Hee 1961-1979
# North Vietnam: president
Ho Chi Minh 1945-1969
Le Duc Tho 1968-1973
# South Vietnam: president
Ngo Dinh Diem = Diem 1954-1963
Nguyen Van Thieu = Thieu 1965-1975
# Cambodia: head of state
Norodom Sihanouk = Sihanouk 1941-1970
# Indonesia: president
Sukarno 1945-1967
Suharto 1967-1998
# Cuba: leader
Fulgencio Batista = Batista 1952-1959
Fidel Castro = Castro 1959-2008
# Mexico: president
Lázaro Cárdenas = Lazaro Cardenas / Cárdenas 1934-1940
Venustiano Carranza = Carranza 1914-1920
# Argentina: president
Juan Perón = Juan Peron / Perón 1946-1974
# Brazil: president
Getúlio Vargas = Getulio Vargas / Vargas 1930-1954
# Chile: president
Salvador Allende = Allende 1970-1973
Augusto Pinochet = Pinochet 1973-1990
# Nicaragua: president
Daniel Ortega = Ortega 1979-1990
# Panama: leader
Manuel Noriega = Noriega 1983-1989
Omar Torrijos = Torrijos 1968-1981
# Canada: prime minister
Mackenzie King = William Lyon Mackenzie King 1921-1948
Lester Pearson = Lester B. Pearson 1948-1968
Pierre Trudeau = Trudeau 1968-1984
# Confederate States: president
Jefferson Davis 1861-1865
`;

/** All of them, in the order of the states. */
export const statesmen: readonly Statesman[] = LINES.trim()
  .split('\n# ')
  .flatMap((section) => {
    const [head = '', ...rows] = section.replace(/^# /u, '').split('\n');
    const [state = '', role = ''] = head.split(': ');
    return rows.map((row): Statesman => {
      const [, names = '', from = '', to] = /^(.+) (\d{4})-(\d{4})?$/u.exec(row) ?? [];
      const [full = '', others] = names.split(' = ');
      return {
        state,
        role,
        names: [full, ...(others?.split(' / ') ?? [])],
        from: Number(from),
        to: to === undefined ? Infinity : Number(to),
      };
    });
  });
