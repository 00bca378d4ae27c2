import { expect, test } from "vitest";
import type { Poging } from "#activities/mail/verstuur-brieven.ts";
import { JournaalGat } from "#activities/store/fouten.ts";
import { maakMetrieken } from "#worker/metrics.ts";
import { lijnen } from "#test/support/journaal.ts";

const BRIEF = { nummer: "ZA-2025-001", volgnummer: 1, brief: "toekenning", aan: "aanvrager", params: {} };

test("telt regels en meet hoe lang zij op de store wachtten", async () => {
  const { register, bijGeschreven } = maakMetrieken();
  bijGeschreven(lijnen("ZA-2025-001", 3));
  const cijfers = await register.metrics();
  expect(cijfers).toContain("trajecten_journaalregels_total 3");
  expect(cijfers).toContain("trajecten_projectie_vertraging_seconden_count 3");
});

test("telt fouten van de store bij hun naam", async () => {
  const { register, bijStorefout } = maakMetrieken();
  bijStorefout(new JournaalGat("ZA-2025-001", 2));
  const cijfers = await register.metrics();
  expect(cijfers).toContain('trajecten_storefouten_total{soort="JournaalGat"} 1');
  expect(cijfers).toContain("trajecten_journaalregels_total 0");
});

test("telt brieven naar hun uitkomst, en geeft die door", async () => {
  const { register, meet } = maakMetrieken();
  const pogingen: Poging[] = [
    { resultaat: { uitkomst: "verzonden", berichten: [], briefversie: 1 } },
    { resultaat: { uitkomst: "geen-ontvanger", berichten: [], briefversie: 0 } },
    { fout: new Error("later"), groep: 0 },
  ];
  expect(await meet(() => Promise.resolve(pogingen))([BRIEF, BRIEF, BRIEF])).toBe(pogingen);
  const cijfers = await register.metrics();
  for (const uitkomst of ["verzonden", "geen-ontvanger", "later-opnieuw"])
    expect(cijfers).toContain(`trajecten_brieven_total{uitkomst="${uitkomst}"} 1`);
});
