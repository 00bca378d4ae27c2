import { expect, it } from "vitest";
import { eenExemplaar } from "#domain/een-exemplaar.ts";
import { leesEnvelop } from "#domain/traject/envelop.ts";
import { gelukt } from "#test/support/proef.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

const kopie = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde)) as T;

it("wat hetzelfde zegt is één bevroren exemplaar, en wat iets anders zegt een ander", () => {
  const een = eenExemplaar({ id: "2025", termijnen: { besluit: { dagen: 56 } } });
  expect(eenExemplaar(kopie(een))).toBe(een);
  expect(eenExemplaar({ ...een, id: "2026" })).not.toBe(een);
  expect(Object.isFrozen(een.termijnen.besluit)).toBe(true);
});

it("van veel verschillende blijven er honderd bekend", () => {
  const eerste = eenExemplaar({ nummer: 0 });
  for (let nummer = 1; nummer <= 100; nummer += 1) eenExemplaar({ nummer });
  expect(eenExemplaar({ nummer: 0 })).not.toBe(eerste);
  expect(eenExemplaar({ nummer: 0 })).toEqual(eerste);
});

it("trajecten van één periode delen hun regels en kalender, ook na een overdracht", () => {
  const [een, ander] = [
    verloopTot("gestart", { nummer: "ZA-2026-901" }),
    verloopTot("gestart", { nummer: "ZA-2026-902" }),
  ];
  expect(een.dossier.regels).toBe(ander.dossier.regels);
  expect(een.dossier.kalender).toBe(ander.dossier.kalender);
  const envelop = { schema: 1, zaak: een.zaak, opdrachten: [], journaal: { regels: [], botst: false } };
  const { zaak } = gelukt(leesEnvelop(kopie(envelop), een.zaak.nummer));
  expect(zaak).toEqual(een.zaak);
  expect(zaak.dossier.regels).toBe(een.dossier.regels);
});
