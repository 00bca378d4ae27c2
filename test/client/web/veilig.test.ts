import { expect, test } from "vitest";
import { ingediend, maakWeb } from "./hulp.ts";

test.each(["/", "/signalen", "/perioden", "/organisaties", "/trajecten/ZA-2025-001", "/postvak", "/weg"])(
  "%s draagt de koppen die een browser beperken",
  async (pad) => {
    const { headers } = (await (await maakWeb()).pagina(pad)).antwoord;
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';.*frame-ancestors 'none'$/,
    );
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cache-control")).toBe("no-store");
  },
);

test("wat mensen schrijven wordt tekst, nooit opmaak", async () => {
  const naam = `<img src=x onerror=alert(1)> "School" & co`;
  const { store, pagina } = await maakWeb({ leeg: true });
  await store.schrijf(ingediend("ZA-2025-001", naam, "Zuid", "2025-05-12").regels);
  for (const pad of [
    "/",
    "/signalen",
    "/signalen?voor=za:%22%3E%3Cimg%3E",
    "/trajecten/ZA-2025-001",
    "/trajecten",
    "/trajecten?staat=%22%3E%3Cimg%3E&zoek=%22%3E%3Cimg%3E&kolom=%3Cimg%3E",
  ]) {
    const { html } = await pagina(pad);
    expect(html).not.toContain("<img");
  }
  expect((await pagina("/trajecten")).html).toContain("&lt;img src=x onerror=alert(1)&gt; &quot;School&quot; &amp; co");
});

test("een andere naam voor dit adres krijgt niets te zien", async () => {
  const { vraag } = await maakWeb();
  expect((await vraag("http://kwaad.example/")).status).toBe(403);
  expect((await vraag("http://127.0.0.1:3000/")).status).toBe(200);
});

test("een pagina die er niet is zegt waar het wel is", async () => {
  for (const pad of ["/weg", "/trajecten/ZA-1999-001", "/trajecten/periode%2F2025"])
    expect(await (await maakWeb()).pagina(pad)).toMatchObject({
      status: 404,
      html: expect.stringContaining("Deze pagina is er niet"),
    });
});

test("een fout komt in het log, en de pagina verklapt niets", async () => {
  const fouten: Error[] = [];
  const { store, pagina } = await maakWeb({ leeg: true, bijFout: (fout) => fouten.push(fout) });
  store.aantallen = () => Promise.reject(new Error("SQLITE: /geheim/pad"));
  const { status, html } = await pagina("/");
  expect(status).toBe(500);
  expect(html).toContain("Er ging iets mis");
  expect(html).not.toContain("geheim");
  expect(fouten.map(({ message }) => message)).toEqual(["SQLITE: /geheim/pad"]);
});

test("de pagina's zijn Nederlands, hebben één kop en een sprong naar de inhoud", async () => {
  const { pagina, mailId } = await maakWeb();
  for (const pad of [
    "/",
    "/signalen",
    "/perioden",
    "/organisaties",
    "/trajecten/ZA-2025-001",
    "/postvak",
    `/postvak/${mailId}`,
    "/weg",
  ]) {
    const { html } = await pagina(pad);
    expect(html).toContain('<html lang="nl">');
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain('<a class="sprong" href="#inhoud">');
    // The content policy would drop them in silence.
    expect(html).not.toMatch(/ style="|<script(?! src="\/script-[0-9a-f]{12}\.js" defer><\/script>)|<style|\son\w+=/);
  }
});

test("de gezondheid van het web volgt de store", async () => {
  const { store, app } = await maakWeb({ leeg: true });
  expect((await app.request("/livez")).status).toBe(200);
  expect((await app.request("/readyz")).status).toBe(200);
  store.controleer = () => Promise.reject(new Error("weg"));
  expect((await app.request("/readyz")).status).toBe(503);
});
