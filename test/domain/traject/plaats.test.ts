import { describe, expect, it } from "vitest";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { tabellen } from "#domain/verantwoording/tabellen.ts";
import { eerstGeboekt, magVoorbij, metPlaats, metRaad, vraagtPlaats } from "#domain/traject/plaats.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { DAG, inzending, MENSEN, REGISTER, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const wachtend = () => verloopTot("beoordeling").gebeurt("aanvraag.op-wachtlijst");
const aangeboden = () => wachtend().gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-16" });

describe("de wachtlijst", () => {
  it("wordt verlaten door een aangeboden plaats, een afwijzing of intrekken", () => {
    expect(aangeboden().beeld.staat).toBe("plaats aangeboden");
    expect(wachtend().gebeurt("aanvraag.afgewezen").beeld.staat).toBe("afgewezen");
    expect(wachtend().gebeurt("aanvraag.ingetrokken").beeld.staat).toBe("ingetrokken");
    expect(wachtend().weigert("aanvraag.toegekend")).toBe("plaats.ontbreekt");
  });

  it("is niet voor wie al een plaats heeft", () => {
    expect(verloopTot("beoordeling").gebeurt("plaats.gereserveerd").weigert("aanvraag.op-wachtlijst")).toBe(
      "plaats.gereserveerd",
    );
  });
});

describe("kiezen buiten de volgorde", () => {
  it("zegt de reden in de tijdlijn, vraagt de periode om de eerste plaats, en het aanbod noemt wie ervoor stond", () => {
    const verloop = wachtend().gebeurt("aanvraag.voorgetrokken", { reden: "Nog niemand in Zeeland." });
    expect(verloop.beeld.staat).toBe("wachtlijst");
    expect(verloop.opdrachten.at(-1)?.params).toMatchObject({ melding: "vooraan" });
    expect(verloop.laatsteZin).toContain("Nog niemand in Zeeland.");
    verloop.gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-16", voorbij: ["ZA-2026-003"] });
    expect(verloop.laatsteZin).toContain("buiten de volgorde van de wachtlijst: voorbij aan ZA-2026-003");
    expect(verloop.dossier.buitenVolgorde).toEqual({
      op: DAG,
      reden: "Nog niemand in Zeeland.",
      voorbij: ["ZA-2026-003"],
    });
    expect(verloop.gebeurt("plaats.verlopen", { uiterlijk: "2026-03-16" }).dossier.buitenVolgorde).toBeNull();
  });

  it("kent toe wie wacht, alleen met een reden", () => {
    const gegevens = { vorm: "kort", uren: 40, toelichting: "Past." };
    const metPlaatsVrij = () =>
      wachtend().gebeurt("plaats.gereserveerd", { periode: "2025", voorbij: ["ZA-2026-003"] });
    expect(metPlaatsVrij().weigert("aanvraag.toegekend", gegevens)).toBe("wachtlijst.volgorde");
    const verloop = metPlaatsVrij().gebeurt("aanvraag.toegekend", { ...gegevens, buitenVolgorde: "De enige VSO." });
    expect(verloop.beeld.staat).toBe("start");
    expect(verloop.laatsteZin).toContain("Buiten de volgorde van de wachtlijst: De enige VSO.");
    expect(verloop.dossier.buitenVolgorde).toEqual({ op: DAG, reden: "De enige VSO.", voorbij: ["ZA-2026-003"] });
    const aanvraag = verloop.regels.reduce<Projectie | null>(projecteer, null)?.aanvraag;
    expect(aanvraag?.buitenVolgorde).toBe(1);
    expect(tabellen([aanvraag!])["buiten de volgorde"]).toEqual({ toegekend: 1, voorbijgegaan: 1 });
  });

  it("mag een toekenning alleen anderen voorbij als zij zegt waarom; wat zijn plaats al had wel", () => {
    const { zaak } = wachtend();
    expect(magVoorbij(zaak, [inzending("aanvraag.toegekend")])).toBe(false);
    const met = { vorm: "kort", uren: 40, toelichting: "Past.", buitenVolgorde: "De enige VSO." };
    expect(magVoorbij(zaak, [inzending("aanvraag.toegekend", met)])).toBe(true);
    for (const type of ["plaats.aanvaard", "traject.heropend"]) expect(magVoorbij(zaak, [inzending(type)])).toBe(true);
  });
});

