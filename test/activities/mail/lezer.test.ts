import { expect, test } from "vitest";
import type { Briefparams } from "#activities/mail/brief.ts";
import type { Omlijsting } from "#activities/mail/deel.ts";
import { maakBrief, type Briefnaam } from "#activities/mail/brieven.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { DOSSIER, OMLIJSTING, ONDERWEG, PLAN, PROEVEN } from "./hulp.ts";

/** A letter is true for the one who reads it, on the day it goes. */

const GEMEENTE = "partner-3";
const tekst = (
  naam: Briefnaam,
  omlijsting: Partial<Omlijsting> = {},
  [dossier, params]: readonly [Dossier, Briefparams] = [PROEVEN[naam][0], PROEVEN[naam][1]],
): string => {
  const gemaakt = maakBrief(naam, dossier, params, { ...OMLIJSTING, ...omlijsting });
  if (!gemaakt.ok) throw new Error(gemaakt.weigering.reden);
  return gemaakt.waarde.tekst;
};

test.each(["nazorg-gevraagd", "nazorg-ingetrokken", "nazorg-afgewezen", "consultatie"] as const)(
  "'%s' zegt een mede-aanvrager niet dat die het zelf vroeg",
  (naam) => {
    expect(tekst(naam, { kopie: true })).not.toMatch(/U hebt (ons|een)|Uw vraag om|Wat vraagt u/);
  },
);

test("wie nazorg vroeg wordt aangesproken, een mede-aanvrager leest wie het vroeg, en de zorgarrangeur wie er helpt", () => {
  const [dossier, params] = PROEVEN["nazorg-gestart"];
  const gevraagd = [dossier, { ...params, gevraagdOp: "2026-09-07" }] as const;
  expect(tekst("nazorg-gestart", {}, gevraagd)).toContain("U hebt ons gevraagd om nazorg");
  expect(tekst("nazorg-gestart", { kopie: true }, gevraagd)).toContain("De aanvrager heeft ons gevraagd om nazorg");
  expect(tekst("nazorg-gestart", { rol: "za" }, gevraagd)).toContain("U helpt nog een korte tijd.");
});

test("een traject dat met terugwerking wordt gesloten, noemt geen dag die intussen voorbij is", () => {
  const stap = {
    nummer: "vervolgstap-1",
    wat: "Een vast team",
    wie: GEMEENTE,
    uiterlijk: "2026-01-15",
    gehaaldOp: null,
  };
  const dossier = { ...ONDERWEG, afgerondOp: "2026-01-02", plan: { ...PLAN, vervolgstappen: [stap] } };
  const op = (vandaag: string) =>
    tekst("traject-gesloten", { rol: "partner" }, [dossier, { op: "2026-01-02", vandaag }]);
  expect(op("2026-01-15")).toContain("uiterlijk 15 januari 2026");
  expect(op("2026-01-16")).toContain("Een vast team (Gemeente Breda, dit zou nu klaar zijn)");
});

test("wie geen vervolgstap heeft, leest niet dat wij daar bij hem naar vragen", () => {
  const stap = {
    nummer: "vervolgstap-1",
    wat: "Een vast team",
    wie: GEMEENTE,
    uiterlijk: "2026-09-01",
    gehaaldOp: null,
  };
  const dossier = { ...ONDERWEG, plan: { ...PLAN, vervolgstappen: [stap] } };
  const brief = tekst("traject-gesloten", { rol: "partner" }, [dossier, { op: "2026-06-02", partner: "partner-2" }]);
  expect(brief).toContain("Die vraag komt bij wie de stap doet, of anders bij de aanvrager.");
});

test("wie van een overdracht niets hoorde, leest niet dat wij erover schreven", () => {
  const params = { van: "za-03", naar: "za-05" };
  expect(tekst("overdracht-afgebroken", { rol: "partner" }, [ONDERWEG, params])).not.toContain("geschreven");
  for (const naam of ["verlengingsbesluit-gecorrigeerd", "toekenning-gecorrigeerd"] as const)
    expect(tekst(naam)).not.toContain("eerdere brief");
});

test("een zorgarrangeur hoeft niet te vertellen wat de anderen van ons horen", () => {
  const params = { van: "za-03", naar: "za-05", za: "za-05" };
  expect(tekst("overdracht", { rol: "za" }, [ONDERWEG, params])).toContain("krijgen bericht");
  expect(tekst("overdracht-afgebroken", { rol: "za" }, [ONDERWEG, params])).toContain("krijgen bericht");
  const gesloten = { ...ONDERWEG, afgesloten: true };
  expect(tekst("overdracht-afgebroken", { rol: "za" }, [gesloten, params])).not.toContain("krijgen bericht");
});

test("over een evaluatiemoment dat een partner bijeenroept, staat bij wie de uitkomst te vragen is, en geen kenmerk", () => {
  const dossier = {
    ...ONDERWEG,
    evaluaties: ONDERWEG.evaluaties.map((e) => ({ ...e, roept: GEMEENTE as "partner-3" })),
  };
  const params = { soort: "evaluatiemoment", onderwerp: "e1", uiterlijk: "2026-01-20" };
  const brief = tekst("escalatie", { rol: "projectleider" }, [dossier, params]);
  expect(brief).toContain("Dit evaluatiemoment is van Gemeente Breda. Vraag daar of het doorgaat, of wat eruit kwam");
  expect(brief).not.toContain("e1");
});

test("een belofte is een dag, en geen aantal dagen", () => {
  expect(tekst("wachtlijst")).toContain("Staat uw aanvraag op 17 juni 2025 nog op de wachtlijst?");
  const [dossier] = PROEVEN.toekenning;
  expect(tekst("toekenning", {}, [dossier, { startgesprek: "2025-04-15" }])).toContain("uiterlijk op 15 april 2025");
  expect(tekst("toekenning", {}, [dossier, {}])).toContain("zo snel mogelijk");
});

test("wie mee aanvroeg, leest bij een andere aanvrager dat de kopieën blijven komen", () => {
  const aan = (partner: string) =>
    tekst("aanvrager-gewijzigd", { rol: "partner" }, [DOSSIER, { reden: "Fusie.", partner }]);
  expect(aan("partner-2")).toContain("U krijgt een kopie.");
  expect(aan("partner-9")).not.toContain("kopie");
});
