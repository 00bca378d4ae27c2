import { z } from "zod";
import { reden, regel } from "../../gebeurtenissen/velden.ts";
import { isZelfdeNaam } from "../../tekst/zelfde-naam.ts";
import { metOrganisatie } from "../met-organisatie.ts";
import { brin, organisatieId, plaats } from "../velden.ts";
import { definieer } from "./definitie.ts";

export const organisatieGewijzigd = definieer({
  type: "organisatie.gewijzigd",
  titel: "Organisatie gewijzigd",
  schema: () =>
    z.strictObject({
      organisatie: organisatieId(),
      naam: regel(200).optional(),
      brin: brin().optional(),
      plaats: plaats().optional(),
      reden,
    }),
  voorbeeld: { organisatie: "ORG-1", naam: "De Nieuwe Wissel", reden: "De school heeft een nieuwe naam." },
  zin: (g) => {
    const wat = [
      g.naam === undefined ? null : `heet nu ${g.naam}`,
      g.brin === undefined ? null : `heeft BRIN ${g.brin}`,
      g.plaats === undefined ? null : `staat in ${g.plaats}`,
    ].filter((deel) => deel !== null);
    return `${g.organisatie} ${wat.join(", ")}. ${g.reden}`;
  },
  vouw: (stand, g, volgnummer) =>
    metOrganisatie(stand, g.organisatie, volgnummer, (een) => ({
      ...een,
      // The old one stays known: earlier aanvragen were made under it.
      namen: g.naam === undefined ? een.namen : [g.naam, ...een.namen.filter((naam) => !isZelfdeNaam(naam, g.naam!))],
      brin: g.brin ?? een.brin,
      plaats: g.plaats ?? een.plaats,
    })),
});
