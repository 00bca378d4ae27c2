import { describe, expect, it } from "vitest";
import { enigZeker, voorstellen } from "#domain/organisaties/voorstel.ts";
import type { Organisatiesoort } from "#domain/organisaties/organisatie.ts";
import { Register } from "#test/support/organisaties.ts";

const met = (...bekend: [soort: Organisatiesoort, naam: string, plaats?: string, brin?: string][]) => {
  const register = new Register();
  for (const [soort, naam, plaats = null, brin = null] of bekend) register.neemOp({ soort, naam, plaats, brin });
  return register.stand;
};
const zoek = (
  stand: ReturnType<typeof met>,
  soort: Organisatiesoort,
  naam: string,
  plaats: string | null = null,
  brin: string | null = null,
) =>
  voorstellen(stand, { soort, naam, heette: null, plaats, brin }).map(
    ({ id, waarom, zeker }) => `${id} ${zeker ? "zeker" : "misschien"}: ${waarom}`,
  );

describe("op wie een organisatie van een aanmelding lijkt", () => {
  it.each<
    [string, Parameters<typeof met>[0], Parameters<typeof zoek> extends [unknown, ...infer R] ? R : never, string[]]
  >([
    [
      "dezelfde BRIN, hoe zij ook heet",
      ["school", "De Wissel", "Breda", "00AA"],
      ["school", "Het Nieuwe Pad", "Tilburg", "00AA"],
      ["ORG-1 zeker: zelfde BRIN (00AA)"],
    ],
    [
      "een andere BRIN is een andere school",
      ["school", "De Wissel", "Breda", "00AA"],
      ["school", "De Wissel", "Breda", "11BB"],
      [],
    ],
    [
      "een vestiging van wie alleen de instelling bekend is",
      ["school", "De Wissel", "Breda", "00AA"],
      ["school", "De Wissel", "Breda", "00AA01"],
      ["ORG-1 misschien: zelfde BRIN (00AA), vestiging niet overal bekend"],
    ],
    [
      "hoofdletters, accenten en spaties",
      ["school", "De Één", "Breda"],
      ["school", "DE  éÉN", "breda"],
      ["ORG-1 zeker: zelfde naam en plaats"],
    ],
    ["een andere plaats is een andere school", ["school", "De Wissel", "Breda"], ["school", "De Wissel", "Goes"], []],
    [
      "plaats maar van een van beide bekend",
      ["school", "De Wissel"],
      ["school", "De Wissel", "Goes"],
      ["ORG-1 misschien: zelfde naam, plaats niet overal bekend"],
    ],
    [
      "de plaats staat in de naam",
      ["school", "De Wissel Breda"],
      ["school", "De Wissel Breda", "Breda"],
      ["ORG-1 zeker: zelfde naam"],
    ],
    [
      "wat erbij of ervoor staat",
      ["school", "De Wissel", "Breda"],
      ["school", "VSO-school De Wissel (Breda)", "Breda"],
      ["ORG-1 misschien: bijna dezelfde naam en plaats"],
    ],
    [
      "SWV voluit",
      ["samenwerkingsverband", "SWV Breda e.o."],
      ["samenwerkingsverband", "Samenwerkingsverband Breda"],
      ["ORG-1 misschien: bijna dezelfde naam, plaats niet bekend"],
    ],
    [
      "een gemeente die naar haar plaats heet",
      ["gemeente", "Gemeente Goes", "Goes"],
      ["gemeente", "Goes", "Goes"],
      ["ORG-1 misschien: bijna dezelfde naam en plaats"],
    ],
    ["een andere soort is nooit dezelfde", ["schoolbestuur", "De Wissel"], ["school", "De Wissel"], []],
    ["niets gemeen", ["school", "De Wissel"], ["school", "Het Tij"], []],
  ])("%s", (_wat, bekend, gevraagd, verwacht) => {
    expect(zoek(met(bekend), ...gevraagd)).toEqual(verwacht);
  });

  it("twee die even zeker zijn: dan is geen van beide de enige", () => {
    const stand = met(["school", "De Horizon"], ["school", "De Horizon"]);
    const lijst = voorstellen(stand, { soort: "school", naam: "De Horizon", heette: null, plaats: null, brin: null });
    expect(lijst.map(({ id }) => id)).toEqual(["ORG-1", "ORG-2"]);
    expect(enigZeker(lijst)).toBeNull();
  });

  it("een oude naam blijft bekend, en wie is samengevoegd wordt niet meer voorgesteld", () => {
    const register = new Register();
    register.neemOp({ soort: "school", naam: "De Wissel", plaats: "Breda" });
    register.neemOp({ soort: "school", naam: "De Wisel", plaats: "Breda" });
    register.lukt({ soort: "wijzig", organisatie: "ORG-1", gezien: 2, naam: "Het Nieuwe Pad", reden: "Nieuwe naam." });
    register.lukt({ soort: "voeg-samen", organisatie: "ORG-2", in: "ORG-1", reden: "Een spelfout." });
    for (const naam of ["De Wissel", "De Wisel", "Het Nieuwe Pad"])
      expect(zoek(register.stand, "school", naam, "Breda")).toEqual(["ORG-1 zeker: zelfde naam en plaats"]);
  });

  it("wie hernoemd is lijkt op wie zo heette", () => {
    const stand = met(["school", "De Wissel"]);
    const nu = { soort: "school", naam: "Het Nieuwe Pad", heette: "De Wissel", plaats: null, brin: null } as const;
    expect(voorstellen(stand, nu)).toEqual([
      { id: "ORG-1", naam: "De Wissel", waarom: "heette De Wissel", zeker: false },
    ]);
  });
});
