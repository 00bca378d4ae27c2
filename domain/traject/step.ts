import type { StateValue } from "xstate";
import { z } from "zod";
import type { Periode } from "../aanmelding/regels.ts";
import type { Definitie, Gebeurtenis } from "../gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import { datum } from "../gebeurtenissen/velden.ts";
import { hashVan } from "../journaal/hash.ts";
import { kopNa, LEGE_KOP, schakel, type Kop } from "../journaal/keten.ts";
import type { Bron, Journaalregel, Opdracht } from "../journaal/lijn.ts";
import { datumOp, type Datum, type Tijdstip } from "../kalender/datum.ts";
import { KALENDER, voorTermijnen, type Kalender } from "../kalender/kalender.ts";
import { Door } from "../rollen.ts";
import { metLaatBekend } from "../termijnen/laat-bekend.ts";
import { gelukt, geweigerd, invariant, type Uitkomst, type Weigering } from "../weigering.ts";
import { leegDossier, type Dossier } from "./dossier.ts";
import { magNiet, MACHINEVERSIE, trajectMachine } from "./machine.ts";
import { overgang } from "./overgang.ts";
import { staatbeeld, staatpad } from "./staat.ts";

/** A gebeurtenis as it is sent in. */
export const Inzending = z.strictObject({
  /** The sender's own key: sending the same one again is harmless. */
  id: z
    .string()
    .regex(
      /^[A-Za-z0-9._:-]{1,100}$/,
      "Een gebeurtenis-id bestaat uit hoogstens 100 letters, cijfers, punten, streepjes en dubbele punten.",
    ),
  type: z.string({ error: "Zeg welk type gebeurtenis dit is." }),
  gegevens: z.record(z.string(), z.unknown(), { error: "De gegevens zijn een JSON-object." }),
  door: Door,
  /** Left out: today. Null (only from a register): nobody recorded it. */
  gebeurdOp: datum.nullable().optional(),
  bron: z
    .strictObject({ naam: z.string().min(1).max(100), nummer: z.string().min(1).max(40) })
    .nullable()
    .optional(),
});
export type Inzending = z.infer<typeof Inzending>;

/** A traject between two acts: all that is carried over. Plain JSON. */
export interface Zaak {
  readonly nummer: string;
  readonly machineversie: string;
  readonly staat: StateValue;
  readonly dossier: Dossier;
  readonly kop: Kop;
  /** What was accepted, so that a repeat is recognised for the whole life of the traject, and is told from another thing under the same id. */
  readonly gezien: readonly Gezien[];
}

/** The id under which something was sent, and the vingerafdruk of what it said. */
export type Gezien = readonly [id: string, vingerafdruk: string];

/** What one act changed. */
export interface Stapresultaat {
  readonly zaak: Zaak;
  readonly regels: readonly Journaalregel[];
  /** What must be done outside, each with the line that asked for it. */
  readonly opdrachten: readonly (Opdracht & { readonly volgnummer: number })[];
}

export const nieuweZaak = (nummer: string): Zaak => ({
  nummer,
  machineversie: MACHINEVERSIE,
  staat: "nieuw",
  dossier: leegDossier(nummer),
  kop: LEGE_KOP,
  gezien: [],
});

/** The first line of every journaal: the rules of the period that this traject starts under, and the calendar that its terms go by. */
export const opening = (nummer: string, regels: Periode, kalender: Kalender = KALENDER): Inzending => ({
  id: `${nummer}:opening`,
  type: "dossier.geopend",
  gegevens: { regels, kalender: voorTermijnen(kalender) },
  door: { rol: "systeem", id: "motor" },
});

/**
 * The one way through the house: dedupe → authorise → pure transition → journal line → orders.
 * All of `inzendingen` or none; `nu` is the moment of recording (UTC). The zaak that comes in is never changed.
 * `toegelaten`: they were accepted before and are only carried out again (decision 19), so no rule is asked; a state must still know them.
 */
