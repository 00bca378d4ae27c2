import type { Client } from "@temporalio/client";
import type { Temporaladres } from "#omgeving/verbinding.ts";
import type { Trajecten, Trajectenopties } from "../trajecten.ts";

/**
 * How a page sends gebeurtenissen and asks the organisatie. Temporal's client is loaded by the first who sends: the pages are there sooner, and
 * also while Temporal is away. An update waits for a worker as long as it takes; somebody who looks at a page does not.
 */
export function maakStuur(
  temporal: Temporaladres,
  opties: Trajectenopties = {},
): Omit<Trajecten, "boekhouding" | "stand"> & {
  readonly sluit: () => Promise<void>;
} {
  let client: Client | null = null;
  const met = async <T>(doe: (trajecten: Trajecten) => Promise<T>): Promise<T> => {
    const [{ luieClient }, { maakTrajecten }] = await Promise.all([
      import("#omgeving/verbinding.ts"),
      import("../trajecten.ts"),
    ]);
    const verbonden = (client ??= luieClient(temporal));
    return verbonden.withDeadline(Date.now() + GEDULD_MS, () => doe(maakTrajecten(verbonden, opties)));
  };
  return {
    stuur: (...wat) => met((trajecten) => trajecten.stuur(...wat)),
    meldAan: (inzendingen) => met((trajecten) => trajecten.meldAan(inzendingen)),
    begin: (...wat) => met((trajecten) => trajecten.begin(...wat)),
    openPeriode: (...wat) => met((trajecten) => trajecten.openPeriode(...wat)),
    vraagPeriode: (...wat) => met((trajecten) => trajecten.vraagPeriode(...wat)),
    vraagOrganisatie: (...wat) => met((trajecten) => trajecten.vraagOrganisatie(...wat)),
    vraagOrganisaties: (...wat) => met((trajecten) => trajecten.vraagOrganisaties(...wat)),
    async sluit() {
      await client?.connection.close();
    },
  };
}

const GEDULD_MS = 15_000;
