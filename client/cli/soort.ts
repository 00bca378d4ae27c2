import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { bedoeltU } from "./bedoeld.ts";
import { Opdrachtfout } from "./fouten.ts";

/** The definition that goes with a type that somebody typed; a mistake is told before any system is asked. */
export async function zoekSoort(type: string): Promise<Definitie> {
  const { GEBEURTENISSEN } = await import("#domain/gebeurtenissen/index.ts");
  const definitie = GEBEURTENISSEN.get(type);
  if (definitie !== undefined) return definitie;
  throw new Opdrachtfout(
    "gebeurtenis.onbekend",
    [
      `Er bestaat geen gebeurtenis '${type}'.`,
      ...bedoeltU(type, [...GEBEURTENISSEN.keys()]),
      "Alle soorten: trajecten gebeurtenis --lijst.",
    ].join(" "),
    { uitgang: 2, veld: "type" },
  );
}
