import { verkeerdGebruik } from "../fouten.ts";
import { eigenId, isObject, leesDoor, leesJson, NIEUW, zendIn, type Afzender } from "../inzenden.ts";
import { alsNummer, type Omgeving, type VoegToe } from "../opdracht.ts";
import { json } from "../scherm.ts";

interface Keuzen extends Afzender {
  readonly gegevens: string;
  readonly gebeurdOp?: string;
  readonly id?: string;
  readonly lijst?: true;
}

export const voegToe: VoegToe = (programma, omgeving) => {
  programma
    .command("gebeurtenis")
    .description("leg een gebeurtenis vast in een traject")
    .argument("[nummer]", `nummer van het traject, of '${NIEUW}' voor een nieuwe aanmelding`, alsNummer)
    .argument("[type]", "soort gebeurtenis, bijvoorbeeld uren.geboekt")
    .option("--gegevens <json>", "de gegevens als JSON, @bestand, of - voor stdin", "{}")
    .option("--gebeurd-op <datum>", "dag waarop het gebeurde (JJJJ-MM-DD; zonder: vandaag)")
    .option("--rol <rol>", "namens welke rol", "projectleider")
    .option("--wie <id>", "aanduiding van wie het doet, geen naam", "cli")
    .option("--id <id>", "eigen kenmerk: hetzelfde nog eens sturen verandert dan niets")
    .option("--lijst", "toon alle soorten, wie ze mag sturen en een voorbeeld")
    .action(
      async (
        nummer: string | undefined,
        type: string | undefined,
        _eigen: unknown,
        opdracht: { optsWithGlobals(): Keuzen },
      ) => {
        const keuzen = opdracht.optsWithGlobals();
        if (keuzen.lijst) return toonSoorten(omgeving, keuzen);
        if (nummer === undefined || type === undefined)
          throw verkeerdGebruik(
            "Zeg welk traject en welke gebeurtenis: trajecten gebeurtenis NUMMER TYPE --gegevens JSON. Alle soorten: trajecten gebeurtenis --lijst.",
          );
        const gegevens = await leesJson(keuzen.gegevens, "gegevens");
        if (!isObject(gegevens)) throw verkeerdGebruik("De gegevens zijn een JSON-object, tussen { en }.", "gegevens");
        const door = await leesDoor(keuzen);
        const op = keuzen.gebeurdOp === undefined ? {} : { gebeurdOp: keuzen.gebeurdOp };
        await zendIn(omgeving, keuzen, nummer, [{ id: keuzen.id ?? eigenId(), type, gegevens, door, ...op }]);
      },
    );
};

async function toonSoorten({ scherm }: Omgeving, keuzen: Keuzen): Promise<void> {
  const { GEBEURTENISSEN } = await import("#domain/gebeurtenissen/index.ts");
  const soorten = [...GEBEURTENISSEN.values()].map(({ type, titel, wie, voorbeeld }) => ({
    type,
    titel,
    wie,
    voorbeeld,
  }));
  if (keuzen.json) return scherm.uit(json(soorten));
  scherm.uit(
    soorten
      .map(
        ({ type, titel, wie, voorbeeld }) =>
          `${scherm.vet(type)}  ${titel}\n  mag: ${wie.join(", ")}\n  ${JSON.stringify(voorbeeld)}`,
      )
      .join("\n\n"),
  );
}
