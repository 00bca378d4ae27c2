import { aanvragers } from "../gebeurtenissen/aanmelding/aanvragers.ts";
import type { Dossier } from "../traject/dossier.ts";
import { isOrganisatiesoort } from "./organisatie.ts";
import type { Plek } from "./plek.ts";

/** Those that take part, who applied first, then the schools that are only named. */
export function plekkenVan(dossier: Pick<Dossier, "aanmelding" | "aanvrager" | "partners">): Plek[] {
  const vragers = new Set<string>(aanvragers(dossier));
  const partners = dossier.partners.flatMap(
    ({ nummer, partij, naam, heette = null, brin = null, plaats = null, uitgetredenOp }): Plek[] =>
      uitgetredenOp !== undefined || !isOrganisatiesoort(partij)
        ? []
        : [
            {
              plek: nummer,
              rol: vragers.has(nummer) ? "aanvrager" : "partner",
              soort: partij,
              naam,
              heette,
              // It may have turned out to be no school.
              brin: partij === "school" ? brin : null,
              plaats,
            },
          ],
  );
  const scholen = (dossier.aanmelding?.scholen ?? []).map(({ naam, brin = null, plaats = null }, i): Plek => ({
    plek: `school-${i + 1}`,
    rol: "genoemde school",
    soort: "school",
    naam,
    heette: null,
    brin,
    plaats,
  }));
  return [
    ...partners.toSorted((een, ander) => Number(een.rol !== "aanvrager") - Number(ander.rol !== "aanvrager")),
    ...scholen,
  ];
}
