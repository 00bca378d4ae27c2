import type { Inzending, Zaak } from "./step.ts";

/**
 * A grant needs a place in the subsidieperiode, and so does reopening a traject that gave its place back;
 * one that comes from a register had it already.
 */
export const neemtPlaats = (inzending: Inzending): boolean =>
  (inzending.type === "aanvraag.toegekend" || inzending.type === "traject.heropend") &&
  (inzending.bron ?? null) === null;

/** Whether a place must be claimed before these gebeurtenissen can happen. */
export const vraagtPlaats = (zaak: Zaak, inzendingen: readonly Inzending[]): boolean =>
  zaak.dossier.plaats === "geen" &&
  inzendingen.some((inzending) => neemtPlaats(inzending) && !zaak.gezien.some(([id]) => id === inzending.id));

/** The same gebeurtenissen with the reservation of the place written before the gebeurtenis that takes it, where one is needed.
 * `periode` must be told while the dossier is not opened yet. */
export const metPlaats = (
  zaak: Zaak,
  inzendingen: readonly Inzending[],
  periode = zaak.dossier.regels.id,
): readonly Inzending[] =>
  vraagtPlaats(zaak, inzendingen)
    ? inzendingen.flatMap((inzending) =>
        neemtPlaats(inzending)
          ? [
              {
                id: `${inzending.id}:plaats`,
                type: "plaats.gereserveerd",
                gegevens: { periode },
                door: { rol: "systeem" as const, id: "motor" },
              },
              inzending,
            ]
          : [inzending],
      )
    : inzendingen;
