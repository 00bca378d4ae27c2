import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { gevolgId, openOpdrachten } from "#domain/traject/gevolg.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Order } from "#domain/traject/order.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { loop, SEED, wandeling } from "./wandeling.ts";

const gevolg = (nummer: string, order: Order, gelukt: boolean): Inzending => {
  const { type, params, volgnummer: bij } = order;
  const id = gevolgId(nummer, order);
  const door = MENSEN.systeem;
  if (type === "periode") return { id, type: "periode.gemeld", gegevens: { bij, melding: params["melding"] }, door };
  const { brief, aan } = params;
  return gelukt
    ? { id, type: "mail.verzonden", gegevens: { brief, aan, bij, versie: 1, berichten: [] }, door }
    : { id, type: "mail.mislukt", gegevens: { brief, aan, bij, reden: "550" }, door };
};

it("het journaal zegt op elk moment welke opdrachten nog open zijn, in welke volgorde ze ook worden uitgevoerd", () => {
  fc.assert(
    fc.property(wandeling, fc.infiniteStream(fc.nat({ max: 1000 })), (w, toeval) => {
      const verloop = loop(w);
      const open = new Map(verloop.opdrachten.map((order) => [gevolgId(verloop.zaak.nummer, order), order]));
      const uitJournaal = () =>
        openOpdrachten(JSON.parse(JSON.stringify(verloop.regels)) as Journaalregel[]).map((order) =>
          gevolgId(verloop.zaak.nummer, order),
        );
      // Each has an id of its own.
      expect(open.size).toBe(verloop.opdrachten.length);
      expect(uitJournaal()).toEqual([...open.keys()]);
      for (let gedaan = 0; gedaan < 12 && open.size > 0; gedaan += 1) {
        const keus = toeval.next().value!;
        const [id, order] = [...open][keus % open.size]!;
        verloop.doe(gevolg(verloop.zaak.nummer, order, keus % 3 !== 0));
        open.delete(id);
        expect(uitJournaal()).toEqual([...open.keys()]);
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

it("een regel vraagt de subsidieperiode hoogstens één ding", () => {
  fc.assert(
    fc.property(wandeling, (w) => {
      for (const { opdrachten } of loop(w).regels)
        expect(opdrachten.filter(({ type }) => type === "periode").length).toBeLessThanOrEqual(1);
    }),
    { seed: SEED, numRuns: 60 },
  );
});
