import * as fc from "fast-check";
import { expect, it } from "vitest";
import { eersteMoment } from "#domain/termijnen.ts";
import { gevolgId, openOpdrachten } from "#domain/traject/gevolg.ts";
import { ochtendpostNa, type Ochtendbrief } from "#domain/traject/ochtendpost.ts";
import { KLOK, ordersVan } from "#domain/traject/order.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { MENSEN, type Verloop } from "#test/support/gebeurtenissen.ts";
import { loop, SEED, wandeling } from "./wandeling.ts";

/** After what people did nobody does anything, and the clock goes on. */
function metKlok(w: Parameters<typeof loop>[0]): Verloop {
  const verloop = loop(w);
  for (let keer = 0; keer < 6; keer += 1) {
    const eerste = eersteMoment(verloop.dossier, verloop.pad);
    if (eerste === null) break;
    const { type, gegevens, op } = eerste.moment;
    if (op > verloop.dag) verloop.opDag(op);
    verloop.doe({ id: `klok-${keer}`, type, gegevens, door: KLOK });
  }
  return verloop;
}

const vouw = (regels: readonly Journaalregel[]): readonly Ochtendbrief[] =>
  regels.reduce<readonly Ochtendbrief[]>(ochtendpostNa, []);

it("wacht op het ochtendbericht: wat de klok aan onze eigen mensen bestelde en waarvan nog niet in het journaal staat wat ervan kwam", () => {
  let ooit = 0;
  fc.assert(
    fc.property(wandeling, fc.infiniteStream(fc.nat({ max: 1000 })), (w, toeval) => {
      const verloop = metKlok(w);
      const { nummer } = verloop.zaak;
      const open = () => openOpdrachten(verloop.regels).filter(({ ochtend }) => ochtend);
      const ids = (orders: Parameters<typeof gevolgId>[1][]) => orders.map((order) => gevolgId(nummer, order));
      for (;;) {
        const wacht = [...vouw(verloop.regels)];
        expect(ids(wacht)).toEqual(ids(open()));
        if (wacht.length === 0) break;
        ooit += 1;
        const brief = wacht[toeval.next().value! % wacht.length]!;
        expect(brief.sinds).toBe(verloop.regels[brief.volgnummer - 1]!.vastgelegdOp);
        const gegevens = {
          brief: brief.params["brief"],
          aan: brief.params["aan"],
          bij: brief.volgnummer,
          reden: "550",
        };
        verloop.doe({ id: gevolgId(nummer, brief), type: "mail.mislukt", gegevens, door: MENSEN.systeem });
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
  expect(ooit).toBeGreaterThan(20);
});

it("een brief aan wie van buiten komt wacht niet, en wat mensen doen ook niet", () => {
  fc.assert(
    fc.property(wandeling, (w) => {
      for (const regel of metKlok(w).regels)
        for (const { ochtend, type, params } of ordersVan(regel)) {
          const buiten = type !== "mail" || ["aanvrager", "partner"].includes(String(params["aan"]));
          expect(ochtend === true).toBe(regel.door.id === "klok" && !buiten);
        }
    }),
    { seed: SEED, numRuns: 60 },
  );
});
