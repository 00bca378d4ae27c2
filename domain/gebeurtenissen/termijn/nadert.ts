import { definieer } from "../definitie.ts";
import { Trede, bericht, hoortVanTrede, onthoud } from "./trede.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { termijnnaam } from "../../termijnen/namen.ts";

export const termijnNadert = definieer({
  type: "termijn.nadert",
  titel: "Termijn nadert",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08", trede: "herinnering", aan: ["projectleider"] },
  zin: (g, naam) => `De termijn voor ${termijnnaam(g, naam)} loopt af op ${inWoorden(g.uiterlijk)}. ${bericht(g.aan)}`,
  verwerk: onthoud,
  hoort: hoortVanTrede("termijn-nadert"),
});
