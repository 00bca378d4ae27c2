import { describe, expect, it } from "vitest";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { contactVan } from "#domain/traject/partnerschap.ts";
import { ontvangersVan } from "#activities/mail/ontvangers.ts";
import { evaluaties, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

const GEMEENTE = "partner-3";
const SAM = { naam: "Sam de Boer", email: "s.deboer@breda.example" };
const KIM = { naam: "Kim Bakker", email: "k.bakker@breda.example" };
const plek = { partner: GEMEENTE, niveau: "bestuur" };
/** e1, e2 and e3: uitvoerend, beleid and bestuur. */
const gepland = () => verloopTot("stap5").doe(...evaluaties("2026-05-01"));
const benoemd = () => gepland().gebeurt("contactpersoon.niveau-benoemd", { ...plek, contactpersoon: SAM });
const overgedragen = { ...plek, contactpersoon: KIM, overdracht: "Samen doorgenomen.", mandaat: true, tijd: false };
const agenda = (verloop: Verloop) =>
  verloop.laatsteBrieven
    .filter(({ brief }) => brief === "uitnodiging-evaluatie")
    .map(({ evaluatie, wijziging, partner }) => [evaluatie, wijziging, partner]);
const ROLLEN = {
  projectleider: null,
  plaatsvervanger: null,
  beheerder: null,
  za: () => null,
  naam: (id: string) => id,
};
const adressen = ({ dossier, laatsteBrieven }: Verloop) =>
  laatsteBrieven
    .filter(({ aan, partner }) => aan === "partner" && partner === GEMEENTE)
    .flatMap((params) => ontvangersVan("partner", dossier, ROLLEN, params, false).map(({ adres }) => adres));

describe("een partner heeft per niveau een eigen contactpersoon", () => {
  it("die wordt uitgenodigd voor wat op dat niveau openstaat; de vaste contactpersoon valt daar af", () => {
    const verloop = benoemd();
    expect(agenda(verloop)).toEqual([
      ["e3", "afgevallen", GEMEENTE],
      ["e3", "gepland", GEMEENTE],
    ]);
    expect(contactVan(verloop.dossier, GEMEENTE, "bestuur")).toEqual(SAM);
    expect(contactVan(verloop.dossier, GEMEENTE, "beleid")).toEqual(contactVan(verloop.dossier, GEMEENTE));
  });

  it("die de uitnodiging krijgt; op een ander niveau krijgt de vaste contactpersoon die", () => {
    const vast = contactVan(gepland().dossier, GEMEENTE)!.email;
    const verzet = (id: string) =>
      benoemd().gebeurt("evaluatiemoment.verzet", { id, datum: "2026-05-08", reden: "Ziekte." });
    expect(adressen(verzet("e3"))).toEqual([SAM.email]);
    expect(adressen(verzet("e2"))).toEqual([vast]);
  });

  it("die wordt vervangen, door een ander of weer door de vaste contactpersoon", () => {
    const verloop = benoemd().gebeurt("contactpersoon.niveau-vervangen", {
      ...plek,
      contactpersoon: KIM,
      reden: "Ziek.",
    });
    expect(agenda(verloop).map(([, wijziging]) => wijziging)).toEqual(["afgevallen", "gepland"]);
    expect(contactVan(verloop.dossier, GEMEENTE, "bestuur")).toEqual(KIM);
    verloop.gebeurt("contactpersoon.niveau-vervangen", { ...plek, reden: "Weg." });
    expect(contactVan(verloop.dossier, GEMEENTE, "bestuur")).toEqual(contactVan(verloop.dossier, GEMEENTE));
    expect(verloop.laatsteZin).toContain("vervangen door de vaste contactpersoon: Weg.");
  });

  it("die overdraagt, en dan wordt opnieuw naar mandaat en tijd gevraagd", () => {
    const verloop = benoemd().gebeurt("contactpersoon.niveau-overgedragen", overgedragen);
    expect(contactVan(verloop.dossier, GEMEENTE, "bestuur")).toEqual({ ...KIM, mandaat: true, tijd: false });
    expect(verloop.laatsteZin).toContain("De opvolger heeft mandaat en nog geen tijd.");
    const { mandaat: _mandaat, ...zonder } = overgedragen;
    expect(benoemd().weigert("contactpersoon.niveau-overgedragen", zonder)).toBe("gegevens.ongeldig");
  });

  it("die blijft als de vaste contactpersoon een ander wordt", () => {
    const verloop = benoemd().gebeurt("contactpersoon.gewijzigd", {
      partner: GEMEENTE,
      contactpersoon: KIM,
      overdracht: "Samen doorgenomen.",
    });
    expect(contactVan(verloop.dossier, GEMEENTE, "bestuur")).toEqual(SAM);
    expect(agenda(verloop).map(([evaluatie]) => evaluatie)).not.toContain("e3");
  });

  it.each([
    ["contactpersoon.niveau-vervangen", { ...plek, reden: "Weg." }, "niveaucontact.onbekend"],
    ["contactpersoon.niveau-overgedragen", overgedragen, "niveaucontact.onbekend"],
    ["contactpersoon.niveau-benoemd", { ...plek, partner: "partner-9", contactpersoon: SAM }, "partner.onbekend"],
  ])("%s kan niet zonder dat er een is", (type, gegevens, code) => {
    expect(gepland().weigert(type, gegevens)).toBe(code);
  });

  it("die maar één keer wordt benoemd", () => {
    expect(benoemd().weigert("contactpersoon.niveau-benoemd", { ...plek, contactpersoon: KIM })).toBe(
      "niveaucontact.bestaat",
    );
  });
});

it("een partner van wie niemand bekend is op het niveau van een gepland moment is een signaal, tot iemand is benoemd", () => {
  const zonder = () => gepland().gebeurt("partner.toegevoegd", { partij: "zorgkantoor", naam: "Zorgkantoor" });
  const open = ({ dossier, pad }: Verloop) =>
    signaalkernen(dossier, pad)
      .filter(({ soort }) => soort === "niveaucontact")
      .map(({ wat, uiterlijk }) => [wat, uiterlijk]);
  expect(open(gepland())).toEqual([]);
  expect(open(zonder())).toHaveLength(3);
  expect(open(zonder())[2]).toEqual([
    "Van Zorgkantoor is niet bekend wie bij het evaluatiemoment (bestuur, 1 mei 2026) wordt uitgenodigd. Leg een contactpersoon vast.",
    "2026-05-01",
  ]);
  const benoemd4 = zonder().gebeurt("contactpersoon.niveau-benoemd", {
    partner: "partner-4",
    niveau: "bestuur",
    contactpersoon: SAM,
    mandaat: true,
    tijd: true,
  });
  expect(open(benoemd4)).toHaveLength(2);
  expect(benoemd4.laatsteBrieven).toMatchObject([
    { brief: "welkom" },
    { evaluatie: "e3", wijziging: "gepland", partner: "partner-4" },
  ]);
});

it("wie op een niveau werd uitgenodigd, hoort wat daar uitkwam; op een ander niveau niet", () => {
  const verloop = gepland()
    .gebeurt("partner.toegevoegd", { partij: "zorgkantoor", naam: "Zorgkantoor" })
    .gebeurt("contactpersoon.niveau-benoemd", { partner: "partner-4", niveau: "uitvoerend", contactpersoon: SAM });
  const hoort = () =>
    verloop.laatsteBrieven.flatMap(({ brief, partner }) => (brief === "evaluatie-uitkomst" ? [partner] : []));
  const houd = (id: string) =>
    verloop.gebeurt("evaluatiemoment.gehouden", { id, oordeel: "bestendigen", toelichting: "Het loopt." });
  houd("e1");
  expect(hoort()).toEqual(["partner-1", "partner-2", "partner-3", "partner-4"]);
  houd("e2");
  expect(hoort()).toEqual(["partner-1", "partner-2", "partner-3"]);
});

it("wie op beleid of bestuur komt en niet mag beslissen of geen tijd heeft is een signaal, ook als het niet is gevraagd", () => {
  const open = ({ dossier, pad }: Verloop) =>
    signaalkernen(dossier, pad).flatMap(({ soort, wat }) => (soort === "niveaucontact" ? [wat] : []));
  const met = (niveau: string, antwoord: object) =>
    gepland().gebeurt("contactpersoon.niveau-benoemd", { ...plek, niveau, contactpersoon: SAM, ...antwoord });
  const bestuur = "De contactpersoon van Gemeente Breda voor het evaluatiemoment (bestuur, 1 mei 2026)";
  expect(open(met("bestuur", {}))).toEqual([
    `${bestuur} is nog niet gevraagd of die mag beslissen en tijd heeft. Vraag het, en leg het vast.`,
  ]);
  expect(open(met("bestuur", { mandaat: false, tijd: false }))).toEqual([
    `${bestuur} heeft geen mandaat en geen tijd. Spreek af wie er wel kan beslissen.`,
  ]);
  expect(open(met("beleid", { mandaat: true }))).toEqual([expect.stringContaining("of die tijd heeft. Vraag het")]);
  expect(open(met("beleid", { mandaat: true, tijd: true }))).toEqual([]);
  // Of who carries it out only time is asked.
  expect(open(met("uitvoerend", {}))).toEqual([]);
  expect(open(met("uitvoerend", { tijd: false }))).toEqual([expect.stringContaining("heeft geen tijd.")]);
  // Answered afterwards, also of the same person.
  const later = met("bestuur", {});
  later.gebeurt("contactpersoon.niveau-vervangen", {
    ...plek,
    contactpersoon: SAM,
    reden: "Nagevraagd.",
    mandaat: true,
    tijd: true,
  });
  expect(open(later)).toEqual([]);
  expect(later.laatsteZin).toContain("De opvolger heeft mandaat en tijd.");
  expect(later.weigert("contactpersoon.niveau-vervangen", { ...plek, reden: "Weg.", tijd: true })).toBe(
    "niveaucontact.niemand",
  );
});
