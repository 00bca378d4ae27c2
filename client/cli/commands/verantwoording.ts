import { eersteEnRest } from "#domain/tekst/opsomming.ts";
import { datumOp, type Datum } from "#domain/kalender/datum.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { leesOver, leesVerleden } from "#domain/verantwoording/over.ts";
import { KALENDERJAAR, SCHOOLJAAR } from "#domain/verantwoording/periode.ts";
import type { Keuze } from "#domain/verantwoording/tabellen.ts";
import { leesGrondslag, leesToen } from "../../verantwoording.ts";
import { verkeerdGebruik } from "../fouten.ts";
import type { Algemeen, VoegToe } from "../opdracht.ts";
import { metStore, zoekPlek } from "../plek.ts";

interface Keuzen extends Algemeen {
  readonly periode?: string;
  readonly jaar?: string;
  readonly per?: string;
  readonly organisaties?: true;
  readonly alles?: true;
  readonly bekendOp?: string;
  readonly evaluatie?: true;
  readonly uitnodigen?: true;
}

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("verantwoording")
    .description("de cijfers van de evaluatie: tabel 3.1 tot en met 3.6, verlengingen, afronding")
    .option("--periode <periode>", "alleen deze periode, bijvoorbeeld 2020-2022 of 2023")
    .option("--jaar <jaar>", "alleen dit jaar")
    .option("--per <jaren>", "tel per kalenderjaar of per schooljaar (dan --jaar 2023-2024)", "kalenderjaar")
    .option("--organisaties", "met --json ook hoeveel verschillende scholen en samenwerkingsverbanden")
    .option("--alles", "met --json ook wat er niet in de tabellen staat: dagen, doorlooptijd, wat er ontbreekt")
    .option("--evaluatie", "een rij per toegekend traject voor een evaluator, zonder namen (CSV, met --json JSON)")
    .option("--uitnodigen", "wie een evaluator kan uitnodigen, met namen; dat u ze bekijkt wordt genoteerd (CSV)")
    .option("--bekend-op <dag>", "zoals bekend op die dag, naast zoals nu bekend, met het verschil")
    .action(async (_eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const keuze = leesKeuze(keuzen);
      weigerTegenspraak(keuze);
      weigerSamen(keuzen);
      const plek = zoekPlek(keuzen.data, env);
      if (keuzen.evaluatie === true || keuzen.uitnodigen === true) {
        const { evaluatie, uitnodigen } = await import("../evaluatie.ts");
        await (keuzen.evaluatie === true ? evaluatie : uitnodigen)(plek, keuze, scherm, keuzen.json === true);
        return;
      }
      const bekendOp = keuzen.bekendOp === undefined ? null : leesBekendOp(keuzen.bekendOp);
      const [[grondslag, toen], { tabellen, verantwoording }, { alsJson, naastJson }, { leesbaar, leesbaarNaast }] =
        await Promise.all([
          metStore(
            plek,
            async (store) =>
              [await leesGrondslag(store), bekendOp === null ? null : await leesToen(store, bekendOp, keuze)] as const,
          ),
          import("#domain/verantwoording/tabellen.ts"),
          import("#domain/verantwoording/als-json.ts"),
          import("#domain/verantwoording/leesbaar.ts"),
        ]);
      const { aanvragen, organisaties, buitenuren } = grondslag;
      const alles = verantwoording(aanvragen, organisaties, keuze, buitenuren);
      if (toen !== null) {
        const naast = { ...toen, toen: toen.cijfers, nu: alles };
        scherm.uit(
          keuzen.json ? naastJson(naast) : `${leesbaarNaast(naast, keuze.telling)}\n${await watOntbreekt(aanvragen)}`,
        );
        return;
      }
      // Other programs know the keys of the tables; what is new to them is there when it is asked for.
      const ORGANISATIES = "scholen en samenwerkingsverbanden";
      const cijfers = {
        ...tabellen(aanvragen, keuze),
        ...(keuzen.organisaties ? { [ORGANISATIES]: alles[ORGANISATIES] } : {}),
      };
      scherm.uit(
        keuzen.json
          ? alsJson(keuzen.alles ? alles : cijfers)
          : `${leesbaar(alles, keuze.telling)}\n${await watOntbreekt(aanvragen)}`,
      );
    });
};