describe("een aangeboden plaats", () => {
  it("is na aanvaarden gereserveerd, zodat er toegekend kan worden", () => {
    const verloop = aangeboden().gebeurt("plaats.aanvaard", {}, { door: MENSEN.aanvrager });
    expect(verloop.dossier).toMatchObject({ plaats: "gereserveerd", aanbodUiterlijk: null });
    expect(verloop.gebeurt("aanvraag.toegekend").beeld.staat).toBe("start");
  });

  it("wordt niet aanvaard of geweigerd voordat zij is aangeboden", () => {
    const later = () => wachtend().later(5).gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-16" }).later(1);
    for (const antwoord of ["plaats.aanvaard", "plaats.geweigerd"]) {
      expect(later().weigert(antwoord, undefined, { gebeurdOp: "2026-03-06" })).toBe("datum.volgorde");
      expect(later().weigert(antwoord, undefined, { gebeurdOp: "2026-03-07" })).toBeNull();
    }
  });

  it("wordt na de laatste dag niet meer aanvaard, ook als de klok haar nog niet liet verlopen", () => {
    const erna = () => aangeboden().opDag("2026-03-17");
    expect(erna().probeer(inzending("plaats.aanvaard"))).toMatchObject({
      weigering: { code: "aanbod.verlopen", reden: expect.stringContaining("tot en met 16 maart 2026") },
    });
    expect(erna().weigert("plaats.aanvaard", {}, { gebeurdOp: "2026-03-16" })).toBeNull();
    expect(erna().weigert("plaats.geweigerd")).toBeNull();
  });

  it("gaat na weigeren terug naar de periode, en de aanvraag is dan ingetrokken", () => {
    const verloop = aangeboden().gebeurt("plaats.geweigerd", undefined, { door: MENSEN.aanvrager });
    expect(verloop.beeld.staat).toBe("ingetrokken");
    expect(verloop.dossier.plaats).toBe("geen");
    expect(verloop.opdrachten.at(-1)?.params).toMatchObject({ melding: "vrijgeven" });
    expect(verloop.laatsteBrieven).toMatchObject([{ brief: "aanvraag-ingetrokken", aan: "aanvrager", op: DAG }]);
  });

  it("zet na verlopen de aanvraag achteraan op de wachtlijst", () => {
    const verloop = aangeboden().gebeurt("plaats.verlopen", { uiterlijk: "2026-03-16" });
    expect(verloop.beeld.staat).toBe("wachtlijst");
    expect(verloop.dossier).toMatchObject({ plaats: "geen", aanbodUiterlijk: null });
    expect(verloop.opdrachten.at(-1)?.params).toMatchObject({ melding: "achteraan" });
    expect(verloop.laatsteBrieven).toEqual([
      { brief: "plaats-verlopen", aan: "aanvrager", uiterlijk: "2026-03-16" },
      { brief: "aanbod-verlopen", aan: "projectleider" },
    ]);
  });
});

