import { expect, it } from "vitest";
import { termijnen, eersteMoment, termijnenOp } from "#domain/termijnen.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const lopend = (v: Verloop) => termijnenOp(v.dossier, v.pad, v.dag).filter(({ soort }) => soort === "urenbudget");
const geboekt = (uren = 8) => {
  const verloop = verloopTot("stap4").later(13);
  for (let nog = uren; nog > 0; nog -= 24)
    verloop.gebeurt("uren.geboekt", {
      datum: plusDagen(verloop.dag, -Math.floor((uren - nog) / 24)),
      uren: Math.min(24, nog),
      activiteit: "gesprek",
    });
  return verloop;
};

it("de dag waarop de uren op zijn staat bij de termijnen, met de rekensom, en zonder dat de klok er iets voor doet", () => {
  const [termijn] = lopend(geboekt());
  // 92 hours at 4 a week.
  expect(termijn).toMatchObject({ vanaf: "2026-03-15", uiterlijk: "2026-08-23", momenten: [] });
  expect(termijn?.regels[0]?.regel).toBe(
    "Van 2 maart 2026 tot en met 15 maart 2026 is 8 uur geboekt: 4 uur per week. Er is nog 92 uur. Gaat het zo door, dan zijn die uren op 23 augustus 2026 op.",
  );
  expect(eersteMoment(geboekt().dossier, geboekt().pad)?.termijn.soort).not.toBe("urenbudget");
});

it("zij gaat over vandaag: iedere dag zonder boeking ligt zij verder weg, tot er acht weken niets geboekt is", () => {
  const verloop = geboekt(80);
  let eerder = lopend(verloop)[0]!.uiterlijk;
  for (let dag = 1; dag <= 55; dag += 1) {
    const [termijn] = lopend(verloop.later(1));
    expect(termijn!.vanaf).toBe(verloop.dag);
    expect(termijn!.uiterlijk > eerder).toBe(true);
    eerder = termijn!.uiterlijk;
  }
  expect(lopend(verloop.later(1))).toEqual([]);
});

it("zij is nooit verstreken, hoe oud de laatste boeking ook is", () => {
  const { dossier, pad, dag: begin } = geboekt(96);
  const dagen = Array.from({ length: 400 }, (_, dag) => plusDagen(begin, dag));
  const verstreken = dagen.filter((op) =>
    termijnenOp(dossier, pad, op).some(({ soort, uiterlijk }) => soort === "urenbudget" && uiterlijk <= op),
  );
  expect(verstreken).toEqual([]);
});

it("de klok kent haar niet: wat de motor bestelt hangt er niet van af", () => {
  const verloop = geboekt();
  expect(termijnen(verloop.dossier, verloop.pad).map(({ soort }) => soort)).not.toContain("urenbudget");
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
