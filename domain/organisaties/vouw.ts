import { feitenboek, vouwMet } from "../journaal/feitenboek.ts";
import { FEITEN } from "./feiten/index.ts";
import { bestaande, GEEN_ORGANISATIES, ORGANISATIES_NUMMER, type Organisaties } from "./organisatie.ts";

export const ORGANISATIEBOEK = feitenboek<Organisaties>({
  nummer: ORGANISATIES_NUMMER,
  van: "de organisaties",
  machineversie: "organisaties-1",
  feiten: FEITEN,
  leeg: GEEN_ORGANISATIES,
  samenvatting: (stand) => {
    const aantal = bestaande(stand).length;
    return aantal === 1 ? "1 organisatie" : `${aantal} organisaties`;
  },
});

/** All that is known of organisations after one more line; null: it is the first. */
export const vouwOrganisaties = vouwMet(ORGANISATIEBOEK);
