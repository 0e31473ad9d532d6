/* Nothing typed is lost: what stands in a box is kept in this browser until the server has it.
     data-draft           on an answer form: where what stands in it is saved; data-sequence: the newest the server has
     data-saved           where the form says how it stands; data-unsaved and data-kept are its words for "not yet"
   Each save carries a number that only rises, so that an old one never replaces a newer. An answer that was given and
   not confirmed is sent again with its own key, after a reload too. "jiritsu:flush" (the clock, before time ends)
   saves now and saves no more; "jiritsu:known" means that the server knows us again, "jiritsu:shown" that a time may stand there. */
(() => {
  "use strict";
  const doc = document, NAME = "jiritsu.answer:", PAUSE = 800, LONGEST = 30000, KEPT_DAYS = 7;
  const OURS = ["csrfmiddlewaretoken", "key", "sequence"];
  const states = new WeakMap();
  let last = 0, stopped = false;

  const forms = () => [...doc.querySelectorAll("form[data-draft]")];
  const next = () => (last = Math.max(Date.now(), last + 1));
  const stateOf = (form) => states.get(form) ?? states.set(form, { timer: 0, sending: false, tries: 0, stuck: false, returned: false }).get(form);
  const uuid = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));
  const token = () => decodeURIComponent(/(?:^|; )csrftoken=([^;]*)/.exec(doc.cookie)?.[1] ?? doc.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "");

  // ---- this browser's copy
  const read = (draft) => { try { return JSON.parse(localStorage.getItem(NAME + draft)); } catch { return null; } };
  const write = (draft, entry) => { try { localStorage.setItem(NAME + draft, JSON.stringify(entry)); } catch { /* full or switched off */ } };
  const drop = (draft, sequence) => { if (!sequence || read(draft)?.sequence === sequence) localStorage.removeItem(NAME + draft); };
  function keep(form, given = null) {
    const fields = [...new FormData(form)].filter(([name]) => !OURS.includes(name));
    const { draft } = form.dataset;
    write(draft, { draft, action: form.getAttribute("action"), key: form.elements.key.value, fields, given, sequence: next(), at: Date.now() });
  }
  function restore(form, { fields, key }) {
    for (const box of form.querySelectorAll("input:not([type=hidden]), select, textarea")) {
      const values = fields.filter(([name]) => name === box.name).map(([, value]) => value);
      if (box.type === "radio" || box.type === "checkbox") box.checked = values.includes(box.value);
      else if (values.length) box.value = values[0];
    }
    form.elements.key.value = key;
  }

  // ---- to the server
  async function post(address, { fields, sequence, key }, given = null) {
    const body = new URLSearchParams([...fields, ["sequence", sequence], ["key", key], ...(given?.length ? [given] : [])]);
    const headers = { "HX-Request": "true", "X-CSRFToken": token() };
    try {
      const answer = await fetch(address, { method: "POST", body, headers, keepalive: true, signal: AbortSignal.timeout(LONGEST) });
      last = Math.max(last, Number(answer.headers.get("X-Sequence")));
      return { status: answer.status, text: await answer.text() };
    } catch { return { status: 0, text: "" }; }
  }
  function show(form, state, html) {  // html: as the server wrote it
    const place = form.querySelector("[data-saved]");
    if (!place) return;
    place.dataset.saved = state;
    if (html) place.innerHTML = html; else place.textContent = place.dataset[state];
    doc.dispatchEvent(new CustomEvent("jiritsu:shown"));
  }
  const later = (form, pause) => { const state = stateOf(form); clearTimeout(state.timer); state.timer = setTimeout(save, pause, form); };
  const taken = (status) => (status >= 200 && status < 300) || status === 409;  // 409: closed, or something newer is there
  const unknown = (status) => status === 401 || status === 403;

  async function save(form) {
    const state = stateOf(form), { draft } = form.dataset, entry = read(draft);
    clearTimeout(state.timer);
    if (!entry || entry.given || state.sending || !form.isConnected) return;
    state.sending = true;
    const { status, text } = await post(draft, entry);
    state.sending = false;
    if (taken(status)) {
      drop(draft, entry.sequence);
      state.tries = 0;
      state.stuck = false;
      if (!read(draft)) show(form, "done", text.trim()); else later(form, stopped ? 0 : PAUSE);
      return;
    }
    state.stuck = true;
    show(form, "kept");
    if (unknown(status)) doc.dispatchEvent(new CustomEvent("jiritsu:unknown"));
    else if (status !== 404) later(form, Math.min(LONGEST, 1000 * 2 ** ++state.tries));
  }
  // What another page or an earlier visit could not send. An answer goes with its key: the same key counts once.
  async function resend(entry, form) {
    const { status } = await post(entry.given ? entry.action : entry.draft, entry, entry.given);
    if (taken(status)) {
      drop(entry.draft, entry.sequence);
      if (entry.given && form && !read(entry.draft)) location.reload();
    } else if (unknown(status)) {
      if (form) doc.dispatchEvent(new CustomEvent("jiritsu:unknown"));
    } else if (status !== 404) setTimeout(() => { if (read(entry.draft)?.sequence === entry.sequence) resend(entry, form); }, LONGEST / 4);
  }
  function arrive() {
    for (const form of forms()) {
      if ("wired" in form.dataset) continue;
      form.dataset.wired = "";
      const newest = Number(form.dataset.sequence), entry = read(form.dataset.draft);
      last = Math.max(last, newest);
      if (!entry) continue;
      if (entry.sequence <= newest) { drop(entry.draft); continue; }
      restore(form, entry);
      show(form, "unsaved");
      stateOf(form).returned = !!entry.given;
      send(form);
    }
  }
  function leftovers() {
    const here = forms().map((form) => form.dataset.draft);
    for (const name of Object.keys(localStorage).filter((name) => name.startsWith(NAME))) {
      const draft = name.slice(NAME.length), entry = read(draft);
      if (!entry || Date.now() - entry.at > KEPT_DAYS * 86400000) drop(draft);
      else if (!here.includes(draft)) resend(entry);
    }
  }
  function send(form) {
    const entry = read(form.dataset.draft);
    if (entry?.given && stateOf(form).returned) resend(entry, form); else save(form);
  }
  const flush = () => forms().forEach(send);

  // ---- what people do
  doc.addEventListener("formdata", (event) => { if (event.target.matches("[data-draft]")) event.formData.set("sequence", next()); });
  doc.addEventListener("input", ({ target }) => {
    const form = target.closest("form[data-draft]");
    if (!form) return;
    if (read(form.dataset.draft)?.given) form.elements.key.value = uuid();  // what was sent keeps the old key
    keep(form);
    show(form, "unsaved");
    if (!stopped) later(form, PAUSE);
  });
  doc.addEventListener("submit", ({ target, submitter }) => {
    if (!target.matches("form[data-draft]")) return;
    clearTimeout(stateOf(target).timer);
    keep(target, submitter?.name ? [submitter.name, submitter.value] : []);
  }, true);
  doc.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    const { draft } = ctx.sentForm?.dataset ?? {};
    if (draft && taken(ctx.response?.status)) drop(draft);
    if (Number(doc.querySelector("[data-clock]")?.dataset.left) > 10) stopped = false;  // more time was given
    arrive();
  });
  // A link takes the question away: what stands in it goes first, and what could not go is tried again from the next.
  doc.addEventListener("htmx:before:request", ({ detail: { ctx } }) => { if (!ctx.sourceElement.closest("form")) { flush(); setTimeout(leftovers, PAUSE); } });
  doc.addEventListener("jiritsu:flush", () => { flush(); stopped = true; });
  doc.addEventListener("jiritsu:known", flush);
  addEventListener("online", () => { flush(); leftovers(); });
  addEventListener("pagehide", flush);
  const inDanger = (form) => { const entry = read(form.dataset.draft); return entry && (entry.given ? !form.hasAttribute("data-sent") : stateOf(form).stuck); };
  addEventListener("beforeunload", (event) => { if (!stopped && forms().some(inDanger)) event.preventDefault(); });
  arrive();
  leftovers();
})();
