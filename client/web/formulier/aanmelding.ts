import { leesInzending, OP } from "#domain/formulier/inzending.ts";
import { veldenVan } from "#domain/formulier/velden.ts";
import { aanmeldingIngediend } from "#domain/gebeurtenissen/aanmelding/ingediend.ts";
import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { typDag } from "#domain/kalender/getypte-dag.ts";
import { gelukt } from "#domain/weigering.ts";
import type { Trajecten } from "../../trajecten.ts";
import { WANNEER } from "./blad.ts";
import type { Nieuwvorm } from "./nieuw.ts";

const definitie = aanmeldingIngediend as unknown as Definitie;

/** A new aanmelding, by who heard of it. */
export const aanmeldingsvorm = ({ meldAan }: Pick<Trajecten, "meldAan">): Nieuwvorm => ({
  type: definitie.type,
  uitleg:
    "Vul in wat de aanvrager schreef of vertelde. De aanvrager en de mede-aanvragers krijgen een ontvangstbevestiging. Noem geen leerlingen.",
  na: [WANNEER],
  velden: (kennis) => veldenVan(definitie, kennis),
  begin: ({ vandaag }) => new Map([[OP, [typDag(vandaag)]]]),
  lees(ruw, { kennis, velden, id }) {
    const delen = [{ definitie, plek: "", kennis, velden }];
    const { invoer, gedaan, fouten } = leesInzending(delen, ruw, { id, vandaag: kennis.vandaag });
    const inzending = gedaan?.[0]?.inzending;
    return Promise.resolve({
      invoer,
      fouten,
      aanvang: inzending === undefined ? null : { inzendingen: [inzending], wat: null },
    });
  },
  async stuur({ inzendingen }) {
    const uitkomst = await meldAan(inzendingen);
    return uitkomst.ok ? gelukt(uitkomst.waarde.nummer) : uitkomst;
  },
});
