import fc from "fast-check";
import { expect, test } from "vitest";
import type { Trajecten } from "#client/trajecten.ts";
import { maakWeb, zichtbaar } from "../hulp.ts";
import { heeftFormulier } from "#client/web/formulier/daad.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { MENSEN, inzending, verloopTot } from "#test/support/gebeurtenissen.ts";
import { lees, verzending, vul } from "#test/support/browser.ts";
import { opstelling, vol } from "./hulp.ts";

const beoordeling = () => {
  const { dossier, pad } = verloopTot("beoordeling");
  return { dossier, pad };
};
const TOEKENNING = { vorm: "kort", uren: "40", toelichting: "Collectief." };

const ingevuld = async (web: ReturnType<typeof opstelling>, velden: Readonly<Record<string, string>>) => {
  const { scherm } = await web.get("aanvraag.toegekend");
  for (const [naam, waarde] of Object.entries(velden)) expect([naam, vul(scherm, naam, waarde)]).toEqual([naam, true]);
  return verzending(scherm, ZEKER);
};

/** On the page that shows what will follow. */
const ZEKER = { naam: "_zeker", waarde: "ja" };

test("alle fouten staan er in een keer, boven en bij hun veld, en wat getypt is blijft staan", async () => {
  const web = opstelling(beoordeling());
  const { status, scherm } = await web.post(
    "aanvraag.toegekend",
    await ingevuld(web, { uren: "veel", toelichting: "<b>Ja</b>", _op: "31-2-2026" }),
  );
  expect(status).toBe(422);
  expect(web.gestuurd).toEqual([]);
  const boven = /id="fouten"[\s\S]*?<\/div>/.exec(scherm.html)?.[0] ?? "";
  expect(zichtbaar(boven)).toBe(
    'id="fouten"> Er is nog niets vastgelegd. Vorm : Kies een antwoord. Uren : Dit is geen aantal uren. Schrijf bijvoorbeeld 2,5. Wanneer was dit? : Deze datum bestaat niet. Kijk de dag en de maand na.',
  );
  for (const [, plek] of boven.matchAll(/href="#([^"]+)"/g)) expect(scherm.html).toContain(`id="${plek}"`);
  expect(scherm.html).toMatch(
    /id="veld-uren" name="uren" aria-describedby="veld-uren-hulp veld-uren-fout" aria-invalid="true"/,
  );
  expect(scherm.besturingen.find(({ naam }) => naam === "toelichting")?.waarde).toBe("<b>Ja</b>");
  expect(scherm.html).not.toContain("<b>Ja");
});

test("een vastgelegde daad leidt naar het traject, onder het kenmerk van het formulier, met wat er gezien was", async () => {
  const stuurde: unknown[] = [];
  const stuur: Trajecten["stuur"] = (...wat) => {
    stuurde.push(wat);
    return Promise.resolve({ ok: true, waarde: { nieuw: 1 } } as Awaited<ReturnType<Trajecten["stuur"]>>);
  };
  const web = opstelling({ ...beoordeling(), stuur });
  const inhoud = await ingevuld(web, { ...TOEKENNING, _op: "gisteren" });
  const id = new URLSearchParams(inhoud).get("_id");
  const { antwoord } = await web.post("aanvraag.toegekend", inhoud);
  expect(antwoord.status).toBe(303);
  expect(antwoord.headers.get("location")).toBe(`/trajecten/ZA-2026-001?vastgelegd=${id}#inhoud`);
  const gegevens = { vorm: "kort", uren: 40, toelichting: "Collectief." };
  const daad = { id, type: "aanvraag.toegekend", gegevens, door: MENSEN.projectleider, gebeurdOp: "2026-03-19" };
  expect(stuurde).toEqual([["ZA-2026-001", [daad], 7]]);
});

const weigert =
  (code: string, reden: string): Trajecten["stuur"] =>
  () =>
    Promise.resolve({ ok: false, weigering: { code, reden } });

test("wat een regel weigert staat boven het formulier, met wat getypt is", async () => {
  const web = opstelling({ ...beoordeling(), stuur: weigert("uren.vorm", "Een kort traject heeft hoogstens 50 uur.") });
  const { status, scherm } = await web.post("aanvraag.toegekend", await ingevuld(web, { ...TOEKENNING, uren: "60" }));
  expect(status).toBe(422);
  expect(zichtbaar(scherm.html)).toContain("Er is nog niets vastgelegd. Een kort traject heeft hoogstens 50 uur.");
  expect(scherm.besturingen.find(({ naam }) => naam === "uren")?.waarde).toBe("60");
});

