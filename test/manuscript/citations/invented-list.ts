/** A list of invented works in Markdown, for citations to cite. */
export const inventedList = `# References

Abadi, R., Okafor, C. N., & Thorne, J.-P. (2011). Borders after war. *Frontiers*, *2*(1), 45–67.

al-Hamdi, Y. (2012). *Gulf*. Dar Press.

Bell, S. T., & Cole, R. J. (1955). *Far harbours*. Maple Press.

Chen Weimin. (1998). *Yili*. Old Press.

García Márquez, R. (2003). *Tratado*. Sur Press.

Harcourt, E. M. (1997). *Grain*. Old Press.

Harcourt, E. M. (2003a). *Famine*. Old Press.

Harcourt, E. M. (2003b). *Flood*. Old Press.

Marlowe, J. ([1938] 1962). *The old treaty*. Faber.

O’Neill, S. (1974). *Ulster*. Old Press.

Rowe, A. (n.d.). *Notes on straits*. Old Press.

Rowe, A. (1951). Straits. *Law*, *1*(1), 1–20.

Rowe, A. (1955). Seas. *Law*, *5*(1), 1–20.

United Nations (1971). *Restoration of Rights*. United Nations.

van der Vlugt, P. (2001). *Water*. Delta Press.

World Bank. (2011). *Report*. World Bank.
`;
