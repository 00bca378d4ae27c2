import { meedoend, type Partnerschap } from "../traject/partnerschap.ts";
import type { Dossier } from "../traject/dossier.ts";

/** By what a traject is found. */
export interface Zoektekst {
  /** What every list shows already: its nummer, its name, organisations and where they are. */
  readonly open: string;
  /** People of outside, for who may see the personal data of this traject. */
  readonly mensen: string;
}

export function zoektekst(dossier: Dossier): Zoektekst {
  const partners = meedoend(dossier);
  // Ouders go by their own name.
  const [ouders, organisaties] = [partners.filter(isOuders), partners.filter((een) => !isOuders(een))];
  const { kwaliteitsmedewerker, bestuurscontact } = dossier.plan;
  const mensen = [
    ...partners.flatMap(({ contactpersoon, niveaus = {} }) => [contactpersoon, ...Object.values(niveaus)]),
    kwaliteitsmedewerker,
    bestuurscontact,
  ];
  return {
    open: alsZoektekst([
      dossier.nummer,
      dossier.naam,
      dossier.bron?.nummer,
      dossier.regio,
      dossier.aanmelding?.gebied,
      ...organisaties.flatMap(({ naam, heette, brin, plaats }) => [naam, heette, brin, plaats]),
      ...(dossier.aanmelding?.scholen ?? []).flatMap(({ naam, brin, plaats }) => [naam, brin, plaats]),
    ]),
    mensen: alsZoektekst([
      ...ouders.map(({ naam }) => naam),
      ...mensen.flatMap((een) => (een === null ? [] : [een.naam, een.email])),
    ]),
  };
}

const isOuders = ({ partij }: Partnerschap): boolean => partij === "ouders";

/** As it is kept and looked for: without accents and capitals, quotes alike, and a space wherever something ends. */
export const alsZoektekst = (delen: readonly (string | null | undefined)[]): string =>
  [...new Set(delen.flatMap((deel) => (deel == null ? [] : [plat(deel)])))].filter((deel) => deel !== "").join(" ");

const plat = (tekst: string): string =>
  tekst
    .toWellFormed()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‘’‛`´]/gu, "'")
    .replace(/["“”„«»\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, " ")
    .trim();
