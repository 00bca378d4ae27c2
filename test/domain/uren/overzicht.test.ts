import { expect, it } from "vitest";
import { urenoverzicht } from "#domain/uren/overzicht.ts";
import { ANDERE_ZA, DAG, verloopTot } from "#test/support/gebeurtenissen.ts";

const uren = (aantal: number, deel: object = {}) => ({ datum: DAG, uren: aantal, activiteit: "gesprek", ...deel });

it("zet per fase gepland naast geboekt, in uren en in dagen waarop gewerkt is", () => {
  const verloop = verloopTot("gestart")
    .later(3)
    .gebeurt("uren.gepland", { fasen: { 1: 30, 2: 20, 3: 50 } });
  verloop
    .gebeurt("uren.geboekt", uren(2))
    .gebeurt("uren.geboekt", uren(1, { datum: "2026-03-03" }))
    .gebeurt("uren.geboekt", uren(3, { za: ANDERE_ZA.id }))
    .gebeurt("uren.geboekt", uren(4, { fase: 3 }));
  expect(urenoverzicht(verloop.dossier)).toEqual({
    budget: 100,
    geboekt: { uren: 10, dagen: 3 },
    fasen: [
      { fase: 1, titel: "Verkennen", gepland: 30, geboekt: { uren: 6, dagen: 3 } },
      { fase: 2, titel: "Betrekken", gepland: 20, geboekt: { uren: 0, dagen: 0 } },
      { fase: 3, titel: "Implementeren", gepland: 50, geboekt: { uren: 4, dagen: 1 } },
    ],
    nazorg: null,
    consultaties: null,
  });
});

it("houdt de nazorg apart, en kent zonder plan geen geplande uren", () => {
  const verloop = verloopTot("gesloten").gebeurt("nazorg.gestart", { uren: 10, reden: "Borging." });
  verloop.gebeurt("uren.geboekt", uren(2.5));
  expect(urenoverzicht(verloop.dossier)).toMatchObject({
    geboekt: { uren: 0, dagen: 0 },
    fasen: [{ gepland: null }, { gepland: null }, { gepland: null }],
    nazorg: { budget: 10, geboekt: { uren: 2.5, dagen: 1 } },
  });
});

it("leest ook een boeking van voor de fase erbij stond", () => {
  const { dossier } = verloopTot("gestart");
  const oud = { ...dossier, uren: { geboekt: 3, perDag: { "za-03|2026-03-02": 3 } } };
  expect(urenoverzicht(oud).geboekt).toEqual({ uren: 3, dagen: 1 });
});
