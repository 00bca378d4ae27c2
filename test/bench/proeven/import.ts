import { readFile } from "node:fs/promises";
import { importeer } from "#client/cli/import/importeer.ts";
import { leesRegister } from "#domain/register/lees-register.ts";
import { toetsRijen } from "#domain/register/toets-rijen.ts";
import type { Opstelling } from "../opstelling.ts";
import { gegeven, type Uitslag } from "../uitslag.ts";

const NU = "2026-11-22T10:00:00.000Z";

/** The register of 2020–2024, every row a workflow of its own, from the first question for a number until the last line is in the store. */
export async function importSnelheid(opstelling: Opstelling): Promise<Uitslag[]> {
  const arbeider = await opstelling.arbeider("ons", "ons", 1000);
  try {
    const gelezen = leesRegister(
      await readFile(new URL("../../historie/aanvragen.csv", import.meta.url)),
      NU.slice(0, 10),
    );
    if (!gelezen.ok) throw new Error("het register van de bench is niet gaaf");
    const rijen = rijenVan(toetsRijen(gelezen, "bench", NU));
    const begin = performance.now();
    const uitslag = await importeer({
      trajecten: opstelling.trajecten("ons"),
      store: opstelling.store,
      register: "bench",
      rijen,
    });
    const seconden = (performance.now() - begin) / 1000;
    return [
      gegeven(
        "import, rijen per seconde",
        `${(uitslag.overgenomen.length / seconden).toFixed(1)} (${uitslag.overgenomen.length} rijen in ${seconden.toFixed(1)} s)`,
      ),
    ];
  } finally {
    await arbeider.stop();
  }
}

function rijenVan<T>(uitkomst: { ok: true; rijen: T } | { ok: false; fouten: unknown }): T {
  if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.fouten));
  return uitkomst.rijen;
}
