// The choice that appearance.ts remembers, before anything is painted. Style sheets look for two words alone.
try {
  document.documentElement.dataset.scheme = localStorage.scheme;
} catch {}
