import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { describe, expect, it } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { aanmeldingIngediend } from "#domain/gebeurtenissen/aanmelding/ingediend.ts";
import { aanvragers } from "#domain/gebeurtenissen/aanmelding/aanvragers.ts";
import { meedoend } from "#domain/traject/partnerschap.ts";
import { inzending, MENSEN, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

const alleen = { ...VOORBEELD_AANMELDING, medeaanvragers: [], bestaandeSamenwerking: false };

it("een concept dat bleef liggen tot zijn subsidieperiode voorbij was wordt niet meer ingediend: meld opnieuw aan", () => {
  const concept = () =>
    new Verloop({ periode: PERIODEN.find(({ id }) => id === "2023-2024")!, op: "2024-12-20" }).gebeurt(
      "aanmelding.opgeslagen",
    );
  expect(concept().opDag("2024-12-31").weigert("aanmelding.ingediend")).toBeNull();
  const laat = concept().opDag("2025-01-02");
  expect(laat.weigert("aanmelding.ingediend")).toBe("periode.voorbij");
  expect(laat.weigert("aanmelding.ingediend", undefined, { gebeurdOp: "2024-12-31" })).toBeNull();
});

describe("een aanmelding", () => {
  it("mag als concept onvolledig zijn, en is pas ontvangen als zij is ingediend", () => {
    const verloop = new Verloop()
      .gebeurt("aanmelding.opgeslagen", { naam: "De Wissel" })
      .gebeurt("aanmelding.opgeslagen", {});
    expect(verloop.beeld.staat).toBe("concept");
    expect(verloop.dossier).toMatchObject({ naam: "De Wissel", ontvangenOp: null, aanmelding: null });

    verloop.later(3).gebeurt("aanmelding.ingediend", VOORBEELD_AANMELDING, { door: MENSEN.aanvrager });
    expect(verloop.beeld.staat).toBe("ingediend");
    expect(verloop.dossier).toMatchObject({ naam: "De Wissel Breda", ontvangenOp: "2026-03-05", regio: "Zuid" });
  });

  it("zegt wie wie heeft aangemeld, en van wie zichzelf aanmeldt dat hij dat deed", () => {
    const zin = (naam: string): string =>
      aanmeldingIngediend.zin(aanmeldingIngediend.schema.parse({ ...alleen, naam }), String);
    expect(zin("De Wissel Breda")).toMatch(/^De Wissel Breda heeft zich aangemeld: Wij willen/);
    expect(zin("Zorg in Breda")).toMatch(/^De Wissel Breda heeft Zorg in Breda aangemeld: Wij willen/);
  });

  it("maakt van aanvrager en mede-aanvragers de partners van het traject", () => {
    expect(verloopTot("ingediend").dossier.partners.map(({ partij, naam }) => `${partij}: ${naam}`)).toEqual([
      "school: De Wissel Breda",
      "samenwerkingsverband: SWV Breda e.o.",
      "gemeente: Gemeente Breda",
    ]);
  });

  it("heeft geen twee partners van één naam, want daaraan herkennen mensen hen", () => {
    const [swv] = VOORBEELD_AANMELDING.medeaanvragers;
    const met = (naam: string) => ({ ...alleen, medeaanvragers: [{ ...swv!, naam }] });
    for (const naam of ["De Wissel Breda", "de wissel  breda", "DeWissel Breda"]) {
      expect(new Verloop().weigert("aanmelding.ingediend", met(naam))).toBe("partner.dubbel");
      const verloop = new Verloop().gebeurt("aanmelding.ingediend", alleen).gebeurt("aanvulling.gevraagd");
      const { medeaanvragers } = met(naam);
      const antwoord = { antwoord: "Wij doen het samen.", wijzigingen: { medeaanvragers } };
      expect(verloop.weigert("aanvulling.ontvangen", antwoord)).toBe("partner.dubbel");
    }
    expect(new Verloop().weigert("aanmelding.ingediend", met("De Wissel Tilburg"))).toBeNull();
  });

  it("krijgt later ook geen tweede partner van een naam die er is, van welke partij ook", () => {
    const erbij = (partij: string, naam: string) =>
      verloopTot("gestart").probeer(inzending("partner.toegevoegd", { partij, naam }));
    expect(erbij("gemeente", "Gemeente Breda")).toMatchObject({
      weigering: { code: "partner.bestaat", reden: "Gemeente Breda doet al mee als gemeente." },
    });
    expect(erbij("zorgaanbieder", "gemeente BREDA ")).toMatchObject({
      weigering: {
        code: "partner.bestaat",
        reden:
          "Gemeente Breda doet al mee als gemeente. Geef ieder een eigen naam, bijvoorbeeld met de afdeling of de plaats erbij.",
      },
    });
    expect(erbij("gemeente", "Gemeente Goes")).toMatchObject({ ok: true });
  });

  it("krijgt voorrang als school, samenwerkingsverband en gemeente samen aanvragen", () => {
    const samen = { ...VOORBEELD_AANMELDING, bestaandeSamenwerking: false };
    expect(new Verloop().gebeurt("aanmelding.ingediend", samen).dossier.voorrang).toBe(true);
    expect(new Verloop().gebeurt("aanmelding.ingediend", alleen).dossier.voorrang).toBe(false);
  });

  it("neemt die voorrang mee naar de wachtlijst", () => {
    const melding = (aanmelding: object) =>
      new Verloop()
        .gebeurt("aanmelding.ingediend", { ...aanmelding })
        .gebeurt("aanvraag.op-wachtlijst")
        .opdrachten.find(({ type }) => type === "periode")?.params;
    expect(melding(VOORBEELD_AANMELDING)).toEqual({ melding: "wachtlijst", voorrang: true });
    expect(melding(alleen)).toEqual({ melding: "wachtlijst", voorrang: false });
  });

  it("krijgt een ontvangstbevestiging", () => {
    expect(verloopTot("ingediend").opdrachten).toMatchObject([
      { type: "mail", params: { brief: "ontvangstbevestiging", aan: "aanvrager" }, volgnummer: 2 },
    ]);
  });

  it("kan worden ingetrokken tot er een besluit is, en geeft dan haar plaats terug", () => {
    const verloop = verloopTot("beoordeling")
      .gebeurt("plaats.gereserveerd")
      .gebeurt("aanvraag.ingetrokken", undefined, { door: MENSEN.aanvrager });
    expect(verloop.beeld.staat).toBe("ingetrokken");
    expect(verloop.dossier.plaats).toBe("geen");
    expect(verloop.opdrachten.at(-1)?.params).toMatchObject({ melding: "vrijgeven" });
    expect(verloopTot("toegekend").weigert("aanvraag.ingetrokken")).toBe("staat.mag-niet");
  });

  it("kan na intrekken opnieuw beoordeeld worden, maar niet als zij nooit is ingediend", () => {
    expect(verloopTot("ingediend").gebeurt("aanvraag.ingetrokken").gebeurt("aanvraag.heropend").beeld.staat).toBe(
      "beoordeling",
    );
    const concept = new Verloop()
      .gebeurt("aanmelding.opgeslagen")
      .gebeurt("aanvraag.ingetrokken", { reden: "Toch niet." });
    expect(concept.weigert("aanvraag.heropend")).toBe("aanmelding.ontbreekt");
  });
});

describe("een aanvulling", () => {
  const opvolger = {
    contactpersoon: { naam: "Jip Jansen", email: "jip@swvbreda.example" },
    overdracht: "Besproken.",
  };

  it("zet niet terug wie intussen contactpersoon werd, tenzij zij zelf een ander noemt", () => {
    const { aanvrager } = VOORBEELD_AANMELDING;
    const nieuw = { ...aanvrager.contactpersoon, naam: "Jip Jansen", email: "jip@dewissel.example" };
    const gevraagd = () =>
      verloopTot("beoordeling")
        .gebeurt("contactpersoon.gewijzigd", {
          partner: "partner-1",
          contactpersoon: nieuw,
          overdracht: "Besproken.",
        })
        .gebeurt("aanvulling.gevraagd");
    const na = (wijzigingen: object) =>
      gevraagd().gebeurt("aanvulling.ontvangen", { antwoord: "Hierbij.", wijzigingen }).dossier.partners[0]
        ?.contactpersoon;
    expect(na({ vasteContactpersoon: true })).toEqual(nieuw);
    expect(na({ aanvrager })).toEqual(nieuw);
    const ander = { ...nieuw, naam: "Sam Smit", email: "sam@dewissel.example" };
    expect(na({ aanvrager: { ...aanvrager, contactpersoon: ander } })).toEqual(ander);
  });

  it("laat ieder die er al was het nummer, hoe zij hen ook noemt; wie zij niet meer noemt doet niet meer mee", () => {
    const { aanvrager, medeaanvragers } = VOORBEELD_AANMELDING;
    const [swv, gemeente] = medeaanvragers;
    const zorg = { ...gemeente!, partij: "zorgaanbieder" as const, naam: "Zorg Zuid" };
    const na = (wijzigingen: object) =>
      verloopTot("beoordeling")
        .gebeurt("aanvulling.gevraagd")
        .gebeurt("aanvulling.ontvangen", { antwoord: "Hierbij.", wijzigingen });
    const nummers = ({ dossier }: Verloop) => meedoend(dossier).map(({ nummer, naam }) => `${nummer} ${naam}`);
    const omgekeerd = na({ medeaanvragers: [zorg, { ...gemeente!, naam: "gemeente  breda" }, swv!] });
    expect(nummers(omgekeerd)).toEqual([
      "partner-1 De Wissel Breda",
      "partner-2 SWV Breda e.o.",
      "partner-3 gemeente  breda",
      "partner-4 Zorg Zuid",
    ]);
    const minder = na({ medeaanvragers: [gemeente!] });
    expect(nummers(minder)).toEqual(["partner-1 De Wissel Breda", "partner-3 Gemeente Breda"]);
    expect(minder.weigert("contactpersoon.gewijzigd", { ...opvolger, partner: "partner-2" })).toBe("partner.onbekend");
    const gewisseld = na({
      aanvrager: { ...gemeente!, partij: "gemeente" },
      medeaanvragers: [{ ...aanvrager, partij: "school" }],
    });
    expect(nummers(gewisseld)).toEqual(["partner-1 De Wissel Breda", "partner-3 Gemeente Breda"]);
    expect(aanvragers(gewisseld.dossier)).toEqual(["partner-3", "partner-1"]);
  });

  it("verandert alleen wat zij noemt", () => {
    const verloop = new Verloop()
      .gebeurt("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, vasteContactpersoon: false })
      .gebeurt("aanvulling.gevraagd");
    verloop.gebeurt(
      "aanvulling.ontvangen",
      { antwoord: "Zij is er nu.", wijzigingen: { vasteContactpersoon: true } },
      { door: MENSEN.aanvrager },
    );
    expect(verloop.dossier.aanmelding).toEqual(VOORBEELD_AANMELDING);
    expect(verloop.beeld.staat).toBe("beoordeling");
  });

  it("telt mee voor voorrang en partners als er een mede-aanvrager bij komt", () => {
    const verloop = new Verloop().gebeurt("aanmelding.ingediend", alleen).gebeurt("aanvulling.gevraagd");
    verloop.gebeurt("aanvulling.ontvangen", {
      antwoord: "Wij doen het samen.",
      wijzigingen: { medeaanvragers: VOORBEELD_AANMELDING.medeaanvragers },
    });
    expect(verloop.dossier.voorrang).toBe(true);
    expect(verloop.dossier.partners).toHaveLength(3);
  });

  it("heeft een laatste dag na de dag van de vraag, en de vraag komt na de ontvangst", () => {
    const verloop = verloopTot("ingediend").later(2);
    expect(verloop.weigert("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: verloop.dag })).toBe(
      "aanvulling.termijn",
    );
    expect(verloop.weigert("aanvulling.gevraagd", { vraag: "Wie?" }, { gebeurdOp: "2026-03-01" })).toBe(
      "datum.volgorde",
    );
    expect(verloop.weigert("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: "2026-03-05" })).toBeNull();
  });

  it("kan niet ontvangen zijn voordat erom gevraagd is", () => {
    const verloop = verloopTot("ingediend").later(2).gebeurt("aanvulling.gevraagd");
    expect(verloop.weigert("aanvulling.ontvangen", undefined, { gebeurdOp: "2026-03-03" })).toBe("datum.volgorde");
    expect(verloop.weigert("aanvulling.ontvangen", undefined, { gebeurdOp: "2026-03-04" })).toBeNull();
  });
});

describe("wie op de wachtlijst staat", () => {
  const SAMEN = {
    antwoord: "Wij doen het samen.",
    wijzigingen: { medeaanvragers: VOORBEELD_AANMELDING.medeaanvragers },
  };
  const wachtend = () =>
    new Verloop().gebeurt("aanmelding.ingediend", alleen).later(7).gebeurt("aanvraag.op-wachtlijst").later(7);
  const aangeboden = () => wachtend().gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-30" });
  const aanDePeriode = ({ opdrachten, zaak }: Verloop) =>
    opdrachten
      .filter(({ type, volgnummer }) => type === "periode" && volgnummer === zaak.kop.volgnummer)
      .map(({ params }) => params);

  it("kan ongevraagd vertellen dat er nu samen wordt aangevraagd, blijft staan, en de periode hoort van de voorrang", () => {
    const verloop = wachtend();
    expect(verloop.dossier.voorrang).toBe(false);
    verloop.gebeurt("aanvulling.ontvangen", SAMEN, { door: MENSEN.aanvrager });
    expect(verloop.beeld.staat).toBe("wachtlijst");
    expect(verloop.dossier).toMatchObject({ voorrang: true, aanmelding: SAMEN.wijzigingen });
    expect(verloop.dossier.partners).toHaveLength(3);
    expect(aanDePeriode(verloop)).toEqual([{ melding: "voorrang", voorrang: true }]);
    verloop.gebeurt("aanvulling.ontvangen", { antwoord: "Toch niet.", wijzigingen: { medeaanvragers: [] } });
    expect(aanDePeriode(verloop)).toEqual([{ melding: "voorrang", voorrang: false }]);
    expect(aanDePeriode(verloop.gebeurt("aanvulling.ontvangen", { antwoord: "Nog niets nieuws." }))).toEqual([]);
    expect(verloop.weigert("aanvulling.ontvangen", SAMEN, { gebeurdOp: "2026-03-01" })).toBe("datum.volgorde");
  });

  it("kan dat ook met een plaats in het vooruitzicht, en die blijft dan aangeboden", () => {
    const verloop = aangeboden().gebeurt("aanvulling.ontvangen", SAMEN);
    expect(verloop.beeld.staat).toBe("plaats aangeboden");
    expect(verloop.dossier).toMatchObject({ voorrang: true, plaats: "gereserveerd", aanbodUiterlijk: "2026-03-30" });
    expect(aanDePeriode(verloop)).toEqual([]);
  });

  it("beweegt met een antwoord op een oude vraag geen beslistermijn, want die liep al af", () => {
    const verloop = verloopTot("ingediend").gebeurt("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: "2026-03-16" });
    verloop.opDag("2026-03-17").gebeurt("aanvulling.verstreken", { uiterlijk: "2026-03-16" });
    verloop.gebeurt("aanvraag.op-wachtlijst").later(1);
    const { opschortingen, opWachtlijst } = verloop.dossier;
    verloop.gebeurt("aanvulling.ontvangen", { antwoord: "Dit." }, { gebeurdOp: "2026-03-10" });
    expect(verloop.dossier).toMatchObject({ opschortingen, opWachtlijst });
    expect(verloop.regels.at(-1)?.gegevens).toEqual({ antwoord: "Dit." });
  });

  it.each([
    ["aanvraag.verwezen", "verwezen"],
    ["aanvraag.geconsulteerd", "geconsulteerd"],
  ])("kan worden afgedaan met %s, en geeft dan haar plaats in de rij of het aanbod terug", (type, staat) => {
    for (const verloop of [wachtend(), aangeboden()]) {
      expect(verloop.gebeurt(type).beeld.staat).toBe(staat);
      expect(aanDePeriode(verloop)).toEqual([{ melding: "vrijgeven", voorrang: false }]);
      expect(verloop.dossier).toMatchObject({ plaats: "geen", aanbodUiterlijk: null });
      // An offer of before can't be accepted after it comes back.
      verloop.gebeurt("aanvraag.heropend").gebeurt("aanvraag.op-wachtlijst");
      expect(verloop.weigert("plaats.aanvaard")).toBe("aanbod.verlopen");
    }
  });
});
