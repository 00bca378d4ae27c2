import { describe, expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { MENSEN, REGISTER, verloopTot, Verloop } from "#test/support/gebeurtenissen.ts";

const BRIEF = "verlenging-op-tijd";
const gestart = (toestand: Parameters<typeof verloopTot>[0] = "gestart"): Verloop => verloopTot(toestand);
const opTijd = (verloop: Verloop) =>
  verloop.laatsteBrieven
    .filter(({ brief }) => brief === BRIEF)
    .map(({ aan, partner = null, einde, op }) => ({ wie: partner ?? aan, einde, op }));
const iedereen = (einde: string | null, op = false) =>
  ["aanvrager", "partner-2", "partner-3"].map((wie) => ({ wie, einde, op }));

/** So that `deel` of the budget is booked, ten hours a day until today. */
function geboekt(verloop: Verloop, deel: number): Verloop {
  const budget = verloop.dossier.urenToegekend ?? 0;
  let over = budget * deel - verloop.dossier.uren.geboekt;
  verloop.later(10);
  for (let terug = 0; over > 0; terug += 1) {
    const uren = Math.min(10, over);
    over -= uren;
    verloop.gebeurt("uren.geboekt", { datum: plusDagen(verloop.dag, -terug), uren, activiteit: "overleg" });
  }
  return verloop;
}
const nadert = (verloop: Verloop, einde: string) =>
  verloop.gebeurt(
    "termijn.nadert",
    { soort: "einde", uiterlijk: einde, trede: "herinnering", aan: ["za"] },
    { door: MENSEN.systeem },
  );

describe("tot wanneer verlenging gevraagd kan worden", () => {
  it("hoort ieder zodra 80 procent van de uren is geboekt, één keer voor deze uren", () => {
    const verloop = geboekt(gestart(), 0.75);
    expect(opTijd(verloop)).toEqual([]);
    expect(opTijd(geboekt(verloop, 0.8))).toEqual(iedereen(null));
    verloop.gebeurt("uren.gecorrigeerd", {
      datum: verloop.dag,
      uren: 4,
      reden: "Dubbel geboekt.",
    });
    expect(opTijd(geboekt(verloop, 0.9))).toEqual([]);
  });

  it("hoort ieder opnieuw als er uren bij kwamen, en niet zolang er een verlenging is gevraagd", () => {
    const verloop = gestart().gebeurt("verlenging.gevraagd");
    expect(opTijd(geboekt(verloop, 1))).toEqual([]);
    const uren = verloop.dossier.uren.geboekt;
    verloop.gebeurt("verlenging.toegekend", { uren: uren * 0.25, toelichting: "De pilot loopt nog." });
    expect(opTijd(verloop.gebeurt("uren.geboekt", { datum: verloop.dag, uren: 0.25, activiteit: "overleg" }))).toEqual(
      iedereen(null),
    );
  });

  it("hoort ieder zes weken voor het geplande einde, met die dag, tenzij die voorbij is", () => {
    const verloop = gestart().gebeurt("einde.gepland", { einde: "2026-12-01" });
    expect(opTijd(nadert(verloop.opDag("2026-10-20"), "2026-12-01"))).toEqual(iedereen("2026-12-01"));
    expect(opTijd(nadert(verloop.opDag("2026-12-05"), "2026-12-01"))).toEqual(iedereen(null));
  });

  it("hoort ieder meteen als het einde binnen zes weken wordt afgesproken: de klok komt dan te laat", () => {
    const verloop = gestart();
    const over = (dagen: number) => plusDagen(verloop.dag, dagen);
    expect(opTijd(verloop.gebeurt("einde.gepland", { einde: over(43) }))).toEqual([]);
    expect(opTijd(verloop.gebeurt("einde.gepland", { einde: over(42), reden: "Eerder klaar." }))).toEqual(
      iedereen(over(42)),
    );
    verloop.later(10);
    expect(opTijd(verloop.gebeurt("einde.gepland", { einde: over(-1), reden: "Het is klaar." }))).toEqual([]);
  });

  it("hoort niemand van een rij uit een register, en de aanvrager wel van wie daarna zelf boekt", () => {
    const uit = (gebeurdOp: string) => ({ bron: REGISTER, gebeurdOp });
    const besluit = { vorm: "kort", uren: 10, toelichting: "Uit het register." };
    const boeking = { za: "za-03", datum: "2020-09-02", uren: 9, activiteit: "overleg" };
    const verloop = new Verloop()
      .gebeurt("aanmelding.overgenomen", undefined, uit("2020-07-01"))
      .gebeurt("aanvraag.toegekend", besluit, uit("2020-08-01"))
      .gebeurt("traject.gestart", undefined, uit("2020-09-01"))
      .gebeurt("uren.geboekt", boeking, uit("2020-09-02"));
    expect(opTijd(verloop)).toEqual([]);
    const zelf = { za: "za-03", datum: verloop.dag, uren: 0.5, activiteit: "overleg" };
    expect(opTijd(verloop.gebeurt("uren.geboekt", zelf))).toEqual([{ wie: "aanvrager", einde: null, op: false }]);
  });

  it("hoort niemand in de afronding of de nazorg, voor de start, of zolang er een verlenging open staat", () => {
    const gevraagd = gestart().gebeurt("verlenging.gevraagd");
    for (const verloop of [
      verloopTot("afronding"),
      verloopTot("gesloten").gebeurt("nazorg.gestart"),
      verloopTot("bezet"),
      gevraagd,
    ])
      expect(opTijd(nadert(verloop, "2099-12-01"))).toEqual([]);
    for (const soort of ["startgesprek", "urenbudget"])
      expect(
        opTijd(
          gestart().gebeurt(
            "termijn.nadert",
            { soort, uiterlijk: "2026-12-01", trede: "herinnering", aan: ["za"] },
            { door: MENSEN.systeem },
          ),
        ),
      ).toEqual([]);
  });
});
