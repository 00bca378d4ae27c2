import type { Periode } from "../aanmelding/regels.ts";
import { KALENDER, type Kalender, voorTermijnen } from "../kalender/kalender.ts";
import type { Inzending } from "./inzending.ts";

/** The first line of every journaal: the rules of the period that this traject starts under, and the calendar that its terms go by. */
export const opening = (nummer: string, regels: Periode, kalender: Kalender = KALENDER): Inzending => ({
  id: `${nummer}:opening`,
  type: "dossier.geopend",
  gegevens: { regels, kalender: voorTermijnen(kalender) },
  door: { rol: "systeem", id: "motor" },
});
