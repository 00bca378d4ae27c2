import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import type { Beslissing } from "./beslissing.ts";
import { isZelfdeBrin } from "./brin.ts";
import type { Feit } from "../journaal/feit.ts";
import { organisatieHerkend } from "./feiten/herkend.ts";
import { organisatieOpgenomen } from "./feiten/opgenomen.ts";
import {
  bestaande,
  heet,
  herkendAls,
  naamVan,
  type Organisatie,
  type OrganisatieId,
  type Organisaties,
} from "./organisatie.ts";
import type { Teherkennen } from "./vraag.ts";
import { alleenScholen, brinBezet, veranderd, zoek } from "./weigeringen.ts";

/** One partner of one traject is this organisation, or a new one. */
export function herken(stand: Organisaties, gevraagd: Teherkennen): Uitkomst<Beslissing> {
  const { nummer, plek, soort, naam, brin, als, was, reden } = gevraagd;
  if (brin !== null && soort !== "school") return alleenScholen();
  const hier = herkendAls(stand, nummer, gevraagd);
  // It stands already: it is the one that was asked for, a register overrules nobody, or it was asked before and made one.
  if (hier !== null && (hier.id === als || als === "naam" || (als === "nieuw" && was === null))) return blijft(hier.id);
  if ((hier?.id ?? null) !== was) return veranderd(`${naam} (${plek} van ${nummer})`);
  if (was !== null && reden === undefined)
    return geweigerd(
      "organisatie.reden",
      `${naam} (${plek} van ${nummer}) is al ${was}. Zeg waarom het een andere is.`,
      "reden",
    );

  if (als === "naam") {
    const zelfde = bestaande(stand).filter((een) => een.soort === soort && heet(een, naam));
    // Which of them it is, only a person can say.
    if (zelfde.length > 1) return gelukt({ feiten: [], organisatie: null });
    return zelfde.length === 1 ? bekend(zelfde[0]!, gevraagd) : nieuw(stand, gevraagd);
  }
  if (als === "nieuw") return nieuw(stand, gevraagd);
  const gekozen = zoek(stand, als, "als");
  if (!gekozen.ok) return gekozen;
  const organisatie = gekozen.waarde;
  if (organisatie.soort !== soort)
    return geweigerd(
      "organisatie.andere-soort",
      `${naam} doet mee als ${soort}, en ${organisatie.id} (${naamVan(organisatie)}) is een ${organisatie.soort}.`,
      "als",
    );
  if (brin !== null && organisatie.brin !== null && !isZelfdeBrin(brin, organisatie.brin))
    return geweigerd(
      "organisatie.andere-brin",
      `${naam} heeft BRIN ${brin}, en ${organisatie.id} (${naamVan(organisatie)}) heeft ${organisatie.brin}. Dat zijn twee scholen.`,
      "als",
    );
  return (organisatie.brin === null ? brinBezet(stand, brin, organisatie.id) : null) ?? bekend(organisatie, gevraagd);
}

const blijft = (organisatie: OrganisatieId): Uitkomst<Beslissing> => gelukt({ feiten: [], organisatie });

const bekend = (organisatie: Organisatie, gevraagd: Teherkennen): Uitkomst<Beslissing> =>
  gelukt({ feiten: [herkend(organisatie, gevraagd)], organisatie: organisatie.id });

function nieuw(stand: Organisaties, gevraagd: Teherkennen): Uitkomst<Beslissing> {
  const { soort, naam, brin, plaats } = gevraagd;
  const bezet = brinBezet(stand, brin, null);
  if (bezet !== null) return bezet;
  const id: OrganisatieId = `ORG-${Object.keys(stand.organisaties).length + 1}`;
  const opgenomen = organisatieOpgenomen.maak({ id, soort, naam, brin, plaats });
  return gelukt({ feiten: [opgenomen, herkend({ id, brin, plaats }, gevraagd)], organisatie: id });
}

function herkend(
  { id, brin: bekendBrin, plaats: bekendePlaats }: Pick<Organisatie, "id" | "brin" | "plaats">,
  { nummer, plek, naam, brin, plaats, als, reden }: Teherkennen,
): Feit {
  return organisatieHerkend.maak({
    nummer,
    plek,
    organisatie: id,
    naam,
    ...(bekendBrin === null && brin !== null ? { brin } : {}),
    ...(bekendePlaats === null && plaats !== null ? { plaats } : {}),
    op: als === "naam" ? "naam" : "bevestigd",
    ...(reden === undefined ? {} : { reden }),
  });
}
