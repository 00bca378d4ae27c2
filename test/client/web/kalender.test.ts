import { expect, test } from "vitest";
import type { Trajecten } from "#client/trajecten.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { termijnen } from "#domain/termijnen.ts";
import { MEEGELEVERD } from "#domain/kalender/meegeleverd.ts";
import { KALENDER, leesKalender } from "#domain/kalender/kalender.ts";
import { naToepassen } from "#domain/medewerkers/toegepast.ts";
import { gelukt } from "#domain/weigering.ts";
import { lees, verzending } from "#test/support/browser.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { ingediend, inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

const PAD = "/beheer/kalender/nieuw";
/** The day on which the decision about ZA-2025-003 is due gets free. */
const nieuw = (versie: string, ...dagen: string[]): string =>
  MEEGELEVERD.replace(/^versie .*/, `versie | ${versie}`)
    .replace("2026 | 2028", "2024 | 2028")
    .concat(dagen.map((dag) => `besluitdag | ${dag} | een dag vrij | Proefbesluit\n`).join(""));

/** A web over an organisatie that answers as the real one does. */
async function metOrganisatie(anders: Partial<Pick<Trajecten, "vraagOrganisatie">> = {}) {
  const personeel = personeelVan(MEDEWERKERS);
  personeel.nu = "2025-05-20T10:00:00.000Z";
  let geschreven = 0;
  const web = await maakWeb({
    vraagOrganisatie: async (vraag, door) => {
      const uitkomst = personeel.vraag(vraag, door);
      if (!uitkomst.ok) return uitkomst;
      await schrijf();
      const { volgnummer } = personeel.stand.kop;
      return gelukt({ medewerker: uitkomst.waarde.medewerker, uitnodigingTot: null, volgnummer });
    },
    bijFout: () => {},
    ...anders,
  });
  const schrijf = async () => {
    await web.store.schrijf(personeel.regels.slice(geschreven));
    geschreven = personeel.regels.length;
  };
  await schrijf();
  const kies = (bestand: string | Uint8Array<ArrayBuffer>) => {
    const body = new FormData();
    body.set("bestand", new File([bestand], "kalender.txt"));
    return web.vraag(PAD, { als: "bh-1", method: "POST", body });
  };
  const zeker = (html: string) => {
    const body = new URLSearchParams(verzending(lees(html)));
    body.set("_zeker", "ja");
    return web.vraag(PAD, { als: "bh-1", method: "POST", body });
  };
  return { ...web, personeel, schrijf, kies, zeker };
}

test("een bestand wordt eerst getoond met wat er verschuift, en geldt na één knop; daarna staat er hoe ver zij is", async () => {
  const { kies, zeker, personeel, pagina, schrijf } = await metOrganisatie();
  const dag = "2025-07-07";
  const proef = await kies(nieuw("2025-b", dag));
  expect(proef.status).toBe(200);
  const html = await proef.text();
  const tekst = zichtbaar(html);
  expect(tekst).toContain("Er is nog niets vastgelegd en niets verschoven.");
  expect(tekst).toContain("7 juli 2025: een dag vrij");
  expect(tekst).toMatch(/Bij 1 traject verschuift 1 termijn|Er verschuift geen termijn/);
  expect(personeel.stand.kalender).toBeNull();

  const na = await zeker(html);
  expect([na.status, na.headers.get("location")]).toEqual([
    303,
    `/beheer/kalender?vastgelegd=${personeel.stand.kop.volgnummer}#inhoud`,
  ]);
  // The same form once more is a repeat.
  expect((await zeker(html)).status).toBe(303);
  expect(personeel.regels.filter(({ type }) => type === "kalender.geladen")).toHaveLength(1);
  const gelezen = leesKalender(nieuw("2025-b", dag));
  expect(personeel.stand.kalender?.kalender).toEqual(gelezen.ok && gelezen.waarde);
  expect(personeel.regels.at(-1)?.door).toEqual({ rol: "beheerder", id: "bh-1" });

  const bezig = zichtbaar((await pagina(na.headers.get("location")!)).html);
  expect(bezig).toContain("Vanaf nu geldt kalender 2025-b.");
  expect(bezig).toMatch(/Het systeem past haar nu toe: 0 van de \d lopende trajecten rekenen ermee/);
  const { stand, regels } = naToepassen(
    personeel.stand,
    personeel.stand.kalender!.volgnummer,
    { trajecten: 0, perioden: 0, geweigerd: [{ wat: "ZA-2025-001", reden: "Het journaal neemt nu niets aan." }] },
    { door: { rol: "systeem", id: "motor" }, nu: personeel.nu, zout: "cd".repeat(32) },
  );
  personeel.stand = stand;
  personeel.regels.push(...regels);
  await schrijf();
  const klaar = (await pagina("/beheer/kalender", "bh-1")).html;
  expect(zichtbaar(klaar)).toContain("ZA-2025-001 nam haar niet aan: Het journaal neemt nu niets aan.");
  expect(klaar).toContain("Pas deze opnieuw toe");
});

