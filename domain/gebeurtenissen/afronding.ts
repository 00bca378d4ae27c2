import { z } from "zod";
import type { Opdracht } from "../journaal/lijn.ts";
import { laatsteDag, type Datum } from "../kalender/datum.ts";
import { meedoend, type Dossier } from "../traject/dossier.ts";
import { definieer, mail, meldAanPeriode, nee, type Gebeurtenis } from "./definitie.ts";
import { zonderOverdracht } from "./eerdere-za.ts";
import { afzeggingen, deelnemers, zegEvaluatiesAf } from "./uitnodiging.ts";
import { metOvernemer, nietOvernemen, overnemer } from "./overnemer.ts";
import { terugNaarStappen } from "./terug-naar-stappen.ts";
import { jaNee, keuze, lang, reden, regel } from "./velden.ts";
import { nietVoor, nietVoorToekenning } from "./volgorde.ts";
import { laatVervallen, metVervallenVragen, vervallenInWoorden } from "./vervallen-vraag.ts";
import { eerstVerlenging } from "./verlenging.ts";

/** Pause, stop, afronding and closing. */

const UITVOERDERS = ["zorgarrangeur", "projectleider"] as const;

export const trajectGepauzeerd = definieer({
  type: "traject.gepauzeerd",
  nietNu: ({ gepauzeerdOp }) => (gepauzeerdOp === null ? null : "Het traject staat al stil."),
  titel: "Traject gepauzeerd",
  schema: () => z.strictObject({ reden }),
  wie: UITVOERDERS,
  voorbeeld: { reden: "Zomervakantie" },
  zin: (g) => `Het traject staat stil: ${g.reden}`,
  eis: (dossier, gebeurtenis) =>
    nietVoor(dossier.gestartOp, "de start van het traject", gebeurtenis.op, gebeurtenis) ??
    nietVoorToekenning(dossier, gebeurtenis.op, gebeurtenis),
  verwerk: (dossier, { op, dag }) => ({ ...dossier, gepauzeerdOp: op ?? dag }),
});

export const trajectHervat = definieer({
  type: "traject.hervat",
  nietNu: ({ gepauzeerdOp }) => (gepauzeerdOp === null ? "Het traject staat niet stil." : null),
  titel: "Traject hervat",
  schema: () => z.strictObject({}),
  wie: UITVOERDERS,
  voorbeeld: {},
  zin: () => "Het traject gaat weer verder.",
  eis: (dossier, { op, dag }) =>
    dossier.gepauzeerdOp !== null && (op ?? dag) < dossier.gepauzeerdOp
      ? nee("pauze.volgorde", "Een pauze eindigt niet voor ze begint.")
      : null,
  verwerk: (dossier) => ({ ...dossier, gepauzeerdOp: null }),
});

export const trajectStopgezet = definieer({
  type: "traject.stopgezet",
  titel: "Traject vroegtijdig stopgezet",
  besluit: true,
  schema: () =>
    z.strictObject({
      reden,
      eindverslag: jaNee,
      /** Made by the traject itself: the partners whose borgingsvraag lapses. */
      vervallenVragen: z.array(regel(200)).optional(),
      overnemer: overnemer(),
    }),
  wie: ["projectleider"],
  voorbeeld: { reden: "De school fuseert.", eindverslag: false },
  zin: (g) => `Het traject is vroegtijdig stopgezet: ${g.reden}${vervallenInWoorden(g.vervallenVragen)}`,
  vulAan: (dossier, _staatpad, { reden: waarom, eindverslag }) => ({
    reden: waarom,
    eindverslag,
    ...metVervallenVragen(dossier),
    ...metOvernemer(dossier),
  }),
  eis: (dossier, { op, bron }) => {
    const vanaf = dossier.gestartOp ?? dossier.besluit?.op ?? null;
    return op !== null && vanaf !== null && op < vanaf
      ? nee("datum.volgorde", "Een traject eindigt niet voor het begint.")
      : bron === null
        ? (eerstVerlenging(dossier) ??
          nietVoor(laatsteVoorStop(dossier), "wat er daarvoor nog is gedaan", op, { bron }))
        : null;
  },
  verwerk: (dossier, { id, gegevens, op, dag }) => ({
    ...dossier,
    ...zegEvaluatiesAf(dossier, id),
    ...laatVervallen(dossier, gegevens.vervallenVragen),
    // One that is there stays there, whatever is said of it now.
    eindverslag:
      dossier.eindverslag?.aanwezig === true
        ? dossier.eindverslag
        : { aanwezig: gegevens.eindverslag, op: gegevens.eindverslag ? op : null },
    oordeel: "stopgezet" as const,
    afgerondOp: op,
    afgesloten: true,
    stopgezet: true as const,
    ...zonderOverdracht(dossier, { op, dag }),
    gepauzeerdOp: null,
    plaats: plaatsNaStop(dossier),
  }),
  // With the day, as with the closing: it may be open again before the letter is written.
  opdrachten: (dossier, { id, gegevens, op }) => [
    mail("traject-stopgezet", "aanvrager", { op, reden: gegevens.reden }),
    ...andereDeelnemers(dossier).map((partner) =>
      mail("traject-stopgezet", "partner", { partner, op, reden: gegevens.reden }),
    ),
    ...(dossier.za === null ? [] : [mail("traject-stopgezet", "za", { op, reden: gegevens.reden })]),
    ...nietOvernemen(dossier, gegevens),
    ...(dossier.plaats === "geen" ? [meldAanPeriode("vrijgeven")] : []),
    ...afzeggingen(dossier, id, gegevens.reden),
  ],
});

