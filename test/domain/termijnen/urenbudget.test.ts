import { expect, it } from "vitest";
import { eersteMoment, termijnen } from "#domain/termijnen.ts";
import { verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const lopend = (v: Verloop) => termijnen(v.dossier, v.pad).filter(({ soort }) => soort === "urenbudget");
const geboekt = (uren = 8) => {
  const verloop = verloopTot("stap4").later(13);
  return verloop.gebeurt("uren.geboekt", { datum: verloop.dag, uren, activiteit: "gesprek" });
};

it("de dag waarop de uren op zijn staat bij de termijnen, met de rekensom, en zonder dat de klok er iets voor doet", () => {
  const [termijn] = lopend(geboekt());
  // 92 hours at 4 a week, from the day of the last booking.
  expect(termijn).toMatchObject({ vanaf: "2026-03-15", uiterlijk: "2026-08-23", momenten: [] });
  expect(termijn?.regels[0]?.regel).toBe(
    "Op 15 maart 2026 was er nog 92 uur. Met 4 uur per week zijn die op 23 augustus 2026 op.",
  );
  expect(eersteMoment(geboekt().dossier, geboekt().pad)?.termijn.soort).not.toBe("urenbudget");
});

it("zij verschuift met iedere boeking, en niet met de dag", () => {
  const verloop = geboekt();
  const eerst = lopend(verloop)[0]?.uiterlijk;
  expect(lopend(verloop.later(20))[0]?.uiterlijk).toBe(eerst);
  verloop.gebeurt("uren.geboekt", { datum: "2026-03-15", uren: 4, activiteit: "overleg" });
  expect(lopend(verloop)[0]?.uiterlijk).not.toBe(eerst);
});

it("zij is er niet zonder boekingen, als de uren op zijn, tijdens een pauze en na sluiten, wel in de nazorg", () => {
  expect(lopend(verloopTot("stap4"))).toEqual([]);
  expect(lopend(geboekt().gebeurt("traject.gepauzeerd"))).toEqual([]);
  expect(lopend(geboekt().gebeurt("traject.stopgezet"))).toEqual([]);
  const nazorg = verloopTot("gesloten").gebeurt("nazorg.gestart", { uren: 2, reden: "Borging." });
  nazorg.gebeurt("uren.geboekt", { datum: nazorg.dag, uren: 1, activiteit: "gesprek" });
  expect(lopend(nazorg)).toHaveLength(1);
  nazorg.gebeurt("uren.geboekt", { datum: nazorg.dag, uren: 1, activiteit: "gesprek" });
  expect(lopend(nazorg)).toEqual([]);
});