describe("een plaats die op tijd is aanvaard maar later is vastgelegd", () => {
  const verlopen = () => aangeboden().opDag("2026-03-17").gebeurt("plaats.verlopen", { uiterlijk: "2026-03-16" });
  const aanvaard = (gebeurdOp: string) => inzending("plaats.aanvaard", {}, { gebeurdOp });

  it("wordt opnieuw in de periode gevraagd, en de aanvraag ligt dan weer ter beoordeling", () => {
    const verloop = verlopen();
    const opTijd = aanvaard("2026-03-16");
    expect(vraagtPlaats(verloop.zaak, [opTijd])).toBe(true);
    verloop.doe(...metPlaats(verloop.zaak, [opTijd], "2025"));
    expect(verloop.beeld.staat).toBe("beoordeling");
    expect(verloop.dossier).toMatchObject({ plaats: "gereserveerd", beslistermijnVanaf: "2026-03-16" });
    expect(verloop.gebeurt("aanvraag.toegekend").beeld.staat).toBe("start");
  });

  it("kan niet zonder plaats, niet na de laatste dag en niet zonder aanbod", () => {
    const weigert = (verloop: Verloop, gebeurdOp: string, metEenPlaats = true) => {
      const inzendingen = [aanvaard(gebeurdOp)];
      const uitkomst = verloop.probeer(...(metEenPlaats ? metPlaats(verloop.zaak, inzendingen, "2025") : inzendingen));
      return uitkomst.ok ? null : uitkomst.weigering.code;
    };
    expect(weigert(verlopen(), "2026-03-16", false)).toBe("plaats.ontbreekt");
    expect(weigert(verlopen(), "2026-03-17")).toBe("aanbod.verlopen");
    expect(weigert(verlopen(), "2026-03-16")).toBeNull();
    expect(weigert(wachtend(), DAG)).toBe("aanbod.verlopen");
    expect(weigert(verlopen().gebeurt("aanvraag.ingetrokken"), "2026-03-16")).toBe("staat.mag-niet");
  });

  it("vraagt in één handeling met de toekenning maar één plaats", () => {
    const { zaak } = verlopen();
    const types = metPlaats(zaak, [aanvaard("2026-03-16"), inzending("aanvraag.toegekend")], "2025").map((i) => i.type);
    expect(types).toEqual(["plaats.gereserveerd", "plaats.aanvaard", "aanvraag.toegekend"]);
  });
});

describe("een gestopt traject", () => {
  it("geeft zijn plaats alleen terug als het geen uren kostte", () => {
    const zonder = verloopTot("gestart").gebeurt("traject.stopgezet");
    expect(zonder.dossier.plaats).toBe("geen");
    expect(zonder.opdrachten.at(-1)?.params).toMatchObject({ melding: "vrijgeven" });

    const met = verloopTot("gestart")
      .gebeurt("uren.geboekt", { datum: DAG, uren: 1, activiteit: "gesprek" })
      .gebeurt("traject.stopgezet");
    expect(met.dossier.plaats).toBe("toegekend");
    expect(met.opdrachten.filter(({ params }) => params["melding"] === "vrijgeven")).toEqual([]);
  });

  it("heeft voor heropenen weer een plaats nodig als de zijne weg is", () => {
    const verloop = verloopTot("gestart").gebeurt("traject.stopgezet");
    expect(verloop.weigert("traject.heropend")).toBe("plaats.ontbreekt");
    const heropend = inzending("traject.heropend");
    expect(vraagtPlaats(verloop.zaak, [heropend])).toBe(true);
    expect(verloop.doe(...metPlaats(verloop.zaak, [heropend], "2025")).dossier.plaats).toBe("toegekend");
    expect(verloop.opdrachten.at(-1)?.params).toMatchObject({ melding: "bevestigen" });
  });
});

