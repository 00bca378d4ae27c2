import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { ANDERE_ZA, evaluaties, inzending, MENSEN, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const moment = (id: string, niveau: string, datum: string) => ({ id, niveau, datum });
const verzet = (id: string, datum: string) => ({ id, datum, reden: "Ziekte" });
const vervallen = (id: string) => ({ id, reden: "De pilot begint later." });
const gehouden = (id: string) => ({ id, oordeel: "bestendigen", toelichting: "De pilot loopt goed." });
const gepland = () =>
  verloopTot("stap5")
    .gebeurt("evaluatiemoment.gepland", moment("u1", "uitvoerend", "2026-05-01"))
    .gebeurt("evaluatiemoment.gepland", moment("bl1", "beleid", "2026-05-08"))
    .gebeurt("evaluatiemoment.gepland", moment("bs1", "bestuur", "2026-05-15"));

describe("een evaluatiemoment plannen", () => {
  it("kan vanaf stap 5, eerder met een reden, en niet meer na stopzetten", () => {
    const e = moment("u1", "uitvoerend", "2026-05-01");
    for (const mijlpaal of ["bezet", "gestart", "stap4"] as const)
      expect(verloopTot(mijlpaal).weigert("evaluatiemoment.gepland", e)).toBe("evaluatie.te-vroeg");
    const eerder = verloopTot("gestart").gebeurt("evaluatiemoment.gepland", {
      ...e,
      reden: "De wethouder kan alleen dan.",
    });
    expect(eerder.laatsteZin).toContain("Al voor stap 5: De wethouder kan alleen dan.");
    for (const mijlpaal of ["stap5", "stap6", "stappenGereed"] as const)
      expect(verloopTot(mijlpaal).weigert("evaluatiemoment.gepland", e)).toBeNull();
    expect(verloopTot("stap5").gebeurt("traject.stopgezet").weigert("evaluatiemoment.gepland", e)).toBe(
      "staat.mag-niet",
    );
  });

  it("kan ook als stap 5 eerder begon dan de vorige klaar zijn, of als een vorige opnieuw wordt gedaan", () => {
    const e = moment("u1", "uitvoerend", "2026-05-01");
    const eerder = verloopTot("gestart").gebeurt("stap.begonnen", { stap: 5, reden: "De pilot loopt al." });
    expect(eerder.weigert("evaluatiemoment.gepland", e)).toBeNull();
    const opnieuw = verloopTot("stap6").gebeurt("stap.begonnen", { stap: 2, reden: "Nieuwe cijfers." });
    expect(opnieuw.weigert("evaluatiemoment.gepland", e)).toBeNull();
  });

  it("vraagt een eigen naam, een niveau en een dag die nog komt", () => {
    expect(gepland().weigert("evaluatiemoment.gepland", moment("u1", "beleid", "2026-06-01"))).toBe(
      "evaluatie.bestaat",
    );
    expect(verloopTot("stap5").weigert("evaluatiemoment.gepland", moment("u1", "landelijk", "2026-06-01"))).toBe(
      "gegevens.ongeldig",
    );
    expect(verloopTot("stap5").weigert("evaluatiemoment.gepland", moment("u1", "uitvoerend", "2026-02-29"))).toBe(
      "gegevens.ongeldig",
    );
    expect(verloopTot("stap5").weigert("evaluatiemoment.gepland", moment("u1", "uitvoerend", "2026-03-01"))).toBe(
      "evaluatie.verleden",
    );
    expect(verloopTot("stap5").weigert("evaluatiemoment.gepland", moment("u1", "uitvoerend", "2026-03-02"))).toBeNull();
  });

  it("nodigt iedere partner uit van wie de contactpersoon bekend is, en de zorgarrangeur", () => {
    const verloop = verloopTot("stap5").gebeurt("partner.toegevoegd", { partij: "zorgkantoor", naam: "Zorgkantoor" });
    verloop.gebeurt("evaluatiemoment.gepland", moment("u1", "uitvoerend", "2026-05-01"));
    expect(verloop.laatsteBrieven).toEqual(
      [...["partner-1", "partner-2", "partner-3"].map((partner) => ({ aan: "partner", partner })), { aan: "za" }].map(
        (wie) => ({
          ...wie,
          brief: "uitnodiging-evaluatie",
          evaluatie: "u1",
          niveau: "uitvoerend",
          datum: "2026-05-01",
          reeks: 0,
          wijziging: "gepland",
          reden: null,
        }),
      ),
    );
  });

  it("nodigt de zorgarrangeur die het traject overneemt alsnog uit, en de partners niet nog eens", () => {
    const verloop = gepland().gebeurt("overdracht.gestart", { naar: ANDERE_ZA.id, reden: "Verlof" });
    verloop.gebeurt("overdracht.voltooid", undefined, { door: ANDERE_ZA });
    expect(verloop.laatsteBrieven.filter(({ wijziging }) => wijziging !== "afgevallen")).toMatchObject(
      ["u1", "bl1", "bs1"].map((evaluatie) => ({ aan: "za", evaluatie, wijziging: "gepland" })),
    );
  });

  it("nodigt een nieuwe contactpersoon alsnog uit voor wat nog open staat", () => {
    const verloop = gepland().gebeurt("evaluatiemoment.gehouden", gehouden("u1"));
    verloop.gebeurt("evaluatiemoment.vervallen", vervallen("bl1"));
    verloop.gebeurt("contactpersoon.gewijzigd", {
      partner: "partner-3",
      contactpersoon: { naam: "Jip Jansen", email: "j.jansen@breda.example" },
      overdracht: "Samen doorgenomen.",
    });
    expect(verloop.laatsteBrieven).toMatchObject([
      { brief: "welkom", partner: "partner-3" },
      { brief: "uitnodiging-evaluatie", partner: "partner-3", evaluatie: "bs1", wijziging: "afgevallen" },
      { brief: "uitnodiging-evaluatie", partner: "partner-3", evaluatie: "bs1", wijziging: "gepland" },
    ]);
    verloop.gebeurt("partner.toegevoegd", {
      partij: "zorgaanbieder",
      naam: "Zorg Zuid",
      contactpersoon: { naam: "Noor de Wit", email: "n.dewit@zorgzuid.example" },
    });
    expect(verloop.laatsteBrieven).toMatchObject([
      { brief: "welkom", partner: "partner-4" },
      { partner: "partner-4", evaluatie: "bs1" },
    ]);
  });
});

describe("een evaluatiemoment dat pas na afloop wordt vastgelegd", () => {
  const plan = moment("u1", "uitvoerend", "2026-05-01");
  const laat = () => verloopTot("stap5").opDag("2026-05-06");

  it("is gepland op de dag waarop het is afgesproken, en gehouden op de dag zelf", () => {
    const verloop = laat();
    expect(verloop.weigert("evaluatiemoment.gepland", plan)).toBe("evaluatie.verleden");
    verloop.gebeurt("evaluatiemoment.gepland", plan, { gebeurdOp: "2026-04-20" });
    expect(verloop.laatsteBrieven).toEqual([]);
    const op = (gebeurdOp: string) => verloop.weigert("evaluatiemoment.gehouden", gehouden("u1"), { gebeurdOp });
    expect(op("2026-04-19")).toBe("datum.volgorde");
    expect(op("2026-05-01")).toBeNull();
    expect(verloop.dossier.evaluaties).toMatchObject([{ sinds: "2026-04-20", gehoudenOp: "2026-05-01" }]);
  });

  it("nodigt wel uit voor een dag die nog komt", () => {
    const verloop = laat().gebeurt("evaluatiemoment.gepland", moment("u1", "uitvoerend", "2026-05-07"), {
      gebeurdOp: "2026-04-20",
    });
    expect(verloop.laatsteBrieven).toHaveLength(4);
  });

  it("kan ook op een dag gehouden zijn tussen het verzetten en het vastleggen daarvan", () => {
    const verloop = verloopTot("stap5").gebeurt("evaluatiemoment.gepland", plan).opDag("2026-05-06");
    verloop.gebeurt("evaluatiemoment.verzet", verzet("u1", "2026-05-08"), { gebeurdOp: "2026-04-28" });
    expect(verloop.weigert("evaluatiemoment.gehouden", gehouden("u1"), { gebeurdOp: "2026-05-05" })).toBeNull();
  });
});

describe("wie afvalt heeft het evaluatiemoment niet meer in de agenda", () => {
  const GEMEENTE = "partner-3";
  const jip = { naam: "Jip Jansen", email: "j.jansen@breda.example" };
  const opvolger = (contactpersoon: object, partner = GEMEENTE) => ({
    partner,
    contactpersoon,
    overdracht: "Samen doorgenomen.",
  });
  const afgevallen = (verloop: Verloop) =>
    verloop.laatsteBrieven
      .filter(({ wijziging }) => wijziging === "afgevallen")
      .map(({ aan, partner, za, evaluatie, reeks }) => [aan, partner ?? za, evaluatie, reeks]);
  const uitDeAgenda = (aan: string, wie: string) => ["u1", "bl1", "bs1"].map((id) => [aan, wie, id, 1]);

  it("een contactpersoon die vertrekt of wordt vervangen", () => {
    const vertrekt = gepland().gebeurt("contactpersoon.vertrekt", { partner: GEMEENTE, reden: "Andere baan." });
    expect(afgevallen(vertrekt)).toEqual(uitDeAgenda("partner", GEMEENTE));
    // Nobody is left to drop out when the successor comes.
    expect(afgevallen(vertrekt.gebeurt("contactpersoon.gewijzigd", opvolger(jip)))).toEqual([]);
    expect(afgevallen(gepland().gebeurt("contactpersoon.gewijzigd", opvolger(jip)))).toEqual(
      uitDeAgenda("partner", GEMEENTE),
    );
  });

  it("een zorgarrangeur die het traject heeft overgedragen", () => {
    const verloop = gepland().gebeurt("overdracht.gestart", { naar: ANDERE_ZA.id, reden: "Verlof" });
    verloop.gebeurt("overdracht.voltooid", { verslag: "Doorgenomen." }, { door: ANDERE_ZA });
    expect(afgevallen(verloop)).toEqual(uitDeAgenda("za", MENSEN.zorgarrangeur.id));
  });

  it("niet wie met hetzelfde adres verder komt, of er nog voor een andere partner is", () => {
    const { email } = gepland().dossier.partners.find(({ nummer }) => nummer === GEMEENTE)!.contactpersoon!;
    const zelfde = opvolger({ naam: "Balie", email: email.toUpperCase() });
    expect(afgevallen(gepland().gebeurt("contactpersoon.gewijzigd", zelfde))).toEqual([]);
    const ookVanSwv = gepland().gebeurt("contactpersoon.gewijzigd", opvolger({ naam: "Balie", email }, "partner-2"));
    expect(afgevallen(ookVanSwv.gebeurt("contactpersoon.gewijzigd", opvolger(jip)))).toEqual([]);
    expect(ookVanSwv.regels.at(-1)?.gegevens).toEqual({ ...opvolger(jip), wissel: true });
  });

  it("en wie terugkomt wordt uitgenodigd met een nummer dat niet lager is; wie blijft merkt er niets van", () => {
    const verloop = gepland().gebeurt("contactpersoon.vertrekt", { partner: GEMEENTE, reden: "Andere baan." });
    expect(verloop.laatsteBrieven).toHaveLength(3);
    verloop.gebeurt("contactpersoon.gewijzigd", opvolger(jip));
    expect(verloop.laatsteBrieven.slice(1).map(({ wijziging, reeks }) => [wijziging, reeks])).toEqual(
      Array.from({ length: 3 }, () => ["gepland", 1]),
    );
    verloop.gebeurt("evaluatiemoment.verzet", verzet("bs1", "2026-05-20"));
    expect(verloop.laatsteBrieven.map(({ reeks }) => reeks)).toEqual([2, 2, 2, 2]);
  });

  it("alleen van wat nog gehouden moet worden, en zonder dat gebeurt er niets", () => {
    const verloop = gepland().gebeurt("evaluatiemoment.gehouden", gehouden("u1"));
    verloop.gebeurt("evaluatiemoment.vervallen", vervallen("bl1"));
    verloop.gebeurt("contactpersoon.vertrekt", { partner: GEMEENTE, reden: "Andere baan." });
    expect(afgevallen(verloop)).toEqual([["partner", GEMEENTE, "bs1", 1]]);
    const zonder = verloopTot("stap5").gebeurt("contactpersoon.vertrekt", { partner: GEMEENTE, reden: "Weg." });
    expect(zonder.laatsteBrieven).toEqual([]);
  });
});

describe("evaluatiemomenten hangen samen", () => {
  it.each(["beleid", "bestuur"])("het niveau %s oordeelt niet voor de uitvoering", (niveau) => {
    expect(verloopTot("stap5").weigert("evaluatiemoment.gepland", moment("x", niveau, "2026-05-15"))).toBe(
      "evaluatie.samenhang",
    );
    const verloop = verloopTot("stap5").gebeurt("evaluatiemoment.gepland", moment("u1", "uitvoerend", "2026-05-01"));
    expect(verloop.weigert("evaluatiemoment.gepland", moment("x", niveau, "2026-04-30"))).toBe("evaluatie.samenhang");
    expect(verloop.weigert("evaluatiemoment.gepland", moment("x", niveau, "2026-05-01"))).toBeNull();
  });

  it("tussen beleid en bestuur is geen volgorde", () => {
    const verloop = verloopTot("stap5").gebeurt("evaluatiemoment.gepland", moment("u1", "uitvoerend", "2026-05-01"));
    expect(verloop.weigert("evaluatiemoment.gepland", moment("bs1", "bestuur", "2026-05-02"))).toBeNull();
    expect(verloop.weigert("evaluatiemoment.gepland", moment("bl1", "beleid", "2026-05-03"))).toBeNull();
  });

  it("ook als er een verzet wordt of vervalt", () => {
    expect(gepland().weigert("evaluatiemoment.verzet", verzet("bs1", "2026-04-30"))).toBe("evaluatie.samenhang");
    expect(gepland().weigert("evaluatiemoment.verzet", verzet("u1", "2026-05-09"))).toBe("evaluatie.samenhang");
    expect(gepland().weigert("evaluatiemoment.verzet", verzet("u1", "2026-05-08"))).toBeNull();
    expect(gepland().weigert("evaluatiemoment.vervallen", vervallen("u1"))).toBe("evaluatie.samenhang");
    const tweede = gepland().gebeurt("evaluatiemoment.gepland", moment("u2", "uitvoerend", "2026-05-02"));
    expect(tweede.weigert("evaluatiemoment.vervallen", vervallen("u1"))).toBeNull();
    expect(tweede.weigert("evaluatiemoment.vervallen", vervallen("u2"))).toBe("evaluatie.samenhang");
  });

  it("wat gehouden of vervallen is houdt de anderen niet tegen", () => {
    const verloop = gepland()
      .gebeurt("evaluatiemoment.gepland", moment("u2", "uitvoerend", "2026-05-02"))
      .gebeurt("evaluatiemoment.gehouden", gehouden("u1"))
      .gebeurt("evaluatiemoment.vervallen", vervallen("bl1"))
      .gebeurt("evaluatiemoment.gehouden", gehouden("bs1"));
    expect(verloop.weigert("evaluatiemoment.verzet", verzet("u2", "2026-06-01"))).toBeNull();
  });

  it.each(["bl1", "bs1"])("%s wordt pas gehouden als het uitvoerende moment gehouden is", (id) => {
    const verloop = gepland().opDag("2026-05-15");
    expect(verloop.weigert("evaluatiemoment.gehouden", gehouden(id))).toBe("evaluatie.samenhang");
    verloop.gebeurt("evaluatiemoment.gehouden", gehouden("u1"), { gebeurdOp: "2026-05-14" });
    const op = (gebeurdOp: string) => verloop.weigert("evaluatiemoment.gehouden", gehouden(id), { gebeurdOp });
    expect(op("2026-05-13")).toBe("evaluatie.samenhang");
    expect(op("2026-05-14")).toBeNull();
  });

  it("iedere ronde heeft een eigen uitvoerend moment", () => {
    const verloop = gepland().opDag("2026-05-15").gebeurt("evaluatiemoment.gehouden", gehouden("u1"));
    verloop.gebeurt("evaluatiemoment.gehouden", gehouden("bs1"));
    const jaarLater = moment("bs2", "bestuur", "2027-05-15");
    expect(verloop.weigert("evaluatiemoment.gepland", jaarLater)).toBe("evaluatie.samenhang");
    // The beleid of the first round still rests on the uitvoerend moment of that round.
    expect(verloop.weigert("evaluatiemoment.verzet", verzet("bl1", "2026-05-20"))).toBeNull();
    verloop.gebeurt("evaluatiemoment.gepland", moment("u2", "uitvoerend", "2027-05-01"));
    verloop.gebeurt("evaluatiemoment.gepland", jaarLater).opDag("2027-05-15");
    expect(verloop.weigert("evaluatiemoment.gehouden", gehouden("bs2"))).toBe("evaluatie.samenhang");
    verloop.gebeurt("evaluatiemoment.gehouden", gehouden("u2"));
    expect(verloop.weigert("evaluatiemoment.gehouden", gehouden("bs2"))).toBeNull();
  });

  it("een ronde die nog geen eigen uitvoerend moment heeft houdt een andere afspraak niet tegen", () => {
    const verloop = gepland().gebeurt("evaluatiemoment.gepland", moment("bs2", "bestuur", "2026-09-01"));
    verloop.gebeurt("evaluatiemoment.gehouden", gehouden("u1")).gebeurt("evaluatiemoment.gehouden", gehouden("bs1"));
    expect(verloop.weigert("evaluatiemoment.verzet", verzet("bs2", "2026-10-01"))).toBe("evaluatie.samenhang");
    expect(verloop.weigert("evaluatiemoment.verzet", verzet("bl1", "2026-05-20"))).toBeNull();
    expect(verloop.weigert("evaluatiemoment.gepland", moment("u2", "uitvoerend", "2026-10-01"))).toBeNull();
    expect(verloop.weigert("evaluatiemoment.verzet", verzet("bs2", "2026-10-01"))).toBeNull();
  });
});

describe("een evaluatiemoment verzetten of laten vervallen", () => {
  it("telt de wijzigingen, en vertelt ze met de reden", () => {
    const verloop = gepland().gebeurt("evaluatiemoment.verzet", verzet("bs1", "2026-05-20"));
    expect(verloop.laatsteBrieven.map(({ aan }) => aan)).toEqual(["partner", "partner", "partner", "za"]);
    expect(verloop.laatsteBrieven[0]).toMatchObject({
      evaluatie: "bs1",
      datum: "2026-05-20",
      reeks: 1,
      wijziging: "verzet",
      reden: "Ziekte",
    });
    verloop.gebeurt("evaluatiemoment.verzet", verzet("bs1", "2026-05-27"));
    expect(verloop.laatsteBrieven[0]).toMatchObject({ datum: "2026-05-27", reeks: 2 });
    verloop.gebeurt("evaluatiemoment.vervallen", vervallen("bs1"));
    expect(verloop.laatsteBrieven[0]).toMatchObject({
      datum: "2026-05-27",
      reeks: 3,
      wijziging: "vervallen",
      reden: "De pilot begint later.",
    });
  });

  it("vraagt een reden, en een andere dag die nog komt", () => {
    expect(gepland().weigert("evaluatiemoment.verzet", { id: "bs1", datum: "2026-05-20" })).toBe("gegevens.ongeldig");
    expect(gepland().weigert("evaluatiemoment.vervallen", { id: "bs1" })).toBe("gegevens.ongeldig");
    expect(gepland().weigert("evaluatiemoment.verzet", verzet("bs1", "2026-05-15"))).toBe("evaluatie.zelfde-dag");
    expect(gepland().weigert("evaluatiemoment.verzet", verzet("u1", "2026-03-01"))).toBe("evaluatie.verleden");
  });

  it("kan alleen met wat gepland is en nog open staat", () => {
    const dicht = gepland()
      .gebeurt("evaluatiemoment.gehouden", gehouden("u1"))
      .gebeurt("evaluatiemoment.vervallen", vervallen("bs1"));
    for (const [type, gegevens] of [
      ["evaluatiemoment.verzet", (id: string) => verzet(id, "2026-07-01")],
      ["evaluatiemoment.vervallen", vervallen],
      ["evaluatiemoment.gehouden", gehouden],
    ] as const) {
      expect(dicht.weigert(type, gegevens("u9"))).toBe("evaluatie.onbekend");
      expect(dicht.weigert(type, gegevens("u1"))).toBe("evaluatie.gehouden");
      expect(dicht.weigert(type, gegevens("bs1"))).toBe("evaluatie.vervallen");
    }
  });
});

describe("tijd en plaats van een evaluatiemoment", () => {
  const TIJD = { van: "10:00", tot: "11:30" };
  const met = (deel: object) => ({ ...moment("u1", "uitvoerend", "2026-05-01"), ...deel });
  const begin = (deel: object) => verloopTot("stap5").gebeurt("evaluatiemoment.gepland", met(deel));
  const afspraak = (verloop: Verloop) => {
    const { gepland: dag, tijd, plaats } = verloop.dossier.evaluaties.find(({ id }) => id === "u1")!;
    return { dag, tijd, plaats };
  };
  const DAG = "2026-05-01";

  it("staan in het dossier, de zin en de uitnodigingen", () => {
    const verloop = begin({ tijd: TIJD, plaats: " Stadhuis, kamer 3 " });
    expect(afspraak(verloop)).toEqual({ dag: DAG, tijd: TIJD, plaats: "Stadhuis, kamer 3" });
    expect(verloop.laatsteZin).toBe(
      "Evaluatiemoment u1 (uitvoerend) is gepland op 1 mei 2026 van 10:00 tot 11:30 uur (Stadhuis, kamer 3).",
    );
    expect(verloop.laatsteBrieven).toHaveLength(4);
    for (const brief of verloop.laatsteBrieven)
      expect(brief).toMatchObject({ datum: DAG, ...TIJD, plaats: "Stadhuis, kamer 3" });
  });

  it("die niemand weet laten geen spoor na: het journaal is dan zoals het altijd was", () => {
    const verloop = begin({});
    const { gegevens, opdrachten } = verloop.regels.at(-1)!;
    expect(gegevens).toStrictEqual(met({}));
    expect(Object.keys(opdrachten[0]?.params ?? {}).toSorted()).toEqual([
      "aan",
      "brief",
      "datum",
      "evaluatie",
      "niveau",
      "partner",
      "reden",
      "reeks",
      "wijziging",
    ]);
    expect(verloop.dossier.evaluaties[0]).toStrictEqual({
      id: "u1",
      niveau: "uitvoerend",
      gepland: DAG,
      oordeel: null,
      sinds: verloop.dag,
    });
    verloop.gebeurt("evaluatiemoment.verzet", verzet("u1", "2026-05-08"));
    expect(verloop.regels.at(-1)?.gegevens).toEqual(verzet("u1", "2026-05-08"));
  });

  it("blijven bij verzetten zoals ze waren, en de regel in het journaal zegt dat", () => {
    const verloop = begin({ tijd: TIJD, plaats: "Stadhuis" });
    verloop.gebeurt("evaluatiemoment.verzet", verzet("u1", "2026-05-08"));
    expect(afspraak(verloop)).toEqual({ dag: "2026-05-08", tijd: TIJD, plaats: "Stadhuis" });
    expect(verloop.laatsteZin).toBe(
      "Evaluatiemoment u1 is verzet naar 8 mei 2026 van 10:00 tot 11:30 uur (Stadhuis): Ziekte",
    );
    expect(verloop.laatsteBrieven[0]).toMatchObject({ wijziging: "verzet", reeks: 1, ...TIJD, plaats: "Stadhuis" });
  });

  it("kunnen alleen veranderen, en met niets (null) weer open zijn; de termijn en de telling lopen door", () => {
    const verloop = begin({ tijd: TIJD });
    const { sinds } = verloop.dossier.evaluaties[0]!;
    verloop.later(7).gebeurt("evaluatiemoment.verzet", { ...verzet("u1", DAG), plaats: "Stadhuis" });
    expect(afspraak(verloop)).toEqual({ dag: DAG, tijd: TIJD, plaats: "Stadhuis" });
    verloop.gebeurt("evaluatiemoment.verzet", { ...verzet("u1", DAG), tijd: null });
    expect(afspraak(verloop)).toEqual({ dag: DAG, tijd: undefined, plaats: "Stadhuis" });
    expect(verloop.laatsteBrieven[0]).not.toHaveProperty("van");
    expect(verloop.dossier.evaluaties[0]).toMatchObject({ sinds, reeks: 2 });
  });

  it("of de dag moeten echt veranderen", () => {
    const nog = (deel: object) =>
      begin({ tijd: TIJD, plaats: "Stadhuis" }).weigert("evaluatiemoment.verzet", { ...verzet("u1", DAG), ...deel });
    for (const zelfde of [{}, { tijd: TIJD }, { plaats: "Stadhuis" }, { tijd: TIJD, plaats: "Stadhuis" }])
      expect(nog(zelfde)).toBe("evaluatie.zelfde-dag");
    for (const anders of [{ tijd: { ...TIJD, tot: "12:00" } }, { plaats: "School" }, { tijd: null }, { plaats: null }])
      expect(nog(anders)).toBeNull();
    const zonder = begin({});
    for (const niets of [{}, { tijd: null }, { plaats: null }])
      expect(zonder.weigert("evaluatiemoment.verzet", { ...verzet("u1", DAG), ...niets })).toBe("evaluatie.zelfde-dag");
  });

  it.each([
    [{ tijd: "10:00" }, "tijd"],
    [{ tijd: { van: "10:00" } }, "tijd.tot"],
    [{ tijd: { van: "24:00", tot: "24:30" } }, "tijd.van"],
    [{ tijd: { van: "9:30", tot: "11:00" } }, "tijd.van"],
    [{ tijd: { van: "10:60", tot: "11:00" } }, "tijd.van"],
    [{ tijd: { van: "11:00", tot: "10:00" } }, "tijd.tot"],
    [{ tijd: { van: "11:00", tot: "11:00" } }, "tijd.tot"],
    [{ tijd: null }, "tijd"],
    [{ plaats: " " }, "plaats"],
    [{ plaats: "Stadhuis\nBreda" }, "plaats"],
    [{ plaats: "x".repeat(201) }, "plaats"],
    [{ plaats: "Bij 111222333" }, "plaats"],
  ])("%j wordt geweigerd, op het veld en in het Nederlands", (deel, veld) => {
    const uitkomst = verloopTot("stap5").probeer(inzending("evaluatiemoment.gepland", met(deel)));
    expect(uitkomst).toMatchObject({ ok: false, weigering: { code: "gegevens.ongeldig", veld } });
    expect(uitkomst.ok ? "" : uitkomst.weigering.reden).toMatch(/^[a-z.]+: [A-Z].*\.$/);
  });

  it("bestaan op die dag: in het uur dat de zomertijd overslaat komt niemand", () => {
    const om = (datum: string, van: string, tot: string) =>
      verloopTot("stap5").weigert("evaluatiemoment.gepland", {
        ...moment("u1", "uitvoerend", datum),
        tijd: { van, tot },
      });
    expect(om("2026-03-29", "02:00", "04:00")).toBe("evaluatie.zomertijd");
    expect(om("2026-03-29", "01:00", "02:59")).toBe("evaluatie.zomertijd");
    expect(om("2026-03-29", "01:59", "03:00")).toBeNull();
    expect(om("2026-03-28", "02:30", "04:00")).toBeNull();
    expect(om("2026-10-25", "02:30", "04:00")).toBeNull();
    const verloop = begin({ tijd: { van: "02:30", tot: "04:00" } });
    expect(verloop.weigert("evaluatiemoment.verzet", verzet("u1", "2026-03-29"))).toBe("evaluatie.zomertijd");
  });

  it("wie opnieuw afspeelt wat in het journaal staat, krijgt hetzelfde dossier", () => {
    const tijd = fc.constantFrom(undefined, null, TIJD, { van: "13:00", tot: "14:00" });
    const plaats = fc.constantFrom(undefined, null, "Stadhuis", "School");
    const dag = fc.constantFrom(DAG, "2026-05-08");
    const kaal = (deel: object) => Object.fromEntries(Object.entries(deel).filter(([, w]) => w !== undefined));
    fc.assert(
      fc.property(fc.array(fc.record({ dag, tijd, plaats }), { maxLength: 5 }), (reeks) => {
        const eerst = begin({});
        for (const { dag: datum, ...deel } of reeks)
          eerst.probeer(inzending("evaluatiemoment.verzet", kaal({ ...verzet("u1", datum), ...deel })));
        const nogmaals = verloopTot("stap5");
        for (const { type, gegevens } of eerst.regels.filter((r) => r.type.startsWith("evaluatiemoment.")))
          nogmaals.gebeurt(type, gegevens);
        expect(nogmaals.dossier.evaluaties).toEqual(eerst.dossier.evaluaties);
      }),
    );
  });
});

/** What each partner hears of the moment u1 that was held. */
const uitkomsten = (soort: string, toelichting = "De pilot loopt goed.", deel: object = {}) =>
  ["partner-1", "partner-2", "partner-3"].map((partner) => ({
    brief: "evaluatie-uitkomst",
    aan: "partner",
    partner,
    niveau: "uitvoerend",
    op: "2026-03-02",
    soort,
    toelichting,
    hoe: null,
    ...deel,
  }));

describe("een evaluatiemoment houden", () => {
  it("eindigt één keer in een oordeel met een toelichting", () => {
    const verloop = gepland().gebeurt("evaluatiemoment.gehouden", gehouden("u1"));
    expect(verloop.dossier.evaluaties.map(({ oordeel }) => oordeel)).toEqual(["bestendigen", null, null]);
    expect(verloop.weigert("evaluatiemoment.gehouden", { id: "bs1", oordeel: "bestendigen" })).toBe(
      "gegevens.ongeldig",
    );
    expect(verloop.weigert("evaluatiemoment.gehouden", { ...gehouden("bs1"), oordeel: "misschien" })).toBe(
      "gegevens.ongeldig",
    );
  });

  it("is niet eerder geweest dan het is afgesproken, en niet in de toekomst", () => {
    const op = (gebeurdOp: string) => gepland().weigert("evaluatiemoment.gehouden", gehouden("u1"), { gebeurdOp });
    expect(["1990-01-01", "2026-03-01", "2026-03-02", "2026-03-03"].map(op)).toEqual([
      "datum.volgorde",
      "datum.volgorde",
      null,
      "datum.toekomst",
    ]);
    const verzetten = gepland().opDag("2026-03-10").gebeurt("evaluatiemoment.verzet", verzet("u1", "2026-04-01"));
    expect(verzetten.weigert("evaluatiemoment.gehouden", gehouden("u1"), { gebeurdOp: "2026-03-09" })).toBe(
      "datum.volgorde",
    );
  });

  it("zegt bij bijsturen hoe", () => {
    const bijsturen = { id: "u1", oordeel: "bijsturen", toelichting: "Er is te weinig overleg." };
    expect(gepland().weigert("evaluatiemoment.gehouden", bijsturen)).toBe("evaluatie.hoe");
    expect(gepland().weigert("evaluatiemoment.gehouden", { ...bijsturen, hoe: "Elke maand overleg." })).toBeNull();
  });

  it("meldt een advies om te stoppen aan de projectleider, en stopt zelf niets", () => {
    const verloop = gepland().gebeurt("evaluatiemoment.gehouden", { ...gehouden("u1"), oordeel: "stoppen" });
    expect(verloop.laatsteBrieven).toEqual([
      ...uitkomsten("stoppen"),
      {
        brief: "evaluatie-stoppen",
        aan: "projectleider",
        evaluatie: "u1",
        niveau: "uitvoerend",
        toelichting: "De pilot loopt goed.",
      },
    ]);
    expect(verloop.beeld.staat).toBe("implementeren");
    expect(gepland().gebeurt("evaluatiemoment.gehouden", gehouden("u1")).laatsteBrieven).toEqual(
      uitkomsten("bestendigen"),
    );
  });
});

describe("het oordeel bij een evaluatiemoment", () => {
  const naar = (oordeel: string, deel: object = {}) => ({ id: "u1", oordeel, reden: "Verkeerd vakje.", ...deel });
  const met = (oordeel: string) => gepland().gebeurt("evaluatiemoment.gehouden", { ...gehouden("u1"), oordeel });
  const oordeelsignalen = ({ dossier, pad }: Verloop) =>
    signaalkernen(dossier, pad).filter(({ soort }) => soort === "evaluatieoordeel");

  it("wordt gecorrigeerd, en het signaal van het oude verdwijnt", () => {
    const verloop = met("stoppen");
    expect(oordeelsignalen(verloop)).toHaveLength(1);
    verloop.gebeurt("evaluatiemoment.gecorrigeerd", naar("bestendigen"));
    expect(verloop.dossier.evaluaties[0]).toMatchObject({ oordeel: "bestendigen", gehoudenOp: verloop.dag });
    expect(oordeelsignalen(verloop)).toEqual([]);
    expect(verloop.laatsteBrieven).toEqual(uitkomsten("bestendigen", "Verkeerd vakje.", { gecorrigeerd: true }));
  });

  it("komt met een eigen signaal, ook als dat van het oude was afgehandeld, en meldt een advies om te stoppen", () => {
    const verloop = gepland().gebeurt("evaluatiemoment.gehouden", {
      ...gehouden("u1"),
      oordeel: "bijsturen",
      hoe: "Elke maand overleg.",
    });
    const [{ sleutel } = { sleutel: "" }] = oordeelsignalen(verloop);
    verloop.gebeurt("signaal.afgehandeld", { sleutel });
    verloop.gebeurt("evaluatiemoment.gecorrigeerd", naar("stoppen"));
    expect(oordeelsignalen(verloop)).toMatchObject([{ voor: { rol: "projectleider" }, afgehandeldOp: null }]);
    expect(verloop.laatsteBrieven).toMatchObject([
      ...uitkomsten("stoppen", "Verkeerd vakje.", { gecorrigeerd: true }),
      { brief: "evaluatie-stoppen", toelichting: "Verkeerd vakje." },
    ]);
  });

  it("moet gegeven zijn, echt veranderen, en zegt bij bijsturen hoe", () => {
    const correctie = (verloop: Verloop, gegevens: Record<string, unknown>) =>
      verloop.weigert("evaluatiemoment.gecorrigeerd", gegevens);
    expect(correctie(gepland(), naar("stoppen"))).toBe("evaluatie.niet-gehouden");
    expect(correctie(met("stoppen"), naar("stoppen", { id: "e9" }))).toBe("evaluatie.onbekend");
    expect(correctie(met("stoppen"), naar("stoppen"))).toBe("evaluatie.zelfde-oordeel");
    expect(correctie(met("stoppen"), naar("bijsturen"))).toBe("evaluatie.hoe");
    expect(correctie(met("stoppen"), naar("bijsturen", { hoe: "Elke maand overleg." }))).toBeNull();
  });

  it("kan ook na het einde nog recht, en dan valt er niets meer te stoppen", () => {
    for (const einde of [
      verloopTot("gesloten"),
      verloopTot("gesloten").gebeurt("nazorg.gestart"),
      verloopTot("stappenGereed").gebeurt("traject.stopgezet"),
    ]) {
      einde.gebeurt("evaluatiemoment.gecorrigeerd", naar("stoppen", { id: "e1" }));
      expect(new Set(einde.laatsteBrieven.map(({ brief }) => brief))).toEqual(new Set(["evaluatie-uitkomst"]));
      expect(oordeelsignalen(einde)).toEqual([]);
    }
  });
});

describe("een evaluatiemoment dat voor het einde is gehouden", () => {
  const toen = { gebeurdOp: "2026-03-05" };
  it.each([
    ["gesloten", () => verloopTot("terugkoppeling").later(5).gebeurt("traject.gesloten")],
    ["nazorg", () => verloopTot("terugkoppeling").later(5).gebeurt("traject.gesloten").gebeurt("nazorg.gestart")],
    ["stopgezet", () => verloopTot("stappenGereed").later(5).gebeurt("traject.stopgezet")],
  ])("kan nog worden vastgelegd als het traject is %s, met een dag van voor het einde", (_naam, begin) => {
    const verloop = begin().later(20);
    expect(verloop.weigert("evaluatiemoment.gehouden", gehouden("e3"))).toBe("evaluatie.na-einde");
    expect(verloop.weigert("evaluatiemoment.gehouden", gehouden("e3"), { gebeurdOp: "2026-03-08" })).toBe(
      "evaluatie.na-einde",
    );
    verloop.gebeurt("evaluatiemoment.gehouden", { ...gehouden("e3"), oordeel: "stoppen" }, toen);
    const moment = verloop.dossier.evaluaties.find(({ id }) => id === "e3");
    expect(moment).toMatchObject({ oordeel: "stoppen", gehoudenOp: "2026-03-05" });
    expect(moment).not.toHaveProperty("vervallen");
    expect(new Set(verloop.laatsteBrieven.map(({ brief }) => brief))).toEqual(new Set(["evaluatie-uitkomst"]));
    expect(verloop.weigert("evaluatiemoment.gehouden", gehouden("e3"), toen)).toBe("evaluatie.gehouden");
  });

  it("maar niet als het eerder al was vervallen", () => {
    const verloop = verloopTot("terugkoppeling").gebeurt("evaluatiemoment.vervallen", vervallen("e2"));
    verloop.later(5).gebeurt("traject.gesloten");
    expect(verloop.weigert("evaluatiemoment.gehouden", gehouden("e2"), toen)).toBe("evaluatie.vervallen");
  });
});

describe("een traject dat eindigt zegt af wat nog open staat", () => {
  it.each([
    ["sluiten", () => verloopTot("terugkoppeling"), "traject.gesloten"],
    ["stopzetten", () => verloopTot("stappenGereed"), "traject.stopgezet"],
  ])("bij %s", (_naam, begin, type) => {
    const verloop = begin().gebeurt("evaluatiemoment.vervallen", vervallen("e2")).gebeurt(type);
    expect(verloop.laatsteBrieven.filter(({ brief }) => brief === "uitnodiging-evaluatie")).toMatchObject(
      [{ partner: "partner-1" }, { partner: "partner-2" }, { partner: "partner-3" }, { aan: "za" }].map((wie) => ({
        ...wie,
        evaluatie: "e3",
        wijziging: "vervallen",
        reeks: 1,
      })),
    );
    // Opened again: what was called off stays so, and is not called off twice.
    verloop.doe(...(verloop.dossier.plaats === "geen" ? [inzending("plaats.gereserveerd")] : []));
    verloop.gebeurt("traject.heropend");
    expect(verloop.weigert("evaluatiemoment.gehouden", gehouden("e3"))).toBe("evaluatie.vervallen");
    verloop.gebeurt("traject.stopgezet");
    expect(verloop.laatsteBrieven.filter(({ brief }) => brief === "uitnodiging-evaluatie")).toEqual([]);
  });
});

it("de zorgarrangeur van het traject plant, een andere niet", () => {
  expect(verloopTot("stap5").probeer(...evaluaties("2026-06-01", { door: MENSEN.zorgarrangeur })).ok).toBe(true);
  expect(verloopTot("stap5").probeer(...evaluaties("2026-06-01", { door: ANDERE_ZA }))).toMatchObject({
    weigering: { code: "traject.niet-eigen" },
  });
});
