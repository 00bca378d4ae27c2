import { join } from "node:path";
import { simpleParser } from "mailparser";
import { expect, onTestFinished, test } from "vitest";
import type { Werkgroepen, Werkpunt } from "#activities/mail/digest.ts";
import { maakTransport } from "#activities/mail/transport.ts";
import { maakVerstuurDigest, type Digestopdracht } from "#activities/mail/verstuur-digest.ts";
import { maakVerzendregister } from "#activities/mail/verzendregister.ts";
import { openStore } from "#activities/store/store.ts";
import { verbind } from "#activities/store/verbinding.ts";
import { INSTELLINGEN, proefmap, zichtbaar } from "./hulp.ts";
import { proefserver, type Draaiboek } from "./proefserver.ts";

const PUNT: Werkpunt = {
  nummer: "ZA-2025-001",
  naam: "De Wissel <Breda>",
  wat: "het besluit over de verlenging",
  uiterlijk: "2026-11-20",
  link: "https://trajecten.example/trajecten/ZA-2025-001",
};
const GROEPEN: Werkgroepen = {
  teLaat: [PUNT],
  dezeWeek: [{ ...PUNT, nummer: "ZA-2025-002", wat: "het startgesprek", uiterlijk: "2026-11-26", link: null }],
  later: [],
  zonderDatum: [{ ...PUNT, nummer: "ZA-2025-003", wat: "een brief kwam niet aan", uiterlijk: null }],
};
const OPDRACHT: Digestopdracht = { week: "2026-11-23", aan: "projectleider", za: null, groepen: GROEPEN };

async function opstelling(boek: Draaiboek = {}) {
  const server = await proefserver(boek);
  const url = `sqlite:${join(await proefmap(), "trajecten.db")}`;
  await (await openStore(url)).sluit();
  const verbinding = verbind(url, false);
  const transport = maakTransport({ url: server.url, van: { naam: "Zorgarrangeurs", adres: "za@stichting.example" } });
  onTestFinished(async () => {
    transport.sluit();
    await verbinding.sluit();
  });
  const verstuurDigest = maakVerstuurDigest({
    transport,
    register: maakVerzendregister(verbinding.schrijver),
    instellingen: INSTELLINGEN,
    adresboek: () => Promise.resolve(INSTELLINGEN),
  });
  return { ...server, verstuurDigest };
}

test("zegt per groep wat er openstaat, met een link; een lege groep blijft weg", async () => {
  const { verstuurDigest, gelezen } = await opstelling();
  expect(await verstuurDigest(OPDRACHT)).toMatchObject({ uitkomst: "verzonden", briefversie: 1 });
  const mail = await simpleParser(gelezen[0] ?? "");
  expect(mail.subject).toBe("Uw week: 3 open, waarvan 1 te laat");
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail.headers.has("x-trajecten-nummer")).toBe(false);
  const gezien = zichtbaar(String(mail.html));
  for (const tekst of [mail.text ?? "", gezien]) {
    expect(tekst).toMatch(/te laat \(1\)/i);
    expect(tekst).toContain("ZA-2025-001 De Wissel <Breda>: het besluit over de verlenging, 20 november 2026");
    expect(tekst).toContain("ZA-2025-002 De Wissel <Breda>: het startgesprek, 26 november 2026");
    expect(tekst).toMatch(/zonder datum \(1\)/i);
    expect(tekst).not.toMatch(/later/i);
  }
  expect(mail.html).toContain('<a href="https://trajecten.example/trajecten/ZA-2025-001">');
  expect(mail.text).toContain("https://trajecten.example/trajecten/ZA-2025-001");
});

test("noemt mensen bij hun naam, en wie niet bekend is bij de aanduiding", async () => {
  const { verstuurDigest, gelezen } = await opstelling();
  const [punt] = OPDRACHT.groepen.teLaat;
  const dezeWeek = ["za-03", "za-99"].map((id) => ({ ...punt!, wat: `${id} is geen medewerker meer.` }));
  await verstuurDigest({ ...OPDRACHT, groepen: { ...OPDRACHT.groepen, dezeWeek } });
  const { text } = await simpleParser(gelezen[0] ?? "");
  expect(text).toContain("Kim de Boer is geen medewerker meer.");
  expect(text).toContain("za-99 is geen medewerker meer.");
});

