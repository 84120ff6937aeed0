/* What a script adds to pages that can be read without it: keys, exact places, help, print. */
"use strict";

document.documentElement.classList.add("has-script");

const QUIET = matchMedia("(prefers-reduced-motion: reduce)");
const steps = () => [...document.querySelectorAll("[data-step]")].filter(each => each.checkVisibility());

/* A long list of contents is folded where it would stand in the way. */
if (!matchMedia("(min-width: 88rem)").matches) {
  for (const each of document.querySelectorAll("details[data-fold]")) {
    each.open = each.querySelectorAll("li").length < 7;
  }
}

/* j and k: to the sentence after or before the one where the reader is; the address follows. */
function current() {
  return document.querySelector(".current");
}

function nearest(all, forward) {
  const bar = document.querySelector(".bar")?.offsetHeight ?? 0;
  const index = all.findIndex(each => each.getBoundingClientRect().top >= bar);
  if (index < 0) return all.length - 1;
  return forward ? index : Math.max(0, index - 1);
}

function step(by) {
  const all = steps();
  if (!all.length) return;
  const at = all.indexOf(current());
  const next = at < 0 ? nearest(all, by > 0) : Math.min(all.length - 1, Math.max(0, at + by));
  current()?.classList.remove("current");
  const chosen = all[next];
  chosen.classList.add("current");
  chosen.tabIndex = -1;
  chosen.focus({ preventScroll: true });
  if (chosen.id) history.replaceState(null, "", `#${chosen.id}`);
  chosen.scrollIntoView({ block: "center", behavior: QUIET.matches ? "auto" : "smooth" });
}

/* Enter: from a sentence to its place, from a place to the note beside it. */
function follow() {
  const here = current();
  if (!here || document.activeElement !== here) return false;
  const link = here.querySelector("a.mark, h2 a, th a") ?? here.nextElementSibling?.querySelector("a.mark");
  link?.click();
  return Boolean(link);
}

function help() {
  const box = document.getElementById("help");
  if (box && !box.open) box.showModal();
}

function seek() {
  const field = document.querySelector("input[type=search]");
  field?.focus();
  field?.select();
  return Boolean(field);
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  "/": seek,
  "?": help,
  Enter: follow,
};

/* Whoever speaks to the machine, or types by accident, can turn the keys off (WCAG 2.1.4). */
const SWITCH = document.querySelector("input[data-keys]");
const OFF = "onrecord-keys-off";

function remembered() {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

function remember(off) {
  try {
    if (off) localStorage.setItem(OFF, "1");
    else localStorage.removeItem(OFF);
  } catch {
    /* a browser that keeps nothing forgets this too */
  }
}

if (SWITCH) {
  SWITCH.checked = !remembered();
  SWITCH.addEventListener("change", () => remember(!SWITCH.checked));
}

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key.length === 1 && SWITCH && !SWITCH.checked) return;
  if (event.target.closest("input, textarea, select, dialog, [contenteditable]")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const act = KEYS[event.key];
  if (act && act() !== false) event.preventDefault();
});

addEventListener("click", event => {
  if (event.target.closest("[data-help]")) help();
  if (event.target.closest("[data-print]")) print();
});

/* A place of a document, #START-END in code points, lit up to the letter wherever it lies. */
function texts() {
  const found = [];
  for (const block of document.querySelectorAll("[data-start]")) {
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, each =>
      each.parentElement.closest("sup") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    let at = Number(block.dataset.start);
    while (walk.nextNode()) {
      const size = [...walk.currentNode.data].length;
      found.push({ node: walk.currentNode, start: at, end: at + size });
      at += size;
    }
  }
  return found;
}

const units = (text, points) => [...text].slice(0, points).join("").length;

function lit() {
  const place = /^#(\d+)-(\d+)$/.exec(location.hash);
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("place");
  if (!place) return;
  const [start, end] = place.slice(1).map(Number);
  const ranges = texts().filter(each => each.start < end && start < each.end).map(each => {
    const range = new Range();
    range.setStart(each.node, units(each.node.data, Math.max(0, start - each.start)));
    range.setEnd(each.node, units(each.node.data, Math.min(end, each.end) - each.start));
    return range;
  });
  if (!ranges.length) return;
  CSS.highlights.set("place", new Highlight(...ranges));
  const box = ranges[0].getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight || !document.getElementById(`${start}-${end}`)) {
    scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior: "instant" });
  }
}

addEventListener("hashchange", lit);
lit();

/* A page whose forms somebody is filling in does not come again by itself: it offers to. */
const FIELDS = "form:not([method=dialog]) :is(input:not([type=hidden]), textarea, select)";

function isFilled(field) {
  if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
  if (field.options) return field.selectedIndex !== Math.max(0, [...field.options].findIndex(each => each.defaultSelected));
  return field.value !== field.defaultValue;
}

function isFillingIn() {
  return Boolean(document.activeElement?.closest("form[method=post]"))
    || [...document.querySelectorAll(FIELDS)].some(isFilled);
}

function offer(place) {
  if (place.querySelector("a")) return;
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = "Load this page anew";
  link.addEventListener("click", event => {
    event.preventDefault();
    location.reload();
  });
  place.replaceChildren("The record has changed. What you have typed here stays until you send it. ", link);
}

addEventListener("htmx:beforeOnLoad", event => {
  const place = event.target;
  const comes = event.detail.xhr.getResponseHeader("HX-Refresh") === "true";
  if (!comes || !place.matches?.(".fresh") || !isFillingIn()) return;
  event.preventDefault();
  offer(place);
});

/* Whoever judges types a name once: it is kept for this window, until it is closed. */
const AUTHOR = "onrecord-author";

function kept(name) {
  try {
    if (name !== undefined) sessionStorage.setItem(AUTHOR, name);
    return sessionStorage.getItem(AUTHOR) ?? "";
  } catch {
    return "";
  }
}

for (const field of document.querySelectorAll("form[method=post] input[name=author]")) {
  field.defaultValue = kept();
}

addEventListener("submit", event => {
  const field = event.target.querySelector?.("input[name=author]");
  if (event.target.method === "post" && field) kept(field.value);
});
