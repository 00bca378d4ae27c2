import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import type { Door, Rol } from "../rollen.ts";
import type { Dossier } from "../traject/dossier.ts";
import { magNiet, nietVanU } from "../traject/lees.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import type { Medewerker, Medewerkerrol } from "./medewerker.ts";

/** Who may do what (design §9), derived from the `wie` of each definition: a role, a gebeurtenis, and whether the traject is their own. */

/** In which somebody who is logged in acts; aanvragers and partners answer by link, the rest is the engine's own. */
export const WERKROLLEN = ["projectleider", "zorgarrangeur", "auditor", "beheerder"] as const satisfies readonly Rol[];
export type Werkrol = (typeof WERKROLLEN)[number];

/** The plaatsvervanger acts as projectleider. */
export const werkrol = (rol: Medewerkerrol): Werkrol => (rol === "plaatsvervanger" ? "projectleider" : rol);

export const isWerkrol = (rol: Rol): rol is Werkrol => WERKROLLEN.some((een) => een === rol);

/** Somebody in this role, whatever is done. */
export const inRol = ({ id, rollen }: Pick<Medewerker, "id" | "rollen">, rol: Werkrol): Uitkomst<Door> =>
  rollen.map(werkrol).includes(rol)
    ? gelukt({ rol, id })
    : geweigerd("medewerker.andere-rol", `${id} werkt hier niet als ${rol}, maar als ${rollen.join(" en ")}.`);

export type Waar = "in elk traject" | "in eigen trajecten" | "nergens";

export function waar(rol: Rol, type: string): Waar {
  if (GEBEURTENISSEN.get(type)?.wie.includes(rol) !== true) return "nergens";
  return rol === "zorgarrangeur" ? "in eigen trajecten" : "in elk traject";
}

/**
 * The role in which somebody does this. Who has several acts as zorgarrangeur in the own trajecten where that role may, else by the first that may.
 */
export function rolVoor(
  { id, rollen }: { readonly id: string; readonly rollen: readonly Rol[] },
  type: string,
  dossier: Dossier,
): Uitkomst<Door> {
  const definitie = GEBEURTENISSEN.get(type);
  if (definitie === undefined) return geweigerd("type.onbekend", `Er is geen gebeurtenis '${type}'.`);
  const mogen = rollen.filter((rol) => waar(rol, type) !== "nergens").map((rol): Door => ({ rol, id }));
  const alsZa = mogen.find(({ rol }) => rol === "zorgarrangeur");
  const nietEigen = alsZa === undefined ? null : nietVanU(dossier, alsZa, type);
  if (alsZa !== undefined && nietEigen === null) return gelukt(alsZa);
  const anders = mogen.find(({ rol }) => rol !== "zorgarrangeur");
  if (anders !== undefined) return gelukt(anders);
  return { ok: false, weigering: nietEigen ?? magNiet(rollen[0] ?? "auditor", definitie) };
}
