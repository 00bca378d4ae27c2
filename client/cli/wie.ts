import { setTimeout as wacht } from "node:timers/promises";
import { leegDossier } from "#domain/traject/dossier.ts";
import { inRol, isWerkrol, rolVoor, werkrol } from "#domain/medewerkers/beleid.ts";
import { type Medewerker, werktOp } from "#domain/medewerkers/medewerker.ts";
import { alleMedewerkers } from "#domain/medewerkers/medewerkers.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { ROLLEN, type Door, type Rol } from "#domain/rollen.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { geweigerd, Opdrachtfout, verkeerdGebruik } from "./fouten.ts";
import { metStore, temporalVan, type Plek } from "./plek.ts";

/** Who acts on the command line (design §9): who was named, else who the settings name, else of an embedded system the first who may. */

export interface Genoemd {
  readonly rol?: string;
  readonly wie?: string;
}

/** In one role, whatever is done. Who is of outside works here nowhere: what they did is typed over. */
export async function doorAls(plek: Plek, rol: Rol, genoemd?: string, geduldMs = GEDULD_MS): Promise<Door> {
  const wie = genoemd ?? plek.instellingen.wie;
  if (!isWerkrol(rol)) {
    if (wie === null) weigerOngenoemd(plek);
    return { rol, id: wie ?? BUITENSTAANDER };
  }
  const mensen = await werkenden(plek, wie, geduldMs);
  if (wie !== null) return ofGeweigerd(inRol(werkendeMet(mensen, wie), rol));
  const eerste = mensen.map((een) => inRol(een, rol)).find(({ ok }) => ok);
  if (eerste?.ok === true) return eerste.waarde;
  throw new Opdrachtfout("medewerker.andere-rol", `Er werkt hier nu niemand als ${rol}.`, { veld: "rol" });
}

/** For each of these gebeurtenissen, in this traject; null: a new one. */
export async function wieDoet(
  plek: Plek,
  { rol: genoemdeRol, wie: genoemd }: Genoemd,
  types: readonly string[],
  nummer: string | null,
  geduldMs = GEDULD_MS,
): Promise<readonly Door[]> {
  if (genoemdeRol !== undefined) {
    const door = await doorAls(plek, leesRol(genoemdeRol), genoemd, geduldMs);
    return types.map(() => door);
  }
  const wie = genoemd ?? plek.instellingen.wie;
  const mensen = await werkenden(plek, wie, geduldMs);
  const dossier =
    nummer === null ? null : await metStore(plek, async (store) => (await store.projectie(nummer))?.dossier);
  const deuren = ({ id, rollen }: Medewerker): readonly Uitkomst<Door>[] =>
    types.map((type) =>
      // What is not there has nobody: that is for the traject to say.
      rolVoor({ id, rollen: rollen.map(werkrol) }, type, dossier ?? { ...leegDossier(nummer ?? ""), za: id }),
    );
  const gelukt = (uitkomsten: readonly Uitkomst<Door>[]): Door[] =>
    uitkomsten.flatMap((uitkomst) => (uitkomst.ok ? [uitkomst.waarde] : []));

  if (wie !== null) return deuren(werkendeMet(mensen, wie)).map(ofGeweigerd);
  const eerste = mensen.map((een) => gelukt(deuren(een))).find(({ length }) => length === types.length);
  // Nobody may all of it: the engine says why not.
  return eerste ?? types.map((): Door => ({ rol: mensen[0]!.rollen.map(werkrol)[0]!, id: mensen[0]!.id }));
}

function werkendeMet(mensen: readonly Medewerker[], wie: string): Medewerker {
  const medewerker = mensen.find(({ id }) => id === wie);
  if (medewerker !== undefined) return medewerker;
  throw new Opdrachtfout(
    "medewerker.onbekend",
    `Er werkt hier nu geen medewerker '${wie}'. Doet een partner of aanvrager dit, zeg dan --rol partner of --rol aanvrager.`,
    { veld: "wie" },
  );
}

function ofGeweigerd(uitkomst: Uitkomst<Door>): Door {
  if (!uitkomst.ok) throw geweigerd(uitkomst.weigering);
  return uitkomst.waarde;
}

/** An aanvrager or partner of whom nobody said which one. */
const BUITENSTAANDER = "cli";

function leesRol(gevraagd: string): Rol {
  // The engine itself never comes in by this door.
  const rollen = ROLLEN.filter((een) => een !== "systeem");
  const rol = rollen.find((een) => een === gevraagd);
  if (rol === undefined)
    throw verkeerdGebruik(`De rol '${gevraagd}' is er niet. Kies een van: ${rollen.join(", ")}.`, "rol");
  return rol;
}

/** Where people log in nobody acts who was not named. */
function weigerOngenoemd(plek: Plek): void {
  if (plek.instellingen.modus === "productie")
    throw verkeerdGebruik("Zeg wie dit doet: met --wie, of met TRAJECTEN_WIE.", "wie");
}

/** A fresh system makes its first medewerkers when it has started (worker/eerste-medewerkers.ts). */
const GEDULD_MS = 15_000;

/** In the order of the list; never nobody. */
async function werkenden(plek: Plek, wie: string | null, geduldMs: number): Promise<readonly Medewerker[]> {
  if (wie === null) weigerOngenoemd(plek);
  // First whether there is a system at all.
  await temporalVan(plek);
  const { leesMedewerkers } = await import("#activities/store/medewerkers.ts");
  for (const einde = performance.now() + geduldMs; ; await wacht(200)) {
    const vandaag = datumOp(new Date().toISOString());
    const alle = await metStore(plek, async (store) => alleMedewerkers(await leesMedewerkers(store)));
    const werken = alle.filter((een) => werktOp(een, vandaag));
    if (werken.length > 0) return werken;
    if (alle.length > 0 || performance.now() > einde)
      throw new Opdrachtfout(
        "medewerker.niemand",
        "Er werkt hier nu niemand, dus niemand kan dit doen. Is het systeem net gestart, probeer het dan zo nog eens; anders zegt trajecten doctor wat er mis is.",
      );
  }
}
