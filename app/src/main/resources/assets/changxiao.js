// Charts, self-refreshing parts, the menu and a few keys. Everything works without it, only less comfortably.
(function () {
  "use strict";

  var chartScript = document.currentScript.dataset.charts;
  var chartsLoading = null;

  function loadCharts() {
    if (!chartsLoading) {
      chartsLoading = new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = chartScript;
        script.onload = done;
        script.onerror = failed;
        document.head.appendChild(script);
      });
    }
    return chartsLoading;
  }

  // <div class="chart" data-options="#id"> with <script type="application/json" id="id"> holding ECharts options.
  function drawChart(element) {
    var source = document.querySelector(element.dataset.options);
    if (!source) {
      return;
    }
    var options = Object.assign(
      {
        color: ["#14596b", "#3fa796", "#e0a458", "#7f8fa6", "#b5525c", "#6b7fd7"],
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
        animation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
        aria: { enabled: true }
      },
      JSON.parse(source.textContent)
    );
    var chart = window.echarts.getInstanceByDom(element) || window.echarts.init(element);
    chart.setOption(options, true);
  }

  function drawChartsIn(root) {
    var charts = Array.from(root.querySelectorAll(".chart[data-options]"));
    if (charts.length > 0) {
      loadCharts().then(function () { charts.forEach(drawChart); });
    }
  }

  // data-refresh="5" on an element with an id: fetched again every five seconds while the page is looked at.
  // The answer may leave the attribute out, which ends it.
  function refreshLater(element) {
    var seconds = Number(element.dataset.refresh);
    if (!seconds || !element.id || !window.htmx) {
      return;
    }
    setTimeout(function () {
      if (!document.contains(element)) {
        return;
      }
      if (document.hidden) {
        refreshLater(element);
        return;
      }
      window.htmx.ajax("GET", element.dataset.refreshFrom || location.pathname + location.search, {
        target: "#" + element.id, select: "#" + element.id, swap: "outerHTML"
      });
    }, seconds * 1000);
  }

  function prepare(root) {
    drawChartsIn(root);
    Array.from(root.querySelectorAll("[data-refresh]")).forEach(refreshLater);
    if (root.matches && root.matches("[data-refresh]")) {
      refreshLater(root);
    }
    var menu = document.querySelector("[data-menu]");
    if (menu && window.matchMedia("(min-width: 992px)").matches) {
      menu.open = true;
    }
  }

  // A button with data-confirm asks before its form is sent.
  document.addEventListener("submit", function (event) {
    var question = event.submitter && event.submitter.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });

  // "/" goes to the search field, Escape leaves it.
  document.addEventListener("keydown", function (event) {
    var typing = event.target.matches("input, textarea, select, [contenteditable]");
    var search = document.querySelector("[data-search]");
    if (event.key === "/" && !typing && search) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (/^[1-9]$/.test(event.key) && (!typing || event.target.type === "radio")) {
      // data-key="1" on a radio button: the digit picks it.
      var pick = document.querySelector("input[type=radio][data-key='" + event.key + "']");
      if (pick) {
        pick.checked = true;
        pick.focus();
      }
    } else if (event.key === "Escape" && document.querySelector("[data-back]")) {
      // data-back on a link: Escape goes where it leads, from wherever the focus is.
      document.querySelector("[data-back]").click();
    } else if (event.key === "Escape" && typing) {
      event.target.blur();
    }
  });

  // data-select on a field: what it holds is selected, so that typing replaces it.
  document.addEventListener("focusin", function (event) {
    if (event.target.matches("[data-select]")) {
      event.target.select();
    }
  });

  window.addEventListener("resize", function () {
    document.querySelectorAll(".chart").forEach(function (element) {
      var chart = window.echarts && window.echarts.getInstanceByDom(element);
      if (chart) {
        chart.resize();
      }
    });
  });

  document.addEventListener("DOMContentLoaded", function () {
    prepare(document);
    if (document.activeElement && document.activeElement.matches("[data-select]")) {
      document.activeElement.select();
    }
  });
  document.addEventListener("htmx:afterSettle", function (event) { prepare(event.detail.elt); });
})();
