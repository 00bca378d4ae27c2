import { expect, test } from "vitest";
import { vanAgenda } from "#domain/medewerkers/deel-agenda.ts";
import { vouwMedewerkers } from "#domain/medewerkers/vouw.ts";
import type { Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import type { Door } from "#domain/rollen.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";

const ZA: Door = { rol: "zorgarrangeur", id: "za-03" };
const deel = (afdruk: string | null) => ({ soort: "deel-agenda", medewerker: "za-03", afdruk }) as const;
const [EEN, TWEE] = ["a".repeat(64), "b".repeat(64)];

test("een adres voor de agenda werkt tot er een nieuw is, het is ingetrokken, of wie het had weg is", () => {
  const personeel = personeelVan(MEDEWERKERS);
  const van = (afdruk: string, dag = "2026-03-02") => vanAgenda(personeel.stand, afdruk, dag)?.id;
  personeel.lukt(deel(EEN), ZA);
  expect([van(EEN), van(TWEE)]).toEqual(["za-03", undefined]);
  const regels = personeel.regels.length;
  personeel.lukt(deel(EEN), ZA);
  expect(personeel.regels).toHaveLength(regels);
  personeel.lukt(deel(TWEE), ZA);
  expect([van(EEN), van(TWEE)]).toEqual([undefined, "za-03"]);
  personeel.lukt({
    soort: "vertrekt",
    sleutel: "weg",
    medewerker: "za-03",
    gezien: personeel.gezien("za-03"),
    dag: "2026-03-05",
  });
  expect([van(TWEE, "2026-03-05"), van(TWEE, "2026-03-06")]).toEqual(["za-03", undefined]);
  personeel.lukt(deel(null), ZA);
  expect(van(TWEE)).toBeUndefined();
  personeel.lukt(deel(null), ZA);
  expect(personeel.regels.slice(regels).map(({ type }) => type)).toEqual([
    "agenda.gedeeld",
    "medewerker.vertrokken",
    "agenda.ingetrokken",
  ]);
  expect(personeel.regels.reduce<Medewerkers | null>(vouwMedewerkers, null)).toEqual(personeel.stand);
});

test("alleen van zichzelf", () => {
  const personeel = personeelVan(MEDEWERKERS);
  expect(personeel.weigert(deel(EEN), { rol: "zorgarrangeur", id: "za-05" })).toBe("agenda.andere-za");
  expect(personeel.weigert(deel(EEN), MENSEN.projectleider)).toBe("rol.mag-niet");
});
