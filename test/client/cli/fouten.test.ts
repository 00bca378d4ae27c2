import { expect, test } from "vitest";
import { dadenGeweigerd } from "#client/cli/fouten.ts";

const datum = { index: 0, veld: "datum", reden: "Vul een datum in." };
const uren = { index: 1, veld: "uren", reden: "Vul een aantal uren in." };
const weigering = {
  code: "gegevens.ongeldig",
  reden: "datum: Vul een datum in. Er is nog 1 andere fout.",
  veld: "datum",
};

test("all that is wrong with an act is told, one a line, and with which gebeurtenis where there are more", () => {
  const fout = dadenGeweigerd({ ...weigering, fouten: [datum, uren], meer: 3 }, 2);
  expect(fout.message).toBe(
    "gebeurtenis 1: datum: Vul een datum in.\ngebeurtenis 2: uren: Vul een aantal uren in.\nen nog 3 fouten",
  );
  expect(fout.json).toEqual({ ...weigering, fouten: [datum, uren], meer: 3 });
  expect(dadenGeweigerd({ ...weigering, fouten: [datum] }, 1).message).toBe("datum: Vul een datum in.");
});

test("a rule is told in its own words", () => {
  const regel = { code: "za.ontbreekt", reden: "Wijs eerst een zorgarrangeur toe." };
  const fouten = [{ index: 0, veld: null, reden: regel.reden }];
  expect(dadenGeweigerd({ ...regel, fouten }, 1).message).toBe(regel.reden);
  expect(dadenGeweigerd(regel, 3).message).toBe(regel.reden);
});
