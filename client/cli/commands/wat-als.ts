import { datumOp } from "#domain/kalender/datum.ts";
import { metNamen } from "#domain/medewerkers/namen.ts";
import type { Vraag } from "#domain/wat-als/daden.ts";
import { geweigerd, onbekendTraject, verkeerdGebruik } from "../fouten.ts";
import { noteerInzage } from "../inzage.ts";
import { alsNummer, type Algemeen, type VoegToe } from "../opdracht.ts";
import { leesNamen, metStore, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { leesKalenderbestand } from "../kalender/bestand.ts";

interface Keuzen extends Algemeen {
  readonly kalender?: string;
  readonly pauze?: string;
  readonly uren?: string;
}

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("wat-als")
    .description("welke termijnen, brieven en signalen zouden verschuiven; er verandert niets aan het traject")
    .argument("<nummer>", "nummer, bijvoorbeeld ZA-2025-001", alsNummer)
    .option("--kalender <bestand>", "als deze kalender ging gelden (zie docs/kalender.md)")
    .option(
      "--pauze <van..tot>",
      "als het die dagen stilstond, de eerste en de laatste erbij: een lopend traject door een pauze, een aanvraag door een aanvulling die de dag ervoor wordt gevraagd en op de laatste dag komt",
    )
    .option("--uren <aantal>", "als er vandaag zoveel uren meer waren geboekt, bijvoorbeeld 12,5")
    .action(async (nummer: string, _eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const vraag = await leesVraag(keuzen);
      const plek = zoekPlek(keuzen.data, env);
      const [{ watAls, verandertNiets }, { leesbaar }, { standVan }] = await Promise.all([
        import("#domain/wat-als/wat-als.ts"),
        import("../wat-als/leesbaar.ts"),
        import("#activities/store/standin.ts"),
      ]);
      const stand = await metStore(plek, (store) => standVan(store, nummer));
      if (stand === null) throw onbekendTraject(nummer);
      const vandaag = datumOp(new Date().toISOString());
      const gevolgen = watAls(stand.dossier, stand.pad, vraag, vandaag);
      if (!gevolgen.ok) throw geweigerd(gevolgen.weigering);
      await noteerInzage(plek, [nummer], scherm);
      scherm.uit(
        keuzen.json
          ? json({
              nummer,
              vandaag,
              vraag: alsJson(vraag),
              verandert: !verandertNiets(gevolgen.waarde),
              ...gevolgen.waarde,
            })
          : leesbaar(stand.dossier, vraag, metNamen(gevolgen.waarde, await leesNamen(plek)), scherm),
      );
    });
};

async function leesVraag({ kalender, pauze, uren }: Keuzen): Promise<Vraag> {
  if ([kalender, pauze, uren].filter((keuze) => keuze !== undefined).length !== 1)
    throw verkeerdGebruik("Vraag één ding tegelijk: --kalender BESTAND, --pauze VAN..TOT of --uren AANTAL.");
  if (kalender !== undefined) return { soort: "kalender", kalender: await leesKalenderbestand(kalender) };
  // What is no number is refused with the hours themselves.
  if (pauze === undefined)
    return { soort: "uren", uren: GETAL.test(uren ?? "") ? Number(uren?.replace(",", ".")) : Number.NaN };
  const { leesPauze } = await import("#domain/kalender/pauze.ts");
  const gelezen = leesPauze(pauze);
  if (!gelezen.ok) throw geweigerd(gelezen.weigering);
  return { soort: "pauze", pauze: gelezen.waarde };
}

/** A calendar by its name: it stands in the file already. */
const alsJson = (vraag: Vraag) =>
  vraag.soort === "kalender" ? { soort: vraag.soort, versie: vraag.kalender.versie } : vraag;

const GETAL = /^-?\d{1,6}([.,]\d{1,4})?$/;