export function step(
  zaak: Zaak,
  inzendingen: readonly Inzending[],
  nu: Tijdstip,
  { toegelaten = false }: { readonly toegelaten?: boolean } = {},
): Uitkomst<Stapresultaat> {
  const dag = datumOp(nu);
  const regels: Journaalregel[] = [];
  const opdrachten: (Opdracht & { volgnummer: number })[] = [];
  const gezien = new Map(zaak.gezien);
  const nieuw: Gezien[] = [];
  let snapshot = trajectMachine.resolveState({ value: zaak.staat, context: zaak.dossier });
  let { kop } = zaak;
  let pad = staatpad(zaak.staat);

  for (const [i, inzending] of inzendingen.entries()) {
    const eerder = gezien.get(inzending.id);
    if (eerder !== undefined && eerder === vingerafdrukVan(inzending)) continue;
    if (eerder !== undefined)
      return geweigerd(
        "id.andere-inhoud",
        `Onder kenmerk '${inzending.id}' is al iets anders vastgelegd. Gebruik voor iets nieuws een nieuw kenmerk.`,
        "id",
      );
    const gelezen = toegelaten ? herlees(inzending, dag) : lees(inzending, dag, snapshot.context);
    if (!gelezen.ok) return gelezen;
    const { definitie } = gelezen.waarde;
    const van = pad;
    const gebeurtenis = aangevuld(gelezen.waarde, snapshot.context, van);
    const [volgende, acties] = overgang(snapshot, gebeurtenis);
    invariant(volgende.status === "active", `de machine staat stil na ${gebeurtenis.type}`);
    if (volgende === snapshot) {
      // Nobody sent the reservation of a place: what needs it says why it can't be.
      const erna = inzending.type === "plaats.gereserveerd" ? inzendingen.slice(i + 1) : [];
      const uitkomst = step({ ...zaak, staat: snapshot.value, dossier: snapshot.context, kop }, erna, nu);
      return uitkomst.ok ? { ok: false, weigering: waaromNiet(definitie, gebeurtenis, snapshot) } : uitkomst;
    }

    const vanBuiten = gebeurtenis.bron === null;
    // What a register tells has been done already: no letters, no places.
    const gevraagd = vanBuiten
      ? acties.filter((actie) => actie.type === "opdracht").map((actie) => actie.params as unknown as Opdracht)
      : [];
    const regel = schakel(kop, {
      nummer: zaak.nummer,
      id: gebeurtenis.id,
      type: gebeurtenis.type,
      gegevens: gebeurtenis.gegevens,
      door: gebeurtenis.door,
      gebeurdOp: gebeurtenis.op,
      vastgelegdOp: nu,
      bron: gebeurtenis.bron,
      machineversie: zaak.machineversie,
      regelversie: regelversie(volgende.context.regels),
      van,
      naar: staatpad(volgende.value),
      opdrachten: gevraagd,
    });
    regels.push(regel);
    opdrachten.push(...gevraagd.map((opdracht) => ({ ...opdracht, volgnummer: regel.volgnummer })));
    const vingerafdruk = vingerafdrukVan(inzending);
    gezien.set(inzending.id, vingerafdruk);
    nieuw.push([inzending.id, vingerafdruk]);
    kop = kopNa(regel);
    pad = regel.naar;
    const context = metLaatBekend(
      { dossier: snapshot.context, staatpad: van },
      { dossier: volgende.context, staatpad: regel.naar },
      dag,
    );
    snapshot =
      context === volgende.context ? volgende : trajectMachine.resolveState({ value: volgende.value, context });
  }

  return gelukt({
    zaak: { ...zaak, staat: snapshot.value, dossier: snapshot.context, kop, gezien: [...zaak.gezien, ...nieuw] },
    regels,
    opdrachten,
  });
}

/**
 * What somebody said, in 12 hexadecimal digits: enough to notice a slip, and little to carry through every run. Of what was sent, not of
 * what was made of it: a repeat is word for word the same, also when a later release reads it otherwise or on another day.
 */
const vingerafdrukVan = ({ type, gegevens, door, gebeurdOp, bron = null }: Inzending): string =>
  hashVan({ type, gegevens, door, gebeurdOp, bron }).slice(0, 12);

const isDezelfde = (een: Bron, ander: Bron | null): boolean => een.naam === ander?.naam && een.nummer === ander.nummer;

/** With what only the traject itself can tell of it. */
const aangevuld = (
  { definitie, gebeurtenis }: { definitie: Definitie; gebeurtenis: Gebeurtenis },
  dossier: Dossier,
  pad: string,
): Gebeurtenis =>
  definitie.vulAan === undefined
    ? gebeurtenis
    : { ...gebeurtenis, gegevens: definitie.vulAan(dossier, pad, gebeurtenis.gegevens, gebeurtenis) };

/** "2025@1:3f2a…": which rules of which period, provably. */
const regelversie = (regels: Periode): string => `${regels.id}@${regels.versie}:${regels.hash.slice(0, 12)}`;

/**
 * Ids that the engine makes: "nummer:…" for the opening, the clock and the mail, "…:plaats" and "…:aanbod" for places. Whoever took
 * such an id first would silence the engine. Of any nummer: an aanmelding has none yet.
 */
const VAN_DE_MOTOR = /^ZA-\d{4}-\d{3,}:|:(opening|plaats|aanbod)$/;

