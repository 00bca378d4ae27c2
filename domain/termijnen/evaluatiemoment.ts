import { openEvaluaties } from "../traject/evaluatiemoment.ts";
import { metTreden, type Termijnfunctie } from "./termijn.ts";

/** Evaluatiemomenten, each on the day that was agreed: who takes part is reminded, and one that is not held is asked after [S stap 5, 6]. */
export const evaluatietermijnen: Termijnfunctie = (dossier, staatpad) =>
  staatpad.startsWith("traject.")
    ? openEvaluaties(dossier).map(({ id, niveau, gepland, sinds = gepland }) =>
        metTreden(
          dossier,
          {
            soort: "evaluatiemoment",
            onderwerp: id,
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
