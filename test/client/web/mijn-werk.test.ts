import { expect, test } from "vitest";
import type { Inzending } from "#domain/traject/inzending.ts";
import { geweigerd } from "#domain/weigering.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { logIn } from "#test/support/inloggen.ts";
import { medewerker, MEDEWERKERS } from "#test/support/medewerkers.ts";
import { inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

/** The pages stand on Tuesday 20 May 2025; za-03 has ZA-2025-001 and ZA-2025-002. */
const NUMMER = "ZA-2025-001";

/** From its heading to the next section. */
const sectie = (html: string, id: string): string =>
  html.split(`<section aria-labelledby="${id}"`)[1]?.split("</section>")[0] ?? "";

const goed = () =>
  Promise.resolve({ ok: true, waarde: { nieuw: 1 } } as unknown as Awaited<ReturnType<Trajecten["stuur"]>>);

/** The buttons of the first signal, as a browser without JavaScript sends them. */
function knoppen(html: string): readonly { readonly naam: string; readonly body: URLSearchParams }[] {
  const formulier = /<form method="post" action="\/mijn-werk" class="rijdaad"[^]*?<\/form>/.exec(html)?.[0] ?? "";
  const vast = [...formulier.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, naam = "", waarde = ""]): [string, string] => [naam, waarde],
  );
  return [...formulier.matchAll(/name="daad" value="([^"]+)"/g)].map(([, daad = ""]) => ({
    naam: daad,
    body: new URLSearchParams([...vast, ["daad", daad]]),
  }));
}

test("wie zorgarrangeur is komt na het inloggen bij het eigen werk, wie iets anders vroeg daar", async () => {
  const { app } = await maakWeb({
    medewerkers: () => Promise.resolve([...MEDEWERKERS, medewerker("pl-2", ["projectleider", "zorgarrangeur"])]),
  });
  const naar = async (wie: string, vroeg = "/") =>
    (
      await app.request("/inloggen", {
        method: "POST",
        body: new URLSearchParams({ wie, naar: vroeg }),
        headers: { "sec-fetch-site": "same-origin" },
      })
    ).headers.get("location");
  expect(await naar("za-03")).toBe("/mijn-werk");
  expect(await naar("za-03", "/signalen")).toBe("/signalen");
  expect(await naar("pl-1")).toBe("/");
  expect(await naar("pl-2")).toBe("/");
  expect(await logIn((pad, init) => app.request(pad, init), "za-03")).not.toBe("");
});

test("alle eigen trajecten staan er, met wat er eerst te doen is en wat er komt", async () => {
  const { store, pagina } = await maakWeb();
  const metMoment = inUitvoering("ZA-2025-008", "De Kleurenboog Helmond", "Zuid", 8).gebeurt(
    "evaluatiemoment.gepland",
    { id: "eva-1", niveau: "uitvoerend", datum: "2025-06-03", reden: "De gemeente vroeg erom." },
  );
  await store.schrijf(metMoment.regels);
  const { html, status } = await pagina("/mijn-werk", "za-03");
  expect(status).toBe(200);
  const trajecten = zichtbaar(sectie(html, "trajecten"));
  expect(trajecten).toMatch(/^[^]*Mijn trajecten \(3\)/);
  expect(trajecten).toContain("De Wissel Breda ZA-2025-001 Verkennen");
  expect(trajecten).toContain("37,5 van 100 uur");
  // The same acts, in the same order, as on the page of the traject.
  const hier = sectie(html, "trajecten")
    .split("<li>")
    .find((kaart) => kaart.includes(NUMMER))!;
  const daar = sectie((await pagina(`/trajecten/${NUMMER}`, "za-03")).html, "wat-nu-kan").split("<details")[0]!;
  const daden = (stuk: string) => [...stuk.matchAll(/\/doe\/([\w.-]+)/g)].map(([, type]) => type);
  expect(daden(hier)).toEqual(daden(daar));
  expect(daden(hier)).toContain("uren.geboekt");
  expect(zichtbaar(sectie(html, "komend"))).toContain(
    "3 juni 2025 over 14 dagen ZA-2025-008 De Kleurenboog Helmond Evaluatiemoment (uitvoerend)",
  );
  expect(zichtbaar(sectie(html, "signalen"))).toContain("Er is lang niets vastgelegd. Kijk hoe het gaat.");
  // What a signal asks for stands in front of what takes it off the list.
  expect(zichtbaar(sectie(html, "signalen"))).toMatch(/Boek uren ?: De Wissel Breda Leg weg/);
  expect(sectie(html, "signalen")).toContain(`<a class="knop" href="/trajecten/${NUMMER}/doe/uren.geboekt"`);
});

