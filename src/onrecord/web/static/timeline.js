/* The time axis of the timeline: drawn from the entries beneath it, which it then chooses among. */
"use strict";
(() => {
  const root = document.querySelector("[data-axis]");
  const lines = [...document.querySelectorAll("li[data-day]")];
  if (!root) return;
  const { LEAST, daysOf, spanName, partsOf, written, around, endsOf, dense, firstOf, lastOf } = globalThis.timelineDays;

  /* Entries: what each line says of itself; one without a day that is known is always shown. */
  const entries = lines.map((line, rank) => ({
    line, rank, kind: line.dataset.kind, precision: line.dataset.precision,
    hollow: line.dataset.inferred !== undefined, ...daysOf(line.dataset.day),
  }));
  const placed = entries.filter((each) => each.first !== undefined);
  if (placed.length < 2) return;

  /* Views: from the beginning of one day to that of another. */
  const all = around(...endsOf(placed));
  const most = kept(dense(placed));
  const alike = (one, other) => Math.abs(one.from - other.from) + Math.abs(one.to - other.to) < 0.5;
  let view = most;

  function kept({ from, to }) {
    const span = Math.min(all.to - all.from, Math.max(LEAST, to - from));
    const middle = (from + to) / 2;
    const start = Math.min(all.to - span, Math.max(all.from, middle - span / 2));
    return { from: start, to: start + span };
  }

  function zoomed(by, at = (view.from + view.to) / 2) {
    const span = view.to - view.from;
    const next = Math.min(all.to - all.from, Math.max(LEAST, span * by));
    const from = at - (at - view.from) * (next / span);
    return kept({ from, to: from + next });
  }

  const panned = (days) => kept({ from: view.from + days, to: view.to + days });

  const first = () => firstOf(view);
  const last = () => lastOf(view);
  const isShown = (each) => each.first === undefined || (each.first <= last() && each.last >= first());

  const plot = root.querySelector("[data-plot]");
  const axis = globalThis.timelineMarks({ plot, placed, all, count: entries.length });

  /* The list, the count and the address follow when the view rests. */
  const shown = root.querySelector("[data-shown]");
  const button = (name) => root.querySelector(`[data-show=${name}]`);
  const months = [...document.querySelectorAll(".month")];

  /* Where the list lies under an axis that stays in sight, it is read from its beginning again. */
  function begins() {
    const top = months.find((each) => !each.hidden)?.getBoundingClientRect().top;
    const edge = root.getBoundingClientRect().bottom;
    if (top < edge) scrollBy({ top: top - edge - 24, behavior: "instant" });
  }

  function chooses() {
    const changed = entries.filter((each) => each.line.hidden === isShown(each));
    for (const each of entries) each.line.hidden = !isShown(each);
    for (const each of months) each.hidden = !each.querySelector("li:not([hidden])");
    const count = entries.filter(isShown).length;
    const told = `${count} of ${entries.length} entries in ${spanName(first(), last())}`;
    if (shown.textContent !== told) shown.textContent = told;
    if (changed.length) begins();
    root.dataset.view = alike(view, all) ? "all" : alike(view, most) ? "most" : "chosen";
  }

  function addresses() {
    const address = new URL(location.href);
    const parts = partsOf(first(), last());
    for (const [name, day] of [["from", first()], ["to", last()]]) {
      if (alike(view, most)) address.searchParams.delete(name);
      else address.searchParams.set(name, written(day, parts));
    }
    try {
      history.replaceState(null, "", address);
    } catch {
      /* a browser that lets no file have another address keeps the old one */
    }
  }

  function offers() {
    const span = view.to - view.from;
    const off = {
      in: span <= LEAST + 0.01, out: span >= all.to - all.from - 0.01, all: alike(view, all), most: alike(view, most),
    };
    for (const name of Object.keys(off)) button(name).setAttribute("aria-disabled", off[name]);
    const before = placed.filter((each) => each.last < first()).length;
    const after = placed.filter((each) => each.first > last()).length;
    for (const [name, count, text] of [["earlier", before, `← ${before} earlier`], ["later", after, `${after} later →`]]) {
      button(name).textContent = text;
      button(name).hidden = !count;
    }
  }

  let resting = 0;

  const rests = () => [chooses, addresses].forEach((each) => each());

  function shows(next) {
    view = next;
    axis.draws(view);
    offers();
    clearTimeout(resting);
    resting = setTimeout(rests, 120);
  }

  /* A view is gone to in a fifth of a second, or at once where motion is not wanted. */
  const STILL = matchMedia("(prefers-reduced-motion: reduce)");
  let going = 0;
  let goal = null;

  function goes(next) {
    cancelAnimationFrame(going);
    goal = next;
    if (STILL.matches) return shows(next);
    const [start, origin] = [performance.now(), view];
    const frame = (now) => {
      const time = Math.min(1, Math.max(0, (now - start) / 200));
      const part = 1 - (1 - time) ** 3;
      if (time === 1) return shows(next);
      going = requestAnimationFrame(frame);
      const mixed = (end) => origin[end] + (next[end] - origin[end]) * part;
      shows({ from: mixed("from"), to: mixed("to") });
    };
    going = requestAnimationFrame(frame);
  }

  /* From where a movement under way is to end, so that quick presses add up. */
  function moves(change) {
    const here = view;
    if (goal) view = goal;
    const next = change();
    view = here;
    goes(next);
  }

  function jumps(later) {
    const beyond = placed.filter((each) => (later ? each.first > last() : each.last < first()));
    const near = later ? Math.min(...beyond.map((each) => each.first)) : Math.max(...beyond.map((each) => each.last));
    const edge = later ? 0.75 : 0.25;
    return panned(near - view.from - (view.to - view.from) * edge);
  }

  /* What zooming keeps in sight: the mark with the focus, the entry that is read, or where half of
     what is shown lies to each side. */
  function heldDay() {
    const seen = placed.filter(isShown);
    const read = seen.filter((each) => each.line.matches(".current"));
    const middles = (axis.focused()?.members ?? (read.length ? read : seen))
      .map((each) => (each.first + each.last + 1) / 2).sort((one, other) => one - other);
    const day = middles[middles.length >> 1] ?? (view.from + view.to) / 2;
    return Math.min(view.to, Math.max(view.from, day));
  }

  /* Half of the way from where it stands to the middle. */
  function nearing(day) {
    const next = zoomed(1 / 2, day);
    const by = (day - (next.from + next.to) / 2) / 2;
    return kept({ from: next.from + by, to: next.to + by });
  }

  const SHOW = {
    in: () => nearing(heldDay()),
    out: () => zoomed(2),
    all: () => all,
    most: () => most,
    earlier: () => jumps(false),
    later: () => jumps(true),
  };

  /* A mark leads to its entry, which is lit until the reader goes on. */
  const dims = () => document.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));

  function leads(members) {
    const [{ line }] = members;
    axis.hides();
    document.querySelector(".current")?.classList.remove("current");
    dims();
    for (const each of members) each.line.classList.add("lit");
    line.classList.add("current");
    line.tabIndex = -1;
    line.focus({ preventScroll: true });
    if (line.id) history.replaceState(null, "", `#${line.id}`);
    line.scrollIntoView({ block: members.length > 1 ? "start" : "center", behavior: STILL.matches ? "auto" : "smooth" });
  }

  /* One entry is led to; several are zoomed in on, as long as that tells them apart. */
  function acts({ members }) {
    const [start, end] = endsOf(members);
    const span = Math.max(LEAST, end - start + 1);
    const apart = members.some((each) => each.first !== members[0].first);
    if (apart && span < (view.to - view.from) * 0.7) {
      return goes(kept({ from: start - span / 8, to: end + 1 + span / 8 }));
    }
    rests();
    return leads(members);
  }

  /* The pointer. */
  const fingers = new Map();
  let moved = 0;
  let onWhole = false;

  const { inPeek, place } = axis;

  function hovers(event) {
    if (inPeek(event)) return axis.stays();
    const mark = event.pointerType === "mouse" && axis.nearest(place(event), 9);
    plot.classList.toggle("over-mark", Boolean(mark));
    return mark ? axis.peeks(mark, place(event).x) : axis.leaves();
  }

  const centres = (x) => shows(panned(axis.dayOnWhole(x) - (view.from + view.to) / 2));

  function pinches(event) {
    const before = [...fingers.values()];
    fingers.set(event.pointerId, place(event).x);
    const after = [...fingers.values()];
    const [wide, wider] = [before, after].map(([one, other]) => Math.max(20, Math.abs(one - other)));
    const [middle, now] = [before, after].map(([one, other]) => (one + other) / 2);
    const day = axis.dayAt(middle);
    shows(zoomed(wide / wider, day));
    shows(panned(day - axis.dayAt(now)));
  }

  plot.addEventListener("pointerdown", (event) => {
    if (event.button || inPeek(event)) return;
    const { x, y } = place(event);
    if (!fingers.size) moved = 0;
    fingers.set(event.pointerId, x);
    cancelAnimationFrame(going);
    goal = null;
    onWhole = axis.isOnWhole(y);
  });

  plot.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse" && !event.buttons) fingers.delete(event.pointerId);
    if (!fingers.has(event.pointerId)) return hovers(event);
    if (fingers.size > 1) {
      moved = 99;
      return pinches(event);
    }
    const { x } = place(event);
    const by = x - fingers.get(event.pointerId);
    moved += Math.abs(by);
    if (moved < 4) return undefined;
    plot.setPointerCapture(event.pointerId);
    plot.classList.add("dragged");
    fingers.set(event.pointerId, x);
    return onWhole ? centres(x) : shows(panned(-by / axis.scale()));
  });

  for (const name of ["pointerup", "pointercancel"]) {
    plot.addEventListener(name, (event) => {
      fingers.delete(event.pointerId);
      if (!fingers.size) plot.classList.remove("dragged");
    });
  }
  plot.addEventListener("pointerleave", axis.leaves);

  const markAt = (event) => axis.marks().find((each) => each.node.contains(event.target))
    ?? axis.nearest(place(event), event.pointerType === "touch" ? 20 : 10);

  plot.addEventListener("click", (event) => {
    if (moved > 4 || event.detail > 1 || inPeek(event)) return;
    const mark = markAt(event);
    if (onWhole) centres(place(event).x);
    else if (mark) acts(mark);
  });

  plot.addEventListener("dblclick", (event) => {
    if (moved > 4 || inPeek(event) || onWhole || markAt(event)) return;
    const day = axis.dayAt(place(event).x);
    moves(() => zoomed(event.shiftKey ? 2 : 1 / 2, day));
  });

  /* The wheel zooms with Ctrl, and by itself when the axis is what the reader is at; else, and
     where there is nothing left to zoom, the page scrolls. Sideways it moves through time. */
  function wheels(event) {
    if (inPeek(event)) return;
    const unit = event.deltaMode === 1 ? 24 : event.deltaMode ? 300 : 1;
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    const here = view;
    cancelAnimationFrame(going);
    goal = null;
    if (event.ctrlKey || event.metaKey || (!sideways && plot.contains(document.activeElement))) {
      const by = Math.max(-0.6, Math.min(0.6, event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.003)));
      shows(zoomed(2 ** by, axis.dayAt(place(event).x)));
    } else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      shows(panned(sideways * unit / axis.scale()));
    }
    if (event.ctrlKey || here.from !== view.from || here.to !== view.to) event.preventDefault();
  }

  plot.addEventListener("wheel", wheels, { passive: false });

  /* Keys: + − 0 on the whole page, arrows and Enter on the axis. */
  const KEYS = { "+": "in", "=": "in", "-": "out", "−": "out", 0: "all" };
  const isOff = () => document.querySelector("input[data-keys]")?.checked === false;
  const isTyped = (event) => event.target.closest?.("input, textarea, select, dialog, [contenteditable]");

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") axis.hides();
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!KEYS[event.key] || isOff() || isTyped(event)) return;
    event.preventDefault();
    moves(SHOW[KEYS[event.key]]);
  });

  function walks(by) {
    const marks = axis.marks();
    const at = marks.indexOf(axis.focused());
    const next = marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : Math.max(0, Math.min(marks.length - 1, at + by))];
    next?.node.focus({ preventScroll: true });
  }

  const ON_AXIS = {
    ArrowLeft: () => moves(() => panned((view.from - view.to) / 5)),
    ArrowRight: () => moves(() => panned((view.to - view.from) / 5)),
    ArrowUp: () => walks(-1),
    ArrowDown: () => walks(1),
    Home: () => moves(() => panned(all.from - view.from)),
    End: () => moves(() => panned(all.to - view.to)),
  };

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mark = axis.focused();
    const act = mark && /^(Enter| )$/.test(event.key) ? () => acts(mark) : ON_AXIS[event.key];
    if (act) event.preventDefault();
    act?.();
  });

  root.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-show]");
    if (pressed && pressed.getAttribute("aria-disabled") !== "true") moves(SHOW[pressed.dataset.show]);
  });

  axis.front.addEventListener("focusin", (event) => {
    const mark = axis.focused();
    if (mark && event.target.matches(":focus-visible")) axis.peeks(mark);
  });
  axis.front.addEventListener("focusout", axis.leaves);
  for (const name of ["focusin", "pointerover"]) {
    addEventListener(name, (event) => {
      const line = event.target.closest?.("li[data-day]");
      if (!line) return;
      axis.lights(line);
      if (name === "focusin" && !line.classList.contains("lit")) dims();
    });
  }

  /* The help names these keys too. */
  function helps(keys, does) {
    const line = document.querySelector("#help tbody").insertRow();
    const head = document.createElement("th");
    head.scope = "row";
    for (const key of keys) {
      const cap = document.createElement("kbd");
      cap.textContent = key;
      head.append(cap, " ");
    }
    line.append(head);
    line.insertCell().textContent = does;
  }

  helps("+−0", "the time axis: closer, wider, all of it");
  helps("←→", "on the axis: earlier, later");
  helps("↑↓", "on the axis: from mark to mark, Enter to its entry");

  /* The axis is as wide as its place, and what is scrolled to comes to lie beneath it. */
  function fits() {
    if (!plot.clientWidth || plot.clientWidth === axis.width()) return;
    axis.fits();
    axis.draws(view);
    document.documentElement.style.setProperty("--axis", `${root.offsetHeight}px`);
  }

  /* What the address asks for; an entry that it names is never outside. */
  function asked() {
    const fields = new URLSearchParams(location.search);
    const [from, to] = [daysOf(fields.get("from")), daysOf(fields.get("to"))];
    const within = from && to && { from: Math.max(all.from, from.first), to: Math.min(all.to, to.last + 1) };
    const found = within && within.from < within.to ? kept(within) : most;
    const named = placed.find((each) => each.line.id && `#${each.line.id}` === location.hash);
    if (!named || (named.first < found.to && named.last >= found.from)) return found;
    return around(Math.min(named.first, found.from), Math.max(named.last, found.to - 1));
  }

  root.hidden = false;
  button("most").hidden = alike(most, all);
  view = asked();
  offers();
  chooses();
  new ResizeObserver(fits).observe(plot);
  fits();
})();
