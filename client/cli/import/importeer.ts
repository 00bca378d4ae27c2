import { HOOGSTENS } from "#domain/omvang.ts";
import type { Store } from "#activities/store/store.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { jaarVan } from "#domain/kalender/datum.ts";
import { rijSleutel } from "#domain/register/gebeurtenis-id.ts";
import type { TeOvernemen } from "#domain/register/toets-rijen.ts";
import type { Door } from "#domain/rollen.ts";
import type { Weigering } from "#domain/weigering.ts";
import { geweigerd } from "../fouten.ts";
import { binnenGeduld } from "../plek.ts";
import type { Voortgang } from "../voortgang.ts";
import { metEenPaarTegelijk } from "./tegelijk.ts";
import { gezegd, leesOvergenomen, verschillen, type Overgenomen } from "./overgenomen.ts";
import { leesOrganisaties } from "../../organisaties.ts";
import { herkenAanvragers, type Herkend } from "./herken.ts";
import { neemPlaatsenOver } from "./plaatsen.ts";
import { wachtTot } from "./wacht.ts";

export interface Importvraag {
  readonly trajecten: Trajecten;
  readonly store: Store;
  /** Name of the register; with the number of a row it says which row is which, for ever. */
  readonly register: string;
  readonly rijen: readonly TeOvernemen[];
  readonly voortgang?: Voortgang;
}

export interface Importuitslag {
  readonly register: string;
  readonly rijen: number;
  /** Taken over now. */
  readonly overgenomen: readonly Plaatsing[];
  /** Taken over before, with the same content. */
  readonly aanwezig: number;
  readonly verschillend: readonly Verschil[];
  readonly geweigerd: readonly (Weigering & { readonly rij: string })[];
  /** Numbers that were taken over before and are no longer in the file. */
  readonly nietInBestand: readonly string[];
  /** Of the rows that are here. */
  readonly organisaties: Herkend;
}

export interface Plaatsing {
  /** Number in the register. */
  readonly rij: string;
  /** Number here. */
  readonly nummer: string;
}

export interface Verschil extends Plaatsing {
  /** What the row says otherwise, by the titles of its gebeurtenissen. */
  readonly over: readonly string[];
}

const IMPORT: Door = { rol: "beheerder", id: "import" };
const TEGELIJK = 8;

const RAAD =
  "Draait de worker? Kijk met trajecten doctor. Draai daarna dezelfde opdracht opnieuw: wat is overgenomen, blijft staan.";

/** Without a worker an import would wait for ever at a bar that stands still. */
export const metGeduld = (trajecten: Trajecten): Trajecten => ({
  ...trajecten,
  begin: (...vraag) => binnenGeduld(trajecten.begin(...vraag), RAAD),
  vraagPeriode: (...vraag) => binnenGeduld(trajecten.vraagPeriode(...vraag), RAAD),
  vraagOrganisaties: (...vraag) => binnenGeduld(trajecten.vraagOrganisaties(...vraag), RAAD),
});

/**
 * Takes over a register, row by row, through the same machine as everything else. May be stopped anywhere and run again: every key is
 * made from register and row, the subsidieperiode gives the same number for the same key, and a traject knows what it has seen.
 */