test("gaat per week en per persoon één keer uit, hoe vaak ook opgedragen", async () => {
  const { verstuurDigest, gelezen, commandos } = await opstelling();
  const { punten, ...eerste } = (await verstuurDigest(OPDRACHT))!;
  expect(punten).toBe(3);
  // How many points it had then, nobody knows any more.
  expect(await verstuurDigest(OPDRACHT)).toEqual(eerste);
  expect(await verstuurDigest({ ...OPDRACHT, week: "2026-11-30" })).not.toEqual(eerste);
  expect(await verstuurDigest({ ...OPDRACHT, aan: "za", za: "za-03" })).toMatchObject({ uitkomst: "verzonden" });
  expect(gelezen).toHaveLength(3);
  expect(commandos.filter((c) => c.startsWith("RCPT")).at(-1)).toBe("RCPT TO:<kim@stichting.example>");
});

const NIETS: Digestopdracht = { ...OPDRACHT, groepen: { teLaat: [], dezeWeek: [], later: [], zonderDatum: [] } };

test("niets te doen is geen mail; is er intussen al een uitgegaan, dan wordt dat niet vergeten", async () => {
  const { verstuurDigest, gelezen, commandos } = await opstelling();
  expect(await verstuurDigest(NIETS)).toBeNull();
  expect(commandos).toEqual([]);
  const { punten: _punten, ...eerste } = (await verstuurDigest(OPDRACHT))!;
  expect(await verstuurDigest(NIETS)).toEqual(eerste);
  expect(gelezen).toHaveLength(1);
});

test("niets meer te doen na een poging waarvan niemand weet of zij aankwam, is een uitkomst die dat zegt", async () => {
  const { verstuurDigest } = await opstelling({ einde: null });
  await expect(verstuurDigest(OPDRACHT)).rejects.toMatchObject({ misschienAangenomen: true });
  expect(await verstuurDigest(NIETS)).toMatchObject({
    uitkomst: "mislukt",
    reden: "Het is niet bekend of het overzicht is aangekomen.",
  });
});

test("niets meer te doen na een mail die zeker niet aankwam, is niets", async () => {
  const { verstuurDigest } = await opstelling({ rcpt: "450 4.2.1 bezet" });
  await expect(verstuurDigest(OPDRACHT)).rejects.toMatchObject({ name: "TijdelijkeVerzendfout" });
  expect(await verstuurDigest(NIETS)).toBeNull();
});

test.each([
  ["een week die geen dag is", { week: "2026-W47" }, "mislukt"],
  [
    "een link die geen link is",
    { groepen: { ...GROEPEN, later: [{ ...PUNT, link: "javascript:alert(1)" }] } },
    "mislukt",
  ],
  ["een zorgarrangeur zonder adres", { aan: "za", za: "za-99" }, "geen-ontvanger"],
  ["een rol zonder adres", { aan: "beheerder" }, "geen-ontvanger"],
] as const)("%s is een uitkomst, en er gaat niets uit", async (_naam, anders, uitkomst) => {
  const { verstuurDigest, commandos } = await opstelling();
  const resultaat = await verstuurDigest({ ...OPDRACHT, ...anders });
  expect(resultaat).toMatchObject({ uitkomst, berichten: [] });
  expect(resultaat?.reden).toBeTruthy();
  expect(commandos).toEqual([]);
});

test("een adres dat niet bestaat, is een uitkomst; een storing een poging later", async () => {
  const weg = await opstelling({ rcpt: "550 5.1.1 weg" });
  expect(await weg.verstuurDigest(OPDRACHT)).toMatchObject({ uitkomst: "mislukt", briefversie: 1 });
  const bezet = await opstelling({ rcpt: "450 4.2.1 bezet" });
  await expect(bezet.verstuurDigest(OPDRACHT)).rejects.toMatchObject({ name: "TijdelijkeVerzendfout" });
});
