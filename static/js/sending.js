/* While a form is on its way: once only, with the token of the moment, and with a way on when it does not arrive.
     data-trouble         the line that says so, with a text for each state: data-slow, data-offline, data-failed,
                          data-denied, data-unknown; a [data-text] to fill and a [data-retry] button, which sends
                          again, signs in or, where sending twice might count twice, reloads
     data-again           the dialog to sign in again without leaving the page, and the address of what stands in it
   A form that carries a key is sent again by itself, because the same key counts once. Others wait for the button.
   It says "jiritsu:known" once the server knows us again, and listens for "jiritsu:unknown". */
(() => {
  "use strict";
  const doc = document, SLOW = 4000, LONGEST = 30000, RENEWAL = 10000;
  const one = (selector, from = doc) => from.querySelector(selector);
  const line = one("[data-trouble]"), dialog = one("[data-again]");
  let failed = null, hurried = null, slow = 0, timer = 0, tries = 0, renewed = -Infinity;

  // The token is read when a request leaves, because signing in changes it.
  const cookie = (name) => doc.cookie.split("; ").find((pair) => pair.startsWith(name + "="))?.slice(name.length + 1);
  const token = () => decodeURIComponent(cookie("csrftoken") ?? one("[name=csrfmiddlewaretoken]")?.value ?? "");
  // The server looks into the form first, so the field there has to be of the moment too.
  doc.addEventListener("formdata", ({ formData }) => { if (formData.has("csrfmiddlewaretoken")) formData.set("csrfmiddlewaretoken", token()); });
  doc.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
    if (!["GET", "HEAD"].includes(ctx.request.method)) ctx.request.headers["X-CSRFToken"] = token();
  });

  // ---- one answer is sent once; its value stays in the box
  function busy(form, on) {
    form?.toggleAttribute("data-sent", on);
    if (on) form?.setAttribute("aria-busy", "true"); else form?.removeAttribute("aria-busy");
    clearTimeout(slow);
    if (on) slow = setTimeout(() => trouble("slow"), SLOW); else if (line?.dataset.kind === "slow") trouble(null);
  }
  doc.addEventListener("submit", (event) => { if (event.target.hasAttribute("data-sent")) { event.preventDefault(); event.stopImmediatePropagation(); } }, true);
  doc.addEventListener("submit", (event) => { if (!event.defaultPrevented && event.target.method === "post") busy(event.target, true); });
  // The form is kept with its request: once it was replaced, htmx names what stands in its place.
  doc.addEventListener("htmx:before:request", ({ detail: { ctx } }) => { ctx.sentForm = ctx.sourceElement.closest("form"); if (ctx.sentForm) busy(ctx.sentForm, true); });
  doc.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    const form = ctx.sentForm, { submitter } = ctx.request;
    if (form) busy(form, false);
    if (form && form === hurried) setTimeout(() => form.requestSubmit(submitter?.form === form ? submitter : null));
    hurried = null;
  });
  addEventListener("pageshow", (event) => { if (event.persisted) for (const form of doc.querySelectorAll("[data-sent]")) busy(form, false); });

  // ---- the line at the foot of the page
  function trouble(kind) {
    if (!line) return;
    line.hidden = !kind;
    line.dataset.kind = kind ?? "";
    if (!kind) return;
    one("[data-text]", line).textContent = line.dataset[kind];
    const button = one("[data-retry]", line);
    button.hidden = !(failed || kind === "unknown" || kind === "slow");
    button.textContent = button.dataset[kind === "unknown" ? "sign" : kind !== "slow" ? "retry" : slowForm() ? "send" : "reload"];
  }
  // What takes too long is given up and sent again: the same key counts once. What has none, the reloaded page shows.
  const slowForm = () => one("form[data-sent][hx-post]:has([name=key])");
  function hurry() {
    hurried = slowForm();
    if (hurried) hurried.dispatchEvent(new Event("htmx:abort")); else location.reload();
  }
  function retry() {
    clearTimeout(timer);
    const { form, submitter, element } = failed ?? {};
    if (form?.isConnected) form.requestSubmit(submitter?.form === form ? submitter : null);
    else if (element?.isConnected) element.click();
    else trouble(null);
  }
  const refused = (status) => status >= 400 && ![409, 422].includes(status);  // these two carry a fragment to show
  function fail(ctx, kind) {
    const form = ctx.sourceElement.closest("form");
    if (!form && failed) return;  // the clock asks again in a minute; an answer that waits must not be forgotten
    failed = { form, submitter: ctx.request.submitter, element: ctx.sourceElement, keyed: !!form?.elements.key };
    trouble(kind);
    clearTimeout(timer);
    if (kind === "failed" || kind === "offline") timer = setTimeout(byItself, Math.min(LONGEST, 3000 * 2 ** tries++));
  }
  const byItself = () => { if (failed?.keyed && navigator.onLine) retry(); };
  doc.addEventListener("htmx:error", ({ detail: { ctx } }) => { if (ctx) fail(ctx, navigator.onLine ? "failed" : "offline"); });
  doc.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
    const status = ctx.response.status;
    if (!refused(status)) return;
    fail(ctx, status === 401 ? "unknown" : status < 500 ? "denied" : "failed");
    if (failed.form && (status === 401 || status === 403)) again();
  });
  doc.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    if (refused(ctx.response?.status)) return;
    failed = null;
    tries = 0;
    trouble(null);
  });
  // What is changed after it failed is another answer: it waits until it is given.
  doc.addEventListener("input", ({ target }) => { if (failed?.form && failed.form === target.closest("form")) { failed.keyed = false; clearTimeout(timer); } });
  addEventListener("offline", () => trouble("offline"));
  addEventListener("online", () => { if (failed) byItself(); else trouble(null); });
  doc.addEventListener("click", ({ target }) => {
    if (target.closest?.("[data-retry]")) { ({ unknown: again, slow: hurry }[line.dataset.kind] ?? retry)(); }
    if (target.closest?.("[data-later]")) dialog.close();
  });

  // ---- signed out in the middle: sign in here, then what waited is sent
  function known() {
    renewed = performance.now();
    trouble(null);
    doc.dispatchEvent(new CustomEvent("jiritsu:known"));
    if (failed) retry();
  }
  async function again() {
    if (!dialog || dialog.open) return;
    const address = `${dialog.dataset.again}?next=${encodeURIComponent(location.pathname)}`;
    const answer = await fetch(address, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok) return trouble("failed");
    if (answer.status !== 204) {
      dialog.innerHTML = await answer.text();
      trouble(null);
      if (!dialog.open) dialog.showModal();
      return;
    }
    if (performance.now() - renewed > RENEWAL) known(); else trouble("denied");  // the token was old, or this is not ours
  }
  doc.addEventListener("jiritsu:unknown", () => { if (!dialog?.open) trouble("unknown"); });
  dialog?.addEventListener("close", () => { if (failed) trouble("unknown"); });
  dialog?.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const form = event.target, wrong = one("[data-wrong]", form);
    const headers = { "X-Requested-With": "XMLHttpRequest", "X-CSRFToken": token() };
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers }).catch(() => null);
    const told = await answer?.json().catch(() => null);
    if (answer?.ok && told?.location === form.elements.next.value) { dialog.close(); known(); return; }
    if (answer?.ok && told?.location) {  // a second step on a page of its own: what is kept waits here
      doc.dispatchEvent(new CustomEvent("jiritsu:flush"));
      location.assign(told.location);
      return;
    }
    wrong.hidden = false;
    one("[data-words]", wrong).textContent = told?.form?.errors?.[0] ?? Object.values(told?.form?.fields ?? {}).flatMap((f) => f.errors)[0] ?? wrong.dataset.failed;
    form.elements.password.focus();
  });
})();
