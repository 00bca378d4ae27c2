import type { Zaak } from "../traject/zaak.ts";
import type { Weigering } from "../weigering.ts";
import type { Daad } from "./daden.ts";
import { doe } from "./proefrit.ts";

/** Why this, which can be done, can't be done without a reason; null when it can. Tried without one, so that the booking's own rule decides. */
export function redenNodig(zaak: Zaak, daad: Daad): Weigering | null {
  const uitkomst = doe(zaak, {
    ...daad,
    inzendingen: daad.inzendingen.map((inzending) => ({
      ...inzending,
      gegevens: Object.fromEntries(
        Object.entries(inzending.gegevens).filter(([veld]) => veld !== "reden" && veld !== "afwijking"),
      ),
    })),
  });
  if (uitkomst.ok) return null;
  const { code, reden } = uitkomst.weigering;
  return { code, reden: ZINNEN[code] ?? reden };
}

/** Without the hours that the rule names: more than a day holds is booked in parts, and those before it were only tried. */
const ZINNEN: Readonly<Record<string, string>> = {
  "uren.boven-budget": "Boeken boven het budget kan alleen met een reden.",
  "nazorg.boven-maximum": "Meer uren dan nazorg mag hebben kan alleen de projectleider boeken, met een afwijking.",
};
