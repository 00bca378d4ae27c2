import { verkeerdGebruik } from "../fouten.ts";
import { eigenId, isObject, leesGegevens, NIEUW, zendIn, type Afzender } from "../inzenden.ts";
import { WIE, alsNummer, type Omgeving, type VoegToe } from "../opdracht.ts";
import { json } from "../scherm.ts";
import { zoekSoort } from "../soort.ts";

interface Keuzen extends Afzender {
  readonly gegevens: string;
  readonly gebeurdOp?: string;
  readonly id?: string;
  readonly proef?: true;
  readonly lijst?: true;
  readonly help?: true;
}

export const voegToe: VoegToe = (programma, omgeving) => {
  programma
    .command("gebeurtenis")
    .description("leg een gebeurtenis vast in een traject")
    .argument("[nummer]", `nummer van het traject, of '${NIEUW}' voor een nieuwe aanmelding`, alsNummer)
    .argument("[type]", "soort gebeurtenis, bijvoorbeeld uren.geboekt")
    .option("--gegevens <json>", "de gegevens als JSON, @bestand, of - voor stdin", "{}")
    .option("--gebeurd-op <datum>", "dag waarop het gebeurde (JJJJ-MM-DD; zonder: vandaag)")
    .option("--rol <rol>", "namens welke rol; zonder: de rol waarin die medewerker dit mag")
    .option("--wie <id>", WIE)
    .option("--id <id>", "eigen kenmerk: hetzelfde nog eens sturen verandert dan niets")
    .option("--proef", "toon wat er zou volgen: brieven, termijnen, signalen en uren; er wordt niets vastgelegd")
    .option("--lijst", "toon alle soorten, wie ze mag sturen en een voorbeeld")
    .helpOption(false)
    .option("-h, --help", "toon deze uitleg; met een type: welke gegevens het vraagt, bijvoorbeeld uren.geboekt --help")
    .action(
      async (
        nummer: string | undefined,
        type: string | undefined,
        _eigen: unknown,
        opdracht: { optsWithGlobals(): Keuzen; outputHelp(): void },
      ) => {
        const keuzen = opdracht.optsWithGlobals();
        if (keuzen.help) {
          const soort = type ?? (nummer === undefined || isNummer(nummer) ? undefined : nummer);
          return soort === undefined ? opdracht.outputHelp() : toonSoort(omgeving, keuzen, soort);
        }
        if (keuzen.lijst) return toonSoorten(omgeving, keuzen);
        if (nummer === undefined || type === undefined)
          throw verkeerdGebruik(
            "Zeg welk traject en welke gebeurtenis: trajecten gebeurtenis NUMMER TYPE --gegevens JSON. Alle soorten: trajecten gebeurtenis --lijst; de gegevens van een soort: trajecten gebeurtenis TYPE --help.",
          );
        await zoekSoort(type);
        const gegevens = await leesGegevens(keuzen.gegevens, "gegevens");
        if (!isObject(gegevens)) throw verkeerdGebruik("De gegevens zijn een JSON-object, tussen { en }.", "gegevens");
        const op = keuzen.gebeurdOp === undefined ? {} : { gebeurdOp: keuzen.gebeurdOp };
        const daad = { id: keuzen.id ?? eigenId(), type, gegevens, ...op };
        if (keuzen.proef === true) {
          const { toonProef } = await import("../proef.ts");
          return toonProef(omgeving, keuzen, nummer, daad);
        }
        await zendIn(omgeving, keuzen, nummer, [daad]);
      },
    );
};

const isNummer = (tekst: string): boolean => tekst === NIEUW || tekst.startsWith("ZA-");

async function toonSoort({ scherm }: Omgeving, keuzen: Keuzen, type: string): Promise<void> {
  const [definitie, { alsJsonSchema, leesbareVelden }] = await Promise.all([zoekSoort(type), import("../velden.ts")]);
  const { titel, wie, voorbeeld } = definitie;
  scherm.uit(
    keuzen.json
      ? json({ type, titel, wie, schema: alsJsonSchema(definitie), voorbeeld })
      : leesbareVelden(definitie, scherm.vet),
  );
}

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
