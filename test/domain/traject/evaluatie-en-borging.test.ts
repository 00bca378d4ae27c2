import { describe, expect, it } from "vitest";
import { MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";

const moment = (id: string, niveau: string, datum: string) => ({ id, niveau, datum });
const verzet = (id: string, datum: string) => ({ id, datum, reden: "Ziekte" });
const gehouden = (id: string) => ({ id, oordeel: "bijsturen", toelichting: "De gemeente sluit elke maand aan." });

describe("evaluatiemomenten", () => {
  const gepland = () =>
    verloopTot("stap5")
      .gebeurt("evaluatiemoment.gepland", moment("u1", "uitvoerend", "2026-05-01"))
      .gebeurt("evaluatiemoment.gepland", moment("bl1", "beleid", "2026-05-08"))
      .gebeurt("evaluatiemoment.gepland", moment("bs1", "bestuur", "2026-05-15"));

  it("hebben een eigen naam", () => {
    expect(gepland().weigert("evaluatiemoment.gepland", moment("u1", "beleid", "2026-06-01"))).toBe(
      "evaluatie.bestaat",
    );
  });

  it("hangen samen: het bestuur oordeelt niet voor de uitvoering", () => {
    expect(verloopTot("stap5").weigert("evaluatiemoment.gepland", moment("bs1", "bestuur", "2026-05-15"))).toBe(
      "evaluatie.samenhang",
    );
    const verloop = verloopTot("stap5").gebeurt("evaluatiemoment.gepland", moment("u1", "uitvoerend", "2026-05-01"));
    expect(verloop.weigert("evaluatiemoment.gepland", moment("bs1", "bestuur", "2026-04-30"))).toBe(
      "evaluatie.samenhang",
    );
    expect(verloop.weigert("evaluatiemoment.gepland", moment("bs1", "bestuur", "2026-05-01"))).toBeNull();
  });

  it("blijven samenhangen als er een verzet wordt", () => {
    expect(gepland().weigert("evaluatiemoment.verzet", verzet("bs1", "2026-04-30"))).toBe("evaluatie.samenhang");
    expect(gepland().weigert("evaluatiemoment.verzet", verzet("u1", "2026-05-16"))).toBe("evaluatie.samenhang");
    expect(gepland().gebeurt("evaluatiemoment.verzet", verzet("u1", "2026-05-15")).dossier.evaluaties[0]?.gepland).toBe(
      "2026-05-15",
    );
    const naOordeel = gepland().gebeurt("evaluatiemoment.gehouden", gehouden("bs1"));
    expect(naOordeel.weigert("evaluatiemoment.verzet", verzet("u1", "2026-06-01"))).toBeNull();
  });

  it("eindigen ieder één keer in een oordeel", () => {
    const verloop = gepland().gebeurt("evaluatiemoment.gehouden", gehouden("u1"));
    expect(verloop.dossier.evaluaties.map(({ oordeel }) => oordeel)).toEqual(["bijsturen", null, null]);
    expect(verloop.weigert("evaluatiemoment.gehouden", gehouden("u1"))).toBe("evaluatie.gehouden");
    expect(verloop.weigert("evaluatiemoment.verzet", verzet("u1", "2026-06-01"))).toBe("evaluatie.gehouden");
  });

  it("zijn alleen te houden en te verzetten als zij gepland zijn", () => {
    expect(gepland().weigert("evaluatiemoment.gehouden", gehouden("u9"))).toBe("evaluatie.onbekend");
    expect(gepland().weigert("evaluatiemoment.verzet", verzet("u9", "2026-06-01"))).toBe("evaluatie.onbekend");
  });

  it("zeggen hoe het verder gaat: een oordeel zonder toelichting is er geen", () => {
    expect(gepland().weigert("evaluatiemoment.gehouden", { id: "u1", oordeel: "bijsturen" })).toBe("gegevens.ongeldig");
  });
});

describe("borging", () => {
  const afspraak = {
    partner: "Gemeente Breda",
    verantwoordelijkheid: "Zorg in de klas",
    afspraak: "Jaarlijks contract",
  };
  const controle = (partner: string, nagekomen: boolean) => ({
    partner,
    nagekomen,
    toelichting: "Gebeld met de gemeente.",
  });

  it("kan vanaf de toekenning worden vastgelegd, en tot na de nazorg gecontroleerd", () => {
    for (const mijlpaal of ["toegekend", "stap6", "gesloten"] as const) {
      const verloop = verloopTot(mijlpaal).gebeurt("borging.vastgelegd", afspraak);
      expect(verloop.dossier.borging).toEqual([{ ...afspraak, nagekomen: null }]);
      expect(
        verloop.gebeurt("borging.gecontroleerd", controle("Gemeente Breda", false), { door: MENSEN.partner }).dossier
          .borging[0]?.nagekomen,
      ).toBe(false);
    }
    const nazorg = verloopTot("gesloten").gebeurt("nazorg.gestart").gebeurt("borging.vastgelegd", afspraak);
    expect(nazorg.weigert("borging.gecontroleerd", controle("Gemeente Breda", true))).toBeNull();
  });

  it("is alleen te controleren bij wie een afspraak heeft, en raakt de anderen niet", () => {
    const verloop = verloopTot("stap6")
      .gebeurt("borging.vastgelegd", afspraak)
      .gebeurt("borging.vastgelegd", { ...afspraak, partner: "SWV Breda e.o." });
    expect(verloop.weigert("borging.gecontroleerd", controle("De Wissel Breda", true))).toBe("borging.onbekend");
    verloop.gebeurt("borging.gecontroleerd", controle("SWV Breda e.o.", true));
    expect(verloop.dossier.borging.map(({ nagekomen }) => nagekomen)).toEqual([null, true]);
  });
});
