import { z } from "zod";
import { ONBEKENDE_PERIODE } from "../../aanmelding/perioden.ts";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { zonderAanbod } from "../plaats/volgorde.ts";
import { datum, keuze, reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { type Datum, eersteDag, inWoorden } from "../../kalender/datum.ts";
import { dagVoor } from "../../kalender/pauze.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { alsPlek } from "../../uren/plek.ts";

export const datumGecorrigeerd = definieer({
  type: "datum.gecorrigeerd",
  titel: "Datum gecorrigeerd",
  schema: () =>
    z.strictObject({
      wat: keuze(["ontvangen", "aangeboden", "besloten", "gestart", "afgerond"]),
      datum: datum.nullable(),
      reden,
    }),
  wie: ["projectleider", "beheerder"],
  voorbeeld: { wat: "ontvangen", datum: "2025-02-03", reden: "De mail was van een dag eerder." },
  zin: (g) => `De datum '${g.wat}' is nu ${g.datum === null ? "onbekend" : inWoorden(g.datum)}: ${g.reden}`,
  mag: ({ ontvangenOp, gestartOp, besluit, afgesloten, nazorg, bron }) =>
    ontvangenOp === null &&
    gestartOp === null &&
    besluit === null &&
    !afgesloten &&
    nazorg?.loopt !== true &&
    bron === null
      ? nee("ontvangst.ontbreekt", "Er is nog geen aanvraag ontvangen.")
      : null,
  eis: (dossier, { gegevens, dag }) => {
    if (gegevens.datum !== null && gegevens.datum > dag)
      return nee("datum.toekomst", "Deze datum ligt in de toekomst.");
    // Only a register may not know a day; without one a term would silently be gone.
    if (gegevens.datum === null && dossier.bron === null)
      return nee("datum.ontbreekt", "Alleen wat uit een register komt mag zonder datum.");
    if (gegevens.wat === "ontvangen" && dossier.ontvangenOp === null && dossier.bron === null)
      return nee("ontvangst.ontbreekt", "Er is nog geen aanvraag ontvangen.");
    if (gegevens.wat === "gestart" && dossier.gestartOp === null && dossier.bron === null)
      return nee("start.ontbreekt", "Het traject is nog niet gestart.");
    if (gegevens.wat === "besloten" && dossier.besluit === null)
      return nee("besluit.ontbreekt", "Er is nog geen besluit.");
    if (gegevens.wat === "afgerond" && !dossier.afgesloten && dossier.nazorg?.loopt !== true)
      return nee("afronding.ontbreekt", "Het traject is nog niet afgerond.");
    if (gegevens.wat === "aangeboden") return aanbodVan(dossier, gegevens.datum);
    const reeks = [
      gegevens.wat === "ontvangen" ? gegevens.datum : dossier.ontvangenOp,
      gegevens.wat === "besloten" ? gegevens.datum : (dossier.besluit?.op ?? null),
      gegevens.wat === "gestart" ? gegevens.datum : dossier.gestartOp,
      gegevens.wat === "afgerond" ? gegevens.datum : dossier.afgerondOp,
    ].filter((d) => d !== null);
    if (reeks.some((d, i) => i > 0 && d < (reeks[i - 1] ?? d)))
      return nee("datum.volgorde", "Ontvangst, besluit, start en afronding volgen elkaar op; met deze datum niet.");
    // What came of a register is as it was told there, and so may be what was put on it since.
    return gegevens.datum === null || dossier.bron !== null
      ? null
      : (buitenPeriode(dossier, gegevens.wat, gegevens.datum) ?? naWatVolgde(dossier, gegevens.wat, gegevens.datum));
  },
  verwerk: (dossier, { gegevens: { wat, datum: dag } }) => {
    if (wat === "ontvangen") return { ...dossier, ontvangenOp: dag };
    if (wat === "aangeboden") return { ...dossier, aangebodenOp: dag };
    if (wat === "gestart") return { ...dossier, gestartOp: dag };
    if (wat === "afgerond") return { ...dossier, afgerondOp: dag };
    return { ...dossier, besluit: dossier.besluit === null ? null : { ...dossier.besluit, op: dag } };
  },
  hoort: niemand("de administratie wordt gelijk aan wat er was; wie erbij was, weet welke dag het was"),
});

/** A place may have been offered by phone before it was recorded: what was answered then was answered in time. */
function aanbodVan(dossier: Dossier, dag: Datum | null) {
  const { aanbodUiterlijk, verlopenAanbod, opWachtlijst } = dossier;
  const laatste = aanbodUiterlijk ?? verlopenAanbod;
  if (laatste === null || dag === null) return zonderAanbod(dossier);
  return dag > laatste
    ? nee("datum.volgorde", `${inWoorden(dag)} ligt na de laatste dag van het aanbod (${inWoorden(laatste)}).`)
    : nietVoor(opWachtlijst?.op, "de plaatsing op de wachtlijst", dag, { bron: null });
}

/** The criteria and places of an aanvraag are those of the period in which it came; another day would be of another one. */
const buitenPeriode = ({ regels }: Dossier, wat: string, dag: Datum) =>
  wat === "ontvangen" && regels.id !== ONBEKENDE_PERIODE.id && (dag < regels.van || dag > regels.tot)
    ? nee(
        "datum.buiten-periode",
        `Deze aanvraag hoort bij ${regels.naam}, en daarin valt ${inWoorden(dag)} niet: die loopt van ${inWoorden(regels.van)} tot en met ${inWoorden(regels.tot)}.`,
      )
    : null;

/** What has been done since would not have been accepted with a later day. */
function naWatVolgde(dossier: Dossier, wat: string, dag: Datum) {
  for (const [volgde, op, uitweg = ""] of VOLGDE[wat]?.(dossier) ?? [])
    if (op != null && dag > op)
      return nee("datum.volgorde", `${inWoorden(dag)} ligt na ${volgde} (${inWoorden(op)}).${uitweg}`);
  return null;
}

type Volgde = readonly (readonly [wat: string, op: Datum | null | undefined, uitweg?: string])[];

const VOLGDE: Readonly<Record<string, (dossier: Dossier) => Volgde>> = {
  ontvangen: ({ opschortingen, verstrekenAanvulling, aanvulling, opWachtlijst }) => [
    ...opschortingen.map((pauze) => ["de vraag om een aanvulling", dagVoor(pauze)] as const),
    ["de vraag om een aanvulling", verstrekenAanvulling?.gevraagdOp],
    ["de vraag om een aanvulling", aanvulling?.gevraagdOp],
    ["de dag waarop de aanvraag op de wachtlijst kwam", opWachtlijst?.op],
  ],
  besloten: ({ uren }) => [
    [
      "een dag waarop al uren zijn geboekt",
      eersteDag(Object.keys(uren.perDag).map((plek) => alsPlek(plek).dag)),
      " Boek die uren eerst tegen.",
    ],
  ],
  gestart: ({ stappen, verlengingen, afrondingOp, gepauzeerdOp }) => [
    ["wat er al met een stap is gedaan", eersteDag(Object.values(stappen).map(({ op }) => op))],
    ["de vraag om een verlenging", eersteDag(verlengingen.map(({ gevraagdOp }) => gevraagdOp))],
    ["het begin van de pauze", gepauzeerdOp],
    ["het begin van de afronding", afrondingOp],
  ],
};
