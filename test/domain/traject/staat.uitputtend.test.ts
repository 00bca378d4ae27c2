import { expect, it } from "vitest";
import { staatbeeld, staatpad, staatwaarde, STATEN } from "#domain/traject/staat.ts";
import { proefzaak } from "#domain/traject/zaak.ts";
import { step } from "#domain/traject/step.ts";
import { NUMMER, DAG } from "#test/support/gebeurtenissen.ts";
import { paden } from "#test/support/paden.ts";
import { gelukt } from "#test/support/proef.ts";

it("een staat komt heel terug uit het pad waarmee hij in het journaal staat, welke staat het ook is", () => {
  const gezien = new Set<string>();
  for (const { naar, inzendingen } of paden()) {
    const { staat } = gelukt(step(proefzaak(NUMMER), inzendingen, `${DAG}T09:00:00.000Z`)).zaak;
    expect(staatwaarde(naar)).toEqual(staat);
    gezien.add(staatpad(staatwaarde(naar)));
  }
  expect(gezien.size).toBeGreaterThan(30);
});

it("voor iedere staat is er een woord, en voor ieder woord een staat", () => {
  const woorden = new Set(paden().map(({ naar }) => staatbeeld(naar).staat));
  expect([...woorden].toSorted()).toEqual(STATEN.toSorted());
});
