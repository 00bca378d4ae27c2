import { z } from "zod";
import { keuze, reden, regel } from "../../gebeurtenissen/velden.ts";
import { metNaam, metOrganisatie } from "../met-organisatie.ts";
import { brin, organisatieId, plaats, plek, trajectnummer } from "../velden.ts";
import { definieer } from "./definitie.ts";

export const organisatieHerkend = definieer({
  type: "organisatie.herkend",
  titel: "Organisatie herkend",
  schema: () =>
    z.strictObject({
      nummer: trajectnummer(),
      plek: plek(),
      organisatie: organisatieId(),
      /** How it is called there. */
      naam: regel(200),
      /** What the organisation did not know of itself. */
      brin: brin().optional(),
      plaats: plaats().optional(),
      /** Confirmed by a person, or taken over from a register because the name is the same. */
      op: keuze(["bevestigd", "naam"]),
      /** Why it is another than was thought. */
      reden: reden.optional(),
    }),
  voorbeeld: {
    nummer: "ZA-2025-001",
    plek: "partner-1",
    organisatie: "ORG-1",
    naam: "De Wissel Breda",
    op: "bevestigd",
  },
  zin: (g) =>
    `${g.naam} (${g.plek} van ${g.nummer}) is ${g.organisatie}${g.op === "naam" ? ", herkend aan de naam in het register" : ""}.${g.reden === undefined ? "" : ` ${g.reden}`}`,
  vouw: (stand, { nummer, plek: hier, organisatie, naam, brin: nieuwBrin, plaats: nieuwePlaats }, volgnummer) => {
    const na = metOrganisatie(stand, organisatie, volgnummer, (een) => ({
      ...metNaam(een, naam),
      brin: een.brin ?? nieuwBrin ?? null,
      plaats: een.plaats ?? nieuwePlaats ?? null,
    }));
    const eerder = Object.hasOwn(na.herkend, nummer) ? na.herkend[nummer] : {};
    return { ...na, herkend: { ...na.herkend, [nummer]: { ...eerder, [hier]: organisatie } } };
  },
});
