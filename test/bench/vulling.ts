import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import type { Schema } from "#activities/store/schema.ts";
import type { Store } from "#activities/store/store.ts";
import { verbind } from "#activities/store/verbinding.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { datumOp, plusDagen } from "#domain/kalender/datum.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { opening } from "#domain/traject/opening.ts";
import { metPlaats } from "#domain/traject/plaats.ts";
import { step } from "#domain/traject/step.ts";
import { proefzaak } from "#domain/traject/zaak.ts";
import { medewerker, MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { gelukt } from "./ons.ts";
import { verloop } from "./verloop.ts";

/** A store as the web finds it after years: many trajecten, each at its own place in its life, and one in which very much happened. */

/** How many acts were done of each, by turns: with these, ten thousand trajecten have some 190,000 lines. */
const HANDELINGEN = [1, 2, 3, 4, 6, 8, 10, 12, 12, 12] as const;
const ZAS = 300;
const REGIOS = ["Noord", "Oost", "Zuid", "West"];

export const LANG = "ZA-2025-99999";
const LANGE_REGELS = 400;

export async function vul(store: Store, aantal: number, nu: Date): Promise<number> {
  const mensen: Medewerker[] = [
    ...MEDEWERKERS.filter(({ id }) => !id.startsWith("za-")),
    ...Array.from({ length: ZAS }, (_, i) => medewerker(`za-${i + 1}`, ["zorgarrangeur"])),
  ];
  let stapel: Journaalregel[] = [...personeelVan(mensen).regels, ...langTraject(nu)];
  let regels = 0;
  for (let i = 0; i <= aantal; i += 1) {
    if (i < aantal) stapel.push(...eenTraject(i, nu));
    if (stapel.length < 4_000 && i < aantal) continue;
    await store.schrijf(stapel);
    regels += stapel.length;
    stapel = [];
  }
  return regels;
}

function eenTraject(i: number, nu: Date): readonly Journaalregel[] {
  const nummer = nummerVan(i);
  const acts = verloop(nummer).slice(0, HANDELINGEN[i % HANDELINGEN.length]);
  // Some were last heard of long ago.
  const toen = new Date(nu.getTime() - (i % 90) * 86_400_000);
  const anders = { naam: `School ${i + 1}`, regio: REGIOS[i % REGIOS.length]! };
  return loop(nummer, vanEen(acts, `za-${1 + (i % ZAS)}`, toen, anders), toen);
}

type Acts = ReturnType<typeof verloop>;

/** The same acts by one zorgarrangeur, who was given it in the spring and booked the hours over the weeks. */
function vanEen(acts: Acts, za: string, nu: Date, aanmelding: Readonly<Record<string, string>>): Acts {
  let boekingen = 0;
  return acts.map((act) =>
    act.map((inzending) => {
      const { type, door } = inzending;
      const gegevens = {
        ...inzending.gegevens,
        ...(type === "aanmelding.ingediend" ? aanmelding : {}),
        ...(type === "uren.geboekt" ? { za, datum: plusDagen(datumOp(nu.toISOString()), -3 * boekingen++) } : {}),
        ...(type === "za.toegewezen" ? { za } : {}),
      };
      return {
        ...inzending,
        gegevens,
        door: door.rol === "zorgarrangeur" ? { ...door, id: za } : door,
        ...(IN_HET_VOORJAAR[type] === undefined ? {} : { gebeurdOp: IN_HET_VOORJAAR[type] }),
      };
    }),
  );
}

const IN_HET_VOORJAAR: Readonly<Record<string, string>> = {
  "aanvraag.toegekend": "2025-03-03",
  "za.toegewezen": "2025-03-10",
  "traject.gestart": "2025-03-17",
};

/** Years of work by one zorgarrangeur, who wrote much down. */
function langTraject(nu: Date): readonly Journaalregel[] {
  const acts = vanEen(verloop(LANG).slice(0, -2), "za-1", nu, { naam: "De Lange Weg", regio: "West" });
  const nog = LANGE_REGELS - loop(LANG, acts, nu).length;
  const notities = Array.from({ length: nog }, (_, i) => ({
    id: `lang-${i}`,
    type: "notitie.toegevoegd",
    gegevens: { tekst: `Gebeld met de gemeente over de bekostiging, keer ${i + 1}. Zij zoekt het uit en belt terug.` },
    door: { rol: "zorgarrangeur" as const, id: "za-1" },
    gebeurdOp: plusDagen(datumOp(nu.toISOString()), i - nog),
  }));
  return loop(LANG, [...acts, notities], nu);
}

function loop(nummer: string, acts: Acts, nu: Date): readonly Journaalregel[] {
  const regels = PERIODEN.find((periode) => periode.id === "2025");
  if (regels === undefined) throw new Error("de bench kent periode 2025 niet");
  const zaak = proefzaak(nummer);
  const alle = [opening(nummer, regels), ...metPlaats(zaak, acts.flat(), regels.id)];
  return gelukt(step(zaak, alle, nu.toISOString())).regels;
}

/** Everything that a traject leaves, by its nummer. */
const TABELLEN = ["journaal", "projectie", "lijst", "signaal", "aanvraagstand", "cijferregel"] as const;

/**
 * Makes `aantal` of the `echt` ones that are there: each time the same rows under other nummers and names, as fast as a database copies. Their chains
 * hold to the first ones only; no page that is measured checks them.
 */
export function vermenigvuldig(pad: string, echt: number, aantal: number): void {
  const db = new DatabaseSync(pad);
  try {
    db.exec("begin");
    for (const tabel of TABELLEN) {
      const kolommen = db.prepare(`select name, type from pragma_table_info('${tabel}')`).all() as {
        readonly name: string;
        readonly type: string;
      }[];
      const namen = kolommen.map(({ name }) => name).join(", ");
      const waarden = kolommen
        .map(({ name, type }) =>
          type.toLowerCase() === "text"
            ? `replace(replace(${name}, nummer, :nieuw), 'chool ' || :was || '"', 'chool ' || :naam || '"')`
            : name,
        )
        .join(", ");
      const kopie = db.prepare(`insert into ${tabel} (${namen}) select ${waarden} from ${tabel} where nummer = :oud`);
      for (let i = echt; i < aantal; i += 1)
        kopie.run({ oud: nummerVan(i % echt), nieuw: nummerVan(i), was: (i % echt) + 1, naam: i + 1 });
    }
    db.exec("commit");
    db.exec("analyze");
  } finally {
    db.close();
  }
}

const nummerVan = (i: number): string => `ZA-2025-${String(i + 1).padStart(5, "0")}`;

/** The same rows in another store: as fast as databases are. */
export async function schrijfOver(van: string, naar: string): Promise<void> {
  const bron = verbind<Schema>(van, true);
  const doel = verbind<Schema>(naar, false, null);
  try {
    for (const tabel of TABELLEN) {
      const rijen = await bron.lezer.selectFrom(tabel).selectAll().execute();
      for (let begin = 0; begin < rijen.length; begin += 5_000)
        await sql`insert into ${sql.table(tabel)} select * from json_populate_recordset(null::${sql.table(tabel)}, ${JSON.stringify(rijen.slice(begin, begin + 5_000))}::json)`.execute(
          doel.schrijver,
        );
    }
    await sql`analyze`.execute(doel.schrijver);
  } finally {
    await bron.sluit();
    await doel.sluit();
  }
}
