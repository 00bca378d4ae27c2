import { feitregel, type Omstandigheden } from "../journaal/feitenboek.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { uitnodigingGemaild } from "./feiten/uitnodiging-gemaild.ts";
import { alleMedewerkers, type Medewerkers } from "./medewerkers.ts";
import { ORGANISATIEBOEK, vouwMedewerkers } from "./vouw.ts";

/** The letters with a link that are still to go, and what is known once one went. */

export interface Temailen {
  readonly medewerker: string;
  /** From which the link is made again (activities/mail/uitnodigingslink.ts). */
  readonly brief: string;
}

/** What came of one. */
export interface Mailuitkomst {
  readonly uitkomst: "verzonden" | "mislukt";
  readonly versie?: number;
  readonly reden?: string;
}

export const teMailen = (stand: Medewerkers): readonly Temailen[] =>
  alleMedewerkers(stand).flatMap(({ id, uitnodiging }) =>
    uitnodiging?.mail === "onderweg" && uitnodiging.brief !== undefined
      ? [{ medewerker: id, brief: uitnodiging.brief }]
      : [],
  );

export function naMail(
  stand: Medewerkers,
  { medewerker, brief }: Temailen,
  uitkomst: Mailuitkomst,
  omstandigheden: Omstandigheden,
): { readonly stand: Medewerkers; readonly regels: readonly Journaalregel[] } {
  const feit = uitnodigingGemaild.maak({ medewerker, brief, ...uitkomst });
  const regel = feitregel(ORGANISATIEBOEK, stand, feit, omstandigheden);
  return { stand: vouwMedewerkers(stand, regel), regels: [regel] };
}