test("een kalender die honderd termijnen in het verleden legt, zegt dat voor zij telt", async () => {
  const { kies, zeker, store, personeel, schrijf } = await metOrganisatie();
  // Yesterday is free by the calendar in force, so what was due then is due today.
  const geldt = leesKalender(nieuw("nu", "2025-05-19"));
  if (!geldt.ok) throw new Error(geldt.weigering.reden);
  personeel.lukt({ soort: "laad-kalender", sleutel: "nu", gezien: 0, kalender: geldt.waarde });
  await schrijf();
  const inBeoordeling = (nummer: string, op: string) =>
    ingediend(nummer, `School ${nummer}`, "Zuid", op)
      .gebeurt("kalender.bijgewerkt", { kalender: geldt.waarde }, { door: { rol: "beheerder", id: "bh-1" } })
      .later(1)
      .gebeurt("beoordeling.gestart");
  const einde = ({ dossier, pad }: ReturnType<typeof inBeoordeling>) =>
    termijnen(dossier, pad).find(({ soort }) => soort === "beslissing")?.uiterlijk;
  const op = Array.from({ length: 90 }, (_, i) => plusDagen("2025-02-15", i)).find(
    (dag) => einde(inBeoordeling("ZA-2025-100", dag)) === "2025-05-20",
  )!;
  for (let i = 100; i < 200; i += 1) await store.schrijf(inBeoordeling(`ZA-2025-${i}`, op).regels);
  const antwoord = await kies(nieuw("later"));
  const html = await antwoord.text();
  const tekst = zichtbaar(html);
  expect(tekst).toContain("100 termijnen liggen dan ineens in het verleden, en heten meteen te laat.");
  expect(tekst).toContain("20 mei 2025 19 mei 2025 (al voorbij)");
  expect(tekst).toContain("Er is nog niets vastgelegd");
  expect(personeel.stand.kalender?.kalender.versie).toBe("nu");
  // Who means it, does it.
  expect((await zeker(html)).status).toBe(303);
});

test.each([
  ["niets", "", "Kies eerst een bestand"],
  ["een brief", "Beste collega,\nhierbij de dagen.\n", "Dit is geen kalender."],
  ["een rekenblad", new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]), "Dit bestand is geen tekst."],
  ["een halve kalender", "versie | 1\nbesluitjaren | 2026\n", "regel 2: Schrijf deze regel als:"],
  ["de kalender die al geldt", MEEGELEVERD, "mis"],
])("wie %s kiest, leest waarom niet, en er verandert niets", async (wat, bestand, zin) => {
  const { kies, personeel } = await metOrganisatie();
  if (wat === "de kalender die al geldt") {
    // All that runs goes by it.
    const antwoord = await kies(bestand);
    expect([antwoord.status, zichtbaar(await antwoord.text())]).toEqual([
      422,
      expect.stringContaining("Dit is de kalender die al geldt"),
    ]);
    return;
  }
  const antwoord = await kies(bestand);
  expect(antwoord.status).toBe(422);
  const tekst = zichtbaar(await antwoord.text());
  expect(tekst).toContain(zin);
  expect(tekst).toContain("Er is nog niets vastgelegd.");
  expect(personeel.stand.kalender).toBeNull();
});

test("wie keek voordat een ander laadde, ziet opnieuw wat er verschuift", async () => {
  const { kies, zeker, personeel, schrijf } = await metOrganisatie();
  const html = await (await kies(nieuw("mijn"))).text();
  personeel.lukt({
    soort: "laad-kalender",
    sleutel: "ander",
    gezien: 0,
    kalender: { ...KALENDER, versie: "die van een ander" },
  });
  await schrijf();
  const antwoord = await zeker(html);
  expect(antwoord.status).toBe(409);
  const opnieuw = await antwoord.text();
  expect(zichtbaar(opnieuw)).toContain("De kalender is intussen vernieuwd: nu geldt die van een ander.");
  expect((await zeker(opnieuw)).status).toBe(303);
  expect(personeel.stand.kalender?.kalender.versie).toBe("mijn");
});

test("is het systeem weg, dan is er niets vastgelegd en gaat het bestand niet verloren", async () => {
  const { kies, zeker } = await metOrganisatie({ vraagOrganisatie: () => Promise.reject(new Error("weg")) });
  const html = await (await kies(nieuw("mijn"))).text();
  const antwoord = await zeker(html);
  expect(antwoord.status).toBe(503);
  const terug = await antwoord.text();
  expect(zichtbaar(terug)).toContain("Het systeem geeft nu geen antwoord.");
  expect(new URLSearchParams(verzending(lees(terug))).get("tekst")).toContain("versie | mijn");
});

test("alleen de beheerder laadt; de kalender is te bewaren als bestand dat weer te lezen is", async () => {
  const { pagina, vraag } = await metOrganisatie();
  expect((await pagina("/beheer/kalender", "pl-1")).html).not.toContain(PAD);
  expect((await pagina("/beheer/kalender", "bh-1")).html).toContain(PAD);
  expect((await pagina(PAD, "pl-1")).status).toBe(403);
  const bestand = await vraag("/beheer/kalender?bestand=ja", { als: "pl-1" });
  expect(bestand.headers.get("content-disposition")).toContain("kalender.txt");
  expect(leesKalender(await bestand.text())).toMatchObject({ ok: true });
});

test("wie geen persoonsgegevens ziet, leest van een termijn het nummer van de partner", async () => {
  const { kies, store } = await metOrganisatie();
  const verloop = inUitvoering("ZA-2025-008", "De Wissel Breda", "Zuid", 0).gebeurt("contactpersoon.vertrekt", {
    partner: "partner-1",
    reden: "Andere baan per 1 mei.",
  });
  await store.schrijf(verloop.regels);
  const einde = termijnen(verloop.dossier, verloop.pad).find(({ soort }) => soort === "contactpersoon")!.uiterlijk;
  const tekst = zichtbaar(await (await kies(nieuw("2025-c", einde))).text());
  expect(tekst).toContain("Een nieuwe contactpersoon (partner-1)");
  expect(tekst).not.toContain("Wissel");
});
