import type { Medewerker, Medewerkerrol } from "#domain/medewerkers/medewerker.ts";

/** People of the foundation for tests; say only what matters. */
export const medewerker = (
  id: string,
  rollen: readonly Medewerkerrol[],
  anders: Partial<Medewerker> = {},
): Medewerker => ({
  id,
  naam: `Medewerker ${id}`,
  mail: `${id}@trajecten.example`,
  telefoon: null,
  rollen,
  urenPerWeek: rollen.includes("zorgarrangeur") ? 36 : null,
  van: "2020-01-01",
  tot: null,
  ...anders,
});

/** One of each role; by the ids that the helpers for a verloop act under (gebeurtenissen.ts). */
export const MEDEWERKERS: readonly Medewerker[] = [
  medewerker("pl-1", ["projectleider"]),
  medewerker("pv-1", ["plaatsvervanger"]),
  medewerker("za-03", ["zorgarrangeur"]),
  medewerker("za-05", ["zorgarrangeur"]),
  medewerker("au-1", ["auditor"]),
  medewerker("bh-1", ["beheerder"]),
];
