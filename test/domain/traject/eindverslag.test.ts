import { expect, it } from "vitest";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

const nieuw = {
  verwijzing: "dossier 2025/17, versie 2",
  samenvatting: "Vier scholen.",
  veranderd: "Vier scholen, geen drie.",
  reden: "De vierde was vergeten.",
};

it("een eindverslag wordt gecorrigeerd met een nieuwe versie, zo vaak als nodig", () => {
  const verloop = verloopTot("oordeel").later(3).gebeurt("eindverslag.gecorrigeerd", nieuw);
  expect(verloop.dossier.eindverslag).toMatchObject({ op: "2026-03-02", correctie: { versie: 2, op: "2026-03-05" } });
  expect(verloop.laatsteZin).toBe(
    "Het eindverslag is gecorrigeerd (versie 2): Vier scholen, geen drie. Reden: De vierde was vergeten. Vier scholen.",
  );
  verloop.later(1).gebeurt("eindverslag.gecorrigeerd", nieuw);
  expect(verloop.dossier.eindverslag?.correctie).toEqual({ versie: 3, op: "2026-03-06" });
  expect(verloop.weigert("eindverslag.gecorrigeerd", nieuw, { gebeurdOp: "2026-03-05" })).toBe("datum.volgorde");
});

it("wie de vorige versie had hoort wat er veranderd is, en wie er geen had krijgt deze", () => {
  const contactpersoon = { naam: "Bo", email: "bo@zorg.example" };
  const verloop = verloopTot("terugkoppeling")
    .gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg Zuid", contactpersoon })
    .gebeurt("eindverslag.gecorrigeerd", nieuw);
  const { verwijzing: _verwijzing, ...verteld } = nieuw;
  expect(verloop.laatsteBrieven).toEqual([
    ...["partner-1", "partner-2", "partner-3"].map((partner) => ({
      brief: "eindverslag-gecorrigeerd",
      aan: "partner",
      partner,
      vervolg: null,
      ...verteld,
    })),
    { brief: "eindverslag", aan: "partner", partner: "partner-4", samenvatting: "Vier scholen.", vervolg: null },
  ]);
  // From now on everybody had one.
  const weer = verloop.gebeurt("eindverslag.gecorrigeerd", nieuw).laatsteBrieven.map(({ brief }) => brief);
  expect(new Set(weer)).toEqual(new Set(["eindverslag-gecorrigeerd"]));
});

it.each(["oordeel", "terugkoppeling", "gesloten"] as const)("dat kan in %s, als er een is", (mijlpaal) => {
  expect(verloopTot(mijlpaal).weigert("eindverslag.gecorrigeerd", nieuw)).toBeNull();
  const zonder = verloopTot("afronding").gebeurt("eindverslag.ontbreekt");
  expect(zonder.weigert("eindverslag.gecorrigeerd", nieuw)).toBe("eindverslag.ontbreekt");
});

it("ook na een stop en in de nazorg", () => {
  const gestopt = (eindverslag: boolean) =>
    verloopTot("stap4").gebeurt("traject.stopgezet", { reden: "Op.", redencodes: ["school-verandert"], eindverslag });
  expect(gestopt(true).weigert("eindverslag.gecorrigeerd", nieuw)).toBeNull();
  expect(gestopt(false).weigert("eindverslag.gecorrigeerd", nieuw)).toBe("eindverslag.ontbreekt");
  const nazorg = verloopTot("gesloten").gebeurt("nazorg.gestart", { uren: 10, reden: "Een afspraak." });
  expect(nazorg.weigert("eindverslag.gecorrigeerd", nieuw)).toBeNull();
});
