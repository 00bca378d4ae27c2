import { z } from "zod";
import { aanvragers } from "../aanmelding/aanvragers.ts";
import type { Gebeurtenis } from "../definitie.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import type { Brieven } from "../hoort.ts";
import { datum } from "../velden.ts";
import { voornemensVan, type Soort } from "./voornemen.ts";
import type { Opdracht } from "../../journaal/lijn.ts";
import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";

/** A day on which others count moves: they hear of it, with the reason [E 3.4, 4.4]. */

/** The day it was until now; only the line knows it, for the dossier keeps the new one. */
export const was = () => z.strictObject({ was: datum.optional() });

export const metWas = (dag: Datum | null | undefined): { was?: Datum } => (dag == null ? {} : { was: dag });

export const wasVan = (dossier: Dossier, soort: Soort, nummer: string): { was?: Datum } =>
  metWas(voornemensVan(dossier, soort).find((een) => een.nummer === nummer)?.uiterlijk);

interface Verandering {
  /** What moved: the end, or one of the plan by its number. */
  readonly plan: string;
  readonly was?: Datum | undefined;
  readonly wordt: Datum;
  readonly reden?: string | undefined;
}

type Wanneer = Pick<Gebeurtenis, "dag" | "bron">;

/** Whoever applied, and of the others those whom it concerns. */
export function planVeranderd<G extends Wanneer>(
  verandering: (gebeurtenis: G) => Verandering,
  wieNog: (dossier: Dossier, gebeurtenis: G) => readonly string[],
): Readonly<Record<"aanvrager" | "partner", Brieven<G>>> {
  const params = (dossier: Dossier, gebeurtenis: G): Opdracht["params"] | null => {
    const { plan, was: dag, wordt, reden } = verandering(gebeurtenis);
    // Before the start nobody was told a day; one that is over when it is recorded is nothing to count on.
    return gebeurtenis.bron !== null || dossier.gestartOp === null || wordt < gebeurtenis.dag
      ? null
      : { plan, was: dag ?? null, wordt, reden: reden ?? null };
  };
  return {
    aanvrager: { "plan-veranderd": params },
    partner: {
      "plan-veranderd": (dossier, gebeurtenis) => {
        const wat = params(dossier, gebeurtenis);
        return wat === null
          ? null
          : overigen(dossier, wieNog(dossier, gebeurtenis)).map((partner) => ({ partner, ...wat }));
      },
    },
  };
}

/** Of one of the plan: the partner whose deed it is. */
export const wieHetDoet = (dossier: Dossier, soort: Soort, nummer: string): readonly string[] =>
  voornemensVan(dossier, soort)
    .filter((een) => een.nummer === nummer)
    .map(({ wie }) => wie);

const overigen = (dossier: Dossier, wie: readonly string[]): readonly Partnernummer[] =>
  deelnemers(dossier).filter(
    (partner) => partner !== dossier.aanvrager && (wie.includes(partner) || aanvragers(dossier).includes(partner)),
  );
