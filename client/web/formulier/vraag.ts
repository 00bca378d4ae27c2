import type { Context } from "hono";
import { html } from "hono/html";
import type { z } from "zod";
import { leesGegevens } from "#domain/formulier/inzending.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Invoer } from "#domain/formulier/veld.ts";
import type { Verhaalregel } from "#domain/journaal/verhaal.ts";
import type { Uitkomst, Weigering } from "#domain/weigering.ts";
import { zonderAntwoord } from "../../fout.ts";
import type { Html, Kader } from "../bladzijde.ts";
import { weergaveIn } from "../formulieradres.ts";
import { watGestuurdIs } from "../gestuurd.ts";
import { dag } from "../woorden.ts";
import type { Web } from "../werker.ts";
import { vragenblad, type Vragenblad } from "./blad.ts";
import { bewaar, opEigenAdres } from "./eigen-adres.ts";
import { geweigerd } from "./geweigerd.ts";
import { alsVelden, leesInvoer, MAX_FORMULIER, nieuwId, vastIn, verbouw, zonderVast } from "./invoer.ts";
import { AL_GEBRUIKT, GEEN_ANTWOORD, TE_GROOT } from "./meldingen.ts";
import { opening, watErStond } from "./opening.ts";

/** A question to a chain by form, as an act in a traject is one (doe.ts): faults all at once, once, and never over what somebody else changed. */

export interface Vraagformulier<S extends z.ZodObject> {
  readonly blad: Omit<Vragenblad, "invoer" | "fouten" | "melding" | "id" | "gezien" | "na" | "over">;
  readonly schema: S;
  readonly begin: Invoer;
  /** The last line of what it is about. */
  readonly volgnummer: number;
  /** Answers where it leads to. */
  readonly stuur: (
    gegevens: z.output<S>,
    bij: { readonly id: string; readonly gezien: number },
  ) => Promise<Uitkomst<string>>;
  /** What came to be known of it, the last first. */
  readonly verhaal: () => Promise<readonly Verhaalregel[]>;
}

export interface Vraagbenodigdheden {
  readonly bijFout: (fout: Error) => void;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly vandaag: () => Datum;
}

export async function vraagformulier<S extends z.ZodObject>(
  c: Context<Web>,
  { blad, schema, begin, volgnummer, stuur, verhaal }: Vraagformulier<S>,
  { bijFout, kader, vandaag }: Vraagbenodigdheden,
): Promise<Response> {
  const toon = async (
    anders: Partial<Vragenblad> & { readonly invoer: Invoer },
    status: 200 | 409 | 413 | 422 | 503 = 200,
  ) =>
    c.html(
      vragenblad(
        { ...blad, over: null, na: [], fouten: new Map(), melding: null, id: nieuwId(), gezien: volgnummer, ...anders },
        await kader(c),
      ),
      status,
    );
  if (c.req.method !== "POST") {
    const stond = await watErStond(c);
    const open = opening(stond, () => begin, volgnummer);
    if (stond.invoer === null || weergaveIn(c) !== "fouten") return toon(open);
    const { invoer, fouten } = leesGegevens(schema, blad.velden, stond.invoer, vandaag());
    return toon({ ...open, invoer, fouten }, fouten.size > 0 ? 422 : 200);
  }

  const tekst = await watGestuurdIs(c);
  const ruw = leesInvoer(tekst);
  const vast = vastIn(ruw, volgnummer);
  if (tekst.length > MAX_FORMULIER) return toon({ ...vast, invoer: ruw, melding: html`<p>${TE_GROOT}</p>` }, 413);
  const verbouwd = verbouw(ruw, blad.velden);
  if (verbouwd !== null)
    return (await opEigenAdres(c, verbouwd, alsVelden(vast))) ?? toon({ ...vast, invoer: verbouwd });
  const { invoer, gegevens, fouten } = leesGegevens(schema, blad.velden, ruw, vandaag());
  if (gegevens === null)
    return (await opEigenAdres(c, ruw, alsVelden(vast), "fouten")) ?? toon({ ...vast, invoer, fouten }, 422);
  const uitkomst = await stuur(gegevens, vast).catch(zonderAntwoord(bijFout));
  if (uitkomst?.ok === true) return c.redirect(uitkomst.waarde, 303);
  await bewaar(c, ruw, alsVelden(vast));
  if (uitkomst === null) return toon({ ...vast, invoer, ...GEEN_ANTWOORD }, 503);
  const { weigering } = uitkomst;
  if (weigering.code.endsWith(".veranderd"))
    return toon(
      {
        id: vast.id,
        invoer: zonderVast(invoer, blad.velden),
        melding: watErBijKwam(weigering, await verhaal(), vast.gezien),
      },
      409,
    );
  // Whoever sends it again means another one.
  if (weigering.code === "sleutel.gebruikt") return toon({ invoer, melding: html`<p>${AL_GEBRUIKT}</p>` }, 409);
  return toon({ ...vast, invoer, ...geweigerd(weigering, blad.velden, invoer) }, 422);
}

/** What was recorded of it since the form was opened. */
const watErBijKwam = ({ reden }: Weigering, verhaal: readonly Verhaalregel[], sinds: number): Html =>
  html`<p>${reden} Kijk of uw formulier nog klopt, en stuur het dan opnieuw.</p>
    <ul>
      ${verhaal
        .filter(({ volgnummer }) => volgnummer > sinds)
        .toReversed()
        .map(({ op, zin, door }) => html`<li>${dag(op)} (${door}): ${zin}</li>`)}
    </ul>`;
