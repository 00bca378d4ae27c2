import type { StateValue } from "xstate";
import type { Stapnummer } from "./dossier.ts";

/** The state of the machine as the journaal writes it: dotted paths, parallel parts joined with " + ". */
export function staatpad(waarde: StateValue): string {
  const paden = (deel: StateValue): string[] =>
    typeof deel === "string"
      ? [deel]
      : Object.entries(deel).flatMap(([naam, onder]) =>
          onder === undefined ? [] : [paden(onder).map((pad) => `${naam}.${pad}`)].flat(),
        );
  return paden(waarde).join(" + ");
}

/** What people want to know of a state: one word of the glossary, the fase and the stap in hand. */
export interface Staatbeeld {
  readonly staat: string;
  readonly fase: 1 | 2 | 3 | null;
  readonly stap: Stapnummer | null;
  readonly gepauzeerd: boolean;
}

/** The states in which a traject may stay for good: nobody has anything to do, unless a term runs after it. */
export const RUST: readonly string[] = [
  "gesloten",
  "afgewezen",
  "verwezen",
  "geconsulteerd",
  "ingetrokken",
  "stopgezet",
];

const FASE: Readonly<Record<string, 1 | 2 | 3>> = { verkennen: 1, betrekken: 2, implementeren: 3 };
const WOORD: Readonly<Record<string, string>> = {
  plaatsAangeboden: "plaats aangeboden",
  stappenGereed: "stappen gereed",
};

export function staatbeeld(pad: string): Staatbeeld {
  const voortgang = /traject\.voortgang\.(\w+)(?:\.(\w+))?/.exec(pad);
  const woord = voortgang?.[1] ?? pad.split(".").findLast((deel) => deel !== "") ?? pad;
  return {
    staat: WOORD[woord] ?? woord,
    fase: FASE[voortgang?.[1] ?? ""] ?? null,
    stap: voortgang?.[2]?.startsWith("stap") ? (Number(voortgang[2].slice(4)) as Stapnummer) : null,
    gepauzeerd: pad.includes("looptijd.gepauzeerd"),
  };
}
