import { beantwoord, type Antwoordstand } from "#domain/medewerkers/beantwoord.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { GEEN_MEDEWERKERS, type Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import type { Medewerkervraag, VraagNaar } from "#domain/medewerkers/vraag.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Door } from "#domain/rollen.ts";
import { invariant, type Uitkomst } from "#domain/weigering.ts";
import { MENSEN } from "./gebeurtenissen.ts";

const ZOUT = "cd".repeat(32);
let teller = 0;

/** Who works here, one question after the other, with all lines. */
export class Personeel {
  stand: Medewerkers = GEEN_MEDEWERKERS;
  nu = "2026-03-02T09:00:00.000Z";
  readonly regels: Journaalregel[] = [];

  vraag(vraag: Medewerkervraag, door: Door = MENSEN.beheerder): Uitkomst<Antwoordstand> {
    const uitkomst = beantwoord(this.stand, vraag, { door, nu: this.nu, zout: ZOUT });
    if (uitkomst.ok) {
      this.stand = uitkomst.waarde.stand;
      this.regels.push(...uitkomst.waarde.regels);
    }
    return uitkomst;
  }

  lukt(vraag: Medewerkervraag, door?: Door): string | null {
    const uitkomst = this.vraag(vraag, door);
    invariant(uitkomst.ok, uitkomst.ok ? "" : uitkomst.weigering.reden);
    return uitkomst.waarde.medewerker;
  }

  /** The code of the refusal. */
  weigert(vraag: Medewerkervraag, door?: Door): string {
    const uitkomst = this.vraag(vraag, door);
    return uitkomst.ok ? "gelukt" : uitkomst.weigering.code;
  }

  gezien(id: string): number {
    return this.stand.medewerkers[id]?.volgnummer ?? 0;
  }
}

/** These people, as the first list. */
export function personeelVan(medewerkers: readonly Medewerker[]): Personeel {
  const personeel = new Personeel();
  personeel.lukt({
    soort: "begin",
    medewerkers: medewerkers.map((een) => ({ ...een, rollen: [...een.rollen] })),
  });
  return personeel;
}

/** Somebody comes to work here, as zorgarrangeur unless something else is said. */
export function nieuw(velden: Partial<VraagNaar<"voeg-toe">> = {}): VraagNaar<"voeg-toe"> {
  teller += 1;
  return {
    soort: "voeg-toe",
    sleutel: `v-${teller}`,
    naam: `Medewerker ${teller}`,
    mail: `m${teller}@stichting.example`,
    telefoon: null,
    rollen: ["zorgarrangeur"],
    urenPerWeek: null,
    van: "2026-01-05",
    tot: null,
    ...velden,
  };
}
