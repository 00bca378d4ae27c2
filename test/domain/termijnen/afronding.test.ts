import { describe, expect, it } from "vitest";
import { termijnen } from "#domain/termijnen.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { waarom } from "#domain/termijnen/waarom.ts";
import { REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { dagen } from "./wekker.ts";

describe("in de afronding", () => {
  it("komt het eindverslag binnen vier weken nadat zij begon", () => {
    const verloop = verloopTot("stappenGereed").later(14).gebeurt("afronding.gestart", {});
    expect(dagen(verloop)["eindverslag"]).toBe("2026-04-13");
  });

  it("komt het oordeel binnen twee weken na het eindverslag", () => {
    const verloop = verloopTot("afronding").later(14).gebeurt("eindverslag.vastgesteld");
    expect(dagen(verloop)).toMatchObject({ oordeel: "2026-03-30" });
    expect(dagen(verloop)["eindverslag"]).toBeUndefined();
  });

  it("komt het oordeel ook als er geen eindverslag komt", () => {
    expect(dagen(verloopTot("afronding").gebeurt("eindverslag.ontbreekt"))["oordeel"]).toBe("2026-03-16");
    // From the day on which that was known: before it nobody could give one.
    expect(dagen(verloopTot("afronding").later(33).gebeurt("eindverslag.ontbreekt"))["oordeel"]).toBe("2026-04-20");
  });

  it("krijgt iedere partner binnen vier weken na het oordeel een terugkoppeling", () => {
    const verloop = verloopTot("terugkoppeling");
    const [eerste, ...rest] = verloop.dossier.partners.map(({ nummer }) => nummer);
    const open = () => Object.keys(dagen(verloop)).filter((soort) => soort.startsWith("terugkoppeling"));
    expect(rest.length).toBeGreaterThan(0);
    expect(open()).toEqual([eerste, ...rest].map((nummer) => `terugkoppeling ${nummer}`));
    expect(dagen(verloop)[`terugkoppeling ${eerste}`]).toBe("2026-03-30");
    verloop.gebeurt("terugkoppeling.gegeven", { partner: eerste, wijze: "eindgesprek" });
    expect(open()).toEqual(rest.map((nummer) => `terugkoppeling ${nummer}`));
  });

  it("telt wat zonder datum uit een register komt vanaf de dag van vastleggen", () => {
    const zonder = { bron: REGISTER, gebeurdOp: null };
    const verloop = new Verloop()
      .gebeurt("aanmelding.overgenomen", undefined, zonder)
      .gebeurt("aanvraag.toegekend", { vorm: "kort", uren: 40, toelichting: "Onbekend." }, zonder)
      .gebeurt("traject.gestart", undefined, zonder)
      .gebeurt("afronding.gestart", undefined, zonder);
    expect(dagen(verloop)["eindverslag"]).toBe("2026-03-30");
    const [termijn] = termijnen(verloop.dossier, verloop.pad).filter(({ soort }) => soort === "eindverslag");
    expect(waarom(termijn!, namenIn(verloop.dossier)).at(-1)).toBe(
      "Het register weet niet op welke dag dit begon. De termijn telt vanaf de dag waarop het hier is vastgelegd. (een keuze van ons)",
    );
    // That somebody does something meanwhile gives no more time.
    verloop.later(3).gebeurt("notitie.toegevoegd");
    expect(dagen(verloop)["eindverslag"]).toBe("2026-03-30");
    verloop
      .later(4)
      .gebeurt("eindverslag.vastgesteld", undefined, zonder)
      .gebeurt("oordeel.gegeven", undefined, zonder);
    expect(dagen(verloop)["terugkoppeling partner-1"]).toBe("2026-04-07");
    expect(verloop.dossier).toMatchObject({ eindverslag: { op: null } });
    expect([verloop.dossier.afrondingOp, verloop.dossier.oordeelOp]).toEqual([undefined, undefined]);
  });

  it("telt van wat zonder datum uit een register komt wat daarna met een dag gebeurt vanaf die dag", () => {
    const zonder = { bron: REGISTER, gebeurdOp: null };
    const verloop = new Verloop()
      .gebeurt("aanmelding.overgenomen", undefined, zonder)
      .gebeurt("aanvraag.toegekend", { vorm: "kort", uren: 40, toelichting: "Onbekend." }, zonder)
      .gebeurt("traject.gestart", undefined, zonder)
      .gebeurt("afronding.gestart", undefined, zonder)
      .gebeurt("eindverslag.vastgesteld", undefined, { gebeurdOp: "2026-02-16" });
    expect(dagen(verloop)["oordeel"]).toBe("2026-03-02");
    verloop.gebeurt("oordeel.gegeven", undefined, { gebeurdOp: "2026-02-23" });
    expect(dagen(verloop)["terugkoppeling partner-1"]).toBe("2026-03-23");
  });
});
