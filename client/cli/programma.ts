import { Command, CommanderError, Help, type Option } from "commander";
import { alsOpdrachtfout, verkeerdGebruik, type Opdrachtfout } from "./fouten.ts";
import { inHetNederlands, KOPPEN } from "./nederlands.ts";
import type { Algemeen, Omgeving, VoegToe } from "./opdracht.ts";
import { json } from "./scherm.ts";
import { VERSIE } from "./versie.ts";

/** By name, in the order of the help. */
const OPDRACHTEN = new Map<string, () => Promise<{ readonly voegToe: VoegToe }>>([
  ["lijst", () => import("./commands/lijst.ts")],
  ["toon", () => import("./commands/toon.ts")],
  ["beslissen", () => import("./commands/beslissen.ts")],
  ["brief", () => import("./commands/brief.ts")],
  ["signalen", () => import("./commands/signalen.ts")],
  ["uren", () => import("./commands/uren.ts")],
  ["gebeurtenis", () => import("./commands/gebeurtenis.ts")],
  ["gebeurtenissen", () => import("./commands/gebeurtenissen.ts")],
  ["importeer", () => import("./commands/importeer.ts")],
  ["verantwoording", () => import("./commands/verantwoording.ts")],
  ["vergeet", () => import("./commands/vergeet.ts")],
  ["periode", () => import("./commands/periode.ts")],
  ["organisatie", () => import("./commands/organisatie.ts")],
  ["medewerker", () => import("./commands/medewerker.ts")],
  ["termijn", () => import("./commands/termijn.ts")],
  ["wat-als", () => import("./commands/wat-als.ts")],
  ["kalender", () => import("./commands/kalender.ts")],
  ["herbouw", () => import("./commands/herbouw.ts")],
  ["doctor", () => import("./commands/doctor.ts")],
]);

/** Carries out one opdracht; the answer is the exit code. */
export async function voerUit(argumenten: readonly string[], omgeving: Omgeving): Promise<number> {
  const programma = await maakProgramma(omgeving, argumenten);
  try {
    await programma.parseAsync(argumenten, { from: "user" });
    return 0;
  } catch (fout) {
    if (fout instanceof CommanderError && fout.exitCode === 0) return 0;
    const { data = omgeving.env["TRAJECTEN_DATA"] ?? "data" } = programma.opts<Algemeen>();
    const opdrachtfout =
      fout instanceof CommanderError
        ? verkeerdGebruik(inHetNederlands(fout, opdrachtenNa(programma, argumenten)))
        : alsOpdrachtfout(fout, data);
    meld(opdrachtfout, omgeving, argumenten.includes("--json"));
    return opdrachtfout.uitgang;
  }
}

/** Of the opdrachten only the one that `argumenten` begin with, when there is one: the others are not waited for. */
export async function maakProgramma(omgeving: Omgeving, argumenten: readonly string[] = []): Promise<Command> {
  const { scherm } = omgeving;
  const programma = new Command("trajecten")
    .description("Het systeem van de zorgarrangeurs, vanaf de opdrachtregel.")
    .usage("<opdracht> [opties]")
    .option("--data <map>", "map met de gegevens van het systeem (of TRAJECTEN_DATA; standaard: data)")
    .option("--json", "uitvoer als JSON")
    .version(VERSIE, "-V, --version", "toon welke versie dit is")
    .helpOption("-h, --help", "toon deze uitleg")
    .helpCommand("help [opdracht]", "toon de uitleg van een opdracht")
    .configureHelp(HULP)
    .configureOutput({
      writeOut: (tekst) => scherm.uit(tekst.trimEnd()),
      writeErr: (tekst) => scherm.fout(tekst.trimEnd()),
      outputError: () => undefined,
    })
    .exitOverride();
  const gevraagd = OPDRACHTEN.get(argumenten[0] ?? "");
  const modules = await Promise.all(
    (gevraagd === undefined ? [...OPDRACHTEN.values()] : [gevraagd]).map((laad) => laad()),
  );
  for (const { voegToe } of modules) voegToe(programma, omgeving);
  weigerDubbele(programma);
  return programma;
}

/** The names that could have stood where commander met a word it does not know. */
function opdrachtenNa(programma: Command, argumenten: readonly string[]): string[] {
  let hier = programma;
  for (const woord of argumenten) hier = hier.commands.find((onder) => onder.name() === woord) ?? hier;
  return hier.commands.map((onder) => onder.name());
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
  if (alsJson) scherm.uit(json(fout.uitvoer ?? fout.json ?? { code, reden, ...(veld === undefined ? {} : { veld }) }));
  scherm.fout(reden === "" || fout.uitvoer !== undefined ? reden : `${reden} [${code}]`);
  if (env["TRAJECTEN_LOGNIVEAU"] === "debug" && fout.cause instanceof Error)
    scherm.fout(fout.cause.stack ?? fout.cause.message);
}
