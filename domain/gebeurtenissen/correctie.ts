import { z } from "zod";
import { inUren } from "../getal.ts";
import { eersteDag, inWoorden, type Datum } from "../kalender/datum.ts";
import { dagVoor } from "../kalender/pauze.ts";
import { ONBEKENDE_PERIODE } from "../aanmelding/perioden.ts";
import type { Vormnaam } from "../aanmelding/regels.ts";
import { VORMNAMEN, vormToegestaan } from "../aanmelding/trajectvormen.ts";
import { urenbudget, type Dossier, type Verlenging } from "../traject/dossier.ts";
import { heeftVoorrang } from "../aanmelding/voorrang.ts";
import { urenIn } from "../uren/lopend.ts";
import { alsPlek } from "../uren/plek.ts";
import { metNieuweTreden } from "../uren/treden.ts";
import { KERNVRAGEN, ONDERWIJSTYPEN, OORDELEN, REGIOS, SOORTEN } from "../verantwoording/aanvraag.ts";
import { meldVoorrang } from "./aanmelding.ts";
import { aanIederePartner, naAfrondingBegon, pastBijVerslag } from "./afronding.ts";
import { geenTraject } from "./besluit.ts";
import { definieer, mail, nee } from "./definitie.ts";
import { terugNaarStappen } from "./terug-naar-stappen.ts";
import { budgetsignaal } from "./uren.ts";
import { datum, keuze, kwartieren, lang, reden, regel } from "./velden.ts";
import { bovenPlafond } from "./verlenging.ts";
import { nietVoor } from "./volgorde.ts";

/** Nothing is ever edited or removed: what was wrong is put right by a new gebeurtenis with its reason (design §6). */

/** The way out that the decision itself has as well. */
const afwijking = () => reden.optional();
const afwijkingInWoorden = (waarom: string | undefined): string =>
  waarom === undefined ? "" : ` Afwijking: ${waarom}`;

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
  // Who must be in a joint aanvraag depends on the onderwijstypen.
  opdrachten: (dossier, { gegevens: { onderwijstypen } }) =>
    onderwijstypen === undefined ? [] : meldVoorrang(dossier),
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
    if (reeks.some((d, i) => i > 0 && d < (reeks[i - 1] ?? d)))
      return nee("datum.volgorde", "Ontvangst, besluit, start en afronding volgen elkaar op; met deze datum niet.");
    // What came of a register is as it was told there, and so may be what was put on it since.
    return gegevens.datum === null || dossier.bron !== null
      ? null
      : (buitenPeriode(dossier, gegevens.wat, gegevens.datum) ?? naWatVolgde(dossier, gegevens.wat, gegevens.datum));
  },
  verwerk: (dossier, { gegevens: { wat, datum: dag } }) => {
    if (wat === "ontvangen") return { ...dossier, ontvangenOp: dag };
    if (wat === "gestart") return { ...dossier, gestartOp: dag };
    if (wat === "afgerond") return { ...dossier, afgerondOp: dag };
    return { ...dossier, besluit: dossier.besluit === null ? null : { ...dossier.besluit, op: dag } };
  },
});

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