describe("uren die pas na het stoppen worden geboekt", () => {
  const laat = inzending("uren.geboekt", { datum: DAG, uren: 2, activiteit: "gesprek", reden: "Nagekomen." });
  const gestopt = () => verloopTot("gestart").gebeurt("traject.stopgezet");
  const meldingen = (verloop: Verloop) =>
    verloop.opdrachten.flatMap(({ type, params }) => (type === "periode" ? [params["melding"]] : []));

  it("nemen de plaats terug die het traject had teruggegeven", () => {
    const verloop = gestopt();
    expect(verloop.weigert("uren.geboekt", laat.gegevens)).toBe("plaats.ontbreekt");
    expect(vraagtPlaats(verloop.zaak, [laat])).toBe(true);
    verloop.doe(...metPlaats(verloop.zaak, [laat]));
    expect(verloop.dossier).toMatchObject({ plaats: "toegekend", uren: { geboekt: 2 } });
    expect(meldingen(verloop)).toEqual(["bevestigen", "vrijgeven", "bevestigen"]);
    expect(vraagtPlaats(verloop.zaak, [{ ...laat, id: "nog-een" }])).toBe(false);
  });

  it("en wie ze weer tegenboekt geeft haar ook weer terug", () => {
    const verloop = gestopt();
    verloop.doe(...metPlaats(verloop.zaak, [laat]));
    verloop.gebeurt("uren.gecorrigeerd", { datum: DAG, uren: 1.5, reden: "Minder." });
    expect(verloop.dossier.plaats).toBe("toegekend");
    verloop.gebeurt("uren.gecorrigeerd", { datum: DAG, uren: 0.5, reden: "Toch niets." });
    expect(verloop.dossier.plaats).toBe("geen");
    expect(meldingen(verloop).slice(-1)).toEqual(["vrijgeven"]);
  });

  it("nemen er geen bij een traject dat gesloten is, want dat hield de zijne", () => {
    expect(vraagtPlaats(verloopTot("gesloten").zaak, [laat])).toBe(false);
  });
});

describe("uren die in dezelfde handeling erbij komen", () => {
  const uren = (type: string, fase: number, aantal = 2) =>
    inzending(type, {
      datum: DAG,
      uren: aantal,
      fase,
      ...(type === "uren.geboekt" ? { activiteit: "gesprek" } : {}),
      reden: "Verkeerde fase.",
    });
  const metUren = () => verloopTot("gestart").doe(uren("uren.geboekt", 1));
  const gestopt = () => metUren().gebeurt("traject.stopgezet");
  const types = (verloop: Verloop, handeling: readonly Inzending[]) =>
    eerstGeboekt(verloop.zaak, handeling, verloop.nu).map(({ type }) => type);
  const vrijgegeven = ({ opdrachten }: Verloop) =>
    opdrachten.filter(({ params }) => params["melding"] === "vrijgeven").length;

  it.each([
    ["verplaatst naar een andere fase", gestopt, [uren("uren.gecorrigeerd", 1), uren("uren.geboekt", 2)]],
    ["bij het stoppen", () => verloopTot("gestart"), [inzending("traject.stopgezet"), uren("uren.geboekt", 1)]],
    [
      "bij het stoppen, verplaatst",
      metUren,
      [inzending("traject.stopgezet"), uren("uren.gecorrigeerd", 1), uren("uren.geboekt", 2)],
    ],
  ])("gaan voor wat de plaats zou teruggeven, die zo van het traject blijft: %s", (_wat, begin, handeling) => {
    expect(begin().probeer(...handeling)).toMatchObject({ weigering: { code: "plaats.ontbreekt" } });
    const verloop = begin();
    verloop.doe(...eerstGeboekt(verloop.zaak, handeling, verloop.nu));
    expect(verloop.beeld.staat).toBe("stopgezet");
    expect(verloop.dossier).toMatchObject({ plaats: "toegekend", uren: { geboekt: 2 } });
    expect(vrijgegeven(verloop)).toBe(0);
  });

  it("blijven staan waar zij staan als de plaats toch blijft, als het niet om haar gaat of als iets geweigerd wordt", () => {
    const minder = [uren("uren.gecorrigeerd", 1, 1), uren("uren.geboekt", 2)];
    expect(types(gestopt(), minder)).toEqual(["uren.gecorrigeerd", "uren.geboekt"]);
    const heen = [uren("uren.gecorrigeerd", 1), uren("uren.geboekt", 2)];
    expect(types(metUren(), heen)).toEqual(["uren.gecorrigeerd", "uren.geboekt"]);
    expect(types(verloopTot("gestart").gebeurt("traject.stopgezet"), heen)).toEqual([
      "uren.gecorrigeerd",
      "uren.geboekt",
    ]);
    expect(types(gestopt(), [uren("uren.gecorrigeerd", 1, 3), uren("uren.geboekt", 2)])).toEqual([
      "uren.gecorrigeerd",
      "uren.geboekt",
    ]);
    expect(types(gestopt(), [uren("uren.gecorrigeerd", 1)])).toEqual(["uren.gecorrigeerd"]);
  });

  it("en wie ze erna stuurt hoort wat er wel kan", () => {
    expect(gestopt().probeer(uren("uren.gecorrigeerd", 1), uren("uren.geboekt", 2))).toMatchObject({
      weigering: { reden: expect.stringContaining("Boek eerst de uren die erbij komen en boek daarna tegen.") },
    });
  });
});

