import { definieer } from "../definitie.ts";
import { Trede, bericht, meld, naam, onthoud } from "./trede.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const termijnVerstreken = definieer({
  type: "termijn.verstreken",
  titel: "Termijn verstreken",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08", trede: "verstreken", aan: ["projectleider"] },
  zin: (g) => `De termijn voor ${naam(g)} was ${inWoorden(g.uiterlijk)} en is verstreken. ${bericht(g.aan)}`,
  verwerk: onthoud,
  opdrachten: meld("termijn-verlopen"),
});
