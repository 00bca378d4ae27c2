import { Periodegegevens } from "#domain/aanmelding/periodegegevens.ts";
import type { Periode, Periodegegevens as Gegevens } from "#domain/aanmelding/regels.ts";
import { leesJsonbestand } from "../bestand.ts";
import { Opdrachtfout } from "../fouten.ts";

/** The rules of a subsidieperiode as a file: what `periode toon --json` prints, `periode nieuw` and `periode wijzig` read. */

/** Version and hash are made when it is opened. */
export const alsBestand = ({ versie: _versie, hash: _hash, ...gegevens }: Periode): Gegevens => gegevens;

/** The rules, or everything that is wrong with them, each at its place in the file. */
export async function leesPeriodebestand(pad: string): Promise<Gegevens> {
  const gelezen = Periodegegevens.safeParse(await leesJsonbestand(pad));
  if (gelezen.success) return gelezen.data;
  const fouten = gelezen.error.issues.map(({ path, message }) => ({
    veld: path.join("."),
    code: "periode.ongeldig",
    reden: message,
  }));
  const regels = fouten.map(({ veld, reden }) => (veld === "" ? reden : `${veld}: ${reden}`));
  const kop = `Er is niets gewijzigd: in ${pad} ${fouten.length === 1 ? "zit een fout" : `zitten ${fouten.length} fouten`}.`;
  throw new Opdrachtfout("periode.ongeldig", [kop, ...regels].join("\n"), { uitvoer: fouten });
}
