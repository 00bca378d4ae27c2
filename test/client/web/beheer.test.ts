import { expect, test } from "vitest";
import { brieffoutenVan } from "#domain/beeld/mislukte-brieven.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

const SYSTEEM = { rol: "systeem", id: "motor" } as const;
const WEIGERT = "De mailserver kent dit adres niet (550 5.1.1 <noor@dewissel.example> bestaat niet).";

/** Of which a letter did not arrive, one waits, and one of our own people was not reached. */
const stuk = () =>
  inUitvoering("ZA-2025-007", "De Wissel Breda", "Zuid", 8)
    .gebeurt("mail.mislukt", { brief: "toekenning", aan: "aanvrager", bij: 4, reden: WEIGERT }, { door: SYSTEEM })
    .later(2)
    .gebeurt("mail.vertraagd", { brief: "welkom", aan: "aanvrager", bij: 6 }, { door: SYSTEEM })
    .gebeurt(
      "mail.mislukt",
      { brief: "toewijzing", aan: "za", bij: 6, reden: "Het postvak neemt dit bericht niet aan (552)." },
      { door: SYSTEEM },
    );

test("van een traject: welke brieven niet gingen, aan wie, waarom en sinds wanneer", () => {
  const verloop = stuk();
  expect(brieffoutenVan(verloop.dossier, verloop.regels)).toMatchObject([
    { brief: "toekenning", aan: "de aanvrager", soort: "niet aangekomen", waarom: WEIGERT, wie: { soort: "partner" } },
    { brief: "toewijzing", aan: "de zorgarrangeur", soort: "niet aangekomen", wie: { soort: "binnen" } },
    { brief: "welkom", aan: "de aanvrager", soort: "wacht nog" },
  ]);
  // Sent again, it is no fault any more.
  verloop.gebeurt("brief.opnieuw", { brief: "toekenning", aan: "aanvrager" });
  expect(brieffoutenVan(verloop.dossier, verloop.regels).map(({ brief }) => brief)).toEqual(["toewijzing", "welkom"]);
});

async function metFouten() {
  const web = await maakWeb({
    leeg: true,
    gezondheid: () => Promise.resolve({ goed: false, regel: "De verwerking antwoordt niet." }),
  });
  const personeel = personeelVan(MEDEWERKERS);
  personeel.lukt({ soort: "nodig-uit", sleutel: "u", medewerker: "za-05", afdruk: "a".repeat(64), brief: "u" });
  await web.store.schrijf(personeel.regels);
  await web.store.schrijf(stuk().regels);
  return web;
}

test("de projectleider leest waarom, en komt bij het adres en het opnieuw versturen", async () => {
  const { pagina } = await metFouten();
  const { html } = await pagina("/beheer/brieven", "pl-1");
  const tekst = zichtbaar(html);
  expect(tekst).toContain("Brieven die niet gingen (3)");
  expect(tekst).toContain("550 5.1.1");
  expect(html).toContain('href="/trajecten/ZA-2025-007/doe/contactpersoon.gewijzigd?partner=partner-1"');
  expect(html).toContain('href="/trajecten/ZA-2025-007/doe/brief.opnieuw"');
  for (const pad of ["contactpersoon.gewijzigd?partner=partner-1", "brief.opnieuw"])
    expect((await pagina(`/trajecten/ZA-2025-007/doe/${pad}`, "pl-1")).status).toBe(200);
});

test("wie geen persoonsgegevens ziet, leest wat de mailserver deed en niet wat hij zei", async () => {
  const { pagina } = await metFouten();
  const { html } = await pagina("/beheer/brieven", "bh-1");
  expect(html).not.toContain("noor@");
  expect(zichtbaar(html)).toContain("De mailserver kent dit adres niet.");
  expect(zichtbaar(html)).toContain("Het adres verbetert de projectleider");
  expect(html).toContain("/doe/brief.opnieuw");
  // Who only reads, changes nothing.
  expect((await pagina("/beheer/brieven", "au-1")).html).not.toContain("/doe/");
});

test("het overzicht zegt of alles werkt, tot wanneer de kalender gaat en welke brieven niet gingen", async () => {
  const { pagina } = await metFouten();
  const tekst = zichtbaar((await pagina("/beheer", "bh-1")).html);
  expect(tekst).toContain("Verwerking Let op. De verwerking antwoordt niet.");
  expect(tekst).toContain("Mail Geen brief wacht op de mailserver.");
  expect(tekst).toContain("2 brieven kwamen niet aan. 1 brief wacht al een dag op de mailserver.");
  expect(tekst).toMatch(/Kalender \S+/);
});
