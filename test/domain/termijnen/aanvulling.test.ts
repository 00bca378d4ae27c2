import { describe, expect, it } from "vitest";
import { dagenTussen } from "#domain/kalender/datum.ts";
import { alsAanvullingVandaagKomt } from "#domain/termijnen/aanvulling.ts";
import { verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";
import { dagen, laatsteBrieven, lopend, tik, tikken } from "./wekker.ts";

const gevraagd = () => verloopTot("ingediend").later(7).gebeurt("aanvulling.gevraagd");
const stilstand = ({ dossier }: Verloop) =>
  dossier.opschortingen.reduce((som, { van, tot }) => som + dagenTussen(van, tot) + 1, 0);

describe("een aanvulling", () => {
  it("zet de beslistermijn stil en heeft een eigen laatste dag", () => {
    expect(lopend(gevraagd())).toEqual([{ soort: "aanvulling", vanaf: "2026-03-09", uiterlijk: "2026-03-23" }]);
    expect(
      lopend(verloopTot("ingediend").gebeurt("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: "2026-03-10" })),
    ).toMatchObject([{ uiterlijk: "2026-03-10" }]);
  });

  it("heeft een laatste dag die niet op een feestdag valt, tenzij iemand die zelf noemt", () => {
    // Two weeks on is tweede paasdag.
    const verloop = verloopTot("ingediend", { op: "2026-03-23" }).gebeurt("aanvulling.gevraagd");
    expect(dagen(verloop)["aanvulling"]).toBe("2026-04-07");
    const genoemd = verloopTot("ingediend").gebeurt("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: "2026-04-06" });
    expect(dagen(genoemd)["aanvulling"]).toBe("2026-04-06");
  });

  it("die uitblijft wordt de aanvrager een week van tevoren in herinnering gebracht", () => {
    const verloop = gevraagd();
    expect(tikken(verloop, 2)).toEqual([
      "2026-03-16 termijn.nadert aanvulling",
      "2026-03-24 aanvulling.verstreken aanvulling",
    ]);
    expect(laatsteBrieven(verloop, 3)).toEqual([
      "herinnering aanvrager",
      "nieuwe-beslisdag aanvrager",
      "aanvulling-verstreken projectleider",
    ]);
  });

  it("met een korte termijn wordt niet herinnerd voordat erom gevraagd is", () => {
    const verloop = verloopTot("ingediend").gebeurt("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: "2026-03-06" });
    expect(tik(verloop)).toBe("2026-03-07 aanvulling.verstreken aanvulling");
  });

  it.each([
    [0, 0, "2026-04-28"],
    [1, 1, "2026-04-28"],
    [4, 4, "2026-05-01"],
    [14, 14, "2026-05-11"],
    [20, 14, "2026-05-11"],
  ])("die na %i dagen beantwoord is telt %i dagen stilstand, vanaf de dag na de vraag", (na, aantal, uiterlijk) => {
    const verloop = gevraagd().later(na).gebeurt("aanvulling.ontvangen");
    expect(verloop.dossier.aanvulling).toBeNull();
    expect(stilstand(verloop)).toBe(aantal);
    expect(dagen(verloop)["beslissing"]).toBe(uiterlijk);
  });

  it("die niet komt verstrijkt op de dag na haar laatste; daarna loopt de beslistermijn weer", () => {
    const verloop = gevraagd();
    tikken(verloop, 2);
    expect(stilstand(verloop)).toBe(14);
    expect(lopend(verloop)).toMatchObject([{ soort: "beslissing", uiterlijk: "2026-05-11" }]);
    expect(verloop.beeld.staat).toBe("beoordeling");
  });

  it("telt bij een tweede de dagen op", () => {
    const verloop = gevraagd().later(4).gebeurt("aanvulling.ontvangen").later(1).gebeurt("aanvulling.gevraagd");
    expect(stilstand(verloop.later(3).gebeurt("aanvulling.ontvangen"))).toBe(7);
  });
});

describe("een aanvulling die pas na haar laatste dag wordt vastgelegd", () => {
  const ANTWOORD = { antwoord: "Zie de wijziging.", wijzigingen: { naam: "De Nieuwe Kring" } };
  const verstreken = () => {
    const verloop = gevraagd();
    tikken(verloop, 2);
    return verloop;
  };

  it("maar op tijd kwam, zet de klok stil tot de dag waarop zij kwam, en de regel zegt dat het besluit eerder komt", () => {
    const verloop = verstreken().later(3).gebeurt("aanvulling.ontvangen", ANTWOORD, { gebeurdOp: "2026-03-13" });
    expect(stilstand(verloop)).toBe(4);
    expect(dagen(verloop)["beslissing"]).toBe("2026-05-01");
    expect(verloop.dossier.naam).toBe("De Nieuwe Kring");
    expect(verloop.beeld.staat).toBe("beoordeling");
    expect(verloop.laatsteZin).toBe(
      "De aanvulling is ontvangen: Zie de wijziging. De termijn voor het besluit over de aanvraag gaat van 11 mei 2026 naar 1 mei 2026.",
    );
  });

  it("en te laat kwam, telt wel mee maar verschuift niets meer", () => {
    const verloop = verstreken().gebeurt("aanvulling.ontvangen", ANTWOORD);
    expect(stilstand(verloop)).toBe(14);
    expect(verloop.dossier.naam).toBe("De Nieuwe Kring");
    expect(verloop.laatsteZin).toBe("De aanvulling is ontvangen: Zie de wijziging.");
  });

  it("geeft hoe dan ook dezelfde termijn als wanneer zij meteen was vastgelegd", () => {
    for (let na = 0; na <= 20; na += 1) {
      const opTijd = gevraagd().later(na).gebeurt("aanvulling.ontvangen");
      const laat = verstreken()
        .opDag("2026-04-20")
        .gebeurt("aanvulling.ontvangen", undefined, { gebeurdOp: opTijd.dag });
      expect([na, laat.dossier.opschortingen]).toEqual([na, opTijd.dossier.opschortingen]);
    }
  });

  it("is er niet van voor de vraag; daarna en zonder vraag mag er nog meer komen", () => {
    expect(verloopTot("beoordeling").weigert("aanvulling.ontvangen")).toBeNull();
    const verloop = verstreken();
    expect(verloop.weigert("aanvulling.ontvangen", ANTWOORD, { gebeurdOp: "2026-03-08" })).toBe("datum.volgorde");
    expect(verloop.gebeurt("aanvulling.ontvangen", ANTWOORD).weigert("aanvulling.ontvangen")).toBeNull();
  });
});

describe("als de aanvulling vandaag komt", () => {
  it("is te zeggen wanneer het besluit er is, en dat blijkt ook zo", () => {
    const verloop = gevraagd().later(4);
    expect(alsAanvullingVandaagKomt(verloop.dossier, verloop.dag)).toBe(
      "Als de aanvulling vandaag komt, is het besluit er uiterlijk op 1 mei 2026.",
    );
    expect(dagen(verloop.gebeurt("aanvulling.ontvangen"))["beslissing"]).toBe("2026-05-01");
  });

  it("schuift het besluit niet meer op na de laatste dag die genoemd is", () => {
    const { dossier } = gevraagd();
    expect(alsAanvullingVandaagKomt(dossier, "2026-03-30")).toBe(alsAanvullingVandaagKomt(dossier, "2026-03-23"));
  });

  it("is er niets te zeggen als er geen aanvulling gevraagd is", () => {
    expect(alsAanvullingVandaagKomt(verloopTot("ingediend").dossier, "2026-03-03")).toBeNull();
  });
});
