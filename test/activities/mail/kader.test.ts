import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KADER } from "#activities/mail/kader.ts";
import { kaderAlsModule } from "../../../scripts/brieven-kader.ts";

test("het kader is wat mjml van kader.mjml maakt; zo niet: npm run brieven:kader", async () => {
  expect(readFileSync(new URL("../../../activities/mail/kader.ts", import.meta.url), "utf8")).toBe(
    await kaderAlsModule(),
  );
});

test("het kader heeft de plekken die de opmaak vult, en geen andere", () => {
  expect(new Set(KADER.match(/\{\{.*?\}\}/g))).toEqual(new Set(["{{ onderwerp }}", "{{ inhoud }}", "{{ voet }}"]));
});
