import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { afvaller, valtAf } from "./afvaller.ts";
import { geenNiveaucontact, nergensNiveaucontact } from "./geen-niveaucontact.ts";
import { hoortVanNiveau, metNiveaucontact } from "./niveau.ts";
import { antwoordInWoorden, metAntwoord } from "./mandaat-en-tijd.ts";
import { definieer } from "../definitie.ts";
import { NIVEAUS } from "../evaluatie/niveaus.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { jaNee, keuze, lang, partnerveld } from "../velden.ts";

export const contactpersoonNiveauOvergedragen = definieer({
  type: "contactpersoon.niveau-overgedragen",
  titel: "Contactpersoon voor een niveau heeft overgedragen",
  schema: () =>
    z.strictObject({
      partner: partnerveld,
      niveau: keuze(NIVEAUS),
      contactpersoon: Contactpersoon,
      overdracht: lang(2000),
      /** Asked again of who follows up [A]: may that one decide, and is there time for it? */
      mandaat: jaNee,
      tijd: jaNee,
    }),
  aangevuld: () => z.strictObject({ valtAf: valtAf() }),
  wie: UITVOERDERS,
  voorbeeld: {
    partner: "partner-1",
    niveau: "bestuur",
    contactpersoon: { naam: "Kim Bakker", functie: "bestuurder", email: "k.bakker@dewissel.example" },
    overdracht: "Samen het projectvoorstel doorgenomen op 12 april.",
    mandaat: true,
    tijd: true,
  },
  zin: (g, naam) =>
    `De contactpersoon van ${naam(g.partner)} voor het niveau ${g.niveau} heeft overgedragen: ${g.overdracht}${antwoordInWoorden("De opvolger", g)}`,
  vulAan: (dossier, { gegevens: g }) => afvaller(dossier, g.partner, g.contactpersoon, g.niveau),
  mag: nergensNiveaucontact,
  eis: (dossier, { gegevens: { partner, niveau } }) =>
    doetNietMee(dossier, partner) ?? geenNiveaucontact(dossier, partner, niveau),
  verwerk: (dossier, { gegevens }) =>
    metNiveaucontact(dossier, gegevens, {
      ...gegevens.contactpersoon,
      ...metAntwoord(gegevens),
    }),
  hoort: hoortVanNiveau,
});
