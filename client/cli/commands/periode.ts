import { PERIODEN } from "#domain/journaal/ketens.ts";
import { nieuweBoekhouding } from "#domain/periode/boekhouding.ts";
import { verkeerdGebruik } from "../fouten.ts";
import { WIE, type Omgeving, type VoegToe } from "../opdracht.ts";
import type { Afzender, MetBestand } from "../periode/wijzigen.ts";
import { leesNamen, metStore, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";

export const voegToe: VoegToe = (programma, omgeving) => {
  const opdracht = programma
    .command("periode")
    .description("subsidieperioden: plaatsen en wachtlijst, regels, openen en wijzigen")
    .argument("[id]", "alleen deze, bijvoorbeeld 2025")
    .option("--capaciteit <aantal>", "wijzig het aantal plaatsen (of: onbeperkt), als projectleider")
    .option("--wie <id>", WIE)
    .action(async (id: string | undefined, _eigen: unknown, zelf: Zelf) => {
      const keuzen = zelf.optsWithGlobals();
      if (keuzen.capaciteit === undefined) return toonPlaatsen(omgeving, keuzen, id);
      return (await import("../periode/wijzigen.ts")).wijzigCapaciteit(omgeving, keuzen, id, keuzen.capaciteit);
    });
  opdracht
    .command("toon")
    .description("de regels van een periode: criteria, vormen, termijnen; met --json als bestand voor nieuw en wijzig")
    .argument("<id>", "welke, bijvoorbeeld 2025")
    .action((id: string, _eigen: unknown, zelf: Zelf) => toonRegels(omgeving, zonderCapaciteit(zelf), id));
  opdracht
    .command("nieuw")
    .description("open een nieuwe subsidieperiode, als projectleider")
    .requiredOption("--bestand <bestand>", "de regels als JSON; begin met trajecten periode toon ID --json")
    .action(async (_eigen: unknown, zelf: Zelf<Keuzen & MetBestand>) => {
      const keuzen = zonderCapaciteit(zelf);
      return (await import("../periode/wijzigen.ts")).open(omgeving, keuzen);
    });
  opdracht
    .command("wijzig")
    .description("wijzig de regels van een subsidieperiode, als projectleider; wat al loopt houdt zijn regels")
    .requiredOption("--bestand <bestand>", "de regels als JSON; begin met trajecten periode toon ID --json")
    .action(async (_eigen: unknown, zelf: Zelf<Keuzen & MetBestand>) => {
      const keuzen = zonderCapaciteit(zelf);
      return (await import("../periode/wijzigen.ts")).wijzig(omgeving, keuzen);
    });
};

interface Keuzen extends Afzender {
  readonly capaciteit?: string;
}

interface Zelf<K extends Keuzen = Keuzen> {
  optsWithGlobals(): K;
}

function zonderCapaciteit<K extends Keuzen>(zelf: Zelf<K>): K {
  const keuzen = zelf.optsWithGlobals();
  if (keuzen.capaciteit !== undefined)
    throw verkeerdGebruik(
      "De capaciteit alleen wijzigen gaat met: trajecten periode ID --capaciteit AANTAL.",
      "capaciteit",
    );
  return keuzen;
}

async function toonPlaatsen({ scherm, env }: Omgeving, keuzen: Keuzen, id: string | undefined): Promise<void> {
  const [{ allePerioden, zoek }, { plaatsenAlsJson, plaatsenLeesbaar }] = await Promise.all([
    import("../periode/bekend.ts"),
    import("../periode/plaatsen.ts"),
  ]);
  const standen = await metStore(zoekPlek(keuzen.data, env), async (store) => {
    const bekend = await allePerioden(store);
    const gekozen = id === undefined ? bekend : [zoek(bekend, id)];
    const geopend = new Map((await store.standen(PERIODEN)).map((boeken) => [boeken.regels.id, boeken]));
    return gekozen.map((een) => geopend.get(een.id) ?? nieuweBoekhouding(een));
  });
  if (keuzen.json)
    return scherm.uit(json(id === undefined ? standen.map(plaatsenAlsJson) : standen.map(plaatsenAlsJson)[0]));
  scherm.uit(standen.map((stand) => plaatsenLeesbaar(stand, scherm)).join("\n\n"));
}

async function toonRegels({ scherm, env }: Omgeving, keuzen: Keuzen, id: string): Promise<void> {
  const [{ allePerioden, zoek }, { alsBestand }, { regelsLeesbaar }, { regelverhaal }, { metNamen }] =
    await Promise.all([
      import("../periode/bekend.ts"),
      import("../periode/bestand.ts"),
      import("../periode/regels.ts"),
      import("#domain/periode/verhaal.ts"),
      import("#domain/medewerkers/namen.ts"),
    ]);
  const plek = zoekPlek(keuzen.data, env);
  const [regels, lijnen] = await metStore(plek, async (store) => [
    zoek(await allePerioden(store), id),
    await store.regels(`${PERIODEN.voorvoegsel}${id}`),
  ]);
  if (keuzen.json) return scherm.uit(json(alsBestand(regels)));
  scherm.uit(regelsLeesbaar(scherm, regels, metNamen(regelverhaal(lijnen), await leesNamen(plek))));
}
