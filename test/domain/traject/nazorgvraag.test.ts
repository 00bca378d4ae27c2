import { describe, expect, it } from "vitest";
import { lijsttermijn, termijnen } from "#domain/termijnen.ts";
import { inzending, MENSEN, REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

const VRAAG = { reden: "De gemeente betaalt de zorg in de klas niet meer.", uren: 20 };
const JIP = { naam: "Jip Jansen", email: "j.jansen@dekring.example" };
const gevraagd = () => verloopTot("gesloten").gebeurt("nazorg.gevraagd", VRAAG, { door: MENSEN.aanvrager });

/** As `importeer` takes it over: closed, and nobody is known. */
function uitRegister(): Verloop {
  const uit = { bron: REGISTER, gebeurdOp: null };
  return new Verloop()
    .gebeurt("aanmelding.overgenomen", undefined, uit)
    .gebeurt("aanvraag.toegekend", { vorm: "lang", uren: 104, toelichting: "Register." }, uit)
    .gebeurt("traject.gestart", { verwachtingen: "Register." }, uit)
    .gebeurt("afronding.gestart", {}, uit)
    .gebeurt("eindverslag.vastgesteld", undefined, uit)
    .gebeurt("oordeel.gegeven", { oordeel: "goed", toelichting: "Register." }, uit)
    .gebeurt("traject.gesloten", {}, { bron: REGISTER, gebeurdOp: "2026-01-15" });
}

describe("nazorg die de aanvrager vraagt", () => {
  it("wordt bevestigd met de dag van het besluit, en die dag wordt bewaakt", () => {
    const verloop = gevraagd();
    expect(verloop.laatsteBrieven).toEqual([
      {
        brief: "nazorg-gevraagd",
        aan: "aanvrager",
        gevraagdOp: "2026-03-02",
        reden: VRAAG.reden,
        uren: 20,
        uiterlijk: "2026-03-30",
      },
    ]);
    expect(lijsttermijn(verloop.dossier, verloop.pad)).toMatchObject({
      soort: "nazorgbesluit",
      uiterlijk: "2026-03-30",
    });
    expect(verloop.beeld.staat).toBe("gesloten");
  });

  it("die te laat is opgeschreven krijgt geen dag beloofd die voorbij is", () => {
    const verloop = verloopTot("gesloten").opDag("2026-05-01");
    verloop.gebeurt("nazorg.gevraagd", VRAAG, { gebeurdOp: "2026-03-03" });
    expect(verloop.laatsteBrieven).toMatchObject([{ uiterlijk: null }]);
  });

  it("kan alleen na een gesloten traject, en één keer tegelijk", () => {
    expect(verloopTot("stap6").weigert("nazorg.gevraagd", VRAAG)).toBe("staat.mag-niet");
    expect(gevraagd().weigert("nazorg.gevraagd", VRAAG)).toBe("nazorg.al-gevraagd");
    expect(verloopTot("gesloten").later(1).weigert("nazorg.gevraagd", VRAAG, { gebeurdOp: "2026-03-01" })).toBe(
      "datum.volgorde",
    );
  });

  it("wordt toegekend door nazorg te beginnen, en de brief noemt de vraag", () => {
    const verloop = gevraagd()
      .later(7)
      .gebeurt("nazorg.gestart", { uren: 20, reden: "Twee gesprekken met de gemeente." });
    expect(verloop.laatsteBrieven[0]).toMatchObject({ brief: "nazorg-gestart", gevraagdOp: "2026-03-02", uren: 20 });
    expect(verloop.dossier.nazorgvragen).toEqual([
      {
        gevraagdOp: "2026-03-02",
        reden: VRAAG.reden,
        uren: 20,
        besluit: "toegekend",
        beslotenOp: "2026-03-09",
        waarom: "Twee gesprekken met de gemeente.",
        beloofdOp: "2026-03-30",
      },
    ]);
    expect(verloopTot("gesloten").gebeurt("nazorg.gestart").laatsteBrieven[0]).toMatchObject({ gevraagdOp: null });
  });

  it("wordt afgewezen met de uitleg, en kan daarna opnieuw worden gevraagd", () => {
    const verloop = gevraagd()
      .later(40)
      .gebeurt("nazorg.afgewezen", { redencodes: ["niet-collectief"], toelichting: "Het gaat om één leerling." });
    expect(verloop.laatsteBrieven).toEqual([
      {
        brief: "nazorg-afgewezen",
        aan: "aanvrager",
        gevraagdOp: "2026-03-02",
        beslotenOp: "2026-04-11",
        toelichting: "Het gaat om één leerling.",
      },
    ]);
    expect(termijnen(verloop.dossier, verloop.pad).map(({ soort }) => soort)).not.toContain("nazorgbesluit");
    expect(verloop.weigert("nazorg.gevraagd", VRAAG)).toBeNull();
  });

  it("wordt ingetrokken, en wie wacht hoort dat er geen besluit meer komt", () => {
    const verloop = gevraagd().gebeurt("nazorg.ingetrokken", { reden: "De gemeente betaalt toch." });
    expect(verloop.laatsteBrieven).toMatchObject([{ brief: "nazorg-ingetrokken", aan: "aanvrager" }]);
    for (const type of ["nazorg.afgewezen", "nazorg.ingetrokken", "besluit.uitgesteld"])
      expect(verloop.weigert(type)).toBe("nazorg.niet-gevraagd");
  });

  it("krijgt een nieuwe dag als het besluit later komt, en vergeet de eerste niet", () => {
    const verloop = gevraagd().gebeurt("besluit.uitgesteld", {
      nieuweDatum: "2026-04-20",
      reden: "Overleg met de gemeente.",
    });
    expect(verloop.laatsteBrieven).toMatchObject([{ brief: "besluit-uitgesteld", soort: "nazorgbesluit" }]);
    expect(lijsttermijn(verloop.dossier, verloop.pad)?.uiterlijk).toBe("2026-04-20");
    verloop.opDag("2026-04-15").gebeurt("nazorg.gestart");
    expect(verloop.dossier).toMatchObject({ nazorgvragen: [{ beloofdOp: "2026-03-30" }], uitstel: null });
  });

  it("laat een traject niet heropenen zonder antwoord", () => {
    const verloop = gevraagd();
    expect(verloop.weigert("traject.heropend")).toBe("nazorg.open");
    expect(verloop.gebeurt("nazorg.ingetrokken").weigert("traject.heropend")).toBeNull();
  });
});

describe("nazorg voor wie alleen in een register staat", () => {
  it("vraagt een contactpersoon met een adres, want het register kent niemand", () => {
    const uitkomst = uitRegister().probeer(inzending("nazorg.gevraagd", VRAAG));
    expect(uitkomst).toMatchObject({
      ok: false,
      weigering: {
        code: "contactpersoon.ontbreekt",
        reden:
          "Van De Kring Drachten is geen contactpersoon bekend. Noem wie het antwoord krijgt, met naam en e-mailadres.",
      },
    });
    const verloop = uitRegister().gebeurt("nazorg.gevraagd", { ...VRAAG, contactpersoon: JIP });
    expect(verloop.dossier.partners[0]).toMatchObject({ naam: "De Kring Drachten", contactpersoon: JIP });
  });

  it("van wie al een contactpersoon bekend is, verandert die hier niet ongemerkt", () => {
    expect(verloopTot("gesloten").weigert("nazorg.gevraagd", { ...VRAAG, contactpersoon: JIP })).toBe(
      "contactpersoon.bekend",
    );
  });

  it("heeft haar dag, haar brieven en haar uitstel als iedere andere", () => {
    const verloop = uitRegister().gebeurt("nazorg.gevraagd", { ...VRAAG, contactpersoon: JIP });
    expect(verloop.laatsteBrieven).toMatchObject([{ brief: "nazorg-gevraagd", uiterlijk: "2026-03-30" }]);
    verloop.later(40).gebeurt("nazorg.gestart");
    expect(verloop.laatsteBrieven[0]).toMatchObject({ brief: "nazorg-gestart" });
    expect(verloop.dossier.nazorgvragen).toMatchObject([{ besluit: "toegekend", beloofdOp: "2026-03-30" }]);
    const soorten = () => termijnen(verloop.dossier, verloop.pad).map(({ soort }) => soort);
    expect(soorten()).toContain("bezetting");
    expect(verloop.gebeurt("za.toegewezen", { za: "za-03" }) && soorten()).not.toContain("bezetting");
    verloop.gebeurt("uren.geboekt", {
      datum: verloop.dag,
      uren: 2,
      activiteit: "gesprek",
    });
    expect(verloop.gebeurt("nazorg.afgerond").beeld.staat).toBe("gesloten");
  });
});
