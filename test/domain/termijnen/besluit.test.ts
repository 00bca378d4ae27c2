import { describe, expect, it } from "vitest";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { eersteMoment, termijnen } from "#domain/termijnen.ts";
import { beloofdeDag, gevraagdBesluit } from "#domain/termijnen/besluit.ts";
import { inzending, MENSEN, REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { dagen, laatsteBrieven, lopend, tik, tikken } from "./wekker.ts";

const rij = ({ regels }: Verloop) =>
  regels.reduce<Projectie | null>((vorige, regel) => projecteer(vorige, regel), null)!.rij;

describe("de beslistermijn", () => {
  it("is acht weken vanaf de dag van ontvangst, met een herinnering, een melding en een escalatie", () => {
    const verloop = verloopTot("ingediend");
    expect(lopend(verloop)).toEqual([{ soort: "beslissing", vanaf: "2026-03-02", uiterlijk: "2026-04-28" }]); // 27 April is Koningsdag.
    expect(tikken(verloop, 3)).toEqual([
      "2026-04-14 termijn.nadert beslissing",
      "2026-04-29 termijn.verstreken beslissing",
      "2026-05-02 termijn.geescaleerd beslissing",
    ]);
    expect(laatsteBrieven(verloop, 3)).toEqual([
      "termijn-nadert projectleider",
      "termijn-verlopen projectleider",
      "escalatie plaatsvervanger",
    ]);
  });

  it("laat daarna de projectleider iedere week weten dat er een besluit of een bericht moet komen, tot het er is", () => {
    const verloop = verloopTot("ingediend");
    tikken(verloop, 3);
    expect(tikken(verloop, 3)).toEqual([
      "2026-05-09 termijn.verstreken beslissing",
      "2026-05-16 termijn.verstreken beslissing",
      "2026-05-23 termijn.verstreken beslissing",
    ]);
    expect(laatsteBrieven(verloop, 1)).toEqual(["termijn-verlopen projectleider"]);
    verloop.gebeurt("aanvraag.afgewezen");
    expect(dagen(verloop)["beslissing"]).toBeUndefined();
  });

  it("loopt door tot er een besluit is, ook tijdens de beoordeling", () => {
    expect(dagen(verloopTot("beoordeling"))).toEqual(dagen(verloopTot("ingediend")));
    for (const besluit of [
      "aanvraag.afgewezen",
      "aanvraag.verwezen",
      "aanvraag.geconsulteerd",
      "aanvraag.op-wachtlijst",
    ])
      expect(dagen(verloopTot("beoordeling").gebeurt(besluit))["beslissing"]).toBeUndefined();
  });

  it("schuift mee met een gecorrigeerde ontvangst, en herinnert dan opnieuw", () => {
    const verloop = verloopTot("ingediend");
    tik(verloop);
    verloop.gebeurt("datum.gecorrigeerd", {
      wat: "ontvangen",
      datum: "2026-02-23",
      reden: "De mail was van een week eerder.",
    });
    expect(dagen(verloop)["beslissing"]).toBe("2026-04-20");
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

  it("volgt de regels waaronder het traject begon", () => {
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
    expect(termijn?.uiterlijk).toBe("2026-03-30");
    expect(termijn?.momenten.slice(0, 3).map(({ op }) => op)).toEqual([
      "2026-03-27",
      "2026-03-31",
      plusDagen("2026-03-30", 1),
    ]);
  });
});

describe("een gevraagde verlenging", () => {
  it("krijgt binnen vier weken een besluit, en na dat besluit loopt die termijn niet meer", () => {
    const verloop = verloopTot("stap6").gebeurt("verlenging.gevraagd");
    expect(lopend(verloop)[0]).toEqual({ soort: "verlengingsbesluit", vanaf: "2026-03-02", uiterlijk: "2026-03-30" });
    expect(tik(verloop)).toBe("2026-03-23 termijn.nadert verlengingsbesluit");
    expect(dagen(verloop.gebeurt("verlenging.afgewezen"))["verlengingsbesluit"]).toBeUndefined();
  });
});

describe("een bericht dat het besluit later komt", () => {
  const teLaat = () => verloopTot("ingediend").opDag("2026-05-04");
  const uitstel = { nieuweDatum: "2026-05-20", reden: "De gemeente reageert pas na de vakantie." };

  it("gaat naar de aanvrager, en de nieuwe datum is dan de termijn, met haar eigen herinneringen", () => {
    const verloop = teLaat().gebeurt("besluit.uitgesteld", uitstel);
    expect(verloop.opdrachten.at(-1)?.params).toEqual({
      brief: "besluit-uitgesteld",
      aan: "aanvrager",
      soort: "beslissing",
      ...uitstel,
    });
    expect(dagen(verloop)["beslissing"]).toBe("2026-05-20");
    expect(tikken(verloop, 3)).toEqual([
      "2026-05-06 termijn.nadert beslissing",
      "2026-05-21 termijn.verstreken beslissing",
      "2026-05-24 termijn.geescaleerd beslissing",
    ]);
  });

  it("kan nog een keer, en ook voordat de termijn om is", () => {
    const verloop = verloopTot("ingediend").later(5).gebeurt("besluit.uitgesteld", uitstel);
    expect(dagen(verloop)["beslissing"]).toBe("2026-05-20");
    verloop.opDag("2026-05-22").gebeurt("besluit.uitgesteld", { ...uitstel, nieuweDatum: "2026-06-19" });
    expect(dagen(verloop)["beslissing"]).toBe("2026-06-19");
  });

  it("herinnert niet voor de dag van het bericht zelf", () => {
    const verloop = teLaat().gebeurt("besluit.uitgesteld", { ...uitstel, nieuweDatum: "2026-05-07" });
    expect(tik(verloop)).toBe("2026-05-08 termijn.verstreken beslissing");
  });

  it("schuift op als er daarna nog een aanvulling wordt gevraagd", () => {
    const verloop = teLaat().gebeurt("besluit.uitgesteld", uitstel).gebeurt("aanvulling.gevraagd");
    verloop.later(5).gebeurt("aanvulling.ontvangen");
    expect(dagen(verloop)["beslissing"]).toBe("2026-05-26"); // Five days on is tweede pinksterdag.
  });

  it.each([
    ["in het verleden", "2026-05-01", "uitstel.verleden"],
    ["van vandaag", "2026-05-04", "uitstel.verleden"],
    ["die niet bestaat", "2026-02-30", "gegevens.ongeldig"],
  ])("met een datum %s wordt geweigerd", (_wat, nieuweDatum, code) => {
    expect(teLaat().weigert("besluit.uitgesteld", { ...uitstel, nieuweDatum })).toBe(code);
  });

  it("noemt geen datum die al eerder beloofd is", () => {
    const verloop = verloopTot("ingediend");
    expect(verloop.weigert("besluit.uitgesteld", { ...uitstel, nieuweDatum: "2026-04-28" })).toBe("uitstel.niet-later");
  });

  it("kan alleen als er een besluit wordt gevraagd, en alleen van de projectleider", () => {
    expect(verloopTot("gestart").weigert("besluit.uitgesteld", uitstel)).toBe("staat.mag-niet");
    const door = { rol: "aanvrager" as const, id: "a" };
    expect(teLaat().weigert("besluit.uitgesteld", uitstel, { door })).toBe("rol.mag-niet");
  });

  it("kan ook over een verlenging gaan", () => {
    const verloop = verloopTot("stap4").gebeurt("verlenging.gevraagd").later(20).gebeurt("besluit.uitgesteld", uitstel);
    expect(verloop.opdrachten.at(-1)?.params["soort"]).toBe("verlengingsbesluit");
    expect(dagen(verloop)["verlengingsbesluit"]).toBe("2026-05-20");
    verloop.opDag("2026-05-22").gebeurt("verlenging.toegekend", { uren: 10, toelichting: "Ja." });
    expect(verloop.dossier.verlengingen).toMatchObject([{ beloofdOp: "2026-03-30", beslotenOp: "2026-05-22" }]);
  });

  it("geeft een aanvraag uit een register zonder datum alsnog een termijn", () => {
    const verloop = new Verloop({ op: "2026-05-04" }).gebeurt("aanmelding.overgenomen", undefined, {
      bron: REGISTER,
      gebeurdOp: null,
    });
    verloop.gebeurt("besluit.uitgesteld", uitstel);
    expect(dagen(verloop)).toEqual({ beslissing: "2026-05-20" });
  });
});

describe("een gemist besluit", () => {
  const uitstel = { nieuweDatum: "2026-06-12", reden: "De gemeente reageert pas na de vakantie." };
  const gevraagdOp = (dag: string) =>
    verloopTot("ingediend").opDag(dag).gebeurt("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: "2026-12-31" });

  it("blijft gemist terwijl er een aanvulling wordt gevraagd: de klok meldt het iedere week", () => {
    const verloop = gevraagdOp("2026-05-06");
    expect(dagen(verloop)).toEqual({ beslissing: "2026-04-28", aanvulling: "2026-12-31" });
    expect(tikken(verloop, 5).at(-1)).toBe("2026-05-16 termijn.verstreken beslissing");
    verloop.opDag("2026-05-20").gebeurt("aanvulling.ontvangen");
    expect(dagen(verloop)["beslissing"]).toBe("2026-04-28");
    // Asked on the last day it stops nothing either: the clock would stand still from the day after.
    expect(dagen(gevraagdOp("2026-04-28"))["beslissing"]).toBe("2026-04-28");
    expect(dagen(gevraagdOp("2026-04-27"))["beslissing"]).toBeUndefined();
  });

  it("vraagt ook dan om een bericht met een nieuwe datum, en die wordt bewaakt", () => {
    const verloop = gevraagdOp("2026-05-06").later(1).gebeurt("besluit.uitgesteld", uitstel);
    expect(dagen(verloop)["beslissing"]).toBe("2026-06-12");
    expect(verloop.dossier.uitstel?.beloofdOp).toBe("2026-04-28");
    expect(verloop.beeld.staat).toBe("aanvulling");
  });

  it("krijgt geen nieuwe datum die eerder is dan de klok na de aanvulling al toestaat", () => {
    const verloop = verloopTot("ingediend").gebeurt("aanvulling.gevraagd").later(1);
    expect(verloop.weigert("besluit.uitgesteld", { ...uitstel, nieuweDatum: "2026-05-08" })).toBe("uitstel.niet-later");
  });
});

describe("hoe laat een besluit kwam", () => {
  it.each([
    ["op de laatste dag", "2026-04-28", 0],
    ["een dag later", "2026-04-29", 1],
    ["drie weken later", "2026-05-19", 21],
  ])("staat in het dossier en in de lijst: %s", (_wat, dag, dagenTeLaat) => {
    const verloop = verloopTot("ingediend").opDag(dag).gebeurt("aanvraag.afgewezen");
    expect(verloop.dossier.besluit?.beloofdOp).toBe("2026-04-28");
    expect(rij(verloop)).toMatchObject({ besluitBeloofdOp: "2026-04-28", besluitDagenTeLaat: dagenTeLaat });
  });

  it("telt vanaf de eerste belofte, niet vanaf een nieuwe datum", () => {
    const verloop = verloopTot("ingediend")
      .opDag("2026-05-04")
      .gebeurt("besluit.uitgesteld", { nieuweDatum: "2026-05-20", reden: "Vakantie." })
      .opDag("2026-05-08")
      .gebeurt("aanvraag.afgewezen");
    expect(rij(verloop)).toMatchObject({ besluitBeloofdOp: "2026-04-28", besluitDagenTeLaat: 10 });
    // What is asked after reopening is another decision, with a promise of its own.
    verloop.later(30).gebeurt("aanvraag.heropend");
    expect(gevraagdBesluit(verloop.dossier)).toMatchObject({ vanaf: verloop.dag });
  });

  it("telt vanaf de eerste belofte, ook als een nieuwe kalender de termijn verschuift", () => {
    const kalender = (dag: string) => ({
      ...KALENDER,
      versie: dag,
      besluitdagen: [...KALENDER.besluitdagen, { datum: dag, naam: "een extra vrije dag", bron: "Proefbesluit" }],
    });
    const bijgewerkt = (verloop: Verloop, dag: string) =>
      verloop.gebeurt("kalender.bijgewerkt", { kalender: kalender(dag) }, { door: MENSEN.beheerder });
    const verloop = bijgewerkt(bijgewerkt(verloopTot("ingediend"), "2026-04-28"), "2026-04-29").opDag("2026-04-29");
    expect(rij(verloop.gebeurt("aanvraag.afgewezen"))).toMatchObject({
      besluitBeloofdOp: "2026-04-28",
      besluitDagenTeLaat: 1,
    });
    // A clock that stands still moves the promise too.
    const aangevuld = bijgewerkt(verloopTot("ingediend"), "2026-05-01").gebeurt("aanvulling.gevraagd");
    aangevuld.later(4).gebeurt("aanvulling.ontvangen").opDag("2026-05-04").gebeurt("aanvraag.afgewezen");
    expect(rij(aangevuld)).toMatchObject({ besluitBeloofdOp: "2026-05-01", besluitDagenTeLaat: 3 });
    // And a new decision has a promise of its own.
    const heropend = verloop.gebeurt("aanvraag.heropend");
    expect(beloofdeDag(heropend.dossier, gevraagdBesluit(heropend.dossier)).beloofdOp).toBe(
      dagen(heropend)["beslissing"],
    );
  });

  it("telt ook voor wie op de wachtlijst komt", () => {
    const verloop = verloopTot("ingediend")
      .opDag("2026-05-04")
      .gebeurt("besluit.uitgesteld", { nieuweDatum: "2026-05-20", reden: "Vakantie." })
      .opDag("2026-05-08")
      .gebeurt("aanvraag.op-wachtlijst");
    expect(verloop.dossier.opWachtlijst).toEqual({ op: "2026-05-08", beloofdOp: "2026-04-28" });
    expect(rij(verloop)).toMatchObject({ besluitBeloofdOp: "2026-04-28", besluitDagenTeLaat: 10 });
  });

  it("telt niet nog eens voor een besluit over wie al op tijd hoorde dat zij moest wachten", () => {
    const wachtend = (dag: string) => verloopTot("ingediend").opDag(dag).gebeurt("aanvraag.op-wachtlijst");
    const opTijd = wachtend("2026-04-28").opDag("2026-09-28").gebeurt("aanvraag.afgewezen");
    expect(opTijd.dossier.besluit).not.toHaveProperty("beloofdOp");
    expect(rij(opTijd)).toMatchObject({ besluitBeloofdOp: "2026-04-28", besluitDagenTeLaat: 0 });
    // The answer that was late stays so.
    const teLaat = wachtend("2026-05-08").opDag("2026-09-28").gebeurt("aanvraag.afgewezen");
    expect(rij(teLaat)).toMatchObject({ besluitBeloofdOp: "2026-04-28", besluitDagenTeLaat: 10 });
  });

  it.each([
    ["heropend", (v: Verloop) => v.gebeurt("aanvraag.afgewezen").gebeurt("aanvraag.heropend")],
    [
      "aanvaard",
      (v: Verloop) => v.gebeurt("plaats.aangeboden", { uiterlijk: "2026-12-01" }).gebeurt("plaats.aanvaard"),
    ],
  ])("telt opnieuw voor wie wachtte en dan wordt %s", (_wat, opnieuw) => {
    const verloop = opnieuw(verloopTot("ingediend").gebeurt("aanvraag.op-wachtlijst").opDag("2026-09-28"));
    expect(rij(verloop)).toMatchObject({ besluitBeloofdOp: null, besluitDagenTeLaat: null });
    const beloofdOp = dagen(verloop)["beslissing"]!;
    verloop.opDag(plusDagen(beloofdOp, 3)).gebeurt("aanvraag.afgewezen");
    expect(rij(verloop)).toMatchObject({ besluitBeloofdOp: beloofdOp, besluitDagenTeLaat: 3 });
  });

  it("is niet bekend van een besluit uit een register, en niet zolang er geen besluit is", () => {
    expect(rij(verloopTot("beoordeling"))).toMatchObject({ besluitBeloofdOp: null, besluitDagenTeLaat: null });
    const overgenomen = { bron: REGISTER, gebeurdOp: "2021-03-01" };
    const verloop = new Verloop()
      .gebeurt("aanmelding.overgenomen", undefined, { bron: REGISTER, gebeurdOp: "2020-03-01" })
      .gebeurt("aanvraag.afgewezen", undefined, overgenomen);
    expect(rij(verloop).besluitDagenTeLaat).toBeNull();
  });
});

it("wat de klok al gemeld heeft meldt hij niet nog eens, ook niet als het twee keer binnenkomt", () => {
  const verloop = verloopTot("ingediend").opDag("2026-04-14");
  const gegevens = { soort: "beslissing", uiterlijk: "2026-04-28", trede: "herinnering", aan: ["projectleider"] };
  verloop.doe(inzending("termijn.nadert", gegevens), inzending("termijn.nadert", gegevens));
  expect(eersteMoment(verloop.dossier, verloop.pad)?.moment.type).toBe("termijn.verstreken");
});