export async function importeer({
  trajecten: zonderGeduld,
  store,
  register,
  rijen,
  voortgang = () => undefined,
}: Importvraag): Promise<Importuitslag> {
  const trajecten = metGeduld(zonderGeduld);
  const vooraf = await leesOvergenomen(store, register);
  const ontbrekend = rijen.filter(({ rij }) => !vooraf.has(rij.nummer));
  const nummers = await vraagNummers(trajecten, register, ontbrekend);

  const weigeringen: (Weigering & { rij: string })[] = [];
  let klaar = rijen.length - ontbrekend.length;
  voortgang(klaar, rijen.length);
  await metEenPaarTegelijk(TEGELIJK, ontbrekend, async ({ rij, regels, inzendingen }) => {
    const uitkomst = await trajecten.begin(nummers.get(rij.nummer) ?? "", regels, inzendingen);
    // Other words than an import that broke off sent: a difference, as for what was taken over long ago.
    if (!uitkomst.ok && uitkomst.weigering.code !== "id.andere-inhoud")
      weigeringen.push({ rij: rij.nummer, ...uitkomst.weigering });
    voortgang((klaar += 1), rijen.length);
  });

  const mislukt = new Set(weigeringen.map(({ rij }) => rij));
  const verwacht = ontbrekend.filter(({ rij }) => !mislukt.has(rij.nummer));
  await wachtTot(
    "de overgenomen aanvragen",
    async () => {
      const bekend = await store.bronnen(register);
      return verwacht.filter(({ rij }) => bekend.has(rij.nummer)).length;
    },
    verwacht.length,
  );

  const nu = new Map([
    ...vooraf,
    ...(await leesOvergenomen(store, register, new Set(verwacht.map(({ rij }) => rij.nummer)))),
  ]);
  await neemPlaatsenOver(trajecten, store, [...nu.values()], IMPORT);
  // A row that now says otherwise is not what was taken over.
  const zoals = uitslag(register, rijen, vooraf, nu, weigeringen);
  const anders = new Set(zoals.verschillend.map(({ rij }) => rij));
  const organisaties = await herkenAanvragers(
    trajecten,
    await leesOrganisaties(store),
    rijen.flatMap(({ rij }) => {
      const hier = nu.get(rij.nummer);
      return hier === undefined || anders.has(rij.nummer) ? [] : [{ nummer: hier.nummer, rij }];
    }),
    IMPORT,
  );
  return { ...zoals, organisaties };
}

/** Our numbers for rows, in their order; asked again, the same. */
async function vraagNummers(
  trajecten: Trajecten,
  register: string,
  rijen: readonly TeOvernemen[],
): Promise<Map<string, string>> {
  const nummers = new Map<string, string>();
  const jaarVanRij = ({ rij }: TeOvernemen): number => (rij.ontvangen_op === null ? 0 : jaarVan(rij.ontvangen_op));
  for (const groep of Map.groupBy(rijen, (een) => `${een.regels.id} ${jaarVanRij(een)}`).values())
    for (let begin = 0; begin < groep.length; begin += HOOGSTENS.aantal) {
      const deel = groep.slice(begin, begin + HOOGSTENS.aantal);
      const [eerste] = deel;
      if (eerste === undefined) continue;
      const vraag = {
        soort: "nummers",
        jaar: jaarVanRij(eerste),
        sleutels: deel.map(({ rij }) => rijSleutel(register, rij.nummer)),
      } as const;
      const antwoord = await trajecten.vraagPeriode(eerste.regels.id, vraag, IMPORT);
      if (!antwoord.ok) throw geweigerd(antwoord.weigering);
      for (const [i, { rij }] of deel.entries()) nummers.set(rij.nummer, antwoord.waarde.nummers[i] ?? "");
    }
  return nummers;
}

function uitslag(
  register: string,
  rijen: readonly TeOvernemen[],
  vooraf: ReadonlyMap<string, Overgenomen>,
  nu: ReadonlyMap<string, Overgenomen>,
  weigeringen: Importuitslag["geweigerd"],
): Omit<Importuitslag, "organisaties"> {
  const overgenomen: Plaatsing[] = [];
  const verschillend: Verschil[] = [];
  let aanwezig = 0;
  for (const { rij, inzendingen } of rijen) {
    const hier = nu.get(rij.nummer);
    if (hier === undefined) continue;
    // Also for what was sent just now: a run that broke off may have sent the row as it was then.
    const over = verschillen(
      hier.gezegd,
      gezegd(inzendingen.map((een) => ({ ...een, gebeurdOp: een.gebeurdOp ?? null }))),
    );
    if (over !== null) verschillend.push({ rij: rij.nummer, nummer: hier.nummer, over });
    else if (vooraf.has(rij.nummer)) aanwezig += 1;
    else overgenomen.push({ rij: rij.nummer, nummer: hier.nummer });
  }
  const inBestand = new Set(rijen.map(({ rij }) => rij.nummer));
  return {
    register,
    rijen: rijen.length,
    overgenomen,
    aanwezig,
    verschillend,
    geweigerd: weigeringen,
    nietInBestand: [...nu.keys()].filter((nummer) => !inBestand.has(nummer)),
  };
}
