import { describe, expect, it } from "vitest";
import { Inzending } from "#domain/traject/inzending.ts";
import { step } from "#domain/traject/step.ts";
import { type Zaak } from "#domain/traject/zaak.ts";
import { DAG, inzending, MENSEN, REGISTER, verloopTot } from "#test/support/gebeurtenissen.ts";

describe("een handeling", () => {
  it("gebeurt helemaal of helemaal niet", () => {
    const verloop = verloopTot("gestart");
    const voor = structuredClone(verloop.zaak);
    const uitkomst = verloop.probeer(
      inzending("stap.begonnen", { stap: 1 }),
      inzending("notitie.toegevoegd"),
      inzending("aanvraag.afgewezen"),
    );
    expect(uitkomst).toMatchObject({ ok: false, weigering: { code: "staat.mag-niet" } });
    expect(verloop.zaak).toEqual(voor);
  });

  it("verandert nooit de zaak die erin gaat", () => {
    const { zaak, nu } = verloopTot("gestart");
    const voor = structuredClone(zaak);
    expect(step(zaak, [inzending("stap.voltooid"), inzending("notitie.toegevoegd")], nu).ok).toBe(true);
    expect(zaak).toEqual(voor);
  });

  it("mag herhaald worden: wat al gebeurd is gebeurt niet nog eens, ook niet binnen één handeling", () => {
    const uren = inzending("uren.geboekt", { datum: DAG, uren: 1, activiteit: "gesprek" });
    const verloop = verloopTot("gestart").doe(uren, uren).doe(uren);
    expect(verloop.dossier.uren.geboekt).toBe(1);
    expect(verloop.regels.filter(({ type }) => type === "uren.geboekt")).toHaveLength(1);
    expect(verloop.probeer(uren)).toMatchObject({ ok: true, waarde: { regels: [], opdrachten: [] } });
  });

  it("herkent een herhaling ook als de staat de gebeurtenis niet meer kent", () => {
    const gestart = inzending("traject.gestart");
    const verloop = verloopTot("bezet").doe(gestart);
    expect(verloop.weigert("traject.gestart")).toBe("staat.mag-niet");
    expect(verloop.probeer(gestart).ok).toBe(true);
  });

  it.each<[string, Partial<Inzending>]>([
    ["andere gegevens", { gegevens: { datum: DAG, uren: 2, activiteit: "gesprek" } }],
    ["een ander type", { type: "notitie.toegevoegd", gegevens: { tekst: "Gebeld." } }],
    ["een andere afzender", { door: MENSEN.zorgarrangeur }],
    ["een andere dag", { gebeurdOp: "2026-02-27" }],
    ["een register erbij", { bron: REGISTER }],
  ])("met hetzelfde kenmerk en %s wordt geweigerd, en er verandert niets", (_wat, anders) => {
    const uren = inzending(
      "uren.geboekt",
      { datum: DAG, uren: 1, activiteit: "gesprek" },
      { door: MENSEN.projectleider },
    );
    const verloop = verloopTot("gestart").doe(uren);
    const voor = structuredClone(verloop.zaak);
    const geweigerd = { ok: false, weigering: { code: "id.andere-inhoud", veld: "id" } };
    expect(verloop.probeer({ ...uren, ...anders })).toMatchObject(geweigerd);
    expect(verloop.zaak).toEqual(voor);
    // Within one act, and after what was carried over, just the same.
    expect(verloopTot("gestart").probeer(uren, { ...uren, ...anders })).toMatchObject(geweigerd);
    verloop.zaak = JSON.parse(JSON.stringify(verloop.zaak)) as Zaak;
    expect(verloop.probeer({ ...uren, ...anders })).toMatchObject(geweigerd);
    expect(verloop.probeer(uren)).toMatchObject({ ok: true, waarde: { regels: [] } });
  });

  it("zonder dag blijft op een latere dag dezelfde, en de volgorde van de velden maakt niet uit", () => {
    const notitie = inzending("notitie.toegevoegd", { tekst: "Gebeld." });
    const verloop = verloopTot("gestart").doe(notitie).later(40);
    const omgekeerd = Object.fromEntries(Object.entries(notitie).toReversed()) as unknown as Inzending;
    expect(verloop.probeer({ ...omgekeerd, bron: null })).toMatchObject({ ok: true, waarde: { regels: [] } });
  });

  it("laat latere gebeurtenissen rekenen met wat eerdere deden", () => {
    const verloop = verloopTot("toegekend").doe(
      inzending("za.toegewezen"),
      inzending("traject.gestart"),
      inzending("stap.voltooid"),
    );
    expect(verloop.beeld.stap).toBe(2);
  });

  it("schrijft per gebeurtenis één regel, met de staat ervoor en erna", () => {
    const verloop = verloopTot("ingediend").later(1).gebeurt("aanvraag.afgewezen");
    expect(verloop.regels.at(-1)).toMatchObject({
      nummer: "ZA-2026-001",
      volgnummer: 3,
      type: "aanvraag.afgewezen",
      door: MENSEN.projectleider,
      gebeurdOp: "2026-03-03",
      vastgelegdOp: "2026-03-03T09:00:00.000Z",
      bron: null,
      machineversie: "1.0.0",
      van: "aanmelding.behandeling.ingediend",
      naar: "afgewezen",
    });
    expect(verloop.regels.at(-1)?.regelversie).toMatch(/^2025@1:[0-9a-f]{12}$/);
    expect(verloop.regels.at(-1)?.opdrachten).toEqual(
      verloop.opdrachten.filter(({ volgnummer }) => volgnummer === 3).map(({ type, params }) => ({ type, params })),
    );
  });

  it("rekent zonder datum met de dag in Amsterdam, ook vlak na middernacht", () => {
    const verloop = verloopTot("ingediend");
    verloop.nu = "2026-06-30T22:30:00.000Z";
    expect(verloop.gebeurt("aanvraag.afgewezen").dossier.besluit?.op).toBe("2026-07-01");
  });
});

