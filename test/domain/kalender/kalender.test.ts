import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdag } from "#domain/kalender/datum.ts";
import { KALENDER, leesKalender, type Kalender } from "#domain/kalender/kalender.ts";
import { MEEGELEVERD } from "#domain/kalender/meegeleverd.ts";

const GOED = [
  "# Eigen kalender",
  "versie | 2029-1",
  "",
  "besluitjaren | 2029 | 2031",
  "besluitdag | 2029-05-11 | de vrijdag na Hemelvaartsdag | Stcrt. 2028, 1",
  "schoolvakantie | Noord, Midden | herfstvakantie | 2029-10-20 | 2029-10-28 | Rijksoverheid",
];

const reden = (tekst: string): string => {
  const gelezen = leesKalender(tekst);
  if (gelezen.ok) throw new Error("this calendar was accepted");
  expect(gelezen.weigering.code).toMatch(/^kalender\./);
  return gelezen.weigering.reden;
};

/** The good calendar with one line (counted from 1) in another wording. */
const met = (regel: number, tekst: string): string => GOED.with(regel - 1, tekst).join("\n");

describe("een kalender uit tekst", () => {
  it("is wat er staat, met een vakantie voor elke genoemde regio", () => {
    const vakantie = { naam: "herfstvakantie", van: "2029-10-20", tot: "2029-10-28", bron: "Rijksoverheid" };
    expect(leesKalender(GOED.join("\n"))).toEqual({
      ok: true,
      waarde: {
        versie: "2029-1",
        besluitjaren: { van: 2029, tot: 2031 },
        besluitdagen: [{ datum: "2029-05-11", naam: "de vrijdag na Hemelvaartsdag", bron: "Stcrt. 2028, 1" }],
        schoolvakanties: [
          { regio: "Noord", ...vakantie },
          { regio: "Midden", ...vakantie },
        ],
      },
    });
  });

  it("mag van Windows komen en van een editor die er een teken voor zet", () => {
    expect(leesKalender(`\uFEFF${GOED.join("\r\n")}\r\n`)).toEqual(leesKalender(GOED.join("\n")));
  });

  it.each([
    [4, "besluitjaren | 26 | 2028", "Schrijf een jaar met vier cijfers"],
    [4, "besluitjaren | 2031 | 2029", "Het laatste jaar ligt voor het eerste."],
    [5, "besluitdag | 2029-02-29 | schrikkeldag | x", "Deze datum bestaat niet."],
    [5, "besluitdag | 11-05-2029 | andersom | x", "Schrijf een dag als JJJJ-MM-DD: 2029-05-11."],
    [5, "besluitdag | 2032-05-07 | te laat | x", "buiten de besluitjaren 2029 tot en met 2031"],
    [5, "besluitdag | 2029-05-11 | zonder bron |", "Vul dit veld in."],
    [5, "besluitdag | 2029-05-11", "Schrijf deze regel als: besluitdag | datum | naam | bron."],
    [5, "besluitdag 2029-05-11 vrijdag bron", "kent de kalender niet"],
    [5, "feestdag | 2029-05-11 | x | y", "'feestdag' kent de kalender niet"],
    [5, "versie | nog een", "Deze regel staat er al, op regel 2."],
    [6, "schoolvakantie | Oost | herfstvakantie | 2029-10-20 | 2029-10-28 | x", "Kies een van: Noord, Midden, Zuid."],
    [6, "schoolvakantie | Noord | herfstvakantie | 2029-10-28 | 2029-10-20 | x", "De laatste dag ligt voor de eerste."],
    [
      6,
      "schoolvakantie | Noord, Noord | mei | 2029-05-01 | 2029-05-08 | x",
      "overlapt een andere vakantie van regio Noord",
    ],
  ])("met een fout op regel %i (%s) wordt geweigerd, met die regel erbij", (regel, tekst, verwacht) => {
    const uitkomst = reden(met(regel, tekst));
    expect(uitkomst).toContain(`  regel ${regel}: `);
    expect(uitkomst).toContain(verwacht);
    expect(uitkomst.split("\n")).toHaveLength(2);
  });

  it("noemt alle regels die fout zijn tegelijk, op volgorde", () => {
    const kapot = GOED.with(1, "versie").with(3, "besluitjaren | x | y").with(5, "schoolvakantie | Noord");
    expect([...reden(kapot.join("\n")).matchAll(/regel (\d+)/g)].map(([, nummer]) => nummer)).toEqual(["2", "4", "6"]);
  });

  it.each([
    ["leeg is", "", "Dit is geen kalender"],
    ["alleen uitleg is", "# nog niets\n", "Dit is geen kalender"],
    [
      "geen versie heeft",
      GOED.toSpliced(
        GOED.findIndex((r) => r.startsWith("versie")),
        1,
      ).join("\n"),
      "geen regel met de versie",
    ],
    ["geen besluitjaren heeft", GOED.toSpliced(3, 1).join("\n"), "geen regel met de besluitjaren"],
    ["geen besluitdag heeft", GOED.toSpliced(4, 1).join("\n"), "geen enkele besluitdag"],
    ["JSON is", '{"versie":"1"}', "Dit is geen kalender"],
    ["een brief is", "Beste collega,\n".repeat(60), "Dit is geen kalender"],
    ["veel te lang is", "#".repeat(200_001), "te groot"],
  ])("die %s betekent niet dat er geen feestdagen zijn: hij wordt geweigerd", (_wat, tekst, verwacht) => {
    expect(reden(tekst)).toContain(verwacht);
  });

  it("noemt van een bestand waar veel aan mankeert hoogstens twintig regels", () => {
    const regels = reden(`versie | 1\n${"Beste collega,\n".repeat(60)}`).split("\n");
    expect(regels).toHaveLength(22);
    expect(regels.at(-1)).toBe("  en nog 40 regels");
  });

  it("wordt van welke tekst ook gelezen of geweigerd, nooit half", () => {
    const woord = fc.constantFrom(
      "versie",
      "besluitjaren",
      "besluitdag",
      "schoolvakantie",
      "|",
      "2026",
      "2026-01-02",
      "Noord",
      "\n",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(woord).map((w) => w.join(" ")),
        ),
        (tekst) => {
          const gelezen = leesKalender(tekst);
          if (gelezen.ok) expect(gelezen.waarde.besluitdagen.length).toBeGreaterThan(0);
          else expect(gelezen.weigering.reden).toMatch(/regel|besluitdag/);
        },
      ),
    );
  });
});

