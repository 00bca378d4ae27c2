import { it } from "vitest";
import { opTijdreis } from "#test/support/tijdreis.ts";
import { proefperiode, aanmelding } from "#test/support/proef.ts";
it("x", { timeout: 200000 }, async () => {
  const m = await opTijdreis();
  const regels = proefperiode(null);
  console.log(await m.trajecten.vraagPeriode("proef", { soort: "nummers", jaar: 2026, sleutels: ["a"] }));
  console.log(await m.trajecten.vraagPeriode("proef", { soort: "nummers", jaar: 2026, sleutels: ["a"] }).catch((e) => String(e)));
  console.log(await m.trajecten.begin("ZA-2026-001", regels, [aanmelding()]).catch((e) => String(e)));
});
