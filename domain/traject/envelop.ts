import { z } from "zod";
import { zonderDubbel } from "../een-exemplaar.ts";
import type { Journaalrest } from "../journaal/lijn.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import { MACHINEVERSIE } from "./machine.ts";
import type { Order } from "./order.ts";
import type { Zaak } from "./zaak.ts";

/**
 * What one run of the workflow hands to the next. Versioned and checked: a start with a carried state from anywhere else,
 * or of a shape this build does not know, is refused.
 */
export interface Envelop {
  readonly schema: 1;
  readonly zaak: Zaak;
  /** Orders that were not carried out yet, with the line that asked for them. */
  readonly opdrachten: readonly Order[];
  /** Lines that the store did not take yet. */
  readonly journaal: Journaalrest;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const Vorm = z.strictObject({
  schema: z.literal(1),
  zaak: z.strictObject({
    nummer: z.string().min(1),
    zout: hash,
    machineversie: z.literal(MACHINEVERSIE),
    staat: z.union([z.string(), z.record(z.string(), z.unknown())]),
    dossier: z.looseObject({
      nummer: z.string(),
      regels: z.looseObject({ id: z.string(), hash: z.string() }),
      stappen: z.record(z.string(), z.unknown()),
    }),
    kop: z.strictObject({ volgnummer: z.int().min(0), hash }),
    gezien: z.array(z.tuple([z.string(), z.string()])),
  }),
  opdrachten: z.array(
    z.looseObject({
      type: z.string(),
      params: z.record(z.string(), z.unknown()),
      volgnummer: z.int(),
      plek: z.int().min(1),
    }),
  ),
  journaal: z.strictObject({
    regels: z.array(z.strictObject({ tekst: z.string(), hash, geheim: z.record(z.string(), z.unknown()).nullable() })),
    botst: z.boolean(),
  }),
});

/** Reads an envelop for traject `nummer`; refuses what is not one. */
export function leesEnvelop(waarde: unknown, nummer: string): Uitkomst<Envelop> {
  const gelezen = Vorm.safeParse(waarde);
  if (!gelezen.success)
    return geweigerd(
      "envelop.ongeldig",
      `De overdracht van traject ${nummer} is onleesbaar: ${gelezen.error.issues[0]?.path.join(".")}`,
    );
  if (gelezen.data.zaak.nummer !== nummer)
    return geweigerd(
      "envelop.ongeldig",
      `Deze overdracht is van traject ${gelezen.data.zaak.nummer}, niet van ${nummer}.`,
    );
  const envelop = gelezen.data as unknown as Envelop;
  return gelukt({ ...envelop, zaak: { ...envelop.zaak, dossier: zonderDubbel(envelop.zaak.dossier) } });
}
