import { describe, expect, it } from "vitest";
import { contactVan } from "#domain/traject/partnerschap.ts";
import { verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

/** Who counts on a day, or took part, hears what becomes of it. */

const brieven = (verloop: Verloop, naam: string) =>
  verloop.laatsteBrieven.filter(({ brief }) => brief === naam).map(({ brief: _brief, ...wie }) => wie);

const ZORG = {
  partij: "zorgaanbieder",
  naam: "Zorg Zuid",
  contactpersoon: { naam: "Kim Smit", email: "k@zuid.example" },
};

const gestart = (): Verloop =>
  verloopTot("bezet")
    .gebeurt("traject.gestart", {
      verwachtingen: "De school levert de gegevens.",
      stip: "Alle zorg op één plek.",
      geplandEinde: "2026-12-01",
    })
    .gebeurt("partner.toegevoegd", ZORG)
    .gebeurt("piketpaaltje.toegevoegd", { wat: "Contract", wie: "partner-4", uiterlijk: "2026-09-01" })
    .gebeurt("piketpaaltje.toegevoegd", { wat: "Lokaal", wie: "de directeur", uiterlijk: "2026-09-01" });

describe("een dag die verschuift", () => {
  const wat = { plan: "piketpaaltje-1", was: "2026-09-01", wordt: "2026-10-01", reden: "Later besluit." };
  const verzet = (nummer: string, uiterlijk: string) => ({ piketpaaltje: nummer, uiterlijk, reden: "Later besluit." });

  it("hoort wie aanvroeg, en de partner die het doet; met de oude dag, de nieuwe en de reden", () => {
    const verloop = gestart().gebeurt("piketpaaltje.verzet", verzet("piketpaaltje-1", "2026-10-01"));
    expect(brieven(verloop, "plan-veranderd")).toEqual([
      { aan: "aanvrager", ...wat },
      ...["partner-2", "partner-3", "partner-4"].map((partner) => ({ aan: "partner", partner, ...wat })),
    ]);
    expect(verloop.laatsteZin).toBe(
      "Piketpaaltje piketpaaltje-1 is verzet van 1 september 2026 naar 1 oktober 2026: Later besluit.",
    );
  });

  it("gaat een partner niet aan die het niet doet en niet aanvroeg", () => {
    const verloop = gestart().gebeurt("piketpaaltje.verzet", verzet("piketpaaltje-2", "2026-10-01"));
    expect(brieven(verloop, "plan-veranderd").map(({ partner }) => partner)).not.toContain("partner-4");
  });

  it("hoort iedereen als het om het einde gaat", () => {
    const verloop = gestart().gebeurt("einde.gepland", { einde: "2027-02-01", reden: "De pilot begint later." });
    expect(brieven(verloop, "plan-veranderd")).toMatchObject([
      { aan: "aanvrager", plan: "einde", was: "2026-12-01", wordt: "2027-02-01", reden: "De pilot begint later." },
      { partner: "partner-2" },
      { partner: "partner-3" },
      { partner: "partner-4" },
    ]);
  });

  it("hoort niemand als de nieuwe dag al voorbij is wanneer hij wordt vastgelegd", () => {
    const verloop = gestart().opDag("2026-11-01");
    verloop.gebeurt("piketpaaltje.verzet", verzet("piketpaaltje-1", "2026-10-01"));
    expect(brieven(verloop, "plan-veranderd")).toEqual([]);
  });
});

it("wie erbij komt als mede-aanvrager krijgt een eigen ontvangstbevestiging, en wie er al was niet", () => {
  const bij = (verloop: Verloop, deel: object) =>
    brieven(verloop.gebeurt("aanvulling.ontvangen", { antwoord: "Zo is het.", ...deel }), "ontvangstbevestiging");
  expect(bij(verloopTot("beoordeling"), { erbij: [ZORG] })).toEqual([{ aan: "partner", partner: "partner-4" }]);
  expect(bij(verloopTot("beoordeling"), {})).toEqual([]);
  // Who joins an aanvraag that waits is promised no day.
  expect(bij(verloopTot("beoordeling").gebeurt("aanvraag.op-wachtlijst"), { erbij: [ZORG] })).toEqual([
    { aan: "partner", partner: "partner-4", wacht: true },
  ]);
});

it("een partner die niet aanvroeg hoort dat het traject is gesloten, en waarom er niet met haar is gesproken", () => {
  const verloop = verloopTot("oordeel").gebeurt("partner.toegevoegd", ZORG).gebeurt("oordeel.gegeven");
  verloop.gebeurt("traject.gesloten", {
    redenZonderTerugkoppeling: "Iedereen was bij het eindgesprek.",
  });
  const gelijk = { nietBesproken: "Iedereen was bij het eindgesprek." };
  expect(brieven(verloop, "traject-gesloten")).toMatchObject([
    { aan: "aanvrager", ...gelijk },
    { aan: "partner", partner: "partner-4", ...gelijk },
    { aan: "za" },
  ]);
});

describe("wie op een niveau voor een partner spreekt", () => {
  const persoon = { naam: "Henk Prins", functie: "bestuurder", email: "h.prins@wisselbestuur.example" };

  it("krijgt een welkom voor dat niveau, en niet als die de contactpersoon al is", () => {
    const verloop = gestart();
    verloop.gebeurt("contactpersoon.niveau-benoemd", {
      partner: "partner-4",
      niveau: "bestuur",
      contactpersoon: persoon,
    });
    expect(brieven(verloop, "welkom")).toEqual([{ aan: "partner", partner: "partner-4", niveau: "bestuur" }]);
    const zelf = gestart();
    zelf.gebeurt("contactpersoon.niveau-benoemd", {
      partner: "partner-4",
      niveau: "bestuur",
      contactpersoon: ZORG.contactpersoon,
    });
    expect(brieven(zelf, "welkom")).toEqual([]);
  });

  it("is voor de school wie namens het bestuur is genoemd: die wordt voor het bestuurlijk evaluatiemoment uitgenodigd", () => {
    const verloop = gestart().gebeurt("bestuurscontact.genoemd", { persoon });
    expect(brieven(verloop, "welkom")).toEqual([{ aan: "partner", partner: "partner-1", niveau: "bestuur" }]);
    expect(contactVan(verloop.dossier, "partner-1", "bestuur")).toEqual(persoon);
    expect(contactVan(verloop.dossier, "partner-1", "beleid")?.email).not.toBe(persoon.email);
    // Whoever was named for the niveau itself stays; a next contact of the bestuur takes the place of the one before.
    const volgende = { ...persoon, naam: "Ida Kool", email: "i.kool@wisselbestuur.example" };
    verloop.gebeurt("bestuurscontact.genoemd", { persoon: volgende });
    expect(contactVan(verloop.dossier, "partner-1", "bestuur")).toEqual(volgende);
    const eigen = { ...persoon, email: "eigen@wisselbestuur.example" };
    verloop.gebeurt("contactpersoon.niveau-vervangen", {
      partner: "partner-1",
      niveau: "bestuur",
      contactpersoon: eigen,
      reden: "Zo is het verdeeld.",
    });
    verloop.gebeurt("bestuurscontact.genoemd", { persoon });
    expect(contactVan(verloop.dossier, "partner-1", "bestuur")).toEqual(eigen);
    expect(verloop.dossier.plan.bestuurscontact).toEqual(persoon);
  });
});
