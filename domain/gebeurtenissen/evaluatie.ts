import { z } from "zod";
import type { Opdracht } from "../journaal/lijn.ts";
import { bestaatTijd, inWoorden, type Datum } from "../kalender/datum.ts";
import { vanTot, type Tijdvak } from "../kalender/tijdvak.ts";
import { oordeelsleutel } from "../signalen/evaluatie.ts";
import { openEvaluaties, type Dossier, type Evaluatiemoment } from "../traject/dossier.ts";
import { gelukt, geweigerd, type Uitkomst, type Weigering } from "../weigering.ts";
import { definieer, mail, nee } from "./definitie.ts";
import { afzeggingen, uitnodigingenVoor, volgende } from "./uitnodiging.ts";
import { datum, keuze, lang, reden, regel } from "./velden.ts";
import { nietVoor } from "./volgorde.ts";

/** Evaluatiemomenten on three levels keep draagvlak alive; each ends in a judgement [S stap 5, 6]. */

const UITVOERDERS = ["zorgarrangeur", "projectleider"] as const;
export const NIVEAUS = ["uitvoerend", "beleid", "bestuur"] as const;
const EVALUATIEOORDELEN = ["bestendigen", "bijsturen", "stoppen"] as const;
const id = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, "Een evaluatiemoment heeft een korte naam van kleine letters, cijfers en streepjes.");

const tijdstip = z
  .string({ error: "Vul een tijd in." })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Deze tijd bestaat niet. Schrijf hem als UU:MM, bijvoorbeeld 09:30.");
const tijdvak = () =>
  z
    .strictObject({ van: tijdstip, tot: tijdstip })
    .refine(({ van, tot }) => van < tot, { message: "De eindtijd moet na de begintijd liggen.", path: ["tot"] });
const plaats = regel(200);

/** When and where, as somebody sends it; null: that is open again. */
interface Opgave {
  readonly datum: Datum;
  readonly tijd?: Tijdvak | null | undefined;
  readonly plaats?: string | null | undefined;
}
type Afspraak = Pick<Evaluatiemoment, "gepland" | "tijd" | "plaats">;

/** What nobody knows is left out: a guess in somebody's agenda is worse than none. */
const afspraak = ({ datum: gepland, tijd, plaats: waar }: Opgave): Afspraak => ({
  gepland,
  ...(tijd == null ? {} : { tijd }),
  ...(waar == null ? {} : { plaats: waar }),
});

/** "1 oktober 2027 van 10:00 tot 11:30 uur (stadhuis)", as far as it is known. */
export const wanneerEnWaar = ({ gepland, tijd, plaats: waar }: Afspraak): string =>
  `${inWoorden(gepland)}${tijd === undefined ? "" : ` ${vanTot(tijd)}`}${waar === undefined ? "" : ` (${waar})`}`;

/** They are planned in stap 5 [S stap 5]: once that or a later one was begun, or everything before it is done. */
const aanStap5Toe = ({ stappen }: Dossier): boolean =>
  stappen[5].status !== "open" ||
  stappen[6].status !== "open" ||
  ([1, 2, 3, 4] as const).every(
    (stap) => stappen[stap].status === "voltooid" || stappen[stap].status === "overgeslagen",
  );

/**
 * In coherence [S stap 5, 6]: beleid and bestuur judge what the uitvoerenden have seen. So before each of theirs, or on the same day, lies an
 * uitvoerend moment, and one of their own round: after the last moment that was held on their own level. Between beleid and bestuur the
 * sources set no order.
 */
const heeftUitvoerend = (
  niveau: Evaluatiemoment["niveau"],
  dag: Datum,
  momenten: readonly Evaluatiemoment[],
  telt: (uitvoerend: Evaluatiemoment) => boolean,
): boolean => {
  if (niveau === "uitvoerend") return true;
  const laatst = momenten.reduce((na, e) => (e.niveau === niveau && gehoudenOp(e) > na ? gehoudenOp(e) : na), "");
  return momenten.some((e) => {
    const uitvoerendOp = gehoudenOp(e) || e.gepland;
    return e.niveau === "uitvoerend" && telt(e) && uitvoerendOp <= dag && uitvoerendOp > laatst;
  });
};

/** "" for one that was not held. Before the day was kept, it was the day that was planned. */
const gehoudenOp = ({ oordeel, gehoudenOp: op, gepland }: Evaluatiemoment): string =>
  oordeel === null ? "" : (op ?? gepland);

const zonderUitvoerend = (evaluaties: readonly Evaluatiemoment[]): string[] =>
  openEvaluaties({ evaluaties })
    .filter((m) => !heeftUitvoerend(m.niveau, m.gepland, evaluaties, ({ vervallen }) => vervallen === undefined))
    .map((m) => m.id);

