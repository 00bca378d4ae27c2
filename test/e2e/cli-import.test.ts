/** The import and what is read of it, by the program itself, against a whole engine. */
import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as slaap } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importeer } from "#client/cli/import/importeer.ts";
import { voerUit } from "#client/cli/programma.ts";
import { ketenfout } from "#domain/journaal/keten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { omgevingVoor } from "../client/cli/hulp.ts";
import { rij, teOvernemen } from "../client/cli/rijen.ts";
import { schrijfRegister } from "../domain/register/schrijf-register.ts";
import { startMotor, type Motor } from "../support/motor.ts";
import { alsSysteem } from "./bij-motor.ts";

const BIN = fileURLToPath(new URL("../../client/cli/bin.js", import.meta.url));
const HISTORIE = fileURLToPath(new URL("../historie/", import.meta.url));
const REGISTER = join(HISTORIE, "aanvragen.csv");

let motor: Motor;

beforeAll(async () => {
  motor = await startMotor();
  await alsSysteem(motor);
});
afterAll(() => motor?.stop());

function start(...argumenten: string[]) {
  const kind = spawn(process.execPath, [BIN, ...argumenten, "--data", motor.map], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] },
  });
  const klaar = Promise.all([
    text(kind.stdout),
    text(kind.stderr),
    new Promise<number | null>((af) => kind.once("close", af)),
  ]);
  return { kind, afloop: klaar.then(([uit, fout, code]) => ({ uit, fout, code })) };
}
const trajecten = (...argumenten: string[]) => start(...argumenten).afloop;

async function alleRegels(): Promise<Journaalregel[]> {
  const regels: Journaalregel[] = [];
  for await (const regel of motor.store.alleRegels()) regels.push(regel);
  return regels;
}

describe("a register of 168 aanvragen", () => {
  test("that was killed half-way is completed by the next run", async () => {
    const { kind, afloop } = start("importeer", REGISTER);
    while ((await motor.store.bronnen("aanvragen")).size < 30) await slaap(20);
    kind.kill("SIGKILL");
    await afloop;
    const halverwege = (await motor.store.bronnen("aanvragen")).size;
    expect(halverwege).toBeLessThan(168);

    const { uit, fout, code } = await trajecten("importeer", REGISTER, "--json");
    expect([code, fout.split("\n").at(-2)]).toEqual([0, "Overnemen: 168 van 168"]);
    const uitslag = JSON.parse(uit) as { overgenomen: unknown[]; aanwezig: number; verschillend: unknown[] };
    expect(uitslag.overgenomen.length + uitslag.aanwezig).toBe(168);
    expect(uitslag.aanwezig).toBeGreaterThanOrEqual(halverwege);
    expect(uitslag.verschillend).toEqual([]);
  });

  test("each row is one traject, with its own number of its own year, and an unbroken journaal", async () => {
    const bronnen = await motor.store.bronnen("aanvragen");
    expect(bronnen.size).toBe(168);
    expect(new Set(bronnen.values()).size).toBe(168);
    expect(bronnen.get("168")).toMatch(/^ZA-0000-/);
    expect(bronnen.get("1")).toMatch(/^ZA-2020-/);
    for (const nummer of [...bronnen.values(), "periode/2020-2022", "periode/2023-2024", "periode/onbekend"])
      expect(ketenfout(await motor.store.regels(nummer))).toBeNull();
    // What a register tells has been done already: no letters go out.
    expect(await motor.postvak.lijst()).toEqual([]);
  });

  test("gives the figures of the report, to the letter", async () => {
    const { uit, code } = await trajecten("verantwoording", "--json");
    expect(uit.trim()).toBe((await readFile(join(HISTORIE, "tabellen.json"), "utf8")).trim());
    expect(code).toBe(0);
  });

  test("takes the places that were granted, past a full period too, and says so", async () => {
    const { uit } = await trajecten("periode", "2020-2022", "--json");
    expect(JSON.parse(uit)).toMatchObject({ capaciteit: 50, bezet: 58, vrij: -8, wachtlijst: [] });
    const boeken = await motor.trajecten.boekhouding("2023-2024");
    expect(boeken.ok && Object.keys(boeken.waarde.plaatsen)).toHaveLength(61);
  });

  test("a second time adds no line", async () => {
    const voor = await alleRegels();
    const { uit, code } = await trajecten("importeer", REGISTER);
    expect(uit).toMatch(/overgenomen {3}0\n {2}al aanwezig {3}168\n {2}verschillend {2}0/);
    expect(uit).toContain("58 toegekend (38 in 2020, 18 in 2021, 2 in 2022), in een periode van 50 plaatsen");
    expect(uit).toContain("61 toegekend (33 in 2023, 28 in 2024), 28 met andere uren dan bij de vorm hoorden");
    expect(code).toBe(0);
    expect(await alleRegels()).toEqual(voor);
  });

  test("a row that changed is reported and left alone, a new one is taken over, one that is gone is told", async () => {
    const voor = await alleRegels();
    const regels = (await readFile(REGISTER, "utf8")).trimEnd().split("\n");
    const veranderd = regels
      .map((regel) => (regel.startsWith("17;") ? regel.replace(/;[^;]*$/, ";goed") : regel))
      .filter((regel) => !regel.startsWith("20;"));
    expect(veranderd).not.toEqual(regels);
    const pad = join(motor.map, "aanvragen.csv");
    await writeFile(pad, [...veranderd, (regels[1] ?? "").replace(/^1;/, "1001;")].join("\n"));

    const { uit, fout, code } = await trajecten("importeer", pad, "--json");
    expect(code).toBe(1);
    const nummer = (await motor.store.bronnen("aanvragen")).get("17");
    expect(JSON.parse(uit)).toMatchObject({
      aanwezig: 166,
      overgenomen: [{ rij: "1001" }],
      verschillend: [{ rij: "17", nummer, over: ["Oordeel gegeven"] }],
      nietInBestand: ["20"],
    });
    expect(fout).toContain(`rij 17 (${nummer}): Oordeel gegeven`);
    const na = await alleRegels();
    expect(na.filter((regel) => regel.nummer === nummer)).toEqual(voor.filter((regel) => regel.nummer === nummer));
    const nieuw = (await motor.store.bronnen("aanvragen")).get("1001");
    const erbij = na.filter((regel) => !voor.some((ander) => ander.hash === regel.hash));
    expect(new Set(erbij.map((regel) => regel.nummer))).toEqual(
      new Set([nieuw, "periode/2020-2022", "organisaties/alle"]),
    );
  });
});