describe("de kalender die het systeem meebrengt", () => {
  it("is gewone JSON, zodat een traject hem kan meedragen", () => {
    expect(JSON.parse(JSON.stringify(KALENDER))).toEqual(KALENDER);
    expect(leesKalender(MEEGELEVERD)).toEqual({ ok: true, waarde: KALENDER });
  });

  const perRegio = (kalender: Kalender) => Map.groupBy(kalender.schoolvakanties, ({ regio }) => regio);

  it.each(["Noord", "Midden", "Zuid"] as const)("heeft voor regio %s drie schooljaren van vijf vakanties", (regio) => {
    const vakanties = (perRegio(KALENDER).get(regio) ?? []).toSorted((a, b) => (a.van < b.van ? -1 : 1));
    expect(vakanties.map(({ naam }) => naam)).toEqual(
      Array.from({ length: 3 }, () => [
        "herfstvakantie",
        "kerstvakantie",
        "voorjaarsvakantie",
        "meivakantie",
        "zomervakantie",
      ]).flat(),
    );
  });

  it("laat elke schoolvakantie op zaterdag beginnen en op zondag eindigen, na een, twee of zes weken", () => {
    const weken: Record<string, number> = { kerstvakantie: 2, zomervakantie: 6 };
    for (const { naam, van, tot } of KALENDER.schoolvakanties) {
      expect([weekdag(van), weekdag(tot)]).toEqual([6, 0]);
      expect((Date.parse(tot) - Date.parse(van)) / 86_400_000 + 1).toBe((weken[naam] ?? 1) * 7 + 2);
    }
  });

  it("spreidt de zomervakanties, zodat geen twee regio's tegelijk beginnen", () => {
    const begin = KALENDER.schoolvakanties.filter(({ naam }) => naam === "zomervakantie").map(({ van }) => van);
    expect(new Set(begin).size).toBe(begin.length);
  });
});