/** A place that cost no hours goes back to the period; one that did is spent. */
export const plaatsNaStop = ({ uren }: Dossier): Dossier["plaats"] => (uren.geboekt === 0 ? "geen" : "toegekend");

/** Who applied has the letter to the aanvrager, or a copy of it. */
const andereDeelnemers = (dossier: Dossier): string[] => {
  const { aanmelding, partners } = dossier;
  const aanvragers = aanmelding === null ? partners.slice(0, 1) : [aanmelding.aanvrager, ...aanmelding.medeaanvragers];
  return deelnemers(dossier).filter((naam) => aanvragers.every((aanvrager) => aanvrager.naam !== naam));
};

export const afrondingGestart = definieer({
  type: "afronding.gestart",
  titel: "Afronding begonnen",
  schema: () => z.strictObject({ redenOpenStappen: reden.optional() }),
  wie: UITVOERDERS,
  voorbeeld: { redenOpenStappen: "De school gaat zelf verder met stap 6." },
  zin: (g) =>
    `De afronding is begonnen${g.redenOpenStappen === undefined ? "." : `, met open stappen: ${g.redenOpenStappen}`}`,
  eis: (dossier, { gegevens, op, bron }) => {
    if (op !== null && dossier.gestartOp !== null && op < dossier.gestartOp)
      return nee("datum.volgorde", "Een traject eindigt niet voor het begint.");
    if (bron !== null) return null;
    const onbeslist =
      eerstVerlenging(dossier) ?? nietVoor(laatsteWerk(dossier), "wat er daarvoor nog is gedaan", op, { bron });
    if (onbeslist !== null) return onbeslist;
    const open = Object.values(dossier.stappen).some((stap) => stap.status === "open" || stap.status === "bezig");
    return open && gegevens.redenOpenStappen === undefined
      ? nee("stappen.open", "Er zijn nog stappen open. Voltooi ze, sla ze over of geef een reden.")
      : null;
  },
  verwerk: (dossier, { op, dag }) => ({ ...dossier, ...(op === null ? zonderDag(dag) : { afrondingOp: op }) }),
});

/** A day that a register does not know stays unknown; the day on which that was recorded only says from when somebody can do something about it. */
const zonderDag = (dag: Datum): Pick<Dossier, "afrondingVastgelegdOp"> => ({ afrondingVastgelegdOp: dag });

