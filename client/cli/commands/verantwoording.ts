import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { leesOrganisaties } from "../../organisaties.ts";
import { verkeerdGebruik } from "../fouten.ts";
import type { Algemeen, VoegToe } from "../opdracht.ts";
import { metStore, zoekPlek } from "../plek.ts";

interface Keuzen extends Algemeen {
  readonly periode?: string;
  readonly jaar?: string;
  readonly organisaties?: true;
}

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("verantwoording")
    .description("de cijfers van de evaluatie: tabel 3.1 tot en met 3.6, verlengingen, afronding")
    .option("--periode <periode>", "alleen deze periode, bijvoorbeeld 2020-2022 of 2023")
    .option("--jaar <jaar>", "alleen dit jaar")
    .option("--organisaties", "met --json ook hoeveel verschillende scholen en samenwerkingsverbanden")
    .action(async (_eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const keuze = {
        ...(keuzen.periode === undefined ? {} : { periode: leesPeriode(keuzen.periode) }),
        ...(keuzen.jaar === undefined ? {} : { jaar: leesJaar(keuzen.jaar) }),
      };
      weigerTegenspraak(keuze);
      const plek = zoekPlek(keuzen.data, env);
      const [{ aanvragen, organisaties }, { tabellen, metOrganisaties }, { alsJson }, { leesbaar }] = await Promise.all(
        [
          metStore(plek, async (store) => ({
            aanvragen: await store.aanvragen(),
            organisaties: await leesOrganisaties(store),
          })),
          import("#domain/verantwoording/tabellen.ts"),
          import("#domain/verantwoording/als-json.ts"),
          import("#domain/verantwoording/leesbaar.ts"),
        ],
      );
      const cijfers = tabellen(aanvragen, keuze);
      const alles = metOrganisaties(cijfers, aanvragen, organisaties, keuze);
      // Other programs know the keys of the tables; what is new to them is there when it is asked for.
      scherm.uit(
        keuzen.json
          ? alsJson(keuzen.organisaties ? alles : cijfers)
          : `${leesbaar(alles)}\n${await watOntbreekt(aanvragen)}`,
      );
    });
};

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
function weigerTegenspraak({ periode, jaar }: { readonly periode?: string; readonly jaar?: number }): void {
  if (periode === undefined || jaar === undefined) return;
  const [van = jaar, tot = van] = periode.split("-").map(Number);
  if (jaar < van || jaar > tot) throw verkeerdGebruik(`Het jaar ${jaar} ligt niet in de periode ${periode}.`, "jaar");
}

const GENOEG = 5;

/** Always of all aanvragen: what is missing may be the very reason that an aanvraag is not in the chosen year. */
async function watOntbreekt(aanvragen: readonly Aanvraag[]): Promise<string> {
  const { volledigheid } = await import("#domain/verantwoording/volledigheid.ts");
  const perReden = Map.groupBy(volledigheid(aanvragen), ({ reden }) => reden);
  if (perReden.size === 0) return "Volledigheid\nEr ontbreekt niets.";
  const regels = [...perReden].map(([reden, gevallen]) => {
    const nummers = gevallen.map(({ nummer }) => nummer);
    const meer = nummers.length > GENOEG ? ` en nog ${nummers.length - GENOEG}` : "";
    return `- ${reden} (${nummers.length}: ${nummers.slice(0, GENOEG).join(", ")}${meer})`;
  });
  return ["Volledigheid, van alle jaren", ...regels].join("\n");
}
