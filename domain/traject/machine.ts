import { and, not } from "xstate";
import { leegDossier } from "./dossier.ts";
import { opzet } from "./opzet.ts";
import { STAPNUMMERS } from "./stap.ts";
import { acties, hier, naar, naarVolgende, STAPSTAAT } from "./wegen.ts";

/**
 * Which gebeurtenis may happen in which state, and where it leads (design §6). What a gebeurtenis asks, changes and orders
 * stands in its own definition; here stands only the way through the house. Pure: no clock, no invoke, no timers.
 */
export const MACHINEVERSIE = "1.0.0";

/** How the school goes on is told, and asked after, until long after the end. */
const vervolg = {
  "vervolgstap.toegevoegd": hier,
  "vervolgstap.gedaan": hier,
  "vervolgstap.verzet": hier,
  "kwaliteitsmedewerker.genoemd": hier,
  "bestuurscontact.genoemd": hier,
  "doel.beoordeeld": hier,
  "doel.verzet": hier,
};
/** From the start on. */
const plan = {
  "einde.gepland": hier,
  "piketpaaltje.toegevoegd": hier,
  "piketpaaltje.gehaald": hier,
  "piketpaaltje.verzet": hier,
  ...vervolg,
};

const stapgebeurtenissen = {
  "stap.begonnen": STAPNUMMERS.map((stap) => ({
    guard: { type: "voldoetVoorStap" as const, params: { stap } },
    target: STAPSTAAT[stap],
    actions: [...acties],
  })),
  "stap.voltooid": naarVolgende,
  "stap.overgeslagen": naarVolgende,
  "regiehouder.aangewezen": hier,
  ...plan,
};

const besluiten = {
  "aanvraag.toegekend": naar("#traject"),
  "aanvraag.afgewezen": naar("#afgewezen"),
  "aanvraag.verwezen": naar("#verwezen"),
  "aanvraag.geconsulteerd": naar("#geconsulteerd"),
  "aanvraag.op-wachtlijst": naar("#wachtlijst"),
  "plaats.gereserveerd": hier,
};

/** Who waits may tell more, or turn out to be helped otherwise: what comes of it is not put off until there is a place. */
const tijdensWachten = {
  "aanvulling.ontvangen": hier,
  "aanvraag.verwezen": naar("#verwezen"),
  "aanvraag.geconsulteerd": naar("#geconsulteerd"),
};
// An address may turn out to be wrong in every state: a letter that came back has to go again.
const herstel = {
  "gegevens.gecorrigeerd": hier,
  "datum.gecorrigeerd": hier,
  "contactpersoon.gewijzigd": hier,
  "partner.hernoemd": hier,
  "aanvrager.gewijzigd": hier,
};
/** It stays in the state that it ended in: that is what is counted. */
const vergeten = { "traject.vergeten": hier };
const borging = {
  "borging.vastgelegd": hier,
  "borging.vervallen": hier,
  "borging.gevraagd": hier,
  "borging.gecontroleerd": hier,
};
const uren = { "uren.geboekt": hier, "uren.gecorrigeerd": hier };
/** What was decided may turn out to be written down wrongly, long after it. */
const besluitherstel = { "toekenning.gecorrigeerd": hier, "verlenging.gecorrigeerd": hier };
/** What is still told of a traject after its oordeel. */
const naOordeel = {
  "terugkoppeling.gegeven": hier,
  "terugkoppeling.ingetrokken": hier,
  "terugkoppeling.gelezen": hier,
  "terugkoppeling.vraag": hier,
  "terugkoppeling.beantwoord": hier,
  "eindverslag.nagekomen": hier,
  "eindverslag.gecorrigeerd": hier,
  "oordeel.gecorrigeerd": hier,
};
/** What came of an evaluatiemoment may be recorded, or turn out to be wrong, after the traject ended. */
const evaluatieuitkomst = { "evaluatiemoment.gehouden": hier, "evaluatiemoment.gecorrigeerd": hier };
/** Evaluating goes on when the zorgarrangeur has left [S, "Belangrijk"]. */
const evalueren = {
  ...evaluatieuitkomst,
  "evaluatiemoment.gepland": hier,
  "evaluatiemoment.verzet": hier,
  "evaluatiemoment.vervallen": hier,
};
const contact = {
  "contactpersoon.niveau-benoemd": hier,
  "contactpersoon.niveau-vervangen": hier,
  "contactpersoon.niveau-overgedragen": hier,
  "contactpersoon.vertrekt": hier,
  "partner.toegevoegd": hier,
  "partner.vertrokken": hier,
};

