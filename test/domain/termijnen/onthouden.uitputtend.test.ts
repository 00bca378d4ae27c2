import { expect, it } from "vitest";
import { termijnen } from "#domain/termijnen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { staatpad } from "#domain/traject/staat.ts";
import { Verloop } from "#test/support/gebeurtenissen.ts";
import { paden } from "#test/support/paden.ts";

it("wat van de vorige gebeurtenis is onthouden is wat er opnieuw uit zou komen, in iedere staat", () => {
  let uit = 0;
  for (const { inzendingen } of paden()) {
    const verloop = new Verloop();
    for (const inzending of inzendingen.slice(1)) {
      verloop.doe(inzending);
      const pad = staatpad(verloop.zaak.staat);
      const onthouden = termijnen(verloop.dossier, pad);
      // Nothing of a copy is the same object, so nothing that was remembered fits it.
      const opnieuw = termijnen(structuredClone(verloop.dossier), pad);
      expect(onthouden).toEqual(opnieuw);
      uit += onthouden.length;
    }
  }
  expect(uit).toBeGreaterThan(1000);
});

it("geen bewaakte termijn hangt van de uren af", () => {
  for (const { inzendingen } of paden()) {
    const { dossier, zaak } = new Verloop().doe(...inzendingen.slice(1));
    const pad = staatpad(zaak.staat);
    const anders: Dossier = {
      ...structuredClone(dossier),
      uren: { geboekt: dossier.uren.geboekt + 90, perDag: { ...dossier.uren.perDag, "za-03|2026-03-01": 90 } },
    };
    expect(termijnen(anders, pad)).toEqual(termijnen(structuredClone(dossier), pad));
  }
});
