import { describe, expect, it } from "vitest";
import { vraagId } from "#domain/gebeurtenissen/borging/vraag.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { termijnen } from "#domain/termijnen.ts";
import { inzending, MENSEN, REGISTER, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const [SCHOOL, SWV, GEMEENTE, NIEUW] = ["partner-1", "partner-2", "partner-3", "partner-4"] as const;
const afspraak = (partner: string = GEMEENTE) => ({
  partner,
  verantwoordelijkheid: "Zorg in de klas",
  afspraak: "Jaarlijks contract",
});
const controle = (partner: string, nagekomen: boolean, deel: object = {}) => ({
  partner,
  nagekomen,
  toelichting: "Gebeld met de partner.",
  ...deel,
});
const gevraagd = (partner: string, welke: string) => ({ partner, controle: welke });

describe("een borgingsafspraak", () => {
  it("kan vanaf de toekenning worden vastgelegd, en tot na de nazorg gecontroleerd", () => {
    for (const mijlpaal of ["toegekend", "stap6", "gesloten"] as const) {
      const verloop = verloopTot(mijlpaal).gebeurt("borging.vastgelegd", afspraak());
      expect(verloop.dossier.borging).toEqual([{ ...afspraak(), op: "2026-03-02", nagekomen: null }]);
      verloop.gebeurt("borging.gecontroleerd", controle(GEMEENTE, false), { door: MENSEN.partner });
      expect(verloop.dossier.borging).toMatchObject([{ nagekomen: false, gecontroleerdOp: "2026-03-02" }]);
    }
    const nazorg = verloopTot("gesloten").gebeurt("nazorg.gestart").gebeurt("borging.vastgelegd", afspraak());
    expect(nazorg.weigert("borging.gecontroleerd", controle(GEMEENTE, true))).toBeNull();
  });

  it("is van een partner die meedoet", () => {
    expect(verloopTot("gestart").weigert("borging.vastgelegd", afspraak(NIEUW))).toBe("partner.onbekend");
    const verloop = verloopTot("gestart").gebeurt("partner.toegevoegd", { partij: "gemeente", naam: "Gemeente Goes" });
    expect(verloop.weigert("borging.vastgelegd", afspraak(NIEUW))).toBeNull();
  });

  it("is alleen te controleren bij wie er een heeft, en raakt de anderen niet", () => {
    const verloop = verloopTot("stap6")
      .gebeurt("borging.vastgelegd", afspraak())
      .gebeurt("borging.vastgelegd", afspraak(SWV));
    expect(verloop.weigert("borging.gecontroleerd", controle(SCHOOL, true))).toBe("borging.onbekend");
    verloop.gebeurt("borging.gecontroleerd", controle(SWV, true));
    expect(verloop.dossier.borging.map(({ nagekomen }) => nagekomen)).toEqual([null, true]);
  });
});

describe("een borgingsafspraak die vervalt", () => {
  const contract = afspraak();
  const overleg = { ...afspraak(), verantwoordelijkheid: "Overleg", afspraak: "Ieder kwartaal" };
  const vervalt = (deel: object = {}) => ({ partner: GEMEENTE, reden: "De aanbieder stopt.", ...deel });
  const begin = () => verloopTot("stap6").gebeurt("borging.vastgelegd", contract);
  const metVraag = (verloop: Verloop) => verloop.gebeurt("borging.gevraagd", gevraagd(GEMEENTE, "tijdens-1"));
  const vraag = { vraag: `borging/${GEMEENTE}/tijdens-1` };

  it("is weg, met de vraag die erover open stond, het signaal en de termijn", () => {
    const verloop = metVraag(begin());
    verloop.gebeurt("borging.gecontroleerd", controle(GEMEENTE, false)).later(1);
    verloop.gebeurt("borging.gevraagd", gevraagd(GEMEENTE, "tijdens-2"));
    verloop.gebeurt("borging.vervallen", vervalt());
    expect(verloop.dossier.borging).toEqual([]);
    expect(verloop.laatsteZin).toBe(
      "De borgingsafspraak met Gemeente Breda over Zorg in de klas (Jaarlijks contract) vervalt: De aanbieder stopt. De vraag naar de borging aan Gemeente Breda vervalt.",
    );
    const laat = controle(GEMEENTE, true, { vraag: `borging/${GEMEENTE}/tijdens-2` });
    expect(verloop.weigert("borging.gecontroleerd", laat, { door: MENSEN.partner })).toBe("borging.vraag-vervallen");
    const over = [...termijnen(verloop.dossier, verloop.pad), ...signaalkernen(verloop.dossier, verloop.pad)];
    expect(over.filter(({ soort }) => soort === "borging" || soort === "borgingsafspraak")).toEqual([]);
    expect(verloop.weigert("borging.vervallen", vervalt())).toBe("borging.onbekend");
  });

  it("wordt genoemd als er meer zijn; de vraag blijft dan staan, want die gaat ook over de andere", () => {
    const verloop = metVraag(begin().gebeurt("borging.vastgelegd", overleg));
    const uitkomst = verloop.probeer(inzending("borging.vervallen", vervalt()));
    expect(uitkomst).toMatchObject({
      weigering: { code: "borging.welke", reden: expect.stringContaining("Overleg (Ieder kwartaal)") },
    });
    expect(verloop.weigert("borging.vervallen", vervalt({ afspraak: "Iets anders" }))).toBe("borging.onbekend");
    verloop.gebeurt("borging.vervallen", vervalt({ afspraak: "Jaarlijks contract" }));
    expect(verloop.dossier.borging).toMatchObject([overleg]);
    expect(verloop.weigert("borging.gecontroleerd", controle(GEMEENTE, true, vraag))).toBeNull();
  });

  it("die er twee keer staat, gaat er één keer af", () => {
    const verloop = begin().gebeurt("borging.vastgelegd", contract).gebeurt("borging.vervallen", vervalt());
    expect(verloop.dossier.borging).toMatchObject([contract]);
  });

  it("gaat over naar een partner die meedoet, en begint daar opnieuw", () => {
    const verloop = begin().gebeurt("borging.gecontroleerd", controle(GEMEENTE, true)).later(3);
    expect(verloop.weigert("borging.vervallen", vervalt({ overnemer: GEMEENTE }))).toBe("partner.zelf");
    expect(verloop.weigert("borging.vervallen", vervalt({ overnemer: NIEUW }))).toBe("partner.onbekend");
    expect(verloop.weigert("borging.vervallen", vervalt(), { gebeurdOp: "2026-03-01" })).toBe("datum.volgorde");
    verloop.gebeurt("borging.vervallen", vervalt({ overnemer: SWV }));
    expect(verloop.dossier.borging).toEqual([{ ...afspraak(SWV), op: verloop.dag, nagekomen: null }]);
  });

  it("kan ook na het einde en in de nazorg", () => {
    for (const einde of [
      verloopTot("gesloten"),
      verloopTot("gesloten").gebeurt("nazorg.gestart"),
      verloopTot("stap6").gebeurt("traject.stopgezet"),
    ])
      expect(einde.gebeurt("borging.vastgelegd", contract).weigert("borging.vervallen", vervalt())).toBeNull();
  });
});

describe("een borgingsvraag", () => {
  const gesteld = () =>
    verloopTot("gesloten")
      .gebeurt("borging.vastgelegd", afspraak())
      .gebeurt("borging.vastgelegd", afspraak(SWV))
      .gebeurt("borging.gevraagd", gevraagd(GEMEENTE, "na-3"));
  const vraag = `borging/${GEMEENTE}/na-3`;
  const antwoord = (deel: object = {}) => controle(GEMEENTE, true, { vraag, ...deel });

  it("vervalt zichtbaar als het traject wordt stopgezet, en komt niet terug als het heropent", () => {
    const verloop = verloopTot("gestart").gebeurt("borging.vastgelegd", afspraak());
    verloop.gebeurt("borging.gevraagd", gevraagd(GEMEENTE, "tijdens-1"));
    verloop.gebeurt("uren.geboekt", { datum: verloop.dag, uren: 1, activiteit: "gesprek" });
    verloop.gebeurt("traject.stopgezet", {
      reden: "De school fuseert.",
      redencodes: ["school-verandert"],
      eindverslag: false,
    });
    expect(verloop.laatsteZin).toBe(
      "Het traject is vroegtijdig stopgezet: De school fuseert. Reden: De school fuseert, sluit of verandert. De vraag naar de borging aan Gemeente Breda vervalt.",
    );
    const laat = controle(GEMEENTE, true, { vraag: `borging/${GEMEENTE}/tijdens-1` });
    expect(verloop.weigert("borging.gecontroleerd", laat, { door: MENSEN.partner })).toBe("borging.vraag-vervallen");
    expect(verloop.gebeurt("traject.heropend").weigert("borging.gecontroleerd", laat)).toBe("borging.vraag-vervallen");
    expect(verloop.weigert("borging.gecontroleerd", controle(GEMEENTE, true))).toBeNull();
  });

  it("gaat naar de partner onder een naam die altijd dezelfde blijft", () => {
    expect(vraagId({ partner: GEMEENTE, controle: "na-3" })).toBe(vraag);
    expect(gesteld().laatsteBrieven).toEqual([
      { brief: "borgingsvraag", aan: "partner", partner: GEMEENTE, controle: "na-3", vraag, herinnering: false },
    ]);
  });

  it("gaat ook naar de opvolger van wie hem kreeg, tot er een antwoord is", () => {
    const opvolger = (email: string) => ({
      partner: GEMEENTE,
      contactpersoon: { naam: "Jip Jansen", email },
      overdracht: "Samen doorgenomen.",
    });
    const brieven = (email: string, verloop = gesteld()) =>
      verloop.gebeurt("contactpersoon.gewijzigd", opvolger(email)).laatsteBrieven;
    expect(brieven("jip@breda.example")).toEqual([
      { brief: "borgingsvraag", aan: "partner", partner: GEMEENTE, controle: "na-3", vraag, herinnering: true },
    ]);
    const { email } = gesteld().dossier.partners.find(({ nummer }) => nummer === GEMEENTE)!.contactpersoon!;
    expect(brieven(email.toUpperCase())).toEqual([]);
    expect(brieven("jip@breda.example", gesteld().gebeurt("borging.gecontroleerd", antwoord()))).toEqual([]);
  });

  it("wordt één keer gesteld, en alleen aan wie een afspraak heeft", () => {
    expect(gesteld().weigert("borging.gevraagd", gevraagd(GEMEENTE, "na-3"))).toBe("borging.al-gevraagd");
    expect(gesteld().weigert("borging.gevraagd", gevraagd(GEMEENTE, "na-6"))).toBeNull();
    expect(gesteld().weigert("borging.gevraagd", gevraagd(SCHOOL, "na-3"))).toBe("borging.onbekend");
  });

  it("wordt één keer beantwoord, ook door de partner zelf", () => {
    const verloop = gesteld().gebeurt("borging.gecontroleerd", antwoord(), { door: MENSEN.partner });
    expect(verloop.dossier.borgingsvragen).toMatchObject([{ partner: GEMEENTE, controle: "na-3", beantwoord: true }]);
    for (const door of [MENSEN.partner, MENSEN.zorgarrangeur, MENSEN.projectleider])
      expect(verloop.weigert("borging.gecontroleerd", antwoord({ nagekomen: false }), { door })).toBe(
        "borging.beantwoord",
      );
    expect(verloop.dossier.borging[0]?.nagekomen).toBe(true);
  });

  it("beantwoordt een partner alleen voor zichzelf", () => {
    const swv = { rol: "partner", id: "partner-2" } as const;
    for (const deel of [{}, { vraag: undefined }, { partner: NIEUW }])
      expect(gesteld().weigert("borging.gecontroleerd", antwoord(deel), { door: swv })).toBe("partner.ander");
    expect(gesteld().weigert("borging.gecontroleerd", controle(SWV, true), { door: swv })).toBeNull();
    // Whoever comes to take part changes nobody else's number.
    const later = gesteld().gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg Zuid" });
    expect(later.weigert("borging.gecontroleerd", antwoord(), { door: MENSEN.partner })).toBeNull();
  });

  it("beantwoordt ook een aanvrager alleen voor zichzelf", () => {
    const door = MENSEN.aanvrager;
    for (const deel of [{}, { vraag: undefined }])
      expect(gesteld().weigert("borging.gecontroleerd", antwoord(deel), { door })).toBe("partner.ander");
    const verloop = gesteld().gebeurt("borging.vastgelegd", afspraak(SCHOOL));
    verloop.gebeurt("borging.gevraagd", gevraagd(SCHOOL, "na-3"));
    const eigen = controle(SCHOOL, true, { vraag: `borging/${SCHOOL}/na-3` });
    expect(verloop.weigert("borging.gecontroleerd", eigen, { door })).toBeNull();
  });

  it("die nooit gesteld is, of aan een ander, is niet te beantwoorden", () => {
    expect(gesteld().weigert("borging.gecontroleerd", antwoord({ vraag: `borging/${GEMEENTE}/na-6` }))).toBe(
      "borging.vraag-onbekend",
    );
    expect(gesteld().weigert("borging.gecontroleerd", { ...antwoord(), partner: SWV })).toBe("borging.vraag-onbekend");
  });

  it("is ook beantwoord als de zorgarrangeur het zelf controleert, maar alleen bij die partner", () => {
    const verloop = gesteld().gebeurt("borging.gevraagd", gevraagd(SWV, "na-3"));
    verloop.gebeurt("borging.gecontroleerd", controle(GEMEENTE, true));
    expect(verloop.dossier.borgingsvragen?.map(({ beantwoord }) => beantwoord)).toEqual([true, false]);
    expect(verloop.weigert("borging.gecontroleerd", antwoord(), { door: MENSEN.partner })).toBe("borging.beantwoord");
  });
});

describe("een afspraak die niet wordt nagekomen", () => {
  const niet = controle(GEMEENTE, false);
  const signaal = { brief: "borging-niet-nagekomen", aan: "projectleider", partner: GEMEENTE };

  it("is een signaal aan de projectleider, en biedt na sluiting nazorg aan binnen wat daarvan over is", () => {
    const verloop = verloopTot("gesloten").gebeurt("borging.vastgelegd", afspraak());
    verloop.gebeurt("borging.gecontroleerd", niet, { door: MENSEN.partner });
    expect(verloop.laatsteBrieven).toEqual([{ ...signaal, toelichting: niet.toelichting, nazorg: 50 }]);
    verloop.gebeurt("nazorg.gestart", { uren: 30, reden: "Zie de borging." });
    verloop.gebeurt("borging.gecontroleerd", niet);
    expect(verloop.laatsteBrieven).toMatchObject([{ ...signaal, nazorg: null }]);
    verloop.gebeurt("nazorg.afgerond").gebeurt("borging.gecontroleerd", niet);
    expect(verloop.laatsteBrieven).toMatchObject([{ ...signaal, nazorg: 20 }]);
  });

  it("biedt geen nazorg aan zolang het traject loopt of als het is stopgezet", () => {
    const lopend = verloopTot("stap6").gebeurt("borging.vastgelegd", afspraak()).gebeurt("borging.gecontroleerd", niet);
    expect(lopend.laatsteBrieven).toMatchObject([{ ...signaal, nazorg: null }]);
    lopend.gebeurt("traject.stopgezet").gebeurt("borging.gecontroleerd", niet);
    expect(lopend.laatsteBrieven).toMatchObject([{ ...signaal, nazorg: null }]);
  });

  it("die wel wordt nagekomen meldt niets", () => {
    const verloop = verloopTot("gesloten").gebeurt("borging.vastgelegd", afspraak());
    expect(verloop.gebeurt("borging.gecontroleerd", controle(GEMEENTE, true)).laatsteBrieven).toEqual([]);
  });
});

it("wat uit een register komt over borging ordert geen brieven", () => {
  const verloop = verloopTot("nieuw").gebeurt("aanmelding.overgenomen", undefined, { bron: REGISTER });
  verloop.gebeurt("aanvraag.toegekend", undefined, { bron: REGISTER });
  verloop.gebeurt("borging.vastgelegd", afspraak(SCHOOL), { bron: REGISTER, gebeurdOp: null });
  verloop.gebeurt("borging.gecontroleerd", controle(SCHOOL, false), { bron: REGISTER, gebeurdOp: null });
  expect(verloop.laatsteBrieven).toEqual([]);
  expect(verloop.dossier.borging).toMatchObject([{ op: null, nagekomen: false }]);
});
