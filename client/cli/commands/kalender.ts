import { datumOp } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import type { Toegepast } from "#domain/medewerkers/medewerkers.ts";
import type { Kalenderproef } from "#activities/store/kalenderproef.ts";
import { Opdrachtfout, geweigerd, verkeerdGebruik } from "../fouten.ts";
import { leesKalenderbestand } from "../kalender/bestand.ts";
import { WIE, type Algemeen, type Omgeving, type VoegToe } from "../opdracht.ts";
import { kalenderVan, leesNamen, metStore, metTrajecten, zoekPlek, type Plek } from "../plek.ts";
import { json, type Scherm } from "../scherm.ts";
import { voortgang } from "../voortgang.ts";

interface Keuzen extends Algemeen {
  readonly bestand?: string;
  readonly tekst?: true;
  readonly toepassen?: true;
  readonly wie?: string;
}

export const voegToe: VoegToe = (programma, omgeving) => {
  programma
    .command("kalender")
    .description("de kalender die geldt en tot wanneer; of wat een andere kalender met de lopende trajecten zou doen")
    .option("--tekst", "de kalender die geldt als bestand, om een nieuwe van te maken (zie docs/kalender.md)")
    .option("--bestand <bestand>", "een andere kalender: eerst alleen een proef")
    .option("--toepassen", "laat dit bestand gelden, ook voor de lopende trajecten en de subsidieperioden")
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

async function toon({ scherm }: Omgeving, keuzen: Keuzen, plek: Plek): Promise<void> {
  const [{ leesKalenderbeeld }, { StoreOntbreekt }, { alsTekst }, { geldtLeesbaar }, { metNamen }] = await Promise.all([
    import("#activities/store/kalenderbeeld.ts"),
    import("#activities/store/fouten.ts"),
    import("#domain/kalender/als-tekst.ts"),
    import("../kalender/leesbaar.ts"),
    import("#domain/medewerkers/namen.ts"),
  ]);
  // Where no system ever ran, this is the one that it would begin with.
  const gelezen = await metStore(plek, (store) => leesKalenderbeeld(store, plek.instellingen.kalender)).catch(
    (fout: unknown) => {
      if (fout instanceof StoreOntbreekt) return { kalender: plek.instellingen.kalender };
      throw fout;
    },
  );
  const { kalender } = gelezen;
  if (keuzen.tekst) return scherm.uit(alsTekst(kalender).trimEnd());
  const beeld = await beeldVan(kalender, scherm);
  if (keuzen.json) return scherm.uit(json({ ...gelezen, ...beeld.gegevens }));
  const geldt = "verhaal" in gelezen ? geldtLeesbaar(metNamen(gelezen, await leesNamen(plek)), scherm) : [];
  scherm.uit([beeld.tekst, ...geldt].join("\n\n"));
}

async function beproefEnPasToe({ scherm }: Omgeving, keuzen: Keuzen, plek: Plek): Promise<void> {
  const { bestand = "", wie } = keuzen;
  const kalender = await leesKalenderbestand(bestand);
  const [beeld, { beproefKalender }, { leesMedewerkers }, { andereDagen, proefLeesbaar }, { kalenderkenmerk }] =
    await Promise.all([
      beeldVan(kalender, scherm),
      import("#activities/store/kalenderproef.ts"),
      import("#activities/store/medewerkers.ts"),
      import("../kalender/leesbaar.ts"),
      import("#domain/kalender/kenmerk.ts"),
    ]);
  const { geprobeerd, nu, geladen } = await metStore(plek, async (store) => ({
    geprobeerd: await beproefKalender(store, kalender, vandaag()),
    nu: await kalenderVan(plek, store),
    geladen: (await leesMedewerkers(store)).kalender?.volgnummer ?? 0,
  }));
  if (!geprobeerd.ok) throw geweigerd(geprobeerd.weigering);
  const proef = geprobeerd.waarde;
  const isNieuw = kalenderkenmerk(kalender) !== kalenderkenmerk(nu);
  const { isDezelfde } = await import("#domain/kalender/als-tekst.ts");
  // What is in force already and has reached everybody needs no line more.
  const isKlaar = isDezelfde(kalender, nu) && proef.teDoen.length === 0;
  const toegepast =
    keuzen.toepassen && !isKlaar ? await laad(plek, scherm, { kalender, gezien: geladen, wie }) : undefined;
  const uitvoer = { versie: kalender.versie, ...beeld.gegevens, ...proef, toegepast: toegepast ?? null };
  const tekst = [
    [beeld.tekst, ...(isNieuw ? [`Vergeleken met kalender ${nu.versie}`, ...andereDagen(nu, kalender)] : [])].join(
      "\n",
    ),
    ...proefLeesbaar(proef, vandaag(), scherm),
    isKlaar
      ? "Deze kalender geldt al, en alles wat loopt rekent ermee."
      : toegepast === undefined
        ? `Er is nog niets veranderd. Pas de kalender toe met: npx trajecten kalender --bestand ${bestand} --toepassen`
        : uitslag(toegepast, proef),
  ].join("\n\n");
  if (toegepast === null || (toegepast?.geweigerd.length ?? 0) > 0)
    throw new Opdrachtfout("kalender.onvolledig", tekst, { uitvoer });
  scherm.uit(keuzen.json ? json(uitvoer) : tekst);
}

const trajecten = (aantal: number): string => (aantal === 1 ? "1 traject" : `${aantal} trajecten`);

const uitslag = (toegepast: Toegepast | null, { teDoen }: Kalenderproef): string =>
  toegepast === null
    ? "Intussen is een nieuwere kalender geladen. Die geldt nu, ook voor wat deze nog niet had bereikt."
    : [
        `Deze kalender geldt nu. Bijgewerkt: ${trajecten(teDoen.length)}. Er ${toegepast.trajecten === 1 ? "rekent" : "rekenen"} nu ${trajecten(toegepast.trajecten)} en ${toegepast.perioden === 1 ? "1 subsidieperiode" : `${toegepast.perioden} subsidieperioden`} mee.`,
        ...toegepast.geweigerd.map(({ wat, reden }) => `  ${wat}: ${reden}`),
      ].join("\n");

async function laad(
  plek: Plek,
  scherm: Scherm,
  { wie, ...vraag }: { readonly kalender: Kalender; readonly gezien: number; readonly wie: string | undefined },
): Promise<Toegepast | null> {
  const [{ laadKalender }, { doorAls }] = await Promise.all([import("../kalender/laden.ts"), import("../wie.ts")]);
  const door = await doorAls(plek, "beheerder", wie);
  process.once("SIGINT", () => {
    scherm.fout("\nU kijkt niet meer mee. Het systeem gaat vanzelf verder; hoe ver het is, zegt: trajecten kalender.");
    process.exit(1);
  });
  return metTrajecten(plek, (client) =>
    metStore(plek, (store) => laadKalender(client, store, { ...vraag, door }, voortgang("Bijwerken", scherm))),
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