export const afrondingAfgebroken = definieer({
  type: "afronding.afgebroken",
  titel: "Afronding afgebroken",
  schema: () =>
    z.strictObject({
      reden,
      /** Made by the traject itself: the partners who had an eindverslag or a terugkoppeling that no longer holds. */
      verteldAan: z.array(regel(200)).optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: { reden: "De gemeente wil de pilot toch nog uitbreiden." },
  zin: (g) => `De afronding is afgebroken: ${g.reden}`,
  vulAan: (dossier, _staatpad, { reden: waarom }) => {
    const verteldAan = metUitkomst(dossier);
    return { reden: waarom, ...(verteldAan.length === 0 ? {} : { verteldAan }) };
  },
  eis: (dossier, gebeurtenis) =>
    nietVoor(laatsteVanAfronding(dossier), "wat er in de afronding al is gedaan", gebeurtenis.op, gebeurtenis),
  verwerk: (dossier, { op }) => ({
    ...terugNaarStappen(dossier),
    ...(op === null ? {} : { afrondingAfgebrokenOp: op }),
  }),
  opdrachten: (_dossier, { gegevens: { reden: waarom, verteldAan = [] } }) =>
    verteldAan.map((partner) => mail("afronding-afgebroken", "partner", { partner, reden: waarom })),
});

/** Who was told how the traject ended: of an eindverslag everyone who can be reached, of the rest who had a terugkoppeling. */
const metUitkomst = (dossier: Dossier): string[] =>
  deelnemers(dossier).filter(
    (partner) => dossier.eindverslag?.aanwezig === true || dossier.terugkoppeling.includes(partner),
  );

/** The last day on which something was done that the afronding follows on. */
const laatsteWerk = ({
  stappen,
  evaluaties,
  verlengingen,
  heropendOp,
  afrondingAfgebrokenOp,
}: Dossier): Datum | undefined =>
  laatsteDag([
    heropendOp,
    afrondingAfgebrokenOp,
    ...Object.values(stappen).map(({ op }) => op),
    ...evaluaties.map(({ gehoudenOp }) => gehoudenOp),
    ...verlengingen.map(({ beslotenOp }) => beslotenOp),
  ]);

/** A traject may also be stopped during its afronding. */
const laatsteVoorStop = (dossier: Dossier): Datum | undefined =>
  laatsteDag([laatsteWerk(dossier), laatsteVanAfronding(dossier)]);

const laatsteVanAfronding = ({ afrondingOp, eindverslag, oordeelOp }: Dossier): Datum | undefined =>
  laatsteDag([afrondingOp, eindverslag?.op, oordeelOp]);

/** What ends a traject is told from the beginning of its afronding on. */
export function naAfrondingBegon(dossier: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) {
  return nietVoor(dossier.afrondingOp, "het begin van de afronding", gebeurtenis.op, gebeurtenis);
}

export const eindverslagVastgesteld = definieer({
  type: "eindverslag.vastgesteld",
  titel: "Eindverslag vastgesteld",
  schema: () => z.strictObject({ verwijzing: regel(300), samenvatting: lang(4000), vervolg: lang(4000).optional() }),
  wie: UITVOERDERS,
  voorbeeld: {
    verwijzing: "dossier 2025/17, eindverslag",
    samenvatting: "De zorg in de klas is collectief geregeld.",
    vervolg: "De school evalueert elk jaar met de gemeente.",
  },
  zin: (g) => `Het eindverslag is vastgesteld: ${g.samenvatting}`,
  eis: naAfrondingBegon,
  verwerk: (dossier, { op, dag }) => metVerslag(dossier, { aanwezig: true, op }, dag),
  opdrachten: (dossier, { gegevens }) => aanIederePartner(dossier, gegevens),
});

/** What an eindverslag says goes to every partner, not only to the school [E 3.5, 4.5]. */
export const aanIederePartner = (
  dossier: Dossier,
  { samenvatting, vervolg = null }: { samenvatting: string; vervolg?: string | null | undefined },
): Opdracht[] =>
  deelnemers(dossier).map((partner) => mail("eindverslag", "partner", { partner, samenvatting, vervolg }));

export const eindverslagOntbreekt = definieer({
  type: "eindverslag.ontbreekt",
  titel: "Geen eindverslag",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider"],
  voorbeeld: { reden: "De zorgarrangeur is uit dienst." },
  zin: (g) => `Er komt geen eindverslag: ${g.reden}`,
  eis: naAfrondingBegon,
  verwerk: (dossier, { op, dag }) => metVerslag(dossier, { aanwezig: false, op }, dag),
});

const metVerslag = (dossier: Dossier, verslag: NonNullable<Dossier["eindverslag"]>, dag: Datum): Dossier => ({
  ...dossier,
  eindverslag: verslag,
  ...(verslag.op === null ? zonderDag(dag) : {}),
});

/** Who has read an eindverslag can judge; without one the oordeel is onbekend [E table 3.6]. */
export const pastBijVerslag = (dossier: Dossier, oordeel: string) =>
  (oordeel === "onbekend") === (dossier.eindverslag?.aanwezig === true)
    ? nee(
        "oordeel.eindverslag",
        oordeel === "onbekend"
          ? "Er is een eindverslag, dus het oordeel is bekend."
          : "Zonder eindverslag is het oordeel onbekend.",
      )
    : null;

export const oordeelGegeven = definieer({
  type: "oordeel.gegeven",
  titel: "Oordeel gegeven",
  schema: () =>
    z.strictObject({ oordeel: keuze(["goed", "voldoende", "onvoldoende", "onbekend"]), toelichting: lang(4000) }),
  wie: UITVOERDERS,
  voorbeeld: { oordeel: "goed", toelichting: "Zorg in onderwijstijd is stabiel, met enkele aandachtspunten." },
  zin: (g) => `Het oordeel over het traject: ${g.oordeel}. ${g.toelichting}`,
  // In the report's own table onbekend stands for both: unknown, or without eindverslag. So a register may have it beside one [E table 3.6].
  eis: (dossier, gebeurtenis) =>
    gebeurtenis.bron !== null && gebeurtenis.gegevens.oordeel === "onbekend"
      ? null
      : (pastBijVerslag(dossier, gebeurtenis.gegevens.oordeel) ??
        nietVoor(dossier.eindverslag?.op, "het eindverslag", gebeurtenis.op, gebeurtenis) ??
        naAfrondingBegon(dossier, gebeurtenis)),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    oordeel: gegevens.oordeel,
    ...(op === null ? zonderDag(dag) : { oordeelOp: op }),
  }),
});

