/*
 * What a page does by itself, beside htmx that stands before this in the same file. Without it everything works: it only keeps people from
 * sending a form twice, says that something is going on, and keeps what they typed when there is nobody to send it to.
 */
(() => {
  "use strict";

  /** Longer than a form takes; after that the server or the network is gone and somebody may try again. */
  const GEDULD = 20_000;

  const los = (formulier) => {
    delete formulier.dataset.bezig;
    formulier.removeAttribute("aria-busy");
    formulier.querySelector(".bezig-regel")?.remove();
  };

  const zeg = (formulier, wat) => {
    formulier.querySelector(".bezig-regel")?.remove();
    const regel = document.createElement("span");
    regel.className = "bezig-regel";
    regel.setAttribute("role", "status");
    (formulier.querySelector(".knoppen") ?? formulier).append(regel);
    regel.textContent = wat;
  };

  // Before anybody else hears of it.
  document.addEventListener(
    "submit",
    (gebeurtenis) => {
      const formulier = gebeurtenis.target;
      if (formulier.method !== "post") return;
      // Into a frame of this page: a look at a letter, and the form itself stays as it is.
      if (gebeurtenis.submitter?.hasAttribute("formtarget")) return;
      if (formulier.dataset.bezig !== undefined) {
        gebeurtenis.preventDefault();
        gebeurtenis.stopImmediatePropagation();
        return;
      }
      formulier.dataset.bezig = "";
      formulier.setAttribute("aria-busy", "true");
      zeg(formulier, formulier.matches(".daad") ? "Bezig met vastleggen…" : "Even geduld…");
      setTimeout(() => los(formulier), GEDULD);
    },
    true,
  );

  // Back to a page that the browser kept as it was.
  addEventListener("pageshow", () => document.querySelectorAll("form[data-bezig]").forEach(los));

  const formulierVan = ({ target }) => (target instanceof Element ? target.closest("form.daad") : null);
  let kop = null;

  document.addEventListener("htmx:before:request", (gebeurtenis) => {
    kop = document.querySelector("h1")?.textContent;
    // Nobody looks at it.
    if (document.hidden && gebeurtenis.target.closest("#verversing") !== null) gebeurtenis.preventDefault();
  });

  document.addEventListener("htmx:after:swap", ({ detail }) => {
    document.querySelectorAll("form[data-bezig]").forEach(los);
    // What was typed has an address, at which a reload finds it.
    const antwoord = detail.ctx?.response?.raw;
    if (antwoord?.redirected) history.replaceState(history.state, "", antwoord.url);
    // Another page in the place of the form is read from its top.
    if (document.querySelector("h1")?.textContent === kop) return;
    scrollTo(0, 0);
    document.querySelector("main").focus({ preventScroll: true });
  });

  const geenAntwoord = (formulier) => {
    los(formulier);
    zeg(
      formulier,
      "Niet vastgelegd: het systeem is niet te bereiken. Wat u typte staat er nog; probeer het zo opnieuw.",
    );
  };

  document.addEventListener("htmx:error", (gebeurtenis) => {
    const formulier = formulierVan(gebeurtenis);
    if (formulier !== null) geenAntwoord(formulier);
  });

  // Not a page of ours, but of what stands before it (a proxy that can't reach us): it must not take the place of the form.
  document.addEventListener("htmx:after:request", (gebeurtenis) => {
    const { response, text } = gebeurtenis.detail.ctx;
    const formulier = formulierVan(gebeurtenis);
    if (formulier === null || response.headers.has("hx-redirect") || text.includes('id="inhoud"')) return;
    gebeurtenis.preventDefault();
    geenAntwoord(formulier);
  });

  // On a telephone what stands open for a wide screen is folded, so that what comes after it is near.
  const smal = matchMedia("(max-width: 60rem)");
  const gezocht = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const vouw = () => {
    for (const een of document.querySelectorAll("details[data-breed]"))
      een.open = !smal.matches || een.contains(gezocht());
  };
  const open = () => {
    const waarin = gezocht()?.closest("details");
    if (waarin) waarin.open = true;
  };
  vouw();
  open();
  smal.addEventListener("change", vouw);
  addEventListener("hashchange", open);

  // The same page anew, at the place where the reader is.
  document.addEventListener("click", (gebeurtenis) => {
    const link = gebeurtenis.target.closest?.("#verversing a:not([target])");
    if (link === null || link === undefined || link.href !== location.href.split("#", 1)[0]) return;
    gebeurtenis.preventDefault();
    location.reload();
  });
})();
