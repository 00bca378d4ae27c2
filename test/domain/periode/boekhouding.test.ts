import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ketenfout } from "#domain/journaal/keten.ts";
import { nieuweBoekhouding, vrij } from "#domain/periode/boekhouding.ts";
import type { Vraag } from "#domain/periode/vraag.ts";
import { KALENDER, type Kalender } from "#domain/kalender/kalender.ts";
import { periode } from "#domain/aanmelding/periode.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { Boeken as Gevraagd, nieuw } from "#test/support/boeken.ts";

const regelsMet = (capaciteit: number | null) =>
  periode({ ...PERIODEN.find(({ id }) => id === "2025")!, id: "proef", capaciteit }, 1);

class Boeken extends Gevraagd {
  constructor(capaciteit: number | null, kalender?: Kalender) {
    super(nieuweBoekhouding(regelsMet(capaciteit), kalender));
  }
}

const claim = (nummer: string) => nieuw({ soort: "claim", nummer });
const vrijgeven = (nummer: string) => nieuw({ soort: "vrijgeven", nummer });
const achteraan = (nummer: string) => nieuw({ soort: "achteraan", nummer });
const wachtlijst = (nummer: string, voorrang = false) => nieuw({ soort: "wachtlijst", nummer, voorrang });

/** Two weeks after NU becomes a free day. */
const andere: Kalender = {
  ...KALENDER,
  versie: "proef",
  besluitdagen: [...KALENDER.besluitdagen, { datum: "2026-03-16", naam: "een extra vrije dag", bron: "Proefbesluit" }],
};
/** Until when the first who waits is offered a place. */
const aanbodTot = (boeken: Boeken): unknown => {
  boeken.vraag(wachtlijst("a"));
  return boeken.regels.at(-1)?.gegevens["uiterlijk"];
};

it("een aanbod eindigt volgens de kalender waarmee de periode begint, en zonder volgens de meegeleverde", () => {
  expect(aanbodTot(new Boeken(1))).toBe("2026-03-16");
  const boeken = new Boeken(1, andere);
  expect(aanbodTot(boeken)).toBe("2026-03-17");
  expect(boeken.regels[0]).toMatchObject({ type: "periode.geopend", gegevens: { kalender: andere } });
});

it("een nieuwe kalender geldt voor het volgende aanbod, staat in het journaal, en nog eens verandert niets", () => {
  const boeken = new Boeken(1);
  const vraag: Vraag = { soort: "kalender", kalender: andere, sleutel: "k-1" };
  boeken.vraag(vraag);
  expect(boeken.regels.at(-1)).toMatchObject({
    type: "kalender.bijgewerkt",
    gegevens: { kalender: { versie: "proef", schoolvakanties: [] } },
  });
  expect(boeken.vraag(vraag)).toMatchObject({ waarde: { regels: [] } });
  expect(new Boeken(1).vraag({ soort: "kalender", kalender: KALENDER, sleutel: "k-1" })).toMatchObject({
    waarde: { regels: [{ type: "periode.geopend" }] },
  });
  expect(aanbodTot(boeken)).toBe("2026-03-17");
});

it("wat geen kalender is wordt geweigerd", () => {
  expect(
    new Boeken(1).vraag({ soort: "kalender", kalender: { ...andere, besluitdagen: [] }, sleutel: "k-1" }),
  ).toMatchObject({
    ok: false,
    weigering: { code: "kalender.ongeldig" },
  });
});

it("een volle periode weigert, en weet weer van een plaats zodra die vrijkomt", () => {
  const boeken = new Boeken(1);
  expect(boeken.vraag(claim("a")).ok).toBe(true);
  expect(boeken.vraag(claim("b"))).toMatchObject({
    ok: false,
    weigering: { code: "periode.vol", reden: expect.stringContaining("alle 1 plaatsen") },
  });
  boeken.vraag(vrijgeven("a"));
  expect(boeken.vraag(claim("b")).ok).toBe(true);
});

