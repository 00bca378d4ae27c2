import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command, Option } from "commander";
import { afterAll, describe, expect, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { maakProgramma } from "#client/cli/programma.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import pakket from "../../../package.json" with { type: "json" };
import { omgevingVoor, trajecten } from "./hulp.ts";

const map = mkdtempSync(join(tmpdir(), "trajecten-cli-"));
afterAll(() => rmSync(map, { recursive: true, force: true }));

const leeg = join(map, "leeg");
const { versie: _versie, hash: _hash, ...GEGEVENS_2025 } = PERIODEN.at(-1)!;
const bestand = (naam: string, inhoud: string): string => {
  const pad = join(map, naam);
  writeFileSync(pad, inhoud);
  return pad;
};

/** Every option that goes with no other of its name, with the words that come before it. */
async function enkeleOpties(): Promise<[woorden: string[], optie: Option][]> {
  const alle = (opdracht: Command, woorden: string[]): [string[], Option][] => [
    ...opdracht.options.map((optie): [string[], Option] => [woorden, optie]),
    ...opdracht.commands.flatMap((onder) => alle(onder, [...woorden, onder.name()])),
  ];
  // The last ones end at the first time.
  const meermaals = [
    "termijn --pauze",
    "signalen --voor",
    "medewerker nieuw --rol",
    "medewerker wijzig --rol",
    " --version",
    "gebeurtenis --help",
  ];
  return alle(await maakProgramma(omgevingVoor([], [], {})), []).filter(
    ([woorden, { long }]) => !meermaals.includes(`${woorden.join(" ")} ${long}`),
  );
}

describe("wrong usage ends with 2 and a reason in Dutch on stderr", () => {
  const gevallen: [naam: string, argumenten: string[], reden: RegExp][] = [
    ["no opdracht", [], /^Gebruik: trajecten/],
    ["an unknown opdracht", ["lijsd"], /'lijsd' is er niet. Bedoelt u lijst\?/],
    ["a part of an opdracht", ["als"], /'als' is er niet. Bedoelt u wat-als\?/],
    ["a longer word than the opdracht", ["signaal"], /'signaal' is er niet. Bedoelt u signalen\?/],
    ["an opdracht like no other", ["zzz"], /'zzz' is er niet. Zie trajecten --help/],
    ["the name of a property of all objects", ["constructor"], /'constructor' is er niet. Zie/],
    [
      "an unknown gebeurtenis",
      ["gebeurtenis", "ZA-2025-001", "uren.gebokt"],
      /'uren.gebokt'. Bedoelt u uren.geboekt\?/,
    ],
    ["an unknown gebeurtenis of which the fields are asked", ["gebeurtenis", "overdragen", "--help"], /Alle soorten/],
    [
      "a part of a gebeurtenis",
      ["gebeurtenis", "ZA-2025-001", "stap"],
      /Bedoelt u stap.begonnen, stap.overgeslagen of stap.voltooid/,
    ],
    [
      "an unknown gebeurtenis in a list",
      ["gebeurtenissen", "ZA-2025-001", bestand("soort.json", '[{"type":"uren.geboekt"},{"type":"geboekt"}]')],
      /'geboekt'. Bedoelt u uren.geboekt\?/,
    ],
    ["an unknown option", ["lijst", "--fout"], /optie --fout is er niet/],
    ["an option without its value", ["lijst", "--za"], /Bij --za <za> hoort een waarde/],
    ["an argument that is missing", ["toon"], /ontbreekt een argument: <nummer>/],
    ["arguments too many", ["doctor", "nu"], /te veel argumenten/],
    ["an impossible day", ["toon", "ZA-2025-001", "--op", "2025-02-30"], /'2025-02-30': Deze datum bestaat niet/],
    ["an unknown regio", ["lijst", "--regio", "Mars"], /regio ‘Mars’ is er niet. Kies een van: Landelijk/],
    ["an impossible fase", ["lijst", "--fase", "4"], /fase ‘4’ is er niet/],
    ["an impossible year", ["verantwoording", "--jaar", "24"], /vier cijfers/],
    ["an impossible period", ["verantwoording", "--periode", "toen"], /2020-2022 of 2023/],
    ["a period that ends before it begins", ["verantwoording", "--periode", "2026-2025"], /2020-2022 of 2023/],
    [
      "a year outside the period",
      ["verantwoording", "--jaar", "2026", "--periode", "2020-2022"],
      /Het jaar 2026 ligt niet in de periode 2020-2022/,
    ],
    ["a gebeurtenis without type", ["gebeurtenis", "ZA-2025-001"], /welk traject en welke gebeurtenis/],
    [
      "gegevens that are no JSON",
      ["gebeurtenis", "ZA-2025-001", "uren.geboekt", "--gegevens", "{uren:1}"],
      /geen JSON/,
    ],
    ["gegevens that are no object", ["gebeurtenis", "ZA-2025-001", "uren.geboekt", "--gegevens", "[]"], /JSON-object/],
    ["a rol that nobody has", ["gebeurtenis", "ZA-2025-001", "uren.geboekt", "--rol", "baas"], /rol 'baas' is er niet/],
    [
      "the rol of the engine itself",
      ["gebeurtenis", "ZA-2025-001", "uren.geboekt", "--rol", "systeem"],
      /rol 'systeem' is er niet/,
    ],
    ["a capacity without period", ["periode", "--capaciteit", "3"], /van welke periode/],
    ["a capacity that is no number", ["periode", "2025", "--capaciteit", "-3"], /aantal plaatsen of 'onbeperkt'/],
    ["a register name with a line end", ["importeer", "x.csv", "--bron", "a\nb"], /naam van het register/],
    ["gebeurtenissen that are no list", ["gebeurtenissen", "ZA-2025-001", bestand("object.json", "{}")], /JSON-lijst/],
    [
      "a gebeurtenis in a list without type",
      ["gebeurtenissen", "ZA-2025-001", bestand("zonder.json", '[{"gegevens":{}}]')],
      /Gebeurtenis 1 heeft geen type/,
    ],
    [
      "a gebeurtenis in a list with a field of its own",
      ["gebeurtenissen", "ZA-2025-001", bestand("meer.json", '[{"type":"x","door":{}}]')],
      /onbekend veld 'door'/,
    ],
  ];

  test.each(gevallen)("%s", async (_naam, argumenten, reden) => {
    const { code, uit, fout } = await trajecten([...argumenten, ...(argumenten.length === 0 ? [] : ["--data", leeg])]);
    expect(fout).toMatch(reden);
    expect(fout).not.toMatch(/\bat .*\.ts:|error:|Error/);
    expect(uit).toBe("");
    expect(code).toBe(2);
  });

  test("an option given twice is refused, of every opdracht, and of those above it", async () => {
    for (const [woorden, optie] of await enkeleOpties()) {
      const waarde = optie.required ? ["een"] : [];
      const tweemaal = [optie.long!, ...waarde, optie.long!, ...waarde];
      const { code, fout } = await trajecten([...woorden, ...tweemaal]);
      expect([woorden, code, fout]).toEqual([woorden, 2, `De optie ${optie.long} mag maar één keer. [gebruik]`]);
    }
    const { uit } = await trajecten(["lijst", "--za=za-03", "--json", "--za", "za-05"]);
    expect(JSON.parse(uit)).toMatchObject({ code: "gebruik", veld: "za" });
  });

  test("an option that may be given more often still may", async () => {
    const pauzes = ["--pauze", "2026-03-10..2026-03-12", "--pauze", "2026-03-20..2026-03-21"];
    const { code, uit } = await trajecten(["termijn", "--vanaf", "2026-03-02", "--duur", "8w", ...pauzes, "--json"]);
    expect([code, (JSON.parse(uit) as { ruw: string }).ruw]).toEqual([0, "2026-05-02"]);
    const wie = await trajecten(["signalen", "--voor", "za", "--voor", "za-03", "--data", leeg]);
    expect(wie.fout).toContain("Er zijn nog geen gegevens");
  });

  test("with --json the same stands on stdout", async () => {
    const { code, uit, fout } = await trajecten(["lijst", "--regio", "Mars", "--json"]);
    expect(JSON.parse(uit)).toMatchObject({ code: "gebruik", veld: "regio", reden: expect.stringContaining("Mars") });
    expect(fout).toContain("Mars");
    expect(code).toBe(2);
  });
});

describe("what fails ends with 1 and a reason", () => {
  test.each([["lijst"], ["verantwoording"], ["toon", "ZA-2025-001"], ["periode"], ["herbouw"]])(
    "no data yet: %s",
    async (...argumenten) => {
      const { code, fout } = await trajecten([...argumenten, "--data", leeg]);
      expect(fout).toContain(`Er zijn nog geen gegevens in ${leeg}.`);
      expect(code).toBe(1);
    },
  );

  test("no system: an act, an import and a change of capacity say how to start one", async () => {
    const register = fileURLToPath(new URL("../../historie/aanvragen.csv", import.meta.url));
    for (const argumenten of [
      ["gebeurtenis", "ZA-2025-001", "notitie.toegevoegd"],
      ["importeer", register],
      ["periode", "2025", "--capaciteit", "3"],
      ["periode", "wijzig", "--bestand", bestand("periode.json", JSON.stringify(GEGEVENS_2025))],
    ]) {
      const { code, uit, fout } = await trajecten([...argumenten, "--data", leeg, "--json"]);
      expect(fout).toContain(
        `Er draait geen systeem op deze gegevens (${leeg}). Start het met npm start -- --data ${leeg}.`,
      );
      expect(JSON.parse(uit)).toMatchObject({ code: "systeem.uit" });
      expect(code).toBe(1);
    }
  });

  test("doctor names every part that does not answer", async () => {
    const { code, uit, fout } = await trajecten(["doctor", "--data", leeg, "--json"]);
    const { goed, onderdelen } = JSON.parse(uit) as {
      goed: boolean;
      onderdelen: { onderdeel: string; goed: boolean }[];
    };
    expect(onderdelen.map((een) => [een.onderdeel, een.goed])).toEqual([
      ["Temporal", false],
      ["worker", false],
      ["store", false],
      ["journaal", false],
      ["kanten", false],
      ["mail", false],
      ["brieven", false],
    ]);
    expect(goed).toBe(false);
    expect(fout).toContain("Niet alles antwoordt.");
    expect(code).toBe(1);
  });

  test("a register with faults: every fault with its line and field, nothing asked of any system", async () => {
    const pad = bestand("fout.csv", "nummer;naam\n1;x\n");
    const { code, uit, fout } = await trajecten(["importeer", pad, "--data", leeg, "--json"]);
    const fouten = JSON.parse(uit) as { regel: number; veld: string; reden: string }[];
    expect(fouten.length).toBeGreaterThan(5);
    expect(fouten[0]).toMatchObject({ regel: 1, veld: "ontvangen_op" });
    for (const { regel, reden } of fouten)
      expect(fout).toMatch(new RegExp(`regel ${regel}\\D.*${RegExp.escape(reden)}`));
    expect(code).toBe(1);
  });

  test("a file that is too large is not read to its end", async () => {
    const { code, fout } = await trajecten(["importeer", bestand("groot.csv", "x".repeat(11_000_000)), "--data", leeg]);
    expect(fout).toContain("groter dan 10 MB");
    expect(code).toBe(1);
  });

  test("a file that can't be read", async () => {
    const { code, fout } = await trajecten(["importeer", map, "--data", leeg]);
    expect(fout).toContain("het is een map");
    expect(code).toBe(1);
    expect((await trajecten(["importeer", join(map, "nergens.csv"), "--data", leeg])).fout).toContain(
      "het bestaat niet",
    );
  });

  test("a traject that is not there", async () => {
    const data = join(map, "store");
    await (await openStore(`sqlite:${data}/trajecten.db`)).sluit();
    for (const nummer of ["ZA-2025-001", "periode/2025"]) {
      const { code, fout } = await trajecten(["toon", nummer, "--data", data]);
      expect(fout).toContain(`Traject ${nummer} is er niet.`);
      expect(code).toBe(1);
    }
    expect((await trajecten(["lijst", "--data", data])).uit).toBe("Er zijn nog geen aanvragen.");
  });
});

describe("without a system", () => {
  test("gebeurtenis --lijst tells every type, who may send it, and an example", async () => {
    const { code, uit } = await trajecten(["gebeurtenis", "--lijst", "--json"]);
    const soorten = JSON.parse(uit) as { type: string; wie: string[]; voorbeeld: unknown }[];
    expect(soorten.map(({ type }) => type)).toEqual([...GEBEURTENISSEN.keys()]);
    expect(soorten.every(({ wie, voorbeeld }) => wie.length > 0 && typeof voorbeeld === "object")).toBe(true);
    expect(code).toBe(0);
  });

  test("gebeurtenis TYPE --help says of the reasons from the list when people must choose them", async () => {
    const redencodes = async (type: string) =>
      /^  redencodes +(verplicht|soms|mag weg) /m.exec((await trajecten(["gebeurtenis", type, "--help"])).uit)?.[1];
    expect(await redencodes("aanvraag.afgewezen")).toBe("verplicht");
    expect(await redencodes("oordeel.gegeven")).toBe("soms");
    expect((await trajecten(["gebeurtenis", "oordeel.gegeven", "--help"])).uit.replace(/\s+/g, " ")).toContain(
      "bijvoorbeeld uren-op. Nodig bij een oordeel onder goed; codes van de periode",
    );
  });

  test("gebeurtenis TYPE --help tells what the type asks for, with or without a nummer", async () => {
    const { code, uit } = await trajecten(["gebeurtenis", "uren.geboekt", "--help"]);
    expect(uit).toMatch(/^  uren +verplicht +getal, meer dan 0, hoogstens 24, in stappen van 0.25$/m);
    expect(uit).toMatch(/^  fase +mag weg +een van: 1, 2, 3$/m);
    expect(uit).toContain(`--gegevens '${JSON.stringify(GEBEURTENISSEN.get("uren.geboekt")!.voorbeeld)}'`);
    expect(code).toBe(0);
    expect((await trajecten(["gebeurtenis", "ZA-2025-001", "uren.geboekt", "--help"])).uit).toBe(uit);
    const { uit: alsJson } = await trajecten(["gebeurtenis", "uren.geboekt", "--help", "--json"]);
    expect(JSON.parse(alsJson)).toMatchObject({
      type: "uren.geboekt",
      schema: { required: expect.arrayContaining(["uren"]) },
    });
    for (const woorden of [[], ["nieuw"], ["za-2025-001"]])
      expect((await trajecten(["gebeurtenis", ...woorden, "--help"])).uit).toMatch(/^Gebruik: trajecten gebeurtenis/);
  });

  test("--version is that of the package", async () => {
    expect(await trajecten(["--version"])).toEqual({ code: 0, uit: pakket.version, fout: "" });
  });

  test("--data goes before what the environment says", async () => {
    const env = {
      TRAJECTEN_DATA: join(map, "elders"),
      TRAJECTEN_DATABASE_URL: `sqlite:${map}/anders.db`,
      TRAJECTEN_TEMPORAL_ADRES: "127.0.0.1:1",
    };
    expect((await trajecten(["gebeurtenis", "ZA-2025-001", "notitie.toegevoegd", "--data", leeg], env)).fout).toContain(
      `(${leeg})`,
    );
    expect((await trajecten(["lijst"], { TRAJECTEN_DATA: leeg })).fout).toContain(leeg);
  });
});

describe("the program itself", () => {
  const bin = fileURLToPath(new URL("../../../client/cli/bin.js", import.meta.url));
  const los = fileURLToPath(new URL("../../../trajecten", import.meta.url));
  const draai = (node: string, ...argumenten: string[]) => spawnSync(node, [bin, ...argumenten], { encoding: "utf8" });

  test("passes on output and exit code", () => {
    const goed = draai(process.execPath, "lijst", "--help");
    expect(goed.stdout).toContain("Gebruik: trajecten lijst [opties]");
    expect([goed.status, goed.stderr]).toEqual([0, ""]);
    expect(draai(process.execPath, "lijst", "--fase", "9").status).toBe(2);
  });

  test("starts without npm, from any folder and through a link", () => {
    symlinkSync(los, join(map, "trajecten"));
    for (const pad of [los, join(map, "trajecten")]) {
      const { status, stdout } = spawnSync(pad, ["--version"], { encoding: "utf8", cwd: map });
      expect([status, stdout]).toEqual([0, `${pakket.version}\n`]);
    }
    expect(spawnSync(los, ["lijst", "--fase", "9"]).status).toBe(2);
  });

  test("has no English words of its own in any help", () => {
    for (const opdracht of [
      "lijst",
      "toon",
      "signalen",
      "gebeurtenis",
      "gebeurtenissen",
      "importeer",
      "verantwoording",
      "periode",
      "termijn",
      "wat-als",
      "kalender",
      "herbouw",
      "doctor",
    ])
      expect(draai(process.execPath, opdracht, "--help").stdout).not.toMatch(
        /default:|Options|Usage|Commands|\[options\]|\[command\]|display/,
      );
  }, 60_000);
});
