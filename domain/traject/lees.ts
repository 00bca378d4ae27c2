import { aanvragers } from "../gebeurtenissen/aanmelding/aanvragers.ts";
import type { Definitie, Gebeurtenis } from "../gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import type { Bron } from "../journaal/lijn.ts";
import { inWoorden, type Datum } from "../kalender/datum.ts";
import type { Door, Rol } from "../rollen.ts";
import type { Dossier } from "./dossier.ts";
import type { Inzending } from "./inzending.ts";
import { meedoend } from "./partnerschap.ts";
import type { Gevormd } from "./vorm.ts";
import { type Uitkomst, type Weigering, gelukt, geweigerd, invariant } from "../weigering.ts";

/** What can be said of a gebeurtenis before the machine sees it, once its shape is right (vorm.ts): who may send it, and when it can have been. */

/**
 * Ids that the engine makes: "nummer:…" for the opening, the clock and the mail, "…:plaats" and "…:aanbod" for places. Whoever took
 * such an id first would silence the engine. Of any nummer: an aanmelding has none yet.
 */
const VAN_DE_MOTOR = /^ZA-\d{4}-\d{3,}:|:(opening|plaats|aanbod)$/;

export const isVanDeMotor = (id: string): boolean => VAN_DE_MOTOR.test(id);

/** Who may send it, and when it can have been. */
export function lees(
  { inzending, definitie, gegevens }: Gevormd,
  dag: Datum,
  { dossier, van }: { readonly dossier: Dossier; readonly van: string },
): Uitkomst<{ definitie: Definitie; gebeurtenis: Gebeurtenis }> {
  const { id, type, door, bron = null } = inzending;
  if (door.rol !== "systeem" && isVanDeMotor(id))
    return geweigerd("id.gereserveerd", `Kenmerk '${id}' is van het systeem zelf. Kies een ander.`, "id");
  if (!definitie.wie.includes(door.rol)) return { ok: false, weigering: magNiet(door.rol, definitie) };
  const nietEigen = nietVanU(dossier, door, type);
  if (nietEigen !== null) return { ok: false, weigering: nietEigen };

  const op = inzending.gebeurdOp === undefined ? dag : inzending.gebeurdOp;
  if (op === null && bron === null)
    return geweigerd("datum.ontbreekt", "Alleen wat uit een register komt mag zonder datum.", "gebeurdOp");
  if (op !== null && op > dag)
    return geweigerd("datum.toekomst", `Deze datum (${inWoorden(op)}) ligt in de toekomst.`, "gebeurdOp");
  if (bron !== null && door.rol !== "beheerder" && door.rol !== "projectleider")
    return geweigerd("rol.mag-niet", "Alleen de projectleider en de beheerder nemen gegevens uit een register over.");

  // Register rows let most rules pass, so they only count in a traject that was taken over from a register.
  if (bron !== null && type !== "aanmelding.overgenomen" && !isDezelfde(bron, dossier.bron))
    return geweigerd("bron.vreemd", "Dit traject komt niet uit dit register, of heeft daar een ander nummer.", "bron");

  return gelukt({
    definitie,
    gebeurtenis: { type, id, gegevens, door, op, dag, bron: bron satisfies Bron | null, van },
  });
}

export const magNiet = (rol: Rol, { titel }: Pick<Definitie, "titel">): Weigering => ({
  code: "rol.mag-niet",
  reden: `Een ${rol} mag ‘${titel.toLowerCase()}’ niet vastleggen.`,
});

/** A zorgarrangeur works in the own trajecten, an aanvrager or partner in those it takes part in. */
export function nietVanU(dossier: Dossier, { rol, id }: Door, type: string): Weigering | null {
  const nietEigen = (reden: string) => ({ code: "traject.niet-eigen", reden });
  if (rol === "zorgarrangeur" && !isEigen(dossier, id, type))
    return nietEigen(
      dossier.za === null
        ? "Aan dit traject is nog geen zorgarrangeur toegewezen."
        : "Dit traject is van een andere zorgarrangeur.",
    );
  // Nobody takes part in what was not handed in yet.
  if ((rol !== "aanvrager" && rol !== "partner") || dossier.partners.length === 0) return null;
  const eigen = meedoend(dossier)
    .map(({ nummer }) => nummer)
    .filter((nummer) => rol === "partner" || aanvragers(dossier).includes(nummer));
  return (eigen as readonly string[]).includes(id)
    ? null
    : nietEigen(`'${id}' is geen ${rol} in dit traject. Noem het nummer van wie dit doet, bijvoorbeeld partner-1.`);
}

const isDezelfde = (een: Bron, ander: Bron | null): boolean => een.naam === ander?.naam && een.nummer === ander.nummer;

/** Whose traject it is, or to whom it is being handed over. */
export const draagt = ({ za, overdracht }: Dossier, wie: string): boolean => wie === za || wie === overdracht?.naar;

/**
 * A zorgarrangeur works in the own trajecten, and in the one that is being handed over to them (design §9). Who had it before, or
 * was to have it, has only hours of then to book.
 */
const isEigen = (dossier: Dossier, wie: string, type: string): boolean =>
  draagt(dossier, wie) ||
  ((type === "uren.geboekt" || type === "uren.gecorrigeerd") && dossier.eerdereZas.some((eerder) => eerder.za === wie));

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
