import { definieer } from "../definitie.ts";
import { Trede, bericht, meld, naam, onthoud } from "./trede.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const termijnVerstreken = definieer({
  type: "termijn.verstreken",
  titel: "Termijn verstreken",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08" },
  zin: (g) =>
    `De termijn voor ${naam(g)} was ${inWoorden(g.uiterlijk)} en is verstreken. ${bericht(g.aan ?? ["projectleider"])}`,
  verwerk: onthoud("verstreken"),
  opdrachten: meld("termijn-verlopen", "projectleider"),
});
