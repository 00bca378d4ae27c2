import { describe, expect, it } from "vitest";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { dagen, laatsteBrieven, tikken } from "./wekker.ts";

const soort = (verloop: ReturnType<typeof verloopTot>, naam: string) =>
  Object.entries(dagen(verloop)).filter(([termijn]) => termijn.startsWith(naam));

describe("een overdracht", () => {
  const begonnen = () => verloopTot("gestart").later(10).gebeurt("overdracht.gestart");

  it("is binnen drie weken klaar", () => {
    const verloop = begonnen();
    expect(dagen(verloop)["overdracht"]).toBe("2026-04-02");
    expect(tikken(verloop, 2)).toEqual([
      "2026-03-26 termijn.nadert overdracht",
      "2026-04-03 termijn.verstreken overdracht",
    ]);
    expect(laatsteBrieven(verloop, 2)).toEqual(["termijn-verlopen za", "termijn-verlopen projectleider"]);
  });

  it.each(["overdracht.voltooid", "overdracht.afgebroken"])("eindigt met %s", (einde) => {
    expect(dagen(begonnen().gebeurt(einde))["overdracht"]).toBeUndefined();
  });
});

describe("een contactpersoon die vertrekt", () => {
  it("wordt binnen drie weken opgevolgd, bij iedere partner apart", () => {
    const verloop = verloopTot("gestart");
    const [eerste, tweede] = verloop.dossier.partners.map(({ nummer }) => nummer);
    verloop.later(10).gebeurt("contactpersoon.vertrekt", { partner: eerste, reden: "Andere baan." });
    verloop.later(5).gebeurt("contactpersoon.vertrekt", { partner: tweede, reden: "Pensioen." });
    expect(soort(verloop, "contactpersoon")).toEqual([
      [`contactpersoon ${eerste}`, "2026-04-02"],
      [`contactpersoon ${tweede}`, "2026-04-07"],
    ]);
    verloop.gebeurt("contactpersoon.gewijzigd", {
      partner: eerste,
      contactpersoon: { naam: "Jip Jansen", email: "j.jansen@wissel.example" },
      overdracht: "Samen doorgenomen.",
    });
    expect(soort(verloop, "contactpersoon")).toEqual([[`contactpersoon ${tweede}`, "2026-04-07"]]);
  });

  it("van twee partners op dezelfde dag worden ieder een keer gemeld", () => {
    const verloop = verloopTot("gestart");
    const [eerste, tweede] = verloop.dossier.partners.map(({ nummer }) => nummer);
    for (const partner of [eerste, tweede]) verloop.gebeurt("contactpersoon.vertrekt", { partner, reden: "Weg." });
    tikken(verloop, 2);
    expect(verloop.regels.slice(-2).map(({ gegevens }) => gegevens["onderwerp"])).toEqual([eerste, tweede]);
  });
});
