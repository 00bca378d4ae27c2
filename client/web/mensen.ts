import type { Context } from "hono";
import type { Pad } from "./bladzijden.ts";
import { maakMedewerkerformulieren, type Medewerkerformulieren } from "./formulier/medewerker.ts";
import { maakOrganisatieformulieren, type Organisatieformulieren } from "./formulier/organisatie.ts";
import { leesLijst, leesMedewerkerblad, medewerkerblad, medewerkerlijst } from "./medewerkers.ts";
import { leesOrganisatieblad, leesOrganisatielijst, organisatieblad, organisatielijst } from "./organisaties.ts";
import type { Store } from "#activities/store/store.ts";
import type { Web } from "./werker.ts";

/** The pages of who works here, and of the organisations over all trajecten, each with its forms. */

interface Mensen extends Medewerkerformulieren, Organisatieformulieren {
  readonly store: Pick<Store, "stand" | "rijen" | "regels" | "projectie" | "aanvragen">;
}

export function maakMensen({ store, vraagOrganisatie, vraagOrganisaties, uitnodiging, ...rest }: Mensen) {
  const { kader, vandaag } = rest;
  const medewerker = maakMedewerkerformulieren({ store, vraagOrganisatie, uitnodiging, ...rest });
  const organisatie = maakOrganisatieformulieren({ store, vraagOrganisaties, ...rest });
  return {
    async "/organisaties"(c) {
      const soort = c.req.query("soort") || null;
      const beeld = { soort, ...(await leesOrganisatielijst(store, soort)) };
      return c.html(organisatielijst(beeld, await kader(c)));
    },
    async "/organisaties/:id"(c) {
      const beeld = await leesOrganisatieblad(store, c.req.param("id") ?? "");
      const vastgelegd = c.req.query("vastgelegd");
      return beeld === null ? c.notFound() : c.html(organisatieblad({ ...beeld, vastgelegd }, await kader(c)));
    },
    "/organisaties/:id/doe/:daad": organisatie.doe,
    "/trajecten/:nummer/organisaties": organisatie.bevestig,

    async "/medewerkers"(c) {
      const allen = c.req.query("allen") === "ja";
      const beeld = { allen, vastgelegd: c.req.query("vastgelegd"), ...(await leesLijst(store, vandaag(), allen)) };
      return c.html(medewerkerlijst(beeld, await kader(c)));
    },
    "/medewerkers/nieuw": medewerker.nieuw,
    async "/medewerkers/:id"(c) {
      const beeld = await leesMedewerkerblad(store, c.req.param("id") ?? "", vandaag());
      const vastgelegd = c.req.query("vastgelegd");
      return beeld === null
        ? c.notFound()
        : c.html(medewerkerblad({ ...beeld, nodigtUit: uitnodiging !== null, vastgelegd }, await kader(c)));
    },
    "/medewerkers/:id/doe/:daad": medewerker.doe,
  } satisfies Partial<Record<Pad, (c: Context<Web>) => Response | Promise<Response>>>;
}
