import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { geweigerd, onleesbaarBestand, verkeerdGebruik } from "../fouten.ts";
import type { Algemeen, Omgeving, VoegToe } from "../opdracht.ts";
import { binnenGeduld, metTrajecten, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";

interface Keuzen extends Algemeen {
  readonly gegevens: string;
  readonly gebeurdOp?: string;
  readonly rol: string;
  readonly wie: string;
  readonly id?: string;
  readonly lijst?: true;
}

/** Asks for a new traject instead of naming one. */
const NIEUW = "nieuw";

export const voegToe: VoegToe = (programma, omgeving) => {
  programma
    .command("gebeurtenis")
    .description("leg een gebeurtenis vast in een traject")
    .argument("[nummer]", `nummer van het traject, of '${NIEUW}' voor een nieuwe aanmelding`)
    .argument("[type]", "soort gebeurtenis, bijvoorbeeld uren.geboekt")
    .option("--gegevens <json>", "de gegevens als JSON, @bestand, of - voor stdin", "{}")
    .option("--gebeurd-op <datum>", "dag waarop het gebeurde (JJJJ-MM-DD; standaard: vandaag)")
    .option("--rol <rol>", "namens welke rol", "projectleider")
    .option("--wie <id>", "aanduiding van wie het doet, geen naam", "cli")
    .option("--id <id>", "eigen kenmerk: hetzelfde nog eens sturen verandert dan niets")
    .option("--lijst", "toon alle soorten, wie ze mag sturen en een voorbeeld")
    .action(async (nummer: string | undefined, type: string | undefined, _eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      if (keuzen.lijst) return toonSoorten(omgeving, keuzen);
      if (nummer === undefined || type === undefined)
        throw verkeerdGebruik("Zeg welk traject en welke gebeurtenis: trajecten gebeurtenis NUMMER TYPE --gegevens JSON. Alle soorten: trajecten gebeurtenis --lijst.");
      await stuur(omgeving, keuzen, nummer, type);
    });
};

async function stuur({ scherm, env }: Omgeving, keuzen: Keuzen, nummer: string, type: string): Promise<void> {
  const { ROLLEN } = await import("#domain/rollen.ts");
  // The engine itself never comes in by this door.
  const rollen = ROLLEN.filter((een) => een !== "systeem");
  const rol = rollen.find((een) => een === keuzen.rol);
  if (rol === undefined) throw verkeerdGebruik(`De rol '${keuzen.rol}' is er niet. Kies een van: ${rollen.join(", ")}.`, "rol");
  const plek = zoekPlek(keuzen.data, env);
  const inzending = {
    id: keuzen.id ?? `cli:${randomUUID()}`,
    type,
    gegevens: leesGegevens(await leesTekst(keuzen.gegevens)),
    door: { rol, id: keuzen.wie },
    ...(keuzen.gebeurdOp === undefined ? {} : { gebeurdOp: keuzen.gebeurdOp }),
  };
  const uitkomst = await metTrajecten(plek, (trajecten) =>
    binnenGeduld(
      nummer === NIEUW ? trajecten.meldAan([inzending]) : trajecten.stuur(nummer, [inzending]),
      `Draait de worker? Kijk met trajecten doctor. De gebeurtenis kan nog aankomen; stuur haar opnieuw met --id ${inzending.id}, dan telt ze één keer.`,
    ),
  );
  if (!uitkomst.ok) throw geweigerd(uitkomst.weigering);
  const stand = uitkomst.waarde;
  const waar = [stand.staat, stand.fase === null ? null : `fase ${stand.fase}`, stand.stap === null ? null : `stap ${stand.stap}`].filter((deel) => deel !== null).join(", ");
  const gedaan = stand.nieuw === 0 ? "was al vastgelegd" : "is vastgelegd";
  scherm.uit(keuzen.json ? json({ ...stand, id: inzending.id }) : `${stand.nummer}: ${type} ${gedaan}. Staat: ${waar}.`);
}

async function leesTekst(gegevens: string): Promise<string> {
  if (gegevens === "-") return text(process.stdin);
  if (!gegevens.startsWith("@")) return gegevens;
  try {
    return await readFile(gegevens.slice(1), "utf8");
  } catch (fout) {
    throw onleesbaarBestand(gegevens.slice(1), fout);
  }
}

function leesGegevens(tekst: string): Record<string, unknown> {
  let gelezen: unknown;
  try {
    gelezen = JSON.parse(tekst);
  } catch {
    throw verkeerdGebruik('De gegevens zijn geen JSON. Bijvoorbeeld: --gegevens \'{"reden":"Zomervakantie"}\'.', "gegevens");
  }
  if (typeof gelezen !== "object" || gelezen === null || Array.isArray(gelezen)) throw verkeerdGebruik("De gegevens zijn een JSON-object, tussen { en }.", "gegevens");
  return gelezen as Record<string, unknown>;
}

async function toonSoorten({ scherm }: Omgeving, keuzen: Keuzen): Promise<void> {
  const { GEBEURTENISSEN } = await import("#domain/gebeurtenissen/index.ts");
  const soorten = [...GEBEURTENISSEN.values()].map(({ type, titel, wie, voorbeeld }) => ({ type, titel, wie, voorbeeld }));
  if (keuzen.json) return scherm.uit(json(soorten));
  scherm.uit(
    soorten
      .map(({ type, titel, wie, voorbeeld }) => `${scherm.vet(type)}  ${titel}\n  mag: ${wie.join(", ")}\n  ${JSON.stringify(voorbeeld)}`)
      .join("\n\n"),
  );
}
