import { isZelfdeNaam } from "../tekst/zelfde-naam.ts";
import { isZelfdeBrin } from "./brin.ts";
import { naamkern, noemtPlaats } from "./naamkern.ts";
import { bestaande, heet, naamVan, type Organisatie, type OrganisatieId, type Organisaties } from "./organisatie.ts";
import type { Plek } from "./plek.ts";

/** An organisation that this may be, and why. A suggestion: a person confirms it. */
export interface Voorstel {
  readonly id: OrganisatieId;
  readonly naam: string;
  /** As a Dutch phrase: "zelfde BRIN (00AA)". */
  readonly waarom: string;
  /** Nothing speaks against it and all that is known fits: with no other suggestion as sure, this one is confirmed without being named. */
  readonly zeker: boolean;
}

type Gezocht = Pick<Plek, "soort" | "naam" | "heette" | "brin" | "plaats">;

/** The surest first. Nothing where no organisation fits: then it is a new one. */
export function voorstellen(stand: Organisaties, plek: Gezocht): Voorstel[] {
  return bestaande(stand)
    .flatMap((organisatie) => {
      const gevonden = vergelijk(organisatie, plek);
      return gevonden === null ? [] : [{ id: organisatie.id, naam: naamVan(organisatie), ...gevonden }];
    })
    .toSorted((een, ander) => Number(ander.zeker) - Number(een.zeker));
}

/** The one to confirm without a choice: the only sure one. */
export function enigZeker(lijst: readonly Voorstel[]): Voorstel | null {
  const zeker = lijst.filter((een) => een.zeker);
  return zeker.length === 1 ? zeker[0]! : null;
}

function vergelijk(
  organisatie: Organisatie,
  { soort, naam, heette, brin, plaats }: Gezocht,
): Pick<Voorstel, "waarom" | "zeker"> | null {
  if (organisatie.soort !== soort) return null;
  if (brin !== null && organisatie.brin !== null)
    return !isZelfdeBrin(brin, organisatie.brin)
      ? null
      : brin === organisatie.brin
        ? { waarom: `zelfde BRIN (${brin})`, zeker: true }
        : { waarom: `zelfde BRIN (${organisatie.brin}), vestiging niet overal bekend`, zeker: false };
  const plaatsen = vergelijkPlaats(organisatie, { naam, plaats });
  if (plaatsen === null) return null;
  if (heet(organisatie, naam)) return { waarom: `zelfde naam${plaatsen.woorden}`, zeker: plaatsen.zeker };
  if (heette !== null && heet(organisatie, heette)) return { waarom: `heette ${heette}`, zeker: false };
  const kern = naamkern(naam, plaats ?? organisatie.plaats);
  return organisatie.namen.some((een) => naamkern(een, organisatie.plaats ?? plaats) === kern)
    ? { waarom: `bijna dezelfde naam${plaatsen.woorden}`, zeker: false }
    : null;
}

/** Null: two places, so two organisations. */
function vergelijkPlaats(
  { plaats: bekend }: Organisatie,
  { naam, plaats }: Pick<Plek, "naam" | "plaats">,
): { readonly woorden: string; readonly zeker: boolean } | null {
  const waar = bekend ?? plaats;
  if (waar === null) return { woorden: ", plaats niet bekend", zeker: true };
  if (bekend === null || plaats === null)
    return noemtPlaats(naam, waar)
      ? { woorden: "", zeker: true }
      : { woorden: ", plaats niet overal bekend", zeker: false };
  return isZelfdeNaam(bekend, plaats) ? { woorden: " en plaats", zeker: true } : null;
}
