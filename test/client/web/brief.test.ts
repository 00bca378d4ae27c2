import { expect, test } from "vitest";
import { brievenGingen, inUitvoering, MAIL, maakWeb } from "./hulp.ts";

const NUMMER = "ZA-2025-001";
const PAD = (hash: string): string => `/trajecten/${NUMMER}/brieven/${hash}`;

test("op de pagina van een traject is elke brief die ging een link naar die brief", async () => {
  const { pagina, hash } = await maakWeb();
  const { html } = await pagina(`/trajecten/${NUMMER}`, "pl-1");
  expect(html).toMatch(
    new RegExp(`<a href="${PAD(hash)}"><span class="alleen-voorlezen">toekenning aan </span>de aanvrager</a>`),
  );
});

test("een brief staat er zoals hij ging: van wie en aan wie, opgemaakt in een kader zonder rechten, als tekst, en of hij klopt", async () => {
  const { pagina, hash } = await maakWeb();
  const { html } = await pagina(PAD(hash), "pl-1");
  for (const deel of [
    "<h1>Uw aanvraag ZA-2025-001 is toegekend</h1>",
    "Noor de Vries &lt;noor@dewissel.example&gt;",
    "De hash klopt met het journaal",
    hash,
    "agenda.ics",
    "Beste Noor de Vries, uw aanvraag is toegekend.",
  ])
    expect(html).toContain(deel);
  expect(/<iframe[^>]*>/.exec(html)?.[0]).toMatch(new RegExp(`sandbox=""\\s+src="${PAD(hash)}/html"`));
  expect(html).not.toContain("alert(1)");
});

test("de links in een brief leiden nergens heen, en waarmee een partner antwoordt staat er niet", async () => {
  const { pagina, store } = await maakWeb();
  const verloop = inUitvoering("ZA-2025-009", "De Klimop", "Zuid", 0);
  const link = "http://127.0.0.1:3000/antwoord/ZA-2025-009.2026-01-01.geheim";
  const ruw = MAIL.replace("<h1>Toegekend</h1>", `<h1>Toegekend</h1><a class="k" href="${link}">Antwoord</a>`).replace(
    "http://127.0.0.1:3000/antwoord/abc?x=1&y=2",
    link,
  );
  const hash = await brievenGingen(store, verloop, { ruw });
  await store.schrijf(verloop.regels);
  const pad = `/trajecten/ZA-2025-009/brieven/${hash}`;
  const kader = (await pagina(`${pad}/html`, "pl-1")).html;
  expect(kader).toContain('<a class="k">Antwoord</a>');
  for (const html of [kader, (await pagina(pad, "pl-1")).html]) expect(html).not.toContain("geheim");
});

test("het kader mag niets: geen script, niets van elders, alleen in onze eigen pagina", async () => {
  const { vraag, hash } = await maakWeb();
  const { headers } = await vraag(`${PAD(hash)}/html`, { als: "pl-1" });
  expect(headers.get("content-security-policy")).toBe(
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  );
  expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
  expect(headers.get("cache-control")).toBe("no-store");
});

test("alleen wat het journaal van dit traject noemt is te zien", async () => {
  const { pagina, hash } = await maakWeb();
  for (const pad of [
    PAD("0".repeat(64)),
    `/trajecten/ZA-2025-002/brieven/${hash}`,
    `/trajecten/ZA-2025-002/brieven/${hash}/html`,
  ])
    expect((await pagina(pad, "pl-1")).status).toBe(404);
});

test("een mail over meer trajecten ziet alleen wie ze allemaal mag zien; van elk wordt genoteerd wie keek", async () => {
  const { pagina, store, inlog } = await maakWeb();
  const verloop = inUitvoering("ZA-2025-009", "De Klimop", "Zuid", 0);
  // ZA-2025-003 has no zorgarrangeur.
  const hash = await brievenGingen(store, verloop, {
    ruw: MAIL.replace("proef-1", "proef-2"),
    nummers: ["ZA-2025-009", "ZA-2025-003"],
  });
  await store.schrijf(verloop.regels);
  const pad = `/trajecten/ZA-2025-009/brieven/${hash}`;
  const { status, html } = await pagina(pad, "za-03");
  expect(status).toBe(200);
  expect(html).toMatch(/Niet\s+al\s+die\s+trajecten\s+zijn\s+van\s+u/);
  expect(html).not.toContain("Noor de Vries");
  expect((await pagina(`${pad}/html`, "za-03")).status).toBe(404);
  expect((await pagina(pad, "pl-1")).html).toContain("Noor de Vries");
  expect(await inlog.inzage.van("ZA-2025-003")).toMatchObject([{ medewerker: "pl-1" }]);
});

test.each([
  ["niet bewaard", null, "is niet bewaard. Meld dit aan de beheerder"],
  ["vergeten", null as boolean | null, "Deze brief is vergeten"],
  ["veranderd", false, "De bewaarde brief is veranderd"],
])("een brief die %s is: de pagina zegt het, en toont hem niet", async (wat, klopt, tekst) => {
  const echt = await maakWeb();
  const { store, hash } = echt;
  const mail = () => Promise.resolve(wat === "niet bewaard" ? null : { hash, mail: null, klopt, nummers: [NUMMER] });
  const { pagina } = await maakWeb({ store: { ...store, mail } });
  const { html } = await pagina(PAD(hash), "pl-1");
  expect(html).toContain(tekst);
  expect(html).not.toContain("<iframe");
  expect((await pagina(`${PAD(hash)}/html`, "pl-1")).status).toBe(404);
});
