import type { Door } from "#domain/rollen.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { verkeerdGebruik } from "../fouten.ts";
import { eigenId, isObject, leesDoor, leesGegevens, NIEUW, zendIn, type Afzender } from "../inzenden.ts";
import { alsNummer, type VoegToe } from "../opdracht.ts";
import { zoekSoort } from "../soort.ts";

export const voegToe: VoegToe = (programma, omgeving) => {
  programma
    .command("gebeurtenissen")
    .description("leg meer gebeurtenissen in één keer vast: alle of geen")
    .argument("<nummer>", `nummer van het traject, of '${NIEUW}' voor een nieuwe aanmelding`, alsNummer)
    .argument("<bestand>", 'JSON-lijst van {"type", "gegevens", "gebeurdOp"?, "id"?}, of - voor stdin')
    .option("--rol <rol>", "namens welke rol", "projectleider")
    .option("--wie <id>", "aanduiding van wie het doet, geen naam", "cli")
    .action(async (nummer: string, bestand: string, _eigen: unknown, opdracht: { optsWithGlobals(): Afzender }) => {
      const keuzen = opdracht.optsWithGlobals();
      const gelezen = await leesGegevens(bestand === "-" ? "-" : `@${bestand}`, "gebeurtenissen");
      if (!Array.isArray(gelezen) || gelezen.length === 0)
        throw verkeerdGebruik("De gebeurtenissen zijn een JSON-lijst, tussen [ en ].", "bestand");
      const door = await leesDoor(keuzen);
      const inzendingen = gelezen.map((een, i) => leesInzending(een, i + 1, door));
      for (const { type } of inzendingen) await zoekSoort(type);
      await zendIn(omgeving, keuzen, nummer, inzendingen);
    });
};

const VELDEN = ["type", "gegevens", "gebeurdOp", "id"];

/** Shape only; what is in it is judged by the traject, as for everyone. */
function leesInzending(een: unknown, plek: number, door: Door): Inzending {
  if (!isObject(een) || typeof een["type"] !== "string")
    throw verkeerdGebruik(`Gebeurtenis ${plek} heeft geen type.`, "bestand");
  const onbekend = Object.keys(een).find((veld) => !VELDEN.includes(veld));
  if (onbekend !== undefined)
    throw verkeerdGebruik(
      `Gebeurtenis ${plek} heeft een onbekend veld '${onbekend}'; het kan zijn: ${VELDEN.join(", ")}.`,
      "bestand",
    );
  return { gegevens: {}, id: eigenId(), ...een, door } as Inzending;
}
