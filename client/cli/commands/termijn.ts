import type { Uitkomst } from "#domain/weigering.ts";
import { hangend } from "../alinea.ts";
import { geweigerd, verkeerdGebruik } from "../fouten.ts";
import { leesKalenderbestand } from "../kalender/bestand.ts";
import type { Algemeen, VoegToe } from "../opdracht.ts";
import { json } from "../scherm.ts";

interface Keuzen extends Algemeen {
  readonly vanaf: string;
  readonly duur: string;
  readonly soort: string;
  readonly pauze?: readonly string[];
  readonly kalender?: string;
}

const SOORTEN = ["servicenorm", "wettelijk"] as const;

export const voegToe: VoegToe = (programma, { scherm }) => {
  programma
    .command("termijn")
    .description("reken uit wanneer een termijn eindigt, en waarom op die dag")
    .requiredOption("--vanaf <datum>", "dag waarop het gebeurde (JJJJ-MM-DD); de dag erna is de eerste dag")
    .requiredOption("--duur <duur>", "56d (dagen), 8w (weken), 3m (maanden) of 1j (jaar)")
    .option("--soort <soort>", `${SOORTEN.join(" of ")}: onze eigen belofte, of een termijn uit een wet`, SOORTEN[0])
    .option(
      "--pauze <van..tot>",
      "dagen waarop de termijn stilstond, de eerste en de laatste erbij; mag vaker",
      (pauze: string, eerdere: readonly string[] | undefined) => [...(eerdere ?? []), pauze],
    )
    .option("--kalender <bestand>", "een andere kalender dan die van het systeem (zie docs/kalender.md)")
    .action(async (_eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const [{ inWoorden, leesDatum, weekdag }, { leesDuur }, { leesPauze }, { KALENDER }, { berekenTermijn }] =
        await Promise.all([
          import("#domain/kalender/datum.ts"),
          import("#domain/kalender/duur.ts"),
          import("#domain/kalender/pauze.ts"),
          import("#domain/kalender/kalender.ts"),
          import("#domain/kalender/termijn.ts"),
        ]);
      const vanaf = gelezen(leesDatum(keuzen.vanaf, "vanaf"));
      const duur = gelezen(leesDuur(keuzen.duur));
      const pauzes = (keuzen.pauze ?? []).map((pauze) => gelezen(leesPauze(pauze)));
      const grondslag = SOORTEN.find((soort) => soort === keuzen.soort);
      if (grondslag === undefined)
        throw verkeerdGebruik(`De soort '${keuzen.soort}' is er niet. Kies een van: ${SOORTEN.join(", ")}.`, "soort");
      const kalender = keuzen.kalender === undefined ? KALENDER : await leesKalenderbestand(keuzen.kalender);

      const { ruw, uiterlijk, regels } = berekenTermijn({ vanaf, duur, pauzes, grondslag }, kalender);
      if (keuzen.json) return scherm.uit(json({ vanaf, duur: keuzen.duur, ruw, uiterlijk, regels }));
      const vakanties = Map.groupBy(
        kalender.schoolvakanties.filter(({ van, tot }) => van <= uiterlijk && uiterlijk <= tot),
        ({ naam }) => naam,
      );
      scherm.uit(
        [
          scherm.vet(`De laatste dag is ${WEEKDAGEN[weekdag(uiterlijk)]} ${inWoorden(uiterlijk)}.`),
          "",
          ...regels.flatMap(({ regel, bron }, i) => hangend(`${i + 1}.`, `${regel} (${bron})`, 3)),
          ...[...vakanties].map(
            ([naam, van]) => `\nLet op: die dag valt in de ${naam} (${van.map(({ regio }) => regio).join(", ")}).`,
          ),
        ].join("\n"),
      );
    });
};

const WEEKDAGEN = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

function gelezen<T>(uitkomst: Uitkomst<T>): T {
  if (!uitkomst.ok) throw geweigerd(uitkomst.weigering);
  return uitkomst.waarde;
}
