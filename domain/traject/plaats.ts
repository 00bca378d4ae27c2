import type { Inzending, Zaak } from "./step.ts";

/** A grant needs a place in the subsidieperiode; one that comes from a register had it already. */
const isToekenning = (inzending: Inzending): boolean => inzending.type === "aanvraag.toegekend" && (inzending.bron ?? null) === null;

/** Whether a place must be claimed before these gebeurtenissen can happen. */
export const vraagtPlaats = (zaak: Zaak, inzendingen: readonly Inzending[]): boolean =>
  zaak.dossier.plaats === "geen" && inzendingen.some((inzending) => isToekenning(inzending) && !zaak.gezien.includes(inzending.id));

/** The same gebeurtenissen with the reservation of the place written before the grant, where one is needed. */
export const metPlaats = (zaak: Zaak, inzendingen: readonly Inzending[]): readonly Inzending[] =>
  vraagtPlaats(zaak, inzendingen)
    ? inzendingen.flatMap((inzending) =>
        isToekenning(inzending)
          ? [
              {
                id: `${inzending.id}:plaats`,
                type: "plaats.gereserveerd",
                gegevens: { periode: zaak.dossier.regels.id },
                door: { rol: "systeem" as const, id: "motor" },
              },
              inzending,
            ]
          : [inzending],
      )
    : inzendingen;
