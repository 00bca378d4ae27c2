import { leesOpenSignalen, type Dag } from "#activities/open-signalen.ts";
import type { Store } from "#activities/store/store.ts";
import type { Signaalkern } from "#domain/signalen/signaal.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import { persoonVan } from "../../signalen.ts";
import type { Werker } from "../../werker.ts";
import type { Daadnaam } from "./daden.ts";

/** The rows of one act in several trajecten: a traject, or one signal in it, as it is now. */

export interface Rij {
  /** Tells two rows of one traject apart. */
  readonly sleutel: string;
  readonly nummer: string;
  readonly naam: string;
  readonly signaal: Pick<Signaalkern, "sleutel" | "wat"> | null;
  readonly projectie: Projectie;
}

/** As many as one page of the list, and some: more is no choice by hand. */
export const HOOGSTENS = 100;

export type Rijenstore = Pick<Store, "projectie" | "rijen" | "signalen" | "stand" | "standen">;

const signaalsleutel = ({ nummer, sleutel }: Pick<Signaalkern, "nummer" | "sleutel">): string => `${nummer}|${sleutel}`;

/** What these trajecten offer: themselves, or what is open in them for who looks. */
export async function aanbodVan(
  store: Rijenstore,
  daad: Daadnaam,
  nummers: readonly string[],
  { werker, dag }: { readonly werker: Werker; readonly dag: Dag },
): Promise<readonly string[]> {
  const welke = new Set(nummers);
  if (daad !== "signalen") return [...welke];
  const open = await leesOpenSignalen(store, dag, { voor: persoonVan(werker) });
  return open.filter(({ nummer }) => welke.has(nummer)).map(signaalsleutel);
}

/** What is there of it; a signal that is settled by now stays a row, so that a repeat tells what became of it. */
export async function leesRijen(
  store: Rijenstore,
  daad: Daadnaam,
  sleutels: readonly string[],
): Promise<readonly Rij[]> {
  const gevraagd = [...new Set(sleutels)].slice(0, HOOGSTENS).map((sleutel) => {
    const [nummer = "", ...rest] = sleutel.split("|");
    return { sleutel, nummer, signaal: daad === "signalen" ? rest.join("|") : null };
  });
  const [projecties, bekend] = await Promise.all([
    Promise.all([...new Set(gevraagd.map(({ nummer }) => nummer))].map((nummer) => store.projectie(nummer))),
    daad === "signalen" && gevraagd.length > 0 ? store.signalen() : [],
  ]);
  const perNummer = new Map(projecties.flatMap((een) => (een === null ? [] : [[een.nummer, een] as const])));
  const perSleutel = new Map(bekend.map((een) => [signaalsleutel(een), een]));
  return gevraagd.flatMap(({ sleutel, nummer, signaal }): readonly Rij[] => {
    const projectie = perNummer.get(nummer);
    if (projectie === undefined) return [];
    const wat = perSleutel.get(sleutel)?.wat ?? "Dit signaal is er niet meer.";
    const { naam } = projectie.rij;
    return [{ sleutel, nummer, naam, projectie, signaal: signaal === null ? null : { sleutel: signaal, wat } }];
  });
}
