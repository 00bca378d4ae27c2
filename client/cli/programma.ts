import { Command, CommanderError, Help, type Option } from "commander";
import { voegToe as doctor } from "./commands/doctor.ts";
import { voegToe as gebeurtenis } from "./commands/gebeurtenis.ts";
import { voegToe as gebeurtenissen } from "./commands/gebeurtenissen.ts";
import { voegToe as herbouw } from "./commands/herbouw.ts";
import { voegToe as importeer } from "./commands/importeer.ts";
import { voegToe as kalender } from "./commands/kalender.ts";
import { voegToe as lijst } from "./commands/lijst.ts";
import { voegToe as periode } from "./commands/periode.ts";
import { voegToe as signalen } from "./commands/signalen.ts";
import { voegToe as termijn } from "./commands/termijn.ts";
import { voegToe as toon } from "./commands/toon.ts";
import { voegToe as verantwoording } from "./commands/verantwoording.ts";
import { voegToe as watAls } from "./commands/wat-als.ts";
import { alsOpdrachtfout, verkeerdGebruik, type Opdrachtfout } from "./fouten.ts";
import { inHetNederlands, KOPPEN } from "./nederlands.ts";
import type { Algemeen, Omgeving } from "./opdracht.ts";
import { json } from "./scherm.ts";

const OPDRACHTEN = [
  lijst,
  toon,
  signalen,
  gebeurtenis,
  gebeurtenissen,
  importeer,
  verantwoording,
  periode,
  termijn,
  watAls,
  kalender,
  herbouw,
  doctor,
];

/** Carries out one opdracht; the answer is the exit code. */
export async function voerUit(argumenten: readonly string[], omgeving: Omgeving): Promise<number> {
  const programma = maakProgramma(omgeving);
  try {
    await programma.parseAsync(argumenten, { from: "user" });
    return 0;
  } catch (fout) {
    if (fout instanceof CommanderError && fout.exitCode === 0) return 0;
    const { data = omgeving.env["TRAJECTEN_DATA"] ?? "data" } = programma.opts<Algemeen>();
    const opdrachtfout =
      fout instanceof CommanderError ? verkeerdGebruik(inHetNederlands(fout)) : alsOpdrachtfout(fout, data);
    meld(opdrachtfout, omgeving, argumenten.includes("--json"));
    return opdrachtfout.uitgang;
  }
}

export function maakProgramma(omgeving: Omgeving): Command {
  const { scherm } = omgeving;
  const programma = new Command("trajecten")
    .description("Het systeem van de zorgarrangeurs, vanaf de opdrachtregel.")
    .usage("<opdracht> [opties]")
    .option("--data <map>", "map met de gegevens van het systeem (of TRAJECTEN_DATA; standaard: data)")
    .option("--json", "uitvoer als JSON")
    .helpOption("-h, --help", "toon deze uitleg")
    .helpCommand("help [opdracht]", "toon de uitleg van een opdracht")
    .configureHelp(HULP)
    .configureOutput({
      writeOut: (tekst) => scherm.uit(tekst.trimEnd()),
      writeErr: (tekst) => scherm.fout(tekst.trimEnd()),
      outputError: () => undefined,
    })
    .exitOverride();
  for (const voegToe of OPDRACHTEN) voegToe(programma, omgeving);
  weigerDubbele(programma);
  return programma;
}

/** Commander takes the last one without a word. Options that may be given more often say how those go together. */
function weigerDubbele(opdracht: Command): void {
  for (const optie of opdracht.options.filter(({ variadic, parseArg }) => !variadic && parseArg === undefined)) {
    let gegeven = false;
    opdracht.on(`option:${optie.name()}`, () => {
      if (gegeven) throw verkeerdGebruik(`De optie ${optie.long} mag maar één keer.`, optie.name());
      gegeven = true;
    });
  }
  opdracht.commands.forEach(weigerDubbele);
}

const standaard = new Help();
const HULP = {
  showGlobalOptions: true,
  styleTitle: (kop: string) => KOPPEN[kop] ?? kop,
  subcommandTerm: (opdracht: Command) => standaard.subcommandTerm(opdracht).replace(" [options]", ""),
  commandUsage: (opdracht: Command) =>
    standaard.commandUsage(opdracht).replace("[options]", "[opties]").replace("[command]", "[opdracht]"),
  optionDescription: ({ description, defaultValue }: Option) =>
    defaultValue === undefined ? description : `${description} (standaard: ${String(defaultValue)})`,
};

/** The reason is for people, so on stderr; a program that asked for JSON finds the same on stdout. */
function meld(fout: Opdrachtfout, { scherm, env }: Omgeving, alsJson: boolean): void {
  const { code, message: reden, veld } = fout;
  if (alsJson) scherm.uit(json(fout.uitvoer ?? { code, reden, ...(veld === undefined ? {} : { veld }) }));
  scherm.fout(reden === "" || fout.uitvoer !== undefined ? reden : `${reden} [${code}]`);
  if (env["TRAJECTEN_LOGNIVEAU"] === "debug" && fout.cause instanceof Error)
    scherm.fout(fout.cause.stack ?? fout.cause.message);
}