test("the same register under another file name is not taken over twice, unless it is given a name of its own", async () => {
  const pad = join(motor.map, "kopie van aanvragen.csv");
  await writeFile(pad, await readFile(REGISTER));
  const { uit, fout, code } = await trajecten("importeer", pad, "--json");
  expect([code, JSON.parse(uit)]).toMatchObject([1, { code: "import.andere-naam" }]);
  expect(fout).toContain("--bron aanvragen");
  expect((await motor.store.bronnen("kopie van aanvragen")).size).toBe(0);
  expect(JSON.parse((await trajecten("importeer", pad, "--bron", "aanvragen", "--json")).uit)).toMatchObject({
    overgenomen: [],
    aanwezig: 168,
    nietInBestand: ["1001"],
  });
});

describe("what was taken over is read", () => {
  test("as a list that fits a terminal and is whole in a pipe, by filter, and as JSON", async () => {
    const gezien: string[] = [];
    const { scherm, env } = omgevingVoor(gezien, [], {});
    expect(await voerUit(["lijst", "--data", motor.map], { scherm: { ...scherm, breedte: 100 }, env })).toBe(0);
    const opScherm = gezien.join("\n").split("\n");
    expect(opScherm).toContain("169 trajecten");
    for (const regel of opScherm) expect([...regel].length).toBeLessThanOrEqual(100);

    const { uit } = await trajecten("lijst");
    for (const { naam } of await motor.store.rijen()) expect(uit).toContain(naam);
    expect(uit).toContain("169 trajecten");
    expect(uit).not.toContain("\u001b");
    const gefilterd = JSON.parse(
      (await trajecten("lijst", "--staat", "verwezen", "--regio", "zuid", "--json")).uit,
    ) as { staat: string; regio: string }[];
    expect(gefilterd.length).toBeGreaterThan(0);
    expect(gefilterd.every(({ staat, regio }) => staat === "verwezen" && regio === "Zuid")).toBe(true);
    expect(await trajecten("lijst", "--staat", "verwezn")).toMatchObject({
      code: 2,
      fout: expect.stringContaining("Kies een van: nieuw, concept, ingediend"),
    });
  });

  test("as one traject, now and as it was", async () => {
    const nummer = (await motor.store.bronnen("aanvragen")).get("42") ?? "";
    const nu = JSON.parse((await trajecten("toon", nummer, "--json")).uit) as {
      staat: { staat: string };
      watNuKan: { type: string; kan: string }[];
    };
    expect(nu.staat.staat).toBe("gesloten");
    expect(nu.watNuKan).toContainEqual(expect.objectContaining({ type: "traject.heropend", kan: "mits" }));
    const toen = JSON.parse((await trajecten("toon", nummer, "--op", "2021-03-01", "--json")).uit);
    expect(toen).toMatchObject({
      staat: { staat: "verkennen" },
      dossier: { oordeel: null, gestartOp: "2021-02-15" },
      watNuKan: [],
      pastNiet: 0,
    });
  });

  test("and made again from the journaal, the same", async () => {
    const voor = await motor.store.rijen();
    expect((await trajecten("herbouw", "--json")).code).toBe(0);
    expect(await motor.store.rijen()).toEqual(voor);
  });
});

