import { describe, expect, it } from "vitest";
import { verloopTot, Verloop } from "#test/support/gebeurtenissen.ts";
import { dagen, laatsteBrieven, tik, tikken } from "./wekker.ts";

describe("een traject waarin niets gebeurt", () => {
  it("valt op na zes weken: eerst bij de zorgarrangeur, dan ook bij de projectleider, dan bij de plaatsvervanger", () => {
    const verloop = verloopTot("stap4");
    expect(dagen(verloop)["voortgang"]).toBe("2026-04-13");
    expect(tikken(verloop, 4)).toEqual([
      "2026-04-06 termijn.nadert voortgang",
      "2026-04-14 termijn.verstreken voortgang",
      "2026-04-28 termijn.geescaleerd voortgang",
      "2026-05-26 termijn.verstreken voortgang",
    ]);
    expect(laatsteBrieven(verloop, 6)).toEqual([
      "termijn-nadert za",
      "termijn-verlopen za",
      "termijn-verlopen projectleider",
      "escalatie plaatsvervanger",
      "termijn-verlopen za",
      "termijn-verlopen projectleider",
    ]);
  });

  it("begint opnieuw te tellen bij alles wat iemand doet, op de dag waarop dat is vastgelegd", () => {
    const verloop = verloopTot("stap4").later(20);
    verloop.gebeurt("uren.geboekt", { datum: "2026-03-03", uren: 1, activiteit: "gesprek" });
    expect(dagen(verloop)["voortgang"]).toBe("2026-05-04"); // 3 May is a Sunday.
  });

  it("telt wat de klok, de mail en de kalender doen niet als een teken van leven", () => {
    const verloop = verloopTot("stap4");
    tik(verloop);
    verloop.gebeurt("mail.mislukt").gebeurt("kalender.bijgewerkt");
    expect(dagen(verloop)["voortgang"]).toBe("2026-04-13");
  });

  it("loopt niet tijdens een pauze", () => {
    expect(dagen(verloopTot("stap4").gebeurt("traject.gepauzeerd"))["voortgang"]).toBeUndefined();
  });

  it("loopt ook in de afronding, en niet meer na het sluiten", () => {
    expect(dagen(verloopTot("terugkoppeling"))["voortgang"]).toBeDefined();
    expect(dagen(verloopTot("gesloten"))["voortgang"]).toBeUndefined();
  });
});

it("een concept dat blijft liggen wordt na een maand gemeld, en iedere keer bewaren begint opnieuw", () => {
  const verloop = new Verloop().gebeurt("aanmelding.opgeslagen").later(10).gebeurt("aanmelding.opgeslagen");
  expect(tikken(verloop, 2)).toEqual(["2026-04-14 termijn.verstreken concept", null]);
});

it("een aanvraag op de wachtlijst wordt elk kwartaal opnieuw bekeken", () => {
  const verloop = verloopTot("ingediend").gebeurt("aanvraag.op-wachtlijst");
  expect(tikken(verloop, 3)).toEqual([
    "2026-06-02 termijn.verstreken wachtlijst",
    "2026-09-01 termijn.verstreken wachtlijst",
    "2026-12-01 termijn.verstreken wachtlijst",
  ]);
});
