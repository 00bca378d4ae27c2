import { expect, test } from "vitest";
import { levensloop } from "#domain/beeld/levensloop.ts";
import { tijdpad } from "#domain/beeld/tijdpad.ts";
import { BESLUITEN, hoortBij, TIJDLIJNFILTERS } from "#domain/beeld/tijdlijnfilter.ts";
import { brieven, verzondenMails } from "#domain/beeld/brieven.ts";
import { briefgevolg } from "#domain/traject/briefgevolg.ts";
import { ordersVan } from "#domain/traject/order.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { inzending, stapresultaat, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const padVan = (verloop: Verloop, vandaag: string) =>
  tijdpad(verloop.dossier, levensloop(verloop.regels).bezoeken, { staatpad: verloop.pad, vandaag });
const regel = (verloop: Verloop, vandaag: string, wat: string) =>
  padVan(verloop, vandaag).find((een) => een.wat === wat);

test("een besluit staat naast de dag waarvoor het beloofd was, en is te laat zolang het er niet is", () => {
  const verloop = verloopTot("beoordeling", { op: "2026-01-05" });
  const beloofd = regel(verloop, "2026-01-06", "Besluit op de aanvraag")!.gepland!.tot;
  expect(regel(verloop, "2026-04-01", "Besluit op de aanvraag")).toMatchObject({
    gepland: { van: "2026-01-05", tot: beloofd },
    echt: { van: "2026-01-05", tot: null },
  });
  expect(regel(verloop, "2026-04-01", "Besluit op de aanvraag")!.teLaat).toBeGreaterThan(0);
  verloop.later(10).gebeurt("aanvraag.afgewezen");
  expect(regel(verloop, "2026-04-01", "Besluit op de aanvraag")).toMatchObject({
    echt: { tot: "2026-01-15" },
    teLaat: 0,
  });
});

test("het traject staat naast zijn geplande einde, met de stappen, de pauze en de evaluaties", () => {
  const verloop = verloopTot("gestart", { op: "2026-03-02" }).gebeurt("einde.gepland", { einde: "2026-05-01" });
  verloop.later(7).doe(inzending("stap.voltooid", { resultaat: stapresultaat(1, verloop.dossier) }));
  verloop.gebeurt("traject.gepauzeerd").later(3).gebeurt("traject.hervat");
  expect(regel(verloop, "2026-05-11", "Het traject")).toEqual({
    wat: "Het traject",
    gepland: { van: "2026-03-02", tot: "2026-05-01" },
    echt: { van: "2026-03-02", tot: null },
    teLaat: 10,
  });
  expect(regel(verloop, "2026-05-11", "Stap 1, data inventariseren")).toMatchObject({
    echt: { van: "2026-03-02", tot: "2026-03-09" },
    teLaat: null,
  });
  expect(regel(verloop, "2026-05-11", "Pauze")!.echt).toEqual({ van: "2026-03-09", tot: "2026-03-12" });
});

test("een evaluatiemoment is te laat zolang het niet gehouden is, en daarna zoveel als het later was", () => {
  const verloop = verloopTot("stap6", { op: "2026-03-02" });
  const { gepland } = regel(verloop, "2026-03-02", "Evaluatie uitvoerend")!;
  expect(regel(verloop, plusDagen(gepland!.tot, 3), "Evaluatie uitvoerend")).toMatchObject({ echt: null, teLaat: 3 });
  verloop.opDag(plusDagen(gepland!.tot, 2)).gebeurt("evaluatiemoment.gehouden", {
    id: "e1",
    oordeel: "bestendigen",
    toelichting: "Goed.",
  });
  expect(regel(verloop, plusDagen(gepland!.tot, 9), "Evaluatie uitvoerend")).toMatchObject({
    echt: { van: verloop.dag, tot: verloop.dag },
    teLaat: 2,
  });
});

test("elk besluit van het filter bestaat, en elk filter laat iets zien van een heel traject", () => {
  for (const type of BESLUITEN) expect([...GEBEURTENISSEN.keys()]).toContain(type);
  const { regels } = verloopTot("gestart", { op: "2026-03-02" }).gebeurt("uren.geboekt", {
    datum: "2026-03-02",
    uren: 1,
    activiteit: "gesprek",
  });
  for (const filter of TIJDLIJNFILTERS) {
    const over = regels.filter((een) => hoortBij(filter, een));
    expect(over.length).toBeGreaterThan(0);
    if (filter === "besluiten") expect(over.map(({ type }) => type)).toEqual(["aanvraag.toegekend", "za.toegewezen"]);
    if (filter === "uren") expect(over.map(({ type }) => type)).toEqual(["uren.geboekt"]);
  }
});

test("van elke bestelde brief staat er wat ervan werd", () => {
  const verloop = verloopTot("beoordeling", { op: "2026-03-02" });
  const [eerste] = brieven(verloop.regels, (partner) => partner);
  expect(eerste).toMatchObject({ brief: "ontvangstbevestiging", besteldOp: "2026-03-02", uitkomst: null, op: null });
  const order = verloop.regels.flatMap(ordersVan).find(({ type }) => type === "mail")!;
  const [zelf, kopie] = ["a".repeat(64), "b".repeat(64)];
  const uitkomst = {
    uitkomst: "verzonden",
    briefversie: 1,
    // Of copies that did not arrive the line says more; it is about the same letter all the same.
    kenmerk: "abc",
    mislukteKopieen: 1,
    berichten: [
      { bericht: "<1@x>", hash: zelf },
      { bericht: "<2@x>", hash: kopie, partner: "partner-3" },
    ],
  } as const;
  verloop.later(1).doe(briefgevolg(verloop.dossier.nummer, order, uitkomst));
  const namen = namenIn(verloop.dossier);
  const [brief] = brieven(verloop.regels, namen);
  expect(brief?.berichten).toEqual([
    { hash: zelf, lezer: "de aanvrager" },
    { hash: kopie, lezer: "Gemeente Breda" },
  ]);
  expect(verzondenMails(verloop.regels, namen)).toEqual([
    { hash: zelf, lezer: "de aanvrager", brieven: ["ontvangstbevestiging"], op: "2026-03-03" },
    { hash: kopie, lezer: "Gemeente Breda", brieven: ["ontvangstbevestiging"], op: "2026-03-03" },
  ]);
  expect(brieven(verloop.regels, (partner) => partner)[0]).toMatchObject({ uitkomst: "verzonden", op: "2026-03-03" });
});
