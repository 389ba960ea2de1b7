// Runs before the first paint, as a file of its own because the content security policy allows no inline script:
// a stored theme or language must not flash over the system's, and Russian needs its half of the font early.
(function () {
  var root = document.documentElement;
  var theme = null;
  var language = null;
  try {
    theme = localStorage.getItem('premia.theme');
    language = localStorage.getItem('premia.language');
  } catch {
    // Storage may be forbidden; the system's wishes stand.
  }
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (language !== 'en' && language !== 'ru') language = /^(ru|be|uk|kk)\b/i.test(navigator.language) ? 'ru' : 'en';
  root.lang = language;
  if (language === 'ru') {
    var link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'font';
    link.type = 'font/woff2';
    link.crossOrigin = '';
    link.href = 'fonts/golos-text-cyrillic-wght-normal.woff2';
    document.head.appendChild(link);
  }
})();
