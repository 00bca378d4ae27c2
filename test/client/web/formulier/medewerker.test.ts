import { describe, expect, test } from "vitest";
import { perMail } from "#client/uitnodiging.ts";
import { MEDEWERKERDADEN, MEDEWERKERVORMEN, NIEUW } from "#domain/medewerkers/formulier.ts";
import { medewerkerMet } from "#domain/medewerkers/medewerkers.ts";
import { vul, type Scherm } from "#test/support/browser.ts";
import { medewerker, MEDEWERKERS } from "#test/support/medewerkers.ts";
import { webMetMensen } from "../mensen.ts";
import { zichtbaar } from "../hulp.ts";

function typ(scherm: Scherm, velden: Readonly<Record<string, string>>): void {
  for (const [naam, waarde] of Object.entries(velden)) expect([naam, vul(scherm, naam, waarde)]).toEqual([naam, true]);
}

const FATIMA = {
  naam: "Fatima El Amrani",
  mail: "fatima@stichting.example",
  telefoon: "06 5550 0107",
  rollen: "zorgarrangeur",
  urenPerWeek: "22,5",
  van: "1-6-2025",
  tot: "31-12-2026",
};

describe("een nieuwe medewerker", () => {
  test("komt er met ieder veld, en staat op de eigen bladzijde", async () => {
    const { open, stuur, personeel, pagina } = await webMetMensen();
    const scherm = await open("/medewerkers/nieuw");
    typ(scherm, FATIMA);
    const { status, naar } = await stuur("/medewerkers/nieuw", scherm);
    expect([status, naar?.split("?")[0]]).toEqual([303, "/medewerkers/za-6"]);
    expect(medewerkerMet(personeel.stand, "za-6")).toMatchObject({
      naam: "Fatima El Amrani",
      mail: "fatima@stichting.example",
      telefoon: "06 5550 0107",
      rollen: ["zorgarrangeur"],
      urenPerWeek: 22.5,
      van: "2025-06-01",
      tot: "2026-12-31",
    });
    expect(zichtbaar((await pagina(naar!, "bh-1")).html)).toContain("Vastgelegd. Fatima El Amrani werkt hier vanaf");
  });

  test("wat niet hoeft, mag leeg blijven; twee keer sturen is één keer", async () => {
    const { open, stuur, personeel } = await webMetMensen();
    const scherm = await open("/medewerkers/nieuw");
    typ(scherm, { naam: "Ad Audit", mail: "ad@elders.example", rollen: "auditor" });
    const eerste = await stuur("/medewerkers/nieuw", scherm);
    expect(await stuur("/medewerkers/nieuw", scherm)).toMatchObject({ status: 303, naar: eerste.naar });
    expect(medewerkerMet(personeel.stand, "au-2")).toMatchObject({ telefoon: null, urenPerWeek: null, tot: null });
    expect(medewerkerMet(personeel.stand, "au-3")).toBeUndefined();
    // Going back and sending something else by the same form.
    typ(scherm, { naam: "Bo Audit" });
    const ander = await stuur("/medewerkers/nieuw", scherm);
    expect(ander.status).toBe(409);
    expect(ander.scherm.html).toContain("Met dit formulier is al iets anders vastgelegd");
  });

  test("alle fouten staan er tegelijk, en wat er stond staat er nog", async () => {
    const { open, stuur } = await webMetMensen();
    const scherm = await open("/medewerkers/nieuw");
    typ(scherm, { mail: "geen adres", urenPerWeek: "veel", van: "ooit", telefoon: "06 5550 0107" });
    const { status, scherm: terug } = await stuur("/medewerkers/nieuw", scherm);
    expect(status).toBe(422);
    expect(terug.html.match(/<li><a href="#veld-/g)).toHaveLength(5);
    expect(terug.html).toContain("Er is nog niets vastgelegd.");
    for (const waarde of ["geen adres", "veel", "ooit", "06 5550 0107"]) expect(terug.html).toContain(`"${waarde}"`);
  });

  test("een regel van de organisatie staat bij het veld", async () => {
    const { open, stuur } = await webMetMensen();
    const scherm = await open("/medewerkers/nieuw");
    typ(scherm, { ...FATIMA, mail: "za-03@trajecten.example" });
    const { status, scherm: terug } = await stuur("/medewerkers/nieuw", scherm);
    expect(status).toBe(422);
    expect(terug.html).toContain('<a href="#veld-mail">E-mailadres</a>');
    expect(terug.html).toContain("heeft dit mailadres al");
  });
});

describe("een wijziging", () => {
  const PAD = "/medewerkers/za-05/doe/wijzig";

  test("begint met wat er staat, en legt alleen vast wat anders is", async () => {
    const { open, stuur, personeel } = await webMetMensen();
    const scherm = await open(PAD);
    expect(await stuur(PAD, scherm)).toMatchObject({ status: 303 });
    expect(personeel.regels.at(-1)?.type).toBe("medewerker.toegevoegd");
    typ(scherm, { naam: "Kim de Boer", urenPerWeek: "" });
    expect((await stuur(PAD, scherm)).naar).toMatch(/^\/medewerkers\/za-05\?/);
    expect(personeel.regels.at(-1)).toMatchObject({
      type: "medewerker.gewijzigd",
      gegevens: { medewerker: "za-05", naam: "Kim de Boer", urenPerWeek: null },
      door: { rol: "beheerder", id: "bh-1" },
    });
  });

  test("een leeg gemaakte naam is een fout", async () => {
    const { open, stuur } = await webMetMensen();
    const scherm = await open(PAD);
    typ(scherm, { naam: "" });
    expect((await stuur(PAD, scherm)).status).toBe(422);
  });

  test("van een formulier dat te oud is staat er wat er intussen kwam; daarna kan het", async () => {
    const { open, stuur, personeel } = await webMetMensen();
    const oud = await open(PAD);
    const ander = await open(PAD);
    typ(ander, { naam: "Kim de Boer" });
    await stuur(PAD, ander);
    typ(oud, { telefoon: "06 5550 0199" });
    const { status, scherm } = await stuur(PAD, oud);
    expect(status).toBe(409);
    expect(zichtbaar(scherm.html)).toContain("Kim de Boer heet nu Kim de Boer.");
    expect(scherm.html).toContain('value="06 5550 0199"');
    expect((await stuur(PAD, scherm)).status).toBe(303);
    expect(medewerkerMet(personeel.stand, "za-05")?.telefoon).toBe("06 5550 0199");
  });

  test("is er geen antwoord, dan blijft staan wat er stond", async () => {
    const fouten: Error[] = [];
    const { open, stuur, stoor } = await webMetMensen(undefined, { bijFout: (fout) => void fouten.push(fout) });
    const scherm = await open(PAD);
    typ(scherm, { naam: "Kim de Boer" });
    stoor();
    const terug = await stuur(PAD, scherm);
    expect(terug.status).toBe(503);
    expect(terug.scherm.html).toContain('value="Kim de Boer"');
    expect(fouten).toHaveLength(1);
  });
});

describe("wie weggaat", () => {
  test("draagt eerst over: de trajecten staan er, voor de projectleider met een formulier", async () => {
    const { pagina, open, stuur } = await webMetMensen();
    const { status, html } = await pagina("/medewerkers/za-03/doe/vertrek", "bh-1");
    expect(status).toBe(409);
    expect(html).toContain('href="/trajecten/ZA-2025-001"');
    expect(html).toContain("Dat doet de projectleider");
    expect(html).not.toContain("overdracht.gestart");
    expect((await pagina("/medewerkers/za-03", "pl-1")).html).toContain(
      "/trajecten/ZA-2025-001/doe/overdracht.gestart",
    );
    // A role that is taken away is leaving as well.
    const scherm = await open("/medewerkers/za-03/doe/wijzig");
    vul(scherm, "rollen", "auditor");
    const zonder = { ...scherm, besturingen: scherm.besturingen.filter(({ waarde }) => waarde !== "zorgarrangeur") };
    expect((await stuur("/medewerkers/za-03/doe/wijzig", zonder)).scherm.html).toContain("Draag ze eerst over");
  });

  test("krijgt een laatste dag, die terug te nemen is", async () => {
    const { open, stuur, personeel, pagina } = await webMetMensen();
    const scherm = await open("/medewerkers/za-05/doe/vertrek");
    typ(scherm, { dag: "30-6-2026" });
    await stuur("/medewerkers/za-05/doe/vertrek", scherm);
    expect(medewerkerMet(personeel.stand, "za-05")?.tot).toBe("2026-06-30");
    expect((await pagina("/medewerkers/za-05", "bh-1")).html).toContain("/doe/blijft");
    const terug = await open("/medewerkers/za-05/doe/blijft");
    expect((await stuur("/medewerkers/za-05/doe/blijft", terug)).status).toBe(303);
    expect(medewerkerMet(personeel.stand, "za-05")?.tot).toBeNull();
  });
});

test("wie weg is kan worden vergeten; daarna staat er nergens meer een naam, en geen knop om terug te komen", async () => {
  const { open, stuur, personeel, pagina } = await webMetMensen([
    ...MEDEWERKERS,
    medewerker("za-09", ["zorgarrangeur"], { naam: "Wim Weg", tot: "2024-01-01" }),
  ]);
  // In this chain it is 2026.
  const scherm = await open("/medewerkers/za-09/doe/vergeet");
  const { naar } = await stuur("/medewerkers/za-09/doe/vergeet", scherm);
  const { html } = await pagina(naar!, "bh-1");
  expect(zichtbaar(html)).toContain("Vastgelegd. Naam, mailadres en telefoonnummer van iemand die hier werkte (za-09)");
  expect(html).not.toContain("Wim Weg");
  expect(html).not.toContain("/doe/");
  expect(personeel.regels.at(-1)?.type).toBe("medewerker.vergeten");
  expect((await pagina("/medewerkers/za-05", "bh-1")).html).not.toContain("/doe/vergeet");
});

test("wie de brieven voor een rol krijgt staat in de lijst en op de eigen bladzijde", async () => {
  const { pagina } = await webMetMensen([
    ...MEDEWERKERS.filter(({ id }) => id !== "pv-1"),
    medewerker("pl-2", ["projectleider"]),
  ]);
  const lijst = zichtbaar((await pagina("/medewerkers", "bh-1")).html);
  expect(lijst).toMatch(/Projectleider (?:Medewerker )+pl-1 Plaatsvervanger/);
  expect(lijst).toContain("Plaatsvervanger Niemand: de brieven gaan naar de projectleider");
  expect((await pagina("/medewerkers/pl-1", "bh-1")).html).toContain("Krijgt de brieven voor");
  expect((await pagina("/medewerkers/pl-2", "bh-1")).html).not.toContain("Krijgt de brieven voor");
});

describe("een uitnodiging", () => {
  const link = (brief: string) => perMail("een-sleutel-voor-proeven", brief);

  test("gaat met wie hier vandaag begint, en opnieuw met een knop", async () => {
    const { open, stuur, personeel, pagina } = await webMetMensen(undefined, { uitnodiging: link });
    const scherm = await open("/medewerkers/nieuw");
    typ(scherm, { naam: "Ad Audit", mail: "ad@elders.example", rollen: "auditor", van: "1-5-2025" });
    const { naar } = await stuur("/medewerkers/nieuw", scherm);
    expect(personeel.regels.at(-1)).toMatchObject({ type: "medewerker.uitgenodigd", gegevens: { medewerker: "au-2" } });
    const eerste = String(personeel.regels.at(-1)?.gegevens["brief"]);
    expect(personeel.regels.at(-1)?.gegevens["afdruk"]).toBe(link(eerste).afdruk);
    expect((await pagina(naar!, "bh-1")).html).toContain("de mail met de link is onderweg");
    const weer = await open("/medewerkers/au-2/doe/uitnodiging");
    expect((await stuur("/medewerkers/au-2/doe/uitnodiging", weer)).status).toBe(303);
    expect(personeel.regels.at(-1)?.gegevens["brief"]).not.toBe(eerste);
  });

  test("gaat niet voor de eerste dag, en nooit waar men kiest wie men is", async () => {
    const metLink = await webMetMensen(undefined, { uitnodiging: link });
    const scherm = await metLink.open("/medewerkers/nieuw");
    typ(scherm, FATIMA);
    await metLink.stuur("/medewerkers/nieuw", scherm);
    expect(metLink.personeel.regels.at(-1)?.type).toBe("medewerker.toegevoegd");
    const { pagina } = await webMetMensen();
    const { html } = await pagina("/medewerkers/za-05", "bh-1");
    expect(html).toContain("Niet nodig: in dit systeem kiest u wie u bent");
    expect(html).not.toContain("/doe/uitnodiging");
    expect((await pagina("/medewerkers/za-05/doe/uitnodiging", "bh-1")).status).toBe(404);
  });
});

test("de knoppen staan er voor de beheerder en voor niemand anders", async () => {
  const { pagina } = await webMetMensen();
  for (const als of ["pl-1", "za-03", "au-1"]) {
    expect((await pagina("/medewerkers", als)).html).not.toContain("/medewerkers/nieuw");
    expect((await pagina("/medewerkers/za-05", als)).html).not.toContain("/doe/");
  }
  expect((await pagina("/medewerkers", "bh-1")).html).toContain(NIEUW.daad);
  const { html } = await pagina("/medewerkers/za-05", "bh-1");
  expect(html).toContain(MEDEWERKERVORMEN.wijzig.daad);
  expect((await pagina("/medewerkers/za-05/doe/ontslaan", "bh-1")).status).toBe(404);
  expect((await pagina("/medewerkers/za-99/doe/wijzig", "bh-1")).status).toBe(404);
  expect(MEDEWERKERDADEN.length).toBeGreaterThan(2);
});
