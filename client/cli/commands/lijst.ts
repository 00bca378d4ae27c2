import type { Lijstzoeker, Store } from "#activities/store/store.ts";
import { DOELGROEPEN, GEBIEDEN, LEEFTIJDEN, OMVANGEN } from "#domain/aanmelding/kenmerken.ts";
import { VORMNAMEN } from "#domain/aanmelding/trajectvormen.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { FASEN } from "#domain/lijst/fase.ts";
import { kolom, KOLOMNAMEN, kort, type Kolomnaam } from "#domain/lijst/kolommen.ts";
import { leesLijstvraag, type Bekend } from "#domain/lijst/lees.ts";
import { FILTERNAMEN, WAT, type Lijstvraag } from "#domain/lijst/vraag.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { namenVan } from "#domain/medewerkers/namen.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { BESLUITSOORTEN } from "#domain/traject/besluit.ts";
import { STAPNUMMERS } from "#domain/traject/stap.ts";
import { REGIOS, SOORTEN } from "#domain/verantwoording/aanvraag.ts";
import { CSV_BEGIN, csvregel } from "../../uitvoer/csv.ts";
import { alleRijen, cellenVan, celsoorten } from "../../uitvoer/lijst.ts";
import { alinea } from "../alinea.ts";
import { verkeerdGebruik } from "../fouten.ts";
import type { Algemeen, VoegToe } from "../opdracht.ts";
import { metStore, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { tabelOpMaat } from "../tabel.ts";

type Keuzen = Algemeen & {
  readonly csv?: true;
} & Readonly<Partial<Record<string, string>>>;

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("lijst")
    .description("alle aanvragen en trajecten; wat het eerst afloopt staat bovenaan, wat klaar is onderaan")
    .option(
      "--zoek <tekst>",
      "alleen waar dit in staat: naam, nummer, partner, zorgarrangeur, plaats of contactpersoon",
    )
    .option("--wat <wat>", `alleen wat loopt of wat klaar is (${WAT.join(", ")}; standaard: alles)`)
    .option("--staat <staat>", "alleen in deze staat, bijvoorbeeld verkennen")
    .option("--fase <fase>", `alleen in deze fase (${FASEN.join(", ")})`)
    .option("--stap <stap>", `alleen in deze stap (${STAPNUMMERS.join(", ")})`)
    .option("--regio <regio>", `alleen in deze regio (${REGIOS.join(", ")})`)
    .option("--za <za>", "alleen van deze zorgarrangeur; ‘geen’: waar er nog geen is")
    .option("--vorm <vorm>", `alleen van deze vorm (${VORMNAMEN.join(", ")})`)
    .option("--periode <id>", "alleen onder de regels van deze subsidieperiode")
    .option("--soort <soort>", `alleen van deze soort (${SOORTEN.join(", ")})`)
    .option("--gebied <gebied>", `alleen uit dit gebied (${GEBIEDEN.join(", ")})`)
    .option("--omvang <omvang>", `alleen van deze grootte (${OMVANGEN.join(", ")})`)
    .option("--leeftijd <leeftijd>", `alleen van deze leeftijd (${LEEFTIJDEN.join(", ")})`)
    .option("--doelgroep <doelgroep>", `alleen van deze doelgroep (${DOELGROEPEN.join(", ")})`)
    .option("--kernvraag <vraag>", "alleen met deze kernvraag, bijvoorbeeld kennisdeling")
    .option("--besluit <besluit>", `alleen waarover dit is besloten (${BESLUITSOORTEN.join(", ")})`)
    .option("--termijn <dag>", "alleen waar de eerste termijn op deze dag of eerder afloopt; ook ‘14 dagen’")
    .option("--budget <percentage>", "alleen waar ten minste zoveel procent van de uren is geboekt")
    .option("--sorteer <kolom>", "op volgorde van deze kolom; met een - ervoor andersom")
    .option("--kolommen <kolommen>", `toon deze kolommen, met komma's ertussen (${KOLOMNAMEN.join(", ")})`)
    .option("--csv", "uitvoer als CSV, met de gekozen kolommen")
    .action(async (_eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const vandaag = datumOp(new Date().toISOString());
      // A word that is never right needs no store to be told so.
      leesVraag(keuzen, { vandaag, perioden: null, zas: null });
      await metStore(zoekPlek(keuzen.data, env), async (store) => {
        const { perioden, medewerkers } = await leesBekend(store);
        const zas = medewerkers.filter(({ rollen }) => rollen.includes("zorgarrangeur")).map(({ id }) => id);
        const vraag = leesVraag(keuzen, { vandaag, perioden, zas });
        const zoeker = { vraag, vandaag, medewerkers, mensen: "alle" } as const;
        const namen = namenVan(medewerkers);
        if (keuzen.csv) {
          scherm.uit(await alsCsv(store, zoeker, (rij) => cellenVan(vraag.kolommen, rij, namen)));
          return;
        }
        const rijen: Trajectregel[] = [];
        for await (const deel of alleRijen(store, zoeker)) rijen.push(...deel);
        if (keuzen.json) scherm.uit(json(rijen));
        else if (rijen.length === 0) scherm.uit(await waaromLeeg(store, vraag.filter.staat));
        else {
          const kolommen = vraag.kolommen.map((naam) => ({
            kop: kolom(naam).kop,
            van: (rij: Trajectregel) => {
              const tekst = kort(naam, rij);
              return tekst === null ? null : namen(tekst);
            },
            rechts: naam === "uren",
            rekbaar: REKBAAR.includes(naam),
          }));
          const { tekst, weg } = tabelOpMaat(kolommen, rijen, scherm);
          scherm.uit(`${tekst}\n\n${rijen.length === 1 ? "1 traject" : `${rijen.length} trajecten`}`);
          if (weg.length > 0)
            scherm.uit(
              alinea(
                `Niet alles past naast elkaar. ${weg.length === 1 ? "Deze kolom staat" : "Deze kolommen staan"} er niet bij: ${weg.join(", ")}. Kies met --kolommen wat u wilt zien, of gebruik --csv.`,
                0,
              ).join("\n"),
            );
        }
      });
    });
};