/** Whether moment `naam` would stand without, or leave another one without; what was so already holds nobody up. */
const verstoort = (naam: string, voor: readonly Evaluatiemoment[], na: readonly Evaluatiemoment[]): boolean => {
  const alZonder = zonderUitvoerend(voor);
  return zonderUitvoerend(na).some((zonder) => zonder === naam || !alZonder.includes(zonder));
};

const geenSamenhang = nee(
  "evaluatie.samenhang",
  "Vóór ieder beleids- of bestuurlijk evaluatiemoment ligt een eigen uitvoerend moment, of het is op dezelfde dag.",
);

/** A day that was over when it was agreed, or an hour that its clock skips. */
function kanNiet({ gepland, tijd }: Afspraak, afgesproken: Datum | null) {
  if (afgesproken !== null && gepland < afgesproken)
    return nee("evaluatie.verleden", `${inWoorden(gepland)} is al voorbij.`);
  return tijd === undefined || (bestaatTijd(gepland, tijd.van) && bestaatTijd(gepland, tijd.tot))
    ? null
    : nee(
        "evaluatie.zomertijd",
        `Op ${inWoorden(gepland)} gaat de klok van 2 naar 3 uur. Kies een tijd die er die dag is.`,
      );
}

/** Only a moment that still has to be held can be moved, called off or held. */
function openMoment(dossier: Dossier, naam: string): Uitkomst<Evaluatiemoment> {
  const moment = dossier.evaluaties.find((e) => e.id === naam);
  if (moment === undefined) return geweigerd("evaluatie.onbekend", `Er is geen evaluatiemoment ${naam}.`);
  if (moment.vervallen !== undefined) return geweigerd("evaluatie.vervallen", `Evaluatiemoment ${naam} is vervallen.`);
  return moment.oordeel === null
    ? gelukt(moment)
    : geweigerd("evaluatie.gehouden", `Evaluatiemoment ${naam} is al gehouden.`);
}

function nietOpen(dossier: Dossier, naam: string): Weigering | null {
  const moment = openMoment(dossier, naam);
  return moment.ok ? null : moment.weigering;
}

const met = (dossier: Dossier, naam: string, deel: Partial<Evaluatiemoment>): Dossier => ({
  ...dossier,
  evaluaties: dossier.evaluaties.map((e) => (e.id === naam ? { ...e, ...deel } : e)),
});

export const evaluatiemomentGepland = definieer({
  type: "evaluatiemoment.gepland",
  titel: "Evaluatiemoment gepland",
  schema: () =>
    z.strictObject({ id, niveau: keuze(NIVEAUS), datum, tijd: tijdvak().optional(), plaats: plaats.optional() }),
  wie: UITVOERDERS,
  voorbeeld: {
    id: "e1",
    niveau: "uitvoerend",
    datum: "2027-10-01",
    tijd: { van: "10:00", tot: "11:30" },
    plaats: "De Wissel Breda, lokaal 4",
  },
  zin: (g) => `Evaluatiemoment ${g.id} (${g.niveau}) is gepland op ${wanneerEnWaar(afspraak(g))}.`,
  eis: (dossier, { gegevens, op, bron }) => {
    if (dossier.evaluaties.some((e) => e.id === gegevens.id))
      return nee("evaluatie.bestaat", `Er is al een evaluatiemoment ${gegevens.id}.`);
    if (!aanStap5Toe(dossier)) return nee("evaluatie.te-vroeg", "Evaluatiemomenten plant u vanaf stap 5.");
    // Recorded after it was held, it is told as it was: agreed on a day before.
    const onmogelijk = kanNiet(afspraak(gegevens), op);
    if (onmogelijk !== null) return onmogelijk;
    const nieuw = { id: gegevens.id, niveau: gegevens.niveau, gepland: gegevens.datum, oordeel: null };
    return bron === null && verstoort(nieuw.id, dossier.evaluaties, [...dossier.evaluaties, nieuw])
      ? geenSamenhang
      : null;
  },
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    evaluaties: [
      ...dossier.evaluaties,
      { id: gegevens.id, niveau: gegevens.niveau, ...afspraak(gegevens), oordeel: null, sinds: op ?? dag },
    ],
  }),
  // Nobody is invited to a day that is over.
  opdrachten: (dossier, { gegevens, dag }) =>
    gegevens.datum < dag ? [] : uitnodigingenVoor(dossier, gegevens.id, "gepland"),
});

