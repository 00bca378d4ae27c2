import { z } from "zod";
import { PARTIJEN } from "../../aanmelding/partijen.ts";
import { afspraakvelden } from "../borging/afspraakvelden.ts";
import { wie } from "../plan/wie.ts";
import { datum, keuze, lang, regel } from "../velden.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { zonderPunt } from "../../tekst/een-punt.ts";
import type { Partnernaam } from "../../traject/partnerschap.ts";

const groep = z.strictObject({ groep: regel(200), behoefte: lang(2000) });

const lid = z.strictObject({ partij: keuze(PARTIJEN), naam: regel(200), taak: lang(1000) });

/** What is to be reached, how one sees that, by when and by whom: SMART [S stap 5]. */
const doel = z.strictObject({ doel: lang(1000), maat: regel(300), uiterlijk: datum, wie: wie() });

/** The result that completes each stap, as the stappenplan asks for it [S]. */
export const Resultaat = z.discriminatedUnion(
  "stap",
  [
    z.strictObject({ stap: z.literal(1), overzicht: lang(4000), screeningsdocument: regel(300).optional() }),
    z.strictObject({ stap: z.literal(2), knelpunten: lang(4000), groep: regel(300) }),
    z.strictObject({
      stap: z.literal(3),
      personas: z
        .array(groep)
        .min(1, "Beschrijf ten minste één groep leerlingen.")
        .max(20, "Beschrijf hoogstens 20 groepen."),
    }),
    z.strictObject({
      stap: z.literal(4),
      projectgroep: z
        .array(lid)
        .min(1, "Noem de leden van de projectgroep.")
        .max(30, "Een projectgroep heeft hoogstens 30 leden."),
    }),
    z.strictObject({
      stap: z.literal(5),
      projectvoorstel: regel(300),
      doelen: z.array(doel).min(1, "Noem ten minste één doel.").max(20, "Noem hoogstens 20 doelen."),
      draagvlak: z.strictObject({ uitvoerend: z.boolean(), beleid: z.boolean(), bestuur: z.boolean() }),
    }),
    z.strictObject({
      stap: z.literal(6),
      /** The agreements that are checked later; left out: those that stand in the dossier already. */
      afspraken: z.array(z.strictObject(afspraakvelden())).max(40, "Leg hoogstens 40 afspraken vast.").optional(),
      bestendigen: lang(2000),
    }),
  ],
  { error: "Geef het resultaat dat bij deze stap hoort." },
);

export type Resultaat = z.output<typeof Resultaat>;

/** What came of it, as far as it fits in the tijdlijn. */
export function resultaatInWoorden(resultaat: Resultaat, naam: Partnernaam): string {
  switch (resultaat.stap) {
    case 1:
      return resultaat.overzicht;
    case 2:
      return `${resultaat.knelpunten} Persona voor: ${resultaat.groep}.`;
    case 3:
      return resultaat.personas.map(({ groep: wie, behoefte }) => `${wie}: ${behoefte}`).join(" ");
    case 4:
      // Of people no more than for whom they are there.
      return `Projectgroep: ${[...new Set(resultaat.projectgroep.map(({ partij }) => partij))].join(", ")}.`;
    case 5:
      return `${resultaat.projectvoorstel}. Doelen: ${resultaat.doelen.map((een) => `${een.doel} Dat blijkt uit: ${een.maat}. Dat doet ${zonderPunt(naam(een.wie))}, uiterlijk ${inWoorden(een.uiterlijk)}.`).join(" ")}`;
    case 6:
      return [
        ...(resultaat.afspraken ?? []).map(
          ({ partner, verantwoordelijkheid, afspraak }) =>
            `${naam(partner)} blijft verantwoordelijk voor ${verantwoordelijkheid}: ${afspraak}`,
        ),
        resultaat.bestendigen,
      ].join(" ");
  }
}
