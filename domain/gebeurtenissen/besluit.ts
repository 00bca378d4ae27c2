import { z } from "zod";
import { beoordeel } from "../aanmelding/criteria.ts";
import type { Vormnaam } from "../aanmelding/regels.ts";
import { VORMNAMEN, vormToegestaan } from "../aanmelding/trajectvormen.ts";
import { inUren } from "../getal.ts";
import { inWoorden, dagenTussen, type Datum } from "../kalender/datum.ts";
import { beloofdeDag, beslistermijn } from "../termijnen/besluit.ts";
import type { Besluit, Dossier } from "../traject/dossier.ts";
import { definieer, mail, meldAanPeriode, nee, type Gebeurtenis } from "./definitie.ts";
import { datum, keuze, kwartieren, lang, reden, regel } from "./velden.ts";
import { nietVoor } from "./volgorde.ts";

/** The decision on an aanvraag, and the place in the subsidieperiode that it needs. */

/**
 * Nazorg follows on a closed traject [E 3.1], and a consultatie is no traject [E 1.1.2]: neither is granted here. A register may have
 * them among its grants all the same: nazorg was asked for as such [E table 2.3].
 */
export const geenTraject = (vorm: Vormnaam) =>
  vorm === "nazorg"
    ? nee("vorm.geen-traject", "Nazorg kan pas na een gesloten traject. Ken een kort, middellang of lang traject toe.")
    : vorm === "consultatie"
      ? nee("vorm.geen-traject", "Een consultatie is geen traject. Doe de aanvraag af met een consultatie.")
      : null;

const metBesluit = (
  dossier: Dossier,
  soort: Besluit["soort"],
  { op }: Gebeurtenis,
  redenen: readonly string[],
  toelichting: string,
): Dossier => ({
  ...dossier,
  besluit: { soort, op, redenen, toelichting, ...nogBeloofd(dossier) },
  uitstel: null,
  aanbodUiterlijk: null,
});

/** A place on the wachtlijst was the answer that had been promised: of what is decided about who waits, no day was. */
const nogBeloofd = (dossier: Dossier) =>
  dossier.opWachtlijst == null ? beloofdeDag(dossier, beslistermijn(dossier)) : {};

/**
 * What is asked now is a new decision, and its term runs anew and in full: from the day of reopening, or of accepting a place. The first term
 * ended in a decision or on the wachtlijst, and the eight weeks from the receipt [Awb 4:13] have mostly passed by then; yet whoever waits again
 * must be able to know when the answer comes [E 3.4, 4.4]. No source says how long this term is: the whole one, as for a new aanvraag, is our
 * reading. The days that stood still were days of the first.
 */
const nieuweBeslistermijn = (
  vanaf: Datum,
): Pick<Dossier, "beslistermijnVanaf" | "opschortingen" | "verstrekenAanvulling" | "uitstel" | "opWachtlijst"> => ({
  beslistermijnVanaf: vanaf,
  opschortingen: [],
  verstrekenAanvulling: null,
  uitstel: null,
  opWachtlijst: null,
});

/** A decision can't be older than what it decides on. */
const naOntvangst = (dossier: Dossier, op: string | null) =>
  op !== null && dossier.ontvangenOp !== null && dagenTussen(dossier.ontvangenOp, op) < 0
    ? nee("datum.volgorde", `Dit besluit ligt voor de ontvangst van de aanvraag (${dossier.ontvangenOp}).`)
    : null;

