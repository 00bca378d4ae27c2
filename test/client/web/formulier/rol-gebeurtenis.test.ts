import { describe, expect, test } from "vitest";
import { heeftFormulier } from "#client/web/formulier/daad.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { rolVoor, type Werkrol } from "#domain/medewerkers/beleid.ts";
import type { Door } from "#domain/rollen.ts";
import { staatwaarde } from "#domain/traject/staat.ts";
import { watNuKan } from "#domain/traject/wat-nu-kan.ts";
import { lees, verzending, vul } from "#test/support/browser.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { maakWeb, zichtbaar } from "../hulp.ts";

/** Every act by form, as each role, in the own traject and in another's: the pages say what the table of the domain says, also to who sends without looking. */

const TYPEN = [...GEBEURTENISSEN.values()].filter(heeftFormulier);
const VANDAAG = "2025-05-20";

/** The first of za-03, in uitvoering; the second of nobody, in beoordeling. */
const TRAJECTEN = ["ZA-2025-001", "ZA-2025-003"] as const;
const WIE: readonly (readonly [Werkrol, string])[] = [
  ["projectleider", "pl-1"],
  ["zorgarrangeur", "za-03"],
  ["zorgarrangeur", "za-05"],
  ["auditor", "au-1"],
  ["beheerder", "bh-1"],
];

describe.each(TRAJECTEN)("%s", (nummer) => {
  test.each(WIE)("%s %s", async (rol, id) => {
    const gestuurd: { readonly type: string; readonly door: Door }[] = [];
    const { store, pagina, vraag } = await maakWeb({
      stuur: (_nummer, inzendingen) => {
        gestuurd.push(...inzendingen);
        return Promise.resolve({ ok: true, waarde: { nieuw: 1 } } as never);
      },
    });
    await store.schrijf(personeelVan(MEDEWERKERS).regels);
    const { dossier } = (await store.projectie(nummer))!;
    const staat = staatwaarde((await store.regels(nummer)).at(-1)!.naar!);
    let mocht = 0;
    for (const { type, voorbeeld } of TYPEN) {
      const pad = `/trajecten/${nummer}/doe/${type}`;
      const tabel = rolVoor({ id, rollen: [rol] }, type, dossier);
      const { status, html } = await pagina(pad, id);
      const scherm = lees(html);
      for (const [veld, waarde] of Object.entries(voorbeeld)) vul(scherm, veld, String(waarde));
      const velden = status === 200 ? verzending(scherm, { naam: "_zeker", waarde: "ja" }) : "tekst=x&_zeker=ja";
      const eerder = gestuurd.length;
      const antwoord = await vraag(pad, {
        als: id,
        method: "POST",
        body: velden,
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      const na = await antwoord.text();
      const nieuw = gestuurd.slice(eerder);
      if (!tabel.ok) {
        // By the table of pages, or with the reason that the engine would give.
        const gezegd = (tekst: string, code: number) =>
          code === 403 || (code === 409 && zichtbaar(tekst).includes("Dit kan nu niet."));
        expect([type, gezegd(html, status), gezegd(na, antwoord.status), nieuw]).toEqual([type, true, true, []]);
        continue;
      }
      mocht += 1;
      const kan = watNuKan({ dossier, staat }, tabel.waarde, VANDAAG).find((een) => een.type === type);
      expect([type, status]).toEqual([type, kan === undefined || kan.kan === "nee" ? 409 : 200]);
      expect([type, [303, 409, 422].includes(antwoord.status)]).toEqual([type, true]);
      // The form may hold more acts in one.
      expect(nieuw.every(({ door }) => door.id === id && door.rol === rol)).toBe(true);
      expect([type, antwoord.status === 303]).toEqual([type, nieuw.length > 0]);
    }
    if (rol === "auditor") expect([mocht, gestuurd]).toEqual([0, []]);
    if (rol === "projectleider") expect([mocht > 70, gestuurd.length > 5]).toEqual([true, true]);
  });
});
