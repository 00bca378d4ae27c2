import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { ACTIVITEITEN } from "#domain/gebeurtenissen/uren/activiteiten.ts";
import { geboektOp } from "#domain/gebeurtenissen/uren/vak.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { BUITEN_TRAJECTEN, buitenOp, type Buitenwerk } from "#domain/uren/buiten.ts";
import { hoofdletter } from "../../woorden.ts";
import type { Werkstore } from "../lees.ts";

/** The rows of a week: what one zorgarrangeur has in hand, and whatever else has hours of those days. */

export interface Weekbasis {
  /** The nummer of the traject, or what it is outside trajecten. */
  readonly sleutel: string;
  readonly titel: string;
  readonly link: string | null;
  /** Of this person, by day. */
  readonly geboekt: ReadonlyMap<Datum, number>;
  /** Null: the row itself says what was done. */
  readonly activiteit: string | null;
}

/** What is of no traject, whoever looks. */
export async function leesBuitenrijen(
  store: Pick<Werkstore, "stand">,
  medewerker: string,
  dagen: readonly Datum[],
): Promise<readonly Weekbasis[]> {
  const { buitenuren } = await leesMedewerkers(store);
  return BUITEN_TRAJECTEN.map((wat) => ({
    sleutel: alsRij(wat),
    titel: `${hoofdletter(wat)} (buiten trajecten)`,
    link: null,
    geboekt: new Map(dagen.map((dag) => [dag, buitenOp(buitenuren, { medewerker, dag, wat })])),
    activiteit: null,
  }));
}

const alsRij = (wat: Buitenwerk): string => `buiten-${wat.replaceAll(" ", "-")}`;

/** What a row outside trajecten is of; undefined: it is no such row. */
export const buitenwerkVan = (sleutel: string): Buitenwerk | undefined =>
  BUITEN_TRAJECTEN.find((wat) => alsRij(wat) === sleutel);

type Lezer = Pick<Werkstore, "projectie" | "regels" | "rijen">;

export async function leesTrajectrijen(
  store: Lezer,
  za: string,
  dagen: readonly Datum[],
): Promise<readonly Weekbasis[]> {
  const inHand = new Set((await store.rijen({ inHandVan: [za] })).map(({ nummer }) => nummer));
  // What is at rest stays away, unless it has hours of this week.
  const nummers = (await store.rijen({ za }))
    .filter(({ nummer, laatstVastgelegdOp }) => inHand.has(nummer) || laatstVastgelegdOp >= dagen[0]!)
    .map(({ nummer }) => nummer);
  const rijen = await Promise.all(nummers.toSorted().map((nummer) => leesTrajectrij(store, nummer, za, dagen)));
  return rijen.flatMap((rij) =>
    rij !== null && (inHand.has(rij.sleutel) || [...rij.geboekt.values()].some((uren) => uren > 0)) ? [rij] : [],
  );
}

/** Null: there is no such traject. */
export async function leesTrajectrij(
  store: Pick<Lezer, "projectie" | "regels">,
  nummer: string,
  za: string,
  dagen: readonly Datum[],
): Promise<Weekbasis | null> {
  const projectie = await store.projectie(nummer);
  if (projectie === null) return null;
  const { dossier } = projectie;
  return {
    sleutel: nummer,
    titel: dossier.naam === "" ? "Nog zonder naam" : dossier.naam,
    link: `/trajecten/${nummer}`,
    geboekt: geboektPerDag(dossier, za, dagen),
    activiteit: await meestGedaan(store, projectie, za),
  };
}

export const geboektPerDag = (dossier: Dossier, za: string, dagen: readonly Datum[]): ReadonlyMap<Datum, number> =>
  new Map(dagen.map((dag) => [dag, geboektOp(dossier, za, dag)]));

/** So many lines back: what somebody did lately says more than what the traject began with. */
const TERUG = 60;

async function meestGedaan(
  store: Pick<Lezer, "regels">,
  { nummer, volgnummer }: Projectie,
  za: string,
): Promise<string> {
  const regels = await store.regels(nummer, { na: Math.max(0, volgnummer - TERUG) });
  return meeste(regels.filter(({ type, door }) => type === "uren.geboekt" && door.id === za)) ?? ACTIVITEITEN[0];
}

function meeste(boekingen: readonly Journaalregel[]): string | undefined {
  const geteld = Map.groupBy(boekingen, ({ gegevens }) => String(gegevens["activiteit"]));
  return [...geteld].toSorted(([, een], [, ander]) => ander.length - een.length)[0]?.[0];
}
