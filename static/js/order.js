/* Putting things in order with buttons and with the numbers beside them; without it the numbers are all there is.
     data-order           on the list; its data-moved is the word said before the new place
     data-move="-1"       on a button in a row: moves the row up ("1": down)
     data-name            on the words of a row */
(() => {
  "use strict";
  const doc = document;
  const renumber = (list) => [...list.children].forEach((row, at) => { row.querySelector("select").value = String(at + 1); });
  function settle(list, row, focus) {
    renumber(list);
    focus.focus();
    list.dispatchEvent(new Event("input", { bubbles: true }));  // so that it is saved
    const live = doc.querySelector("#live"), at = [...list.children].indexOf(row) + 1;
    if (live) live.textContent = `${row.querySelector("[data-name]").textContent}: ${list.dataset.moved} ${at}`;
  }
  doc.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-order] [data-move]");
    if (!button) return;
    const row = button.closest("li"), list = row.parentElement, up = button.dataset.move === "-1";
    const other = up ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    if (up) other.before(row); else other.after(row);
    settle(list, row, button);
  });
  doc.addEventListener("change", ({ target }) => {
    const list = target.closest?.("[data-order]");
    if (!list) return;
    const row = target.closest("li"), others = [...list.children].filter((one) => one !== row);
    const at = Number(target.value) - 1;
    if (at < others.length) others[at].before(row); else list.append(row);
    settle(list, row, target);
  });
})();
