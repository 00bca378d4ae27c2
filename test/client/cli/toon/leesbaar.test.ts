import { expect, test } from "vitest";
import { beeldVan } from "#domain/beeld/beeld.ts";
import { leesbaar } from "#client/cli/toon/leesbaar.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { GEEN_BEELD } from "#domain/organisaties/beeld.ts";
import { evaluaties, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

const VANDAAG = "2026-03-12";
const tekst = (
  verloop: Verloop,
  op: string | null = null,
  { uitleg = false, vandaag = VANDAAG }: { uitleg?: boolean; vandaag?: string } = {},
): string =>
  leesbaar(
    beeldVan(verloop.zaak, verloop.regels, {
      op,
      vandaag,
      vergelijking: { toegekend: [{ ...VOORBEELD_AANMELDING, aantal: 1 }], organisaties: GEEN_BEELD },
    }),
    (t) => t,
    {
      vandaag,
      uitleg,
    },
  );
/** The lines under one heading. */
const onder = (kop: string, van: string): string[] =>
  van
    .split("\n\n")
    .find((deel) => deel.startsWith(`${kop}\n`))
    ?.split("\n")
    .slice(1) ?? [];

test("of an aanvraag that waits the criteria that are not met come first, then what else weighs, each once", () => {
  const verloop = new Verloop()
    .gebeurt("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, monitor: false })
    .gebeurt("beoordeling.gestart");
  const regels = onder("Om te beslissen", tekst(verloop));
  expect(regels[0]).toBe("  Advies      afwijzen; 7 van de 8 criteria voldaan");
  expect(regels[1]).toMatch(/^ {2}NEE {9}Meedoen aan de monitor: /);
  expect(regels.filter((regel) => regel.startsWith("  ja "))).toHaveLength(7);
  expect(regels.filter((regel) => regel.startsWith("  Spreiding"))).toHaveLength(1);
  expect(regels.filter((regel) => regel.includes("60 tot en met 105 uur"))).toHaveLength(1);
});

test("a term is told in words, with how long it still is", () => {
  const regels = onder("Termijnen", tekst(verloopTot("beoordeling")));
  expect(regels[0]).toBe("  2026-04-28  het besluit over de aanvraag: over 47 dagen");
});

test("of a term only the day is told; who asks why gets every rule with its source, the outcome first", () => {
  expect(onder("Termijnen", tekst(verloopTot("beoordeling")))).toHaveLength(1);
  expect(onder("Termijnen", tekst(verloopTot("beoordeling"), null, { uitleg: true }))).toEqual([
    "  2026-04-28  het besluit over de aanvraag: over 47 dagen",
    "                De laatste dag voor het besluit over de aanvraag is 28 april 2026.",
    "                De termijn voor het besluit over de aanvraag is 56 dagen. ([E 3.4]; acht weken als",
    "                in Awb 4:13)",
    "                De termijn is 56 dagen. De dag na 2 maart 2026 is de eerste dag, 27 april 2026 de",
    "                laatste. (Telling als in Awb 6:8, lid 1)",
    "                27 april 2026 is Koningsdag. De laatste dag schuift op naar 28 april 2026, de eerste",
    "                gewone dag. (Huisregel naar Algemene termijnenwet, art. 1, lid 1)",
  ]);
});

test("of a traject that did not begin no start is told, and while it stands still why a term runs on", () => {
  expect(tekst(verloopTot("bezet"))).not.toMatch(/^Gestart|^Stappen/m);
  expect(tekst(verloopTot("bezet").gebeurt("traject.stopgezet"))).not.toMatch(/^Gestart/m);
  expect(tekst(verloopTot("gestart"))).toMatch(/^Gestart +2 maart 2026$/m);
  const stil = verloopTot("stap5").doe(...evaluaties("2026-05-16"));
  const doorgaan = /Een pauze houdt niet tegen/g;
  expect(tekst(stil, null, { uitleg: true })).not.toMatch(doorgaan);
  expect(tekst(stil.gebeurt("traject.gepauzeerd"), null, { uitleg: true }).match(doorgaan)).toHaveLength(3);
});

test("of an evaluatiemoment it tells the day, and time and place as far as they are agreed", () => {
  const verloop = verloopTot("stap5");
  for (const [id, deel] of [
    ["e1", {}],
    ["e2", { tijd: { van: "10:00", tot: "11:30" }, plaats: "Stadhuis" }],
  ] as const)
    verloop.gebeurt("evaluatiemoment.gepland", { id, niveau: "uitvoerend", datum: "2026-05-01", ...deel });
  expect(tekst(verloop).replace(/\n {2,}/g, " ")).toMatch(
    /Evaluaties +uitvoerend 1 mei 2026; uitvoerend 1 mei 2026 van 10:00 tot 11:30 uur \(Stadhuis\)/,
  );
});

test("of several terms of one kind it tells which is which", () => {
  const regels = onder("Later", tekst(verloopTot("stap6"))).filter((regel) => regel.includes("evaluatiemoment"));
  expect(regels[0]).toBe("  2026-05-01  het evaluatiemoment (e1): over 50 dagen");
  expect(new Set(regels).size).toBe(3);
});

test("what is far ahead and asks nothing before stands apart, until it comes near", () => {
  const verloop = verloopTot("gestart").gebeurt("einde.gepland", { einde: "2026-12-01" });
  const waar = (kop: string, vandaag: string) =>
    onder(kop, tekst(verloop, null, { vandaag })).filter((regel) => regel.includes("2026-12-01"));
  expect([waar("Termijnen", "2026-10-19"), waar("Later", "2026-10-19")]).toEqual([
    [],
    [expect.stringContaining("43 dagen")],
  ]);
  expect([waar("Termijnen", "2026-10-20"), waar("Later", "2026-10-20")]).toEqual([
    [expect.stringContaining("42 dagen")],
    [],
  ]);
});

test("while an aanvulling is awaited it tells when the decision would be there if it came today", () => {
  const verloop = verloopTot("beoordeling").gebeurt("aanvulling.gevraagd");
  expect(onder("Termijnen", tekst(verloop)).at(-1)).toBe(
    "  Als de aanvulling vandaag komt, is het besluit er uiterlijk op 7 mei 2026.",
  );
  expect(onder("Termijnen", tekst(verloop, "2026-03-06")).at(-1)).toContain("uiterlijk op 1 mei 2026.");
});

test("a decision that is missed is told: how late it is now, also after a new day was named, and how late it came", () => {
  const besluit = (verloop: Verloop, vandaag: string) =>
    tekst(verloop, null, { vandaag })
      .split("\n")
      .find((regel) => regel.startsWith("Besluit"));
  const laat = () => verloopTot("beoordeling").opDag("2026-05-03");
  expect(besluit(laat(), "2026-04-28")).toBeUndefined();
  expect(besluit(laat(), "2026-05-03")).toBe(
    "Besluit         nog geen besluit, 5 dagen te laat (beloofd voor 28 april 2026)",
  );
  const uitgesteld = laat().gebeurt("besluit.uitgesteld", { nieuweDatum: "2026-05-29", reden: "Drukte." });
  expect(besluit(uitgesteld, "2026-05-04")).toBe(
    "Besluit         nog geen besluit, 6 dagen te laat (beloofd voor 28 april 2026)",
  );
  expect(besluit(laat().gebeurt("aanvraag.afgewezen"), "2026-06-01")).toBe(
    "Besluit         afgewezen, 3 mei 2026, 5 dagen te laat (beloofd voor 28 april 2026)",
  );
});

test("of a verlenging it tells the same", () => {
  const verlenging = (verloop: Verloop, vandaag: string) =>
    tekst(verloop, null, { vandaag })
      .split("\n")
      .find((regel) => regel.startsWith("Verlenging"));
  const verloop = verloopTot("gestart").gebeurt("verlenging.gevraagd");
  expect(verlenging(verloop, "2026-03-31")).toBe(
    "Verlenging      gevraagd 2 maart 2026, nog geen besluit, 1 dag te laat (beloofd voor 30 maart 2026)",
  );
  expect(verlenging(verloop.opDag("2026-04-02").gebeurt("verlenging.afgewezen"), "2026-06-01")).toContain(
    "Verlenging      gevraagd 2 maart 2026, afgewezen, 2 april 2026, 3 dagen te laat (beloofd voor",
  );
});

test("the day on which the hours run out is told as it looks on the day that is asked for, and is never late", () => {
  const verloop = verloopTot("stap4");
  for (const datum of ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"])
    verloop.opDag(datum).gebeurt("uren.geboekt", { datum, uren: 20, activiteit: "gesprek" });
  const opOp = (vandaag: string, op: string | null = null) =>
    onder("Termijnen", tekst(verloop, op, { vandaag })).filter((regel) => regel.includes("het urenbudget"));
  // 20 hours are left; what took four days is, with nothing booked since, spread over ever more.
  expect(opOp("2026-03-12")).toEqual(["  2026-03-15  het urenbudget: over 3 dagen"]);
  expect(opOp("2026-04-20")).toEqual(["  2026-05-03  het urenbudget: over 13 dagen"]);
  expect(opOp("2026-04-20", "2026-03-12")).toEqual(["  2026-03-15  het urenbudget: over 3 dagen"]);
  expect(opOp("2026-05-01")).toEqual([]);
});

test("of a traject that runs it tells where it is, in Dutch numbers and days", () => {
  const verloop = verloopTot("stap5")
    .gebeurt("uren.geboekt", { datum: "2026-03-02", uren: 12.5, activiteit: "gesprek" })
    .gebeurt("overdracht.gestart")
    .gebeurt("verlenging.gevraagd");
  const beeld = tekst(verloop);
  for (const regel of [
    "Staat           implementeren, fase 3, stap 5 (ontwikkeling en implementatie)",
    "Traject         middellang, 12,5 uur geboekt van 100 uur",
    "Uren per fase   1: 0 uur (0 dagen); 2: 0 uur (0 dagen); 3: 12,5 uur (1 dag)",
    "Zorgarrangeur   za-03, in overdracht aan za-05",
    "Stappen         1, 2, 3, 4 voltooid; 5, 6 open",
    "Verlenging      gevraagd 2 maart 2026, nog geen besluit",
  ])
    expect(beeld.split("\n")).toContain(regel);
});

test("what can be done now stands last, by the word to send and what it means; of a day in the past nothing can", () => {
  const beeld = tekst(verloopTot("beoordeling"));
  expect(beeld.split("\n\n").at(-1)).toMatch(/^Wat nu kan\n/);
  expect(onder("Wat nu kan", beeld).map((regel) => regel.trim().replace(/ {2,}/, ": "))).toContain(
    "aanvraag.toegekend: Aanvraag toegekend, met: vorm, uren, toelichting",
  );
  expect(tekst(verloopTot("beoordeling"), "2026-03-02")).not.toContain("Wat nu kan");
});

test("no line is wider than a terminal, in any state on the way", () => {
  for (const mijlpaal of ["ingediend", "beoordeling", "stap5", "afronding", "gesloten"] as const)
    for (const regel of tekst(verloopTot(mijlpaal), null, { uitleg: true }).split("\n"))
      expect([...regel].length).toBeLessThanOrEqual(100);
});
