import { describe, expect, it } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { beslistermijn } from "#domain/termijnen/besluit.ts";
import { meedoend } from "#domain/traject/partnerschap.ts";
import { Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

/** What was so before anybody wrote it down. */

const [swv, gemeente] = VOORBEELD_AANMELDING.medeaanvragers;
const alleen = { ...VOORBEELD_AANMELDING, bestaandeSamenwerking: false, medeaanvragers: [] };
const aanDePeriode = ({ opdrachten, zaak }: Verloop) =>
  opdrachten
    .filter(({ type, volgnummer }) => type === "periode" && volgnummer === zaak.kop.volgnummer)
    .map(({ params }) => params);

describe("een aanvulling waar niemand om vroeg", () => {
  it.each(["ingediend", "beoordeling"] as const)("kan komen in %s, en beweegt geen termijn", (mijlpaal) => {
    const verloop = verloopTot(mijlpaal).later(5);
    const { staat } = verloop.beeld;
    const voor = beslistermijn(verloop.dossier)?.uiterlijk;
    verloop.gebeurt("aanvulling.ontvangen");
    expect(verloop.beeld.staat).toBe(staat);
    expect(beslistermijn(verloop.dossier)?.uiterlijk).toBe(voor);
    expect(verloop.regels.at(-1)?.gegevens).not.toHaveProperty("verschuivingen");
    expect(verloop.weigert("aanvulling.ontvangen", undefined, { gebeurdOp: "2026-03-01" })).toBe("datum.volgorde");
  });

  it("brengt mede-aanvragers erbij, laat wie er al was, en de voorrang wordt opnieuw bekeken", () => {
    const verloop = new Verloop().gebeurt("aanmelding.ingediend", { ...alleen, medeaanvragers: [swv] });
    expect(verloop.dossier.voorrang).toBe(false);
    verloop.gebeurt("aanvulling.ontvangen", { antwoord: "De gemeente doet mee.", erbij: [gemeente] });
    expect(meedoend(verloop.dossier).map(({ naam }) => naam)).toEqual([
      "De Wissel Breda",
      "SWV Breda e.o.",
      "Gemeente Breda",
    ]);
    expect(verloop.dossier.voorrang).toBe(true);
    expect(verloop.laatsteZin).toBe(
      "De aanvulling is ontvangen: De gemeente doet mee. Vanaf nu vragen ook aan: Gemeente Breda.",
    );
    expect(aanDePeriode(verloop)).toEqual([]);
  });

  it("vertelt de subsidieperiode van de voorrang als de aanvraag wacht", () => {
    const verloop = new Verloop().gebeurt("aanmelding.ingediend", alleen).gebeurt("aanvraag.op-wachtlijst");
    verloop.gebeurt("aanvulling.ontvangen", { antwoord: "Wij doen het samen.", erbij: [swv, gemeente] });
    expect(aanDePeriode(verloop)).toEqual([{ melding: "voorrang", voorrang: true }]);
  });

  it("noemt niemand die er al bij is, en niet meer dan er kunnen zijn", () => {
    const verloop = verloopTot("beoordeling");
    const weiger = (erbij: object[]) => verloop.weigert("aanvulling.ontvangen", { antwoord: "Erbij.", erbij });
    expect(weiger([gemeente!])).toBe("partner.dubbel");
    const elf = Array.from({ length: 11 }, (_, i) => ({ ...gemeente!, naam: `Gemeente ${i}` }));
    expect(weiger(elf)).toBe("medeaanvragers.te-veel");
    expect(weiger(elf.slice(0, 10))).toBeNull();
  });
});

describe("een aanvulling die gevraagd en beantwoord was voor iemand het vastlegde", () => {
  const gevraagd = { op: "2026-03-05", vraag: "Wie wordt de contactpersoon?" };
  const later = () => verloopTot("beoordeling").opDag("2026-03-30");

  it("zet de termijn stil van de dag na de vraag tot en met het antwoord, en zegt dat", () => {
    const verloop = later().gebeurt(
      "aanvulling.ontvangen",
      { antwoord: "De intern begeleider.", gevraagd },
      { gebeurdOp: "2026-03-12" },
    );
    expect(verloop.dossier).toMatchObject({
      aanvulling: null,
      opschortingen: [{ van: "2026-03-06", tot: "2026-03-12" }],
    });
    expect(beslistermijn(verloop.dossier)?.uiterlijk).toBe("2026-05-04");
    expect(verloop.laatsteZin).toBe(
      "Op 5 maart 2026 is een aanvulling gevraagd: Wie wordt de contactpersoon? De aanvulling is ontvangen: De intern begeleider. De termijn voor het besluit over de aanvraag gaat van 28 april 2026 naar 4 mei 2026.",
    );
    // Nothing is asked any more; that the day moved is told.
    expect(verloop.laatsteBrieven).toEqual([{ brief: "nieuwe-beslisdag", aan: "aanvrager", soort: "aanvulling" }]);
  });

  it("staat niet langer stil dan tot de laatste dag die genoemd was", () => {
    const { dossier } = later().gebeurt(
      "aanvulling.ontvangen",
      { antwoord: "Laat.", gevraagd: { ...gevraagd, uiterlijk: "2026-03-10" } },
      { gebeurdOp: "2026-03-20" },
    );
    expect(dossier.opschortingen).toEqual([{ van: "2026-03-06", tot: "2026-03-10" }]);
  });

  it.each([
    ["de vraag voor de ontvangst", { op: "2026-03-01" }, "2026-03-12", "datum.volgorde"],
    ["het antwoord voor de vraag", { op: "2026-03-13" }, "2026-03-12", "datum.volgorde"],
    [
      "een laatste dag voor de vraag",
      { op: "2026-03-05", uiterlijk: "2026-03-04" },
      "2026-03-12",
      "aanvulling.termijn",
    ],
  ])("heeft niet %s", (_wat, vraag, gebeurdOp, code) => {
    const gegevens = { antwoord: "Ja.", gevraagd: { ...gevraagd, ...vraag } };
    expect(later().weigert("aanvulling.ontvangen", gegevens, { gebeurdOp })).toBe(code);
  });

  it("gaat niet samen met een vraag die nog open staat", () => {
    const verloop = later().gebeurt("aanvulling.gevraagd");
    expect(verloop.weigert("aanvulling.ontvangen", { antwoord: "Ja.", gevraagd })).toBe("aanvulling.open");
  });
});

describe("een antwoord op een aanbod, later vastgelegd", () => {
  const wachtend = () => verloopTot("beoordeling").gebeurt("aanvraag.op-wachtlijst").opDag("2026-03-10");
  const verlopen = () =>
    wachtend()
      .gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-24" })
      .opDag("2026-03-25")
      .gebeurt("plaats.verlopen", { uiterlijk: "2026-03-24" });

  it("dat op tijd nee was, trekt de aanvraag alsnog in", () => {
    const weiger = (gebeurdOp?: string) =>
      verlopen().weigert("plaats.geweigerd", undefined, gebeurdOp === undefined ? {} : { gebeurdOp });
    expect(weiger()).toBe("aanbod.verlopen");
    expect(weiger("2026-03-09")).toBe("aanbod.verlopen");
    const verloop = verlopen().gebeurt("plaats.geweigerd", undefined, { gebeurdOp: "2026-03-20" });
    expect(verloop.beeld.staat).toBe("ingetrokken");
    expect(aanDePeriode(verloop)).toEqual([{ melding: "vrijgeven", voorrang: false }]);
    expect(wachtend().weigert("plaats.geweigerd")).toBe("aanbod.verlopen");
  });

  it("volgt op het aanbod, en dat op de plaatsing op de wachtlijst", () => {
    const aanbod = (uiterlijk: string, gebeurdOp: string) =>
      wachtend().weigert("plaats.aangeboden", { uiterlijk }, { gebeurdOp });
    expect(aanbod("2026-03-24", "2026-03-01")).toBe("datum.volgorde");
    expect(aanbod("2026-03-24", "2026-03-05")).toBeNull();
    const verloop = wachtend().gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-24" }, { gebeurdOp: "2026-03-05" });
    expect(verloop.dossier.aangebodenOp).toBe("2026-03-05");
    expect(verloop.kopie().weigert("plaats.aanvaard", {}, { gebeurdOp: "2026-03-04" })).toBe("datum.volgorde");
    expect(verloop.gebeurt("plaats.aanvaard", {}, { gebeurdOp: "2026-03-08" }).dossier.beslistermijnVanaf).toBe(
      "2026-03-08",
    );
  });

  it("hoort bij een aanbod dat eerder was gedaan dan het is vastgelegd: de dag daarvan is te corrigeren", () => {
    const gebeld = (datum: string) => ({ wat: "aangeboden", datum, reden: "Het aanbod was per telefoon." });
    expect(wachtend().weigert("datum.gecorrigeerd", gebeld("2026-03-06"))).toBe("aanbod.verlopen");
    const verloop = wachtend().gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-24" });
    expect(verloop.weigert("plaats.aanvaard", {}, { gebeurdOp: "2026-03-08" })).toBe("datum.volgorde");
    expect(verloop.weigert("datum.gecorrigeerd", gebeld("2026-03-01"))).toBe("datum.volgorde");
    expect(verloop.kopie().opDag("2026-04-01").weigert("datum.gecorrigeerd", gebeld("2026-03-25"))).toBe(
      "datum.volgorde",
    );
    verloop.gebeurt("datum.gecorrigeerd", gebeld("2026-03-06"));
    expect(verloop.dossier.aangebodenOp).toBe("2026-03-06");
    expect(verloop.gebeurt("plaats.aanvaard", {}, { gebeurdOp: "2026-03-08" }).beeld.staat).toBe("beoordeling");
  });
});
