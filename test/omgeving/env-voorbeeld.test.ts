import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leesInstellingen, VELDEN } from "#omgeving/config.ts";
import { envVoorbeeld } from "#omgeving/env-voorbeeld.ts";

test(".env.example is wat het schema ervan maakt", () => {
  expect(readFileSync(new URL("../../.env.example", import.meta.url), "utf8")).toBe(envVoorbeeld());
});

test("elke instelling staat erin met uitleg", () => {
  const uitgelegd = [...envVoorbeeld().matchAll(/^# \S.*\n(?:# Verplicht.*\n)?#TRAJECTEN_(\w+)=/gm)].map(
    ([, veld]) => veld,
  );
  expect(uitgelegd).toEqual(Object.keys(VELDEN));
});

test("de voorbeeldwaarden gelden ook echt", () => {
  const regels = [...envVoorbeeld().matchAll(/^#(TRAJECTEN_\w+)=(.*)$/gm)].map(([, naam, waarde]) => [naam, waarde]);
  expect(leesInstellingen(Object.fromEntries(regels)).ok).toBe(true);
});
