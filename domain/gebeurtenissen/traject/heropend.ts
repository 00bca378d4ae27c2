import { z } from "zod";
import { terugNaarStappen } from "../afronding/terug-naar-stappen.ts";
import { definieer, meldAanPeriode, nee } from "../definitie.ts";
import { uitnodigingenVoorZa } from "../evaluatie/uitnodiging.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { eerstNazorgvraag } from "../nazorg/vraag.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { naHetEinde } from "./na-het-einde.ts";
import { reden } from "../velden.ts";

export const trajectHeropend = definieer({
  type: "traject.heropend",
  titel: "Traject heropend",
  besluit: true,
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider"],
  voorbeeld: { reden: "Te vroeg gesloten." },
  zin: (g) => `Het traject is heropend: ${g.reden}`,
  // Stopped without hours, its place went back to the period.
  mag: (dossier, { bron }) =>
    bron === null && dossier.plaats === "geen"
      ? nee("plaats.ontbreekt", "Er is geen plaats in de subsidieperiode gereserveerd voor dit traject.")
      : eerstNazorgvraag(dossier),
  eis: naHetEinde,
  verwerk: ({ stopgezet: _stopgezet, ...dossier }, { op, dag }) => ({
    ...terugNaarStappen(dossier),
    // Nobody let that day pass: the traject was closed then. What is agreed instead is asked for as at a start.
    plan: dossier.plan.einde !== null && dossier.plan.einde < dag ? { ...dossier.plan, einde: null } : dossier.plan,
    heropendOp: op ?? dag,
    afgerondOp: null,
    afgesloten: false,
    plaats: "toegekend" as const,
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { "traject-heropend": (_dossier, { gegevens }) => ({ reden: gegevens.reden }) },
    medeAanvrager: KOPIE,
    partner: {
      "traject-heropend": (dossier, { gegevens }) => aanAndereDeelnemers(dossier, { reden: gegevens.reden }),
    },
    za: {
      "traject-heropend": (dossier, { gegevens }) => (dossier.za === null ? null : { reden: gegevens.reden }),
      // Back in the agenda of what is still planned.
      "uitnodiging-evaluatie": uitnodigingenVoorZa,
    },
    projectleider: niets("beslist dit zelf"),
  },
  meldingen: () => [meldAanPeriode("bevestigen")],
});
