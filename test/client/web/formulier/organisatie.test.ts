import { expect, test } from "vitest";
import { gelukt } from "#domain/weigering.ts";
import { organisatieMet } from "#domain/organisaties/organisatie.ts";
import { lees, verzending, vul, type Scherm } from "#test/support/browser.ts";
import { herken, Register } from "#test/support/organisaties.ts";
import { maakWeb, zichtbaar } from "../hulp.ts";

/** De Wissel Breda and its SWV are known, and stand in traject ZA-2025-001; in ZA-2025-002 and -003 nothing was confirmed. */
async function metRegister() {
  const register = new Register();
  const web = await maakWeb({
    async vraagOrganisaties(vraag, door) {
      const uitkomst = register.vraag(vraag, door);
      if (!uitkomst.ok) return uitkomst;
      await schrijf();
      return gelukt({ organisaties: uitkomst.waarde.organisaties, volgnummer: register.stand.kop.volgnummer });
    },
  });
  const schrijf = () => web.store.schrijf(register.regels);
  register.lukt(herken({ nummer: "ZA-2025-001", naam: "De Wissel Breda", plaats: "Breda" }));
  register.lukt(
    herken({ nummer: "ZA-2025-001", plek: "partner-2", naam: "SWV Breda e.o.", soort: "samenwerkingsverband" }),
  );
  register.neemOp({ naam: "De Wisel Breda" });
  await schrijf();
  const open = async (pad: string, als = "pl-1"): Promise<Scherm> => lees((await web.pagina(pad, als)).html);
  const stuur = async (pad: string, scherm: Scherm, als = "pl-1") => {
    const antwoord = await web.vraag(pad, {
      als,
      method: "POST",
      body: verzending(scherm),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    return { status: antwoord.status, naar: antwoord.headers.get("location"), scherm: lees(await antwoord.text()) };
  };
  return { ...web, register, open, stuur };
}

test("de organisaties van een traject worden in één keer bevestigd: wat zeker lijkt staat al gekozen", async () => {
  const pad = "/trajecten/ZA-2025-003/organisaties";
  const { open, stuur, register, pagina } = await metRegister();
  const scherm = await open(pad);
  const { status, naar } = await stuur(pad, scherm);
  expect([status, naar]).toEqual([303, "/trajecten/ZA-2025-003#wie-is-wie"]);
  expect(register.stand.herkend["ZA-2025-003"]).toMatchObject({ "partner-1": "ORG-1", "partner-2": "ORG-2" });
  expect(zichtbaar((await pagina("/trajecten/ZA-2025-003")).html)).toContain("De Wissel Breda (school): ORG-1");
  // Once more, as after a reload: nothing is recorded again.
  const regels = register.regels.length;
  expect((await stuur(pad, scherm)).status).toBe(303);
  expect(register.regels).toHaveLength(regels);
});

test("een andere dan die bevestigd was vraagt een reden, en overschrijft niet wat een ander intussen koos", async () => {
  const pad = "/trajecten/ZA-2025-001/organisaties";
  const { open, stuur, register } = await metRegister();
  const scherm = await open(pad);
  const oud = await open(pad);
  expect(vul(scherm, "partner-1", "ORG-3")).toBe(true);
  const zonder = await stuur(pad, scherm);
  expect([zonder.status, zonder.scherm.html.includes('href="#veld-reden"')]).toEqual([422, true]);
  expect(vul(zonder.scherm, "reden", "De andere vestiging.")).toBe(true);
  expect((await stuur(pad, zonder.scherm)).status).toBe(303);
  expect(register.stand.herkend["ZA-2025-001"]?.["partner-1"]).toBe("ORG-3");
  vul(oud, "partner-1", "nieuw");
  vul(oud, "reden", "Toch een nieuwe.");
  const botst = await stuur(pad, oud);
  expect(botst.status).toBe(409);
  expect(zichtbaar(botst.scherm.html)).toContain("is ORG-3. De andere vestiging.");
  expect((await stuur(pad, botst.scherm)).status).toBe(303);
  expect(register.stand.herkend["ZA-2025-001"]?.["partner-1"]).toBe("ORG-5");
});

test("een organisatie krijgt een andere naam, met de reden", async () => {
  const pad = "/organisaties/ORG-1/doe/wijzig";
  const { open, stuur, pagina, register } = await metRegister();
  const scherm = await open(pad, "bh-1");
  expect((await stuur(pad, scherm, "bh-1")).status).toBe(422);
  vul(scherm, "naam", "Het Nieuwe Pad");
  vul(scherm, "brin", "00aa");
  vul(scherm, "reden", "De school heet anders.");
  const { naar } = await stuur(pad, scherm, "bh-1");
  expect(organisatieMet(register.stand, "ORG-1")).toMatchObject({
    namen: ["Het Nieuwe Pad", "De Wissel Breda"],
    brin: "00AA",
  });
  expect(register.regels.at(-1)?.door).toEqual({ rol: "beheerder", id: "bh-1" });
  expect(zichtbaar((await pagina(naar!)).html)).toContain("Vastgelegd. ORG-1 heet nu Het Nieuwe Pad");
  // A form that was opened before.
  const oud = { ...scherm, besturingen: anders(scherm, "naam", "Nog iets") };
  const { status, scherm: terug } = await stuur(pad, oud, "bh-1");
  expect(status).toBe(409);
  expect(zichtbaar(terug.html)).toContain("heet nu Het Nieuwe Pad");
});

const anders = ({ besturingen }: Scherm, veld: string, waarde: string) =>
  besturingen.map((een) => (een.naam === veld ? { ...een, waarde } : een));

test("twee die dezelfde zijn worden er één: alleen van dezelfde soort, en de ander wijst erheen", async () => {
  const pad = "/organisaties/ORG-3/doe/samen";
  const { open, stuur, pagina, register } = await metRegister();
  const scherm = await open(pad);
  expect(vul(scherm, "in", "ORG-2")).toBe(false);
  expect(vul(scherm, "in", "ORG-1")).toBe(true);
  vul(scherm, "reden", "Een tikfout.");
  expect((await stuur(pad, scherm)).naar).toMatch(/^\/organisaties\/ORG-1\?/);
  expect(organisatieMet(register.stand, "ORG-3")?.opgegaanIn).toBe("ORG-1");
  const { html } = await pagina("/organisaties/ORG-3");
  expect(html).toContain("Samengevoegd met");
  expect(html).not.toContain("/doe/");
  expect((await pagina(pad)).status).toBe(404);
});

test("het signaal leidt naar al zijn trajecten, en een zorgarrangeur krijgt geen knop", async () => {
  const { pagina } = await metRegister();
  const { html } = await pagina("/signalen");
  expect(html).toContain('href="/organisaties#te-bevestigen"');
  expect(html).toContain('<a href="/trajecten/ZA-2025-002">ZA-2025-002</a>');
  expect((await pagina("/organisaties")).html).toContain('href="/trajecten/ZA-2025-002/organisaties"');
  expect((await pagina("/organisaties", "za-03")).html).not.toContain("/organisaties/ZA");
  expect((await pagina("/organisaties/ORG-1", "za-03")).html).not.toContain("/doe/");
  expect((await pagina("/trajecten/ZA-2025-001", "za-03")).html).not.toContain("/trajecten/ZA-2025-001/organisaties");
});

test("zijn er meer dan vijf om uit te kiezen, dan vindt wie een deel van de naam typt haar, ook zonder JavaScript", async () => {
  const pad = "/organisaties/ORG-1/doe/samen";
  const { open, stuur, register, store } = await metRegister();
  for (const naam of ["De Eik", "De Beuk", "De Berk", "De Linde", "De Lindeboom"]) register.neemOp({ naam });
  await store.schrijf(register.regels);
  const scherm = await open(pad);
  const veld = scherm.besturingen.find(({ naam }) => naam === "in")!;
  expect([veld.soort, scherm.lijsten.get(veld.lijst!)]).toEqual([
    "invoer",
    ["ORG-3 De Wisel Breda", "ORG-4 De Eik", "ORG-5 De Beuk", "ORG-6 De Berk", "ORG-7 De Linde", "ORG-8 De Lindeboom"]
      .toSorted((een, ander) => een.slice(6).localeCompare(ander.slice(6), "nl"))
      .map((naam) => expect.stringContaining(naam)),
  ]);
  vul(scherm, "reden", "Gefuseerd.");
  for (const [getypt, status] of [
    ["De Esdoorn", 422],
    ["linde", 422],
    ["lindeboom", 303],
  ] as const) {
    vul(scherm, "in", getypt);
    expect([getypt, (await stuur(pad, scherm)).status]).toEqual([getypt, status]);
  }
  expect(organisatieMet(register.stand, "ORG-1")?.opgegaanIn).toBe("ORG-8");
});

test("waar men een organisatie bij naam noemt worden de bekende aangeboden, en gaat een andere ook", async () => {
  const { open, pagina } = await metRegister();
  for (const [pad, naam] of [
    ["/aanmelding/nieuw", "aanvrager.naam"],
    ["/trajecten/ZA-2025-001/doe/partner.toegevoegd", "naam"],
  ] as const) {
    const scherm = await open(pad);
    const veld = scherm.besturingen.find((een) => een.naam === naam)!;
    expect([pad, veld.soort, scherm.lijsten.get(veld.lijst!)]).toEqual([
      pad,
      "invoer",
      ["De Wisel Breda", "De Wissel Breda", "SWV Breda e.o."],
    ]);
  }
  // An abbreviation at the end has its full stop already.
  expect(zichtbaar((await pagina("/trajecten/ZA-2025-001/organisaties")).html)).toContain("SWV Breda e.o. ");
  expect((await pagina("/trajecten/ZA-2025-001/organisaties")).html).not.toContain("e.o..");
});