it("dezelfde vraag nog eens verandert niets en schrijft niets", () => {
  for (const vraag of [
    claim("a"),
    nieuw({ soort: "bevestigen", nummer: "a" }),
    wachtlijst("b"),
    { soort: "nummers", jaar: 2026, sleutels: ["x", "y"] },
    { soort: "overnemen", nummers: ["c"] },
  ] as const) {
    const boeken = new Boeken(1);
    boeken.vraag(claim("a"));
    boeken.vraag(vraag);
    const { stand } = boeken;
    expect(boeken.vraag(vraag)).toMatchObject({ ok: true, waarde: { regels: [], aanbiedingen: [] } });
    expect(boeken.stand).toEqual(stand);
  }
});

it("nummers zijn opvolgend, en dezelfde sleutel geeft hetzelfde nummer", () => {
  const boeken = new Boeken(null);
  expect(boeken.vraag({ soort: "nummers", jaar: 2026, sleutels: ["x", "y"] })).toMatchObject({
    waarde: { nummers: ["ZA-2026-001", "ZA-2026-002"] },
  });
  expect(boeken.vraag({ soort: "nummers", jaar: 2026, sleutels: ["y", "z", "x"] })).toMatchObject({
    waarde: { nummers: ["ZA-2026-002", "ZA-2026-003", "ZA-2026-001"] },
  });
  expect(boeken.vraag({ soort: "nummers", jaar: 2019, sleutels: ["q"] })).toMatchObject({
    ok: false,
    weigering: { code: "periode.jaar" },
  });
});

it("wie een aanbod laat verlopen komt achter iedereen, verliest de voorrang, en het aantal keren wordt geteld", () => {
  const boeken = new Boeken(1);
  boeken.vraag(claim("a"));
  boeken.vraag(wachtlijst("b", true));
  boeken.vraag(wachtlijst("c"));
  boeken.vraag(vrijgeven("a"));
  boeken.vraag(achteraan("b"));
  expect(boeken.aangeboden).toEqual(["b", "c"]);
  boeken.vraag(achteraan("c"));
  boeken.vraag(achteraan("b"));
  expect(boeken.aangeboden).toEqual(["b", "c", "b", "c"]);
  expect(boeken.stand.wachtlijst).toMatchObject([{ nummer: "b", voorrang: false, verlopen: 2 }]);
});

it("de rij telt vanaf de dag van plaatsing op de wachtlijst, en zegt dat ook", () => {
  const boeken = new Boeken(0);
  boeken.vraag(wachtlijst("b"));
  boeken.vraag(wachtlijst("a"));
  expect(boeken.wachtenden).toEqual(["b", "a"]);
  expect(boeken.regels.at(-1)?.gegevens).toEqual({
    nummer: "a",
    plek: 2,
    voorrang: false,
    sinds: "2026-03-02",
    verlopen: 0,
  });
});

it("wie een plaats vraagt die juist wordt aangeboden heeft haar meteen, zodat het aanbod dat niet meer past haar niet aan een ander geeft", () => {
  const boeken = new Boeken(1);
  boeken.vraag(wachtlijst("a"));
  boeken.vraag(wachtlijst("d"));
  expect(boeken.stand.plaatsen).toEqual({ a: "aangeboden" });
  expect(boeken.vraag(claim("a"))).toMatchObject({ ok: true, waarde: { regels: [{ type: "plaats.gereserveerd" }] } });
  expect(boeken.stand.plaatsen).toEqual({ a: "gereserveerd" });
  expect(boeken.wachtenden).toEqual(["d"]);
});