export const trajectMachine = opzet.createMachine({
  id: "zaak",
  version: MACHINEVERSIE,
  context: ({ input }) => leegDossier(input.nummer),
  initial: "nieuw",
  on: {
    "notitie.toegevoegd": hier,
    "termijn.nadert": hier,
    "termijn.verstreken": hier,
    "termijn.geescaleerd": hier,
    "kalender.bijgewerkt": hier,
    "mail.verzonden": hier,
    "mail.mislukt": hier,
    "mail.vertraagd": hier,
    "brief.opnieuw": hier,
    "periode.gemeld": hier,
    "signaal.geopend": hier,
    "signaal.afgehandeld": hier,
  },
  states: {
    nieuw: {
      on: {
        "dossier.geopend": hier,
        "aanmelding.opgeslagen": naar("#concept"),
        "aanmelding.ingediend": naar("#ingediend"),
        "aanmelding.overgenomen": naar("#beoordeling"),
      },
    },
    aanmelding: {
      initial: "concept",
      on: { "aanvraag.ingetrokken": naar("#ingetrokken") },
      states: {
        concept: { id: "concept", on: { "aanmelding.opgeslagen": hier, "aanmelding.ingediend": naar("#ingediend") } },
        behandeling: {
          initial: "ingediend",
          on: {
            ...besluiten,
            ...herstel,
            "besluit.uitgesteld": hier,
            "aanvulling.gevraagd": naar("#aanvulling"),
            // Unasked, or one that lapsed and came after all.
            "aanvulling.ontvangen": hier,
          },
          states: {
            ingediend: { id: "ingediend", on: { "beoordeling.gestart": naar("#beoordeling") } },
            beoordeling: { id: "beoordeling" },
          },
        },
        aanvulling: {
          id: "aanvulling",
          on: {
            ...herstel,
            // A decision that was late already is not waited for any less.
            "besluit.uitgesteld": hier,
            "aanvulling.ontvangen": naar("#beoordeling"),
            "aanvulling.verstreken": naar("#beoordeling"),
          },
        },
        wachtlijst: {
          id: "wachtlijst",
          on: {
            ...herstel,
            ...tijdensWachten,
            "plaats.aangeboden": naar("#plaatsAangeboden"),
            // An offer that was answered in time, recorded after it lapsed.
            "plaats.gereserveerd": hier,
            "plaats.aanvaard": naar("#beoordeling"),
            "plaats.geweigerd": naar("#ingetrokken"),
            "aanvraag.afgewezen": naar("#afgewezen"),
            "aanvraag.voorgetrokken": hier,
            // When a place is free: the order is advice.
            "aanvraag.toegekend": naar("#traject"),
          },
        },
        plaatsAangeboden: {
          id: "plaatsAangeboden",
          on: {
            ...herstel,
            ...tijdensWachten,
            "plaats.aanvaard": naar("#beoordeling"),
            "plaats.geweigerd": naar("#ingetrokken"),
            "plaats.verlopen": naar("#wachtlijst"),
          },
        },
      },
    },
    afgewezen: { id: "afgewezen", on: { ...herstel, ...vergeten, "aanvraag.heropend": naar("#beoordeling") } },
    verwezen: { id: "verwezen", on: { ...herstel, ...vergeten, "aanvraag.heropend": naar("#beoordeling") } },
    geconsulteerd: { id: "geconsulteerd", on: { ...herstel, ...vergeten, "aanvraag.heropend": naar("#beoordeling") } },
    ingetrokken: { id: "ingetrokken", on: { ...herstel, ...vergeten, "aanvraag.heropend": naar("#beoordeling") } },
    traject: {
      type: "parallel",
      on: {
        ...herstel,
        ...borging,
        ...uren,
        ...besluitherstel,
        "uren.gepland": hier,
        "traject.stopgezet": naar("#stopgezet"),
      },
      states: {
        voortgang: {
          id: "traject",
          initial: "start",
          on: evalueren,
          states: {
            start: { on: { "traject.gestart": naar("#traject.verkennen.stap1") } },
            verkennen: {
              initial: "stap1",
              on: { ...stapgebeurtenissen, "afronding.gestart": naar("#afronding") },
              states: { stap1: {}, stap2: {}, stap3: {} },
            },
            betrekken: {
              initial: "stap4",
              on: { ...stapgebeurtenissen, "afronding.gestart": naar("#afronding") },
              states: { stap4: {} },
            },
            implementeren: {
              initial: "stap5",
              on: { ...stapgebeurtenissen, "afronding.gestart": naar("#afronding") },
              states: { stap5: {}, stap6: {} },
            },
            stappenGereed: { on: { ...stapgebeurtenissen, "afronding.gestart": naar("#afronding") } },
            afronding: {
              id: "afronding",
              initial: "eindverslag",
              on: {
                ...plan,
                // With more hours there is more work. What it changes and orders is done where it is decided, beside this.
                "verlenging.toegekend": naarVolgende.map(({ guard, target }) => ({ guard, target })),
                "afronding.afgebroken": naarVolgende,
                // Any other correction leaves it where it is.
                "verlenging.gecorrigeerd": naarVolgende.map((overgang) => ({
                  ...overgang,
                  guard: and(["komtUitAfronding", overgang.guard]),
                })),
              },
              states: {
                // A register may know that a traject was closed, and not with what oordeel; people are refused by its rule.
                eindverslag: {
                  on: {
                    "eindverslag.vastgesteld": naar("#oordeel"),
                    "eindverslag.ontbreekt": naar("#oordeel"),
                    "traject.gesloten": naar("#gesloten"),
                  },
                },
                oordeel: {
                  id: "oordeel",
                  on: {
                    "eindverslag.gecorrigeerd": hier,
                    "oordeel.gegeven": naar("#terugkoppeling"),
                    "traject.gesloten": naar("#gesloten"),
                  },
                },
                terugkoppeling: {
                  id: "terugkoppeling",
                  on: {
                    ...naOordeel,
                    "traject.gesloten": naar("#gesloten"),
                  },
                },
              },
            },
          },
        },
        looptijd: {
          initial: "lopend",
          states: {
            lopend: { on: { "traject.gepauzeerd": naar("gepauzeerd") } },
            gepauzeerd: { on: { "traject.hervat": naar("lopend") } },
          },
        },
        bezetting: {
          initial: "onbezet",
          states: {
            onbezet: { always: { guard: "heeftZa", target: "bezet" }, on: { "za.toegewezen": hier } },
            bezet: { on: { "overdracht.gestart": naar("overdracht") } },
            overdracht: { on: { "overdracht.voltooid": naar("bezet"), "overdracht.afgebroken": naar("bezet") } },
          },
        },
        contact: {
          initial: "vast",
          on: contact,
          states: {
            vast: { always: { guard: "zoektContactpersoon", target: "wisselt" } },
            wisselt: { always: { guard: not("zoektContactpersoon"), target: "vast" } },
          },
        },
        verlengen: {
          initial: "geen",
          states: {
            geen: { always: { guard: "wachtOpVerlenging", target: "gevraagd" }, on: { "verlenging.gevraagd": hier } },
            gevraagd: {
              on: {
                "besluit.uitgesteld": hier,
                "verlenging.toegekend": naar("geen"),
                "verlenging.afgewezen": naar("geen"),
                "verlenging.ingetrokken": naar("geen"),
              },
            },
          },
        },
      },
    },
    stopgezet: {
      id: "stopgezet",
      on: {
        ...herstel,
        ...vergeten,
        ...uren,
        ...borging,
        ...besluitherstel,
        ...evaluatieuitkomst,
        "plaats.gereserveerd": hier,
        "eindverslag.nagekomen": hier,
        "eindverslag.gecorrigeerd": hier,
        "oordeel.gecorrigeerd": hier,
        // Stopped before it began: the verwachtingen still have to be told.
        "traject.heropend": [
          { guard: "voldoetNooitGestart", target: "#traject.start", actions: [...acties] },
          ...naarVolgende,
        ],
      },
    },
    gesloten: {
      id: "gesloten",
      on: {
        ...herstel,
        ...vergeten,
        ...uren,
        ...borging,
        ...vervolg,
        ...contact,
        ...besluitherstel,
        ...evalueren,
        ...naOordeel,
        "besluit.uitgesteld": hier,
        "nazorg.gevraagd": hier,
        "nazorg.gestart": naar("#nazorg"),
        "nazorg.afgewezen": hier,
        "nazorg.ingetrokken": hier,
        "traject.heropend": naarVolgende,
      },
    },
    nazorg: {
      id: "nazorg",
      on: {
        ...herstel,
        ...uren,
        ...borging,
        ...vervolg,
        ...contact,
        ...besluitherstel,
        ...evalueren,
        ...naOordeel,
        "za.toegewezen": hier,
        "overdracht.gestart": hier,
        "overdracht.voltooid": hier,
        "overdracht.afgebroken": hier,
        "nazorg.afgerond": naar("#gesloten"),
      },
    },
  },
});
