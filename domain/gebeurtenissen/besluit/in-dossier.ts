import type { Gebeurtenis } from "../definitie.ts";
import type { Gekozenreden } from "../../verantwoording/gekozenreden.ts";
import { beloofdeDag, beslistermijn } from "../../termijnen/besluit.ts";
import type { Besluit } from "../../traject/besluit.ts";
import type { Dossier } from "../../traject/dossier.ts";

export const metBesluit = (
  dossier: Dossier,
  soort: Besluit["soort"],
  { op }: Gebeurtenis,
  redenen: readonly string[],
  toelichting: string,
  gekozen: readonly Gekozenreden[] = [],
): Dossier => ({
  ...dossier,
  besluit: {
    soort,
    op,
    redenen,
    toelichting,
    ...(gekozen.length === 0 ? {} : { gekozen }),
    ...nogBeloofd(dossier),
  },
  uitstel: null,
  aanbodUiterlijk: null,
});

/** A place on the wachtlijst was the answer that had been promised: of what is decided about who waits, no day was. */
const nogBeloofd = (dossier: Dossier) =>
  dossier.opWachtlijst === null ? beloofdeDag(dossier, beslistermijn(dossier)) : {};
