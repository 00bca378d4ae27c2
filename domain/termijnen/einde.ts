import { metTreden, type Termijnfunctie } from "./termijn.ts";

/** The day on which the traject is to end, as agreed: who carries it hears in time that something must be finished, or asked for [E 3.4, 4.4]. */
export const eindetermijn: Termijnfunctie = (dossier, staatpad) => {
  const { einde, eindeSinds } = dossier.plan;
  if (einde === null || !staatpad.startsWith("traject.")) return [];
  return [
    metTreden(dossier, {
      soort: "einde",
      vanaf: eindeSinds ?? einde,
      ruw: einde,
      uiterlijk: einde,
      regels: [{ regel: "De dag waarop het traject volgens afspraak klaar is.", bron: "[E 3.4, 4.4]" }],
      grondslag: "servicenorm",
    }),
  ];
};
