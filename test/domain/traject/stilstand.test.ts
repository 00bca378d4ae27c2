import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { stilgestaan, type Stilstand } from "#domain/traject/stilstand.ts";
import { verloopTot, type Verloop } from "../../support/gebeurtenissen.ts";

const GEMEENTE = "partner-3";
const opvolger = (partner: string, naam = "Jip Jansen") => ({
  partner,
  contactpersoon: { naam, email: "j.jansen@opvolger.example" },
  overdracht: "Samen doorgenomen.",
});
const vertrek = (verloop: Verloop, partner: string) =>
  verloop.gebeurt("contactpersoon.vertrekt", { partner, reden: "Andere baan." });

describe("wat een traject ophield", () => {
  it("zijn de dagen van een pauze en de dagen zonder contactpersoon, elke dag één keer", () => {
    const verloop = vertrek(verloopTot("stap4"), GEMEENTE);
    verloop.later(4).gebeurt("traject.gepauzeerd").later(6).gebeurt("contactpersoon.gewijzigd", opvolger(GEMEENTE));
    verloop.later(10).gebeurt("traject.hervat");
    const { stilstand, wissels } = verloop.dossier;
    expect([stilgestaan(stilstand, "contactpersoon"), stilgestaan(stilstand, "pauze")]).toEqual([10, 16]);
    expect(stilgestaan(stilstand)).toBe(20);
    expect(wissels).toEqual({ gemeente: 1 });
  });

  it("eindigt met het traject, en met een partner die niet meer meedoet", () => {
    const stop = vertrek(verloopTot("stap4"), GEMEENTE).later(5).gebeurt("traject.gepauzeerd");
    stop.later(7).gebeurt("traject.stopgezet");
    expect(stilgestaan(stop.dossier.stilstand)).toBe(12);
    const weg = vertrek(verloopTot("stap4"), "partner-2").later(3);
    weg.gebeurt("partner.vertrokken", { partner: "partner-2", reden: "Fusie." });
    expect(stilgestaan(weg.later(30).dossier.stilstand)).toBe(3);
  });

  it("telt bij een traject dat weer opengaat de dagen niet dat het gesloten was", () => {
    const verloop = vertrek(verloopTot("stap4"), GEMEENTE)
      .later(2)
      .gebeurt("uren.geboekt", { datum: "2026-03-03", uren: 2, activiteit: "gesprek" })
      .gebeurt("traject.stopgezet");
    verloop.later(50).gebeurt("traject.heropend").later(3).gebeurt("contactpersoon.gewijzigd", opvolger(GEMEENTE));
    expect(stilgestaan(verloop.dossier.stilstand)).toBe(5);
  });

  it("is geen nieuw adres van dezelfde persoon, en geen wisseling na het einde", () => {
    const zelfde = verloopTot("stap4").gebeurt("contactpersoon.gewijzigd", opvolger(GEMEENTE, "Imane  aziz"));
    const erna = verloopTot("gesloten").gebeurt("contactpersoon.gewijzigd", opvolger(GEMEENTE));
    expect([zelfde.dossier.wissels, erna.dossier.wissels]).toEqual([{}, {}]);
  });
});

it("een dag telt één keer, hoe de dagen ook over elkaar liggen", () => {
  const stuk = fc.record({ begin: fc.nat(60), lang: fc.nat(20), door: fc.constantFrom("pauze", "contactpersoon") });
  fc.assert(
    fc.property(fc.array(stuk, { maxLength: 8 }), (stukken) => {
      const dagen = new Set(stukken.flatMap(({ begin, lang }) => Array.from({ length: lang }, (_, i) => begin + i)));
      const stilstand: Stilstand[] = stukken.map(({ begin, lang, door }) => ({
        door,
        van: plusDagen("2026-03-02", begin),
        tot: plusDagen("2026-03-02", begin + lang),
      }));
      expect(stilgestaan(stilstand)).toBe(dagen.size);
    }),
  );
});
