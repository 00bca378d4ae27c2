import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import type { Beslissing } from "./beslissing.ts";
import { organisatieSamengevoegd } from "./feiten/samengevoegd.ts";
import { naamVan, organisatieMet, type Organisaties } from "./organisatie.ts";
import type { Organisatievraag } from "./vraag.ts";
import { zoek } from "./weigeringen.ts";

/** Two that are one, or became one. */
export function voegSamen(
  stand: Organisaties,
  { organisatie: id, in: doel, reden }: Extract<Organisatievraag, { soort: "voeg-samen" }>,
): Uitkomst<Beslissing> {
  if (id === doel)
    return geweigerd("organisatie.zichzelf", `${id} kan niet met zichzelf worden samengevoegd. Noem er twee.`, "in");
  // It can be done once, so this is a repeat.
  if (organisatieMet(stand, id)?.opgegaanIn === doel) return gelukt({ feiten: [], organisatie: doel });
  const weg = zoek(stand, id, "organisatie");
  if (!weg.ok) return weg;
  const blijft = zoek(stand, doel, "in");
  if (!blijft.ok) return blijft;
  if (weg.waarde.soort !== blijft.waarde.soort)
    return geweigerd(
      "organisatie.andere-soort",
      `${id} (${naamVan(weg.waarde)}) is een ${weg.waarde.soort} en ${doel} (${naamVan(blijft.waarde)}) een ${blijft.waarde.soort}. Alleen twee van dezelfde soort zijn samen te voegen.`,
      "in",
    );
  return gelukt({ feiten: [organisatieSamengevoegd.maak({ organisatie: id, in: doel, reden })], organisatie: doel });
}
