import { canoniek } from "./hash.ts";
import { herschakel, kopNa, leesRegel, leesVerzegeld, type Kop, type Verzegelderegel } from "./keten.ts";
import type { Vastgelegd } from "./lijn.ts";

/**
 * Lines reach the store within the workflow task that made them. If that task then fails, it is done again: the same gebeurtenissen, a
 * moment later, so with another hash than the store holds by now. What was recorded first stands.
 *
 * Another release may have worded or completed the same inzending otherwise. A replay makes its lines anew, by the rules of the release that is at
 * work now (`uitgave`); what stands in the journaal is what was recorded, so it stands as long as it is of the same inzending.
 *
 * Answers with the head of the chain and the lines that still have to be written, or null when the store holds something else than `eigen`.
 */
export function neemOver(
  eigen: readonly Vastgelegd[],
  opgeslagen: readonly Vastgelegd[],
  uitgave: string | null,
): { kop: Kop; rest: readonly Vastgelegd[] } | null {
  const aantal = eigen.findIndex((regel, i) => !isZelfde(regel, opgeslagen[i], uitgave));
  const [over, meer] = aantal < 0 ? [eigen.length, []] : [aantal, eigen.slice(aantal)];
  const laatste = opgeslagen[over - 1];
  if (laatste === undefined) return null;
  const rest = herschakel(leesRegel(laatste), meer);
  return { kop: kopNa(leesRegel(rest.at(-1) ?? laatste)), rest };
}

function isZelfde(eigen: Vastgelegd, ander: Vastgelegd | undefined, uitgave: string | null): boolean {
  if (ander === undefined) return false;
  // With their seals closed: what was forgotten since is still the same line.
  const [gemaakt, stond] = [leesVerzegeld(eigen), leesVerzegeld(ander)];
  const wat = stond.uitgave === uitgave ? zonderMoment : alsInzending;
  return canoniek(wat(gemaakt)) === canoniek(wat(stond));
}

/** All but the moment of recording, and where that made the chain another one. */
const zonderMoment = ({ vastgelegdOp: _op, vorigeHash: _vorige, ...rest }: Verzegelderegel) => rest;

/** What somebody sent, at this place in the chain: under one id stands one thing only (traject/step.ts). */
const alsInzending = ({ nummer, volgnummer, id, type, door, gebeurdOp, bron }: Verzegelderegel) => ({
  nummer,
  volgnummer,
  id,
  type,
  door,
  gebeurdOp,
  bron,
});
