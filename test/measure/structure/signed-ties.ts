import type { SignedTie } from '../../../src/measure/structure/signed-network.ts';

/** Ties from "USA UK 1;USA USSR -1". */
export const tiesOf = (text: string): SignedTie[] =>
  text.split(';').map((tie) => {
    const [a, b, sign] = tie.split(' ');
    return { a: a!, b: b!, sign: Number(sign) as 1 | -1 };
  });
