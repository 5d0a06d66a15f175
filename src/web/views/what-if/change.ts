import type { WhatIf } from '../../engine/engine.ts';

/** Takes a reader's changes into the address. */
export type Change = (whatIf: WhatIf) => void;
