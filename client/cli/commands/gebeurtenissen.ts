import { verkeerdGebruik } from "../fouten.ts";
import { eigenId, isObject, leesGegevens, NIEUW, zendIn, type Afzender, type Daad } from "../inzenden.ts";
import { WIE, alsNummer, type VoegToe } from "../opdracht.ts";
import { zoekSoort } from "../soort.ts";

export const voegToe: VoegToe = (programma, omgeving) => {
  programma
    .command("gebeurtenissen")
    .description("leg meer gebeurtenissen in één keer vast: alle of geen")
    .argument("<nummer>", `nummer van het traject, of '${NIEUW}' voor een nieuwe aanmelding`, alsNummer)
    .argument("<bestand>", 'JSON-lijst van {"type", "gegevens", "gebeurdOp"?, "id"?}, of - voor stdin')
    .option("--rol <rol>", "namens welke rol; zonder: de rol waarin die medewerker dit mag")
    .option("--wie <id>", WIE)
    .action(async (nummer: string, bestand: string, _eigen: unknown, opdracht: { optsWithGlobals(): Afzender }) => {
      const keuzen = opdracht.optsWithGlobals();
      const gelezen = await leesGegevens(bestand === "-" ? "-" : `@${bestand}`, "gebeurtenissen");
      if (!Array.isArray(gelezen) || gelezen.length === 0)
        throw verkeerdGebruik("De gebeurtenissen zijn een JSON-lijst, tussen [ en ].", "bestand");
      const inzendingen = gelezen.map((een, i) => leesInzending(een, i + 1));
      for (const { type } of inzendingen) await zoekSoort(type);
      await zendIn(omgeving, keuzen, nummer, inzendingen);
    });
};

const VELDEN = ["type", "gegevens", "gebeurdOp", "id"];

/** Shape only; what is in it is judged by the traject, as for everyone. */
function leesInzending(een: unknown, plek: number): Daad {
  if (!isObject(een) || typeof een["type"] !== "string")
    throw verkeerdGebruik(`Gebeurtenis ${plek} heeft geen type.`, "bestand");
  const onbekend = Object.keys(een).find((veld) => !VELDEN.includes(veld));
  if (onbekend !== undefined)
    throw verkeerdGebruik(
      `Gebeurtenis ${plek} heeft een onbekend veld '${onbekend}'; het kan zijn: ${VELDEN.join(", ")}.`,
      "bestand",
    );
  return { gegevens: {}, id: eigenId(), ...een } as Daad;
}