/** Nor than the day on which it was asked for again, or on which the aanvrager heard that it had to wait. */
const naVraag = (dossier: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  naOntvangst(dossier, gebeurtenis.op) ??
  naNieuweVraag(dossier, gebeurtenis) ??
  nietVoor(dossier.opWachtlijst?.op, "de plaatsing op de wachtlijst", gebeurtenis.op, gebeurtenis);

const naNieuweVraag = ({ beslistermijnVanaf }: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  nietVoor(beslistermijnVanaf, "de dag waarop de aanvraag weer ter beoordeling kwam", gebeurtenis.op, gebeurtenis);

/** The criteria that are not met, each with its reason. */
const nietVoldaan = ({ aanmelding, regels }: Dossier): string[] =>
  aanmelding === null
    ? []
    : beoordeel(aanmelding, regels)
        .criteria.filter(({ voldaan }) => !voldaan)
        .map((criterium) => criterium.reden);

/** What speaks against this grant. */
const bezwaren = (dossier: Dossier, { vorm, uren }: { readonly vorm: Vormnaam; readonly uren: number }): string[] => {
  const vormfout = vormToegestaan(dossier.regels, vorm, uren);
  return [...(vormfout === null ? [] : [vormfout.reden]), ...nietVoldaan(dossier)];
};

export const aanvraagToegekend = definieer({
  type: "aanvraag.toegekend",
  titel: "Aanvraag toegekend",
  besluit: true,
  schema: () =>
    z.strictObject({
      vorm: keuze(VORMNAMEN),
      uren: kwartieren(2000),
      toelichting: lang(4000),
      /** Why it is granted although a criterium is not met or the hours fall outside the vorm. */
      afwijking: reden.optional(),
      /** Made by the traject itself: what the afwijking passes over, in the words in which it would have been refused. */
      voorbijAan: z.array(lang(4000)).optional(),
    }),
  wie: ["projectleider"],
  voorbeeld: { vorm: "middellang", uren: 100, toelichting: "De vraag is collectief en de regio werkt al samen." },
  zin: (g) =>
    `De aanvraag is toegekend: een ${g.vorm} traject van ${inUren(g.uren)}. ${g.toelichting}${g.afwijking === undefined ? "" : ` Afwijking: ${g.afwijking}`}${g.voorbijAan === undefined ? "" : ` Zonder afwijking kon dit niet: ${g.voorbijAan.join(" ")}`}`,
  vulAan: (dossier, _staatpad, { voorbijAan: _voorbijAan, ...gegevens }, { bron }) => {
    const voorbijAan = bron === null && gegevens.afwijking !== undefined ? bezwaren(dossier, gegevens) : [];
    return voorbijAan.length === 0 ? gegevens : { ...gegevens, voorbijAan };
  },
  eis: (dossier, gebeurtenis) => {
    const { gegevens, bron } = gebeurtenis;
    const teVroeg = naVraag(dossier, gebeurtenis);
    if (teVroeg !== null || bron !== null) return teVroeg;
    if (dossier.plaats !== "gereserveerd")
      return nee("plaats.ontbreekt", "Er is geen plaats in de subsidieperiode gereserveerd voor deze aanvraag.");
    const anders = geenTraject(gegevens.vorm);
    if (anders !== null || gegevens.afwijking !== undefined) return anders;
    const vormfout = vormToegestaan(dossier.regels, gegevens.vorm, gegevens.uren);
    if (vormfout !== null) return vormfout;
    const niet = nietVoldaan(dossier);
    return niet.length === 0
      ? null
      : nee(
          "criteria.niet-voldaan",
          `Niet aan alle criteria is voldaan: ${niet.join(" ")} Geef een afwijking met reden op, of wijs af.`,
        );
  },
  verwerk: (dossier, gebeurtenis) => ({
    ...metBesluit(dossier, "toegekend", gebeurtenis, [], gebeurtenis.gegevens.toelichting),
    vorm: gebeurtenis.gegevens.vorm,
    urenToegekend: gebeurtenis.gegevens.uren,
    plaats: "toegekend" as const,
  }),
  opdrachten: () => [mail("toekenning", "aanvrager"), meldAanPeriode("bevestigen")],
});

export const aanvraagAfgewezen = definieer({
  type: "aanvraag.afgewezen",
  titel: "Aanvraag afgewezen",
  besluit: true,
  schema: () =>
    z.strictObject({
      redenen: z.array(regel(300)).min(1, "Geef ten minste één reden.").max(12, "Geef hoogstens 12 redenen."),
      toelichting: lang(4000),
    }),
  wie: ["projectleider"],
  voorbeeld: {
    redenen: ["De school heeft geen vaste contactpersoon."],
    toelichting: "U kunt opnieuw aanmelden zodra er een vaste contactpersoon is.",
  },
  zin: (g) => `De aanvraag is afgewezen: ${g.redenen.join("; ")} ${g.toelichting}`,
  eis: naVraag,
  verwerk: (dossier, gebeurtenis) => ({
    ...metBesluit(dossier, "afgewezen", gebeurtenis, gebeurtenis.gegevens.redenen, gebeurtenis.gegevens.toelichting),
    plaats: "geen" as const,
  }),
  opdrachten: () => [mail("afwijzing", "aanvrager"), meldAanPeriode("vrijgeven")],
});

export const aanvraagVerwezen = definieer({
  type: "aanvraag.verwezen",
  titel: "Verwezen naar een onderwijsconsulent",
  besluit: true,
  schema: () =>
    z.strictObject({
      naar: keuze(["onderwijsconsulent", "onderwijszorgconsulent"]),
      /** A single pupil's case goes on only with the parents' consent [A]; null when a register does not say. */
      toestemmingOuders: z.boolean({ error: "Antwoord met ja of nee." }).nullable(),
      toelichting: lang(4000),
    }),
  wie: ["projectleider"],
  voorbeeld: { naar: "onderwijsconsulent", toestemmingOuders: true, toelichting: "De vraag gaat over één leerling." },
  zin: (g) => `De vraag gaat over een individuele leerling en is verwezen naar een ${g.naar}.`,
  eis: (dossier, gebeurtenis) =>
    gebeurtenis.bron === null && gebeurtenis.gegevens.toestemmingOuders !== true
      ? nee("verwijzing.toestemming", "Verwijzen kan alleen als de ouders akkoord zijn.")
      : naVraag(dossier, gebeurtenis),
  verwerk: (dossier, gebeurtenis) => ({
    ...metBesluit(
      dossier,
      "verwezen",
      gebeurtenis,
      ["De vraag gaat over een individuele leerling."],
      gebeurtenis.gegevens.toelichting,
    ),
    plaats: "geen" as const,
  }),
  opdrachten: (_dossier, { gegevens }) => [
    mail("verwijzing", "aanvrager", { naar: gegevens.naar }),
    meldAanPeriode("vrijgeven"),
  ],
});

export const aanvraagGeconsulteerd = definieer({
  type: "aanvraag.geconsulteerd",
  titel: "Afgedaan met een consultatie",
  besluit: true,
  schema: () => z.strictObject({ uren: kwartieren(20), toelichting: lang(4000) }),
  wie: ["projectleider"],
  voorbeeld: { uren: 3, toelichting: "Twee gesprekken waren genoeg." },
  zin: (g) => `De vraag is beantwoord met een consultatie van ${inUren(g.uren)}; er komt geen traject.`,
  eis: (dossier, gebeurtenis) =>
    naVraag(dossier, gebeurtenis) ?? vormToegestaan(dossier.regels, "consultatie", gebeurtenis.gegevens.uren),
  verwerk: (dossier, gebeurtenis) => ({
    ...metBesluit(dossier, "consultatie", gebeurtenis, [], gebeurtenis.gegevens.toelichting),
    plaats: "geen" as const,
  }),
  opdrachten: () => [mail("consultatie", "aanvrager"), meldAanPeriode("vrijgeven")],
});

export const aanvraagHeropend = definieer({
  type: "aanvraag.heropend",
  titel: "Aanvraag heropend",
  besluit: true,
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider"],
  voorbeeld: { reden: "De school heeft nu wel een vaste contactpersoon." },
  zin: (g) => `De aanvraag wordt opnieuw beoordeeld: ${g.reden}`,
  eis: (dossier, { op }) => {
    if (dossier.aanmelding === null && dossier.bron === null)
      return nee("aanmelding.ontbreekt", "Deze aanvraag is nooit ingediend. Meld opnieuw aan.");
    // Else its new term could be over before it began.
    return op !== null && dossier.besluit?.op && op < dossier.besluit.op
      ? nee("datum.volgorde", `Heropenen kan niet voor het besluit (${dossier.besluit.op}).`)
      : naOntvangst(dossier, op);
  },
  verwerk: (dossier, { op, dag }) => ({ ...dossier, besluit: null, ...nieuweBeslistermijn(op ?? dag) }),
  opdrachten: (_dossier, { gegevens }) => [mail("aanvraag-heropend", "aanvrager", { reden: gegevens.reden })],
});

export const aanvraagOpWachtlijst = definieer({
  type: "aanvraag.op-wachtlijst",
  titel: "Op de wachtlijst gezet",
  besluit: true,
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider"],
  voorbeeld: { reden: "De subsidieperiode is vol." },
  zin: (g) => `De aanvraag staat op de wachtlijst: ${g.reden}`,
  eis: (dossier, gebeurtenis) =>
    dossier.plaats === "gereserveerd"
      ? nee("plaats.gereserveerd", "Voor deze aanvraag is al een plaats gereserveerd.")
      : (nietVoor(dossier.ontvangenOp, "de ontvangst", gebeurtenis.op, gebeurtenis) ??
        naNieuweVraag(dossier, gebeurtenis)),
  // An answer too, that may have come too late [E 3.4, 4.4].
  verwerk: (dossier, { op }) => ({
    ...dossier,
    uitstel: null,
    opWachtlijst: { op, ...beloofdeDag(dossier, beslistermijn(dossier)) },
    verlopenAanbod: null,
  }),
  opdrachten: (dossier, { gegevens }) => [
    mail("wachtlijst", "aanvrager", { reden: gegevens.reden }),
    meldAanPeriode("wachtlijst", dossier.voorrang),
  ],
});

export const plaatsGereserveerd = definieer({
  type: "plaats.gereserveerd",
  titel: "Plaats gereserveerd",
  schema: () => z.strictObject({ periode: regel(40) }),
  wie: ["systeem"],
  voorbeeld: { periode: "2025" },
  zin: (g) => `Er is een plaats gereserveerd in subsidieperiode ${g.periode}.`,
  verwerk: (dossier) => ({ ...dossier, plaats: "gereserveerd" as const }),
});

export const plaatsAangeboden = definieer({
  type: "plaats.aangeboden",
  titel: "Plaats aangeboden",
  besluit: true,
  schema: () => z.strictObject({ uiterlijk: datum }),
  wie: ["systeem"],
  voorbeeld: { uiterlijk: "2025-06-16" },
  zin: (g) => `Er is een plaats vrijgekomen en aangeboden; antwoord kan tot en met ${inWoorden(g.uiterlijk)}.`,
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    plaats: "gereserveerd" as const,
    aanbodUiterlijk: gegevens.uiterlijk,
    aangebodenOp: op ?? dag,
  }),
  opdrachten: () => [mail("plaats-aangeboden", "aanvrager")],
});

