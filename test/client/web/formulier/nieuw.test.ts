import { expect, test } from "vitest";
import type { Trajecten } from "#client/trajecten.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { lees, verzending } from "#test/support/browser.ts";
import { ingediend, maakWeb, zichtbaar } from "../hulp.ts";
import { vulIn } from "./hulp.ts";

const PAD = "/aanmelding/nieuw";

test("een nieuwe aanmelding in de browser is dezelfde als die van de opdrachtregel", async () => {
  const gestuurd: unknown[] = [];
  const meldAan: Trajecten["meldAan"] = (inzendingen) => {
    gestuurd.push(...inzendingen.map(({ gegevens }) => gegevens));
    return Promise.resolve({ ok: true, waarde: { nummer: "ZA-2025-077" } } as Awaited<
      ReturnType<Trajecten["meldAan"]>
    >);
  };
  const { vraag, pagina } = await maakWeb({ leeg: true, meldAan });
  const post = async (_type: string, body: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const antwoord = await vraag(PAD, { method: "POST", body, headers });
    return { antwoord, status: antwoord.status, scherm: lees(await antwoord.text()) };
  };
  expect((await pagina("/")).html).toContain(`href="${PAD}"`);
  const begin = lees((await pagina(PAD)).html);
  const { scherm, nietGevonden } = await vulIn(
    post,
    "",
    begin,
    VOORBEELD_AANMELDING as unknown as Record<string, unknown>,
  );
  expect(nietGevonden).toEqual([]);
  const volgt = await post("", verzending(scherm));
  expect([volgt.status, gestuurd]).toEqual([200, []]);
  const tekst = zichtbaar(volgt.scherm.html);
  expect(tekst).toMatch(
    /Dien de aanmelding in: klopt dit\?.*te lezen dat er uiterlijk \d+ \w+ 2025 een besluit is.*Brieven \(\d\)/,
  );
  expect(tekst).not.toContain("ZA-0000-000");
  const { status, antwoord } = await post("", verzending(volgt.scherm, { naam: "_zeker", waarde: "ja" }));
  expect([status, antwoord.headers.get("location")?.split("?")[0]]).toEqual([303, "/trajecten/ZA-2025-077"]);
  expect(gestuurd).toEqual([VOORBEELD_AANMELDING]);
  const leeg = await post("", "_op=vandaag");
  expect(leeg.status).toBe(422);
  expect(leeg.scherm.html.match(/<li><a href="#veld-/g)?.length).toBeGreaterThan(12);
});

test("vroeg dezelfde school pas al aan, dan staat dat er bij het nakijken en bij het besluit, met een link", async () => {
  const { vraag, store } = await maakWeb({ leeg: true });
  const eerder = ingediend("ZA-2025-040", "De Wissel Breda", "Zuid", "2025-05-01");
  const ander = ingediend("ZA-2025-041", "De Wissel Breda", "Zuid", "2025-05-12").gebeurt("beoordeling.gestart");
  const oud = ingediend("ZA-2025-042", "De Wissel Breda", "Zuid", "2025-05-02").later(14).gebeurt("aanvraag.afgewezen");
  await store.schrijf([eerder, ander, oud].flatMap(({ regels }) => regels));
  const post = async (_type: string, body: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const antwoord = await vraag(PAD, { method: "POST", body, headers });
    return { antwoord, status: antwoord.status, scherm: lees(await antwoord.text()) };
  };
  const begin = lees(await (await vraag(PAD)).text());
  const dubbel = async (gegevens: object) =>
    (await post("", verzending((await vulIn(post, "", begin, gegevens as Record<string, unknown>)).scherm))).scherm
      .html;
  const zelfde = await dubbel(VOORBEELD_AANMELDING);
  for (const nummer of ["ZA-2025-040", "ZA-2025-041", "ZA-2025-042"])
    expect(zelfde).toContain(`<a href="/trajecten/${nummer}">`);

  const besluit = await (await vraag("/trajecten/ZA-2025-041/doe/aanvraag.toegekend")).text();
  expect(besluit).toContain("Deze school heeft al een aanvraag of traject.");
  expect(besluit).toContain('<a href="/trajecten/ZA-2025-040">');
  expect(besluit).not.toMatch(/<li>\s*<a href="\/trajecten\/ZA-2025-041">/);
});
