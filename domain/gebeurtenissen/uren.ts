import { z } from "zod";
import { faseInHand } from "../fasen.ts";
import { inUren } from "../getal.ts";
import type { Opdracht } from "../journaal/lijn.ts";
import { inWoorden, type Datum } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import { urenbudget, type Dossier, type Fasenummer, type Urenstand } from "../traject/dossier.ts";
import { budgetprognose } from "../uren/budgetprognose.ts";
import { isDicht, isGrensdag, lopendeUren, potOp, urenIn, type Pot } from "../uren/lopend.ts";
import { alsSleutel } from "../uren/plek.ts";
import { gepasseerdeTrede, metNieuweTreden, urentreden } from "../uren/treden.ts";
import { plaatsNaStop } from "./afronding.ts";
import { definieer, mail, meldAanPeriode, nee } from "./definitie.ts";
import { datum, keuze, kwartieren, reden, za } from "./velden.ts";
import { nietVoorToekenning } from "./volgorde.ts";

/** Hours are limited and must be planned and watched [E 3.4]. What was booked is never changed: a correction is a counter-booking. */

export const ACTIVITEITEN = ["gesprek", "analyse", "overleg", "schrijven", "reizen", "overdracht", "overig"] as const;
const UITVOERDERS = ["zorgarrangeur", "projectleider"] as const;

/** Hours on a day fall in the nazorg, or in one fase of the traject. */
type Vak = Fasenummer | "nazorg";
const VAKKEN: readonly Vak[] = [1, 2, 3, "nazorg"];
const vak = z.union([z.literal(1), z.literal(2), z.literal(3)], { error: "Kies een fase van 1 tot en met 3." });

/** Where work of `dag` belongs when nobody says it. */
const vakOp = (dossier: Dossier, dag: Datum): Vak =>
  potOp(dossier, dag) === "nazorg" ? "nazorg" : faseInHand(dossier);

const potVan = (deel: Vak): Pot => (deel === "nazorg" ? "nazorg" : "traject");
const sleutel = (wie: string, dag: Datum, deel: Vak): string =>
  alsSleutel({ za: wie, dag, fase: deel === "nazorg" ? null : deel });

const inVak = (dossier: Dossier, wie: string, dag: Datum, deel: Vak): number =>
  (potVan(deel) === "nazorg" ? dossier.nazorg : dossier.uren)?.perDag[sleutel(wie, dag, deel)] ?? 0;

const geboektOp = (dossier: Dossier, wie: string, dag: Datum): number =>
  VAKKEN.reduce<number>((som, deel) => som + inVak(dossier, wie, dag, deel), 0);

function telBij(stand: Urenstand, plek: string, uren: number): Urenstand {
  const perDag = { ...stand.perDag };
  const opDieDag = (perDag[plek] ?? 0) + uren;
  if (opDieDag === 0) delete perDag[plek];
  else perDag[plek] = opDieDag;
  return { geboekt: stand.geboekt + uren, perDag };
}

function boek(dossier: Dossier, wie: string, dag: Datum, deel: Vak, uren: number): Dossier {
  const plek = sleutel(wie, dag, deel);
  return potVan(deel) === "nazorg" && dossier.nazorg !== null
    ? { ...dossier, nazorg: { ...dossier.nazorg, ...telBij(dossier.nazorg, plek, uren) } }
    : { ...dossier, uren: telBij(dossier.uren, plek, uren) };
}

/** Takes hours off where they were booked that day, in the order of `vakken`. */
function boekTegen(dossier: Dossier, wie: string, dag: Datum, vakken: readonly Vak[], uren: number): Dossier {
  let over = uren;
  return vakken.reduce((na, deel) => {
    const eraf = Math.min(over, inVak(na, wie, dag, deel));
    over -= eraf;
    return eraf === 0 ? na : boek(na, wie, dag, deel, -eraf);
  }, dossier);
}

/** Whose hours: of the one who is named, else of the zorgarrangeur who sends it, else of the one of the traject. */
const wieWerkte = (dossier: Dossier, genoemd: string | undefined, door: Door): string | null =>
  genoemd ?? (door.rol === "zorgarrangeur" ? door.id : dossier.za);

/** A zorgarrangeur answers for the own hours; the projectleider may put any right. */
const vanEenAnder = (wie: string | null, door: Door) =>
  door.rol === "zorgarrangeur" && wie !== door.id
    ? nee("uren.andere-za", "Boek alleen uw eigen uren. Die van een ander boekt zij zelf, of de projectleider.")
    : null;