test("legde iemand intussen iets vast, dan staat er wat, blijft wat getypt is en kan het daarna opnieuw", async () => {
  const web = opstelling(beoordeling());
  const inhoud = await ingevuld(web, TOEKENNING);
  const { status, scherm } = await web.post("aanvraag.toegekend", inhoud.replace("_gezien=7", "_gezien=6"));
  expect(status).toBe(409);
  expect(zichtbaar(scherm.html)).toMatch(
    /Iemand heeft in dit traject iets vastgelegd.* 20 maart 2026 om 10:30: Notitie: Net gebeld\./,
  );
  expect(scherm.besturingen.find(({ naam }) => naam === "_gezien")?.waarde).toBe("7");
  expect(new URLSearchParams(verzending(scherm)).get("_id")).toBe(new URLSearchParams(inhoud).get("_id"));
  expect(scherm.besturingen.find(({ naam }) => naam === "toelichting")?.waarde).toBe("Collectief.");
});

test("ook wat na het kijken kwam, weigert het traject zelf", async () => {
  const web = opstelling({ ...beoordeling(), stuur: weigert("traject.veranderd", "Er kwam iets bij.") });
  const { status, scherm } = await web.post("aanvraag.toegekend", await ingevuld(web, TOEKENNING));
  expect(status).toBe(409);
  expect(zichtbaar(scherm.html)).toContain("Er kwam iets bij.");
});

