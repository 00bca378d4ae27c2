import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { vormVanTotaal } from "#domain/aanmelding/trajectvormen.ts";
import { trajectvorm } from "#domain/traject/trajectvorm.ts";
import { REGELS, verloopTot } from "#test/support/gebeurtenissen.ts";

describe("de vorm van een traject", () => {
  it.each(PERIODEN.map((periode) => [periode.id, periode] as const))(
    "is die van al zijn uren: tot en met 50 kort, tot en met 105 middellang, daarboven lang (%s)",
    (_id, periode) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 2000 }), (kwartieren) => {
          const uren = kwartieren / 4;
          expect(vormVanTotaal(periode, uren)).toBe(uren <= 50 ? "kort" : uren <= 105 ? "middellang" : "lang");
        }),
      );
    },
  );

  const verlengd = (uren: number) =>
    verloopTot("stap6")
      .gebeurt("verlenging.gevraagd")
      .gebeurt("verlenging.toegekend", { uren, toelichting: "De pilot loopt nog." });

  it("wordt na een verlenging een andere, en dat staat in het besluit", () => {
    const verloop = verlengd(6);
    expect(trajectvorm(verloop.dossier)).toBe("lang");
    expect(verloop.dossier.vorm).toBe("middellang");
    expect(verloop.laatsteZin).toContain("Het traject was middellang en is nu lang.");
    expect(verloop.laatsteBrieven).toMatchObject([
      { aan: "aanvrager", vormWas: "middellang", vormWordt: "lang" },
      { aan: "za", vormWas: "middellang", vormWordt: "lang" },
    ]);
    expect(verlengd(5).laatsteZin).not.toContain("is nu");
  });

  it("is weer die van de toekenning als de verlenging er toch niet kwam", () => {
    const verloop = verlengd(40).gebeurt("verlenging.gecorrigeerd", {
      besluit: "afgewezen",
      redencodes: ["anders"],
      reden: "Verkeerd traject.",
    });
    expect(trajectvorm(verloop.dossier)).toBe("middellang");
  });

  it("verandert niet door wat er zonder verlenging met een afwijking is toegekend", () => {
    const verloop = verloopTot("beoordeling").gebeurt("plaats.gereserveerd", { periode: REGELS.id });
    verloop.gebeurt("aanvraag.toegekend", { vorm: "kort", uren: 70, toelichting: "Ruim.", afwijking: "Reistijd." });
    expect(trajectvorm(verloop.dossier)).toBe("kort");
  });
});
