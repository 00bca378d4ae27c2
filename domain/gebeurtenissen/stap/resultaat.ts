import { z } from "zod";
import { PARTIJEN } from "../../aanmelding/aanmelding.ts";
import { keuze, lang, regel } from "../velden.ts";

const groep = z.strictObject({ groep: regel(200), behoefte: lang(2000) });

const lid = z.strictObject({ partij: keuze(PARTIJEN), naam: regel(200), taak: lang(1000) });

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
      doelen: z.array(lang(1000)).min(1, "Noem ten minste één doel.").max(20, "Noem hoogstens 20 doelen."),
      draagvlak: z.strictObject({ uitvoerend: z.boolean(), beleid: z.boolean(), bestuur: z.boolean() }),
    }),
    z.strictObject({
      stap: z.literal(6),
      afspraken: z
        .array(lang(1000))
        .min(1, "Leg ten minste één afspraak vast.")
        .max(40, "Leg hoogstens 40 afspraken vast."),
      bestendigen: lang(2000),
    }),
  ],
  { error: "Geef het resultaat dat bij deze stap hoort." },
);

/** What came of it, as far as it fits in the tijdlijn. */
export function resultaatInWoorden(resultaat: z.output<typeof Resultaat>): string {
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
      return `${resultaat.projectvoorstel}. Doelen: ${resultaat.doelen.join(" ")}`;
    case 6:
      return `${resultaat.afspraken.join(" ")} ${resultaat.bestendigen}`;
  }
}
