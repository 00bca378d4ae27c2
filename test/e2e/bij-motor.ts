import { gelukt } from "#test/support/proef.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { schrijfSysteem } from "#omgeving/systeem.ts";
import { trajecten, type Afloop } from "../client/cli/hulp.ts";
import type { Motor } from "../support/motor.ts";

/** Leaves an engine in its folder as npm start leaves a system, so that the CLI finds it, with who is the first in it. Of the addresses only that of Temporal is real. */
export async function alsSysteem(motor: Motor): Promise<void> {
  const eersten = MEDEWERKERS.filter(({ id }) => id === "pl-1" || id === "bh-1");
  const begin = { soort: "begin", medewerkers: eersten.map((een) => ({ ...een, rollen: [...een.rollen] })) } as const;
  gelukt(await motor.trajecten.vraagOrganisatie(begin, { rol: "systeem", id: "motor" }));
  const elders = { poort: 1, url: "http://127.0.0.1:1" };
  await schrijfSysteem(motor.map, {
    versie: 1,
    pid: process.pid,
    begin: null,
    gestartOp: new Date().toISOString(),
    web: elders,
    smtp: elders,
    gezondheid: elders,
    temporal: {
      poort: Number(motor.env.address.split(":").at(-1)),
      adres: motor.env.address,
      namespace: motor.env.namespace ?? "default",
      uiPoort: 1,
      ui: elders.url,
    },
    processen: {},
  });
}

/** The program itself, on that engine. */
export const cliVan =
  (motor: () => Motor, env: NodeJS.ProcessEnv = {}) =>
  (...argumenten: string[]): Promise<Afloop> =>
    trajecten([...argumenten, "--data", motor().map], env);
