/** Chance is said to do as much as a comparison shows from this p on. */
export const chancesLimit = 0.05;
