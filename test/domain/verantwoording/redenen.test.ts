import { describe, expect, it } from "vitest";
import { leesbaar } from "#domain/verantwoording/leesbaar.ts";
import { tabellen } from "#domain/verantwoording/tabellen.ts";
import { aanvraag, afgewezen } from "./aanvraag.ts";

const TAKEN = { code: "taken", naam: "Taken zijn niet opgepakt" };
const GELD = { code: "geld", naam: "Er is te weinig geld" };
const VOL = { code: "vol", naam: "De subsidieperiode is vol" };

describe("waarom het niet lukte", () => {
  const aanvragen = [
    afgewezen({ redenen: { afwijzing: [VOL] } }),
    aanvraag({ oordeel: "voldoende", redenen: { oordeel: [GELD, TAKEN] } }),
    aanvraag({ oordeel: "onvoldoende", redenen: { oordeel: [TAKEN], verlenging: [GELD, TAKEN] } }),
    aanvraag({ oordeel: "stopgezet", redenen: { stop: [GELD] }, beslotenOp: "2024-02-01" }),
  ];

  it("telt per besluit hoe vaak een reden gekozen is, de meeste eerst", () => {
    const { redenen } = tabellen(aanvragen);
    expect(redenen).toEqual({
      afwijzing: { vol: { naam: VOL.naam, n: 1 } },
      stop: { geld: { naam: GELD.naam, n: 1 } },
      oordeel: { taken: { naam: TAKEN.naam, n: 2 }, geld: { naam: GELD.naam, n: 1 } },
      verlenging: { geld: { naam: GELD.naam, n: 1 }, taken: { naam: TAKEN.naam, n: 1 } },
    });
    expect(Object.keys(redenen?.oordeel ?? {})).toEqual(["taken", "geld"]);
    expect(leesbaar(tabellen(aanvragen))).toMatch(
      /Waarom het oordeel niet goed was\n.*\n.*\nTaken zijn niet opgepakt +2\n/,
    );
  });

  it("kan per jaar, en laat de vijf tabellen zoals ze zijn", () => {
    expect(tabellen(aanvragen, { jaar: 2024 }).redenen).toEqual({ stop: { geld: { naam: GELD.naam, n: 1 } } });
    const { redenen: _redenen, ...tabel } = tabellen(aanvragen);
    expect(tabel).toEqual(tabellen(aanvragen.map(({ redenen: _weg, ...rest }) => rest)));
  });

  it("zegt niets waar niets gekozen is, zoals in een register", () => {
    expect(Object.keys(tabellen([aanvraag(), afgewezen()]))).not.toContain("redenen");
    expect(Object.keys(tabellen([aanvraag(), afgewezen()]))).not.toContain("vertraging");
  });
});

it("wisselingen en verloren dagen tellen op, over de trajecten waarin ze voorkwamen", () => {
  const met = (vertraging: NonNullable<ReturnType<typeof aanvraag>["vertraging"]>) => aanvraag({ vertraging });
  const cijfers = tabellen([
    aanvraag(),
    met({ wissels: { gemeente: 2 }, zonderContactpersoon: 10, gepauzeerd: 16, verloren: 20 }),
    met({ wissels: { gemeente: 1, school: 1 }, zonderContactpersoon: 0, gepauzeerd: 5, verloren: 5 }),
  ]);
  expect(cijfers.vertraging).toEqual({
    "wisselingen contactpersoon": { school: 1, gemeente: 3 },
    "dagen zonder contactpersoon": 10,
    "dagen gepauzeerd": 21,
    "dagen verloren": 25,
    trajecten: 2,
  });
  expect(leesbaar(cijfers)).toMatch(/Nieuwe contactpersoon: gemeente +3\n/);
});
