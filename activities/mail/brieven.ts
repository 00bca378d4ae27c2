import type { Dossier } from "#domain/traject/dossier.ts";
import { geweigerd, type Uitkomst } from "#domain/weigering.ts";
import type { Brief, Briefparams } from "./brief.ts";
import type { Omlijsting } from "./deel.ts";
import { BRIEVEN } from "./brievenlijst.ts";

export type Briefnaam = keyof typeof BRIEVEN;

export const isBriefnaam = (naam: string): naam is Briefnaam => Object.hasOwn(BRIEVEN, naam);

/** The letter for one reader, from what the dossier holds; a refusal when something is missing. */
export function maakBrief(
  brief: string,
  dossier: Dossier,
  params: Briefparams,
  omlijsting: Omlijsting,
): Uitkomst<Brief> {
  if (!isBriefnaam(brief)) return geweigerd("brief.onbekend", `Er is geen brief met de naam '${brief}'.`);
  return BRIEVEN[brief].maak(dossier, params, omlijsting);
}
