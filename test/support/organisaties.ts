import { beantwoord, type Antwoordstand } from "#domain/organisaties/beantwoord.ts";
import { GEEN_ORGANISATIES, type OrganisatieId, type Organisaties } from "#domain/organisaties/organisatie.ts";
import type { Organisatievraag, Teherkennen } from "#domain/organisaties/vraag.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Door } from "#domain/rollen.ts";
import { invariant, type Uitkomst } from "#domain/weigering.ts";
import { MENSEN } from "./gebeurtenissen.ts";

const ZOUT = "ab".repeat(32);

/** Who is who, one question after the other, with all lines. */
export class Register {
  stand: Organisaties = GEEN_ORGANISATIES;
  readonly regels: Journaalregel[] = [];
  #trajecten = 0;

  vraag(vraag: Organisatievraag, door: Door = MENSEN.projectleider): Uitkomst<Antwoordstand> {
    const uitkomst = beantwoord(this.stand, vraag, { door, nu: "2026-03-02T09:00:00.000Z", zout: ZOUT });
    if (uitkomst.ok) {
      this.stand = uitkomst.waarde.stand;
      this.regels.push(...uitkomst.waarde.regels);
    }
    return uitkomst;
  }

  lukt(vraag: Organisatievraag): (OrganisatieId | null)[] {
    const uitkomst = this.vraag(vraag);
    invariant(uitkomst.ok, uitkomst.ok ? "" : uitkomst.weigering.reden);
    return [...uitkomst.waarde.organisaties];
  }

  /** A new organisation, in a traject of its own. */
  neemOp(plek: Partial<Teherkennen>): OrganisatieId {
    return this.lukt(herken({ nummer: `ZA-2020-${String((this.#trajecten += 1)).padStart(3, "0")}`, ...plek }))[0]!;
  }
}

/** Asks which organisation a partner is; a new one, unless something else is said. */
export const herken = (plek: Partial<Teherkennen> = {}): Extract<Organisatievraag, { soort: "herken" }> => ({
  soort: "herken",
  plekken: [
    {
      nummer: "ZA-2025-001",
      plek: "partner-1",
      soort: "school",
      naam: "De Wissel",
      brin: null,
      plaats: null,
      als: "nieuw",
      was: null,
      ...plek,
    },
  ],
});
