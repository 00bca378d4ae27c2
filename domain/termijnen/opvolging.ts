import { gerekend, type Termijnfunctie } from "./termijn.ts";

/** Success hangs on persons [S]: a zorgarrangeur who hands the traject over, and a contactpersoon who leaves, are followed up. */
export const opvolgingstermijnen: Termijnfunctie = (dossier, staatpad, kalender) => {
  // The dossier keeps none of a traject that ended.
  const overdrachtOp = dossier.overdracht?.gestartOp;
  const vertrokken = staatpad.includes("traject.contact.wisselt") ? dossier.partners : [];
  return [
    ...(overdrachtOp === undefined ? [] : [gerekend(dossier, kalender, { soort: "overdracht", vanaf: overdrachtOp })]),
    ...vertrokken.flatMap(({ nummer, vertrokkenOp }) =>
      vertrokkenOp === undefined
        ? []
        : [gerekend(dossier, kalender, { soort: "contactpersoon", onderwerp: nummer, vanaf: vertrokkenOp })],
    ),
  ];
};
