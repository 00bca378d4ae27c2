import type { Journaalregel } from "../journaal/lijn.ts";
import { alsVerhaal, verhaal, type Verhaalregel } from "../journaal/verhaal.ts";
import { FEITEN } from "./feiten/index.ts";

/** What came to be known of one medewerker, the last first. */
export const verhaalVan = (regels: readonly Journaalregel[], id: string): Verhaalregel[] =>
  verhaal(FEITEN, regels, ["id", "medewerker"], id);

/** How the calendars that were in force came to be, the last first. */
export const kalenderverhaal = (regels: readonly Journaalregel[]): Verhaalregel[] =>
  alsVerhaal(
    FEITEN,
    regels.filter(({ type }) => type.startsWith("kalender.")),
  );
