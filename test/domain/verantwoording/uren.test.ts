import { describe, expect, it } from "vitest";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { leesbaar } from "#domain/verantwoording/leesbaar.ts";
import { tabellen } from "#domain/verantwoording/tabellen.ts";
import { MENSEN, REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { historie } from "./historie.ts";

const boek = (verloop: Verloop, uren: number, deel: object = {}): Verloop =>
  verloop.gebeurt("uren.geboekt", { datum: verloop.dag, uren, activiteit: "overleg", ...deel });

const aanvraagVan = ({ regels }: Verloop, nummer: string): Aanvraag => {
  const projectie = regels.reduce<Projectie | null>(projecteer, null);
  return { ...projectie!.aanvraag!, nummer };
};

const TOEGEKEND = verloopTot("stap6");

/** A long traject with nazorg over two years, one that was extended, a consultatie, and one that never began. */
function vier(): readonly Aanvraag[] {
  const metNazorg = boek(boek(verloopTot("gesloten"), 10, { za: "za-03", reden: "Uitloop." }).later(300), 0.25, {
    za: "za-05",
    reden: "Nog een gesprek.",
  });
  boek(metNazorg.gebeurt("nazorg.gestart", { uren: 20, reden: "Een afspraak." }).later(60), 2.5);
  const verlengd = boek(TOEGEKEND.kopie(), 12)
    .gebeurt("verlenging.gevraagd")
    .gebeurt("verlenging.toegekend", { uren: 40, toelichting: "De pilot loopt nog." });
  const consultatie = verloopTot("beoordeling").gebeurt("aanvraag.geconsulteerd", {
    za: "za-07",
    uren: 3,
    toelichting: "Twee gesprekken waren genoeg.",
  });
  const nooitBegonnen = verloopTot("bezet").gebeurt("traject.stopgezet");
  return [metNazorg, verlengd, consultatie, nooitBegonnen].map((een, i) => aanvraagVan(een, String(i + 1)));
}

describe("bestede uren", () => {
  const { uren } = tabellen(vier());

  it("staan geboekt naast toegekend, per vorm, met nazorg en consultatie apart", () => {
    expect(uren?.["per vorm"]).toEqual({
      // Without the one that was stopped before it began.
      middellang: { n: 1, toegekend: 100, geboekt: 10.25, "gemiddeld geboekt": 10.25 },
      // After its verlenging.
      lang: { n: 1, toegekend: 140, geboekt: 12, "gemiddeld geboekt": 12 },
      nazorg: { n: 1, toegekend: 20, geboekt: 2.5, "gemiddeld geboekt": 2.5 },
      consultatie: { n: 1, toegekend: 0, geboekt: 3, "gemiddeld geboekt": 3 },
    });
    expect(uren?.totaal).toEqual({ n: 3, toegekend: 260, geboekt: 27.75, "gemiddeld geboekt": 9.25 });
    expect(uren).toMatchObject({ "niet begonnen": 1, "niet bekend": 0 });
  });

  it("tellen in het jaar waarin is gewerkt", () => {
    expect(uren?.["per jaar"]).toEqual({
      2026: { toegekend: 260, geboekt: 25.25 },
      2027: { toegekend: 0, geboekt: 2.5 },
    });
  });

  it("tellen bij wie ze maakte", () => {
    expect(uren?.["per zorgarrangeur"]).toEqual({
      "za-03": { traject: 22, nazorg: 2.5, consultatie: 0, totaal: 24.5 },
      "za-05": { traject: 0.25, nazorg: 0, consultatie: 0, totaal: 0.25 },
      "za-07": { traject: 0, nazorg: 0, consultatie: 3, totaal: 3 },
    });
  });

  it("tellen bij wie de aanvraag deed, en bij het type onderwijs", () => {
    expect(uren?.["per aanvrager"]).toEqual({ school: uren?.totaal });
    expect(Object.values(uren?.["per onderwijstype"] ?? {})).toEqual([uren?.totaal]);
  });

  it("veranderen niets aan de vijf tabellen", () => {
    const { uren: _uren, ...zonder } = tabellen(vier());
    expect(tabellen(vier().map(({ besteed: _besteed, ...rest }) => rest))).toEqual(zonder);
  });

  it("zijn van een register niet bekend, en dat staat er als er ook eigen trajecten zijn", () => {
    expect(tabellen(historie).uren).toBeUndefined();
    const samen = tabellen([...historie, ...vier()]).uren;
    expect(samen?.["niet bekend"]).toBe(120);
    expect(samen?.totaal.geboekt).toBe(27.75);
    expect(leesbaar(tabellen([...historie, ...vier()]))).toContain("van 120 andere is dat niet bekend");
  });

  it("van nazorg na een traject uit een register tellen, en die van het traject blijven onbekend", () => {
    const uit = { bron: REGISTER, gebeurdOp: null };
    const verloop = new Verloop()
      .gebeurt("aanmelding.overgenomen", undefined, uit)
      .gebeurt("aanvraag.toegekend", { vorm: "lang", uren: 104, toelichting: "Register." }, uit)
      .gebeurt("traject.gestart", { verwachtingen: "Register." }, uit)
      .gebeurt("afronding.gestart", {}, uit)
      .gebeurt("traject.gesloten", {}, uit)
      .gebeurt("nazorg.gestart", { uren: 20, reden: "Een afspraak." });
    expect(tabellen([aanvraagVan(boek(verloop, 2.5, { za: "za-03" }), "1")]).uren).toMatchObject({
      "per vorm": { nazorg: { n: 1, toegekend: 20, geboekt: 2.5 } },
      totaal: { toegekend: 20, geboekt: 2.5 },
      "niet bekend": 1,
    });
  });

  it("staan leesbaar in het verslag", () => {
    expect(leesbaar(tabellen(vier()))).toContain(
      [
        "Vorm         Aantal  Toegekend  Geboekt  Gemiddeld",
        "Middellang        1        100    10,25      10,25",
        "Lang              1        140       12         12",
        "Nazorg            1         20      2,5        2,5",
        "Consultatie       1          0        3          3",
        "Totaal            3        260    27,75       9,25",
      ].join("\n"),
    );
  });
});

describe("meer uren dan mag", () => {
  const vol = () => {
    const verloop = verloopTot("gesloten").gebeurt("nazorg.gestart", { uren: 50, reden: "Een afspraak." });
    boek(verloop, 24);
    boek(verloop.later(1), 24);
    return boek(verloop.later(1), 2);
  };
  const meer = (verloop: Verloop, deel: object = {}) => ({
    datum: verloop.dag,
    uren: 1,
    activiteit: "overleg",
    ...deel,
  });

  it("boekt in de nazorg alleen de projectleider, met een afwijking die geteld wordt", () => {
    const verloop = vol();
    expect(verloop.weigert("uren.geboekt", meer(verloop))).toBe("nazorg.boven-maximum");
    expect(verloop.weigert("uren.geboekt", meer(verloop, { reden: "x" }))).toBe("nazorg.boven-maximum");
    expect(verloop.weigert("uren.geboekt", meer(verloop, { afwijking: "x" }), { door: MENSEN.zorgarrangeur })).toBe(
      "uren.afwijking",
    );
    expect(verloop.weigert("uren.geboekt", meer(verloop, { afwijking: "" }))).toBe("gegevens.ongeldig");
    verloop.gebeurt("uren.geboekt", meer(verloop, { afwijking: "De gemeente vroeg een derde gesprek." }));
    expect(verloop.laatsteZin).toContain(
      "Afwijking: De gemeente vroeg een derde gesprek. Zonder afwijking kon dit niet: Nazorg is hoogstens 50 uur; dit zou 51 uur worden.",
    );
    expect(tabellen([aanvraagVan(verloop, "1")]).uren?.afwijkingen).toBe(1);
  });

  it("kan de projectleider ook toekennen, en dan boekt de zorgarrangeur ze gewoon", () => {
    const verloop = vol().gebeurt("nazorg.afgerond");
    expect(verloop.weigert("nazorg.gestart", { uren: 5, reden: "Nog een afspraak." })).toBe("nazorg.te-veel");
    verloop.gebeurt("nazorg.gestart", { uren: 5, reden: "Nog een afspraak.", afwijking: "Een tweede gemeente." });
    expect(verloop.weigert("uren.geboekt", meer(verloop), { door: MENSEN.zorgarrangeur })).toBeNull();
    expect(tabellen([aanvraagVan(verloop, "1")]).uren).toMatchObject({
      afwijkingen: 1,
      "per vorm": { nazorg: { toegekend: 55, geboekt: 51 } },
    });
  });

  it("geeft een verlenging boven 250 uur alleen met een afwijking", () => {
    const verloop = TOEGEKEND.kopie().gebeurt("verlenging.gevraagd");
    const toe = { uren: 160, toelichting: "De pilot loopt nog." };
    expect(verloop.weigert("verlenging.toegekend", toe)).toBe("vorm.verlenging");
    verloop.gebeurt("verlenging.toegekend", { ...toe, afwijking: "Twee regio's tegelijk." });
    expect(verloop.laatsteZin).toContain("Afwijking: Twee regio's tegelijk. Zonder afwijking kon dit niet:");
    expect(tabellen([aanvraagVan(verloop, "1")]).uren?.afwijkingen).toBe(1);
  });
});

describe("gevraagde nazorg", () => {
  it("wordt geteld met haar besluit", () => {
    const vraag = (type: string) => aanvraagVan(verloopTot("gesloten").gebeurt("nazorg.gevraagd").gebeurt(type), type);
    expect(tabellen(["nazorg.gestart", "nazorg.afgewezen", "nazorg.ingetrokken"].map(vraag)).nazorg).toEqual({
      gevraagd: 3,
      toegekend: 1,
      afgewezen: 1,
    });
    expect(tabellen(historie).nazorg).toBeUndefined();
  });
});
