import { z } from "zod";
import { persoonlijk } from "../../gebeurtenissen/velden.ts";
import { afdruk, medewerkerId } from "../medewerker.ts";
import { metMedewerker } from "../met-medewerker.ts";
import { definieer } from "./definitie.ts";

/** From now on who logs in with this account is this medewerker, and nobody else; one that was bound before no longer is. */
export const accountGebonden = definieer({
  type: "account.gebonden",
  titel: "Account gebonden",
  schema: () =>
    z.strictObject({
      medewerker: medewerkerId(),
      /** By which link. */
      uitnodiging: afdruk(),
      /** Of issuer and subject together. */
      account: persoonlijk(afdruk()),
    }),
  voorbeeld: { medewerker: "za-03", uitnodiging: "0".repeat(64), account: "1".repeat(64) },
  zin: (g) => `${g.medewerker} logt voortaan in met een eigen account.`,
  vouw: (stand, { medewerker, account }, volgnummer) =>
    metMedewerker(stand, medewerker, volgnummer, (een) => ({ ...een, account, uitnodiging: null })),
});