/** Who handed the traject over books there what was done until that day. */
function naOverdracht({ za: huidig, overdracht, eerdereZas = [] }: Dossier, dag: Datum, { rol, id }: Door) {
  const tot = eerdereZas.findLast((eerder) => eerder.za === id)?.tot;
  return rol !== "zorgarrangeur" || id === huidig || id === overdracht?.naar || tot === undefined || dag <= tot
    ? null
    : nee(
        "uren.na-overdracht",
        `Het traject is sinds ${inWoorden(tot)} niet meer van u. Boek hier alleen uren tot en met die dag.`,
      );
}

export const urenGepland = definieer({
  type: "uren.gepland",
  titel: "Uren per fase gepland",
  schema: () => {
    const gepland = z
      .number({ error: "Vul een aantal uren in." })
      .min(0, "Plan niet minder dan 0 uur.")
      .max(2000, "Het aantal uren is hoogstens 2000.")
      .multipleOf(0.25, "Plan uren in kwartieren, bijvoorbeeld 1,25.");
    return z.strictObject({ fasen: z.strictObject({ 1: gepland, 2: gepland, 3: gepland }), reden: reden.optional() });
  },
  wie: UITVOERDERS,
  voorbeeld: { fasen: { 1: 30, 2: 20, 3: 50 } },
  zin: (g) =>
    `Gepland: ${inUren(g.fasen[1])} voor fase 1, ${inUren(g.fasen[2])} voor fase 2 en ${inUren(g.fasen[3])} voor fase 3${g.reden === undefined ? "." : `: ${g.reden}`}`,
  eis: (dossier, { gegevens: { fasen, reden: waarom } }) => {
    const samen = fasen[1] + fasen[2] + fasen[3];
    const budget = urenbudget(dossier);
    return budget !== null && samen > budget && waarom === undefined
      ? nee(
          "uren.plan-boven-budget",
          `Samen is dit ${inUren(samen)} en het budget is ${inUren(budget)}. Meer plannen dan het budget kan alleen met een reden.`,
        )
      : null;
  },
  verwerk: (dossier, { gegevens }) => ({ ...dossier, urenplan: gegevens.fasen }),
});

