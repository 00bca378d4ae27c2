import { datumOp } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import type { Door } from "#domain/rollen.ts";
import { hangend } from "../alinea.ts";
import { Opdrachtfout, verkeerdGebruik } from "../fouten.ts";
import { leesKalenderbestand } from "../kalender/bestand.ts";
import type { Proef } from "../kalender/lopend.ts";
import type { Toegepast } from "../kalender/toepassen.ts";
import { WIE, type Algemeen, type Omgeving, type VoegToe } from "../opdracht.ts";
import { metStore, metTrajecten, zoekPlek, type Plek } from "../plek.ts";
import { json, type Scherm } from "../scherm.ts";
import { voortgang } from "../voortgang.ts";

interface Keuzen extends Algemeen {
  readonly bestand?: string;
  readonly toepassen?: true;
  readonly wie?: string;
}

export const voegToe: VoegToe = (programma, omgeving) => {
  programma
    .command("kalender")
    .description("de kalender die geldt en tot wanneer; of wat een andere kalender met de lopende trajecten zou doen")
    .option("--bestand <bestand>", "een andere kalender (zie docs/kalender.md): eerst alleen een proef")
    .option("--toepassen", "laat de lopende trajecten en de subsidieperioden naar dit bestand rekenen")
    .option("--wie <id>", WIE)
    .action(async (_eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      if (keuzen.toepassen && keuzen.bestand === undefined)
        throw verkeerdGebruik(
          "Zeg welke kalender u toepast: trajecten kalender --bestand BESTAND --toepassen.",
          "bestand",
        );
      const plek = zoekPlek(keuzen.data, omgeving.env);
      await (keuzen.bestand === undefined ? toon(omgeving, keuzen, plek) : beproefEnPasToe(omgeving, keuzen, plek));
    });
};

async function toon({ scherm }: Omgeving, keuzen: Keuzen, { instellingen: { kalender } }: Plek): Promise<void> {
  const beeld = await beeldVan(kalender, scherm);
  scherm.uit(keuzen.json ? json({ kalender, ...beeld.gegevens }) : beeld.tekst);
}

async function beproefEnPasToe({ scherm }: Omgeving, keuzen: Keuzen, plek: Plek): Promise<void> {
  const { bestand = "", wie } = keuzen;
  const nu = plek.instellingen.kalender;
  const kalender = await leesKalenderbestand(bestand);
  const [beeld, { beproef }, { andereDagen, proefLeesbaar }, { kalenderkenmerk }] = await Promise.all([
    beeldVan(kalender, scherm),
    import("../kalender/lopend.ts"),
    import("../kalender/leesbaar.ts"),
    import("#domain/kalender/kenmerk.ts"),
  ]);
  const { proef, perioden } = await metStore(plek, async (store) => ({
    proef: await beproef(store, kalender, vandaag()),
    perioden: (await store.perioden()).map(({ id }) => id),
  }));
  const toegepast = keuzen.toepassen
    ? await pasToe(
        plek,
        scherm,
        proef,
        perioden,
        kalender,
        await (await import("../wie.ts")).doorAls(plek, "beheerder", wie),
      )
    : null;

  const isNieuw = kalenderkenmerk(kalender) !== kalenderkenmerk(nu);
  const uitvoer = { versie: kalender.versie, ...beeld.gegevens, ...proef, toegepast };
  const tekst = [
    [beeld.tekst, ...(isNieuw ? [`Vergeleken met kalender ${nu.versie}`, ...andereDagen(nu, kalender)] : [])].join(
      "\n",
    ),
    ...proefLeesbaar(proef, scherm),
    toegepast === null
      ? `Er is nog niets veranderd. Pas de kalender toe met: npx trajecten kalender --bestand ${bestand} --toepassen`
      : uitslag(toegepast, proef, perioden),
    ...(isNieuw
      ? [
          hangend(
            "Let op:",
            `nieuwe trajecten beginnen nog met kalender ${nu.versie}. Zet TRAJECTEN_KALENDER op dit bestand en start het systeem opnieuw.`,
            8,
          ).join("\n"),
        ]
      : []),
  ].join("\n\n");
  if (toegepast !== null && toegepast.geweigerd.length > 0)
    throw new Opdrachtfout("kalender.onvolledig", tekst, { uitvoer });
  scherm.uit(keuzen.json ? json(uitvoer) : tekst);
}

const uitslag = ({ trajecten, perioden: van, geweigerd }: Toegepast, { teDoen }: Proef, perioden: readonly string[]) =>
  [
    `Bijgewerkt: ${trajecten} van de ${teDoen.length} trajecten, ${van} van de ${perioden.length} subsidieperioden.`,
    ...geweigerd.map(({ wat, reden }) => `  ${wat}: ${reden}`),
  ].join("\n");

async function pasToe(
  plek: Plek,
  scherm: Scherm,
  { teDoen }: Proef,
  perioden: readonly string[],
  kalender: Kalender,
  door: Door,
): Promise<Toegepast> {
  const { pasToe: voerUit } = await import("../kalender/toepassen.ts");
  process.once("SIGINT", () => {
    scherm.fout(
      "\nAfgebroken. Wat is bijgewerkt, blijft zo. Draai dezelfde opdracht opnieuw om de rest bij te werken.",
    );
    process.exit(1);
  });
  return metTrajecten(plek, (trajecten) =>
    voerUit(trajecten, { teDoen, perioden, kalender, door }, voortgang("Bijwerken", scherm)),
  );
}

async function beeldVan(kalender: Kalender, { vet }: Scherm) {
  const [{ houdbaarheid, kalenderWaarschuwing }, { kalenderLeesbaar }] = await Promise.all([
    import("#domain/kalender/houdbaarheid.ts"),
    import("../kalender/leesbaar.ts"),
  ]);
  const waarschuwingen = kalenderWaarschuwing(kalender, vandaag());
  return {
    gegevens: { houdbaarheid: houdbaarheid(kalender), waarschuwingen },
    tekst: kalenderLeesbaar(kalender, waarschuwingen, vet),
  };
}

const vandaag = () => datumOp(new Date().toISOString());
