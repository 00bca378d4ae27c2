import { gerekend, type Termijnfunctie } from "./termijn.ts";

/** Success hangs on persons [S]: a zorgarrangeur who hands the traject over, and a contactpersoon who leaves, are followed up. */
export const opvolgingstermijnen: Termijnfunctie = (dossier, staatpad, kalender) => {
  const overdrachtOp = staatpad.includes("traject.bezetting.overdracht") ? dossier.overdracht?.gestartOp : undefined;
  const vertrokken = staatpad.includes("traject.contact.wisselt") ? dossier.partners : [];
  return [
    ...(overdrachtOp === undefined ? [] : [gerekend(dossier, kalender, { soort: "overdracht", vanaf: overdrachtOp })]),
    ...vertrokken.flatMap(({ naam, vertrokkenOp }) =>
      vertrokkenOp === undefined
        ? []
        : [gerekend(dossier, kalender, { soort: "contactpersoon", onderwerp: naam, vanaf: vertrokkenOp })],
    ),
  ];
};
