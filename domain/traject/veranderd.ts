import type { Journaalregel } from "../journaal/lijn.ts";
import type { Weigering } from "../weigering.ts";
import type { Inzending } from "./inzending.ts";
import { isVanDeMotor } from "./lees.ts";
import type { Zaak } from "./zaak.ts";

/** The same, of the lines themselves. */
export const iemandSinds = (regels: readonly Pick<Journaalregel, "id" | "volgnummer">[], gezien: number): boolean =>
  regels.some(({ id, volgnummer }) => volgnummer > gezien && !isVanDeMotor(id));

/**
 * Somebody acted since the line that whoever sends this looked at, so it may rest on what is no longer so (design §12). What the clock, the mail
 * and the subsidieperiode told does not count, and neither does what is only sent again.
 */
export function veranderdSinds(zaak: Zaak, inzendingen: readonly Inzending[], gezien: number): Weigering | null {
  const bekend = new Set(zaak.gezien.map(([id]) => id));
  if (inzendingen.every(({ id }) => bekend.has(id))) return null;
  const sinds = zaak.kop.volgnummer - gezien;
  return sinds > 0 && zaak.gezien.slice(-sinds).some(([id]) => !isVanDeMotor(id)) ? VERANDERD : null;
}

export const VERANDERD: Weigering = {
  code: "traject.veranderd",
  reden:
    "Iemand heeft in dit traject iets vastgelegd nadat u het bekeek. Er is nu niets vastgelegd. Kijk wat er bij kwam, en stuur het opnieuw als het dan nog klopt.",
};
