import { MEDEWERKERROLLEN } from "#domain/medewerkers/medewerker.ts";
import type { Afzender, Nieuw, Wijziging } from "../medewerker/bijhouden.ts";
import { WIE, type Algemeen, type VoegToe } from "../opdracht.ts";

export const voegToe: VoegToe = (programma, omgeving) => {
  const opdracht = programma.command("medewerker").description("wie er werkt: rollen, adressen, eerste en laatste dag");
  opdracht
    .command("lijst")
    .description("wie hier nu werkt, met de trajecten in handen")
    .option("--allen", "ook wie vertrokken is of nog begint")
    .action(async (_eigen: unknown, zelf: Zelf<Algemeen & { readonly allen?: true }>) =>
      (await import("../medewerker/bekijken.ts")).toonLijst(omgeving, zelf.optsWithGlobals()),
    );
  opdracht
    .command("toon")
    .description("één medewerker: gegevens, trajecten in handen, en wat er is vastgelegd")
    .argument("<id>", "aanduiding, bijvoorbeeld za-05", alsId)
    .action(async (id: string, _eigen: unknown, zelf: Zelf<Algemeen>) =>
      (await import("../medewerker/bekijken.ts")).toonEen(omgeving, zelf.optsWithGlobals(), id),
    );
  opdracht
    .command("nieuw")
    .description("iemand komt hier werken, als beheerder")
    .requiredOption("--naam <naam>", "hoe zij heet")
    .requiredOption("--mail <adres>", "waar haar brieven heen gaan")
    .requiredOption("--rol <rol...>", `een of meer van: ${MEDEWERKERROLLEN.join(", ")}`)
    .option("--telefoon <nummer>", "waar zij te bellen is")
    .option("--uren <uren>", "van een zorgarrangeur: uren per week, bijvoorbeeld 24")
    .option("--van <datum>", "eerste dag (JJJJ-MM-DD; zonder: vandaag)")
    .option("--tot <datum>", "laatste dag, als die al bekend is")
    .option("--id <id>", "eigen aanduiding, bijvoorbeeld za-05; zonder: de volgende die vrij is")
    .option("--wie <id>", WIE)
    .action(async (_eigen: unknown, zelf: Zelf<Nieuw>) =>
      (await import("../medewerker/bijhouden.ts")).nieuw(omgeving, zelf.optsWithGlobals()),
    );
  opdracht
    .command("wijzig")
    .description("er is iets anders aan een medewerker, als beheerder; wat u niet noemt blijft zo")
    .argument("<id>", "aanduiding, bijvoorbeeld za-05", alsId)
    .option("--naam <naam>", "hoe zij nu heet")
    .option("--mail <adres>", "waar haar brieven nu heen gaan")
    .option("--rol <rol...>", "alle rollen die zij nu heeft")
    .option("--telefoon <nummer>", "waar zij nu te bellen is; geen: zonder nummer")
    .option("--uren <uren>", "uren per week; geen: zonder vast aantal")
    .option("--van <datum>", "eerste dag")
    .option("--blijft", "zij gaat toch niet weg")
    .option("--wie <id>", WIE)
    .action(async (id: string, _eigen: unknown, zelf: Zelf<Wijziging>) =>
      (await import("../medewerker/bijhouden.ts")).wijzig(omgeving, zelf.optsWithGlobals(), id),
    );
  opdracht
    .command("vertrekt")
    .description("iemand gaat weg, als beheerder; dat kan als al haar trajecten zijn overgedragen")
    .argument("<id>", "aanduiding, bijvoorbeeld za-05", alsId)
    .requiredOption("--dag <datum>", "laatste dag (JJJJ-MM-DD)")
    .option("--wie <id>", WIE)
    .action(async (id: string, _eigen: unknown, zelf: Zelf<Afzender & { readonly dag: string }>) =>
      (await import("../medewerker/bijhouden.ts")).vertrekt(omgeving, zelf.optsWithGlobals(), id),
    );
  opdracht
    .command("vergeet")
    .description(
      "wist naam, mailadres en telefoonnummer van wie hier werkte, als beheerder; dat is niet terug te draaien",
    )
    .argument("<id>", "aanduiding, bijvoorbeeld za-05", alsId)
    .option("--wie <id>", WIE)
    .action(async (id: string, _eigen: unknown, zelf: Zelf<Afzender>) =>
      (await import("../medewerker/bijhouden.ts")).vergeet(omgeving, zelf.optsWithGlobals(), id),
    );
  opdracht
    .command("uitnodigen")
    .description(
      "geeft de link waarmee een medewerker een account koppelt, als beheerder; hij werkt één keer, een week lang",
    )
    .argument("<id>", "aanduiding, bijvoorbeeld bh-1", alsId)
    .option("--wie <id>", WIE)
    .action(async (id: string, _eigen: unknown, zelf: Zelf<Afzender>) =>
      (await import("../medewerker/uitnodigen.ts")).nodigUit(omgeving, zelf.optsWithGlobals(), id),
    );
};

interface Zelf<K> {
  optsWithGlobals(): K;
}

/** "ZA-05" is read as it was meant. */
const alsId = (tekst: string): string => tekst.toLowerCase();