function leesBekendOp(tekst: string): Datum {
  const dag = leesVerleden(tekst, datumOp(new Date().toISOString()));
  if (!dag.ok) throw verkeerdGebruik(dag.weigering.reden, "bekend-op");
  return dag.waarde;
}

function leesKeuze({ per, periode, jaar }: Keuzen): Keuze {
  if (per === SCHOOLJAAR.naam) {
    if (periode !== undefined)
      throw verkeerdGebruik("Een periode gaat per kalenderjaar. Kies met --jaar een schooljaar.", "periode");
    const over = leesOver(`${per} ${jaar ?? ""}`);
    if (!over.ok) throw verkeerdGebruik(over.weigering.reden, "jaar");
    return over.waarde;
  }
  if (per !== undefined && per !== KALENDERJAAR.naam)
    throw verkeerdGebruik(`Tellen kan per kalenderjaar of per schooljaar; '${per}' kan niet.`, "per");
  return {
    ...(periode === undefined ? {} : { periode: leesPeriode(periode) }),
    ...(jaar === undefined ? {} : { jaar: leesJaar(jaar) }),
  };
}

function leesJaar(tekst: string): number {
  if (!/^\d{4}$/.test(tekst)) throw verkeerdGebruik(`Een jaar heeft vier cijfers; '${tekst}' is geen jaar.`, "jaar");
  return Number(tekst);
}

function leesPeriode(tekst: string): string {
  const [van = "", tot = van] = tekst.split("-");
  if (!/^\d{4}(-\d{4})?$/.test(tekst) || tot < van)
    throw verkeerdGebruik(`Schrijf een periode als 2020-2022 of 2023; '${tekst}' kan niet.`, "periode");
  return tekst;
}

/** Figures of no year at all would read as a year in which nothing happened. */
function weigerTegenspraak({ periode, jaar }: Keuze): void {
  if (periode === undefined || jaar === undefined) return;
  const [van = jaar, tot = van] = periode.split("-").map(Number);
  if (jaar < van || jaar > tot) throw verkeerdGebruik(`Het jaar ${jaar} ligt niet in de periode ${periode}.`, "jaar");
}

/** Each shows something else: one of them would be left out without a word. */
function weigerSamen({ evaluatie, uitnodigen, bekendOp }: Keuzen): void {
  const gekozen = [
    ...(evaluatie === true ? ["evaluatie"] : []),
    ...(uitnodigen === true ? ["uitnodigen"] : []),
    ...(bekendOp === undefined ? [] : ["bekend-op"]),
  ];
  if (gekozen.length > 1)
    throw verkeerdGebruik(`Dit kan niet samen: ${gekozen.map((naam) => `--${naam}`).join(" en ")}.`, gekozen[1]!);
}

const GENOEG = 5;

/** Always of all aanvragen: what is missing may be the very reason that an aanvraag is not in the chosen year. */
async function watOntbreekt(aanvragen: readonly Aanvraag[]): Promise<string> {
  const { volledigheid } = await import("#domain/verantwoording/volledigheid.ts");
  const perReden = Map.groupBy(volledigheid(aanvragen), ({ reden }) => reden);
  if (perReden.size === 0) return "Volledigheid\nEr ontbreekt niets.";
  const regels = [...perReden].map(([reden, gevallen]) => {
    const nummers = gevallen.map(({ nummer }) => nummer);
    return `- ${reden} (${nummers.length}: ${eersteEnRest(nummers, GENOEG)})`;
  });
  return ["Volledigheid, van alle jaren", ...regels].join("\n");
}
