import { isDeepStrictEqual } from "node:util";
import { transition } from "xstate";
import { expect, it } from "vitest";
import type { Machinegebeurtenis } from "#domain/gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { trajectMachine } from "#domain/traject/machine.ts";
import { overgang } from "#domain/traject/overgang.ts";
import { DAG, Verloop } from "#test/support/gebeurtenissen.ts";
import { kandidaten } from "#test/support/kandidaten.ts";
import { paden } from "#test/support/paden.ts";

it("is in iedere staat en voor iedere gebeurtenis de pure overgang van XState zelf", () => {
  let vergeleken = 0;
  let stil = 0;
  for (const { inzendingen } of paden()) {
    const { zaak, dossier, pad } = new Verloop().doe(...inzendingen.slice(1));
    const hier = trajectMachine.resolveState({ value: zaak.staat, context: dossier });
    for (const { type, gegevens, door, id } of kandidaten({ dossier })) {
      const gelezen = GEBEURTENISSEN.get(type)!.schema.safeParse(gegevens);
      if (!gelezen.success) continue;
      const gestuurd = { type, id, gegevens: gelezen.data, door, op: DAG, dag: DAG, bron: null, van: pad };
      const gebeurtenis: Machinegebeurtenis = { ...gestuurd, aangevuld: {} };
      const [volgende, acties] = overgang(hier, gebeurtenis);
      const [verwacht, verwachteActies] = transition(trajectMachine, hier, gebeurtenis);
      const wat = [volgende.value, volgende.context, volgende === hier, acties.map(kern)];
      const moet = [verwacht.value, verwacht.context, verwacht === hier, verwachteActies.map(kern)];
      // Tens of thousands of times: only what differs is worth the comparison that can tell how.
      if (!isDeepStrictEqual(wat, moet)) expect([pad, type, ...wat]).toEqual([pad, type, ...moet]);
      vergeleken += 1;
      if (volgende === hier) stil += 1;
    }
  }
  console.log(`${vergeleken} overgangen vergeleken, waarvan ${stil} waarin niets gebeurt`);
  expect(vergeleken - stil).toBeGreaterThan(1000);
  expect(stil).toBeGreaterThan(1000);
});

const kern = ({ type, params }: { readonly type: string; readonly params?: unknown }) => [type, params];
