import type { Store } from "#activities/store/store.ts";
import { metNamen } from "#domain/medewerkers/namen.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { komma } from "#domain/getal.ts";
import { STATEN } from "#domain/traject/staat.ts";
import { REGIOS } from "#domain/verantwoording/aanvraag.ts";
import { verkeerdGebruik } from "../fouten.ts";
import type { Algemeen, VoegToe } from "../opdracht.ts";
import { leesNamen, metStore, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { tabel, type Tabelkolom } from "../tabel.ts";

interface Keuzen extends Algemeen {
  readonly staat?: string;
  readonly regio?: string;
  readonly za?: string;
  readonly periode?: string;
  readonly fase?: string;
}

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("lijst")
    .description("alle aanvragen en trajecten; wat het eerst afloopt staat bovenaan, wat klaar is onderaan")
    .option("--staat <staat>", "alleen in deze staat, bijvoorbeeld verkennen")
    .option("--regio <regio>", `alleen in deze regio (${REGIOS.join(", ")})`)
    .option("--za <za>", "alleen van deze zorgarrangeur")
    .option("--periode <id>", "alleen onder de regels van deze subsidieperiode")
    .option("--fase <fase>", "alleen in deze fase (1, 2 of 3)")
    .action(async (_eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const filter = leesFilter(keuzen);
      const plek = zoekPlek(keuzen.data, env);
      await metStore(plek, async (store) => {
        const rijen = await store.rijen(filter);
        if (keuzen.json) scherm.uit(json(rijen));
        else if (rijen.length > 0)
          scherm.uit(
            `${tabel(KOLOMMEN, metNamen(rijen, await leesNamen(plek)), scherm)}\n\n${rijen.length === 1 ? "1 traject" : `${rijen.length} trajecten`}`,
          );
        else scherm.uit(await waaromLeeg(store, filter.staat));
      });
    });
};

function leesFilter({ staat, regio, za, periode, fase }: Keuzen) {
  const gekozen = regio === undefined ? undefined : REGIOS.find((een) => een.toLowerCase() === regio.toLowerCase());
  if (regio !== undefined && gekozen === undefined)
    throw verkeerdGebruik(`De regio '${regio}' is er niet. Kies een van: ${REGIOS.join(", ")}.`, "regio");
  const inStaat = staat === undefined ? undefined : STATEN.find((een) => een === staat.toLowerCase());
  if (staat !== undefined && inStaat === undefined)
    throw verkeerdGebruik(`De staat '${staat}' is er niet. Kies een van: ${STATEN.join(", ")}.`, "staat");
  if (fase !== undefined && !/^[123]$/.test(fase))
    throw verkeerdGebruik(`Er zijn drie fasen: 1, 2 en 3; '${fase}' kan niet.`, "fase");
  return {
    ...(inStaat === undefined ? {} : { staat: inStaat }),
    ...(gekozen === undefined ? {} : { regio: gekozen }),
    ...(za === undefined ? {} : { za }),
    ...(periode === undefined ? {} : { periode }),
    ...(fase === undefined ? {} : { fase: Number(fase) }),
  };
}

const KOLOMMEN: readonly Tabelkolom<Trajectregel>[] = [
  { kop: "Nummer", van: ({ nummer }) => nummer },
  { kop: "Naam", van: ({ naam }) => naam, rekbaar: true },
  {
    kop: "Staat",
    van: ({ staat, stap, gepauzeerd }) => `${staat}${stap === null ? "" : ` ${stap}`}${gepauzeerd ? " (rust)" : ""}`,
  },
  { kop: "Regio", van: ({ regio }) => regio },
  { kop: "Vorm", van: ({ vorm }) => vorm },
  { kop: "ZA", van: ({ za }) => za },
  {
    kop: "Uren",
    van: ({ urenbudget, urenGeboekt }) => (urenbudget === null ? null : `${komma(urenGeboekt)}/${komma(urenbudget)}`),
    rechts: true,
  },
  { kop: "Termijn", van: ({ termijn, termijnOp }) => (termijn === null ? null : `${termijnOp} ${termijn}`) },
];

/** A word that was spelled otherwise must not look like an empty house. */
async function waaromLeeg(store: Store, staat: string | undefined): Promise<string> {
  const aantallen = Object.entries(await store.aantallen());
  if (aantallen.length === 0) return "Er zijn nog geen aanvragen.";
  if (staat === undefined || aantallen.some(([naam]) => naam === staat)) return "Geen trajecten gevonden.";
  return `Geen trajecten in de staat '${staat}'. Wel: ${aantallen.map(([naam, aantal]) => `${naam} (${aantal})`).join(", ")}.`;
}
