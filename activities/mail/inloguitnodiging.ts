import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, knop } from "./blokken.ts";
import { alsBrief, type Brief } from "./brief.ts";
import type { Omlijsting } from "./deel.ts";

/** The letter with the link by which somebody who works here binds the own account: about no traject, so not in the table of letters. */
export const UITNODIGINGVERSIE = 1;

export const schrijfInloguitnodiging = (
  { url, tot }: { readonly url: string; readonly tot: Datum },
  omlijsting: Omlijsting,
): Brief =>
  alsBrief(
    UITNODIGINGVERSIE,
    {
      onderwerp: "Log in bij Zorgarrangeurs",
      blokken: [
        alinea("U kunt nu inloggen bij Zorgarrangeurs. Daar staan de trajecten waaraan u werkt."),
        alinea("Open de link hieronder en log in met uw account van de organisatie. Dat hoeft één keer."),
        knop("Inloggen en koppelen", url),
        alinea(`De link werkt één keer, tot en met ${inWoorden(tot)}. Geef hem aan niemand anders.`),
        alinea(`Daarna logt u in op ${omlijsting.webadres}.`),
        alinea("Werkt de link niet meer? Vraag de beheerder om een nieuwe."),
      ],
    },
    omlijsting,
    { nummer: null },
  );
