import { describe, expect, test } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { rolVoor, waar, WERKROLLEN } from "#domain/medewerkers/beleid.ts";
import type { Rol } from "#domain/rollen.ts";
import { leegDossier, type Dossier } from "#domain/traject/dossier.ts";
import { lees } from "#domain/traject/lees.ts";

const IK = "za-03";
const DAG = "2025-05-20";
const EIGEN: Dossier = { ...leegDossier("ZA-2025-001"), za: IK };
const ANDERS: Dossier = { ...leegDossier("ZA-2025-002"), za: "za-05" };

/** What the engine itself says to who sends this, as far as it is about who that is. */
function motor(rol: Rol, type: string, dossier: Dossier): "mag" | "mag niet" | "niet eigen" {
  const definitie = GEBEURTENISSEN.get(type)!;
  const inzending = { id: "proef", type, gegevens: {}, door: { rol, id: IK } };
  const uitkomst = lees({ inzending, definitie, gegevens: {} } as never, DAG, { dossier, van: "" });
  if (uitkomst.ok) return "mag";
  if (uitkomst.weigering.code === "rol.mag-niet") return "mag niet";
  if (uitkomst.weigering.code === "traject.niet-eigen") return "niet eigen";
  throw new Error(uitkomst.weigering.code);
}

const cellen = [...GEBEURTENISSEN.keys()].flatMap((type) =>
  WERKROLLEN.flatMap((rol) =>
    ([true, false] as const).map((eigen) => ({ type, rol, eigen, dossier: eigen ? EIGEN : ANDERS })),
  ),
);

describe("rol × gebeurtenis × eigen traject", () => {
  test.each(cellen)("$rol, $type, eigen: $eigen", ({ type, rol, eigen, dossier }) => {
    const tabel = waar(rol, type);
    const uitkomst = rolVoor({ id: IK, rollen: [rol] }, type, dossier);
    const mag = tabel === "in elk traject" || (tabel === "in eigen trajecten" && eigen);
    expect(uitkomst.ok).toBe(mag);
    expect(motor(rol, type, dossier)).toBe(mag ? "mag" : tabel === "nergens" ? "mag niet" : "niet eigen");
    if (uitkomst.ok) expect(uitkomst.waarde).toEqual({ rol, id: IK });
    else expect(uitkomst.weigering.code).toBe(tabel === "nergens" ? "rol.mag-niet" : "traject.niet-eigen");
  });

  test("een auditor verandert niets, en een zorgarrangeur niets van een ander", () => {
    for (const type of GEBEURTENISSEN.keys()) {
      expect(waar("auditor", type)).toBe("nergens");
      expect(waar("zorgarrangeur", type)).not.toBe("in elk traject");
    }
  });
});

describe("wie meer rollen heeft", () => {
  const rollen = ["projectleider", "zorgarrangeur"] as const;

  test("werkt in een eigen traject als zorgarrangeur, waar die mag", () => {
    expect(rolVoor({ id: IK, rollen }, "uren.geboekt", EIGEN)).toMatchObject({ waarde: { rol: "zorgarrangeur" } });
    expect(rolVoor({ id: IK, rollen }, "aanvraag.toegekend", EIGEN)).toMatchObject({
      waarde: { rol: "projectleider" },
    });
  });

  test("werkt elders als de eerste rol die mag", () => {
    expect(rolVoor({ id: IK, rollen }, "notitie.toegevoegd", ANDERS)).toMatchObject({
      waarde: { rol: "projectleider" },
    });
    expect(rolVoor({ id: IK, rollen: ["auditor", "beheerder"] }, "notitie.toegevoegd", ANDERS)).toMatchObject({
      waarde: { rol: "beheerder" },
    });
  });
});

test("wat niet bestaat, mag niemand", () => {
  expect(rolVoor({ id: IK, rollen: WERKROLLEN }, "gebeurtenis.bedacht", EIGEN)).toMatchObject({
    weigering: { code: "type.onbekend" },
  });
});
