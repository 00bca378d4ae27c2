/*
 * A week of hours by keyboard: arrows move between the cells, Enter goes to the next one. Without it Tab does the same, and Enter sends the form
 * as everywhere; with it that is Ctrl and Enter.
 */
(() => {
  "use strict";

  const CEL = "input[data-cel]";
  const rijenVan = (tabel) =>
    [...tabel.querySelectorAll("tbody tr")].map((rij) => [...rij.querySelectorAll(CEL)]).filter(({ length }) => length);

  const naar = (cel) => {
    cel?.focus();
    cel?.select();
  };

  /** In the same column, in a row above or below. */
  const verticaal = (cel, stap) => {
    const rijen = rijenVan(cel.closest("table"));
    const hier = rijen.findIndex((rij) => rij.includes(cel));
    naar(rijen[hier + stap]?.find(({ dataset }) => dataset.cel === cel.dataset.cel));
  };

  /** In order of reading; past the last one is the button. */
  const verder = (cel, stap) => {
    const cellen = rijenVan(cel.closest("table")).flat();
    const volgende = cellen[cellen.indexOf(cel) + stap];
    if (volgende === undefined && stap > 0) cel.form.querySelector(".knoppen button").focus();
    else naar(volgende);
  };

  const opRand = (cel, waar) =>
    cel.selectionStart === cel.selectionEnd
      ? cel.selectionStart === waar
      : cel.selectionStart === 0 && cel.selectionEnd === cel.value.length;

  document.addEventListener("keydown", (toets) => {
    const cel = toets.target;
    if (!(cel instanceof HTMLInputElement) || !cel.matches(CEL) || toets.altKey || toets.metaKey || toets.isComposing)
      return;
    if (toets.ctrlKey) {
      if (toets.key !== "Enter") return;
      toets.preventDefault();
      cel.form.requestSubmit();
      return;
    }
    const stap = toets.shiftKey ? -1 : 1;
    if (toets.key === "Enter") verder(cel, stap);
    else if (toets.shiftKey) return;
    else if (toets.key === "ArrowDown") verticaal(cel, 1);
    else if (toets.key === "ArrowUp") verticaal(cel, -1);
    else if (toets.key === "ArrowRight" && opRand(cel, cel.value.length)) verder(cel, 1);
    else if (toets.key === "ArrowLeft" && opRand(cel, 0)) verder(cel, -1);
    else return;
    toets.preventDefault();
  });
})();
