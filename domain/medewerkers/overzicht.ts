import type { Trajectregel } from "../projectie/trajectregel.ts";
import { RUST } from "../traject/staat.ts";
import type { Medewerker } from "./medewerker.ts";
import { alleMedewerkers, type BekendeMedewerker, type Medewerkers } from "./medewerkers.ts";

/** One medewerker with the trajecten in hand: what a list and a page show. */
export interface Medewerkerbeeld extends Medewerker {
  /** Whether an account was bound; which one is for nobody to see. */
  readonly logtIn: boolean;
  readonly inHand: readonly Traject[];
}

type Traject = Pick<Trajectregel, "nummer" | "naam" | "staat" | "termijnOp">;

/** Of these somebody else must take over before this zorgarrangeur can leave. */
const inHand = <T extends Pick<Trajectregel, "za" | "staat">>(rijen: readonly T[], id: string): T[] =>
  rijen.filter(({ za, staat }) => za === id && !RUST.includes(staat));

/** By id. */
export const overzichtVan = (stand: Medewerkers, rijen: readonly Trajectregel[]): Medewerkerbeeld[] =>
  alleMedewerkers(stand)
    .map((een) => beeldVan(een, rijen))
    .toSorted((een, ander) => een.id.localeCompare(ander.id, "nl", { numeric: true }));

export const beeldVan = (
  { uitnodiging: _, account, volgnummer: __, ...medewerker }: BekendeMedewerker,
  rijen: readonly Trajectregel[],
): Medewerkerbeeld => ({
  ...medewerker,
  logtIn: account !== null,
  inHand: inHand(rijen, medewerker.id).map(({ nummer, naam, staat, termijnOp }) => ({
    nummer,
    naam,
    staat,
    termijnOp,
  })),
});
