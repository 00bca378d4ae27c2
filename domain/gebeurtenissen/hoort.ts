import type { Ontvanger } from "../aanmelding/regels.ts";
import type { Opdracht } from "../journaal/lijn.ts";
import type { Door } from "../rollen.ts";
import type { Dossier } from "../traject/dossier.ts";

/** Who hears of a gebeurtenis, and by which letter: for every party, or why it hears nothing (design §14). The letters that a line orders follow from it. */

export const PARTIJEN = [
  "aanvrager",
  "medeAanvrager",
  "partner",
  "za",
  "eerdereZa",
  "projectleider",
  "plaatsvervanger",
  "beheerder",
] as const;
export type Partij = (typeof PARTIJEN)[number];

/** Hears nothing, because: one Dutch clause, to be read after the name of the party. */
export interface Niets {
  readonly omdat: string;
}

type Params = Opdracht["params"];

/** What the letter needs beside the dossier after the gebeurtenis; one for each letter, null or an empty list when none goes this time. */
type Wanneer<G> = (dossier: Dossier, gebeurtenis: G) => Params | readonly Params[] | null;

/** By the name of the letter. */
export type Brieven<G> = Readonly<Record<string, Wanneer<G>>>;

/** Gets every letter to the aanvrager as well. */
export const KOPIE = "kopie";
/** Takes part like every partner, and gets the letter that goes to each of them. */
export const ALS_PARTNER = "als partner";

export type Hoort<G> = Readonly<Record<Exclude<Partij, "aanvrager" | "medeAanvrager">, Niets | Brieven<G>>> & {
  readonly aanvrager: Niets | Brieven<G> | typeof ALS_PARTNER;
  readonly medeAanvrager: Niets | typeof KOPIE | typeof ALS_PARTNER;
};

/** The letter needs the dossier only, and always goes. */
export const altijd = (): Params => ({});
/** The params tell which letter it is. */
export const IEDERE_BRIEF = "*";

/** There is a zorgarrangeur, who did not do this. */
export const isNieuwsVoorZa = ({ za }: Pick<Dossier, "za">, { door }: { readonly door: Door }): boolean =>
  za !== null && door.rol !== "zorgarrangeur";

export const niets = (omdat: string): Niets => ({ omdat });

/** For several parties the same reason. */
export const stil = <const P extends Partij>(omdat: string, ...partijen: readonly P[]): Readonly<Record<P, Niets>> =>
  Object.fromEntries(partijen.map((partij) => [partij, { omdat }])) as Record<P, Niets>;

export const niemand = (omdat: string): Readonly<Record<Partij, Niets>> => stil(omdat, ...PARTIJEN);

/** Whoever has nothing to do with the run of a traject, unless the gebeurtenis is about them. */
export const OP_AFSTAND = {
  eerdereZa: niets("heeft het traject overgedragen"),
  plaatsvervanger: niets("valt pas in als de projectleider een termijn laat liggen"),
  beheerder: niets("gaat over toegang en instellingen, niet over een traject"),
};

/** Before there is a traject there are only who applied and who decides. */
export const NOG_GEEN_TRAJECT = {
  ...OP_AFSTAND,
  partner: niets("hoort van het traject als het er is"),
  za: niets("wordt pas toegewezen als de aanvraag is toegekend"),
};

export const isNiets = <G>(wat: Hoort<G>[Partij]): wat is Niets =>
  typeof wat === "object" && typeof wat["omdat"] === "string";

/** As the engine outside knows them: a former zorgarrangeur is told by the params which one it is. */
const ALS_ONTVANGER: Readonly<Record<Exclude<Partij, "medeAanvrager">, Ontvanger>> = {
  aanvrager: "aanvrager",
  partner: "partner",
  za: "za",
  eerdereZa: "za",
  projectleider: "projectleider",
  plaatsvervanger: "plaatsvervanger",
  beheerder: "beheerder",
};

/** The letters that a party hears by itself; of the others no order is made. */
export const eigenBrieven = <G>(hoort: Hoort<G>, partij: Partij): Brieven<G> => {
  const wat = hoort[partij];
  return typeof wat === "string" || isNiets(wat) ? {} : wat;
};

/** The orders of letters, in the order of the parties. */
export function brievenVan<G>(hoort: Hoort<G>, dossier: Dossier, gebeurtenis: G): readonly Opdracht[] {
  return (Object.entries(ALS_ONTVANGER) as [Exclude<Partij, "medeAanvrager">, Ontvanger][]).flatMap(([partij, aan]) =>
    Object.entries(eigenBrieven(hoort, partij)).flatMap(([brief, wanneer]) =>
      [wanneer(dossier, gebeurtenis) ?? []].flat().map((params) => mail(brief, aan, params)),
    ),
  );
}

const mail = (brief: string, aan: Ontvanger, params: Params): Opdracht => ({
  type: "mail",
  params: { brief, aan, ...params },
});
