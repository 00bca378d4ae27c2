import { z } from "zod";
import { inWoorden } from "../../kalender/datum.ts";
import { termijnenNaSluiting } from "../../termijnen/na-sluiting.ts";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";

/** What people typed and who they are is erased beside the chain, by the store that writes this line (activities/store/vergeet.ts). */
export const trajectVergeten = definieer({
  type: "traject.vergeten",
  titel: "Traject vergeten",
  geenDaad: true,
  schema: () => z.strictObject({}),
  wie: ["beheerder"],
  voorbeeld: {},
  zin: () => "Namen, adressen en alles wat iemand schreef is gewist. Wat geteld wordt, blijft.",
  // A dossier is kept as long as the administration must show what it did with the subsidie; then nobody needs its people.
  mag: (dossier, { van, dag }) => {
    const [bewaren] = termijnenNaSluiting(dossier, van, dossier.kalender);
    // What still runs is in a state that does not know this.
    return bewaren?.soort !== "bewaren" || bewaren.uiterlijk < dag
      ? null
      : nee(
          "traject.bewaren",
          `Dit dossier wordt bewaard tot en met ${inWoorden(bewaren.uiterlijk)}. Daarna kan het worden vergeten.`,
        );
  },
  verwerk: (dossier, { dag }) => ({ ...dossier, vergetenOp: dag }),
  hoort: niemand("er is niemand meer bekend"),
});