describe("voorrang die anders blijkt", () => {
  const voorrang = (nummer: string, waarde: boolean) => nieuw({ soort: "voorrang", nummer, voorrang: waarde });
  const wachtend = () => {
    const boeken = new Boeken(0);
    for (const [nummer, waarde] of [
      ["a", true],
      ["b", false],
      ["c", false],
      ["d", true],
    ] as const)
      boeken.vraag(wachtlijst(nummer, waarde));
    return boeken;
  };

  it("zet de aanvraag waar die had gestaan als het meteen bekend was, en dat staat in het journaal", () => {
    const boeken = wachtend();
    expect(boeken.wachtenden).toEqual(["a", "d", "b", "c"]);
    expect(boeken.vraag(voorrang("c", true))).toMatchObject({
      waarde: {
        regels: [
          {
            type: "wachtlijst.verplaatst",
            gegevens: { nummer: "c", plek: 3, voorrang: true },
          },
        ],
      },
    });
    expect(boeken.wachtenden).toEqual(["a", "d", "c", "b"]);
    boeken.vraag(voorrang("a", false));
    expect(boeken.wachtenden).toEqual(["d", "c", "b", "a"]);
  });

  it("zet wie later kwam niet voor wie er met voorrang al stond, en wie eerder kwam wel", () => {
    const boeken = new Boeken(0);
    boeken.vraag(wachtlijst("vroeg"));
    boeken.nu = "2026-11-25T09:00:00.000Z";
    boeken.vraag(wachtlijst("laat", true));
    boeken.vraag(wachtlijst("later"));
    boeken.vraag(voorrang("vroeg", true));
    expect(boeken.wachtenden).toEqual(["vroeg", "laat", "later"]);
    boeken.vraag(voorrang("later", true));
    expect(boeken.wachtenden).toEqual(["vroeg", "laat", "later"]);
    boeken.vraag(voorrang("vroeg", false));
    expect(boeken.wachtenden).toEqual(["laat", "later", "vroeg"]);
  });

  it("zet wie haar verliest achter wie eerder kwam, ook als daar iemand staat die een aanbod liet verlopen", () => {
    const opDag = (boeken: Boeken, dag: string, ...vragen: readonly Vraag[]) => {
      boeken.nu = `${dag}T09:00:00.000Z`;
      for (const vraag of vragen) boeken.vraag(vraag);
    };
    const boeken = new Boeken(0);
    opDag(boeken, "2026-03-02", wachtlijst("eerst", true));
    opDag(boeken, "2026-03-09", achteraan("verliep"));
    opDag(boeken, "2026-03-16", wachtlijst("nieuw"));
    opDag(boeken, "2026-03-23", wachtlijst("laatst", true));
    opDag(boeken, "2026-03-30", voorrang("laatst", false));
    expect(boeken.wachtenden).toEqual(["eerst", "verliep", "nieuw", "laatst"]);
    // Who let an offer lapse went behind all who waited then.
    boeken.vraag(voorrang("eerst", false));
    expect(boeken.wachtenden).toEqual(["eerst", "verliep", "nieuw", "laatst"]);
  });

  it("doet niets voor wie niet wacht, wie al zo stond, en wie een aanbod liet verlopen", () => {
    const boeken = wachtend();
    for (const vraag of [voorrang("x", true), voorrang("a", true)])
      expect(boeken.vraag(vraag)).toMatchObject({ ok: true, waarde: { regels: [{ type: "vraag.zonder-gevolg" }] } });
    boeken.vraag(achteraan("e"));
    expect(boeken.vraag(voorrang("e", true))).toMatchObject({
      ok: true,
      waarde: { regels: [{ type: "vraag.zonder-gevolg" }] },
    });
    expect(boeken.wachtenden).toEqual(["a", "d", "b", "c", "e"]);
  });
});

it("regels wijzigen kan alleen op wat iemand gezien heeft; meer plaatsen worden meteen aangeboden, minder plaatsen nemen niemand iets af", () => {
  const boeken = new Boeken(1);
  boeken.vraag(claim("a"));
  boeken.vraag(wachtlijst("b"));
  const ruimer = periode(regelsMet(3), 2);
  expect(boeken.vraag({ soort: "wijzigen", regels: ruimer })).toMatchObject({
    waarde: { aanbiedingen: [{ nummer: "b" }] },
  });
  expect(boeken.vraag({ soort: "wijzigen", regels: periode(regelsMet(9), 2) })).toMatchObject({
    ok: false,
    weigering: { code: "periode.versie" },
  });
  expect(boeken.vraag({ soort: "wijzigen", regels: periode(regelsMet(1), 3) }).ok).toBe(true);
  expect(Object.keys(boeken.stand.plaatsen)).toEqual(["a", "b"]);
  expect(boeken.vraag(claim("c"))).toMatchObject({ ok: false });
});

