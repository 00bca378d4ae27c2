import { z } from "zod";
import { AANVRAGERS } from "../../aanmelding/aanmelding.ts";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { keuze, regel } from "../velden.ts";
import { KERNVRAGEN, ONDERWIJSTYPEN, REGIOS, SOORTEN } from "../../verantwoording/aanvraag.ts";
import { partnernummer } from "../../traject/partnernummer.ts";

export const aanmeldingOvergenomen = definieer({
  type: "aanmelding.overgenomen",
  titel: "Aanvraag overgenomen uit een register",
  schema: () =>
    z.strictObject({
      naam: regel(200),
      aanvrager: keuze(AANVRAGERS),
      soort: keuze(SOORTEN),
      onderwijstypen: z.array(keuze(ONDERWIJSTYPEN)).min(1, "Kies ten minste één onderwijstype."),
      regio: keuze(REGIOS),
      kernvraag: keuze(KERNVRAGEN),
      /** The row as it stood, to report differences at a next import. */
      vingerafdruk: z.string().regex(/^[0-9a-f]{64}$/, "De vingerafdruk van de rij klopt niet."),
    }),
  wie: ["beheerder", "projectleider"],
  voorbeeld: {
    naam: "De Kring Drachten",
    aanvrager: "school",
    soort: "(V)SO",
    onderwijstypen: ["cluster 4"],
    regio: "Noord",
    kernvraag: "anders",
    vingerafdruk: "0".repeat(64),
  },
  zin: (g) => `De aanvraag van ${g.naam} is overgenomen uit een register.`,
  mag: (_dossier, { bron }) =>
    bron === null ? nee("bron.ontbreekt", "Zeg uit welk register deze aanvraag komt.") : null,
  verwerk: (dossier, { gegevens, op, bron }) => ({
    ...dossier,
    bron,
    naam: gegevens.naam,
    soort: gegevens.soort,
    onderwijstypen: gegevens.onderwijstypen,
    regio: gegevens.regio,
    kernvraag: gegevens.kernvraag,
    partners: [{ nummer: partnernummer(0), partij: gegevens.aanvrager, naam: gegevens.naam, contactpersoon: null }],
    aanvrager: partnernummer(0),
    ontvangenOp: op,
  }),
  hoort: niemand("het is gebeurd voordat dit systeem er was: wie het moest horen, heeft het toen gehoord"),
});
