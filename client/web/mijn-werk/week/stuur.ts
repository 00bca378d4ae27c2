import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { inUren } from "#domain/getal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Buitenwerk } from "#domain/uren/buiten.ts";
import { dadenVan } from "#domain/uren/week.ts";
import type { Weigering } from "#domain/weigering.ts";
import { zonderAntwoord } from "../../../fout.ts";
import type { Trajecten } from "../../../trajecten.ts";
import { wachtOp } from "../../formulier/bijgewerkt.ts";
import { NU_GEEN_ANTWOORD } from "../../formulier/meldingen.ts";
import { doorVan, type Werker } from "../../werker.ts";
import type { Werkstore } from "../lees.ts";
import type { Rijfouten } from "./blad.ts";
import type { Getypterij } from "./invoer.ts";
import { geboektPerDag } from "./lees.ts";

/** One row of a week as one act of its traject; null: it is recorded. */

export interface Rijbronnen {
  readonly store: Pick<Werkstore, "projectie" | "regels" | "stand">;
  readonly stuur: Trajecten["stuur"];
  readonly vraagOrganisatie: Trajecten["vraagOrganisatie"];
  readonly bijFout: (fout: Error) => void;
}

export async function stuurRij(
  { store, stuur, bijFout }: Rijbronnen,
  werker: Werker,
  nummer: string,
  rij: Getypterij,
): Promise<Rijfouten | null> {
  const dossier = (await store.projectie(nummer))?.dossier;
  if (dossier === undefined) return vanRij(nummer === "" ? WELK_TRAJECT : `Traject ${nummer} is er niet.`);
  const door = doorVan(werker, "uren.geboekt", { dossier });
  if ("code" in door) return vanRij(door.reden);

  const daden = dadenVan(rij);
  if (rij.reden === null && daden.some(({ type }) => type === "uren.gecorrigeerd"))
    return { ...NIETS, reden: "Zeg waarom er uren af gaan." };
  // Who acts in another role books the own hours all the same.
  const wie = door.rol === "zorgarrangeur" ? {} : { za: werker.id };
  const inzendingen = daden.map(({ type, dag, gegevens }): Inzending => ({
    id: `${rij.id}:${dag}`,
    type,
    gegevens: { ...gegevens, ...wie },
    door,
  }));
  const nu = geboektPerDag(
    dossier,
    werker.id,
    daden.map(({ dag }) => dag),
  );
  const intussen = rij.cellen.filter(({ dag, was }) => nu.has(dag) && nu.get(dag) !== was);
  // The same once more finds its own hours there, and that is no news.
  if (intussen.length > 0 && !(await isHerhaling(store, nummer, inzendingen)))
    return {
      ...NIETS,
      dagen: new Map(
        intussen.map(({ dag }) => [
          dag,
          `Hier staat intussen ${inUren(nu.get(dag)!)} geboekt. Kijk na of het zo klopt.`,
        ]),
      ),
    };
  const uitkomst = await stuur(nummer, inzendingen).catch(zonderAntwoord(bijFout));
  if (uitkomst === null) return vanRij(NU_GEEN_ANTWOORD);
  return uitkomst.ok
    ? null
    : alsRijfouten(
        uitkomst.weigering,
        daden.map(({ dag }) => dag),
      );
}

/** A row of hours outside trajecten: a question to the organisatie. */
export async function stuurBuiten(
  { store, vraagOrganisatie, bijFout }: Rijbronnen,
  { id: medewerker }: Werker,
  wat: Buitenwerk,
  { cellen, reden }: Getypterij,
): Promise<Rijfouten | null> {
  const anders = cellen.filter(({ was, wordt }) => was !== wordt);
  const waarom = reden === null ? {} : { reden };
  const regels = anders.map(({ dag, was, wordt }) => ({ dag, wat, was, wordt, ...waarom }));
  const uitkomst = await vraagOrganisatie(
    { soort: "boek-buiten", medewerker, regels },
    { rol: "zorgarrangeur", id: medewerker },
  ).catch(zonderAntwoord(bijFout));
  if (uitkomst === null) return vanRij(NU_GEEN_ANTWOORD);
  if (uitkomst.ok) {
    await wachtOp(uitkomst.waarde.volgnummer, async () => (await leesMedewerkers(store)).kop.volgnummer);
    return null;
  }
  const { reden: waaromNiet, veld } = uitkomst.weigering;
  const [, plek, welk] = /^regels\.(\d+)\.(\w+)$/.exec(veld ?? "") ?? [];
  const dag = plek === undefined ? undefined : anders[Number(plek)]?.dag;
  if (welk === "reden") return { ...NIETS, reden: waaromNiet };
  return dag === undefined ? vanRij(waaromNiet) : vanDagen(new Map([[dag, waaromNiet]]));
}

const isHerhaling = async (
  store: Pick<Werkstore, "regels">,
  nummer: string,
  inzendingen: readonly Inzending[],
): Promise<boolean> => {
  const bekend = new Set((await store.regels(nummer)).map(({ id }) => id));
  return inzendingen.every(({ id }) => bekend.has(id));
};

function alsRijfouten({ code, reden, veld, fouten = [] }: Weigering, dagen: readonly Datum[]): Rijfouten {
  if (code === "id.andere-inhoud") return { ...vanRij(AL_IETS), isAnder: true };
  const alle = fouten.length > 0 ? fouten : [{ index: 0, veld: veld ?? null, reden }];
  const bijReden = alle.find((een) => een.veld === "reden");
  const bijDag = alle
    .filter((een) => een.veld !== "reden")
    .flatMap((een) => {
      const dag = dagen[een.index];
      return dag === undefined ? [] : [[dag, een.reden] as const];
    });
  return bijReden === undefined && bijDag.length === 0
    ? vanRij(reden)
    : { rij: null, reden: bijReden?.reden ?? null, dagen: new Map(bijDag) };
}

const NIETS: Rijfouten = { rij: null, reden: null, dagen: new Map() };
export const vanRij = (rij: string): Rijfouten => ({ ...NIETS, rij });
export const vanDagen = (dagen: Rijfouten["dagen"]): Rijfouten => ({ ...NIETS, dagen });

const AL_IETS = "Onder dit formulier stond al iets anders vast. Kijk na of het zo klopt, en leg het nog eens vast.";
const WELK_TRAJECT = "Schrijf het nummer van het traject, bijvoorbeeld ZA-2026-001.";
