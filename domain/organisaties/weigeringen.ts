import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import {
  bestaande,
  naamVan,
  organisatieMet,
  type Organisatie,
  type OrganisatieId,
  type Organisaties,
} from "./organisatie.ts";

/** Why something about organisations can't be, each worded once. */

/** The organisation that is meant, as long as it stands by itself. */
export function zoek(stand: Organisaties, id: OrganisatieId, veld: string): Uitkomst<Organisatie> {
  const gevonden = organisatieMet(stand, id);
  if (gevonden === undefined) return geweigerd("organisatie.onbekend", `Organisatie ${id} is er niet.`, veld);
  return gevonden.opgegaanIn === null
    ? gelukt(gevonden)
    : geweigerd("organisatie.samengevoegd", `${id} is samengevoegd met ${gevonden.opgegaanIn}. Gebruik die.`, veld);
}

export const veranderd = (wat: string) =>
  geweigerd("organisatie.veranderd", `${wat} is intussen gewijzigd. Bekijk het eerst opnieuw.`);

/** A BRIN is of one school. `behalve`: the one that may have it. */
export function brinBezet(stand: Organisaties, brin: string | null, behalve: OrganisatieId | null) {
  const ander = bestaande(stand).find((een) => een.id !== behalve && brin !== null && een.brin === brin);
  return ander === undefined
    ? null
    : geweigerd(
        "organisatie.brin-bestaat",
        `BRIN ${brin} is al van ${ander.id} (${naamVan(ander)}). Is het dezelfde school, kies dan ${ander.id}, of voeg de twee samen.`,
        "brin",
      );
}

export const alleenScholen = () =>
  geweigerd("organisatie.geen-brin", "Alleen een school heeft een BRIN-nummer.", "brin");
