import { expect, test } from "vitest";
import { antwoordenVoor } from "#client/web/antwoorden.ts";
import { BLOKKEN, blokVan } from "#domain/beeld/blokken.ts";
import { ZONDER_FORMULIER } from "#domain/formulier/daden.ts";
import type { Werkrol } from "#domain/medewerkers/beleid.ts";
import { REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { maakWeb, zichtbaar } from "./hulp.ts";

const NUMMER = "ZA-2025-031";

async function blad(punt: Parameters<typeof verloopTot>[0], als = "pl-1") {
  const verloop = verloopTot(punt, { nummer: NUMMER, op: "2025-03-03" });
  const { store, pagina } = await maakWeb({ leeg: true });
  await store.schrijf(verloop.regels);
  const { html } = await pagina(`/trajecten/${NUMMER}`, als);
  const blokken = new Map(
    html
      .split('<section class="blok"')
      .slice(1)
      .map((deel) => [/aria-labelledby="([^"]+)"/.exec(deel)![1]!, deel.split("</section>", 1)[0]!]),
  );
  return { verloop, html, blokken };
}

const daden = (deel: string): string[] =>
  [...deel.matchAll(/<li><a href="[^"]+\/doe\/([^"]+)">/g)].map(([, type]) => type!);

test.each(["beoordeling", "gestart", "stap5", "gesloten"] as const)(
  "%s: in elk blok staat wat er nu gedaan kan worden, en niets wat niet kan",
  async (punt) => {
    const { verloop, html, blokken } = await blad(punt);
    const werker = { id: "pl-1", naam: "Petra", rollen: ["projectleider"] as readonly Werkrol[] };
    const kan = antwoordenVoor(verloop.dossier, verloop.pad, "2025-05-20", werker)
      .filter((een) => een.kan !== "nee" && !Object.hasOwn(ZONDER_FORMULIER, een.type))
      .map(({ type }) => type);
    expect(kan.length).toBeGreaterThan(5);
    const openstaand = html.slice(html.indexOf('id="openstaand"'), html.indexOf('id="wat-nu-kan"'));
    for (const { id } of BLOKKEN)
      expect
        .soft(daden(id === "openstaand" ? openstaand : (blokken.get(id) ?? "")), id)
        // Of signals nothing can be settled where none is open.
        .toEqual(
          id === "openstaand" && openstaand.includes("Niets. Er hoeft")
            ? []
            : kan.filter((type) => blokVan(type) === id),
        );
  },
);

test("wat een signaal vraagt staat als handeling bij het signaal zelf", async () => {
  const { html } = await blad("stap4");
  const openstaand = html.slice(html.indexOf('id="openstaand"'), html.indexOf('id="wat-nu-kan"'));
  expect(zichtbaar(openstaand)).toMatch(/Er is nog geen einde afgesproken\..*? Spreek het einde af/);
  expect(openstaand).toContain(`<a href="/trajecten/${NUMMER}/doe/einde.gepland">`);
});

test("van wat lang wordt staat het laatste er, en alles met een link die het blok opent", async () => {
  const verloop = verloopTot("stap4", { nummer: NUMMER, op: "2025-03-03" });
  for (let i = 1; i <= 14; i += 1) verloop.later(1).gebeurt("notitie.toegevoegd", { tekst: `Notitie nummer ${i}.` });
  const { store, pagina } = await maakWeb({ leeg: true });
  await store.schrijf(verloop.regels);
  const notities = async (vraag = ""): Promise<string> =>
    (await pagina(`/trajecten/${NUMMER}${vraag}`)).html
      .split('<section class="blok" aria-labelledby="notities"')[1]!
      .split("</section>", 1)[0]!;
  const kort = await notities();
  expect(kort.match(/Notitie nummer/g)).toHaveLength(10);
  expect(kort).toContain('<a href="?heel=notities#notities">Toon alle 14 notities</a>');
  expect(kort).not.toMatch(/<details open/);
  const heel = await notities("?heel=notities");
  expect(heel.match(/Notitie nummer/g)).toHaveLength(14);
  expect(heel).toMatch(/<details open/);
});

test("wie alleen leest ziet elk blok, zonder iets te doen", async () => {
  const { html, blokken } = await blad("stap5", "au-1");
  expect(blokken.get("stappen")).toContain("Stap");
  expect(html).not.toContain("/doe/");
});

test("bovenaan staat waar het is, wie het heeft en hoe die te bereiken is, wat eerst komt en de uren", async () => {
  const { html } = await blad("stap4");
  expect(zichtbaar(html)).toMatch(
    /Staat Fase 2, Betrekken Stap 4, inrichten van samenwerking Zorgarrangeur Medewerker za-03 .* Eerstvolgende dag .* Uren 0 van 100 uur/,
  );
});

test("van wat alleen een register vertelt staat er niet dat er niets gebeurde", async () => {
  const { regels } = new Verloop({ nummer: NUMMER, op: "2025-03-03" }).gebeurt("aanmelding.overgenomen", undefined, {
    bron: REGISTER,
    gebeurdOp: null,
  });
  const { store, pagina } = await maakWeb({ leeg: true });
  await store.schrijf(regels);
  const { html } = await pagina(`/trajecten/${NUMMER}`);
  expect(zichtbaar(html)).not.toMatch(/\b0 van de 6 voltooid|\b0 van \d+ uur geboekt/);
});
