import { describe, expect, it } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { termijnen as termijnenVan } from "#domain/termijnen.ts";
import { ANDERE_ZA, DAG, inzending, MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";

const [school, swv, gemeente, nieuw] = ["partner-1", "partner-2", "partner-3", "partner-4"] as const;
const opvolger = (partner: string) => ({
  partner,
  contactpersoon: { naam: "Jip Jansen", email: "j.jansen@wissel.example" },
  overdracht: "Samen het dossier doorgenomen.",
});
const inOverdracht = () =>
  verloopTot("stap4").gebeurt(
    "overdracht.gestart",
    { naar: ANDERE_ZA.id, reden: "Verlof" },
    { door: MENSEN.zorgarrangeur },
  );

describe("een zorgarrangeur", () => {
  it("werkt alleen in de eigen trajecten", () => {
    const notitie = { tekst: "De directeur belt terug." };
    expect(verloopTot("toegekend").weigert("notitie.toegevoegd", notitie, { door: MENSEN.zorgarrangeur })).toBe(
      "traject.niet-eigen",
    );
    expect(verloopTot("bezet").weigert("notitie.toegevoegd", notitie, { door: ANDERE_ZA })).toBe("traject.niet-eigen");
    expect(verloopTot("bezet").weigert("notitie.toegevoegd", notitie, { door: MENSEN.zorgarrangeur })).toBeNull();
    expect(verloopTot("bezet").weigert("notitie.toegevoegd", notitie, { door: MENSEN.projectleider })).toBeNull();
  });

  it("wordt één keer toegewezen; daarna is er een overdracht nodig", () => {
    expect(verloopTot("bezet").weigert("za.toegewezen", { za: ANDERE_ZA.id })).toBe("staat.mag-niet");
    expect(verloopTot("bezet").weigert("overdracht.gestart", { naar: MENSEN.zorgarrangeur.id, reden: "Verlof" })).toBe(
      "overdracht.zelfde",
    );
  });
});

describe("wie het traject overdroeg", () => {
  const uren = (datum: string, deel: object = {}) => ({ datum, uren: 2, activiteit: "overdracht", ...deel });
  const overgedragen = () =>
    inOverdracht()
      .opDag("2026-03-10")
      .gebeurt("overdracht.voltooid", undefined, { door: ANDERE_ZA })
      .opDag("2026-03-12");
  const door = MENSEN.zorgarrangeur;

  it("boekt en corrigeert daar nog de eigen uren tot en met die dag, en doet er verder niets", () => {
    const verloop = overgedragen();
    expect(verloop.weigert("uren.geboekt", uren("2026-03-10"), { door })).toBeNull();
    expect(verloop.weigert("uren.geboekt", uren("2026-03-11"), { door })).toBe("uren.na-overdracht");
    expect(verloop.weigert("uren.geboekt", uren("2026-03-10", { za: ANDERE_ZA.id }), { door })).toBe("uren.andere-za");
    expect(
      verloop.weigert("uren.gecorrigeerd", { datum: "2026-03-10", uren: 1, reden: "Minder." }, { door }),
    ).toBeNull();
    expect(verloop.dossier.uren.perDag).toEqual({ "za-03|2026-03-10|2": 1 });
    expect(verloop.weigert("stap.begonnen", undefined, { door })).toBe("traject.niet-eigen");
    expect(verloop.weigert("uren.geboekt", uren("2026-03-10"), { door: { rol: "zorgarrangeur", id: "za-09" } })).toBe(
      "traject.niet-eigen",
    );
  });

  it("en het terugkrijgt, boekt weer als vanouds", () => {
    const verloop = overgedragen().gebeurt("overdracht.gestart", { naar: door.id, reden: "Terug." });
    expect(verloop.weigert("uren.geboekt", uren("2026-03-12"), { door })).toBeNull();
    verloop.gebeurt("overdracht.voltooid");
    expect(verloop.weigert("uren.geboekt", uren("2026-03-11"), { door })).toBeNull();
  });
});

it.each([
  ["traject.stopgezet", () => inOverdracht()],
  ["traject.gesloten", () => verloopTot("terugkoppeling").gebeurt("overdracht.gestart")],
  ["nazorg.afgerond", () => verloopTot("gesloten").gebeurt("nazorg.gestart").gebeurt("overdracht.gestart")],
])("wie zou overnemen hoort bij %s dat dat niet meer hoeft", (type, begin) => {
  const verloop = begin().gebeurt(type);
  expect(verloop.dossier.overdracht).toBeNull();
  expect(verloop.laatsteBrieven.filter(({ brief }) => brief === "overdracht-afgebroken")).toEqual([
    { brief: "overdracht-afgebroken", aan: "za", van: "za-03", naar: ANDERE_ZA.id, za: ANDERE_ZA.id },
  ]);
  expect(verloop.regels.at(-1)?.gegevens).toMatchObject({ overnemer: ANDERE_ZA.id });
});

it.each([
  ["overdracht.afgebroken", () => inOverdracht(), {}],
  ["traject.stopgezet", () => inOverdracht(), { reden: "Nagekomen." }],
  ["traject.gesloten", () => verloopTot("terugkoppeling").gebeurt("overdracht.gestart"), { reden: "Nagekomen." }],
  [
    "nazorg.afgerond",
    () => verloopTot("gesloten").gebeurt("nazorg.gestart").gebeurt("overdracht.gestart"),
    { reden: "Nagekomen." },
  ],
])(
  "wie zou overnemen boekt na %s nog de eigen voorbereiding tot en met die dag, en doet er verder niets",
  (type, begin, deel) => {
    const uren = (datum: string) => ({ datum, uren: 1.5, activiteit: "overdracht", ...deel });
    // A stop without hours gives the place back.
    const verloop = begin().gebeurt("uren.geboekt", { datum: DAG, uren: 1, activiteit: "gesprek" });
    verloop.opDag("2026-03-10").gebeurt(type).opDag("2026-03-12");
    const door = ANDERE_ZA;
    expect(verloop.weigert("uren.geboekt", uren("2026-03-10"), { door })).toBeNull();
    expect(verloop.weigert("uren.geboekt", uren("2026-03-11"), { door })).toBe("uren.na-overdracht");
    expect(verloop.weigert("notitie.toegevoegd", undefined, { door })).toBe("traject.niet-eigen");
    expect(verloop.weigert("uren.geboekt", uren("2026-03-10"), { door: { rol: "zorgarrangeur", id: "za-09" } })).toBe(
      "traject.niet-eigen",
    );
  },
);

describe("in de nazorg", () => {
  const nazorg = () => verloopTot("gesloten").gebeurt("nazorg.gestart");

  it("kan een ander het overnemen, met een termijn; hooguit één overdracht tegelijk", () => {
    const verloop = nazorg().gebeurt("overdracht.gestart");
    expect(termijnenVan(verloop.dossier, verloop.pad).map(({ soort }) => soort)).toContain("overdracht");
    expect(verloop.weigert("overdracht.gestart", { naar: "za-09", reden: "Ziek." })).toBe("overdracht.loopt");
    verloop.gebeurt("overdracht.voltooid", undefined, { door: ANDERE_ZA });
    expect(verloop.dossier).toMatchObject({ za: ANDERE_ZA.id, overdracht: null });
    expect(verloop.weigert("overdracht.voltooid")).toBe("overdracht.geen");
    expect(verloop.weigert("overdracht.afgebroken")).toBe("overdracht.geen");
  });

  it("krijgt een traject zonder zorgarrangeur er een, en een ander alleen door overdracht", () => {
    expect(nazorg().weigert("za.toegewezen", { za: "za-09" })).toBe("za.al-toegewezen");
    const zonder = nazorg();
    zonder.zaak = { ...zonder.zaak, dossier: { ...zonder.dossier, za: null } };
    expect(zonder.weigert("overdracht.gestart")).toBe("za.ontbreekt");
    expect(zonder.gebeurt("za.toegewezen", { za: "za-09" }).dossier.za).toBe("za-09");
  });
});

describe("een overdracht", () => {
  it("geeft beiden toegang tot zij klaar is, en daarna alleen de opvolger", () => {
    const verloop = inOverdracht();
    const mag = (door: typeof ANDERE_ZA) => verloop.weigert("notitie.toegevoegd", undefined, { door });
    expect([mag(MENSEN.zorgarrangeur), mag(ANDERE_ZA)]).toEqual([null, null]);
    verloop.gebeurt("overdracht.voltooid", undefined, { door: ANDERE_ZA });
    expect(verloop.dossier).toMatchObject({ za: ANDERE_ZA.id, overdracht: null });
    expect([mag(MENSEN.zorgarrangeur), mag(ANDERE_ZA)]).toEqual(["traject.niet-eigen", null]);
  });

  it("meldt beide zorgarrangeurs ieder hun deel, en de aanvrager wie er komt", () => {
    const wie = { brief: "overdracht", van: MENSEN.zorgarrangeur.id, naar: ANDERE_ZA.id };
    expect(inOverdracht().laatsteBrieven).toEqual([
      { ...wie, aan: "aanvrager" },
      { ...wie, aan: "za", za: MENSEN.zorgarrangeur.id },
      { ...wie, aan: "za", za: ANDERE_ZA.id },
    ]);
  });

  it("is pas klaar als wie overneemt, of de projectleider, dat zegt", () => {
    expect(inOverdracht().weigert("overdracht.voltooid", undefined, { door: MENSEN.zorgarrangeur })).toBe(
      "overdracht.ontvanger",
    );
    expect(inOverdracht().weigert("overdracht.voltooid", undefined, { door: MENSEN.projectleider })).toBeNull();
  });

  it("laat bij afbreken alles bij de eerste", () => {
    const verloop = inOverdracht().gebeurt("overdracht.afgebroken");
    expect(verloop.dossier).toMatchObject({ za: MENSEN.zorgarrangeur.id, overdracht: null });
    expect(verloop.weigert("notitie.toegevoegd", undefined, { door: ANDERE_ZA })).toBe("traject.niet-eigen");
  });

  it("die niet doorgaat wordt verteld aan wie ervan wisten", () => {
    const wie = { brief: "overdracht-afgebroken", van: MENSEN.zorgarrangeur.id, naar: ANDERE_ZA.id };
    const verloop = inOverdracht();
    const verteld = verloop.laatsteBrieven.map(({ aan, za }) => [aan, za]);
    verloop.gebeurt("overdracht.afgebroken", { reden: "Het verlof gaat niet door." });
    expect(verloop.laatsteBrieven).toEqual([
      { ...wie, aan: "aanvrager" },
      { ...wie, aan: "za", za: MENSEN.zorgarrangeur.id },
      { ...wie, aan: "za", za: ANDERE_ZA.id },
    ]);
    expect(verloop.laatsteBrieven.map(({ aan, za }) => [aan, za])).toEqual(verteld);
    expect(verloop.regels.at(-1)?.gegevens).toEqual({ reden: "Het verlof gaat niet door.", naar: ANDERE_ZA.id });
  });

  it("is er maar één tegelijk", () => {
    expect(inOverdracht().weigert("overdracht.gestart", { naar: "za-09", reden: "Ziekte" })).toBe("staat.mag-niet");
  });
});

describe("de contactpersonen", () => {
  it("wisselen tot iedere partner er weer een heeft", () => {
    const verloop = verloopTot("stap4")
      .gebeurt("contactpersoon.vertrekt", { partner: school, reden: "Andere baan." })
      .gebeurt("contactpersoon.vertrekt", { partner: swv, reden: "Pensioen." });
    expect(verloop.pad).toContain("contact.wisselt");
    expect(verloop.gebeurt("contactpersoon.gewijzigd", opvolger(school)).pad).toContain("contact.wisselt");
    expect(verloop.gebeurt("contactpersoon.gewijzigd", opvolger(swv)).pad).toContain("contact.vast");
  });

  it("vertrekken één keer: anders begint de termijn voor een opvolger opnieuw", () => {
    const weg = { partner: school, reden: "Andere baan." };
    const verloop = verloopTot("stap4").gebeurt("contactpersoon.vertrekt", weg);
    expect(verloop.later(24).weigert("contactpersoon.vertrekt", weg)).toBe("contactpersoon.al-weg");
    verloop.gebeurt("contactpersoon.gewijzigd", opvolger(school));
    expect(verloop.weigert("contactpersoon.vertrekt", weg)).toBeNull();
  });

  it("vertrekken uit het dossier: de naam van de oude blijft er niet in staan", () => {
    const verloop = verloopTot("stap4").gebeurt("contactpersoon.vertrekt", { partner: school, reden: "Andere baan." });
    expect(verloop.dossier.partners[0]?.contactpersoon).toBeNull();
    expect(
      verloop.gebeurt("contactpersoon.gewijzigd", opvolger(school)).dossier.partners[0]?.contactpersoon?.naam,
    ).toBe("Jip Jansen");
  });

  it("kunnen ook zonder vertrek wijzigen, met een overdracht op papier", () => {
    expect(verloopTot("stap4").weigert("contactpersoon.gewijzigd", { ...opvolger(school), overdracht: "" })).toBe(
      "gegevens.ongeldig",
    );
    expect(verloopTot("stap4").gebeurt("contactpersoon.gewijzigd", opvolger(school)).pad).toContain("contact.vast");
  });

  it("kunnen een ander adres krijgen in iedere staat, ook voor het besluit en als het traject is gestopt", () => {
    const afgewezen = verloopTot("beoordeling").gebeurt("aanvraag.afgewezen");
    const gestopt = verloopTot("gestart").gebeurt("traject.stopgezet");
    for (const verloop of [verloopTot("beoordeling"), afgewezen, gestopt, verloopTot("gesloten")])
      expect([verloop.pad, verloop.weigert("contactpersoon.gewijzigd", opvolger(school))]).toEqual([verloop.pad, null]);
  });

  it("zijn van een partner die meedoet", () => {
    for (const gegevens of [
      { type: "contactpersoon.vertrekt", partner: nieuw, reden: "Weg." },
      { type: "contactpersoon.gewijzigd", ...opvolger(nieuw) },
    ]) {
      const { type, ...rest } = gegevens;
      expect(verloopTot("stap4").weigert(type, rest)).toBe("partner.onbekend");
    }
  });
});

describe("een partner die niet meer meedoet", () => {
  const zorgkantoor = {
    partij: "zorgkantoor",
    naam: "Zorgkantoor",
    contactpersoon: { naam: "Noor", email: "n@zk.example" },
  };
  const weg = (partner: string, deel: object = {}) => ({ partner, reden: "Andere koers.", ...deel });
  const begin = () => verloopTot("stap6").gebeurt("partner.toegevoegd", zorgkantoor);
  const afspraak = (partner: string) => ({ partner, verantwoordelijkheid: "Zorg in de klas", afspraak: "Contract" });
  const gevraagd = () =>
    begin()
      .gebeurt("borging.vastgelegd", afspraak(nieuw))
      .gebeurt("borging.gevraagd", { partner: nieuw, controle: "tijdens-1" });
  const zonder = () => gevraagd().gebeurt("partner.vertrokken", weg(nieuw, { overnemer: gemeente }));

  it("krijgt geen uitnodigingen, brieven of vragen meer; wat open stond vervalt zichtbaar", () => {
    const verloop = zonder();
    expect(verloop.laatsteZin).toBe(
      "Zorgkantoor doet niet meer mee: Andere koers. Gemeente Breda neemt over wat is afgesproken. De vraag naar de borging aan Zorgkantoor vervalt.",
    );
    expect(verloop.laatsteBrieven.map(({ partner, wijziging }) => [partner, wijziging])).toEqual([
      ...Array.from({ length: 3 }, () => [nieuw, "afgevallen"]),
      // Who takes over hears of that.
      [gemeente, undefined],
    ]);
    expect(termijnenVan(verloop.dossier, verloop.pad).filter(({ onderwerp }) => onderwerp === nieuw)).toEqual([]);
    verloop.gebeurt("evaluatiemoment.verzet", { id: "e3", datum: "2026-08-03", reden: "Ziekte" });
    expect(verloop.laatsteBrieven.map(({ partner }) => partner)).not.toContain(nieuw);
    const antwoord = { partner: nieuw, nagekomen: true, toelichting: "Ja." };
    const vraag = `borging/${nieuw}/tijdens-1`;
    expect(verloop.weigert("borging.gecontroleerd", { ...antwoord, vraag })).toBe("borging.vraag-vervallen");
    expect(verloop.weigert("borging.gecontroleerd", antwoord)).toBe("borging.onbekend");
    for (const [type, gegevens] of [
      ["borging.vastgelegd", afspraak(nieuw)],
      ["contactpersoon.vertrekt", { partner: nieuw, reden: "Weg." }],
      ["contactpersoon.gewijzigd", opvolger(nieuw)],
    ] as const)
      expect(verloop.weigert(type, gegevens)).toBe("partner.onbekend");
    expect(verloop.weigert("partner.vertrokken", weg(nieuw, { overnemer: gemeente }))).toBe("partner.onbekend");
  });

  it("geeft de borgingsafspraken over aan een partner die meedoet; daar begint de controle opnieuw", () => {
    expect(gevraagd().weigert("partner.vertrokken", weg(nieuw))).toBe("borging.overnemer");
    expect(gevraagd().weigert("partner.vertrokken", weg(nieuw, { overnemer: nieuw }))).toBe("partner.zelf");
    expect(gevraagd().weigert("partner.vertrokken", weg(nieuw, { overnemer: "partner-5" }))).toBe("partner.onbekend");
    expect(zonder().dossier.borging).toEqual([{ ...afspraak(gemeente), op: "2026-03-02", nagekomen: null }]);
    expect(begin().weigert("partner.vertrokken", weg(nieuw))).toBeNull();
  });

  it("is niet de aanvrager, en niet de laatste van een partij die de projectgroep nodig heeft", () => {
    const verloop = begin();
    expect(verloop.weigert("partner.vertrokken", weg(school))).toBe("partner.aanvrager");
    expect(verloop.weigert("partner.vertrokken", weg(gemeente))).toBe("projectgroep.onvolledig");
    expect(verloop.weigert("partner.vertrokken", weg(swv))).toBe("projectgroep.onvolledig");
    verloop.gebeurt("partner.toegevoegd", { partij: "gemeente", naam: "Gemeente Goes" });
    expect(verloop.weigert("partner.vertrokken", weg(gemeente))).toBeNull();
    // Before the projectgroep is there, and after the closing, it holds nobody.
    expect(verloopTot("stap4").weigert("partner.vertrokken", weg(gemeente))).toBeNull();
    expect(verloopTot("gesloten").weigert("partner.vertrokken", weg(gemeente))).toBeNull();
  });

  it("houdt de afronding niet op, en een vertrokken contactpersoon hoeft niet meer opgevolgd", () => {
    const verloop = verloopTot("terugkoppeling").gebeurt("partner.toegevoegd", zorgkantoor);
    verloop.gebeurt("contactpersoon.vertrekt", { partner: nieuw, reden: "Andere baan." });
    expect(verloop.pad).toContain("contact.wisselt");
    expect(verloop.gebeurt("partner.vertrokken", weg(nieuw)).pad).toContain("contact.vast");
    expect(verloop.weigert("terugkoppeling.gegeven", { partner: nieuw, wijze: "mail" })).toBe("partner.onbekend");
    for (const partner of [school, swv, gemeente])
      verloop.gebeurt("terugkoppeling.gegeven", { partner, wijze: "mail" });
    expect(verloop.weigert("traject.gesloten", {})).toBeNull();
  });

  it("kan terugkomen, onder het oude nummer; de anderen houden het hunne", () => {
    const verloop = zonder().gebeurt("partner.toegevoegd", { partij: "zorgkantoor", naam: "Zorgkantoor Zuid" });
    const laatste = [
      ["partner-4", "Zorgkantoor"],
      ["partner-5", "Zorgkantoor Zuid"],
    ];
    const nummers = () => verloop.dossier.partners.slice(3).map(({ nummer, naam }) => [nummer, naam]);
    expect(nummers()).toEqual(laatste);
    verloop.gebeurt("partner.toegevoegd", zorgkantoor);
    expect(nummers()).toEqual(laatste);
    expect(verloop.laatsteBrieven.map(({ partner }) => partner)).toEqual(Array.from({ length: 4 }, () => nieuw));
    verloop.gebeurt("borging.vastgelegd", afspraak(nieuw));
    // The old question stays lapsed.
    expect(termijnenVan(verloop.dossier, verloop.pad).filter(({ onderwerp }) => onderwerp === nieuw)).toHaveLength(1);
  });
});

it("een partner die terugkomt heet zoals dan wordt gezegd, en houdt zijn nummer", () => {
  const verloop = verloopTot("stap4").gebeurt("partner.vertrokken", { partner: gemeente, reden: "Andere koers." });
  const borging = { verantwoordelijkheid: "Bekostiging", afspraak: "Jaarlijks contract" };
  const terug = { naam: "Jip Jansen", email: "jip@breda.example" };
  verloop.gebeurt("partner.toegevoegd", { partij: "gemeente", naam: "gemeente  Breda", contactpersoon: terug });
  expect(verloop.dossier.partners[2]).toEqual({
    nummer: gemeente,
    partij: "gemeente",
    naam: "gemeente  Breda",
    contactpersoon: terug,
  });
  expect(verloop.weigert("borging.vastgelegd", { ...borging, partner: gemeente })).toBeNull();
});

it("een partner komt er één keer bij, en mag later bij het traject komen", () => {
  const verloop = verloopTot("stap4");
  expect(verloop.weigert("partner.toegevoegd", { partij: "gemeente", naam: "Gemeente Breda" })).toBe("partner.bestaat");
  // People tell partners apart by name, so it is one organisation, whatever it is called besides.
  expect(verloop.weigert("partner.toegevoegd", { partij: "zorgkantoor", naam: "Gemeente Breda" })).toBe(
    "partner.bestaat",
  );
  expect(verloop.gebeurt("partner.toegevoegd").dossier.partners).toHaveLength(4);
});

it("een aanmelding zonder juist e-mailadres van de contactpersoon wordt geweigerd, op het veld", () => {
  const aanvrager = { ...VOORBEELD_AANMELDING.aanvrager, contactpersoon: { naam: "Noor", email: "noor" } };
  expect(
    verloopTot("nieuw").probeer(inzending("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, aanvrager })),
  ).toMatchObject({
    ok: false,
    weigering: { code: "gegevens.ongeldig", veld: "aanvrager.contactpersoon.email" },
  });
});