test("wat brieven stuurt of beslist laat eerst zien wat er volgt, en wie terug wil vindt alles terug", async () => {
  const verloop = verloopTot("beoordeling", { nummer: "ZA-2025-009", op: "2025-03-03" });
  const { vraag, store } = await maakWeb({ leeg: true });
  await store.schrijf(verloop.regels);
  const pad = "/trajecten/ZA-2025-009/doe/aanvraag.toegekend";
  const post = async (body: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const antwoord = await vraag(pad, { method: "POST", body, headers });
    return { status: antwoord.status, scherm: lees(await antwoord.text()) };
  };
  const scherm = lees(await (await vraag(pad)).text());
  for (const [naam, waarde] of Object.entries(TOEKENNING)) vul(scherm, naam, waarde);
  const { status, scherm: na } = await post(verzending(scherm));
  expect(status).toBe(200);
  const tekst = zichtbaar(na.html);
  expect(tekst).toContain("Ken de aanvraag toe: klopt dit? Er is nog niets vastgelegd en niets verstuurd.");
  expect(tekst).toContain("Dit neemt een plaats in");
  expect(tekst).toMatch(/Brieven \(\d\).*Aan Noor de Vries \( noor.devries@dewissel.example \)/);
  expect(tekst).toContain("Collectief.");
  expect(tekst).toMatch(/Dagen die veranderen Wat Was Wordt .*28 april 2025 –/);
  expect(na.html).not.toContain('href="http');
  // Neither a frame nor a letter stands between what is recorded and its button; a letter is read before its frame.
  expect(na.html.indexOf("Leg vast en verstuur")).toBeLessThan(na.html.indexOf('<details class="brief"'));
  expect(na.html.indexOf('<pre class="mail"')).toBeLessThan(na.html.indexOf("<iframe"));
  expect(/<iframe[^>]*>/.exec(na.html)?.[0]).toMatch(/sandbox=""\s+name="brief-0"/);
  const body = verzending(na, { naam: "_brief", waarde: "0" });
  const brief = await vraag(pad, {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect(brief.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'.*frame-ancestors 'self'$/);
  const opmaak = await brief.text();
  expect(opmaak).toContain("Beste Noor de Vries,");
  expect(opmaak).not.toMatch(/<a\b[^>]*href/);
  // Looking at it is no more than that.
  expect(await store.regels("ZA-2025-009")).toHaveLength(verloop.regels.length);
  const terug = await post(verzending(na, { naam: "_terug", waarde: "ja" }));
  expect(terug.scherm.besturingen.find(({ naam }) => naam === "toelichting")?.waarde).toBe("Collectief.");
  expect(new URLSearchParams(verzending(terug.scherm)).get("_id")).toBe(
    new URLSearchParams(verzending(scherm)).get("_id"),
  );
});

test("is het systeem weg, dan is er niets vastgelegd en blijft alles staan", async () => {
  const { vraag, store } = await maakWeb({ leeg: true, bijFout: () => {} });
  const verloop = verloopTot("beoordeling", { nummer: "ZA-2025-009", op: "2025-03-03" });
  await store.schrijf(verloop.regels);
  const pad = "/trajecten/ZA-2025-009/doe/aanvraag.toegekend";
  const scherm = lees(await (await vraag(pad)).text());
  for (const [naam, waarde] of Object.entries(TOEKENNING)) vul(scherm, naam, waarde);
  const antwoord = await vraag(pad, {
    method: "POST",
    body: verzending(scherm, ZEKER),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect(antwoord.status).toBe(503);
  expect(zichtbaar(await antwoord.text())).toContain("Het systeem geeft nu geen antwoord. Wat u schreef staat er nog.");
});

test("wat geen mens vastlegt, of geen formulier heeft, is er niet", async () => {
  const web = opstelling(beoordeling());
  for (const type of ["kalender.bijgewerkt", "mail.verzonden", "weg.weg"])
    expect((await web.get(type)).status).toBe(404);
  expect((await web.post("aanvraag.toegekend", "_toon=ja")).status).toBe(200);
});

test("wat nu niet kan zegt waarom, en vraagt niets", async () => {
  const { status, scherm } = await opstelling(beoordeling()).get("traject.hervat");
  expect(status).toBe(409);
  expect(zichtbaar(scherm.html)).toContain("Dit kan nu niet. Het traject staat niet stil.");
  expect(scherm.html).not.toContain("<form");
});

test("een rij erbij en een rij weg maken het formulier opnieuw, en wat getypt is blijft", async () => {
  const web = opstelling(vol());
  const druk = async (scherm: ReturnType<typeof lees>, naam: string, waarde: string) =>
    (await web.post("aanvraag.afgewezen", verzending(scherm, { naam, waarde }))).scherm;
  let scherm = (await web.post("aanvraag.afgewezen", "_toon=begin")).scherm;
  vul(scherm, "redenen.0", "eerste");
  scherm = await druk(scherm, "_erbij", "redenen");
  vul(scherm, "redenen.1", "tweede");
  scherm = await druk(scherm, "_weg", "redenen.0");
  expect(
    scherm.besturingen.filter(({ naam }) => naam.startsWith("redenen.")).map(({ naam, waarde }) => [naam, waarde]),
  ).toEqual([["redenen.0", "tweede"]]);
  expect(web.gestuurd).toEqual([]);
});

test("wat iemand ook typt, in welk veld ook: nooit een fout van het programma, en nooit opmaak", async () => {
  const { dossier, pad } = vol();
  const web = opstelling({ dossier, pad });
  const types = [...GEBEURTENISSEN.values()]
    .filter((een) => heeftFormulier(een) && een.wie.includes("projectleider"))
    .map(({ type }) => type);
  const raar = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      '"><script>x</script>',
      "99-99-9999",
      "-0",
      "1e9",
      "__proto__",
      "\u0000",
      "29-2-2027",
      "2:60",
      "partner-9",
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...types),
      fc.infiniteStream(raar),
      fc.infiniteStream(fc.nat(3)),
      async (type, tekst, rij) => {
        const { scherm } = await web.post(type, "_toon=begin");
        const inhoud = new URLSearchParams(verzending(scherm));
        for (const { naam } of scherm.besturingen) inhoud.append(naam, tekst.next().value);
        inhoud.append(`${[...inhoud.keys()].at(-1)}.${rij.next().value}`, tekst.next().value);
        const { status, scherm: na } = await web.post(type, inhoud.toString());
        expect([200, 303, 422]).toContain(status);
        expect(na.html).not.toMatch(/<script(?! src="\/script-)/);
      },
    ),
    { numRuns: 150 },
  );
});

test("wie een verouderd traject bekeek wordt geweigerd, behalve als alleen het systeem iets deed of het een herhaling is", async () => {
  const { veranderdSinds } = await import("#domain/traject/veranderd.ts");
  const verloop = verloopTot("beoordeling");
  const gezien = verloop.zaak.kop.volgnummer;
  const nieuw = [inzending("notitie.toegevoegd", { tekst: "Nieuw." }, { id: "web:1" })];
  expect(veranderdSinds(verloop.zaak, nieuw, gezien)).toBeNull();
  const systeem = { id: "ZA-2026-001:klok:1", door: MENSEN.systeem };
  verloop.gebeurt("termijn.nadert", undefined, systeem);
  expect(veranderdSinds(verloop.zaak, nieuw, gezien)).toBeNull();
  verloop.gebeurt("notitie.toegevoegd", { tekst: "Al gezegd." }, { id: "web:2" });
  expect(veranderdSinds(verloop.zaak, nieuw, gezien)?.code).toBe("traject.veranderd");
  expect(veranderdSinds(verloop.zaak, [inzending("notitie.toegevoegd", {}, { id: "web:2" })], gezien)).toBeNull();
});
