import { expect, test } from 'vitest';
import { alarmsIn, paper } from './alarms-in.ts';

const lund = 'Lund, Per. 2008. “Threat Abroad.” *Nordic Review* 40 (1): 16–30.';

/** Texts that are right as they stand, by the kind of false alarm that real manuscripts had. */
const clean: Readonly<Record<string, string>> = {
  'a family name of three letters after a given name': paper(
    'It is so (Berg and Kim 2006; Holm and Sen 2007; Dahl, Lund, and Chu 2009; Lee 2011; Berg and Wu 2012).',
    'Berg, Tor, and Ann Kim. 2006. “Trust and Bribes.” *Nordic Review* 68 (2): 259–271.',
    'Berg, Tor, and Ida Wu. 2012. “Trust and Oaths.” *Nordic Review* 74 (2): 25–71.',
    'Dahl, Rolf, Per Lund, and In Song Chu. 2009. “Harbours.” *Nordic Review* 71 (1): 9–27.',
    'Holm, Ida, and Ama Sen. 2007. “Grain and Trust.” *Nordic Review* 69 (2): 59–71.',
    'Lee, Min. 2011. “Ports.” *Nordic Review* 73 (2): 5–17.',
  ),
  'an East Asian name in its spoken order after a turned one': paper(
    'The trade went on (Gao, Lee and Murphy 2020; Vallone, Ross and Lepper 1985).',
    'Gao, Pengjie, Chang Lee, and Dermot Murphy. 2020. “Papers and Loans.” *Nordic Review* 82 (1): 1–27.',
    'Vallone, Robert P., Lee Ross, and Mark R. Lepper. 1985. “The Hostile Eye.” *Nordic Review* 47 (1): 5–17.',
  ),
  'a double family name without a hyphen': paper(
    'It spread (Winther Nielsen and Vinæs Larsen 2014; Dalton, Van Sickle and Weldon 2010).',
    'Dalton, Russell, Alix Van Sickle, and Steven Weldon. 2010. “The Street.” *Nordic Review* 72 (1): 51–73.',
    'Winther Nielsen, Sigge, and Martin Vinæs Larsen. 2014. “Brands.” *Nordic Review* 76 (1): 153–165.',
  ),
  'authors left out of an entry': paper(
    'It has been found (Luu et al., 2020; Bol et al., 2018; Hosmer et al., 2013).',
    'Bol, N., Dienlin, T., Kruik, S., . . . Vrees, C. H. (2018). The calculus. *Nordic Review*, 23(6), 370–388.',
    'Hosmer Jr, D. W., Lemes, S., & Sturd, R. X. (2013). *Applied regress*. Oslo: Midland.',
    'Luu, B. C., Wright, A. L., Haeb, H. S., … Ramkum, P. N. (2020). Injuries. *Nordic Review*, 8(9), 2–17.',
  ),
  'authors as they are spoken, with initials': paper(
    'Schools tame rebels (Thorne, 2006; Holm and Weine, 1989; Lie et al., 2014; Sand and Thorne, 2014; Dahl, 2011).',
    'Adam J. Dahl. Schools and Ports: Exploring the Link. *Nordic Review*, 33(3):357–373, September 2011.',
    'Douglas C. Holm and Barry R. Weine. Constitutions at Sea. *Nordic Review*, 49(4):803–832, 1989.',
    'Howard Sand and Clara L. Thorne. Schools at War. *Nordic Review*, 51(4):773–797, 2014.',
    'Evan S. Lie, Daniel N. Poss, and Lily L. Tsar. Does News Lead to Ports? *Nordic Review*, 60:69–83, August 2014.',
    'Clara L. Thorne. Harbours and the Golden Rule. *Nordic Review*, 50(4):733–754, December 2006.',
  ),
  'a name that a line broke, beside the end of another': paper(
    'It was found before (see, e.g., Bur- 2004 in Oslo found that it was not). Trust falls (Berg 2006).',
    'Berg, Tor. 2006. “Trust and Bribes.” *Nordic Review* 68 (2): 259–271.',
  ),
  'a generation behind a cited name': paper(
    'So Holm Jr (2010) says; Berg, Holm Jr and Lund (2018) agree, and Berg, Lund and Dahl Jr (2019) do not.',
    'Berg, Tor, Ida Holm, Jr, and Per Lund. 2018. “Grain.” *Nordic Review* 80 (1): 1–27.',
    'Berg, Tor, Per Lund, and Rolf Dahl, Jr. 2019. “Ports.” *Nordic Review* 81 (1): 1–27.',
    'Holm, Ida, Jr. 2010. “Trust.” *Nordic Review* 72 (1): 1–27.',
  ),
  'a short DOI': paper(
    'It is so (Berg 2006).',
    'Berg, Tor. 2006. “Trust.” *Nordic Review* 68 (2): 259–271. https://doi.org/10/ghm6c6.',
  ),
  'DOIs that lost their ends': paper(
    'It is so (Berg 2006; Lund 2008).',
    'Berg, Tor. 2006. “Trust and Bribes.” *Nordic Review* 68 (2): 259–271. doi: 10.1162/NREV a 00633.',
    'Lund, Per. 2008. “Threat Abroad.” *Nordic Review* 70 (1): 16–30. doi: 10.1162/NREV a 00368.',
  ),
  'family names alone': paper(
    'It is accepted (Venkat, Morris, Davis, & Davis, 2003).',
    'Venkat, Morris, Davis, & Davis. (2003). User acceptance. *Nordic Review*, 27(3), 425–478.',
  ),
  '“& al.” for further authors': paper(
    'It helps (Holm & al., 2001). Holm & al. (2001) and Berg et all (2004) say so.',
    'Berg, T., Lund, P., & Dahl, R. (2004). Grain. *Nordic Review*, 13(1), 4–27.',
    'Holm, I., Frid, R., Harr, R., & Tayl, A. (2001). Pride and ports. *Nordic Review*, 10(1), 3–23.',
  ),
  'a person of one name, or with a small second word, in a list of authors': paper(
    'So it is (Hutahan et al. 2022; Touri et al., 2021).',
    'Hutahan, J., Sapt, E., Sulisti, & Julit, W. (2022, October 1). Trade at sea. *Nordic Review*, 14(1), 4–27.',
    'Touri, F., Benkh, I., Belh, A., & El fezz, S. (2021). A green port. *Nordic Review*, 13(1), 4–27.',
  ),
  'authors of whom not all could be read': paper(
    'So it is (Macij & Stank, 2021; Teddy Hik et al., 2022; Jorg et al., 2018).',
    'Jorg, D., T., Porn, S., Scho, M., A., … Y. (2018). semPorts: Useful ports. *Nordic Review*, 10(1), 3–23.',
    'Macij, I., & Stank, ivil. (2021). Grain and trust. *Nordic Review*, 13(1), 4–27.',
    'Teddy Hik, N. 0422, Ben Harit, N. 0015, R. Deni Dan, D. M., & Kokom Kom, K. K. (2022). Seas. *Nordic Review*, 14(1), 4–27.',
  ),
  'a numbered list whose titles and addresses have lines of their own': paper(
    'So says the report of 2015[1]. It spread[2], and ended[3].',
    ...['The first harbour', 'The second harbour', 'The third harbour'].flatMap((title, i) => [
      title,
      `https://www.example.org/a/harbour-${i}`,
    ]),
  ),
  'an entry of thirty authors, and one without a comma between two': paper(
    'It is old (Clark et al. 2017; Fu et al. 2014; Liu et al. 2015; Sadik and Tofig 1999).',
    `Clark, C., Z. Jacob, S.A. Flor, A.i Abdul-High, ${Array.from({ length: 40 }, (_, i) => `J. van den Name${'abcdefgh'[i % 8]}`).join(', ')} and C. Pard 2017 A northern harbour. *Nordic Review* 47:306–310.`,
    'Fu, Q., H. Li, M. Mey N.Zwyn, J-J. Hub, D. Rei and S. Pabo2014 A cold harbour. *Nordic Review* 14:445–449.',
    'Liu, W., M. Mart-Torr, Y.-J. Cai, J.M.B. de Cast and X.-J. Wu2015 A warm harbour. *Nordic Review* 26:696–699.',
    'Sadik, M.N.O. Tofig, M.R. 1999. A tutorial on ports. *Nordic Review* 36, 102–120.',
  ),
  'names that a sentence has further up than the year': paper(
    'King, Keoh, and Verb’s (KKV) book (1994) is read by all. Barry Buz, Ole Wave, and Jaap de Wilde (1998) argue otherwise.',
    'Buz, B., Wave, O. & de Wilde, J. (1998). *A frame*. Oslo: Midland Press.',
    'King, G., Keoh, R.O. & Verb, S. (1994). *Inference*. Oslo: Midland Press.',
  ),
  'an entry under the name of an account': paper(
    'So it is (Compu 1987; harbour99 2022).',
    'Compu. (1987, June 15). *A format for ports*. Oslo: Midland Press.',
    'harbour99. (2022, January 12). What a port is. *Nordic Review*. https://www.example.org/what-a-port-is/',
  ),
  'notes on each work in place of a list': paper(
    'It is so (Lund 2008), and it is so (Berg 2004).',
    ...[
      'Berg & Lund (2004) — The limits of trust',
      'Lund (2008) — Threat abroad',
      'Holm (2011) — Ports',
    ].flatMap((work, i) => [
      `${i + 1}. ${work}`,
      'Relevance to the Study',
      'It shows how the harbour is kept.',
      'Additional Passage',
      'It says what nobody knew of it.',
    ]),
  ),
  'a work that stands in an archive of papers': paper(
    'It is so (Lample & Conn, 2019; Lund 2008).',
    'Lample, G., & Conn, A. (2019). Models of trust. arXiv preprint arXiv:1901.07291.',
    lund,
  ),
  'words that open a sentence before its authors': paper(
    'Also, Boom-Carr E. and Pen-Niebl (2022) say so. Moreover, Berg and Lund (2004) show it.',
    'Berg, T. and Lund, P., 2004. Grain. *Nordic Review*, 13(1), pp. 4–27.',
    'Boom-Carr, E. and Pen-Niebl, R., 2022. Ports. *Nordic Review*, 14(7), pp. 4–23.',
  ),
  '“et al.” for four authors in a text that names three': paper(
    'It was counted (Wick et al. 2023; Wick, Vaug and Girl 2023; Wick 2023).',
    'Wick, H. 2023. “Forests.” *Nordic Review* 10 (1): 3–23.',
    'Wick, H., Fran, R., Henr, L., Mull, K. and Vaug, D. 2023. “Grammar.” *Nordic Review* 11 (1): 3–23.',
    'Wick, H., Vaug, D. and Girl, M. 2023. “Order.” *Nordic Review* 12 (1): 3–23.',
  ),
  'cf. in its other forms': paper(
    'So it was (c.f. Dahl 2007), and so it is (vgl. Lund 2008).',
    'Dahl, Rolf. 2007. “Threat at Home.” *Nordic Review* 39 (2): 457–478.',
    lund,
  ),
  'a name at the end of an aside': paper(
    'The effect is small (i.e., r = .10, Cohen 1992), the opposite of the older view (a fashion – Lund 2008).',
    'Cohen, Jan. 1992. “A Primer.” *Nordic Review* 24 (1): 155–159.',
    lund,
  ),
  'a numbered list without a space after the number': paper(
    'So they say (Berg 2001; Lund 2008).',
    '1.Berg, Tor. 2001. “Trust.” *Nordic Review* 33 (1): 155–159.',
    '2.Lund, Per. 2008. “Threat Abroad.” *Nordic Review* 40 (1): 16–30.',
  ),
  'two works without a date': paper(
    'So they say (Berg n.d.-a; Berg n.d.-b; Lund 2008).',
    'Berg, Tor. n.d.-a. *Trust*. Oslo: Midland.',
    'Berg, Tor. n.d.-b. *Oaths*. Oslo: Midland.',
    lund,
  ),
  'seasons and months as family names': paper(
    'Memory is work (Winter, 1991; May, 1973; Prost and Winter 2005). It ended with the crisis (Spring 1968).',
    'Lund, Per. 2008. “Threat Abroad.” *Nordic Review* 40 (1): 16–30.',
    'May, Ern. 1973. *Lessons*. Oslo: Midland.',
    'Prost, Ann, and Jay Winter. 2005. *The War*. Oslo: Midland.',
    'Winter, Jay. 1991. *Sites*. Oslo: Midland.',
  ).replace('It ended', 'Others deny it (Lund 2008). It ended'),
  'companies with “and” in their names': paper(
    'The firms reported (Barnes and Noble, Inc. 2001, 4; Holm & Sons Ltd 2003; Lund and Berg 2004; Dahl and Company 2007).',
    'Barnes and Noble, Inc. 2001. *Annual Report*. Oslo: Midland.',
    'Dahl & Company. 2007. *Annual Report*. Oslo: Midland.',
    'Holm & Sons Ltd. 2003. *Annual Report*. Oslo: Midland.',
    'Lund and Berg. 2004. *Annual Report*. Oslo: Midland.',
  ),
  'a team with a single letter in its name': paper(
    'The figures were made with R (Version 4.2.3; R Core Team, 2018) and after Lund (2008).',
    lund,
    'R Core Team. 2018. *R: A Language*. Vienna: R Foundation.',
  ),
  'cases at law': paper(
    'So the court held (Allen v. Mulligan 2023). Others doubt it (Lund 2008; Berg 2001, 4). In Allen v. Mulligan (2023) argues the bench.',
    'Berg, Tor. 2001. “Trust.” *Nordic Review* 33 (1): 1–9.',
    lund,
  ),
  '“et al.” where the author has a work with one other of the same year': paper(
    'It was measured (Kenny et al. 2021; Kenny and Cart 2021; Lund 2008).',
    'Kenny, Chris, and Cory Cart. 2021. “Lines.” *Nordic Review* 53 (1): 1–9.',
    'Kenny, Chris, Cory Cart, and Ida Holm. 2021. “Maps.” *Nordic Review* 53 (2): 101–109.',
    lund,
  ),
  'a note whose work ends in a year and a page':
    'It was said before.[^1]\n\n[^1]: Tor Berg, “The Old Order,” *Nordic Review* 2010:66.',
};

for (const [kind, text] of Object.entries(clean))
  test(`nothing certain or likely is found in ${kind}`, async () => {
    expect(await alarmsIn(text)).toEqual([]);
  });

test('what is wrong beside such names is found all the same', async () => {
  const text = paper(
    'It is so (Berg and Kim 2006; Winter, 1991; Holm 2004, 7).',
    'Berg, Tor, and Ann Kim. 2006. “Trust and Bribes.” *Nordic Review* 68 (2): 259–271.',
    'Winter, Jay. 1991. *Sites*. Oslo: Midland.',
  );
  expect(await alarmsIn(text)).toEqual(['citation-unlisted: Holm 2004']);
});

test('a second year in a bracket is another work’s, and no slip of the first', async () => {
  const text = paper(
    'Holm (1971, 1975) set it out, and so did Lund (2008) and Lund (2008, 16).',
    'Holm, Ida. 1971. “Ports.” *Nordic Review* 3 (1): 6–30.',
    lund,
  );
  expect(await alarmsIn(text)).toEqual(['citation-unlisted: 1975']);
});