it("een jaar waarvan al nummers zijn uitgegeven blijft bij de periode, een ander jaar mag eraf", () => {
  const boeken = new Boeken(null);
  boeken.vraag({ soort: "nummers", jaar: 2026, sleutels: ["x"] });
  const zonder = (jaar: number) =>
    periode({ ...regelsMet(null), nummerjaren: [2025, 2026, 2027, 2028].filter((j) => j !== jaar) }, 2);
  expect(boeken.vraag({ soort: "wijzigen", regels: zonder(2026) })).toMatchObject({
    ok: false,
    weigering: { code: "periode.jaar-in-gebruik", veld: "nummerjaren", reden: expect.stringContaining("2026") },
  });
  expect(boeken.vraag({ soort: "wijzigen", regels: zonder(2028) }).ok).toBe(true);
});

it("wordt geopend door wie haar regels meegeeft; dezelfde regels nog eens schrijven niets", () => {
  const boeken = new Boeken(3);
  const vraag = { soort: "wijzigen", regels: regelsMet(3) } as const;
  expect(boeken.vraag(vraag)).toMatchObject({ ok: true, waarde: { regels: [{ type: "periode.geopend" }] } });
  expect(boeken.vraag(vraag)).toMatchObject({ ok: true, waarde: { regels: [] } });
  expect(boeken.vraag({ soort: "wijzigen", regels: regelsMet(4) })).toMatchObject({
    ok: false,
    weigering: { code: "periode.versie" },
  });
});

/** What trajecten can ask, in any order; only who has a place confirms or lets it lapse, as the machine sees to. */
const vragen = fc.array(
  fc.record({
    soort: fc.constantFrom("claim", "vrijgeven", "wachtlijst", "voorrang", "bevestigen", "achteraan"),
    nummer: fc.constantFrom(...Array.from("abcdefgh")),
    voorrang: fc.boolean(),
  }),
  { maxLength: 60 },
);

it("in welke volgorde de vragen ook komen: nooit meer plaatsen dan er zijn, nooit een plaats vrij terwijl iemand wacht, en aangeboden op volgorde", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), vragen, (capaciteit, reeks) => {
      const boeken = new Boeken(capaciteit);
      for (const { soort, nummer, voorrang } of reeks) {
        const plaats = boeken.stand.plaatsen[nummer];
        if (soort === "bevestigen" && plaats === undefined) continue;
        if (soort === "achteraan" && plaats !== "aangeboden") continue;
        const voor = boeken.wachtenden;
        const aantal = boeken.aangeboden.length;
        const uitkomst = boeken.vraag(
          nieuw(soort === "wachtlijst" || soort === "voorrang" ? { soort, nummer, voorrang } : { soort, nummer }),
        );
        const nu = boeken.aangeboden.slice(aantal);

        expect(Object.keys(boeken.stand.plaatsen).length).toBeLessThanOrEqual(capaciteit);
        expect(boeken.wachtenden.length === 0 || vrij(boeken.stand) === 0).toBe(true);
        expect(boeken.wachtenden.filter((wie) => boeken.stand.plaatsen[wie] !== undefined)).toEqual([]);
        expect(new Set(boeken.wachtenden).size).toBe(boeken.wachtenden.length);
        const metVoorrang = boeken.stand.wachtlijst.map((w) => w.voorrang);
        expect(metVoorrang).toEqual(metVoorrang.toSorted((a, b) => Number(b) - Number(a)));
        // Who stays keeps the order; who is offered a place stood in front.
        const blijft = boeken.wachtenden.filter((wie) => voor.includes(wie) && wie !== nummer);
        expect(blijft).toEqual(voor.filter((wie) => blijft.includes(wie)));
        const kanditaten = voor.filter((wie) => wie !== nummer);
        expect(nu.filter((wie) => wie !== nummer)).toEqual(
          kanditaten.slice(0, nu.filter((wie) => wie !== nummer).length),
        );
        if (!uitkomst.ok) expect([uitkomst.weigering.code, soort]).toEqual(["periode.vol", "claim"]);
      }
      expect(ketenfout(boeken.regels)).toBeNull();
    }),
    { numRuns: 500 },
  );
});
