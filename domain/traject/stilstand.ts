import type { Partij } from "../aanmelding/partijen.ts";
import { dagenTussen, plusDagen, type Datum } from "../kalender/datum.ts";
import { dagenVan, samengevoegd } from "../kalender/pauze.ts";
import type { Partnerschap } from "./partnerschap.ts";

/** Days on which a traject could not go on: it was paused, or a partner had nobody to speak for it. What they cost is the most named delay [E 3.2]. */
export interface Stilstand {
  readonly door: "pauze" | "contactpersoon";
  /** The first day of it, and the day on which it went on again. */
  readonly van: Datum;
  readonly tot: Datum;
}

interface Verlopen {
  readonly gepauzeerdOp: Datum | null;
  readonly heropendOp?: Datum;
  readonly partners: readonly Partnerschap[];
  readonly stilstand: readonly Stilstand[];
}

const met = (stilstand: readonly Stilstand[], ...nieuw: readonly Stilstand[]): readonly Stilstand[] => [
  ...stilstand,
  ...nieuw.filter(({ van, tot }) => van < tot),
];

/** After the pause. */
export const naPauze = ({ gepauzeerdOp, stilstand }: Verlopen, tot: Datum): Pick<Verlopen, "stilstand"> => ({
  stilstand: gepauzeerdOp === null ? stilstand : met(stilstand, { door: "pauze", van: gepauzeerdOp, tot }),
});

/** Somebody speaks for this partner again, or it left. */
export const naVertrek = ({ partners, stilstand, heropendOp }: Verlopen, partner: string, tot: Datum) => ({
  stilstand: met(
    stilstand,
    ...partners
      .filter(({ nummer }) => nummer === partner)
      .flatMap((een) => zonderContact(een, heropendOp) ?? [])
      .map((van) => ({ door: "contactpersoon" as const, van, tot })),
  ),
});

/** The traject ends: what still stood still does so no longer. */
export const naEinde = (dossier: Verlopen, tot: Datum): Pick<Verlopen, "stilstand"> =>
  dossier.partners.reduce<Pick<Verlopen, "stilstand">>(
    ({ stilstand }, { nummer }) => naVertrek({ ...dossier, stilstand }, nummer, tot),
    naPauze(dossier, tot),
  );

/** Since when it has nobody; of a traject that was reopened not the days on which it was closed. */
const zonderContact = ({ vertrokken, vertrokkenOp }: Partnerschap, heropendOp = ""): Datum | null =>
  vertrokken !== true || vertrokkenOp === undefined ? null : vertrokkenOp < heropendOp ? heropendOp : vertrokkenOp;

/** Each day counts once, also when two partners had nobody. */
export const stilgestaan = (stilstand: readonly Stilstand[], door?: Stilstand["door"]): number =>
  samengevoegd(
    stilstand
      .filter((een) => door === undefined || een.door === door)
      .filter(({ van, tot }) => dagenTussen(van, tot) > 0)
      .map(({ van, tot }) => ({ van, tot: plusDagen(tot, -1) })),
  ).reduce((som, dagen) => som + dagenVan(dagen), 0);

/** How often the contactpersoon of a party changed. */
export type Wissels = Readonly<Partial<Record<Partij, number>>>;

export const metWissel = (wissels: Wissels, partij: Partij): Wissels => ({
  ...wissels,
  [partij]: (wissels[partij] ?? 0) + 1,
});