export const terugkoppelingGegeven = definieer({
  type: "terugkoppeling.gegeven",
  titel: "Terugkoppeling gegeven",
  schema: () => z.strictObject({ partner: regel(200), wijze: regel(200) }),
  wie: UITVOERDERS,
  voorbeeld: { partner: "De Wissel Breda", wijze: "eindgesprek op school" },
  zin: (g) => `De resultaten zijn teruggekoppeld aan ${g.partner} (${g.wijze}).`,
  eis: (dossier, gebeurtenis) => {
    const { partner } = gebeurtenis.gegevens;
    if (!meedoend(dossier).some((p) => p.naam === partner))
      return nee("partner.onbekend", `${partner} doet niet mee in dit traject.`);
    return dossier.terugkoppeling.includes(partner)
      ? nee("terugkoppeling.gegeven", `${partner} heeft al een terugkoppeling gehad.`)
      : naAfrondingBegon(dossier, gebeurtenis);
  },
  verwerk: (dossier, { gegevens }) => ({ ...dossier, terugkoppeling: [...dossier.terugkoppeling, gegevens.partner] }),
  opdrachten: (_dossier, { gegevens: { partner, wijze } }) => [mail("terugkoppeling", "partner", { partner, wijze })],
});

export const trajectGesloten = definieer({
  type: "traject.gesloten",
  titel: "Traject gesloten",
  besluit: true,
  schema: () => z.strictObject({ redenZonderTerugkoppeling: reden.optional(), overnemer: overnemer() }),
  wie: ["projectleider"],
  voorbeeld: { redenZonderTerugkoppeling: "De gemeente was bij het eindgesprek aanwezig." },
  zin: () => "Het traject is gesloten.",
  vulAan: (dossier, _staatpad, { overnemer: _overnemer, ...gegevens }) => ({ ...gegevens, ...metOvernemer(dossier) }),
  eis: (dossier, { gegevens, op, bron }) => {
    if (op !== null && dossier.gestartOp !== null && op < dossier.gestartOp)
      return nee("datum.volgorde", "Een traject eindigt niet voor het begint.");
    if (bron !== null) return null;
    if (dossier.oordeel === null)
      return nee("oordeel.ontbreekt", "Stel eerst het eindverslag vast (of dat het ontbreekt) en geef een oordeel.");
    const onbeslist =
      eerstVerlenging(dossier) ??
      nietVoor(dossier.oordeelOp, "het oordeel", op, { bron }) ??
      naAfrondingBegon(dossier, { op, bron });
    if (onbeslist !== null) return onbeslist;
    if (gegevens.redenZonderTerugkoppeling !== undefined) return null;
    const zonder = meedoend(dossier)
      .filter((p) => !dossier.terugkoppeling.includes(p.naam))
      .map((p) => p.naam);
    return zonder.length === 0
      ? null
      : nee(
          "terugkoppeling.ontbreekt",
          `Nog geen terugkoppeling gehad: ${zonder.join(", ")}. Geef die, of een reden waarom niet.`,
        );
  },
  verwerk: (dossier, { id, op, dag }) => ({
    ...dossier,
    ...zegEvaluatiesAf(dossier, id),
    afgerondOp: op,
    afgesloten: true,
    ...zonderOverdracht(dossier, { op, dag }),
    gepauzeerdOp: null,
  }),
  opdrachten: (dossier, { id, gegevens, op }) => [
    mail("traject-gesloten", "aanvrager", { op }),
    ...nietOvernemen(dossier, gegevens),
    ...afzeggingen(dossier, id, "Het traject is gesloten."),
  ],
});
