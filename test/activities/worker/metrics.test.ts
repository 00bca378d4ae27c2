import { expect, test } from "vitest";
import type { Activiteiten } from "#activities/contract.ts";
import { JournaalGat } from "#activities/store/fouten.ts";
import { maakMetrieken } from "#worker/metrics.ts";
import { lijnen } from "#test/support/journaal.ts";

const activiteiten = (anders: Partial<Activiteiten>): Activiteiten => ({
  schrijfJournaal: () => Promise.resolve([]),
  verstuurBrief: () => Promise.resolve({ uitkomst: "verzonden", messageIds: ["<1@x>"], briefversie: 1 }),
  claimPlaats: () => Promise.resolve({ ok: true, waarde: null }),
  meldAanPeriode: () => Promise.resolve(),
  stuurNaarTraject: () => Promise.resolve({ ok: true, waarde: null }),
  ...anders,
});
const BRIEF = { nummer: "ZA-2025-001", volgnummer: 1, brief: "toekenning", aan: "aanvrager", params: {} };

test("telt regels en meet hoe lang zij op de store wachtten", async () => {
  const { register, meet } = maakMetrieken();
  await meet(activiteiten({})).schrijfJournaal(lijnen("ZA-2025-001", 3));
  const cijfers = await register.metrics();
  expect(cijfers).toContain("trajecten_journaalregels_total 3");
  expect(cijfers).toContain("trajecten_projectie_vertraging_seconden_count 3");
});

test("telt fouten van de store bij hun naam, en geeft ze door", async () => {
  const { register, meet } = maakMetrieken();
  const gemeten = meet(activiteiten({ schrijfJournaal: () => Promise.reject(new JournaalGat("ZA-2025-001", 2)) }));
  await expect(gemeten.schrijfJournaal(lijnen("ZA-2025-001", 1))).rejects.toThrow(JournaalGat);
  const cijfers = await register.metrics();
  expect(cijfers).toContain('trajecten_storefouten_total{soort="JournaalGat"} 1');
  expect(cijfers).toContain("trajecten_journaalregels_total 0");
});

test("telt brieven naar hun uitkomst", async () => {
  const { register, meet } = maakMetrieken();
  await meet(activiteiten({})).verstuurBrief(BRIEF);
  await meet(
    activiteiten({
      verstuurBrief: () => Promise.resolve({ uitkomst: "geen-ontvanger", messageIds: [], briefversie: 0 }),
    }),
  ).verstuurBrief(BRIEF);
  await meet(activiteiten({ verstuurBrief: () => Promise.reject(new Error("later")) }))
    .verstuurBrief(BRIEF)
    .catch(() => undefined);
  const cijfers = await register.metrics();
  for (const uitkomst of ["verzonden", "geen-ontvanger", "later-opnieuw"])
    expect(cijfers).toContain(`trajecten_brieven_total{uitkomst="${uitkomst}"} 1`);
});
