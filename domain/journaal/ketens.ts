import type { Boekhouding } from "../periode/boekhouding.ts";
import { vouw } from "../periode/vouw.ts";
import type { Medewerkers } from "../medewerkers/medewerkers.ts";
import { vouwMedewerkers } from "../medewerkers/vouw.ts";
import type { Organisaties } from "../organisaties/organisatie.ts";
import { vouwOrganisaties } from "../organisaties/vouw.ts";
import { projecteer, type Projectie } from "../projectie/projecteer.ts";
import { vouwWeekjournaal, type Weekjournaal } from "../signalen/weekjournaal.ts";
import type { Journaalregel } from "./lijn.ts";

/** A kind of chain: which nummers it has, and what its lines leave when they are folded in order; null: nothing was folded yet. */
export interface Keten<S> {
  /** What its nummers begin with. */
  readonly voorvoegsel: string;
  readonly vouw: (stand: S | null, regel: Journaalregel) => S;
}

export const TRAJECTEN: Keten<Projectie> = { voorvoegsel: "ZA-", vouw: projecteer };
export const PERIODEN: Keten<Boekhouding> = { voorvoegsel: "periode/", vouw };
export const WEEKBERICHTEN: Keten<Weekjournaal> = { voorvoegsel: "weekbericht/", vouw: vouwWeekjournaal };
export const ORGANISATIES: Keten<Organisaties> = { voorvoegsel: "organisaties/", vouw: vouwOrganisaties };
export const ORGANISATIE: Keten<Medewerkers> = { voorvoegsel: "organisatie/", vouw: vouwMedewerkers };

/** Every chain there is: whoever reads a journaal goes by this list. */
export const KETENS = [TRAJECTEN, PERIODEN, WEEKBERICHTEN, ORGANISATIES, ORGANISATIE];

/** The kind that the journaal of this nummer is of; a nummer of none is a fault, never a journaal without a meaning. */
export function ketenVan(nummer: string): (typeof KETENS)[number] {
  const keten = KETENS.find(({ voorvoegsel }) => nummer.startsWith(voorvoegsel));
  if (keten === undefined) throw new OnbekendeKeten(nummer);
  return keten;
}

/** Only of a traject is more kept than its lines (activities/store). */
export const heeftProjectie = (nummer: string): boolean => ketenVan(nummer) === TRAJECTEN;

export class OnbekendeKeten extends Error {
  override readonly name = "OnbekendeKeten";

  constructor(nummer: string) {
    super(
      `'${nummer}' is geen nummer van een journaal: dat begint met ${KETENS.map(({ voorvoegsel }) => `'${voorvoegsel}'`).join(", ")}.`,
    );
  }
}
