import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { MEEGELEVERD } from "#domain/kalender/meegeleverd.ts";
import { MENSEN, verloopTot } from "../../support/gebeurtenissen.ts";
import { trajecten } from "./hulp.ts";

const map = mkdtempSync(join(tmpdir(), "trajecten-kalender-"));
afterAll(() => rmSync(map, { recursive: true, force: true }));
const bestand = (naam: string, inhoud: string): string => {
  const pad = join(map, naam);
  writeFileSync(pad, inhoud);
  return pad;
};

const EXTRA = { datum: "2026-04-28", naam: "een extra vrije dag", bron: "Proefbesluit" };
const NIEUW = { ...KALENDER, versie: "2026-12", besluitdagen: [...KALENDER.besluitdagen, EXTRA] };
const nieuw = bestand(
  "nieuw.txt",
  `${MEEGELEVERD.replace("versie | 2026-11", "versie | 2026-12")}besluitdag | ${Object.values(EXTRA).join(" | ")}\n`,
);

beforeAll(async () => {
  const store = await openStore(`sqlite:${map}/trajecten.db`);
  const heeftHem = verloopTot("gestart", { nummer: "ZA-2026-002" }).gebeurt(
    "kalender.bijgewerkt",
    { kalender: NIEUW },
    { door: MENSEN.beheerder },
  );
  const heenEnWeer = [NIEUW, KALENDER].reduce(
    (verloop, kalender) => verloop.gebeurt("kalender.bijgewerkt", { kalender }, { door: MENSEN.beheerder }),
    verloopTot("gestart", { nummer: "ZA-2026-005" }),
  );
  for (const { regels } of [
    verloopTot("beoordeling"),
    heeftHem,
    verloopTot("gesloten", { nummer: "ZA-2026-003" }),
    verloopTot("beoordeling", { nummer: "ZA-2026-004" }).gebeurt("aanvraag.afgewezen"),
    heenEnWeer,
  ])
    await store.schrijf(regels);
  await store.sluit();
});

const kalender = (...argumenten: string[]) => trajecten(["kalender", ...argumenten, "--data", map]);

describe("trajecten kalender", () => {
  test("shows the calendar in force and until when it can be relied on; needs no system", async () => {
    const { code, uit } = await trajecten(["kalender", "--data", join(map, "nergens")]);
    expect(code).toBe(0);
    expect(uit).toContain(`Kalender ${KALENDER.versie}`);
    expect(uit).toContain("gelijkgesteld: 2026 tot en met 2028.");
    expect(uit.replace(/\s+/g, " ")).toContain("Schoolvakanties: Noord tot en met 27 augustus 2028;");
    const json = JSON.parse((await kalender("--json")).uit) as { houdbaarheid: unknown; kalender: unknown };
    expect(json).toMatchObject({ kalender: KALENDER, houdbaarheid: { besluitjaar: 2028 } });
  });

  test("shows the one that TRAJECTEN_KALENDER lets a new system begin with, and warns when it runs out", async () => {
    const oud = bestand(
      "oud.txt",
      "versie | 2023-1\nbesluitjaren | 2023 | 2025\nbesluitdag | 2023-05-19 | de vrijdag na Hemelvaartsdag | Stcrt. 2022\n",
    );
    const { uit } = await trajecten(["kalender", "--data", join(map, "nergens")], { TRAJECTEN_KALENDER: oud });
    expect(uit).toContain("Kalender 2023-1");
    expect(uit).toContain("Let op: Kalender 2023-1 kent de dagen die bij besluit");
    expect(uit).toContain("regio Noord heeft er geen");
  });

  test("with a file: which running trajecten it would reach and which terms it would move; nothing changes", async () => {
    const { code, uit, fout } = await kalender("--bestand", nieuw);
    expect([code, fout]).toEqual([0, ""]);
    expect(uit).toContain(
      "Vergeleken met kalender 2026-11\nErbij:  28 april 2026 (een extra vrije dag)\nWeg:    geen dagen",
    );
    expect(uit).toContain(
      "Lopende trajecten: 3. 1 heeft deze kalender al, 2 niet.\n2 trajecten zijn klaar en worden overgeslagen.\nBij 1 traject verschuift 1 termijn.\nEr gaat 1 brief: een aanvrager hoort dat het besluit later komt.",
    );
    expect(uit).toMatch(/^ZA-2026-001 +het besluit over de aanvraag +2026-04-28 +2026-04-29$/m);
    expect(uit).toContain("Er is nog niets veranderd.");
    const json = JSON.parse((await kalender("--bestand", nieuw, "--json")).uit) as Record<string, unknown>;
    expect(json).toMatchObject({ versie: "2026-12", aanwezig: 1, klaar: 2, toegepast: null });
  });

  test("which trajecten it would reach", async () => {
    const { uit } = await kalender("--bestand", nieuw, "--json");
    const { teDoen } = JSON.parse(uit) as { teDoen: { nummer: string }[] };
    expect(teDoen.map(({ nummer }) => nummer)).toEqual(["ZA-2026-001", "ZA-2026-005"]);
  });

  test("a file with faults names every line that is wrong, and nothing is asked of any system", async () => {
    const fout = bestand("fout.txt", "versie | x\nbesluitjaren | 2026 | 2028\nbesluitdag | 2026-02-30 | dag | bron\n");
    const { code, uit, fout: reden } = await kalender("--bestand", fout, "--toepassen", "--json");
    expect(code).toBe(1);
    expect(reden).toContain("regel 3:");
    expect(JSON.parse(uit)).toMatchObject({ code: "kalender.ongeldig" });
  });

  test("applying asks for a file, and for a system that runs", async () => {
    expect(await kalender("--toepassen")).toMatchObject({
      code: 2,
      fout: expect.stringContaining("Zeg welke kalender u toepast") as string,
    });
    expect(await kalender("--bestand", nieuw, "--toepassen")).toMatchObject({
      code: 1,
      fout: expect.stringContaining("Er draait geen systeem") as string,
    });
  });
});