it.each([
  ["aanvraag.toegekend", () => verloopTot("beoordeling"), "Zet de aanvraag op de wachtlijst of wijs af."],
  ["traject.heropend", () => verloopTot("gestart").gebeurt("traject.stopgezet"), "Heropenen kan zodra"],
] as const)("een volle periode zegt bij %s wat er wel kan", (type, begin, raad) => {
  const { reden } = metRaad({ code: "periode.vol", reden: "Vol." }, begin().zaak, [inzending(type)]);
  expect(reden.startsWith(`Vol. ${raad}`)).toBe(true);
  const anders = { code: "journaal.botst", reden: "Later." };
  expect(metRaad(anders, begin().zaak, [inzending(type)])).toBe(anders);
});

describe("een plaats vragen", () => {
  const toegekend = inzending("aanvraag.toegekend");

  it("is nodig voor een toekenning, en gebeurt dan in dezelfde handeling, net ervoor", () => {
    const { zaak } = verloopTot("beoordeling");
    expect(vraagtPlaats(zaak, [toegekend])).toBe(true);
    const notitie = inzending("notitie.toegevoegd");
    const handeling = metPlaats(zaak, [notitie, toegekend], "2025");
    expect(handeling.map(({ type }) => type)).toEqual([
      "notitie.toegevoegd",
      "plaats.gereserveerd",
      "aanvraag.toegekend",
    ]);
    expect(verloopTot("beoordeling").doe(...handeling).beeld.staat).toBe("start");
  });

  it("wordt geweigerd in de woorden van wat de plaats nodig heeft", () => {
    const verloop = verloopTot("beoordeling").gebeurt("aanvulling.gevraagd");
    expect(verloop.probeer(...metPlaats(verloop.zaak, [toegekend], "2025"))).toMatchObject({
      weigering: {
        code: "staat.mag-niet",
        reden:
          "'Aanvraag toegekend' kan niet in de staat 'aanvulling'. Leg eerst het antwoord op de gevraagde aanvulling vast.",
      },
    });
  });

  it("gebeurt op de dag van wat de plaats neemt, zodat de stand van toen klopt", () => {
    const { zaak } = verloopTot("beoordeling");
    const eerder = inzending("aanvraag.toegekend", undefined, { gebeurdOp: "2026-02-27" });
    expect(metPlaats(zaak, [eerder], "2025").map(({ gebeurdOp }) => gebeurdOp)).toEqual(["2026-02-27", "2026-02-27"]);
    expect(metPlaats(zaak, [toegekend], "2025")[0]).not.toHaveProperty("gebeurdOp");
  });

  it("is niet nodig als er al een is, bij herhaling, uit een register of voor iets anders", () => {
    const { zaak } = verloopTot("beoordeling");
    expect(vraagtPlaats(verloopTot("beoordeling").gebeurt("plaats.gereserveerd").zaak, [toegekend])).toBe(false);
    expect(vraagtPlaats({ ...zaak, gezien: [...zaak.gezien, [toegekend.id, "0123456789ab"]] }, [toegekend])).toBe(
      false,
    );
    expect(vraagtPlaats(zaak, [{ ...toegekend, bron: REGISTER }])).toBe(false);
    expect(vraagtPlaats(zaak, [inzending("aanvraag.afgewezen")])).toBe(false);
    expect(vraagtPlaats(verloopTot("gesloten").zaak, [inzending("traject.heropend")])).toBe(false);
    const zonder = [inzending("notitie.toegevoegd")];
    expect(metPlaats(zaak, zonder, "2025")).toEqual(zonder);
  });
});
