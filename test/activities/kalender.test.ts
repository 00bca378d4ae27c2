import { MockActivityEnvironment } from "@temporalio/testing";
import { expect, test } from "vitest";
import { maakKalenderactiviteiten } from "#activities/kalender.ts";
import type { Store } from "#activities/store/store.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { kalenderkenmerk } from "#domain/kalender/kenmerk.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { geweigerd, gelukt } from "#domain/weigering.ts";
import { Personeel } from "#test/support/personeel.ts";

const NIEUW = { ...KALENDER, versie: "nieuw" };

/** An organisatie that loaded it, and these trajecten. */
function wereld(rijen: Map<string, Partial<Trajectregel>>) {
  const personeel = new Personeel();
  personeel.lukt({ soort: "laad-kalender", sleutel: "k", gezien: 0, kalender: NIEUW });
  const store = {
    stand: () => Promise.resolve(personeel.stand),
    regels: () => Promise.resolve(personeel.regels),
    rijen: () => Promise.resolve([...rijen].map(([nummer, rij]) => ({ nummer, ...rij }))),
    perioden: () => Promise.resolve([{ id: "2025" }, { id: "2027" }]),
  } as unknown as Store;
  return { personeel, store };
}

const loopt = (kalender = KALENDER): Partial<Trajectregel> => ({
  staat: "beoordeling",
  termijn: "beslissing",
  kalender: kalenderkenmerk(kalender),
});

test("wie weigert houdt de anderen niet op, wie haar al heeft of klaar is krijgt niets, en wie er intussen bij komt wel", async () => {
  const rijen = new Map<string, Partial<Trajectregel>>([
    ["a", loopt()],
    ["b", loopt()],
    ["c", loopt(NIEUW)],
    ["klaar", { staat: "gesloten", termijn: null, kalender: kalenderkenmerk() }],
  ]);
  const { store } = wereld(rijen);
  const gestuurd: string[] = [];
  const { pasKalenderToe } = maakKalenderactiviteiten({
    store,
    stuur: (nummer, [inzending]) => {
      gestuurd.push(`${nummer} ${inzending?.id} ${inzending?.door.rol}`);
      if (nummer === "b") return Promise.resolve(geweigerd("journaal.botst", "Het journaal neemt nu niets aan."));
      // Somebody reopens one just now.
      if (nummer === "a") rijen.set("d", loopt());
      rijen.set(nummer, loopt(NIEUW));
      return Promise.resolve(gelukt(null));
    },
    vraagPeriode: (id) =>
      Promise.resolve(id === "2025" ? gelukt(null) : geweigerd("journaal.botst", "Het journaal neemt nu niets aan.")),
    afbreekbaar: (_signaal, vraag) => vraag(),
  });
  const toegepast = await new MockActivityEnvironment().run(() => pasKalenderToe({ geladen: 1 }));
  expect(gestuurd.toSorted()).toEqual(["a", "b", "d"].map((nummer) => `${nummer} kalender:1 beheerder`));
  expect(toegepast).toEqual({
    trajecten: 3,
    perioden: 1,
    geweigerd: [
      { wat: "b", reden: "Het journaal neemt nu niets aan." },
      { wat: "2027", reden: "Het journaal neemt nu niets aan." },
    ],
  });
});

test("komt er een nieuwere, dan stopt deze", async () => {
  const rijen = new Map(Array.from({ length: 16 }, (_, i) => [`ZA-2026-${i}`, loopt()]));
  const { store, personeel } = wereld(rijen);
  const gestuurd: string[] = [];
  const { pasKalenderToe } = maakKalenderactiviteiten({
    store,
    stuur: (nummer) => {
      gestuurd.push(nummer);
      if (gestuurd.length === 1)
        personeel.lukt({ soort: "laad-kalender", sleutel: "k2", gezien: 1, kalender: { ...KALENDER, versie: "twee" } });
      return Promise.resolve(gelukt(null));
    },
    vraagPeriode: () => Promise.reject(new Error("de periode krijgt de oude niet")),
    afbreekbaar: (_signaal, vraag) => vraag(),
  });
  await new MockActivityEnvironment().run(() => pasKalenderToe({ geladen: 1 }));
  // Those that were on their way.
  expect(gestuurd.length).toBeLessThanOrEqual(8);
});
