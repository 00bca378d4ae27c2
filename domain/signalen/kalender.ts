import type { Datum } from "../kalender/datum.ts";
import { kalenderWaarschuwing } from "../kalender/houdbaarheid.ts";
import type { Kalender } from "../kalender/kalender.ts";
import { BEHEERDER, type Signaal } from "./signaal.ts";

/** A calendar that runs out is about no traject, and falls away when it is renewed. */
export const kalendersignalen = (kalender: Kalender, vandaag: Datum): readonly Signaal[] =>
  kalenderWaarschuwing(kalender, vandaag).map(({ code, reden }) => ({
    nummer: "kalender",
    naam: kalender.versie,
    sleutel: `${code}/${kalender.versie}`,
    soort: "kalender",
    voor: BEHEERDER,
    wat: reden,
    uiterlijk: null,
    groep: "zonder datum",
    geopendOp: null,
    afgehandeldOp: null,
  }));
