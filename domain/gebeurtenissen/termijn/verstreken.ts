import { definieer } from "../definitie.ts";
import { Trede, bericht, hoortVanTrede, onthoud } from "./trede.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { termijnnaam } from "../../termijnen/namen.ts";

export const termijnVerstreken = definieer({
  type: "termijn.verstreken",
  titel: "Termijn verstreken",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08", trede: "verstreken", aan: ["projectleider"] },
  zin: (g, naam) =>
    `De termijn voor ${termijnnaam(g, naam)} was ${inWoorden(g.uiterlijk)} en is verstreken. ${bericht(g.aan)}`,
  verwerk: onthoud,
  hoort: hoortVanTrede("termijn-verlopen"),
});
