/* Runs inside a page under test and reports what is wrong with it as the page's title.
 * Widths, headings, labels, table marks, contrast; on an index also filters, search and sorting. */
(function () {
    'use strict';
    var faults = [];
    function want(good, what) { if (!good) faults.push(what); }
    function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }

    want(/^(nl|en)$/.test(document.documentElement.lang), 'no language');
    want(document.title !== '', 'no title');
    want(all('h1').length === 1, all('h1').length + ' main headings');
    want(all('main').length === 1, 'no main');
    var level = 0;
    all('h1,h2,h3,h4').forEach(function (h) {
        var n = Number(h.nodeName[1]);
        want(n <= level + 1, 'heading skips a level: ' + h.textContent);
        level = n;
    });
    all('table').forEach(function (t) {
        want(t.caption && t.caption.textContent !== '', 'table without caption');
        want(t.querySelectorAll('tbody th[scope=row]').length === t.querySelectorAll('tbody tr').length,
             'row without a heading');
    });
    all('th').forEach(function (th) { want(th.scope !== '' && th.textContent.trim() !== '', 'empty heading'); });
    all('input,select').forEach(function (e) { want(e.labels.length === 1, 'control without label: ' + e.id); });
    all('svg').forEach(function (s) { want(s.querySelector('title') || s.getAttribute('aria-label'), 'svg without title'); });
    var ids = {};
    all('[id]').forEach(function (e) { want(!ids[e.id], 'id twice: ' + e.id); ids[e.id] = true; });
    want(document.documentElement.scrollWidth <= window.innerWidth,
         'wider than the window: ' + document.documentElement.scrollWidth + ' > ' + window.innerWidth);

    function parts(color) { return (color.match(/[\d.]+/g) || []).map(Number); }
    function light(rgb) {
        var c = rgb.slice(0, 3).map(function (v) { v /= 255; return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }
    function ground(e) {
        for (; e; e = e.parentElement) {
            var rgb = parts(getComputedStyle(e).backgroundColor);
            if (rgb.length === 3 || rgb[3] > 0) return rgb;
        }
        return [255, 255, 255];
    }
    all('main *').forEach(function (e) {
        var own = Array.prototype.some.call(e.childNodes, function (n) { return n.nodeType === 3 && n.data.trim() !== ''; });
        if (!own || e.closest('svg') || e.closest('[hidden]')) return;
        var a = light(parts(getComputedStyle(e).color)), b = light(ground(e));
        var ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        want(ratio >= 4.5, 'contrast ' + ratio.toFixed(2) + ' at "' + e.textContent.trim().slice(0, 20) + '"');
    });

    var table = document.getElementById('units');
    if (table) {
        var body = table.tBodies[table.tBodies.length - 1], find = document.getElementById('find');
        var shown = function () { return Array.prototype.filter.call(body.rows, function (r) { return !r.hidden; }); };
        var names = function () { return shown().map(function (r) { return r.cells[0].textContent; }); };
        var fire = function (e, value, kind) { e.value = value; e.dispatchEvent(new Event(kind)); };
        var total = body.rows.length;
        want(!document.getElementById('controls').hidden, 'controls stay hidden');
        want(Array.prototype.every.call(body.rows, function (r) { return r.cells[0].querySelector('a[href]'); }), 'unit without link');
        var lights = shown().map(function (r) { return Number(r.cells[1].getAttribute('data-v')); });
        want(lights.every(function (v, i) { return i === 0 || lights[i - 1] <= v; }), 'not the worst first');
        var button = table.tHead.rows[0].cells[0].querySelector('button');
        button.click();
        var up = names();
        want(up.every(function (n, i) { return i === 0 || up[i - 1].toLowerCase() <= n.toLowerCase(); }), 'not sorted by name');
        button.click();
        want(names().join().toLowerCase() === up.slice().reverse().join().toLowerCase(), 'not sorted the other way');
        want(table.tHead.rows[0].cells[0].getAttribute('aria-sort') === 'descending', 'sorting is not said');
        fire(find, up[0].slice(1, 6), 'input');
        want(names().indexOf(up[0]) >= 0 && shown().length < total, 'search finds nothing or everything');
        fire(find, '', 'input');
        want(shown().length === total, 'rows stay hidden');
        ['domain', 'provider'].forEach(function (id) {
            var choice = document.getElementById(id);
            if (!choice) return;
            var value = choice.options[1].value;
            fire(choice, value, 'change');
            want(shown().length > 0 && shown().every(function (r) { return r.getAttribute('data-' + id) === value; }), 'filter ' + id);
            fire(choice, '', 'change');
        });
    }
    var report = faults.length === 0 ? 'AUDIT good' : 'AUDIT ' + faults.slice(0, 8).join(' | ');
    if (window.parent !== window) window.parent.postMessage(report, '*');
    document.title = report;
})();
