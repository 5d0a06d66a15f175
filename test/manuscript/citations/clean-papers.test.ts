import { describe, expect, it } from 'vitest';
import { manuscriptOf } from '../manuscript-of.ts';
import { citationFindings } from './findings-in-words.ts';

const apa = `# Neutral harbours in wartime

Small ports were seldom left alone (Lindqvist, 1999; Osei & Rowe, 2008, pp. 14–15). As Abadi et al. (2011) have argued, neutrality was bought, not given. Others see it as a matter of law (e.g., Harcourt, 2003a, 2003b; van der Vlugt, 2001, chap. 3). The blockade of 1807 (see Table 2) and the congress (Vienna, 1814–1815) changed little. Rowe’s (2012) review, and the report by the World Bank (2011), give the numbers (pp. 3–9). In the words of one consul, “nobody asked us” (as cited in Osei & Rowe, 2008, p. 20). Stalin (1878–1953) was not yet born. The Peace of Ruritania (1809) was short, and Ruritania (then a duchy) lost.

# References

Abadi, R., Okafor, C. N., & Thorne, J.-P. (2011). Borders after war. *Frontiers*, *2*(1), 45–67. https://doi.org/10.1234/fr.2011.45

Harcourt, E. M. (2003a). *Grain and law*. Cambridge University Press.

Harcourt, E. M. (2003b). Ports and law. In K. Meller (Ed.), *Handbook of harbours* (pp. 101–119). Routledge.

Lindqvist, S. (1999). *The Baltic trade*. Norstedts.

Osei, T., & Rowe, A. (2008). Consuls and their masters. *Maritime Review*, *7*(2), 12–31.

Rowe, A. (2012). Review of the book *The Baltic trade*, by S. Lindqvist. *Maritime Review*, *11*(1), 88–90.

van der Vlugt, P. (2001). *Water and war*. Brill.

World Bank. (2011). *Ports of the world*. https://www.example.org/ports
`;

const chicago = `# The Consul’s Letters

Nobody in the harbour expected the fleet.[^1] It came in May.[^2] The consul wrote at once, and at length.[^3] His letters were lost.[^4] Some were found in 1931.[^5] They are cited here from the edition of that year.[^6] Historians have read them in two ways.[^7] Neither is wrong.[^8]

[^1]: Sven Lindqvist, *The Baltic Trade* (Stockholm: Norstedts, 1999), 33–35; Ada Rowe, “Consuls at Sea,” *Maritime Review* 7, no. 2 (2008): 14.
[^2]: Palmer to Foreign Office, 4 May 1807, FO 22/51, The National Archives, London (hereafter TNA).
[^3]: Ibid.
[^4]: Rowe, “Consuls at Sea,” 20.
[^5]: Ibid., 21. The finder, a schoolmaster, kept them for a year.
[^6]: Edith Harcourt, ed., *Letters of a Consul* (London: Methuen, 1931).
[^7]: See Lindqvist, *Baltic Trade*, 101; and, for the other view, Tunde Osei, “The Silence of Palmer,” in *Ports and Powers*, ed. Karl Meller (New York: Columbia University Press, 1977), 55–79.
[^8]: Osei, “Silence of Palmer,” 60; *The Times*, 3 June 1807.

# Bibliography

Harcourt, Edith, ed. *Letters of a Consul*. London: Methuen, 1931.

Lindqvist, Sven. *The Baltic Trade*. Stockholm: Norstedts, 1999.

Osei, Tunde. “The Silence of Palmer.” In *Ports and Powers*, edited by Karl Meller, 55–79. New York: Columbia University Press, 1977.

Rowe, Ada. “Consuls at Sea.” *Maritime Review* 7, no. 2 (2008): 12–31.
`;

const harvard = `# Rivers and treaties

The Danube question (Szabó 1966: 12; 1970: 4) was one of tolls. García Márquez (2003) and al-Hamdi (2012) compare it with the Plate and the Tigris. Chen Weimin’s (1997) study of the Ili, and Nguyen (2005), follow Marlowe ([1938] 1962: 9). The commission (United Nations 1971, para. 3) met in Galatz (now Galați). Since then (1856 to 1939) it had met twice a year. The figures are those of the ministry (MFA 1988; ibid.: 4).

# References

al-Hamdi, Y. (2012) *The Tigris tolls*. Beirut: Dar al-Nahr.

Chen Weimin (1997) ‘The Ili question’, *Asian Papers*, 21(1), pp. 83–105.

García Márquez, R. (2003) *El río olvidado*. Bogotá: Ediciones Sur.

Marlowe, J. ([1938] 1962) *The old treaty*. London: Faber.

Ministry of Foreign Affairs (MFA) (1988) *Tables of tolls*. Budapest: MFA.

Nguyen Thi Lan (2005) ‘The Mekong’, *Asian Papers*, 29(2), pp. 4–19.

Szabó, F. (1966) *A Duna*. Budapest: Duna Kiadó.

Szabó, F. (1970) *A Tisza*. Budapest: Duna Kiadó.

United Nations (1971) *Report on rivers*. New York: United Nations.
`;

describe('citationChecks of clean papers', () => {
  it.each([
    ['APA', apa],
    ['Chicago notes', chicago],
    ['Harvard', harvard],
  ])('citationChecks(a clean paper in %s) finds nothing', async (_, text) => {
    const found = citationFindings(await manuscriptOf(text));
    expect(
      found.map(({ code, confidence, message, why }) => `${code} ${confidence}: ${message}; ${why}`),
    ).toEqual([]);
  });
});
