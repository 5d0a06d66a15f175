/** The orders in which the ledger can stand, as an address names them: as the argument has its claims, as the study has them, by how far the verdict is from what the study says, by how little turns it. */
export const ledgerOrders = ['theme', 'section', 'surprise', 'fragility'] as const;

export type LedgerOrder = (typeof ledgerOrders)[number];
