import { expect, test } from "vitest";
import { herken, Register } from "#test/support/organisaties.ts";
import { maakWeb, zichtbaar } from "./hulp.ts";

/** De Wissel Breda is known in two of the trajecten, and the SWV in one. */
async function metOrganisaties() {
  const web = await maakWeb();
  const register = new Register();
  const wissel = { naam: "De Wissel Breda", plaats: "Breda" };
  register.lukt(herken({ nummer: "ZA-2025-001", ...wissel, brin: "00AA" }));
  register.lukt(herken({ nummer: "ZA-2025-005", ...wissel, als: "ORG-1" }));
  register.lukt(
    herken({ nummer: "ZA-2025-001", plek: "partner-2", naam: "SWV Breda e.o.", soort: "samenwerkingsverband" }),
  );
  register.lukt({ soort: "wijzig", organisatie: "ORG-1", gezien: 3, naam: "Het Nieuwe Pad", reden: "Nieuwe naam." });
  await web.store.schrijf(register.regels);
  return web;
}

test("de lijst telt per organisatie haar trajecten en uren", async () => {
  const { pagina } = await metOrganisaties();
  const tekst = zichtbaar((await pagina("/organisaties")).html);
  expect(tekst).toContain("ORG-1 Het Nieuwe Pad Breda School 2 100 uur toegekend, 37,5 uur geboekt");
  expect(tekst).toContain("ORG-2 SWV Breda e.o. Samenwerkingsverband 1 100 uur toegekend");
});

test("de lijst is van één soort, als daarom gevraagd is", async () => {
  const { pagina } = await metOrganisaties();
  const tekst = zichtbaar((await pagina("/organisaties?soort=samenwerkingsverband")).html);
  expect(tekst).toContain("Organisaties (1)");
  expect(tekst).not.toContain("Het Nieuwe Pad");
});

test("een organisatie toont haar namen, haar trajecten, en wie wat vastlegde", async () => {
  const { pagina } = await metOrganisaties();
  const { html } = await pagina("/organisaties/ORG-1");
  const tekst = zichtbaar(html);
  expect(tekst).toContain("Ook bekend als De Wissel Breda");
  expect(tekst).toContain("ZA-2025-001 De Wissel Breda Verkennen Middellang 100 uur toegekend, 37,5 uur geboekt");
  expect(tekst).toContain("ZA-2025-005 VSO Het Baken Afgewezen");
  expect(tekst).toContain("ORG-1 heet nu Het Nieuwe Pad. Nieuwe naam.");
  expect(html).toContain('href="/trajecten/ZA-2025-001"');
});

test("een nummer dat er niet is, is een pagina die er niet is", async () => {
  const { pagina } = await metOrganisaties();
  for (const id of ["ORG-9", "__proto__", "constructor"])
    expect((await pagina(`/organisaties/${id}`)).status).toBe(404);
});

test("een traject zegt wie wie is, en hoe dat wordt bevestigd", async () => {
  const { pagina } = await metOrganisaties();
  expect(zichtbaar((await pagina("/trajecten/ZA-2025-001")).html)).toContain(
    "De Wissel Breda (school): ORG-1 (Het Nieuwe Pad)",
  );
  const tekst = zichtbaar((await pagina("/trajecten/ZA-2025-003")).html);
  expect(tekst).toContain("De Wissel Breda (school): lijkt op ORG-1 (Het Nieuwe Pad): zelfde naam");
  expect(tekst).toContain("3 organisaties zijn nog niet bevestigd. Bevestig de organisaties");
  expect(tekst).toContain("Eerdere aanvragen De Wissel Breda (vermoedelijk ORG-1, nog niet bevestigd) ZA-2025-001");
});
