import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import type { Beslissing } from "./beslissing.ts";
import { organisatieGewijzigd } from "./feiten/gewijzigd.ts";
import { naamVan, type Organisaties } from "./organisatie.ts";
import type { Organisatievraag } from "./vraag.ts";
import { alleenScholen, brinBezet, veranderd, zoek } from "./weigeringen.ts";

/** Another name, BRIN or place. */
export function wijzig(
  stand: Organisaties,
  { organisatie: id, gezien, naam, brin, plaats, reden }: Extract<Organisatievraag, { soort: "wijzig" }>,
): Uitkomst<Beslissing> {
  const gevonden = zoek(stand, id, "organisatie");
  if (!gevonden.ok) return gevonden;
  const nu = gevonden.waarde;
  const anders = {
    ...(naam === undefined || naam === naamVan(nu) ? {} : { naam }),
    ...(brin === undefined || brin === nu.brin ? {} : { brin }),
    ...(plaats === undefined || plaats === nu.plaats ? {} : { plaats }),
  };
  if (naam === undefined && brin === undefined && plaats === undefined)
    return geweigerd("organisatie.niets", "Zeg wat er anders wordt: de naam, het BRIN-nummer of de plaats.");
  if (Object.keys(anders).length === 0) return gelukt({ feiten: [], organisatie: id });
  if (gezien !== nu.volgnummer) return veranderd(`${id} (${naamVan(nu)})`);
  if (brin !== undefined && nu.soort !== "school") return alleenScholen();
  const bezet = brinBezet(stand, brin ?? null, id);
  return (
    bezet ?? gelukt({ feiten: [organisatieGewijzigd.maak({ organisatie: id, ...anders, reden })], organisatie: id })
  );
}
