import { openEvaluaties } from "../traject/evaluatiemoment.ts";
import { metTreden, type Termijnfunctie } from "./termijn.ts";

/**
 * Evaluatiemomenten, each on the day that was agreed: who takes part is reminded, and one that is not held is asked after [S stap 5, 6]. Also
 * after the closing: then of the partner that calls it.
 */
export const evaluatietermijnen: Termijnfunctie = (dossier, staatpad) =>
  staatpad.startsWith("traject.") || staatpad === "gesloten" || staatpad === "nazorg"
    ? openEvaluaties(dossier).map(({ id, niveau, gepland, roept, sinds = gepland }) =>
        metTreden(
          dossier,
          {
            soort: "evaluatiemoment",
            onderwerp: id,
            ...(roept === undefined ? {} : { bij: roept }),
            vanaf: sinds,
            ruw: gepland,
            uiterlijk: gepland,
            regels: [
              { regel: `De dag die voor dit evaluatiemoment (${niveau}) is afgesproken.`, bron: "[S stap 5, 6]" },
            ],
            grondslag: "servicenorm",
          },
          { altijdHerinnerd: true },
        ),
      )
    : [];
