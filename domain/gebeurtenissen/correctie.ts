import { z } from "zod";
import { inUren } from "../getal.ts";
import { inWoorden } from "../kalender/datum.ts";
import { VORMNAMEN } from "../aanmelding/trajectvormen.ts";
import { heeftVoorrang } from "../aanmelding/voorrang.ts";
import { urenIn } from "../uren/lopend.ts";
import { metNieuweTreden } from "../uren/treden.ts";
import { KERNVRAGEN, ONDERWIJSTYPEN, OORDELEN, REGIOS, SOORTEN } from "../verantwoording/aanvraag.ts";
import { pastBijVerslag } from "./afronding.ts";
import { geenTraject } from "./besluit.ts";
import { definieer, mail, meldAanPeriode, nee } from "./definitie.ts";
import { budgetsignaal } from "./uren.ts";
import { datum, keuze, kwartieren, reden, regel } from "./velden.ts";

/** Nothing is ever edited or removed: what was wrong is put right by a new gebeurtenis with its reason (design §6). */

const BEHEER = ["projectleider", "beheerder"] as const;

export const gegevensGecorrigeerd = definieer({
  type: "gegevens.gecorrigeerd",
  titel: "Gegevens gecorrigeerd",
  schema: () =>
    z.strictObject({
      naam: regel(200).optional(),
      soort: keuze(SOORTEN).optional(),
      onderwijstypen: z.array(keuze(ONDERWIJSTYPEN)).min(1, "Kies ten minste één onderwijstype.").optional(),
      regio: keuze(REGIOS).optional(),
      kernvraag: keuze(KERNVRAGEN).optional(),
      reden,
    }),
  wie: BEHEER,
  voorbeeld: { regio: "Zuid", reden: "Verkeerde regio gekozen." },
  zin: (g) => `Gegevens gecorrigeerd: ${g.reden}`,
  verwerk: (dossier, { gegevens }) => {
    const { reden: _reden, ...rest } = gegevens;
    const beter = Object.fromEntries(Object.entries(rest).filter(([, waarde]) => waarde !== undefined));
    // The criteria are judged on the aanmelding, so the correction must reach it.
    const aanmelding = dossier.aanmelding === null ? null : { ...dossier.aanmelding, ...beter };
    return {
      ...dossier,
      ...beter,
      aanmelding,
      voorrang: aanmelding === null ? dossier.voorrang : heeftVoorrang(aanmelding),
    };
  },
  // Who must be in a joint aanvraag depends on the onderwijstypen; who waits then waits elsewhere.
  opdrachten: ({ opWachtlijst, plaats, voorrang }, { gegevens: { onderwijstypen } }) =>
    onderwijstypen !== undefined && opWachtlijst !== undefined && plaats === "geen"
      ? [meldAanPeriode("voorrang", voorrang)]
      : [],
});

export const datumGecorrigeerd = definieer({
  type: "datum.gecorrigeerd",
  titel: "Datum gecorrigeerd",
  schema: () =>
    z.strictObject({ wat: keuze(["ontvangen", "besloten", "gestart", "afgerond"]), datum: datum.nullable(), reden }),
  wie: BEHEER,
  voorbeeld: { wat: "ontvangen", datum: "2025-02-03", reden: "De mail was van een dag eerder." },
  zin: (g) => `De datum '${g.wat}' is nu ${g.datum === null ? "onbekend" : inWoorden(g.datum)}: ${g.reden}`,
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
    const reeks = [
      gegevens.wat === "ontvangen" ? gegevens.datum : dossier.ontvangenOp,
      gegevens.wat === "besloten" ? gegevens.datum : (dossier.besluit?.op ?? null),
      gegevens.wat === "gestart" ? gegevens.datum : dossier.gestartOp,
      gegevens.wat === "afgerond" ? gegevens.datum : dossier.afgerondOp,
    ].filter((d) => d !== null);
    return reeks.some((d, i) => i > 0 && d < (reeks[i - 1] ?? d))
      ? nee("datum.volgorde", "Ontvangst, besluit, start en afronding volgen elkaar op; met deze datum niet.")
      : null;
  },
  verwerk: (dossier, { gegevens: { wat, datum: dag } }) => {
    if (wat === "ontvangen") return { ...dossier, ontvangenOp: dag };
    if (wat === "gestart") return { ...dossier, gestartOp: dag };
    if (wat === "afgerond") return { ...dossier, afgerondOp: dag };
    return { ...dossier, besluit: dossier.besluit === null ? null : { ...dossier.besluit, op: dag } };
  },
});

