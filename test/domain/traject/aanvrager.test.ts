import { describe, expect, it } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { aanvragers } from "#domain/gebeurtenissen/aanmelding/aanvragers.ts";
import { inzending, MENSEN, REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";

const SWV = "partner-2";
const reden = "De school is gefuseerd.";
const brieven = (verloop: Verloop) =>
  verloop.laatsteBrieven.map(({ brief, aan, partner }) => [brief, aan, ...(partner === undefined ? [] : [partner])]);

it("wie een partner bij de naam noemt, leest welke nummers er zijn", () => {
  expect(
    verloopTot("gestart").probeer(inzending("partner.vertrokken", { partner: "Gemeente Breda", reden })),
  ).toMatchObject({
    weigering: {
      code: "gegevens.ongeldig",
      reden:
        "partner: Noem een partner bij het nummer, bijvoorbeeld partner-2. Wie wel: partner-1 is De Wissel Breda, partner-2 is SWV Breda e.o., partner-3 is Gemeente Breda.",
    },
  });
});

describe("een partner die anders heet", () => {
  it("houdt het nummer, en heet overal zo: in de aanmelding, en het traject dat de naam van de school draagt ook", () => {
    const verloop = verloopTot("gestart").gebeurt("partner.hernoemd", {
      partner: "partner-1",
      naam: "De Nieuwe",
      reden,
    });
    expect(verloop.dossier).toMatchObject({
      naam: "De Nieuwe",
      aanvrager: "partner-1",
      aanmelding: { naam: "De Nieuwe", aanvrager: { naam: "De Nieuwe" } },
    });
    expect(verloop.dossier.partners.map(({ nummer, naam }) => [nummer, naam])[0]).toEqual(["partner-1", "De Nieuwe"]);
    expect(aanvragers(verloop.dossier)).toEqual(["partner-1", "partner-2", "partner-3"]);
    expect(verloop.laatsteZin).toBe("De Wissel Breda heet nu De Nieuwe: De school is gefuseerd.");
    expect(brieven(verloop)).toEqual([
      ["partner-hernoemd", "partner", "partner-1"],
      ["partner-hernoemd", "za", "partner-1"],
    ]);
  });

  it("blijft mede-aanvrager, en het traject houdt zijn eigen naam", () => {
    const verloop = verloopTot("beoordeling").gebeurt("partner.hernoemd", { partner: SWV, naam: "SWV Brabant", reden });
    expect(aanvragers(verloop.dossier)).toEqual(["partner-1", SWV, "partner-3"]);
    expect(verloop.dossier.naam).toBe("De Wissel Breda");
    expect(brieven(verloop)).toEqual([["partner-hernoemd", "partner", SWV]]);
  });

  it("geeft het traject zijn nieuwe naam ook als een ander intussen de aanvrager is", () => {
    const verloop = verloopTot("beoordeling").gebeurt("aanvrager.gewijzigd", { partner: SWV, reden });
    verloop.gebeurt("partner.hernoemd", { partner: "partner-1", naam: "De Nieuwe", reden });
    expect(verloop.dossier).toMatchObject({ naam: "De Nieuwe", aanmelding: { naam: "De Nieuwe" } });
  });

  it("kan niet heten zoals een ander, en niet zoals zij al heet", () => {
    const verloop = verloopTot("gestart");
    const weiger = (naam: string, partner = SWV) => verloop.weigert("partner.hernoemd", { partner, naam, reden });
    expect(weiger("gemeente breda")).toBe("partner.bestaat");
    expect(weiger("SWV Breda e.o.")).toBe("partner.zelfde-naam");
    expect(weiger("Iets", "partner-9")).toBe("partner.onbekend");
    // Written otherwise it is another spelling of the same.
    expect(weiger("SWV Breda E.O.")).toBeNull();
  });

  it("kan een andere partij worden, maar niet een waarzonder de projectgroep niet kan of die niet aanvraagt", () => {
    const naar = (partner: string, partij: string) => ({ partner, naam: "Anders", partij, reden });
    const gevormd = verloopTot("stap5");
    expect(gevormd.weigert("partner.hernoemd", naar("partner-3", "jeugdhulpregio"))).toBe("projectgroep.onvolledig");
    expect(gevormd.weigert("partner.hernoemd", naar("partner-1", "ouders"))).toBe("partner.geen-aanvrager");
    const wachtend = new Verloop()
      .gebeurt("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, bestaandeSamenwerking: false })
      .gebeurt("aanvraag.op-wachtlijst")
      .gebeurt("partner.hernoemd", naar("partner-3", "jeugdhulpregio"));
    expect(wachtend.dossier.voorrang).toBe(false);
    expect(wachtend.opdrachten.at(-1)?.params).toEqual({ melding: "voorrang", voorrang: false });
  });
});

describe("een andere aanvrager", () => {
  const anders = { partner: SWV, reden: "Het samenwerkingsverband trekt het voortaan." };

  it("krijgt voortaan de brieven, en die, wie meedoet en de zorgarrangeur horen ervan", () => {
    const verloop = verloopTot("gestart").gebeurt("aanvrager.gewijzigd", anders);
    expect(aanvragers(verloop.dossier)).toEqual([SWV, "partner-1", "partner-3"]);
    expect(verloop.dossier.naam).toBe("De Wissel Breda");
    expect(verloop.dossier.aanmelding).toMatchObject({
      aanvrager: { partij: "samenwerkingsverband", naam: "SWV Breda e.o." },
      medeaanvragers: [{ naam: "De Wissel Breda" }, { naam: "Gemeente Breda" }],
    });
    expect(verloop.laatsteZin).toBe(
      "De aanvrager is nu SWV Breda e.o., niet meer De Wissel Breda: Het samenwerkingsverband trekt het voortaan.",
    );
    expect(brieven(verloop)).toEqual([
      ["aanvrager-gewijzigd", "aanvrager"],
      ["aanvrager-gewijzigd", "partner", "partner-1"],
      ["aanvrager-gewijzigd", "partner", "partner-3"],
      ["aanvrager-gewijzigd", "za"],
    ]);
    // Whoever led before may now go, whoever leads may not.
    const weg = { reden: "Opgeheven." };
    expect(verloop.kopie().weigert("partner.vertrokken", { partner: SWV, ...weg })).toBe("partner.aanvrager");
    expect(verloop.weigert("partner.vertrokken", { partner: "partner-1", ...weg })).toBeNull();
  });

  it("die zich later bij het traject voegde, hoort dan bij de aanmelding", () => {
    const contactpersoon = { naam: "Bo", email: "bo@bestuur.example" };
    const verloop = verloopTot("gestart").gebeurt("partner.toegevoegd", {
      partij: "schoolbestuur",
      naam: "Bestuur Breda",
      contactpersoon,
    });
    verloop.gebeurt("aanvrager.gewijzigd", { partner: "partner-4", reden });
    expect(aanvragers(verloop.dossier)).toEqual(["partner-4", "partner-1", "partner-2", "partner-3"]);
  });

  it("is een die meedoet, aanvraagt, bereikt kan worden en het nog niet is", () => {
    const verloop = verloopTot("gestart")
      .gebeurt("partner.toegevoegd", { partij: "ouders", naam: "Ouderraad" })
      .gebeurt("partner.toegevoegd", { partij: "gemeente", naam: "Gemeente Goes" });
    const weiger = (partner: string) => verloop.weigert("aanvrager.gewijzigd", { partner, reden });
    expect(weiger("partner-1")).toBe("aanvrager.zelfde");
    expect(weiger("partner-4")).toBe("partner.geen-aanvrager");
    expect(weiger("partner-5")).toBe("aanvrager.zonder-contact");
    expect(weiger("partner-9")).toBe("partner.onbekend");
    expect(verloop.weigert("aanvrager.gewijzigd", anders, { gebeurdOp: "2026-03-01" })).toBe("datum.volgorde");
  });

  it("kan ook bij wat uit een register komt", () => {
    const verloop = new Verloop()
      .gebeurt("aanmelding.overgenomen", undefined, { bron: REGISTER })
      .gebeurt("aanvraag.toegekend", undefined, { bron: REGISTER })
      .gebeurt("partner.toegevoegd", {
        partij: "samenwerkingsverband",
        naam: "SWV Drachten",
        contactpersoon: { naam: "Bo", email: "bo@swv.example" },
      });
    expect(aanvragers(verloop.dossier)).toEqual(["partner-1"]);
    expect(aanvragers(verloop.gebeurt("aanvrager.gewijzigd", { partner: SWV, reden }).dossier)).toEqual([SWV]);
  });
});

describe("intrekken", () => {
  const waarom = { reden: "De school pakt het zelf op." };
  const alsAanvrager = (id: string) => ({ door: { rol: "aanvrager" as const, id } });

  it("gaat namens een van de aanvragers, en de tijdlijn zegt welke", () => {
    const verloop = verloopTot("ingediend");
    expect(verloop.probeer(inzending("aanvraag.ingetrokken", waarom))).toMatchObject({
      weigering: {
        code: "intrekking.namens",
        reden:
          "Zeg namens wie de aanvraag wordt ingetrokken: partner-1 is De Wissel Breda, partner-2 is SWV Breda e.o., partner-3 is Gemeente Breda.",
      },
    });
    expect(verloop.weigert("aanvraag.ingetrokken", { ...waarom, namens: "partner-9" })).toBe(
      "intrekking.niet-aanvrager",
    );
    verloop.gebeurt("aanvraag.ingetrokken", { ...waarom, namens: SWV });
    expect(verloop.laatsteZin).toBe(
      "De aanvraag is ingetrokken op verzoek van SWV Breda e.o.: De school pakt het zelf op.",
    );
  });

  it("doet een aanvrager namens de eigen organisatie, en een vreemde niet", () => {
    const verloop = verloopTot("ingediend");
    expect(verloop.weigert("aanvraag.ingetrokken", waarom, alsAanvrager("aanvrager-1"))).toBe("traject.niet-eigen");
    expect(verloop.weigert("aanvraag.ingetrokken", { ...waarom, namens: SWV }, alsAanvrager("partner-3"))).toBe(
      "partner.ander",
    );
    verloop.gebeurt("aanvraag.ingetrokken", waarom, alsAanvrager("partner-3"));
    expect(verloop.regels.at(-1)?.gegevens).toMatchObject({ namens: "partner-3" });
  });

  it("van een concept is van niemand", () => {
    const concept = () => new Verloop().gebeurt("aanmelding.opgeslagen");
    expect(concept().weigert("aanvraag.ingetrokken", { ...waarom, namens: SWV })).toBe("intrekking.nog-niet");
    expect(concept().weigert("aanvraag.ingetrokken", waarom)).toBeNull();
    expect(concept().weigert("aanvraag.ingetrokken", waarom, alsAanvrager("wie-dan-ook"))).toBeNull();
  });

  it.each(["plaats.aanvaard", "plaats.geweigerd", "aanvulling.ontvangen"])(
    "en ook %s doet geen aanvrager die niet van deze aanvraag is",
    (type) => {
      const verloop = verloopTot("beoordeling")
        .gebeurt("aanvraag.op-wachtlijst")
        .gebeurt("plaats.aangeboden", { uiterlijk: "2026-03-30" });
      expect(verloop.weigert(type, undefined, alsAanvrager("partner-7"))).toBe("traject.niet-eigen");
      expect(verloop.weigert(type, undefined, { door: MENSEN.aanvrager })).toBeNull();
    },
  );
});
