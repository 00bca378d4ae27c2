import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, lijst } from "../blokken.ts";
import { beloofdeBeslisdatum } from "../beloofd.ts";
import { compleet, definieerBrief } from "../brief.ts";

export interface AanvullingVerstreken {
  readonly nummer: string;
  readonly naam: string;
  readonly besluitUiterlijk: Datum;
}

export const aanvullingVerstreken = definieerBrief<AanvullingVerstreken>({
  versie: 2,
  aan: ["projectleider"],
  verzamel: (dossier) =>
    compleet({ nummer: dossier.nummer, naam: dossier.naam, besluitUiterlijk: beloofdeBeslisdatum(dossier) }),
  inhoud: (g) => ({
    onderwerp: `Geen aanvulling ontvangen: ${g.nummer}`,
    blokken: [
      alinea(
        "De aanvrager heeft de gevraagde aanvulling niet op tijd gegeven. De termijn voor het besluit loopt weer.",
      ),
      gegevens(["Nummer", g.nummer], ["Naam", g.naam], ["Besluit uiterlijk op", inWoorden(g.besluitUiterlijk)]),
      lijst(
        "Besluit met wat er nu bekend is.",
        "Of vraag opnieuw om een aanvulling en leg uit waarom u die nodig hebt.",
      ),
    ],
  }),
});
