import { z } from "zod";
import { laatsteDag } from "../kalender/datum.ts";
import { PARTIJEN, type Partij } from "../aanmelding/aanmelding.ts";
import { swvNodig } from "../aanmelding/samenwerkingsverband.ts";
import type { Dossier, Stap, Stapnummer } from "../traject/dossier.ts";
import type { Weigering } from "../weigering.ts";
import { definieer, nee, type Gebeurtenis } from "./definitie.ts";
import { NIVEAUS } from "./evaluatie.ts";
import { keuze, lang, reden, regel } from "./velden.ts";
import { nietVoor } from "./volgorde.ts";

/** The start of a traject and its six stappen [S]: a flexible aid, so stappen are begun, completed, skipped and taken up again. */

const UITVOERDERS = ["zorgarrangeur", "projectleider"] as const;

const stapnummer = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)], {
  error: "Kies een stap van 1 tot en met 6.",
});

const metStap = (dossier: Dossier, stap: Stapnummer, deel: Partial<Stap>): Dossier => ({
  ...dossier,
  stappen: { ...dossier.stappen, [stap]: { ...dossier.stappen[stap], ...deel } },
});

export const trajectGestart = definieer({
  type: "traject.gestart",
  titel: "Traject gestart",
  schema: () =>
    z.strictObject({
      /** What the school may expect, and what is expected of it: its absence is the most repeated complaint [E 3.4, 4.4]. */
      verwachtingen: lang(4000),
      stip: lang(2000).optional(),
      piketpaaltjes: z.array(regel(300)).max(20, "Noem hoogstens 20 piketpaaltjes.").optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: {
    verwachtingen: "De school levert de gegevens en één vaste contactpersoon; de zorgarrangeur leidt de gesprekken.",
  },
  zin: (g) => `Het traject is gestart. Verwachtingen over en weer: ${g.verwachtingen}`,
  eis: (dossier, { op, bron }) => {
    if (op !== null && dossier.besluit?.op && op < dossier.besluit.op)
      return nee("datum.volgorde", "Een traject start niet voor de toekenning.");
    if (bron === null && dossier.za === null) return nee("za.ontbreekt", "Wijs eerst een zorgarrangeur toe.");
    // It may have been stopped before it began.
    return nietVoor(dossier.heropendOp, "de heropening", op, { bron });
  },
  verwerk: (dossier, { op }) => ({ ...dossier, gestartOp: op }),
});

/** The order may be left, but not without a word [S]; who began a stap has said why. */
function buitenVolgorde({ stappen }: Dossier, stap: Stapnummer): Weigering | null {
  const { status } = stappen[stap];
  if (status === "voltooid" || status === "overgeslagen")
    return nee("stap.reden", "Zeg waarom deze stap opnieuw wordt gedaan.");
  const vooruit = ([1, 2, 3, 4, 5, 6] as const).some(
    (n) => n < stap && (stappen[n].status === "open" || stappen[n].status === "bezig"),
  );
  return status === "open" && vooruit
    ? nee("stap.reden", "Zeg waarom deze stap wordt gedaan voordat de vorige klaar zijn.")
    : null;
}

/** Nothing was done before the start, and nothing ends before it began. */
const opVolgorde = (dossier: Dossier, stap: Stapnummer, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  nietVoor(dossier.gestartOp, "de start van het traject", gebeurtenis.op, gebeurtenis) ??
  nietVoor(dossier.stappen[stap].op, `wat er eerder met stap ${stap} gebeurde`, gebeurtenis.op, gebeurtenis);

export const stapBegonnen = definieer({
  type: "stap.begonnen",
  titel: "Stap begonnen",
  schema: () => z.strictObject({ stap: stapnummer, reden: reden.optional() }),
  wie: UITVOERDERS,
  voorbeeld: { stap: 1 },
  zin: (g) => `Stap ${g.stap} is begonnen${g.reden === undefined ? "." : `: ${g.reden}`}`,
  eis: (dossier, gebeurtenis) => {
    const { stap, reden: waarom } = gebeurtenis.gegevens;
    if (dossier.stappen[stap].status === "bezig") return nee("stap.bezig", `Stap ${stap} is al begonnen.`);
    return (waarom === undefined ? buitenVolgorde(dossier, stap) : null) ?? opVolgorde(dossier, stap, gebeurtenis);
  },
  verwerk: (dossier, { gegevens: { stap }, op, dag }) => ({
    ...metStap(dossier, stap, { status: "bezig", op: op ?? dag }),
    laatstBegonnen: stap,
  }),
});

export const stapOvergeslagen = definieer({
  type: "stap.overgeslagen",
  titel: "Stap overgeslagen",
  schema: () => z.strictObject({ stap: stapnummer, reden }),
  wie: UITVOERDERS,
  voorbeeld: { stap: 2, reden: "De school heeft de analyse vorig jaar al gemaakt." },
  zin: (g) => `Stap ${g.stap} is overgeslagen: ${g.reden}`,
  eis: (dossier, gebeurtenis) => {
    const { stap } = gebeurtenis.gegevens;
    const { status } = dossier.stappen[stap];
    return status === "voltooid" || status === "overgeslagen"
      ? nee(`stap.${status}`, `Stap ${stap} is al ${status}.`)
      : opVolgorde(dossier, stap, gebeurtenis);
  },
  verwerk: (dossier, { gegevens, op, dag }) =>
    metStap(dossier, gegevens.stap, { status: "overgeslagen", op: op ?? dag }),
});

export const regiehouderAangewezen = definieer({
  type: "regiehouder.aangewezen",
  titel: "Regiehouder aangewezen",
  schema: () =>
    z.strictObject({
      stap: stapnummer,
      regiehouder: regel(120),
      betrokkenen: z.array(regel(120)).max(20, "Noem hoogstens 20 betrokkenen.").optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: { stap: 5, regiehouder: "beleidsadviseur gemeente" },
  zin: (g) => `De regie over stap ${g.stap} ligt bij: ${g.regiehouder}.`,
  verwerk: (dossier, { gegevens }) => metStap(dossier, gegevens.stap, { regiehouder: gegevens.regiehouder }),
});

const groep = z.strictObject({ groep: regel(200), behoefte: lang(2000) });
const lid = z.strictObject({ partij: keuze(PARTIJEN), naam: regel(200), taak: lang(1000) });

/** The result that completes each stap, as the stappenplan asks for it [S]. */
const Resultaat = z.discriminatedUnion(
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
function resultaatInWoorden(resultaat: z.output<typeof Resultaat>): string {
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

export const nodigInProjectgroep = (dossier: Dossier): Partij[] =>
  swvNodig(dossier.onderwijstypen) ? ["school", "samenwerkingsverband", "gemeente"] : ["school", "gemeente"];

export const stapVoltooid = definieer({
  type: "stap.voltooid",
  titel: "Stap voltooid",
  schema: () => z.strictObject({ resultaat: Resultaat, reden: reden.optional() }),
  wie: UITVOERDERS,
  voorbeeld: {
    resultaat: { stap: 1, overzicht: "Twee gemeenten, één SWV, drie zorgaanbieders; logboek zorgtaken ingevuld." },
  },
  zin: (g) =>
    `Stap ${g.resultaat.stap} is voltooid${g.reden === undefined ? "." : `: ${g.reden}`} ${resultaatInWoorden(g.resultaat)}`,
  eis: (dossier, gebeurtenis) => {
    const {
      bron,
      gegevens: { resultaat, reden: waarom },
    } = gebeurtenis;
    if (dossier.stappen[resultaat.stap].status === "voltooid")
      return nee("stap.voltooid", `Stap ${resultaat.stap} is al voltooid.`);
    const anders =
      (bron === null && waarom === undefined ? buitenVolgorde(dossier, resultaat.stap) : null) ??
      opVolgorde(dossier, resultaat.stap, gebeurtenis);
    if (anders !== null) return anders;
    if (resultaat.stap === 4) {
      const mist = nodigInProjectgroep(dossier).filter(
        (partij) => !resultaat.projectgroep.some((l) => l.partij === partij),
      );
      if (mist.length > 0) return nee("projectgroep.onvolledig", `In de projectgroep ontbreekt: ${mist.join(" en ")}.`);
    }
    if (resultaat.stap === 5) {
      const zonder = Object.entries(resultaat.draagvlak)
        .filter(([, ja]) => !ja)
        .map(([niveau]) => niveau);
      if (zonder.length > 0)
        return nee(
          "draagvlak.ontbreekt",
          `Het projectvoorstel heeft nog geen draagvlak op dit niveau: ${zonder.join(", ")}.`,
        );
      // Planned on all three levels, for they keep draagvlak alive on each [S stap 5].
      const ongepland = NIVEAUS.filter(
        (niveau) => !dossier.evaluaties.some((e) => e.niveau === niveau && e.vervallen === undefined),
      );
      if (ongepland.length > 0)
        return nee(
          "evaluaties.ontbreken",
          `Plan eerst een evaluatiemoment op ieder niveau. Nog niet gepland: ${ongepland.join(", ")}.`,
        );
    }
    // Whether to go on is judged on the evaluatiemomenten [S stap 6]; those of beleid and bestuur need an uitvoerend one that was held.
    if (resultaat.stap === 6 && bron === null && dossier.evaluaties.every(({ oordeel }) => oordeel === null))
      return nee(
        "evaluatie.niet-gehouden",
        "Houd eerst een evaluatiemoment: daarop blijkt of het zo kan blijven en wat er anders moet.",
      );
    return resultaat.stap === 6 && bron === null && waarom === undefined && laatsteOordeelIsStoppen(dossier)
      ? nee("stap.reden", "Op het laatste evaluatiemoment was het oordeel: stoppen. Zeg waarom het toch doorgaat.")
      : null;
  },
  verwerk: (dossier, { gegevens, op, dag }) =>
    metStap(dossier, gegevens.resultaat.stap, { status: "voltooid", op: op ?? dag }),
});

/** Of the evaluatiemomenten that were held last, on one day, none saw a reason to go on [S stap 6]. */
function laatsteOordeelIsStoppen({ evaluaties }: Dossier): boolean {
  const gehouden = evaluaties
    .filter(({ oordeel }) => oordeel !== null)
    .map(({ oordeel, gehoudenOp, gepland }) => ({ oordeel, op: gehoudenOp ?? gepland }));
  const laatste = laatsteDag(gehouden.map(({ op }) => op));
  return gehouden.length > 0 && gehouden.every(({ oordeel, op }) => op !== laatste || oordeel === "stoppen");
}
