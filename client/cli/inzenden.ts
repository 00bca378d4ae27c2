import { eersteEnRest } from "#domain/tekst/opsomming.ts";
import { randomUUID } from "node:crypto";
import { leesJson } from "#domain/invoer/json.ts";
import { metNamen } from "#domain/medewerkers/namen.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Stand } from "#workflows/messages.ts";
import { STDIN } from "#omgeving/bestand.ts";
import { leesJsonbestand } from "./bestand.ts";
import { dadenGeweigerd, verkeerdGebruik } from "./fouten.ts";
import type { Algemeen, Omgeving } from "./opdracht.ts";
import { binnenGeduld, leesNamen, metTrajecten, zoekPlek, type Plek } from "./plek.ts";
import { json } from "./scherm.ts";
import type { Genoemd } from "./wie.ts";

/** Sending gebeurtenissen to the running system, for one or for many at once. */

/** Asks for a new traject instead of naming one. */
export const NIEUW = "nieuw";

export interface Afzender extends Algemeen, Genoemd {}

export const eigenId = (): string => `cli:${randomUUID()}`;

/** What somebody sends, before it is known who that is. */
export type Daad = Omit<Inzending, "door">;

export async function zendIn(
  omgeving: Omgeving,
  afzender: Afzender,
  nummer: string,
  daden: readonly Daad[],
): Promise<void> {
  const { scherm } = omgeving;
  const { stand, inzendingen } = await zend(zoekPlek(afzender.data, omgeving.env), afzender, nummer, daden);
  const waar = [
    stand.staat,
    stand.fase === null ? null : `fase ${stand.fase}`,
    stand.stap === null ? null : `stap ${stand.stap}`,
  ].filter((deel) => deel !== null);
  const wat =
    inzendingen.length === 1
      ? `${inzendingen[0]!.type} ${stand.nieuw === 0 ? "stond al vast" : "is vastgelegd"}`
      : `${inzendingen.length} gebeurtenissen ${stand.nieuw === 0 ? "stonden al vast" : "zijn vastgelegd"} (${perType(inzendingen)})`;
  scherm.uit(
    afzender.json
      ? json({ ...stand, ids: daden.map(({ id }) => id) })
      : `${stand.nummer}: ${wat}. Staat: ${waar.join(", ")}.`,
  );
}

/** Sends one act, and answers where the traject is then; a refusal is thrown in the words for a terminal. */
export async function zend(
  plek: Plek,
  genoemd: Genoemd,
  nummer: string,
  daden: readonly Daad[],
): Promise<{ readonly stand: Stand; readonly inzendingen: readonly Inzending[] }> {
  const ids = daden.map(({ id }) => id);
  const { wieDoet } = await import("./wie.ts");
  const deuren = await wieDoet(
    plek,
    genoemd,
    daden.map(({ type }) => type),
    nummer === NIEUW ? null : nummer,
  );
  const inzendingen = daden.map((daad, i): Inzending => ({ ...daad, door: deuren[i]! }));
  const uitkomst = await metTrajecten(plek, (trajecten) =>
    binnenGeduld(
      nummer === NIEUW ? trajecten.meldAan(inzendingen) : trajecten.stuur(nummer, inzendingen),
      `Draait de worker? Kijk met trajecten doctor. Wat u stuurde kan nog aankomen; stuur het opnieuw met hetzelfde kenmerk (${opgesomd(ids)}), dan telt het één keer.`,
    ),
  );
  if (!uitkomst.ok) throw dadenGeweigerd(metNamen(uitkomst.weigering, await leesNamen(plek)), inzendingen.length);
  return { stand: uitkomst.waarde, inzendingen };
}

/** "uren.geboekt 5 keer, notitie.toegevoegd": many are summed up. */
const perType = (inzendingen: readonly Inzending[]): string =>
  [...Map.groupBy(inzendingen, ({ type }) => type)]
    .map(([type, { length }]) => (length === 1 ? type : `${type} ${length} keer`))
    .join(", ");

const opgesomd = (ids: readonly string[]): string => eersteEnRest(ids, 3);

/** A file, stdin, or the text itself. */
export async function leesGegevens(tekst: string, veld: string): Promise<unknown> {
  if (tekst === STDIN) return leesJsonbestand(STDIN);
  if (tekst.startsWith("@")) return leesJsonbestand(tekst.slice(1));
  const gelezen = leesJson(tekst);
  if (gelezen.ok) return gelezen.waarde;
  const { code, reden } = gelezen.weigering;
  const hoe = code === "json.ongeldig" ? ` Bijvoorbeeld: '{"reden":"Zomervakantie"}'.` : "";
  throw verkeerdGebruik(`De ${veld}: ${reden}${hoe}`, veld);
}

export const isObject = (waarde: unknown): waarde is Record<string, unknown> =>
  typeof waarde === "object" && waarde !== null && !Array.isArray(waarde);
