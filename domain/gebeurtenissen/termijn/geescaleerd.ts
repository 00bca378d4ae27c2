import { definieer } from "../definitie.ts";
import { Trede, bericht, hoortVanTrede, onthoud } from "./trede.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { termijnnaam } from "../../termijnen/namen.ts";

export const termijnGeescaleerd = definieer({
  type: "termijn.geescaleerd",
  titel: "Termijn geëscaleerd",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08", trede: "escalatie", aan: ["plaatsvervanger"] },
  zin: (g, naam) =>
    `De termijn voor ${termijnnaam(g, naam)} was ${inWoorden(g.uiterlijk)} en is nog steeds open. ${bericht(g.aan)}`,
  verwerk: onthoud,
  hoort: hoortVanTrede("escalatie"),
});