describe("een inzending", () => {
  const goed = { id: "a-1", type: "notitie.toegevoegd", gegevens: {}, door: { rol: "projectleider", id: "pl-1" } };

  it("heeft een id, een type, gegevens en een afzender", () => {
    expect(Inzending.safeParse(goed).success).toBe(true);
    const fouten = [
      { id: "" },
      { id: "met spatie" },
      { id: "x".repeat(101) },
      { type: 1 },
      { gegevens: null },
      { door: { rol: "directeur", id: "x" } },
      { door: { rol: "partner", id: "" } },
      { extra: 1 },
    ];
    expect(fouten.filter((fout) => Inzending.safeParse({ ...goed, ...fout }).success)).toEqual([]);
  });

  it("met een kenmerk van het systeem zelf wordt geweigerd, van wie het ook komt, behalve van het systeem", () => {
    const kenmerken = [
      "ZA-2026-002:opening",
      "ZA-2026-001:beslissing:2026-04-27:verstreken:3",
      "ZA-2031-1234:5:toekenning:aanvrager",
      "week-12:plaats",
      "2025:7:aanbod",
    ];
    for (const id of kenmerken) {
      expect(verloopTot("gestart").weigert("notitie.toegevoegd", undefined, { id })).toBe("id.gereserveerd");
      expect(verloopTot("nieuw").weigert("aanmelding.ingediend", undefined, { id })).toBe("id.gereserveerd");
      expect(verloopTot("gestart").weigert("termijn.nadert", undefined, { id })).toBeNull();
    }
    for (const id of ["plaats", "ZA-2026-001", "import:aanvragen:17:2", "aanbod:3", "cli:1"])
      expect(verloopTot("gestart").weigert("notitie.toegevoegd", undefined, { id })).toBeNull();
  });

  it("met een veld te veel wordt geweigerd, op de naam van dat veld", () => {
    expect(verloopTot("gestart").probeer(inzending("stap.begonnen", { stap: 1, haast: true }))).toMatchObject({
      ok: false,
      weigering: { code: "gegevens.ongeldig", reden: "haast: Dit veld bestaat hier niet." },
    });
  });

  it("met een BSN erin wordt geweigerd", () => {
    const uitkomst = verloopTot("gestart").probeer(
      inzending("notitie.toegevoegd", { tekst: "Gaat over 111.222.333." }),
    );
    expect(uitkomst).toMatchObject({
      ok: false,
      weigering: { code: "gegevens.ongeldig", veld: "tekst", reden: expect.stringContaining("BSN") },
    });
    expect(verloopTot("gestart").weigert("notitie.toegevoegd", { tekst: "Dossier 111222334." })).toBeNull();
  });
});

describe("een handeling die eerder is toegelaten en nu opnieuw wordt uitgevoerd", () => {
  const opnieuw = (type: string, gegevens: Record<string, unknown>, opties = {}) => {
    const { zaak, nu } = verloopTot("gestart");
    return step(zaak, [inzending(type, gegevens, opties)], nu, { toegelaten: true });
  };

  it("gebeurt ook als de regels, de vorm of de afzender haar nu zouden weigeren", () => {
    expect(verloopTot("gestart").weigert("stap.begonnen", { stap: 3 })).toBe("stap.reden");
    expect(opnieuw("stap.begonnen", { stap: 3 })).toMatchObject({
      ok: true,
      waarde: { regels: [{ type: "stap.begonnen" }] },
    });
    expect(opnieuw("notitie.toegevoegd", { tekst: "Van toen.", oudVeld: 1 }, { door: MENSEN.auditor })).toMatchObject({
      ok: true,
      waarde: { regels: [{ gegevens: { tekst: "Van toen.", oudVeld: 1 }, door: MENSEN.auditor }] },
    });
  });

  it("geeft hetzelfde als toen waar zij nu ook zou worden toegelaten", () => {
    const { zaak, nu } = verloopTot("gestart");
    const daad = [inzending("stap.begonnen", { stap: 1 }), inzending("notitie.toegevoegd", { tekst: "  Netjes.  " })];
    expect(step(zaak, daad, nu, { toegelaten: true })).toEqual(step(zaak, daad, nu));
  });

  it("gebeurt niet in een staat die haar niet kent", () => {
    expect(opnieuw("aanvraag.afgewezen", {})).toMatchObject({ ok: false, weigering: { code: "staat.mag-niet" } });
  });
});
