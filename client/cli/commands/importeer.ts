import { eersteEnRest } from "#domain/tekst/opsomming.ts";
import { basename, extname } from "node:path";
import type { Store } from "#activities/store/store.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import type { RegisterFout } from "#domain/register/fout.ts";
import type { Registerrijen } from "#domain/register/lees-register.ts";
import type { TeOvernemen } from "#domain/register/toets-rijen.ts";
import type { Importuitslag } from "../import/importeer.ts";
import type { Periodebeeld } from "../import/perioden.ts";
import { leesBytesbestand } from "../bestand.ts";
import { Opdrachtfout, verkeerdGebruik } from "../fouten.ts";
import type { Algemeen, VoegToe } from "../opdracht.ts";
import { metStore, metTrajecten, zoekPlek } from "../plek.ts";
import { json, opEenRegel } from "../scherm.ts";
import { voortgang } from "../voortgang.ts";

interface Keuzen extends Algemeen {
  readonly bron?: string;
}

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("importeer")
    .description("neem een register van aanvragen over (CSV)")
    .argument("<bestand>", "register, puntkomma's tussen de velden")
    .option("--bron <naam>", "naam van het register (standaard: de naam van het bestand)")
    .action(async (bestand: string, _eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const plek = zoekPlek(keuzen.data, env);
      const register = await registernaam(keuzen.bron ?? basename(bestand, extname(bestand)));
      const gelezen = await leesRijen(bestand);
      const [{ importeer }, { periodebeelden, zinVan }, { weigerAndereNaam }] = await Promise.all([
        import("../import/importeer.ts"),
        import("../import/perioden.ts"),
        import("../import/dubbel.ts"),
      ]);

      process.once("SIGINT", () => {
        scherm.fout(
          "\nAfgebroken. Wat is overgenomen, blijft staan. Draai dezelfde opdracht opnieuw om het register af te maken.",
        );
        process.exit(1);
      });
      const balk = voortgang("Overnemen", scherm);
      const { rijen, uitslag } = await metTrajecten(plek, (trajecten) =>
        metStore(plek, async (store) => {
          const rijen = await toets(gelezen, register, store);
          if (keuzen.bron === undefined) await weigerAndereNaam(store, register, rijen);
          return { rijen, uitslag: await importeer({ trajecten, store, register, rijen, voortgang: balk }) };
        }),
      );

      const perioden = periodebeelden(rijen);
      const goed = uitslag.verschillend.length + uitslag.geweigerd.length === 0;
      const tekst = samenvatting(uitslag, perioden, zinVan);
      if (!goed) throw new Opdrachtfout("import.onvolledig", tekst, { uitvoer: { ...uitslag, perioden } });
      scherm.uit(keuzen.json ? json({ ...uitslag, perioden }) : tekst);
    });
};

async function registernaam(naam: string): Promise<string> {
  const { REGISTERNAAM } = await import("#domain/register/registernaam.ts");
  if (!REGISTERNAAM.test(naam))
    throw verkeerdGebruik(
      "De naam van het register bestaat uit letters, cijfers, spaties, punten en streepjes (hoogstens 100 tekens). Geef hem met --bron.",
      "bron",
    );
  return naam;
}

/** What is wrong with the file itself is told without asking any system. */
async function leesRijen(pad: string): Promise<Registerrijen> {
  const { leesRegister } = await import("#domain/register/lees-register.ts");
  const gelezen = leesRegister(await leesBytesbestand(pad), datumOp(new Date().toISOString()));
  if (!gelezen.ok) throw geenGaafRegister(gelezen.fouten);
  return gelezen;
}

/** Whether the rows fit the periods of this system: the presets, and those that were opened here. */
async function toets(rijen: Registerrijen, register: string, store: Store): Promise<readonly TeOvernemen[]> {
  const [{ toetsRijen }, { bekendePerioden }] = await Promise.all([
    import("#domain/register/toets-rijen.ts"),
    import("#domain/aanmelding/perioden.ts"),
  ]);
  const perioden = bekendePerioden(await store.perioden());
  const getoetst = toetsRijen(rijen, register, new Date().toISOString(), perioden);
  if (!getoetst.ok) throw geenGaafRegister(getoetst.fouten);
  return getoetst.rijen;
}

function geenGaafRegister(fouten: readonly RegisterFout[]): Opdrachtfout {
  const regels = fouten.map(
    ({ regel, veld, reden }) => `regel ${regel}${veld === "" ? "" : `, ${veld}`}: ${opEenRegel(reden)}`,
  );
  const kop = `Er is niets overgenomen: het register heeft ${fouten.length === 1 ? "een fout" : `${fouten.length} fouten`}.`;
  return new Opdrachtfout("register.ongeldig", [kop, ...regels].join("\n"), { uitvoer: fouten });
}

function samenvatting(
  uitslag: Importuitslag,
  perioden: readonly Periodebeeld[],
  zinVan: (beeld: Periodebeeld) => string,
): string {
  const { register, rijen, overgenomen, aanwezig, verschillend, geweigerd, nietInBestand, organisaties } = uitslag;
  const delen = [
    `Register '${register}': ${rijen} aanvragen.`,
    `  overgenomen   ${overgenomen.length}`,
    `  al aanwezig   ${aanwezig}`,
    `  verschillend  ${verschillend.length}`,
    ...(geweigerd.length === 0 ? [] : [`  geweigerd     ${geweigerd.length}`]),
  ];
  delen.push(
    `  organisaties  van ${organisaties.herkend} aanvragers bekend${organisaties.open === 0 ? "" : `; van ${organisaties.open} zijn er meer met die naam: bevestig ze met trajecten organisatie bevestig`}`,
  );
  if (perioden.length > 0)
    delen.push(
      "",
      "Naast de regels van toen (ter informatie, er is niets op geweigerd):",
      ...perioden.map((beeld) => `  ${zinVan(beeld)}`),
    );
  if (nietInBestand.length > 0)
    delen.push(
      "",
      `Eerder overgenomen en nu niet in het bestand: ${opsomming(nietInBestand)}. Daar is niets aan veranderd.`,
    );
  if (verschillend.length > 0)
    delen.push(
      "",
      "Deze aanvragen zijn eerder overgenomen en staan nu anders in het register. Er is niets aan veranderd; leg een correctie vast als het register gelijk heeft:",
      ...verschillend.map(({ rij, nummer, over }) => `  rij ${rij} (${nummer}): ${over.join(", ") || "inhoud"}`),
    );
  if (geweigerd.length > 0)
    delen.push("", "Geweigerd:", ...geweigerd.map(({ rij, reden }) => `  rij ${rij}: ${opEenRegel(reden)}`));
  return delen.join("\n");
}

const MEER = 10;
const opsomming = (nummers: readonly string[]): string => eersteEnRest(nummers, MEER);
