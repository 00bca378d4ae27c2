import type { StateValue } from "xstate";
import type { Stapnummer } from "./stap.ts";

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

/** The state that such a path stands for: the way back. */
export function staatwaarde(pad: string): StateValue {
  const boom: Boom = new Map();
  for (const deel of pad.split(" + ")) {
    let hier = boom;
    for (const naam of deel.split(".")) {
      const onder = hier.get(naam) ?? new Map();
      hier.set(naam, onder);
      hier = onder;
    }
  }
  return vouw(boom);
}

interface Boom extends Map<string, Boom> {}

/** A state with one state in it that holds no others is written by its name alone. */
function vouw(boom: Boom): StateValue {
  const [enige] = boom;
  return enige !== undefined && boom.size === 1 && enige[1].size === 0
    ? enige[0]
    : Object.fromEntries([...boom].map(([naam, onder]) => [naam, vouw(onder)]));
}

/** The words for a state, in the order of a traject's life. */
export const STATEN: readonly string[] = [
  "nieuw",
  "concept",
  "ingediend",
  "aanvulling",
  "beoordeling",
  "wachtlijst",
  "plaats aangeboden",
  "start",
  "verkennen",
  "betrekken",
  "implementeren",
  "stappen gereed",
  "afronding",
  "nazorg",
  "gesloten",
  "stopgezet",
  "afgewezen",
  "verwezen",
  "geconsulteerd",
  "ingetrokken",
];

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

/** Ended, and nobody is asked for anything any more; of a traject that was closed the borging still is [E 4.5]. */
export const isVoorbij = (pad: string): boolean => pad !== "gesloten" && RUST.includes(pad);

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