/** These may stand on more than one line. */
const REKBAAR: readonly Kolomnaam[] = ["naam", "aanvrager", "termijn", "za"];

async function leesBekend(
  store: Store,
): Promise<{ readonly perioden: readonly string[]; readonly medewerkers: readonly Medewerker[] }> {
  const [{ leesMedewerkers }, { alleMedewerkers }, { bekendePerioden }] = await Promise.all([
    import("#activities/store/medewerkers.ts"),
    import("#domain/medewerkers/medewerkers.ts"),
    import("#domain/aanmelding/perioden.ts"),
  ]);
  const [medewerkers, perioden] = await Promise.all([leesMedewerkers(store), store.perioden()]);
  return { perioden: bekendePerioden(perioden).map(({ id }) => id), medewerkers: alleMedewerkers(medewerkers) };
}

function leesVraag(keuzen: Keuzen, bekend: Bekend): Lijstvraag {
  const { vraag, meldingen, weigering } = leesLijstvraag((naam) => {
    if (naam === "kolom") return (keuzen["kolommen"] ?? "").split(",").map((deel) => deel.trim());
    if (naam === "wat") return [keuzen["wat"] ?? "alles"];
    return VELDEN.includes(naam) && keuzen[naam] !== undefined ? [keuzen[naam]] : [];
  }, bekend);
  if (weigering !== null) throw verkeerdGebruik(weigering, "zoek");
  // At a terminal a list that leaves out what was asked for looks as if it were the answer.
  const [melding] = meldingen;
  if (melding !== undefined) throw verkeerdGebruik(melding.tekst, melding.veld === "kolom" ? "kolommen" : melding.veld);
  return vraag;
}

const VELDEN: readonly string[] = [...FILTERNAMEN, "zoek", "sorteer"];

async function alsCsv(
  store: Store,
  zoeker: Omit<Lijstzoeker, "voorbij" | "hoeveel"> & { readonly vraag: Lijstvraag },
  cellen: (rij: Trajectregel) => ReturnType<typeof cellenVan>,
): Promise<string> {
  let tekst = `${CSV_BEGIN}${csvregel(celsoorten(zoeker.vraag.kolommen).map(({ kop }) => kop))}`;
  for await (const rijen of alleRijen(store, zoeker)) tekst += rijen.map((rij) => csvregel(cellen(rij))).join("");
  // The terminal ends it with a line of its own.
  return tekst.replace(/\r\n$/, "\r");
}

/** A word that was spelled otherwise must not look like an empty house. */
async function waaromLeeg(store: Store, staat: string | null): Promise<string> {
  const aantallen = Object.entries(await store.aantallen());
  if (aantallen.length === 0) return "Er zijn nog geen aanvragen.";
  if (staat === null || aantallen.some(([naam]) => naam === staat)) return "Geen trajecten gevonden.";
  return `Geen trajecten in de staat '${staat}'. Wel: ${aantallen.map(([naam, aantal]) => `${naam} (${aantal})`).join(", ")}.`;
}
