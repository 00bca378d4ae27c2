import { describe, expect, it } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { TERMIJNSOORTEN, type Termijnregel } from "#domain/aanmelding/regels.ts";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";
import { termijnen } from "#domain/termijnen.ts";
import { REGELS, verloopTot } from "#test/support/gebeurtenissen.ts";
import { dagen, laatsteBrieven, tikken } from "./wekker.ts";

/** A traject of a period in which the term for the startgesprek is set otherwise. */
const met = (deel: Partial<Termijnregel>) =>
  periode(
    { ...REGELS, termijnen: { ...REGELS.termijnen, startgesprek: { ...DEFAULT_TERMIJNEN.startgesprek, ...deel } } },
    2,
  );
const startgesprek = (deel: Partial<Termijnregel>) => {
  const verloop = verloopTot("bezet", { periode: met(deel) });
  return termijnen(verloop.dossier, verloop.pad).find(({ soort }) => soort === "startgesprek")!;
};
const treden = (deel: Partial<Termijnregel>) =>
  startgesprek(deel).momenten.map(({ op, trede, aan }) => `${op} ${trede}: ${aan.join(" ")}`);

describe("de treden van een termijn", () => {
  it("staan in de regels van de subsidieperiode: hoeveel dagen ervoor en erna, en aan wie", () => {
    expect(treden({})).toEqual([
      "2026-03-23 herinnering: za",
      "2026-03-31 verstreken: za projectleider",
      "2026-04-14 escalatie: plaatsvervanger",
    ]);
    expect(treden({ dagen: 7, herinnering: 2, escalatie: 5, aan: { verstreken: ["aanvrager"] } })).toEqual([
      "2026-03-07 herinnering: projectleider",
      "2026-03-10 verstreken: aanvrager",
      "2026-03-15 escalatie: plaatsvervanger",
    ]);
  });

  it("kunnen weg blijven, en ook op de laatste dag zelf liggen", () => {
    expect(treden({ herinnering: null, escalatie: null })).toEqual(["2026-03-31 verstreken: za projectleider"]);
    expect(treden({ herinnering: 0, escalatie: null })[0]).toBe("2026-03-30 herinnering: za");
    expect(treden({ laatsteDag: true })[1]).toBe("2026-03-30 laatste-dag: za");
  });

  it("herhalen zich als dat gevraagd is, tot het gedaan is, en de klok ziet steeds één herhaling vooruit", () => {
    const verloop = verloopTot("bezet", { periode: met({ herinnering: null, escalatie: 3, herhaling: 10 }) });
    expect(tikken(verloop, 4)).toEqual([
      "2026-03-31 termijn.verstreken startgesprek",
      "2026-04-03 termijn.geescaleerd startgesprek",
      "2026-04-13 termijn.verstreken startgesprek",
      "2026-04-23 termijn.verstreken startgesprek",
    ]);
  });

  it("gaan na de escalatie nog één hoger als de periode dat zegt, en herhalen zich pas daarna", () => {
    const hoger = { herinnering: null, escalatie: 3, tweedeEscalatie: 4 };
    expect(treden(hoger)).toEqual([
      "2026-03-31 verstreken: za projectleider",
      "2026-04-03 escalatie: plaatsvervanger",
      "2026-04-07 tweede-escalatie: plaatsvervanger",
    ]);
    expect(treden({ ...hoger, aan: { tweedeEscalatie: ["beheerder"] } }).at(-1)).toBe(
      "2026-04-07 tweede-escalatie: beheerder",
    );
    expect(treden({ ...hoger, herhaling: 10 }).at(-1)).toBe("2026-04-17 herhaling-1: za projectleider");
  });

  it("die voor de zorgarrangeur zijn gaan naar de projectleider zolang er geen is", () => {
    const verloop = verloopTot("toegekend");
    const aan = termijnen(verloop.dossier, verloop.pad)
      .find(({ soort }) => soort === "startgesprek")
      ?.momenten.map((moment) => moment.aan);
    expect(aan).toEqual([["projectleider"], ["projectleider"], ["plaatsvervanger"]]);
  });

  it("zeggen in het journaal wie bericht kreeg, en iedereen krijgt een brief", () => {
    const verloop = verloopTot("bezet");
    tikken(verloop, 2);
    expect(verloop.regels.at(-1)).toMatchObject({
      type: "termijn.verstreken",
      gegevens: { soort: "startgesprek", uiterlijk: "2026-03-30", trede: "verstreken", aan: ["za", "projectleider"] },
    });
    expect(laatsteBrieven(verloop, 2)).toEqual(["termijn-verlopen za", "termijn-verlopen projectleider"]);
  });
});

describe("een gebeurtenis van de klok", () => {
  it.each([
    ["over een termijn die niet bestaat", { soort: "lunch" }],
    ["op een dag die niet bestaat", { uiterlijk: "2026-02-30" }],
    ["aan iemand die er niet is", { aan: ["minister"] }],
  ])("%s wordt geweigerd", (_wat, fout) => {
    const gegevens = { soort: "beslissing", uiterlijk: "2026-04-28", trede: "herinnering", aan: ["projectleider"] };
    expect(verloopTot("ingediend").weigert("termijn.nadert", gegevens)).not.toBe("gegevens.ongeldig");
    expect(verloopTot("ingediend").weigert("termijn.nadert", { ...gegevens, ...fout })).toBe("gegevens.ongeldig");
  });
});

describe("een subsidieperiode die een soort niet noemt", () => {
  it("volgt daarvoor de standaard", () => {
    const { beslissing, aanvulling, verlengingsbesluit, aanbod } = DEFAULT_TERMIJNEN;
    const oud = periode({ ...REGELS, termijnen: { beslissing, aanvulling, verlengingsbesluit, aanbod } }, 1);
    expect(dagen(verloopTot("bezet", { periode: oud }))).toEqual(dagen(verloopTot("bezet")));
  });
});

it("de termijnen horen bij een dossier én een staat: hetzelfde dossier heeft in een andere staat andere", () => {
  const { dossier, pad } = verloopTot("ingediend");
  expect(termijnen(dossier, pad).map(({ soort }) => soort)).toEqual(["beslissing"]);
  expect(termijnen(dossier, "aanmelding.wachtlijst").map(({ soort }) => soort)).toEqual(["wachtlijst"]);
  expect(termijnen(dossier, pad).map(({ soort }) => soort)).toEqual(["beslissing"]);
});

it("iedere soort heeft in de meegeleverde regels een duur en een bron", () => {
  for (const soort of TERMIJNSOORTEN) {
    expect(DEFAULT_TERMIJNEN[soort].dagen).toBeGreaterThan(0);
    expect(DEFAULT_TERMIJNEN[soort].bron).toMatch(/eigen norm|\[[AEIS]/);
  }
});
