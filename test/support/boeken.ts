import type { Periode } from "#domain/aanmelding/regels.ts";
import { boek, type Boekingsresultaat } from "#domain/periode/boek.ts";
import { nieuweBoekhouding, type Boekhouding } from "#domain/periode/boekhouding.ts";
import { meldingsleutel } from "#domain/periode/sleutel.ts";
import type { Trajectvraag, Vraag } from "#domain/periode/vraag.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { MENSEN } from "./gebeurtenissen.ts";

type ZonderSleutel<V> = V extends unknown ? Omit<V, "sleutel"> : never;

let gevraagd = 0;
/** A question of a traject under a sleutel that was never used: asked anew, later than all before it. */
export const nieuw = (vraag: ZonderSleutel<Trajectvraag>): Trajectvraag =>
  ({ ...vraag, sleutel: meldingsleutel(vraag.nummer, (gevraagd += 1), 1) }) as Trajectvraag;

/** Books that answer one question after the other, with all their lines and offers. */
export class Boeken {
  nu = "2026-03-02T09:00:00.000Z";
  readonly regels: Journaalregel[] = [];
  readonly aangeboden: string[] = [];
  stand: Boekhouding;
  constructor(stand: Boekhouding) {
    this.stand = stand;
  }
  vraag(vraag: Vraag): Uitkomst<Boekingsresultaat> {
    const uitkomst = boek(this.stand, vraag, MENSEN.systeem, this.nu);
    if (uitkomst.ok) {
      this.stand = uitkomst.waarde.boekhouding;
      this.regels.push(...uitkomst.waarde.regels);
      this.aangeboden.push(...uitkomst.waarde.aanbiedingen.map(({ nummer }) => nummer));
    }
    return uitkomst;
  }
  get wachtenden(): string[] {
    return this.stand.wachtlijst.map(({ nummer }) => nummer);
  }
}

/** Of a subsidieperiode with one place, that another has. */
export function volleBoeken(regels: Periode): Boeken {
  const boeken = new Boeken(nieuweBoekhouding({ ...regels, capaciteit: 1 }));
  const uitkomst = boeken.vraag(nieuw({ soort: "claim", nummer: "ZA-2025-900" }));
  if (!uitkomst.ok) throw new Error(uitkomst.weigering.reden);
  return boeken;
}
