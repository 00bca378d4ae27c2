import type { Store } from "#activities/store/store.ts";
import { bekendePerioden } from "#domain/aanmelding/perioden.ts";
import { aanmeldingOvergenomen } from "#domain/gebeurtenissen/aanmelding/overgenomen.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import { leesRijformulier, rijvelden } from "#domain/register/formulier.ts";
import type { TeOvernemen } from "#domain/register/toets-rijen.ts";
import { neemOver } from "../../overnemen.ts";
import type { Trajecten } from "../../trajecten.ts";
import type { Aanvang, Nieuwvorm } from "./nieuw.ts";

interface Overneembronnen extends Pick<Trajecten, "vraagPeriode" | "begin"> {
  readonly store: Pick<Store, "bronnen" | "standen">;
  readonly nu: () => Date;
}

interface Rij {
  readonly register: string;
  readonly rij: TeOvernemen;
}

/** An old dossier: one row of a register, with what happened after it came in, as an import takes it over. */
export const overneemvorm = ({ store, nu, ...trajecten }: Overneembronnen): Nieuwvorm => ({
  type: aanmeldingOvergenomen.type,
  uitleg:
    "Voor een aanvraag van voordat dit systeem er was. Vul in wat u weet; laat leeg wat niet is vastgelegd. Niemand krijgt hier bericht van. Staan er veel in een lijst, laat de beheerder die dan in één keer overnemen.",
  na: [],
  velden: rijvelden,
  begin: () => new Map(),
  async lees(ruw, { kennis: { vandaag, door }, velden, zeker }) {
    const geopend = await store.standen(PERIODEN);
    const perioden = bekendePerioden(geopend.map(({ regels }) => regels));
    const { invoer, fouten, gelezen } = leesRijformulier(velden, ruw, { vandaag, nu: nu().toISOString(), perioden });
    if (gelezen === null) return { invoer, fouten, aanvang: null };
    const { register, rij } = gelezen;
    const al = zeker ? undefined : (await store.bronnen(register)).get(rij.rij.nummer);
    if (al !== undefined)
      return { invoer, fouten: new Map([["nummer", `Deze aanvraag is al overgenomen: ${al}.`]]), aanvang: null };
    const [eerste, ...rest] = rij.inzendingen.map((een) => ({ ...een, door }));
    return { invoer, fouten, aanvang: { inzendingen: [eerste!, ...rest], wat: { register, rij } } };
  },
  async stuur(aanvang, door) {
    const { inzendingen, wat } = aanvang as Aanvang<Rij>;
    return neemOver(trajecten, wat.register, { ...wat.rij, inzendingen }, door);
  },
});