export const evaluatiemomentVerzet = definieer({
  type: "evaluatiemoment.verzet",
  titel: "Evaluatiemoment verzet",
  // What is not said about time and place stays as it was.
  schema: () =>
    z.strictObject({ id, datum, tijd: tijdvak().nullable().optional(), plaats: plaats.nullable().optional(), reden }),
  wie: UITVOERDERS,
  voorbeeld: { id: "e1", datum: "2027-11-05", tijd: { van: "13:00", tot: "14:30" }, reden: "Ziekte" },
  zin: (g) => `Evaluatiemoment ${g.id} is verzet naar ${wanneerEnWaar(afspraak(g))}: ${g.reden}`,
  vulAan: ({ evaluaties }, _staatpad, gegevens) => {
    const { tijd, plaats: waar } = evaluaties.find((e) => e.id === gegevens.id) ?? {};
    return { ...(tijd && { tijd }), ...(waar && { plaats: waar }), ...gegevens };
  },
  eis: (dossier, { gegevens, op, dag, bron }) => {
    const dicht = nietOpen(dossier, gegevens.id);
    if (dicht !== null) return dicht;
    const nieuw = wanneerEnWaar(afspraak(gegevens));
    if (dossier.evaluaties.some((e) => e.id === gegevens.id && wanneerEnWaar(e) === nieuw))
      return nee("evaluatie.zelfde-dag", `Evaluatiemoment ${gegevens.id} staat al op ${nieuw}.`);
    // Who takes part hears of it today; one that was held on another day is told with that day.
    const onmogelijk = kanNiet(afspraak(gegevens), bron === null ? dag : op);
    if (onmogelijk !== null) return onmogelijk;
    const na = met(dossier, gegevens.id, { gepland: gegevens.datum }).evaluaties;
    return bron === null && verstoort(gegevens.id, dossier.evaluaties, na) ? geenSamenhang : null;
  },
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    evaluaties: dossier.evaluaties.map((e) => {
      if (e.id !== gegevens.id) return e;
      const { tijd: _tijd, plaats: _plaats, ...rest } = e;
      // Another hour of the same day starts no new term: the reminders of that day were given.
      const sinds = e.gepland === gegevens.datum ? {} : { sinds: op ?? dag };
      return { ...rest, ...afspraak(gegevens), ...sinds, reeks: volgende(e) };
    }),
  }),
  opdrachten: (dossier, { gegevens }) => uitnodigingenVoor(dossier, gegevens.id, "verzet", gegevens.reden),
});

export const evaluatiemomentVervallen = definieer({
  type: "evaluatiemoment.vervallen",
  titel: "Evaluatiemoment vervallen",
  schema: () => z.strictObject({ id, reden }),
  wie: UITVOERDERS,
  voorbeeld: { id: "e1", reden: "De pilot begint een half jaar later." },
  zin: (g) => `Evaluatiemoment ${g.id} gaat niet door: ${g.reden}`,
  eis: (dossier, { id: bij, gegevens, bron }) => {
    const dicht = nietOpen(dossier, gegevens.id);
    if (dicht !== null) return dicht;
    const na = met(dossier, gegevens.id, { vervallen: bij }).evaluaties;
    return bron === null && verstoort(gegevens.id, dossier.evaluaties, na) ? geenSamenhang : null;
  },
  verwerk: (dossier, { id: bij, gegevens }) =>
    met(dossier, gegevens.id, {
      vervallen: bij,
      reeks: volgende(dossier.evaluaties.find((e) => e.id === gegevens.id)),
    }),
  opdrachten: (dossier, { id: bij, gegevens }) => afzeggingen(dossier, bij, gegevens.reden),
});

const zonderHoe = ({ oordeel, hoe }: { oordeel: Evaluatiemoment["oordeel"]; hoe?: string | undefined }) =>
  oordeel === "bijsturen" && hoe === undefined ? nee("evaluatie.hoe", "Zeg hoe er wordt bijgestuurd.") : null;

export const evaluatiemomentGehouden = definieer({
  type: "evaluatiemoment.gehouden",
  titel: "Evaluatiemoment gehouden",
  schema: () =>
    z.strictObject({
      id,
      oordeel: keuze(EVALUATIEOORDELEN),
      toelichting: lang(2000),
      /** What will be done otherwise [S stap 6]. */
      hoe: lang(2000).optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: {
    id: "e1",
    oordeel: "bijsturen",
    toelichting: "De gemeente hoort te laat wat er op school speelt.",
    hoe: "De gemeente sluit voortaan elke maand aan.",
  },
  zin: (g) =>
    `Evaluatiemoment ${g.id} is gehouden; oordeel: ${g.oordeel}. ${g.toelichting}${g.hoe === undefined ? "" : ` Bijsturing: ${g.hoe}`}`,
  eis: (dossier, gebeurtenis) => {
    const { gegevens, op, bron } = gebeurtenis;
    const moment = gehoudenMoment(dossier, gegevens.id, op);
    if (!moment.ok) return moment.weigering;
    const { niveau, sinds } = moment.waarde;
    const teVroeg = nietVoor(sinds, "de dag waarop het is afgesproken", op, gebeurtenis);
    if (teVroeg !== null) return teVroeg;
    // What beleid and bestuur judge has been seen by then: planned is not enough.
    if (
      bron === null &&
      op !== null &&
      !heeftUitvoerend(niveau, op, dossier.evaluaties, (uitvoerend) => uitvoerend.oordeel !== null)
    )
      return nee("evaluatie.samenhang", "Houd eerst het uitvoerende evaluatiemoment dat hierbij hoort.");
    return zonderHoe(gegevens);
  },
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    evaluaties: dossier.evaluaties.map((e) => {
      if (e.id !== gegevens.id) return e;
      const { vervallen: _vervallen, bijEinde: _bijEinde, ...rest } = e;
      return { ...rest, oordeel: gegevens.oordeel, gehoudenOp: op ?? dag };
    }),
  }),
  opdrachten: (dossier, { gegevens }) => adviesOmTeStoppen(dossier, gegevens, gegevens.toelichting),
});

