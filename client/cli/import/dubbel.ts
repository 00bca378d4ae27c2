import type { Store } from "#activities/store/store.ts";
import type { TeOvernemen } from "#domain/register/toets-rijen.ts";
import { Opdrachtfout } from "../fouten.ts";

/**
 * The name of a register is half the identity of its rows, and without --bron it is the name of the file: the same file under another
 * name would take everything over twice. Refused when most rows stand here already under one other name.
 */
export async function weigerAndereNaam(store: Store, register: string, rijen: readonly TeOvernemen[]): Promise<void> {
  const overgenomen = (await store.rijen()).filter(({ bronNaam }) => bronNaam !== null);
  if (overgenomen.some(({ bronNaam }) => bronNaam === register)) return;
  const inBestand = new Set(rijen.map(({ rij }) => sleutel(rij.nummer, rij.naam, rij.ontvangen_op)));
  const bekend = overgenomen.filter(({ bronNummer, naam, ontvangenOp }) =>
    inBestand.has(sleutel(bronNummer, naam, ontvangenOp)),
  );
  for (const [naam, zelfde] of Map.groupBy(bekend, ({ bronNaam }) => bronNaam))
    if (zelfde.length * 2 > rijen.length)
      throw new Opdrachtfout(
        "import.andere-naam",
        `Er is niets overgenomen: ${zelfde.length} van de ${rijen.length} aanvragen staan hier al uit register '${naam}'. Is het hetzelfde register, gebruik dan --bron ${naam}. Is het een ander, geef het dan met --bron een eigen naam.`,
        { veld: "bron" },
      );
}

const sleutel = (...delen: (string | null)[]): string => JSON.stringify(delen);
