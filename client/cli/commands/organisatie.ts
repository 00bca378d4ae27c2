import type { Afzender, Bevestigkeuze, Wijziging } from "../organisatie/bijhouden.ts";
import { verkeerdGebruik } from "../fouten.ts";
import { WIE, alsNummer, type Algemeen, type VoegToe } from "../opdracht.ts";

export const voegToe: VoegToe = (programma, omgeving) => {
  const opdracht = programma
    .command("organisatie")
    .description("scholen, besturen, samenwerkingsverbanden en andere organisaties over alle trajecten");
  opdracht
    .command("lijst")
    .description("alle organisaties, met hun trajecten en uren")
    .option("--soort <soort>", "alleen van deze soort, bijvoorbeeld school")
    .action(async (_eigen: unknown, zelf: Zelf<Algemeen & { readonly soort?: string }>) =>
      (await import("../organisatie/bekijken.ts")).toonLijst(omgeving, zelf.optsWithGlobals()),
    );
  opdracht
    .command("toon")
    .description("één organisatie: haar namen, haar trajecten, en wat er over haar is vastgelegd")
    .argument("<id>", "nummer, bijvoorbeeld ORG-12", alsId)
    .action(async (id: string, _eigen: unknown, zelf: Zelf<Algemeen>) =>
      (await import("../organisatie/bekijken.ts")).toonEen(omgeving, zelf.optsWithGlobals(), id),
    );
  opdracht
    .command("bevestig")
    .description("leg vast welke organisaties bij een traject horen, als projectleider")
    .argument("<nummer>", "nummer van het traject, bijvoorbeeld ZA-2025-001", alsNummer)
    .argument("[plek]", "alleen deze, bijvoorbeeld partner-2; zonder dit alle die maar één ding kunnen zijn")
    .option("--als <id>", "het is deze organisatie, bijvoorbeeld ORG-12")
    .option("--nieuw", "het is een organisatie die er nog niet is")
    .option("--reden <reden>", "waarom het een andere is dan eerder bevestigd")
    .option("--wie <id>", WIE)
    .action(async (nummer: string, plek: string | undefined, _eigen: unknown, zelf: Zelf<Bevestigkeuze>) => {
      const keuzen = zelf.optsWithGlobals();
      if (keuzen.als !== undefined && keuzen.nieuw)
        throw verkeerdGebruik("Kies --als of --nieuw, niet allebei.", "als");
      if (plek === undefined && (keuzen.als !== undefined || keuzen.nieuw || keuzen.reden !== undefined))
        throw verkeerdGebruik("Zeg over welke partner het gaat, bijvoorbeeld: partner-2.", "plek");
      return (await import("../organisatie/bijhouden.ts")).bevestig(omgeving, keuzen, nummer, plek);
    });
  opdracht
    .command("hernoem")
    .description("geef een organisatie een andere naam, BRIN-nummer of plaats, als projectleider")
    .argument("<id>", "nummer, bijvoorbeeld ORG-12", alsId)
    .option("--naam <naam>", "hoe zij nu heet; de oude naam blijft bekend")
    .option("--brin <brin>", "het BRIN-nummer van een school")
    .option("--plaats <plaats>", "waar zij is")
    .requiredOption("--reden <reden>", "waarom")
    .option("--wie <id>", WIE)
    .action(async (id: string, _eigen: unknown, zelf: Zelf<Wijziging>) =>
      (await import("../organisatie/bijhouden.ts")).hernoem(omgeving, zelf.optsWithGlobals(), id),
    );
  opdracht
    .command("voeg-samen")
    .description("twee organisaties zijn er één, als projectleider; dit is niet terug te draaien")
    .argument("<id>", "welke opgaat in de andere, bijvoorbeeld ORG-12", alsId)
    .argument("<in>", "welke blijft, bijvoorbeeld ORG-3", alsId)
    .requiredOption("--reden <reden>", "waarom")
    .option("--wie <id>", WIE)
    .action(async (id: string, doel: string, _eigen: unknown, zelf: Zelf<Afzender & { readonly reden: string }>) =>
      (await import("../organisatie/bijhouden.ts")).voegSamen(omgeving, zelf.optsWithGlobals(), id, doel),
    );
};

interface Zelf<K> {
  optsWithGlobals(): K;
}

/** "org-12" is read as it was meant. */
const alsId = (tekst: string): string => tekst.toUpperCase();