test("wie niets heeft ziet dat, en wie geen zorgarrangeur is komt er niet", async () => {
  const { pagina } = await maakWeb();
  const { html } = await pagina("/mijn-werk", "za-05");
  expect(zichtbaar(html)).toContain("U hebt nu geen traject in handen.");
  expect((await pagina("/mijn-werk", "pl-1")).status).toBe(403);
  expect((await pagina("/", "pl-1")).html).not.toContain('href="/mijn-werk"');
});

test("een signaal gaat met een knop weg, als daad van wie is ingelogd, twee keer drukken is één keer", async () => {
  const gestuurd: (readonly [string, readonly Inzending[]])[] = [];
  let antwoord: () => ReturnType<Trajecten["stuur"]> = goed;
  const { pagina, vraag } = await maakWeb({
    stuur: (nummer, inzendingen) => {
      gestuurd.push([nummer, inzendingen]);
      return antwoord();
    },
  });
  const [weg, gezien] = knoppen((await pagina("/mijn-werk", "za-03")).html);
  expect([weg?.naam, gezien?.naam]).toEqual(["signaal.afgehandeld", "signaal.geopend"]);
  const druk = (body: URLSearchParams, als = "za-03") => vraag("/mijn-werk", { als, method: "POST", body });
  const gedaan = await druk(weg!.body);
  expect(gedaan.status).toBe(303);
  expect(gestuurd[0]?.[0]).toBe(NUMMER);
  expect(gestuurd[0]?.[1]).toMatchObject([
    {
      type: "signaal.afgehandeld",
      door: { rol: "zorgarrangeur", id: "za-03" },
      gegevens: { sleutel: weg!.body.get("sleutel") },
    },
  ]);
  const na = await pagina(gedaan.headers.get("location")!, "za-03");
  expect(zichtbaar(na.html)).toContain(`Het signaal van ${NUMMER} is weggelegd.`);
  antwoord = () => Promise.resolve(geweigerd("signaal.al-afgehandeld", "Dit signaal is al afgehandeld."));
  expect((await druk(weg!.body)).status).toBe(303);
  expect(gestuurd[1]?.[1][0]?.id).toBe(gestuurd[0]?.[1][0]?.id);
  antwoord = () => Promise.resolve(geweigerd("signaal.onbekend", "Dit signaal is er niet (meer)."));
  const geweigerde = await druk(weg!.body);
  expect(geweigerde.status).toBe(409);
  expect(zichtbaar(await geweigerde.text())).toContain("Er is niets vastgelegd. Dit signaal is er niet (meer).");
  // Of somebody else's traject the engine is not even asked.
  const voorheen = gestuurd.length;
  const vreemd = new URLSearchParams(weg!.body);
  vreemd.delete("_wie");
  expect((await druk(vreemd, "za-05")).status).toBe(409);
  expect(gestuurd.length).toBe(voorheen);
});

test("zonder antwoord staat er dat het misschien toch aankwam", async () => {
  const fouten: Error[] = [];
  const { pagina, vraag } = await maakWeb({ bijFout: (fout) => fouten.push(fout) });
  const [weg] = knoppen((await pagina("/mijn-werk", "za-03")).html);
  const antwoord = await vraag("/mijn-werk", { als: "za-03", method: "POST", body: weg!.body });
  expect(antwoord.status).toBe(503);
  expect(zichtbaar(await antwoord.text())).toContain("kwam het toch aan, dan telt het één keer");
  expect(fouten).toHaveLength(1);
});
