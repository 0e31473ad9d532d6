/* The time left of an attempt. The server's figure is the start; it comes anew with every answer and every minute.
     data-clock           holds the time left; data-left is whole seconds, data-resting stands still
     data-five, data-one  said to a screen reader at five minutes and at one, and at no other time; data-over at the end
     data-result          where one goes when time is over
     data-local           on <time>: shown in the reader's own zone; "time": without its day
   A few seconds before the end it asks whoever saves to do so now ("jiritsu:flush"), so that nothing is under way. */
(() => {
  "use strict";
  const doc = document, FLUSH_BEFORE = 4;
  const announced = new Set();
  let clock = null, end = 0, flushed = false;

  function words(left) {
    const hours = Math.floor(left / 3600), minutes = Math.floor(left / 60) % 60, seconds = String(left % 60).padStart(2, "0");
    return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
  }
  const say = (text) => { const live = doc.querySelector("#live"); if (live) live.textContent = text; };
  // Once each, though the server's figure may put the clock back a little; more time given is told anew.
  function told(left) {
    for (const [at, text] of [[300, clock.dataset.five], [60, clock.dataset.one]]) {
      if (left > at + 30) announced.delete(at);
      if (left > at || left <= at - 30 || announced.has(at)) continue;
      announced.add(at);
      say(text);
    }
  }
  function tick() {
    if (!clock?.isConnected) return;
    const left = Math.max(0, Math.round((end - performance.now()) / 1000));
    clock.textContent = words(left);
    if ("resting" in clock.dataset) return;
    told(left);
    if (left <= FLUSH_BEFORE && !flushed) { flushed = true; doc.dispatchEvent(new CustomEvent("jiritsu:flush")); }
    if (left > 0) return;
    say(clock.dataset.over);
    const result = clock.dataset.result;
    clock = null;
    setTimeout(() => location.assign(result), 1500);  // the server's clock may be a moment behind ours
  }
  function wind() {
    const found = doc.querySelector("[data-clock]");
    if (found && found !== clock) {
      clock = found;
      end = performance.now() + Number(found.dataset.left) * 1000;
      flushed = false;
      tick();
    }
    const { lang } = doc.documentElement, own = navigator.languages.find((name) => name.startsWith(lang)) ?? lang;  // en-GB for en
    for (const time of doc.querySelectorAll("time[data-local]:not([data-done])")) {
      time.dataset.done = "";
      time.title = time.textContent;
      const style = time.dataset.local === "time" ? { timeStyle: "short" } : { dateStyle: "long", timeStyle: "short" };
      time.textContent = new Intl.DateTimeFormat(own, style).format(new Date(time.dateTime));
    }
  }
  doc.addEventListener("jiritsu:shown", wind);
  doc.addEventListener("htmx:after:swap", wind);
  wind();
  setInterval(tick, 1000);
})();
