import type { Inzending, Zaak } from "./step.ts";

/**
 * A grant needs a place in the subsidieperiode, and so does reopening a traject that gave its place back, and an offer that was accepted in
 * time but recorded after its place had gone; one that comes from a register had it already.
 */
export const neemtPlaats = (inzending: Inzending): boolean =>
  NEMEN_PLAATS.has(inzending.type) && (inzending.bron ?? null) === null;

const NEMEN_PLAATS: ReadonlySet<string> = new Set(["aanvraag.toegekend", "traject.heropend", "plaats.aanvaard"]);

/** Whether a place must be claimed before these gebeurtenissen can happen. */
export const vraagtPlaats = (zaak: Zaak, inzendingen: readonly Inzending[]): boolean =>
  zaak.dossier.plaats === "geen" && dieDePlaatsNeemt(zaak, inzendingen) !== undefined;

/** What comes after it in the same act finds the place there. */
const dieDePlaatsNeemt = (zaak: Zaak, inzendingen: readonly Inzending[]): Inzending | undefined =>
  inzendingen.find((inzending) => neemtPlaats(inzending) && !zaak.gezien.some(([id]) => id === inzending.id));

/** The same gebeurtenissen with the reservation of the place written before the gebeurtenis that takes it, where one is needed.
 * `periode` must be told while the dossier is not opened yet. */
export const metPlaats = (
  zaak: Zaak,
  inzendingen: readonly Inzending[],
  periode = zaak.dossier.regels.id,
): readonly Inzending[] => {
  const neemt = vraagtPlaats(zaak, inzendingen) ? dieDePlaatsNeemt(zaak, inzendingen) : undefined;
  if (neemt === undefined) return inzendingen;
  const reservering: Inzending = {
    id: `${neemt.id}:plaats`,
    type: "plaats.gereserveerd",
    gegevens: { periode },
    door: { rol: "systeem", id: "motor" },
    // As old as what takes it, or the stand of a day in between would have neither.
    ...(neemt.gebeurdOp === undefined ? {} : { gebeurdOp: neemt.gebeurdOp }),
  };
  return inzendingen.flatMap((inzending) => (inzending === neemt ? [reservering, inzending] : [inzending]));
};
