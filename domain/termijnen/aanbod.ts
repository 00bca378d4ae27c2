import { metTreden, type Termijnfunctie } from "./termijn.ts";

/** A place that was offered from the wachtlijst: the answer is due on the day that was named. */
export const aanbodtermijn: Termijnfunctie = (dossier, staatpad) => {
  const uiterlijk = dossier.aanbodUiterlijk;
  if (staatpad !== "aanmelding.plaatsAangeboden" || uiterlijk === null) return [];
  return [
    metTreden(
      dossier,
      {
        soort: "aanbod",
        vanaf: dossier.aangebodenOp ?? uiterlijk,
        ruw: uiterlijk,
        uiterlijk,
        regels: [{ regel: "De laatste dag die in het aanbod is genoemd.", bron: "Brief aan de aanvrager" }],
        grondslag: "servicenorm",
      },
      { verloopt: "plaats.verlopen" },
    ),
  ];
};
