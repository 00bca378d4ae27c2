import { inWoorden } from "#domain/kalender/datum.ts";
import { alinea, gegevens } from "../blokken.ts";
import { definieerBrief } from "../brief.ts";
import { verzamelTermijn, type Termijnbericht } from "../termijnbrief.ts";

/** To people outside, who do not know our terms by name: what we wait for, until when, and what to do. */
export const herinnering = definieerBrief<Termijnbericht>({
  versie: 4,
  aan: ["aanvrager", "partner"],
  verzamel: verzamelTermijn,
  inhoud: (g, { contact }) => ({
    onderwerp: `Herinnering bij ${g.nummer}`,
    blokken: [
      alinea(g.termijn.vraag),
      gegevens(
        ["Nummer", g.nummer],
        ["Naam", g.naam],
        [g.evaluatie.rijen.length > 0 ? "Datum" : "Uiterlijk op", inWoorden(g.uiterlijk)],
        ...g.evaluatie.rijen,
      ),
      alinea(`Wilt u antwoorden of iets vragen? Stuur dan een antwoord op dit bericht, of mail naar ${contact.email}.`),
    ],
  }),
});
