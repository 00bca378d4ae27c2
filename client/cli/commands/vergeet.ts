import { WIE, alsNummer, type VoegToe } from "../opdracht.ts";
import type { Keuzen } from "../vergeet.ts";

export const voegToe: VoegToe = (programma, omgeving) => {
  programma
    .command("vergeet")
    .description(
      "wist na de bewaartermijn wie er in een traject meededen en wat zij schreven, als beheerder; zonder --wis alleen wat er dan verdwijnt",
    )
    .argument("<nummer>", "nummer, bijvoorbeeld ZA-2025-001", alsNummer)
    .option("--wis", "doe het; dat is niet terug te draaien")
    .option("--wie <id>", WIE)
    .action(async (nummer: string, _eigen: unknown, zelf: { optsWithGlobals(): Keuzen }) =>
      (await import("../vergeet.ts")).vergeet(omgeving, zelf.optsWithGlobals(), nummer),
    );
};