export const urenGeboekt = definieer({
  type: "uren.geboekt",
  titel: "Uren geboekt",
  schema: () =>
    z.strictObject({
      /** The one who worked; left out: the zorgarrangeur who sends it, or the one of the traject. */
      za: za.optional(),
      datum,
      uren: kwartieren(24),
      activiteit: keuze(ACTIVITEITEN),
      /** Left out: the nazorg when it ran that day, else the fase of the stap in hand. */
      fase: vak.optional(),
      reden: reden.optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: { datum: "2025-03-12", uren: 2.5, activiteit: "gesprek" },
  zin: (g) =>
    `${inUren(g.uren)} geboekt op ${inWoorden(g.datum)} (${g.activiteit})${g.reden === undefined ? "." : `: ${g.reden}`}`,
  eis: (dossier, gebeurtenis) => {
    const { gegevens, dag, door } = gebeurtenis;
    const wie = wieWerkte(dossier, gegevens.za, door);
    if (wie === null) return nee("za.ontbreekt", "Wijs eerst een zorgarrangeur toe, of zeg wie deze uren maakte.");
    const ander = vanEenAnder(wie, door) ?? naOverdracht(dossier, gegevens.datum, door);
    if (ander !== null) return ander;
    if (gegevens.datum > dag) return nee("uren.toekomst", "Uren boeken kan pas op of na de dag zelf.");
    const teVroeg = nietVoorToekenning(dossier, gegevens.datum, gebeurtenis);
    if (teVroeg !== null) return teVroeg;
    const opDieDag = geboektOp(dossier, wie, gegevens.datum) + gegevens.uren;
    if (opDieDag > 24)
      return nee(
        "uren.te-veel",
        `Op ${inWoorden(gegevens.datum)} zou ${wie} ${inUren(opDieDag)} werken; een dag heeft er 24.`,
      );
    if (
      gegevens.fase !== undefined &&
      potOp(dossier, gegevens.datum) === "nazorg" &&
      !isGrensdag(dossier, gegevens.datum)
    )
      return nee("uren.geen-fase", "De nazorg heeft geen fasen. Laat de fase weg.");
    // Stopped before it cost anything: its place went back to the period, which can't be overbooked.
    if (gebeurtenis.bron === null && gegevens.reden !== undefined && dossier.plaats === "geen")
      return nee(
        "plaats.ontbreekt",
        "Er is geen plaats in de subsidieperiode gereserveerd voor dit traject. Boek eerst de uren die erbij komen en boek daarna tegen.",
      );
    if (gegevens.reden !== undefined) return null;
    const pot = potVan(vakVan(dossier, gegevens));
    if (isDicht(dossier, pot))
      return nee(
        "uren.na-sluiting",
        pot === "nazorg"
          ? "De nazorg is afgerond. Boeken kan alleen nog met een reden."
          : "Het traject is gesloten. Boeken kan alleen nog met een reden.",
      );
    const { geboekt, budget } = urenIn(dossier, pot);
    return geboekt + gegevens.uren > budget
      ? nee(
          "uren.boven-budget",
          `Het budget is ${inUren(budget)} en er is al ${inUren(geboekt)} geboekt. Boeken boven het budget kan alleen met een reden.`,
        )
      : null;
  },
  verwerk: (dossier, { gegevens, door }) => {
    const deel = vakVan(dossier, gegevens);
    const wie = wieWerkte(dossier, gegevens.za, door) ?? "onbekend";
    const geboekt = boek(dossier, wie, gegevens.datum, deel, gegevens.uren);
    return metNieuweTreden(dossier, { ...geboekt, plaats: plaatsNaUren(geboekt) }, potVan(deel));
  },
  opdrachten: (dossier, { gegevens, dag }) => {
    const pot = potVan(vakVan(dossier, gegevens));
    const { geboekt, budget } = urenIn(dossier, pot);
    const eerste = dossier.stopgezet === true && geboekt === gegevens.uren;
    return [
      ...(eerste ? [meldAanPeriode("bevestigen")] : []),
      ...budgetsignaal(dossier, pot, { geboekt: geboekt - gegevens.uren, budget }, dag),
    ];
  },
});

/** Not the clock but what passes a rung of the budget tells of it: a booking, or a toekenning that is corrected. */
export function budgetsignaal(
  dossier: Dossier,
  pot: Pot,
  eerder: { readonly geboekt: number; readonly budget: number },
  vandaag: Datum,
): Opdracht[] {
  const { geboekt, budget } = urenIn(dossier, pot);
  const trede = gepasseerdeTrede(urentreden(dossier.regels), {
    voor: eerder.geboekt,
    na: geboekt,
    budget,
    eerderBudget: eerder.budget,
  });
  if (trede === null) return [];
  const opOp = lopendeUren(dossier).pot === pot ? (budgetprognose(dossier, vandaag)?.opOp ?? null) : null;
  return (["za", "projectleider"] as const).map((aan) =>
    mail("budget-signaal", aan, { trede, pot, geboekt, budget, opOp }),
  );
}

export const urenGecorrigeerd = definieer({
  type: "uren.gecorrigeerd",
  titel: "Uren tegengeboekt",
  schema: () =>
    z.strictObject({
      za: za.optional(),
      datum,
      uren: kwartieren(24),
      /** Left out: first from where work of that day belongs, the rest from the others. */
      fase: vak.optional(),
      reden,
    }),
  wie: UITVOERDERS,
  voorbeeld: { datum: "2025-03-12", uren: 0.5, reden: "Dubbel geboekt" },
  zin: (g) => `${inUren(g.uren)} van ${inWoorden(g.datum)} tegengeboekt: ${g.reden}`,
  eis: (dossier, { gegevens, door }) => {
    const wie = wieWerkte(dossier, gegevens.za, door);
    const ander = vanEenAnder(wie, door);
    if (ander !== null) return ander;
    const staat =
      wie === null
        ? 0
        : vakkenVoor(dossier, gegevens).reduce((som, deel) => som + inVak(dossier, wie, gegevens.datum, deel), 0);
    return gegevens.uren > staat
      ? nee("uren.niet-geboekt", `Op ${inWoorden(gegevens.datum)} staat ${inUren(staat)} geboekt; meer kan er niet af.`)
      : null;
  },
  verwerk: (dossier, { gegevens, door }) => {
    const wie = wieWerkte(dossier, gegevens.za, door) ?? "onbekend";
    const na = boekTegen(dossier, wie, gegevens.datum, vakkenVoor(dossier, gegevens), gegevens.uren);
    return { ...na, plaats: plaatsNaUren(na) };
  },
  opdrachten: (dossier) =>
    dossier.stopgezet === true && dossier.plaats === "geen" ? [meldAanPeriode("vrijgeven")] : [],
});

/** Of a traject that was stopped, the hours tell whether its place was spent, also when they are booked or taken off later. */
const plaatsNaUren = (dossier: Dossier): Dossier["plaats"] =>
  dossier.stopgezet === true ? plaatsNaStop(dossier) : dossier.plaats;

/** What somebody says of where hours belong. */
interface Plaatsing {
  readonly datum: Datum;
  readonly fase?: Fasenummer | undefined;
}

const vakVan = (dossier: Dossier, { datum: dag, fase }: Plaatsing): Vak => fase ?? vakOp(dossier, dag);

/** Where a correction may take hours off, in that order. */
const vakkenVoor = (dossier: Dossier, { datum: dag, fase }: Plaatsing): readonly Vak[] =>
  fase === undefined ? [...new Set<Vak>([vakOp(dossier, dag), ...VAKKEN])] : [fase];
