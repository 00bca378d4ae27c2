/*
 * What a page does by itself, beside htmx that stands before this in the same file. Without it everything works: it only keeps people from
 * sending a form twice, and says that something is going on.
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

  document.addEventListener("submit", (gebeurtenis) => {
    const formulier = gebeurtenis.target;
    if (formulier.method !== "post") return;
    if (formulier.dataset.bezig !== undefined) {
      gebeurtenis.preventDefault();
      gebeurtenis.stopImmediatePropagation();
      return;
    }
    formulier.dataset.bezig = "";
    formulier.setAttribute("aria-busy", "true");
    const regel = document.createElement("span");
    regel.className = "bezig-regel";
    regel.setAttribute("role", "status");
    (formulier.querySelector(".knoppen") ?? formulier).append(regel);
    regel.textContent = formulier.matches(".daad") ? "Bezig met vastleggen…" : "Even geduld…";
    setTimeout(() => los(formulier), GEDULD);
  });

  // Back to a page that the browser kept as it was.
  addEventListener("pageshow", () => document.querySelectorAll("form[data-bezig]").forEach(los));

  // Nobody looks at it.
  document.addEventListener("htmx:before:request", (gebeurtenis) => {
    if (document.hidden && gebeurtenis.target.closest("#verversing") !== null) gebeurtenis.preventDefault();
  });

  // The same page anew, at the place where the reader is.
  document.addEventListener("click", (gebeurtenis) => {
    const link = gebeurtenis.target.closest?.("#verversing a:not([target])");
    if (link === null || link === undefined || link.href !== location.href.split("#", 1)[0]) return;
    gebeurtenis.preventDefault();
    location.reload();
  });
})();
