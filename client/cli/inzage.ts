import { join } from "node:path";
import type { Plek } from "./plek.ts";
import type { Scherm } from "./scherm.ts";

/** Who did not say who they are. */
export const OPDRACHTREGEL = "iemand op de opdrachtregel";

/**
 * Who reads the personal data of a traject at a terminal is noted where the web notes it (design §9). Where it can't be, that is said, and what was
 * asked for is shown: who runs this can read the database as well.
 */
export async function noteerInzage(
  { instellingen: { modus, data, sessiesUrl, wie } }: Plek,
  nummers: readonly string[],
  scherm: Scherm,
): Promise<void> {
  const url = sessiesUrl ?? (modus === "embedded" ? `sqlite:${join(data, "sessies.db")}` : null);
  const nietGenoteerd = (waarom: string) =>
    scherm.fout(`Let op: dat u de persoonsgegevens van ${nummers.join(", ")} bekeek, is niet genoteerd: ${waarom}`);
  if (url === null) return nietGenoteerd("TRAJECTEN_SESSIES_URL ontbreekt.");
  try {
    const { openInlog } = await import("../inlog/store.ts");
    const inlog = await openInlog(url);
    try {
      for (const nummer of nummers) await inlog.inzage.noteer(wie ?? OPDRACHTREGEL, nummer, new Date());
    } finally {
      await inlog.sluit();
    }
  } catch {
    nietGenoteerd("de database van het inloggen is niet te bereiken.");
  }
}