export const toekenningGecorrigeerd = definieer({
  type: "toekenning.gecorrigeerd",
  titel: "Toekenning gecorrigeerd",
  besluit: true,
  schema: () =>
    z.strictObject({
      vorm: keuze(VORMNAMEN),
      uren: kwartieren(2000),
      reden,
      /** The hours granted until now, made by the traject itself; left out: nobody knew. */
      urenEerst: kwartieren(2000).optional(),
    }),
  wie: ["projectleider"],
  voorbeeld: { vorm: "middellang", uren: 90, reden: "Schrijffout in het besluit." },
  zin: (g) => `De toekenning is gecorrigeerd: ${g.vorm}, ${inUren(g.uren)}. ${g.reden}`,
  eis: (dossier, { gegevens }) => {
    if (dossier.besluit?.soort !== "toegekend") return nee("besluit.ontbreekt", "Er is niets toegekend.");
    return dossier.bron === null ? geenTraject(gegevens.vorm) : null;
  },
  vulAan: ({ urenToegekend }, _staatpad, { vorm, uren, reden: waarom }) => ({
    vorm,
    uren,
    reden: waarom,
    ...(urenToegekend === null ? {} : { urenEerst: urenToegekend }),
  }),
  verwerk: (dossier, { gegevens }) =>
    metNieuweTreden(dossier, { ...dossier, vorm: gegevens.vorm, urenToegekend: gegevens.uren }, "traject"),
  opdrachten: (dossier, { gegevens: { uren, urenEerst, reden: waarom }, dag }) => {
    const { geboekt, budget } = urenIn(dossier, "traject");
    const eerder = { geboekt, budget: urenEerst === undefined ? 0 : budget - uren + urenEerst };
    return [
      mail("toekenning-gecorrigeerd", "aanvrager", { reden: waarom }),
      ...budgetsignaal(dossier, "traject", eerder, dag),
    ];
  },
});

export const oordeelGecorrigeerd = definieer({
  type: "oordeel.gecorrigeerd",
  titel: "Oordeel gecorrigeerd",
  schema: () => z.strictObject({ oordeel: keuze(OORDELEN), reden }),
  wie: ["projectleider"],
  voorbeeld: { oordeel: "voldoende", reden: "Na lezing van het eindverslag." },
  zin: (g) => `Het oordeel is nu: ${g.oordeel}. ${g.reden}`,
  eis: (dossier, { gegevens }) => {
    // A register may have closed it without one.
    if (dossier.oordeel === null && !dossier.afgesloten)
      return nee("oordeel.ontbreekt", "Er is nog geen oordeel gegeven.");
    // A traject that was stopped may or may not have an eindverslag.
    return gegevens.oordeel === "stopgezet" ? null : pastBijVerslag(dossier, gegevens.oordeel);
  },
  verwerk: (dossier, { gegevens }) => ({ ...dossier, oordeel: gegevens.oordeel }),
});

export const eindverslagNagekomen = definieer({
  type: "eindverslag.nagekomen",
  titel: "Eindverslag alsnog ontvangen",
  schema: () => z.strictObject({ verwijzing: regel(300), oordeel: keuze(["goed", "voldoende", "onvoldoende"]) }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { verwijzing: "dossier 2025/17, eindverslag", oordeel: "voldoende" },
  zin: (g) => `Het eindverslag is alsnog ontvangen; oordeel: ${g.oordeel}.`,
  eis: (dossier) =>
    dossier.eindverslag?.aanwezig === true ? nee("eindverslag.aanwezig", "Er is al een eindverslag.") : null,
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    eindverslag: { aanwezig: true, op },
    oordeel: dossier.oordeel === "stopgezet" ? dossier.oordeel : gegevens.oordeel,
  }),
});
