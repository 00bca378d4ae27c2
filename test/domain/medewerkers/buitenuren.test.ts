import fc from "fast-check";
import { expect, test } from "vitest";
import { vouwMedewerkers } from "#domain/medewerkers/vouw.ts";
import type { Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import type { VraagNaar } from "#domain/medewerkers/vraag.ts";
import { BUITEN_TRAJECTEN, buitenOp, type Buitenwerk } from "#domain/uren/buiten.ts";
import type { Door } from "#domain/rollen.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { medewerker, MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";

/** Here it is 2 March 2026. */
const ZA: Door = { rol: "zorgarrangeur", id: "za-03" };
const DAG = "2026-03-02";
type Regel = VraagNaar<"boek-buiten">["regels"][number];
const regel = (anders: Partial<Regel> = {}): Regel => ({ dag: DAG, wat: "kennisdeling", was: 0, wordt: 2, ...anders });
const boek = (...regels: Regel[]): VraagNaar<"boek-buiten"> => ({ soort: "boek-buiten", medewerker: "za-03", regels });
const staat = (stand: Medewerkers, wat: Buitenwerk = "kennisdeling", dag = DAG) =>
  buitenOp(stand.buitenuren, { medewerker: "za-03", dag, wat });

test("uren buiten trajecten komen erbij en gaan eraf, en zijn te lezen", () => {
  const personeel = personeelVan(MEDEWERKERS);
  personeel.lukt(boek(regel(), regel({ wat: "olievlek", wordt: 0.75, reden: "Vraag uit Goes" })), ZA);
  expect([staat(personeel.stand), staat(personeel.stand, "olievlek")]).toEqual([2, 0.75]);
  expect(personeel.weigert(boek(regel({ was: 2, wordt: 1 })), ZA)).toBe("uren.reden");
  personeel.lukt(boek(regel({ was: 2, wordt: 0, reden: "Verkeerde dag" })), ZA);
  expect(staat(personeel.stand)).toBe(0);
  expect(Object.keys(personeel.stand.buitenuren)).toEqual(["za-03|2026-03-02|olievlek"]);
  expect(personeel.regels.slice(-3).map(({ type }) => type)).toEqual([
    "buitenuren.geboekt",
    "buitenuren.geboekt",
    "buitenuren.gecorrigeerd",
  ]);
  // What somebody typed stands beside the chain.
  expect(personeel.regels.at(-1)?.tekst).not.toContain("Verkeerde dag");
});

test("hetzelfde nog eens laat geen regel na; wat er intussen anders staat wordt gezegd", () => {
  const personeel = personeelVan(MEDEWERKERS);
  personeel.lukt(boek(regel()), ZA);
  const regels = personeel.regels.length;
  personeel.lukt(boek(regel()), ZA);
  expect(personeel.regels).toHaveLength(regels);
  expect(personeel.vraag(boek(regel({ dag: "2026-03-01" }), regel({ wordt: 3 })), ZA)).toMatchObject({
    ok: false,
    weigering: {
      code: "uren.veranderd",
      veld: "regels.1.wordt",
      reden: expect.stringContaining("staat intussen 2 uur kennisdeling"),
    },
  });
  expect(staat(personeel.stand, "kennisdeling", "2026-03-01")).toBe(0);
});

test("wie, wanneer en hoeveel", () => {
  const personeel = personeelVan([...MEDEWERKERS, medewerker("za-09", ["zorgarrangeur"], { tot: "2026-02-27" })]);
  expect(personeel.weigert(boek(regel()), { rol: "zorgarrangeur", id: "za-05" })).toBe("uren.andere-za");
  expect(personeel.weigert(boek(regel()), MENSEN.beheerder)).toBe("rol.mag-niet");
  expect(personeel.weigert({ ...boek(regel()), medewerker: "bh-1" }, MENSEN.projectleider)).toBe(
    "uren.geen-zorgarrangeur",
  );
  expect(personeel.weigert({ ...boek(regel()), medewerker: "za-99" }, MENSEN.projectleider)).toBe(
    "medewerker.onbekend",
  );
  expect(personeel.weigert({ ...boek(regel({ dag: "2026-02-28" })), medewerker: "za-09" }, MENSEN.projectleider)).toBe(
    "uren.werkte-niet",
  );
  expect(personeel.weigert(boek(regel({ dag: "2026-03-03" })), ZA)).toBe("uren.toekomst");
  expect(personeel.weigert(boek(regel({ wordt: 20 }), regel({ wat: "olievlek", wordt: 5 })), ZA)).toBe("uren.te-veel");
  expect(personeel.weigert(boek(regel({ wordt: 1.1 })), ZA)).toBe("medewerker.ongeldig");
  expect(personeel.weigert(boek(), ZA)).toBe("medewerker.ongeldig");
  personeel.lukt(boek(regel()), MENSEN.projectleider);
  expect(staat(personeel.stand)).toBe(2);
});

test("wat er ook geboekt wordt: de stand is die van de laatste week, en de keten vouwt ernaar terug", () => {
  const uren = fc.integer({ min: 0, max: 32 }).map((kwartieren) => kwartieren / 4);
  const week = fc.tuple(uren, uren, uren);
  fc.assert(
    fc.property(fc.array(week, { maxLength: 6 }), (weken) => {
      const personeel = personeelVan(MEDEWERKERS);
      for (const nieuw of weken) {
        const regels = BUITEN_TRAJECTEN.map((wat, i) =>
          regel({ wat, was: staat(personeel.stand, wat), wordt: nieuw[i]!, reden: "Anders" }),
        );
        const uitkomst = personeel.vraag(boek(...regels), ZA);
        const past = nieuw[0] + nieuw[1] + nieuw[2] <= 24;
        if (past && uitkomst.ok) expect(BUITEN_TRAJECTEN.map((wat) => staat(personeel.stand, wat))).toEqual(nieuw);
      }
      const gevouwen = personeel.regels.reduce<Medewerkers | null>(vouwMedewerkers, null);
      expect(gevouwen?.buitenuren).toEqual(personeel.stand.buitenuren);
    }),
  );
});