/** Shape and authority: what can be said of a gebeurtenis before the machine sees it. */
function lees(
  ruw: Inzending,
  dag: Datum,
  dossier: Dossier,
): Uitkomst<{ definitie: Definitie; gebeurtenis: Gebeurtenis }> {
  const inzending = Inzending.safeParse(ruw);
  if (!inzending.success) return ongeldig(inzending.error, "inzending.ongeldig");
  const { id, type, door, bron = null } = inzending.data;

  const definitie = GEBEURTENISSEN.get(type);
  if (definitie === undefined)
    return geweigerd("gebeurtenis.onbekend", `Er bestaat geen gebeurtenis '${type}'.`, "type");
  if (door.rol !== "systeem" && VAN_DE_MOTOR.test(id))
    return geweigerd("id.gereserveerd", `Kenmerk '${id}' is van het systeem zelf. Kies een ander.`, "id");
  if (!definitie.wie.includes(door.rol))
    return geweigerd("rol.mag-niet", `Een ${door.rol} mag dit niet: ${definitie.titel.toLowerCase()}.`);
  if (door.rol === "zorgarrangeur" && !isEigen(dossier, door.id, type))
    return geweigerd(
      "traject.niet-eigen",
      dossier.za === null
        ? "Aan dit traject is nog geen zorgarrangeur toegewezen."
        : "Dit traject is van een andere zorgarrangeur.",
    );

  const op = inzending.data.gebeurdOp === undefined ? dag : inzending.data.gebeurdOp;
  if (op === null && bron === null)
    return geweigerd("datum.ontbreekt", "Alleen wat uit een register komt mag zonder datum.", "gebeurdOp");
  if (op !== null && op > dag)
    return geweigerd("datum.toekomst", `Deze datum (${op}) ligt in de toekomst.`, "gebeurdOp");
  if (bron !== null && door.rol !== "beheerder" && door.rol !== "projectleider")
    return geweigerd("rol.mag-niet", "Alleen de projectleider en de beheerder nemen gegevens uit een register over.");

  // Register rows let most rules pass, so they only count in a traject that was taken over from a register.
  if (bron !== null && type !== "aanmelding.overgenomen" && !isDezelfde(bron, dossier.bron))
    return geweigerd("bron.vreemd", "Dit traject komt niet uit dit register, of heeft daar een ander nummer.", "bron");

  const gegevens = definitie.schema.safeParse(inzending.data.gegevens);
  if (!gegevens.success) return ongeldig(gegevens.error, "gegevens.ongeldig");
  return gelukt({
    definitie,
    gebeurtenis: { type, id, gegevens: gegevens.data, door, op, dag, bron: bron satisfies Bron | null },
  });
}

/**
 * A zorgarrangeur works in the own trajecten, and in the one that is being handed over to them (design §9). Who had it before, or
 * was to have it, has only hours of then to book.
 */
const isEigen = ({ za, overdracht, eerdereZas = [] }: Dossier, wie: string, type: string): boolean =>
  wie === za ||
  wie === overdracht?.naar ||
  ((type === "uren.geboekt" || type === "uren.gecorrigeerd") && eerdereZas.some((eerder) => eerder.za === wie));

/** As `lees` did when it was accepted: what it must look like and who may send it can have changed since. */
function herlees(
  { id, type, gegevens, door, gebeurdOp, bron = null }: Inzending,
  dag: Datum,
): Uitkomst<{ definitie: Definitie; gebeurtenis: Gebeurtenis }> {
  const definitie = GEBEURTENISSEN.get(type);
  invariant(definitie, `er is geen gebeurtenis ${type} meer, en zij is eerder toegelaten`);
  const gelezen = definitie.schema.safeParse(gegevens);
  return gelukt({
    definitie,
    gebeurtenis: {
      type,
      id,
      gegevens: gelezen.success ? gelezen.data : gegevens,
      door,
      op: gebeurdOp === undefined ? dag : gebeurdOp,
      dag,
      bron,
      toegelaten: true,
    },
  });
}

function ongeldig(fout: z.ZodError, code: string): { ok: false; weigering: Weigering } {
  const eerste = fout.issues[0];
  invariant(eerste, "een schemafout zonder fout");
  const onbekend =
    eerste.code === "unrecognized_keys" ? `Dit veld bestaat hier niet: ${eerste.keys.join(", ")}.` : eerste.message;
  const veld = eerste.path.join(".");
  return geweigerd(code, veld === "" ? onbekend : `${veld}: ${onbekend}`, veld);
}

/** The machine stayed where it was: a rule of the gebeurtenis says no, or this state does not know it. */
function waaromNiet(
  definitie: Definitie,
  gebeurtenis: Gebeurtenis,
  snapshot: { value: StateValue; context: Dossier },
): Weigering {
  const { staat } = staatbeeld(staatpad(snapshot.value));
  return magHier(gebeurtenis.type, snapshot.value)
    ? (magNiet(snapshot.context, gebeurtenis) ?? {
        code: "staat.mag-niet",
        reden: `'${definitie.titel}' kan nu niet.`,
      })
    : {
        code: "staat.mag-niet",
        reden: definitie.nietNu?.(snapshot.context) ?? `'${definitie.titel}' kan niet in de staat '${staat}'.`,
      };
}

/** Whether the state knows this gebeurtenis at all, whatever its rules say. */
function magHier(type: string, waarde: StateValue): boolean {
  return toegestaan(waarde).has(type);
}

/**
 * Every gebeurtenis that the state knows: what may be offered to a person there, before their role and the rules are looked at. What belongs to
 * this very stap or fase comes first, what can always be done last.
 */
export function toegestaan(waarde: StateValue): ReadonlySet<string> {
  const snapshot = trajectMachine.resolveState({ value: waarde, context: leegDossier("") });
  const knopen = snapshot._nodes.toSorted((een, ander) => ander.path.length - een.path.length);
  return new Set(knopen.flatMap((knoop) => knoop.ownEvents as string[]));
}
