import type { CommanderError } from "commander";
import { bedoeltU } from "./bedoeld.ts";

/** What commander says, in Dutch. */

export const KOPPEN: Readonly<Record<string, string>> = {
  "Usage:": "Gebruik:",
  "Arguments:": "Argumenten:",
  "Options:": "Opties:",
  "Global Options:": "Altijd:",
  "Commands:": "Opdrachten:",
};

const ZINNEN: readonly (readonly [string, (wat: string) => string])[] = [
  ["unknown option '", (optie) => `De optie ${optie} is er niet.`],
  ["unknown command '", (opdracht) => `De opdracht '${opdracht}' is er niet.`],
  ["required option '", (optie) => `De optie ${optie} is verplicht.`],
  ["missing required argument '", (argument) => `Er ontbreekt een argument: <${argument}>.`],
  ["option '", (optie) => `Bij ${optie} hoort een waarde.`],
  ["too many arguments", () => "Er staan te veel argumenten."],
];

const HULP = "Zie trajecten --help, of trajecten <opdracht> --help.";

/** `opdrachten`: the names that could have been meant. */
export function inHetNederlands({ message, code }: CommanderError, opdrachten: readonly string[]): string {
  if (code === "commander.help") return HULP;
  for (const [vorm, zin] of ZINNEN) {
    const wat = tussen(message, vorm, "'");
    if (wat === null) continue;
    if (code === "commander.unknownCommand") return [zin(wat), ...bedoeltU(wat, opdrachten), HULP].join(" ");
    const bedoeld = tussen(message, "(Did you mean one of ", "?)") ?? tussen(message, "(Did you mean ", "?)");
    return [zin(wat), ...(bedoeld === null ? [] : [`Bedoelt u ${bedoeld}?`]), HULP].join(" ");
  }
  return `${message} ${HULP}`;
}

/** Null when it does not begin anywhere; to the end when it does not close. */
function tussen(tekst: string, begin: string, eind: string): string | null {
  const plek = tekst.indexOf(begin);
  return plek === -1 ? null : (tekst.slice(plek + begin.length).split(eind, 1)[0] ?? "");
}
