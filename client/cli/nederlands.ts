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

const ZINNEN: readonly (readonly [RegExp, (...delen: string[]) => string])[] = [
  [/unknown option '(.+?)'/, (optie) => `De optie ${optie} is er niet.`],
  [/unknown command '(.+?)'/, (opdracht) => `De opdracht '${opdracht}' is er niet.`],
  [/required option '(.+?)' not specified/, (optie) => `De optie ${optie} is verplicht.`],
  [/missing required argument '(.+?)'/, (argument) => `Er ontbreekt een argument: <${argument}>.`],
  [/option '(.+?)' argument missing/, (optie) => `Bij ${optie} hoort een waarde.`],
  [/too many arguments/, () => "Er staan te veel argumenten."],
];

const HULP = "Zie trajecten --help, of trajecten <opdracht> --help.";

/** `opdrachten`: the names that could have been meant. */
export function inHetNederlands({ message, code }: CommanderError, opdrachten: readonly string[]): string {
  if (code === "commander.help") return HULP;
  for (const [vorm, zin] of ZINNEN) {
    const gevonden = vorm.exec(message);
    if (gevonden === null) continue;
    if (code === "commander.unknownCommand")
      return [zin(...gevonden.slice(1)), ...bedoeltU(gevonden[1] ?? "", opdrachten), HULP].join(" ");
    const bedoeld = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
    return [zin(...gevonden.slice(1)), ...(bedoeld === undefined ? [] : [`Bedoelt u ${bedoeld}?`]), HULP].join(" ");
  }
  return `${message} ${HULP}`;
}