const naAanbod = ({ aangebodenOp }: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  nietVoor(aangebodenOp, "het aanbod", gebeurtenis.op, gebeurtenis);

export const plaatsAanvaard = definieer({
  type: "plaats.aanvaard",
  titel: "Plaats aanvaard",
  schema: () => z.strictObject({}),
  wie: ["projectleider", "aanvrager"],
  voorbeeld: {},
  zin: () => "De aangeboden plaats is aanvaard; de projectleider kan nu toekennen.",
  eis: (dossier, gebeurtenis) => {
    const { op, dag, bron } = gebeurtenis;
    const { aanbodUiterlijk, verlopenAanbod, aangebodenOp } = dossier;
    const antwoord = op ?? dag;
    const teVroeg = naOntvangst(dossier, op);
    if (teVroeg !== null) return teVroeg;
    if (aanbodUiterlijk !== null)
      // Until the clock says so in the morning, an offer stands open after its last day.
      return bron === null && antwoord > aanbodUiterlijk
        ? nee(
            "aanbod.verlopen",
            `Het aanbod gold tot en met ${inWoorden(aanbodUiterlijk)}. Kwam het antwoord op tijd binnen, leg dan vast op welke dag.`,
          )
        : naAanbod(dossier, gebeurtenis);
    // Back on the wachtlijst: only for who answered in time, and was recorded late.
    if (verlopenAanbod == null || antwoord > verlopenAanbod || (aangebodenOp != null && antwoord < aangebodenOp))
      return nee(
        "aanbod.verlopen",
        "Er is nu geen aanbod. Kwam het antwoord op tijd binnen, leg dan vast op welke dag. Anders komt er een nieuw aanbod zodra er weer een plaats vrij is.",
      );
    return dossier.plaats === "gereserveerd"
      ? null
      : nee("plaats.ontbreekt", "Er is geen plaats in de subsidieperiode gereserveerd voor deze aanvraag.");
  },
  verwerk: (dossier, { op, dag }) => ({
    ...dossier,
    aanbodUiterlijk: null,
    verlopenAanbod: null,
    ...nieuweBeslistermijn(op ?? dag),
  }),
});

const zonderPlaats = (dossier: Dossier): Dossier => ({ ...dossier, plaats: "geen", aanbodUiterlijk: null });

export const plaatsGeweigerd = definieer({
  type: "plaats.geweigerd",
  titel: "Plaats geweigerd",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider", "aanvrager"],
  voorbeeld: { reden: "De school begint liever volgend jaar." },
  zin: (g) => `De aangeboden plaats is geweigerd: ${g.reden}`,
  eis: naAanbod,
  verwerk: zonderPlaats,
  opdrachten: () => [meldAanPeriode("vrijgeven")],
});

export const plaatsVerlopen = definieer({
  type: "plaats.verlopen",
  titel: "Aanbod verlopen",
  besluit: true,
  schema: () => z.strictObject({ uiterlijk: datum }),
  wie: ["systeem"],
  voorbeeld: { uiterlijk: "2025-06-16" },
  zin: (g) =>
    `Op het aanbod is niet geantwoord voor of op ${inWoorden(g.uiterlijk)}; de aanvraag staat weer op de wachtlijst, achteraan.`,
  verwerk: (dossier, { gegevens }) => ({ ...zonderPlaats(dossier), verlopenAanbod: gegevens.uiterlijk }),
  opdrachten: (_dossier, { gegevens: { uiterlijk } }) => [
    mail("plaats-verlopen", "aanvrager", { uiterlijk }),
    mail("aanbod-verlopen", "projectleider"),
    meldAanPeriode("achteraan"),
  ],
});