describe("an act", () => {
  test("is done, repeated without harm, and refused with a code and a reason", async () => {
    const nummer = (await motor.store.bronnen("aanvragen")).get("42") ?? "";
    const stuur = (...rest: string[]) => trajecten("gebeurtenis", nummer, ...rest, "--json");
    const notitie = ["notitie.toegevoegd", "--gegevens", '{"tekst":"Gebeld."}', "--id", "notitie-1"];
    const eerst = await stuur(...notitie);
    expect([eerst.code, JSON.parse(eerst.uit)]).toMatchObject([0, { nummer, staat: "gesloten", ids: ["notitie-1"] }]);
    const regels = await motor.store.regels(nummer);
    expect((await stuur(...notitie)).code).toBe(0);
    expect(await motor.store.regels(nummer)).toEqual(regels);

    const geweigerd = await stuur("traject.gestart", "--gegevens", '{"verwachtingen":"x"}');
    expect(geweigerd.code).toBe(1);
    expect(JSON.parse(geweigerd.uit)).toMatchObject({
      code: "staat.mag-niet",
      reden: "Het traject is al gestart.",
    });
    expect(geweigerd.fout).toContain("[staat.mag-niet]");
  });

  test("several at once: all or none", async () => {
    const nummer = (await motor.store.bronnen("aanvragen")).get("41") ?? "";
    const voor = await motor.store.regels(nummer);
    const pad = join(motor.map, "twee.json");
    const notitie = { type: "notitie.toegevoegd", gegevens: { tekst: "Gebeld." } };
    await writeFile(pad, JSON.stringify([notitie, { type: "traject.gestart", gegevens: { verwachtingen: "x" } }]));
    expect((await trajecten("gebeurtenissen", nummer, pad)).code).toBe(1);
    expect(await motor.store.regels(nummer)).toEqual(voor);
    await writeFile(pad, JSON.stringify([notitie, notitie]));
    expect((await trajecten("gebeurtenissen", nummer, pad)).code).toBe(0);
    expect(await motor.store.regels(nummer)).toHaveLength(voor.length + 2);
  });

  test("changes the capacity of a period, from the version that stands", async () => {
    for (const [capaciteit, versie] of [
      [7, 2],
      [9, 3],
    ] as const) {
      expect((await trajecten("periode", "2025", "--capaciteit", String(capaciteit))).code).toBe(0);
      expect(JSON.parse((await trajecten("periode", "2025", "--json")).uit)).toMatchObject({ capaciteit, versie });
    }
  });
});

describe("the import itself", () => {
  const invoer = (nummers: readonly string[], register: string) => ({
    trajecten: motor.trajecten,
    store: motor.store,
    register,
    rijen: nummers.map((nummer) =>
      teOvernemen(rij({ nummer, oordeel: null, afgerond_op: null, eindverslag: null }), register),
    ),
  });

  test("two at once take every row over once", async () => {
    const nummers = Array.from({ length: 12 }, (_, i) => `t${i}`);
    const uitslagen = await Promise.all([
      importeer(invoer(nummers, "tegelijk")),
      importeer(invoer(nummers, "tegelijk")),
    ]);
    for (const { geweigerd, verschillend } of uitslagen) expect([geweigerd, verschillend]).toEqual([[], []]);
    const bronnen = await motor.store.bronnen("tegelijk");
    expect(new Set(bronnen.values()).size).toBe(12);
    for (const nummer of bronnen.values())
      expect((await motor.store.regels(nummer)).map(({ type }) => type)).toEqual([
        "dossier.geopend",
        "aanmelding.overgenomen",
        "aanvraag.toegekend",
        "traject.gestart",
      ]);
  });

  test("the same number in two registers is two trajecten", async () => {
    await importeer(invoer(["1"], "noord"));
    await importeer(invoer(["1"], "zuid"));
    expect((await motor.store.bronnen("noord")).get("1")).not.toBe((await motor.store.bronnen("zuid")).get("1"));
  });

  test("a place that was given back since is not taken again", async () => {
    await importeer(invoer(["1"], "terug"));
    const nummer = (await motor.store.bronnen("terug")).get("1") ?? "";
    const stop = {
      id: "stop",
      type: "traject.stopgezet",
      gegevens: { reden: "Fusie.", redencodes: ["school-verandert"], eindverslag: false },
      door: { rol: "projectleider", id: "pl-1" },
    } as const;
    expect(await motor.trajecten.stuur(nummer, [stop])).toMatchObject({ ok: true });
    const bezet = async (): Promise<boolean> => {
      const boeken = await motor.trajecten.boekhouding("2023-2024");
      return boeken.ok && nummer in boeken.waarde.plaatsen;
    };
    while (await bezet()) await slaap(50);
    // What happened since in the system is no difference with the register.
    expect(await importeer(invoer(["1"], "terug"))).toMatchObject({ aanwezig: 1, verschillend: [] });
    expect(await bezet()).toBe(false);
  });
});

test("a register that is sound but for one row is not taken over at all", async () => {
  const pad = join(motor.map, "half.csv");
  await writeFile(pad, schrijfRegister([rij({ nummer: "1" }), rij({ nummer: "2", ontvangen_op: "2019-05-01" })]));
  const { uit, code } = await trajecten("importeer", pad, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(uit)).toMatchObject([{ regel: 3, veld: "ontvangen_op", code: "geen_periode" }]);
  expect((await motor.store.bronnen("half")).size).toBe(0);
});
