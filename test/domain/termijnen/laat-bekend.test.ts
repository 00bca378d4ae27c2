import { describe, expect, it } from "vitest";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { eersteMoment } from "#domain/termijnen.ts";
import { Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { laatsteBrieven, tik, tikken } from "./wekker.ts";

/** Received on 2 March and due on 28 April, but entered only on `dag`. */
const laatIngevoerd = (dag: string) =>
  new Verloop({ op: dag }).gebeurt("aanmelding.ingediend", undefined, { gebeurdOp: "2026-03-02" });

describe("een aanmelding die te laat is ingevoerd", () => {
  it("geeft op de dag zelf één bericht, aan iedereen die er een had gekregen, en geen drie", () => {
    const verloop = laatIngevoerd("2026-05-03");
    expect(tik(verloop)).toBe("2026-05-02 termijn.geescaleerd beslissing");
    expect(laatsteBrieven(verloop, 2)).toEqual(["escalatie projectleider", "escalatie plaatsvervanger"]);
    // The next one is a week away.
    expect(tik(verloop)).toBe("2026-05-09 termijn.verstreken beslissing");
    expect(verloop.dag).toBe("2026-05-09");
  });

  it("geeft ook maanden later maar één bericht, en daarna iedere week een", () => {
    const verloop = laatIngevoerd("2026-08-01");
    expect(tikken(verloop, 2)).toEqual([
      "2026-08-01 termijn.verstreken beslissing",
      "2026-08-08 termijn.verstreken beslissing",
    ]);
  });

  it("mist niets als er pas één trede voorbij is", () => {
    expect(laatIngevoerd("2026-04-20").dossier.laatBekend).toEqual({});
    expect(tikken(laatIngevoerd("2026-04-20"), 2)).toEqual([
      "2026-04-14 termijn.nadert beslissing",
      "2026-04-29 termijn.verstreken beslissing",
    ]);
  });

  it("staat zo ook in de projectie, die alleen de regels van het journaal kent", () => {
    const { regels, dossier } = laatIngevoerd("2026-05-03");
    const projectie = regels.reduce<Projectie | null>((vorige, regel) => projecteer(vorige, regel), null)!;
    expect(projectie.dossier).toEqual(dossier);
    expect(projectie.dossier.laatBekend).toEqual({ "beslissing/2026-04-28": "2026-05-03" });
  });
});

it("wat bekend was terwijl de klok stilstond wordt allemaal gemeld, ieder één keer en op volgorde", () => {
  const verloop = verloopTot("ingediend").opDag("2026-05-10").gebeurt("notitie.toegevoegd");
  expect(tikken(verloop, 4)).toEqual([
    "2026-04-14 termijn.nadert beslissing",
    "2026-04-29 termijn.verstreken beslissing",
    "2026-05-02 termijn.geescaleerd beslissing",
    "2026-05-09 termijn.verstreken beslissing",
  ]);
  expect(eersteMoment(verloop.dossier, verloop.pad)?.moment.op).toBe("2026-05-16");
});

it("een gecorrigeerde datum die de termijn naar het verleden schuift geeft één bericht", () => {
  const verloop = verloopTot("ingediend").opDag("2026-04-13");
  verloop.gebeurt("datum.gecorrigeerd", { wat: "ontvangen", datum: "2026-02-02", reden: "Verkeerd gelezen." });
  expect(tikken(verloop, 2)).toEqual([
    "2026-04-10 termijn.verstreken beslissing",
    "2026-04-17 termijn.verstreken beslissing",
  ]);
});
