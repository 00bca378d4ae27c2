import { canoniek } from "./hash.ts";
import { kopNa, schakel, type Kop } from "./keten.ts";
import type { Journaalregel } from "./lijn.ts";

/**
 * Lines reach the store within the workflow task that made them. If that task then fails, it is done again: the same gebeurtenissen, a
 * moment later, so with another hash than the store holds by now. What was recorded first stands.
 *
 * `andereUitgave`: this run was begun by another release, which may have worded or completed the same inzending otherwise. A replay makes
 * its lines anew; what stands in the journaal is what was recorded, so it stands as long as it is of the same inzending.
 *
 * Answers with the head of the chain and the lines that still have to be written, or null when the store holds something else than `eigen`.
 */
export function neemOver(
  eigen: readonly Journaalregel[],
  opgeslagen: readonly Journaalregel[],
  { andereUitgave = false }: { readonly andereUitgave?: boolean } = {},
): { kop: Kop; rest: readonly Journaalregel[] } | null {
  const isZelfde = andereUitgave ? isZelfdeInzending : isZelfdeDaad;
  const aantal = eigen.findIndex((regel, i) => !isZelfde(regel, opgeslagen[i]));
  const [over, meer] = aantal < 0 ? [eigen.length, []] : [aantal, eigen.slice(aantal)];
  const laatste = opgeslagen[over - 1];
  if (laatste === undefined) return null;
  const rest: Journaalregel[] = [];
  for (const { volgnummer: _volgnummer, vorigeHash: _vorige, hash: _hash, ...regel } of meer)
    rest.push(schakel(kopNa(rest.at(-1) ?? laatste), regel));
  return { kop: kopNa(rest.at(-1) ?? laatste), rest };
}

/** The same in everything but the moment of recording. */
function isZelfdeDaad(een: Journaalregel, ander: Journaalregel | undefined): boolean {
  return ander !== undefined && zonderMoment(een) === zonderMoment(ander);
}

/** The same that somebody sent, at the same place in the chain: under one id stands one thing only (step.ts). */
const isZelfdeInzending = (een: Journaalregel, ander: Journaalregel | undefined): boolean =>
  ander !== undefined && canoniek(alsInzending(een)) === canoniek(alsInzending(ander));

const alsInzending = ({ nummer, volgnummer, id, type, door, gebeurdOp, bron }: Journaalregel) => ({
  nummer,
  volgnummer,
  id,
  type,
  door,
  gebeurdOp,
  bron,
});

const zonderMoment = ({ vastgelegdOp: _op, vorigeHash: _vorige, hash: _hash, ...rest }: Journaalregel): string =>
  canoniek(rest);
