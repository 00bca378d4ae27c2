import { describe, expect, it } from "vitest";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

const metPlaats = (deel: object = {}, begin: ConstructorParameters<typeof Verloop>[0] = {}) =>
  new Verloop(begin)
    .gebeurt("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, ...deel })
    .gebeurt("plaats.gereserveerd");
const toekenning = (deel: object = {}) => ({
  vorm: "middellang",
  uren: 100,
  toelichting: "Een collectieve vraag.",
  ...deel,
});

const IN_2020 = { periode: PERIODEN.find(({ id }) => id === "2020-2022")!, op: "2021-03-02" };

describe("toekennen", () => {
  it("kan alleen met een plaats in de subsidieperiode", () => {
    const verloop = verloopTot("beoordeling");
    expect(verloop.weigert("aanvraag.toegekend")).toBe("plaats.ontbreekt");
    expect(verloop.weigert("aanvraag.toegekend", toekenning({ afwijking: "Dringend." }))).toBe("plaats.ontbreekt");
    expect(verloop.gebeurt("plaats.gereserveerd").weigert("aanvraag.toegekend")).toBeNull();
    expect(verloop.dossier).toMatchObject({
      plaats: "toegekend",
      vorm: "middellang",
      urenToegekend: 100,
      besluit: { soort: "toegekend", op: "2026-03-02" },
    });
  });

  it.each([
    ["kort", 19.75, 20, 50, 50.25],
    ["middellang", 59.75, 60, 105, 105.25],
    ["lang", 124.75, 125, 125, 125.25],
  ])(
    "van een %s traject blijft binnen zijn uren (niet %d, wel %d tot en met %d, niet %d)",
    (vorm, teWeinig, minst, meest, teVeel) => {
      for (const uren of [teWeinig, teVeel])
        expect(metPlaats().weigert("aanvraag.toegekend", toekenning({ vorm, uren }))).toBe("vorm.uren");
      for (const uren of [minst, meest])
        expect(metPlaats().weigert("aanvraag.toegekend", toekenning({ vorm, uren }))).toBeNull();
      expect(
        metPlaats().weigert("aanvraag.toegekend", toekenning({ vorm, uren: teVeel, afwijking: "De regio is groot." })),
      ).toBeNull();
    },
  );

  it("kan in 2020 een lang traject tot 200 uur zijn, want het dossier draagt zijn eigen regels", () => {
    const toen = () => metPlaats({}, IN_2020);
    expect(toen().weigert("aanvraag.toegekend", toekenning({ vorm: "lang", uren: 200 }))).toBeNull();
    expect(toen().weigert("aanvraag.toegekend", toekenning({ vorm: "lang", uren: 200.25 }))).toBe("vorm.uren");
  });

  it.each(["collectief", "belangLeerlingen", "mankracht", "mandaat", "vasteContactpersoon", "monitor"])(
    "vraagt een afwijking met reden als het criterium %s niet is gehaald",
    (criterium) => {
      expect(metPlaats({ [criterium]: false }).weigert("aanvraag.toegekend")).toBe("criteria.niet-voldaan");
      expect(
        metPlaats({ [criterium]: false }).weigert(
          "aanvraag.toegekend",
          toekenning({ afwijking: "Het komt er deze maand." }),
        ),
      ).toBeNull();
    },
  );

  it("zegt bij een afwijking waaraan zij voorbijgaat: alles waarom het anders niet kon, en telt die van de uren", () => {
    const afwijkend = { afwijking: "Vijf uur meer voor reizen." };
    const verloop = metPlaats({ collectief: false }).gebeurt(
      "aanvraag.toegekend",
      toekenning({ uren: 110, ...afwijkend }),
    );
    const [uren, collectief, ...rest] = verloop.regels.at(-1)!.gegevens["voorbijAan"] as string[];
    expect(uren).toMatch(/60 tot en met 105/);
    expect(collectief).toMatch(/één leerling of één klas/);
    expect(rest).toEqual([]);
    expect(verloop.opdrachten.find(({ params }) => params["brief"] === "toekenning")?.params).toMatchObject(afwijkend);
    expect(verloop.dossier.urenafwijkingen).toMatchObject([{ bij: "toekenning", reden: afwijkend.afwijking }]);
    const alleenCriterium = metPlaats({ collectief: false }).gebeurt("aanvraag.toegekend", toekenning(afwijkend));
    expect(alleenCriterium.dossier.urenafwijkingen).toEqual([]);
  });

  it("vraagt in 2020 een afwijking voor cluster 1, en in 2025 niet", () => {
    const cluster1 = { onderwijstypen: ["cluster 1"] };
    const toen = metPlaats(cluster1, IN_2020);
    expect(toen.weigert("aanvraag.toegekend")).toBe("criteria.niet-voldaan");
    expect(metPlaats(cluster1).weigert("aanvraag.toegekend")).toBeNull();
  });
});

describe("ieder besluit", () => {
  const besluiten: [type: string, staat: string, brief: string | null][] = [
    ["aanvraag.toegekend", "start", "toekenning"],
    ["aanvraag.afgewezen", "afgewezen", "afwijzing"],
    ["aanvraag.verwezen", "verwezen", "verwijzing"],
    ["aanvraag.geconsulteerd", "geconsulteerd", "consultatie"],
  ];

  it.each(besluiten)("%s kan meteen na ontvangst, en leidt naar %s", (type, staat, brief) => {
    const verloop = metPlaats().gebeurt(type);
    expect(verloop.beeld.staat).toBe(staat);
    const brieven = verloop.opdrachten.filter((o) => o.type === "mail" && o.volgnummer === verloop.zaak.kop.volgnummer);
    expect(brieven.map(({ params }) => params["brief"])).toEqual(brief === null ? [] : [brief]);
  });

  it.each(besluiten)("%s ligt niet voor de ontvangst", (type) => {
    expect(metPlaats().weigert(type, undefined, { gebeurdOp: "2026-03-01" })).toBe("datum.volgorde");
  });

  it.each(besluiten.slice(1))("%s geeft een gereserveerde plaats terug", (type) => {
    const verloop = metPlaats().gebeurt(type);
    expect(verloop.dossier.plaats).toBe("geen");
    expect(verloop.opdrachten.at(-1)?.params).toMatchObject({ melding: "vrijgeven" });
  });

  it.each(besluiten.slice(1))("%s kan heropend worden; het oude besluit telt dan niet meer", (type) => {
    const verloop = metPlaats().gebeurt(type).gebeurt("aanvraag.heropend");
    expect(verloop.beeld.staat).toBe("beoordeling");
    expect(verloop.dossier.besluit).toBeNull();
    expect(verloop.laatsteBrieven).toMatchObject([{ brief: "aanvraag-heropend", aan: "aanvrager" }]);
  });

  it.each(besluiten.slice(1))("%s wordt niet heropend op een dag voor het besluit zelf", (type) => {
    const verloop = metPlaats().later(7).gebeurt(type).later(1);
    expect(verloop.weigert("aanvraag.heropend", undefined, { gebeurdOp: "2026-03-08" })).toBe("datum.volgorde");
    expect(verloop.weigert("aanvraag.heropend", undefined, { gebeurdOp: "2026-03-09" })).toBeNull();
  });
});

describe("wat opnieuw wordt gevraagd", () => {
  const heropend = () =>
    verloopTot("ingediend")
      .gebeurt("aanvraag.afgewezen")
      .opDag("2027-01-11")
      .gebeurt("aanvraag.heropend")
      .gebeurt("plaats.gereserveerd")
      .later(7);
  const besluiten = ["aanvraag.toegekend", "aanvraag.afgewezen", "aanvraag.verwezen", "aanvraag.geconsulteerd"];

  it.each(besluiten)("%s ligt niet voor het heropenen, en valt zo in zijn eigen jaar", (type) => {
    expect(heropend().weigert(type, undefined, { gebeurdOp: "2026-12-31" })).toBe("datum.volgorde");
    expect(heropend().weigert(type, undefined, { gebeurdOp: "2027-01-11" })).toBeNull();
  });

  it("komt ook niet eerder op de wachtlijst, en een besluit over wie wacht ligt niet voor de plaatsing", () => {
    const verloop = verloopTot("ingediend")
      .gebeurt("aanvraag.afgewezen")
      .later(10)
      .gebeurt("aanvraag.heropend")
      .later(5);
    const op = (type: string, gebeurdOp: string) => verloop.weigert(type, undefined, { gebeurdOp });
    expect(op("aanvraag.op-wachtlijst", "2026-03-11")).toBe("datum.volgorde");
    expect(op("aanvraag.op-wachtlijst", "2026-03-13")).toBeNull();
    expect(op("aanvraag.afgewezen", "2026-03-12")).toBe("datum.volgorde");
    expect(op("aanvraag.afgewezen", "2026-03-13")).toBeNull();
  });

  it("mag uit een register zo staan als het daar staat", () => {
    const bron = { bron: REGISTER, gebeurdOp: "2020-05-01" };
    const verloop = new Verloop()
      .gebeurt("aanmelding.overgenomen", undefined, { ...bron, gebeurdOp: "2020-03-01" })
      .gebeurt("aanvraag.afgewezen", undefined, bron)
      .gebeurt("aanvraag.heropend");
    expect(verloop.weigert("aanvraag.afgewezen", undefined, bron)).toBeNull();
  });
});

it("heropenen en een aanbod aanvaarden gaan niet terug tot voor de ontvangst", () => {
  const eerder = { gebeurdOp: "2026-03-01" };
  const ingetrokken = verloopTot("ingediend").gebeurt("aanvraag.ingetrokken");
  expect(ingetrokken.weigert("aanvraag.heropend", undefined, eerder)).toBe("datum.volgorde");
  const aangeboden = verloopTot("beoordeling")
    .gebeurt("aanvraag.op-wachtlijst")
    .gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-16" });
  expect(aangeboden.weigert("plaats.aanvaard", {}, eerder)).toBe("datum.volgorde");
});

it("een brief over de wachtlijst of een verwijzing zegt waarom, en naar wie", () => {
  expect(verloopTot("beoordeling").gebeurt("aanvraag.op-wachtlijst", { reden: "Vol." }).laatsteBrieven).toEqual([
    { brief: "wachtlijst", aan: "aanvrager", reden: "Vol.", kijkdag: "2026-06-01" },
  ]);
  expect(verloopTot("beoordeling").gebeurt("aanvraag.verwezen").laatsteBrieven).toEqual([
    { brief: "verwijzing", aan: "aanvrager", naar: "onderwijsconsulent" },
  ]);
});

describe("verwijzen", () => {
  it("kan alleen met toestemming van de ouders", () => {
    const naar = (toestemmingOuders: boolean | null) => ({
      naar: "onderwijsconsulent",
      toestemmingOuders,
      toelichting: "Eén leerling.",
    });
    expect(verloopTot("beoordeling").weigert("aanvraag.verwezen", naar(false))).toBe("verwijzing.toestemming");
    expect(verloopTot("beoordeling").weigert("aanvraag.verwezen", naar(null))).toBe("verwijzing.toestemming");
    expect(verloopTot("beoordeling").weigert("aanvraag.verwezen", naar(true))).toBeNull();
  });
});

describe("een consultatie", () => {
  it("blijft bij de paar uren van haar vorm", () => {
    expect(
      verloopTot("beoordeling").weigert("aanvraag.geconsulteerd", {
        za: "za-03",
        uren: 8.25,
        toelichting: "Drie gesprekken.",
      }),
    ).toBe("vorm.uren");
    expect(
      verloopTot("beoordeling").weigert("aanvraag.geconsulteerd", {
        za: "za-03",
        uren: 8,
        toelichting: "Drie gesprekken.",
      }),
    ).toBeNull();
  });
});

describe("afwijzen", () => {
  it("kan niet zonder reden", () => {
    expect(verloopTot("beoordeling").weigert("aanvraag.afgewezen", { redenen: ["Nee."], toelichting: "Nee." })).toBe(
      "redencodes.kies",
    );
  });
});
