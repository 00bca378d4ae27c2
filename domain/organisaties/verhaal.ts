import type { Journaalregel } from "../journaal/lijn.ts";
import { verhaal, type Verhaalregel } from "../journaal/verhaal.ts";
import { FEITEN } from "./feiten/index.ts";
import type { OrganisatieId } from "./organisatie.ts";

/** What came to be known of one organisation, the last first. */
export const verhaalVan = (regels: readonly Journaalregel[], id: OrganisatieId): Verhaalregel[] =>
  verhaal(FEITEN, regels, ["id", "organisatie", "in"], id);

/** Which organisation the partners of one traject are. */
export const verhaalVanTraject = (regels: readonly Journaalregel[], nummer: string): Verhaalregel[] =>
  verhaal(FEITEN, regels, ["nummer"], nummer);