export const toekenningGecorrigeerd = definieer({
  type: "toekenning.gecorrigeerd",
  titel: "Toekenning gecorrigeerd",
  besluit: true,
  schema: () =>
    z.strictObject({
      vorm: keuze(VORMNAMEN),
      uren: kwartieren(2000),
      reden,
      /** Why the hours fall outside the vorm, as with the toekenning itself. */
      afwijking: afwijking(),
      /** The hours granted until now, made by the traject itself; left out: nobody knew. */
      urenEerst: kwartieren(2000).optional(),
    }),
  wie: ["projectleider"],
  voorbeeld: { vorm: "middellang", uren: 90, reden: "Schrijffout in het besluit." },
  zin: (g) =>
    `De toekenning is gecorrigeerd: ${g.vorm}, ${inUren(g.uren)}. ${g.reden}${afwijkingInWoorden(g.afwijking)}`,
  eis: (dossier, { gegevens: { vorm, uren, afwijking: waarom } }) => {
    if (dossier.besluit?.soort !== "toegekend") return nee("besluit.ontbreekt", "Er is niets toegekend.");
    // What a register says was granted is what was granted.
    if (dossier.bron !== null) return null;
    const anders = geenTraject(vorm);
    if (anders !== null || waarom !== undefined) return anders;
    return vormToegestaan(dossier.regels, vorm, uren) ?? samenBovenPlafond(dossier, vorm, uren);
  },
  vulAan: ({ urenToegekend }, _staatpad, { urenEerst: _urenEerst, ...gegevens }) => ({
    ...gegevens,
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

/** Only what verlengingen add brings a traject past its own hours. */
function samenBovenPlafond(dossier: Dossier, vorm: Vormnaam, urenToegekend: number) {
  const verlengd = dossier.verlengingen.some((v) => metUren(v) > 0);
  return verlengd ? bovenPlafond(dossier, vorm, urenbudget({ ...dossier, urenToegekend }) ?? 0) : null;
}

/** Which of the verlengingen, counted from 1; left out: the one that was decided last. */
const teCorrigeren = ({ verlengingen }: Dossier, nummer: number | undefined): number =>
  nummer === undefined ? verlengingen.findLastIndex(isBesloten) : nummer - 1;

const isBesloten = (verlenging: Verlenging | undefined): boolean =>
  verlenging?.besluit === "toegekend" || verlenging?.besluit === "afgewezen";

const metUren = ({ besluit, uren }: Pick<Verlenging, "besluit" | "uren">): number =>
  besluit === "toegekend" ? (uren ?? 0) : 0;

export const verlengingGecorrigeerd = definieer({
  type: "verlenging.gecorrigeerd",
  titel: "Besluit over verlenging gecorrigeerd",
  besluit: true,
  schema: () =>
    z.strictObject({
      verlenging: z.int({ error: "Vul een heel getal in." }).min(1, "De eerste verlenging is 1.").max(100).optional(),
      besluit: keuze(["toegekend", "afgewezen"]),
      /** Only with a verlenging that is toegekend. */
      uren: kwartieren(500).optional(),
      reden,
      /** Why it becomes more than the vorm allows, as with the verlenging itself. */
      afwijking: afwijking(),
      /** Hours that it added until now, made by the traject itself. */
      urenEerst: z.number({ error: "Vul een getal in." }).optional(),
      /** Made by the traject itself: it was being wound up, and with these hours there is more work. */
      uitAfronding: z.literal(true, { error: "Laat dit weg." }).optional(),
    }),
  wie: ["projectleider"],
  voorbeeld: { besluit: "toegekend", uren: 45, reden: "Schrijffout in het besluit." },
  zin: (g) =>
    `Het besluit over de verlenging is gecorrigeerd: ${g.besluit}${g.uren === undefined ? "" : `, ${inUren(g.uren)} erbij`}. ${g.reden}${g.uitAfronding === true ? " Het traject gaat terug naar zijn stappen." : ""}${afwijkingInWoorden(g.afwijking)}`,
  eis: (dossier, { gegevens: { verlenging, besluit, uren, afwijking: waarom } }) => {
    const nu = dossier.verlengingen[teCorrigeren(dossier, verlenging)];
    if (nu === undefined || !isBesloten(nu))
      return nee("verlenging.niet-besloten", "Over deze verlenging is niet beslist, dus er valt niets te corrigeren.");
    if (besluit === "afgewezen")
      return uren === undefined ? null : nee("uren.bij-afwijzing", "Bij een afwijzing horen geen uren.");
    if (uren === undefined) return nee("uren.ontbreken", "Zeg hoeveel uren erbij komen.");
    return dossier.bron === null && waarom === undefined
      ? bovenPlafond(dossier, dossier.vorm, (urenbudget(dossier) ?? 0) - metUren(nu) + uren)
      : null;
  },
  vulAan: (dossier, staatpad, { urenEerst: _urenEerst, uitAfronding: _uitAfronding, ...gegevens }) => {
    const welke = teCorrigeren(dossier, gegevens.verlenging);
    const nu = dossier.verlengingen[welke];
    if (nu === undefined) return gegevens;
    const alsnog = nu.besluit === "afgewezen" && gegevens.besluit === "toegekend";
    return {
      ...gegevens,
      verlenging: welke + 1,
      urenEerst: metUren(nu),
      ...(alsnog && staatpad.startsWith("traject.voortgang.afronding") ? { uitAfronding: true as const } : {}),
    };
  },
  // As when it had been toegekend at once (verlenging.ts).
  verwerk: (dossier, { gegevens: { verlenging, besluit, uren = null, uitAfronding } }) => {
    const welke = teCorrigeren(dossier, verlenging);
    const na = dossier.verlengingen.map((v, i) => (i === welke ? { ...v, besluit, uren } : v));
    const verder = uitAfronding === true ? terugNaarStappen(dossier) : dossier;
    return metNieuweTreden(dossier, { ...verder, verlengingen: na }, "traject");
  },
  opdrachten: (dossier, { gegevens: { uren = 0, urenEerst = 0, besluit, reden: waarom }, dag }) => {
    const { geboekt, budget } = urenIn(dossier, "traject");
    return [
      mail("verlengingsbesluit-gecorrigeerd", "aanvrager", { besluit, uren, reden: waarom }),
      ...budgetsignaal(dossier, "traject", { geboekt, budget: budget - uren + urenEerst }, dag),
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
    if (gegevens.oordeel !== "stopgezet") return pastBijVerslag(dossier, gegevens.oordeel);
    // A traject that was stopped may or may not have an eindverslag. Of one that was not, only a register can be wrong about it.
    return dossier.stopgezet === true || dossier.bron !== null
      ? null
      : nee("oordeel.niet-gestopt", "Dit traject is niet stopgezet, dus dat kan het oordeel niet zijn.");
  },
  verwerk: (dossier, { gegevens }) => ({ ...dossier, oordeel: gegevens.oordeel }),
});

export const eindverslagNagekomen = definieer({
  type: "eindverslag.nagekomen",
  titel: "Eindverslag alsnog ontvangen",
  schema: () =>
    z.strictObject({
      verwijzing: regel(300),
      samenvatting: lang(4000),
      vervolg: lang(4000).optional(),
      oordeel: keuze(["goed", "voldoende", "onvoldoende"]),
    }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: {
    verwijzing: "dossier 2025/17, eindverslag",
    samenvatting: "De zorg in de klas is collectief geregeld.",
    oordeel: "voldoende",
  },
  zin: (g) => `Het eindverslag is alsnog ontvangen; oordeel: ${g.oordeel}. ${g.samenvatting}`,
  eis: (dossier, gebeurtenis) =>
    dossier.eindverslag?.aanwezig === true
      ? nee("eindverslag.aanwezig", "Er is al een eindverslag.")
      : (naAfrondingBegon(dossier, gebeurtenis) ??
        nietVoor(dossier.afgerondOp, "het einde van het traject", gebeurtenis.op, gebeurtenis)),
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    eindverslag: { aanwezig: true, op },
    oordeel: dossier.oordeel === "stopgezet" ? dossier.oordeel : gegevens.oordeel,
  }),
  // Late is no reason to keep it from anybody: zorgorganisaties never heard what came of it [E 3.4, 3.5].
  opdrachten: (dossier, { gegevens }) => aanIederePartner(dossier, gegevens),
});

export const terugkoppelingIngetrokken = definieer({
  type: "terugkoppeling.ingetrokken",
  titel: "Terugkoppeling ingetrokken",
  schema: () => z.strictObject({ partner: regel(200), reden }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { partner: "De Wissel Breda", reden: "Het gesprek was met de gemeente." },
  zin: (g) => `De resultaten zijn toch niet teruggekoppeld aan ${g.partner}: ${g.reden}`,
  eis: (dossier, gebeurtenis) => {
    const { partner } = gebeurtenis.gegevens;
    return dossier.terugkoppeling.includes(partner)
      ? naAfrondingBegon(dossier, gebeurtenis)
      : nee(
          "terugkoppeling.niet-gegeven",
          `${partner} heeft geen terugkoppeling gehad, dus er valt niets in te trekken.`,
        );
  },
  // Closing then asks after this partner again.
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    terugkoppeling: dossier.terugkoppeling.filter((partner) => partner !== gegevens.partner),
  }),
});
