import { expect, test } from "vitest";
import { maakWeb } from "./hulp.ts";

test("de lijst noemt onderwerp, ontvanger en traject", async () => {
  const { pagina, mailId } = await maakWeb();
  const { html } = await pagina("/postvak");
  expect(html).toContain(`<a href="/postvak/${mailId}">Uw aanvraag ZA-2025-001 is toegekend</a>`);
  expect(html).toContain("Noor de Vries &lt;noor@dewissel.example&gt;");
  expect(html).toContain('<a href="/trajecten/ZA-2025-001">');
});

test("een bericht staat er als tekst, en opgemaakt in een kader zonder rechten", async () => {
  const { pagina, mailId } = await maakWeb();
  const { html } = await pagina(`/postvak/${mailId}`);
  expect(html).toContain("Beste Noor de Vries, uw aanvraag is toegekend.");
  const kader = /<iframe[^>]*>/.exec(html)?.[0] ?? "";
  for (const eigenschap of ['sandbox=""', `src="/postvak/${mailId}/html"`, 'title="Opgemaakte mail: '])
    expect(kader).toContain(eigenschap);
  expect(html).not.toMatch(/<script(?! src="\/script-)/);
});

test("de links en de bijlagen van een bericht staan eronder, en zijn te openen", async () => {
  const { vraag, pagina, mailId } = await maakWeb();
  const { html } = await pagina(`/postvak/${mailId}`);
  expect(html).toContain('href="http://127.0.0.1:3000/antwoord/abc?x=1&amp;y=2"');
  expect(html).toContain(`href="/postvak/${mailId}/bijlage/0" download="agenda.ics"`);
  const bijlage = await vraag(`/postvak/${mailId}/bijlage/0`);
  expect(await bijlage.text()).toBe("BEGIN:VCALENDAR");
  // Whatever it is: a file to keep, and nothing for the browser to open.
  expect(bijlage.headers.get("content-disposition")).toBe("attachment");
  expect(bijlage.headers.get("content-type")).toBe("application/octet-stream");
  expect((await pagina(`/postvak/${mailId}/bijlage/1`)).status).toBe(404);
});

test("de opgemaakte mail mag niets: geen script, niets van elders, alleen in onze eigen pagina", async () => {
  const { vraag, mailId } = await maakWeb();
  const { headers } = await vraag(`/postvak/${mailId}/html`);
  expect(headers.get("content-security-policy")).toBe(
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  );
  expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
});

test("zonder mail zegt de pagina waar die vandaan zal komen", async () => {
  expect((await (await maakWeb({ leeg: true })).pagina("/postvak")).html).toContain("Er is nog geen mail");
});

test.each(["/postvak/niets", "/postvak/..%2Fsysteem", `/postvak/${"0".repeat(32)}`, `/postvak/${"0".repeat(32)}/html`])(
  "%s is er niet",
  async (pad) => {
    expect((await (await maakWeb()).pagina(pad)).status).toBe(404);
  },
);

test("waar mail echt vertrekt is er geen postvak", async () => {
  expect((await (await maakWeb({ postvak: null })).pagina("/postvak")).status).toBe(404);
});
