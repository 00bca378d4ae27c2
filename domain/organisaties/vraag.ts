import { z } from "zod";
import { keuze, reden, regel } from "../gebeurtenissen/velden.ts";
import type { Rol } from "../rollen.ts";
import { ORGANISATIESOORTEN } from "./organisatie.ts";
import { brin, organisatieId, plaats, plek, trajectnummer } from "./velden.ts";

/** What the organisations can be asked. Who asks tells what was seen, so that a repeat changes nothing and what changed since is not overwritten. */
const maakSchema = () =>
  z.discriminatedUnion("soort", [
    z.strictObject({
      soort: z.literal("herken"),
      plekken: z.array(
        z.strictObject({
          nummer: trajectnummer(),
          plek: plek(),
          soort: keuze(ORGANISATIESOORTEN),
          naam: regel(200),
          brin: brin().nullable(),
          plaats: plaats().nullable(),
          /** This one, a new one, or from a register: the only one with this very name, else a new one. */
          als: z.union([organisatieId(), z.literal("nieuw"), z.literal("naam")], {
            error: "Noem een organisatie bij het nummer, bijvoorbeeld ORG-12, of kies nieuw.",
          }),
          /** Which one was seen there; null: none. */
          was: organisatieId().nullable(),
          reden: reden.optional(),
        }),
      ),
    }),
    z.strictObject({
      soort: z.literal("wijzig"),
      organisatie: organisatieId(),
      /** The last line of the organisation that was seen. */
      gezien: z.int(),
      naam: regel(200).optional(),
      brin: brin().optional(),
      plaats: plaats().optional(),
      reden,
    }),
    z.strictObject({ soort: z.literal("voeg-samen"), organisatie: organisatieId(), in: organisatieId(), reden }),
  ]);

type Schema = ReturnType<typeof maakSchema>;
let gemaakt: Schema | undefined;
/** Made when it is first asked for: every run of a workflow loads this. */
export const vraagschema = (): Schema => (gemaakt ??= maakSchema());

export type Organisatievraag = z.output<Schema>;
export type Teherkennen = Extract<Organisatievraag, { soort: "herken" }>["plekken"][number];

/** Who may ask it. */
export const WIE_VRAAGT: readonly Rol[] = ["projectleider", "beheerder"];
