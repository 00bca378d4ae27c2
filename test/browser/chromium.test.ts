import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { draait, maakMap, start, systeemVan } from "#test/e2e/embedded.ts";
import { logInAls, metChromium } from "#test/support/chromium.ts";
import { zoekChromium } from "#test/support/zoek-chromium.ts";

const venster = metChromium();

test("wie er werkt logt in met een klik en ziet een bladzijde die past, met en zonder JavaScript, breed en smal", async () => {
  const map = await maakMap();
  await draait(start(["--data", map, "--poort", "0"]));
  const { web } = await systeemVan(map);
  for (const [breed, javascript] of [
    [1300, true],
    [360, false],
  ] as const) {
    const page = await venster({ breed, javascript });
    await logInAls(page, web.url, "Petra de Wit");
    await expect(page.getByRole("heading", { level: 1 }).count()).resolves.toBe(1);
    expect(new URL(page.url()).pathname).toBe("/");
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await page.getByRole("heading", { level: 1, name: "Wie bent u?" }).waitFor();
  }
});

describe("waar de Chromium staat", () => {
  const map = () => {
    const pad = mkdtempSync(join(tmpdir(), "trajecten-chromium-"));
    onTestFinished(() => rmSync(pad, { recursive: true }));
    return pad;
  };
  const programma = (pad: string): string => {
    writeFileSync(pad, "#!/bin/sh\n");
    chmodSync(pad, 0o755);
    return pad;
  };

  test("zegt TRAJECTEN_CHROMIUM, ook als er een andere is", () => {
    const [eigen, ander] = [map(), map()];
    programma(join(ander, "chromium"));
    const gekozen = programma(join(eigen, "mijn-chromium"));
    expect(zoekChromium({ env: { TRAJECTEN_CHROMIUM: gekozen, PATH: ander }, elders: [] })).toBe(gekozen);
    expect(() => zoekChromium({ env: { TRAJECTEN_CHROMIUM: eigen, PATH: ander }, elders: [] })).toThrow(
      "is geen programma",
    );
  });

  test("blijkt anders uit PATH, en pas daarna uit andere plaatsen", () => {
    const [eigen, elders] = [map(), map()];
    const laatste = programma(join(elders, "chrome-2"));
    programma(join(elders, "chrome-1"));
    writeFileSync(join(eigen, "chromium"), "geen programma");
    const env = { PATH: eigen };
    expect(zoekChromium({ env, elders: [join(elders, "chrome-*")] })).toBe(laatste);
    const naam = programma(join(eigen, "google-chrome"));
    expect(zoekChromium({ env, elders: [join(elders, "chrome-*")] })).toBe(naam);
  });

  test("weet anders niemand, en dan staat er hoe hij er komt", () => {
    expect(() => zoekChromium({ env: { PATH: map() }, elders: [] })).toThrow("apt-get install chromium");
  });
});
