import { expect, it, onTestFinished } from "vitest";
import { gelukt, journaal, totRust, vers, codeVan } from "#test/support/proef.ts";
import { NUMMER, Verloop } from "#test/support/gebeurtenissen.ts";
import { kandidaten } from "#test/support/kandidaten.ts";
import { startMotor } from "#test/support/motor.ts";
import { padenPerKnoop } from "#test/support/paden.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import { type Inzending } from "#domain/traject/inzending.ts";

/** The paths of the model, sent as updates to real trajecten. */

it(
  "iedere weg door het model eindigt in een echt traject in dezelfde staat, en een gebeurtenis die daar niet kan wordt er geweigerd",
  { timeout: 500_000 },
  async () => {
    // A subsidieperiode that says yes to all and offers nothing by itself: the path says when a place is offered.
    const motor = await startMotor({
      anders: (benodigdheden) => ({
        ...benodigdheden,
        vraagPeriode: () => Promise.resolve({ ok: true, waarde: { voorbij: [] } }),
      }),
    });
    onTestFinished(() => motor.stop());
    const dag = datumOp(new Date().toISOString());
    const wegen = padenPerKnoop(dag);
    expect(wegen.length).toBeGreaterThan(20);
    let geweigerd = 0;

    for (const [i, { naar, inzendingen, dossier }] of wegen.entries()) {
      const nummer = `ZA-2026-${String(100 + i)}`;
      const regels = dossier.regels;
      // The opening and the reservation of a place are the engine's own.
      const eigen = inzendingen
        .filter(({ type }) => type !== "dossier.geopend" && type !== "plaats.gereserveerd")
        .map((inzending): Inzending => ({ ...inzending, id: vers(), gebeurdOp: dag }));
      const [eerste, ...rest] = eigen;
      if (eerste === undefined) continue;
      gelukt(await motor.trajecten.begin(nummer, regels, [eerste]));
      for (const inzending of rest) gelukt(await motor.trajecten.stuur(nummer, [inzending]));
      const stand = await totRust(motor, nummer);
      expect(stand.pad, `weg ${i}`).toBe(naar);

      // The model and the engine agree on what is known here; what is not is refused with a code.
      const hier = new Verloop({ nummer: NUMMER, op: dag, periode: regels }).doe(...inzendingen.slice(1));
      expect(new Set(stand.toegestaan)).toEqual(toegestaan(hier.zaak.staat));
      const vreemd = kandidaten({ dossier: stand.dossier }, dag)
        .filter(({ type }) => !stand.toegestaan.includes(type))
        .slice(0, 3);
      for (const inzending of vreemd) {
        const uitkomst = await motor.trajecten.stuur(nummer, [{ ...inzending, id: vers() }]);
        expect(codeVan(uitkomst), `${inzending.type} in ${naar}`).toMatch(/^[a-z-]+\.[a-z-]+$/);
        geweigerd += 1;
      }

      const lijnen = await journaal(motor, nummer);
      expect(lijnen).toHaveLength(stand.volgnummer);
      const gevouwen = lijnen.reduce<Projectie | null>(projecteer, null);
      expect(gevouwen?.dossier).toEqual(stand.dossier);
      expect(gevouwen?.rij.staat).toBe(stand.staat);
    }
    console.log(`${wegen.length} wegen, ${geweigerd} weigeringen`);
    expect(geweigerd).toBeGreaterThan(wegen.length);
  },
);
