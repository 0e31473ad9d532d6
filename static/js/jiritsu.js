/* What HTML cannot do by itself; every page works without it. It reads these attributes:
     data-fact            on <a class="fact" href="#card-id">: opens the card with that id, one at a time
     data-fact-close      on the close link inside a card
     data-keys            on the group of choices: 1-9 choose while the focus is inside it, Enter answers
     data-remember        on a checkbox: its state is kept in this browser under that name ("keys": number keys)
     data-print           on a button: prints the page
     data-feedback        around feedback: Enter on its [data-focus] follows its [data-next], a second after it came
     data-focus           gets the focus when it arrives in the page (once per arrival)
     data-live            text that is also said through #live when it arrives
   What happens while a form is on its way is in sending.js, what is kept of an answer in saving.js. */
(() => {
  "use strict";
  const doc = document, root = doc.documentElement;
  const one = (selector, from = doc) => from.querySelector(selector);
  root.classList.add("js");

  // htmx must never build code from text; the content policy would refuse it anyway.
  window.htmx?.registerExtension("no-eval", {
    init: (api) => { const refuse = function () { throw new Error("code in attributes is switched off"); }; api.initSecurity(null, refuse, refuse); },
  });

  // ---- fact cards
  const cardOf = (fact) => doc.getElementById(decodeURIComponent(fact.hash?.slice(1) ?? ""));
  const say = (text) => { const live = one("#live"); if (live) live.textContent = text.replace(/\s+/g, " ").trim(); };
  function closeFacts(focusBack = false) {
    for (const fact of doc.querySelectorAll('.fact[aria-expanded="true"]')) {
      fact.setAttribute("aria-expanded", "false");
      cardOf(fact)?.classList.remove("is-open");
      if (focusBack) fact.focus();
    }
  }
  function openFact(fact) {
    const card = cardOf(fact), wasOpen = fact.getAttribute("aria-expanded") === "true";
    closeFacts();
    if (!card || wasOpen) return;
    card.classList.add("is-open");
    fact.setAttribute("aria-expanded", "true");
    say(card.innerText);
  }
  function wire(within) {
    for (const fact of within.querySelectorAll("[data-fact]")) {
      if (!cardOf(fact)) continue;
      fact.setAttribute("role", "button");
      fact.setAttribute("aria-controls", fact.hash.slice(1));
      if (!fact.hasAttribute("aria-expanded")) fact.setAttribute("aria-expanded", "false");
    }
  }

  // ---- keys
  const keysOn = () => localStorage.getItem("jiritsu.keys") !== "off";
  const isText = (el) => el.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=submit], [type=button])");
  let focusedAt = 0;
  doc.addEventListener("keydown", (event) => {
    const at = event.target;
    if (!(at instanceof Element) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape") {
      closeFacts(true);
      for (const menu of doc.querySelectorAll(".menu[open]")) { menu.open = false; one("summary", menu).focus(); }
    } else if (event.key === " " && at.matches("[data-fact]")) {
      event.preventDefault();
      openFact(at);
    } else if (event.key === "Enter" && at.matches("[data-feedback] [data-focus]")) {
      if (event.repeat || performance.now() - focusedAt < 1000) return;
      event.preventDefault();
      one("[data-next]", at.closest("[data-feedback]"))?.click();
    } else if (!isText(at) && at.closest("[data-keys]")) {
      const group = at.closest("[data-keys]");
      if (event.key === "Enter" && at === group) { event.preventDefault(); group.closest("form")?.requestSubmit(); }
      if (!/^[1-9]$/.test(event.key) || !keysOn()) return;
      const input = group.querySelectorAll("input[type=radio], input[type=checkbox]")[event.key - 1];
      if (input && !input.disabled) { event.preventDefault(); input.focus(); input.click(); }
    }
  });
  doc.addEventListener("click", (event) => {
    const at = event.target.closest?.("[data-fact], [data-fact-close], [data-print]");
    if (at?.matches("[data-fact]") && cardOf(at)) { event.preventDefault(); openFact(at); }
    if (at?.matches("[data-fact-close]")) { event.preventDefault(); closeFacts(true); }
    if (at?.matches("[data-print]")) print();
    for (const menu of doc.querySelectorAll(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
  doc.addEventListener("change", ({ target }) => { if (target.matches("[data-remember]")) localStorage.setItem("jiritsu." + target.dataset.remember, target.checked ? "on" : "off"); });

  // ---- what arrives
  function arrive(within) {
    wire(within);
    for (const box of within.querySelectorAll("[data-remember]")) box.checked = localStorage.getItem("jiritsu." + box.dataset.remember) !== "off";
    const target = one("[data-focus]:not([data-focused])", within);
    if (target) { target.setAttribute("data-focused", ""); target.focus(); }
    const text = one("[data-live]:not([data-said])", within);
    if (text) { text.setAttribute("data-said", ""); say(text.textContent); }
  }
  doc.addEventListener("focusin", ({ target }) => { if (target.matches("[data-focus]")) focusedAt = performance.now(); });
  doc.addEventListener("htmx:after:swap", () => arrive(doc));
  arrive(doc);
  const linked = location.hash && [...doc.querySelectorAll("[data-fact]")].find((fact) => fact.hash === location.hash);
  if (linked) openFact(linked);
})();
