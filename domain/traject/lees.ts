import type { z } from "zod";
import type { Definitie, Gebeurtenis } from "../gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import { nietEenduidig } from "../invoer/eenduidig.ts";
import type { Bron } from "../journaal/lijn.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Dossier } from "./dossier.ts";
import { Inzending } from "./inzending.ts";
import { type Uitkomst, type Weigering, gelukt, geweigerd, invariant } from "../weigering.ts";

/** What can be said of a gebeurtenis before the machine sees it: its shape, who may send it, and when it can have been. */

/**
 * Ids that the engine makes: "nummer:…" for the opening, the clock and the mail, "…:plaats" and "…:aanbod" for places. Whoever took
 * such an id first would silence the engine. Of any nummer: an aanmelding has none yet.
 */
const VAN_DE_MOTOR = /^ZA-\d{4}-\d{3,}:|:(opening|plaats|aanbod)$/;

/** Shape and authority: what can be said of a gebeurtenis before the machine sees it. */
export function lees(
  ruw: Inzending,
  dag: Datum,
  { dossier, van }: { readonly dossier: Dossier; readonly van: string },
): Uitkomst<{ definitie: Definitie; gebeurtenis: Gebeurtenis }> {
  const weigering = nietEenduidig(ruw);
  if (weigering !== null) return { ok: false, weigering };
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
    gebeurtenis: { type, id, gegevens: gegevens.data, door, op, dag, bron: bron satisfies Bron | null, van },
  });
}

const isDezelfde = (een: Bron, ander: Bron | null): boolean => een.naam === ander?.naam && een.nummer === ander.nummer;

/**
 * A zorgarrangeur works in the own trajecten, and in the one that is being handed over to them (design §9). Who had it before, or
 * was to have it, has only hours of then to book.
 */
const isEigen = ({ za, overdracht, eerdereZas }: Dossier, wie: string, type: string): boolean =>
  wie === za ||
  wie === overdracht?.naar ||
  ((type === "uren.geboekt" || type === "uren.gecorrigeerd") && eerdereZas.some((eerder) => eerder.za === wie));

/** As `lees` did when it was accepted: what it must look like and who may send it can have changed since. */
export function herlees(
  { id, type, gegevens, door, gebeurdOp, bron = null }: Inzending,
  dag: Datum,
  van: string,
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
      van,
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