/** The end of the traject called off what was open then, also what had been held and nobody had recorded. */
function gehoudenMoment(dossier: Dossier, naam: string, op: Datum | null): Uitkomst<Evaluatiemoment> {
  const moment = dossier.evaluaties.find((e) => e.id === naam);
  const { afgerondOp } = dossier;
  if (moment?.bijEinde === undefined || afgerondOp === null) return openMoment(dossier, naam);
  return op !== null && op <= afgerondOp
    ? gelukt(moment)
    : geweigerd(
        "evaluatie.na-einde",
        `Evaluatiemoment ${naam} is vervallen toen het traject eindigde. Is het daarvoor nog gehouden, noem dan een dag tot en met ${inWoorden(afgerondOp)}.`,
      );
}

/** Whether to stop is for the projectleider to decide, as long as there is something to stop. */
const adviesOmTeStoppen = (
  { evaluaties, afgerondOp }: Dossier,
  { id: naam, oordeel }: { id: string; oordeel: Evaluatiemoment["oordeel"] },
  toelichting: string,
): Opdracht[] =>
  oordeel === "stoppen" && afgerondOp === null
    ? evaluaties
        .filter((e) => e.id === naam)
        .map(({ id: evaluatie, niveau }) =>
          mail("evaluatie-stoppen", "projectleider", { evaluatie, niveau, toelichting }),
        )
    : [];

export const evaluatiemomentGecorrigeerd = definieer({
  type: "evaluatiemoment.gecorrigeerd",
  titel: "Oordeel bij een evaluatiemoment gecorrigeerd",
  schema: () => z.strictObject({ id, oordeel: keuze(EVALUATIEOORDELEN), reden, hoe: lang(2000).optional() }),
  // Not the zorgarrangeur: that would silence what tells the projectleider of an advice to stop.
  wie: ["projectleider"],
  voorbeeld: { id: "e1", oordeel: "bestendigen", reden: "Het verkeerde vakje was aangekruist." },
  zin: (g) =>
    `Het oordeel bij evaluatiemoment ${g.id} is nu: ${g.oordeel}. ${g.reden}${g.hoe === undefined ? "" : ` Bijsturing: ${g.hoe}`}`,
  eis: (dossier, gebeurtenis) => {
    const { gegevens, op } = gebeurtenis;
    const moment = dossier.evaluaties.find((e) => e.id === gegevens.id);
    if (moment === undefined) return nee("evaluatie.onbekend", `Er is geen evaluatiemoment ${gegevens.id}.`);
    if (moment.oordeel === null)
      return nee("evaluatie.niet-gehouden", `Evaluatiemoment ${gegevens.id} is niet gehouden, dus er is geen oordeel.`);
    if (moment.oordeel === gegevens.oordeel)
      return nee("evaluatie.zelfde-oordeel", `Het oordeel bij evaluatiemoment ${gegevens.id} is al ${moment.oordeel}.`);
    return zonderHoe(gegevens) ?? nietVoor(moment.gehoudenOp, "de dag waarop het is gehouden", op, gebeurtenis);
  },
  // What was done about the signal of the old oordeel says nothing about the new one.
  verwerk: (dossier, { gegevens }) => {
    const { signaalstanden, ...na } = met(dossier, gegevens.id, { oordeel: gegevens.oordeel });
    const oud = dossier.evaluaties.filter((e) => e.id === gegevens.id).map(oordeelsleutel);
    return signaalstanden === undefined
      ? na
      : {
          ...na,
          signaalstanden: Object.fromEntries(
            Object.entries(signaalstanden).filter(([sleutel]) => !oud.includes(sleutel)),
          ),
        };
  },
  opdrachten: (dossier, { gegevens }) => adviesOmTeStoppen(dossier, gegevens, gegevens.reden),
});
