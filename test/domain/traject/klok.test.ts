import { describe, expect, it } from "vitest";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/perioden.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { eersteMoment, termijnen } from "#domain/termijnen.ts";
import { inzending, REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { paden } from "#test/support/paden.ts";

const WACHT = /^aanmelding\.behandeling|^aanmelding\.aanvulling$|^aanmelding\.plaatsAangeboden$|verlengen\.gevraagd/;
const lopend = (v: Verloop) =>
  termijnen(v.dossier, v.pad).map(({ soort, vanaf, uiterlijk }) => ({ soort, vanaf, uiterlijk }));
const beslissing = (v: Verloop) => lopend(v).find(({ soort }) => soort === "beslissing")?.uiterlijk;

/** Does the first thing that the clock must do, on its day; null when it can sleep. */
function tik(verloop: Verloop): string | null {
  const eerste = eersteMoment(verloop.dossier, verloop.pad);
  if (eerste === null) return null;
  const { termijn, moment } = eerste;
  if (moment.op > verloop.dag) verloop.opDag(moment.op);
  const gegevens = moment.type.startsWith("termijn.")
    ? { soort: termijn.soort, uiterlijk: termijn.uiterlijk }
    : { uiterlijk: termijn.uiterlijk };
  verloop.gebeurt(moment.type, gegevens);
  return `${moment.op} ${moment.type} ${termijn.soort}`;
}

describe("iedere staat waarin iemand op ons of op de aanvrager wacht", () => {
  const wachtend = paden().filter(({ naar }) => WACHT.test(naar));

  it("heeft een termijn met een laatste dag, een uitleg en iets dat de klok dan doet", () => {
    expect(wachtend.length).toBeGreaterThan(40);
    const zonder = wachtend.filter(({ naar, dossier }) => {
      const [eerste] = termijnen(dossier, naar);
      if (eerste === undefined || eerste.momenten.length === 0) return true;
      return eerste.regels.some(({ regel, bron }) => regel === "" || bron === "") || eerste.uiterlijk < eerste.vanaf;
    });
    expect(zonder.map(({ naar }) => naar)).toEqual([]);
  });

  it("neemt aan wat de klok op dat moment stuurt, en de klok is ooit klaar", () => {
    const tikken = wachtend.map(({ naar, inzendingen }) => {
      const verloop = new Verloop().doe(...inzendingen.slice(1));
      const gedaan: string[] = [];
      for (let moment = tik(verloop); moment !== null && gedaan.length < 20; moment = tik(verloop)) gedaan.push(moment);
      return { naar, gedaan };
    });
    expect(tikken.filter(({ gedaan }) => gedaan.length === 0 || gedaan.length === 20)).toEqual([]);
    expect(tikken.filter(({ gedaan }) => new Set(gedaan).size < gedaan.length)).toEqual([]);
    const opVolgorde = ({ gedaan }: { gedaan: string[] }) =>
      gedaan.every((moment, i) => i === 0 || gedaan[i - 1]!.slice(0, 10) <= moment.slice(0, 10));
    expect(tikken.filter((t) => !opVolgorde(t))).toEqual([]);
  });

  it("is de enige soort staat waarin een termijn loopt", () => {
    const elders = paden().filter(({ naar, dossier }) => !WACHT.test(naar) && termijnen(dossier, naar).length > 0);
    expect(elders.map(({ naar }) => naar)).toEqual([]);
  });
});

describe("de beslistermijn", () => {
  it("is acht weken vanaf de dag van ontvangst, met een herinnering, een melding en een escalatie", () => {
    const verloop = verloopTot("ingediend");
    expect(lopend(verloop)).toEqual([{ soort: "beslissing", vanaf: "2026-03-02", uiterlijk: "2026-04-28" }]); // 27 April is Koningsdag.
    expect([tik(verloop), tik(verloop), tik(verloop), tik(verloop)]).toEqual([
      "2026-04-14 termijn.nadert beslissing",
      "2026-04-29 termijn.verstreken beslissing",
      "2026-05-02 termijn.geescaleerd beslissing",
      null,
    ]);
    expect(verloop.opdrachten.slice(-3).map(({ params }) => `${params["brief"]} ${params["aan"]}`)).toEqual([
      "termijn-nadert projectleider",
      "termijn-verlopen projectleider",
      "escalatie plaatsvervanger",
    ]);
  });

  it("loopt door tot er een besluit is, ook tijdens de beoordeling", () => {
    expect(beslissing(verloopTot("beoordeling"))).toBe(beslissing(verloopTot("ingediend")));
    for (const besluit of [
      "aanvraag.afgewezen",
      "aanvraag.verwezen",
      "aanvraag.geconsulteerd",
      "aanvraag.op-wachtlijst",
    ])
      expect(lopend(verloopTot("beoordeling").gebeurt(besluit))).toEqual([]);
  });

  it("schuift mee met een gecorrigeerde ontvangst, en herinnert dan opnieuw", () => {
    const verloop = verloopTot("ingediend");
    tik(verloop);
    verloop.gebeurt("datum.gecorrigeerd", {
      wat: "ontvangen",
      datum: "2026-02-23",
      reden: "De mail was van een week eerder.",
    });
    expect(beslissing(verloop)).toBe("2026-04-20");
    expect(tik(verloop)).toBe("2026-04-06 termijn.nadert beslissing");
  });

  it("begint opnieuw na heropenen en na een aanvaarde plaats, zodat niemand meteen te laat is", () => {
    const heropend = verloopTot("ingediend").gebeurt("aanvraag.afgewezen").later(300).gebeurt("aanvraag.heropend");
    expect(lopend(heropend)).toMatchObject([{ soort: "beslissing", vanaf: heropend.dag }]);
    const wachtlijst = verloopTot("ingediend")
      .gebeurt("aanvraag.op-wachtlijst")
      .later(200)
      .gebeurt("plaats.aangeboden", { uiterlijk: "2026-10-01" });
    expect(lopend(wachtlijst.later(3).gebeurt("plaats.aanvaard"))).toMatchObject([
      { soort: "beslissing", vanaf: wachtlijst.dag },
    ]);
  });

  it("is er niet voor een rij uit een register zonder datum", () => {
    const verloop = new Verloop().gebeurt("aanmelding.overgenomen", undefined, { bron: REGISTER, gebeurdOp: null });
    expect(lopend(verloop)).toEqual([]);
    expect(eersteMoment(verloop.dossier, verloop.pad)).toBeNull();
  });
});

describe("een aanvulling", () => {
  const gevraagd = () => verloopTot("ingediend").later(7).gebeurt("aanvulling.gevraagd");

  it("zet de beslistermijn stil en heeft een eigen laatste dag", () => {
    expect(lopend(gevraagd())).toEqual([{ soort: "aanvulling", vanaf: "2026-03-09", uiterlijk: "2026-03-23" }]);
    expect(
      lopend(verloopTot("ingediend").gebeurt("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: "2026-03-10" })),
    ).toMatchObject([{ uiterlijk: "2026-03-10" }]);
  });

  it.each([
    [0, 0, "2026-04-28"],
    [1, 1, "2026-04-28"],
    [4, 4, "2026-05-01"],
    [14, 14, "2026-05-11"],
    [20, 14, "2026-05-11"],
  ])(
    "die na %i dagen beantwoord is telt %i dagen stilstand, vanaf de dag na de vraag",
    (dagen, stilstand, uiterlijk) => {
      const verloop = gevraagd().later(dagen).gebeurt("aanvulling.ontvangen");
      expect(verloop.dossier).toMatchObject({ stilstand, aanvulling: null });
      expect(beslissing(verloop)).toBe(uiterlijk);
    },
  );

  it("die niet komt verstrijkt op de dag na haar laatste; daarna loopt de beslistermijn weer", () => {
    const verloop = gevraagd();
    expect(tik(verloop)).toBe("2026-03-24 aanvulling.verstreken aanvulling");
    expect(verloop.dossier.stilstand).toBe(14);
    expect(lopend(verloop)).toMatchObject([{ soort: "beslissing", uiterlijk: "2026-05-11" }]);
    expect(verloop.beeld.staat).toBe("beoordeling");
  });

  it("telt bij een tweede de dagen op", () => {
    const verloop = gevraagd()
      .later(4)
      .gebeurt("aanvulling.ontvangen")
      .later(1)
      .gebeurt("aanvulling.gevraagd")
      .later(3)
      .gebeurt("aanvulling.ontvangen");
    expect(verloop.dossier.stilstand).toBe(7);
  });
});

describe("een aangeboden plaats", () => {
  it("verloopt op de dag na de laatste, en dan slaapt de klok", () => {
    const verloop = verloopTot("ingediend")
      .gebeurt("aanvraag.op-wachtlijst")
      .gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-16" });
    expect([tik(verloop), tik(verloop)]).toEqual(["2026-03-17 plaats.verlopen aanbod", null]);
    expect(verloop.beeld.staat).toBe("wachtlijst");
  });
});

describe("een gevraagde verlenging", () => {
  it("krijgt binnen vier weken een besluit, en na dat besluit loopt er niets meer", () => {
    const verloop = verloopTot("stap6").gebeurt("verlenging.gevraagd");
    expect(lopend(verloop)).toEqual([{ soort: "verlengingsbesluit", vanaf: "2026-03-02", uiterlijk: "2026-03-30" }]);
    expect(tik(verloop)).toBe("2026-03-23 termijn.nadert verlengingsbesluit");
    expect(lopend(verloop.gebeurt("verlenging.afgewezen"))).toEqual([]);
  });
});

it("de termijnen volgen de regels waaronder het traject begon", () => {
  const verloop = verloopTot("ingediend");
  const { regels } = verloop.dossier;
  const sneller = {
    ...regels,
    termijnen: {
      ...DEFAULT_TERMIJNEN,
      beslissing: { ...DEFAULT_TERMIJNEN.beslissing, dagen: 28, herinnering: 3, escalatie: 0 },
    },
  };
  const [termijn] = termijnen({ ...verloop.dossier, regels: sneller }, verloop.pad);
  expect(termijn).toMatchObject({
    uiterlijk: "2026-03-30",
    momenten: [{ op: "2026-03-27" }, { op: "2026-03-31" }, { op: plusDagen("2026-03-30", 1) }],
  });
});

it("wat de klok al gemeld heeft meldt hij niet nog eens, ook niet als het twee keer binnenkomt", () => {
  const verloop = verloopTot("ingediend").opDag("2026-04-14");
  const gegevens = { soort: "beslissing", uiterlijk: "2026-04-28" };
  verloop.doe(inzending("termijn.nadert", gegevens), inzending("termijn.nadert", gegevens));
  expect(eersteMoment(verloop.dossier, verloop.pad)?.moment.type).toBe("termijn.verstreken");
});
