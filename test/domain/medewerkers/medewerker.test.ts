import fc from "fast-check";
import { expect, it } from "vitest";
import { MEDEWERKERROLLEN, medewerkerschema, werktOp, type Medewerker } from "#domain/medewerkers/medewerker.ts";

const KIM: Medewerker = {
  id: "za-05",
  naam: "Kim de Boer",
  mail: "kim@stichting.example",
  telefoon: null,
  rollen: ["zorgarrangeur"],
  urenPerWeek: 24,
  van: "2026-01-05",
  tot: null,
};

it("een medewerker komt door het schema zoals hij is, met iedere keuze van rollen", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...MEDEWERKERROLLEN), { minLength: 1 }), (rollen) => {
      expect(medewerkerschema().parse({ ...KIM, rollen })).toEqual({ ...KIM, rollen });
    }),
  );
});

it.each([
  [{ id: "kim" }, "bijvoorbeeld za-05"],
  [{ id: "xx-1" }, "bijvoorbeeld za-05"],
  [{ naam: "" }, "Vul dit veld in."],
  [{ mail: "kim" }, "geldig e-mailadres"],
  [{ telefoon: "bel maar" }, "geldig telefoonnummer"],
  [{ rollen: [] }, "ten minste één rol"],
  [{ rollen: ["auditor", "auditor"] }, "Noem iedere rol één keer."],
  [{ rollen: ["directeur"] }, "Kies een van: projectleider"],
  [{ urenPerWeek: 0 }, "meer dan 0"],
  [{ van: "5 januari" }, "geen datum"],
])("%j is geen medewerker, en de fout zegt waarom", (anders, waarom) => {
  const gelezen = medewerkerschema().safeParse({ ...KIM, ...anders });
  expect(gelezen.error?.issues.map(({ message }) => message).join(" ")).toContain(waarom);
});

it("iemand werkt hier van de eerste tot en met de laatste dag", () => {
  const een = { van: "2026-01-05", tot: "2026-06-30" };
  expect(["2026-01-04", "2026-01-05", "2026-06-30", "2026-07-01"].map((dag) => werktOp(een, dag))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(werktOp({ ...een, tot: null }, "2099-01-01")).toBe(true);
});
