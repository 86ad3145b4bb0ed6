'use strict';
(function () {
  var CONTROL = '/_sandbox/';
  var SHOWN = 50;
  var EVERY = 1500;
  var last = 0;
  var running = true;
  var token = '';

  function byId(id) { return document.getElementById(id); }

  function make(name, text, className) {
    var element = document.createElement(name);
    element.textContent = text;
    if (className) { element.className = className; }
    return element;
  }

  function row() {
    var tr = document.createElement('tr');
    for (var i = 0; i < arguments.length; i++) {
      var td = document.createElement('td');
      td.append(arguments[i]);
      tr.append(td);
    }
    return tr;
  }

  /** Sends a request, and tells `done` of status and body; a status of 0 is a broken connection. */
  function send(method, url, headers, body, done) {
    var request = new XMLHttpRequest();
    request.open(method, url);
    Object.keys(headers).forEach(function (name) {
      request.setRequestHeader(name, headers[name]);
    });
    request.onloadend = function () { done(request.status, request.responseText); };
    request.send(body);
  }

  /** Calls the control API, and tells `done` of what it answered. */
  function control(method, path, body, done) {
    var headers = body ? {'Content-Type': 'application/json'} : {};
    if (token) { headers.Authorization = 'Bearer ' + token; }
    send(method, CONTROL + path, headers, body ? JSON.stringify(body) : null, function (status, text) {
      byId('access').hidden = status !== 401 && !token;
      var failed = status < 200 || status > 299;
      say(failed ? 'The sandbox says: ' + (text ? JSON.parse(text).title : 'nothing; has it stopped?') : '');
      if (!failed && done) { done(text ? JSON.parse(text) : null); }
    });
  }

  function say(trouble) {
    byId('trouble').textContent = trouble;
    byId('trouble').hidden = !trouble;
  }

  function showClock(clock) {
    running = clock.running;
    byId('time').textContent = clock.time.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')
      + (running ? '' : ', stopped');
    byId('stop').textContent = running ? 'Stop the clock' : 'Start the clock';
  }

  function showFaults(answer) {
    byId('faults').replaceChildren.apply(byId('faults'), answer.faults.map(function (fault) {
      var whom = [fault.provider, fault.operation, fault.domain].filter(Boolean).join(', ') || 'any call';
      var what = fault.code || (fault.httpStatus && 'HTTP ' + fault.httpStatus)
        || (fault.cut && 'cut ' + fault.cut) || 'delayed by ' + fault.delayMillis + ' ms';
      var remove = make('button', 'Remove');
      remove.type = 'button';
      remove.setAttribute('aria-label', 'Remove fault ' + fault.id);
      remove.onclick = function () {
        control('DELETE', 'faults/' + fault.id, null, refresh);
      };
      return row(whom, what + (fault.effect ? ', after its effect' : ''),
        fault.times ? fault.times + ' more' : 'always', remove);
    }));
  }

  function showRequests(answer) {
    answer.requests.forEach(function (request) {
      last = request.number;
      var good = request.httpStatus >= 200 && request.httpStatus < 300;
      byId('requests').prepend(row(
        request.time.slice(11, 19),
        request.provider + ' ' + request.operation,
        make('span', request.httpStatus || 'none', good ? 'good' : 'bad'),
        request.outcome));
    });
    while (byId('requests').rows.length > SHOWN) { byId('requests').lastChild.remove(); }
    if (answer.requests.length) {
      control('GET', 'state', null, showState);
      control('GET', 'faults', null, showFaults);
    }
  }

  function showState(state) {
    var rows = [];
    ((state.dnspod || {}).domains || []).forEach(function (domain) {
      rows.push(row('DNSPod', domain.name, domain.status + ', ' + domain.account, ''));
    });
    ((state.alidns || {}).domains || []).forEach(function (domain) {
      rows.push(row('Alibaba Cloud DNS', domain.name, domain.situation, ''));
    });
    ((state.freenom || {}).domains || []).forEach(function (domain) {
      rows.push(row('Freenom', domain.name,
        domain.status + ', ' + domain.type + (domain.account ? '' : ', another registrar’s'), domain.expires));
    });
    byId('domains').replaceChildren.apply(byId('domains'), rows);
    if (document.activeElement !== byId('state-text')) {
      byId('state-text').value = JSON.stringify(state, null, 2);
    }
  }

  function refresh() {
    control('GET', 'clock', null, showClock);
    control('GET', 'faults', null, showFaults);
    control('GET', 'state', null, showState);
  }

  function watch() {
    control('GET', 'requests?after=' + last, null, showRequests);
    control('GET', 'clock', null, showClock);
  }

  function askForFault(event) {
    event.preventDefault();
    var kind = byId('fault-kind').value;
    var value = byId('fault-value').value.trim();
    var fault = {};
    ['provider', 'operation', 'domain'].forEach(function (name) {
      var given = byId('fault-' + name).value.trim();
      if (given) { fault[name] = given; }
    });
    if (kind.indexOf('answer') > 0) {
      fault.cut = kind;
    } else {
      fault[kind] = kind === 'code' ? value : Number(value);
    }
    if (byId('fault-times').value.trim()) { fault.times = Number(byId('fault-times').value); }
    if (byId('fault-effect').checked) { fault.effect = true; }
    control('POST', 'faults', fault, refresh);
  }

  function replaceState(event) {
    event.preventDefault();
    var state;
    try {
      state = JSON.parse(byId('state-text').value);
    } catch (e) {
      say('The state is no JSON: ' + e.message);
      return;
    }
    control('PUT', 'state', state, showState);
  }

  /** The fields that are filled in, as [name, value] each. */
  function fields(form) {
    var filled = [];
    form.querySelectorAll('input').forEach(function (input) {
      var value = input.value.trim();
      var values = input.hasAttribute('data-list') ? value.split(/[\s,]+/) : [value];
      values.filter(Boolean).forEach(function (each) { filled.push([input.name, each]); });
    });
    return filled;
  }

  function encoded(pairs) {
    return pairs.map(function (pair) { return pair.map(encodeURIComponent).join('='); }).join('&');
  }

  function show(form) {
    return function (status, text) {
      var output = form.querySelector('output');
      output.replaceChildren(
        make('p', status ? 'HTTP ' + status : 'The connection was cut', status === 200 ? 'good' : 'bad'));
      if (text) {
        var pre = make('pre', pretty(text));
        pre.tabIndex = 0;
        output.append(pre);
      }
      watch();
    };
  }

  function pretty(text) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch (e) {
      return text;
    }
  }

  function call(event) {
    event.preventDefault();
    var form = event.target;
    var method = form.dataset.method;
    var pairs = fields(form);
    if (form.dataset.provider === 'alidns') {
      var parameters = {};
      pairs.forEach(function (pair) { parameters[pair[0]] = pair[1]; });
      control('POST', 'sign', {method: method, parameters: parameters}, function (signed) {
        send(method, '/', {'Content-Type': 'application/x-www-form-urlencoded'}, signed.query, show(form));
      });
      return;
    }
    var format = form.querySelector('.format');
    var path = form.dataset.path + (format ? format.value : '');
    // No page may set User-Agent, and DNSPod turns browsers away.
    var headers = form.dataset.provider === 'dnspod'
      ? {'X-Sandbox-User-Agent': 'sandbox-page/1.0 (page@example.com)'} : {};
    if (method === 'GET') {
      send(method, path + (pairs.length ? '?' + encoded(pairs) : ''), headers, null, show(form));
    } else {
      headers['Content-Type'] = 'application/x-www-form-urlencoded';
      send(method, path, headers, encoded(pairs), show(form));
    }
  }

  if (location.protocol === 'file:') {
    document.querySelectorAll('form.call').forEach(function (form) { form.closest('details').remove(); });
    return;
  }
  byId('still').hidden = true;
  byId('now').hidden = false;
  document.querySelectorAll('form.call').forEach(function (form) { form.onsubmit = call; });
  document.querySelectorAll('[data-by]').forEach(function (button) {
    button.onclick = function () {
      control('POST', 'clock/advance', {by: button.dataset.by}, showClock);
    };
  });
  byId('stop').onclick = function () {
    control('GET', 'clock', null, function (clock) {
      control('PUT', 'clock', {time: clock.time, running: !clock.running}, showClock);
    });
  };
  byId('reset').onclick = function () {
    control('POST', 'reset', null, function () {
      byId('requests').replaceChildren();
      refresh();
    });
  };
  byId('access').onsubmit = function (event) {
    event.preventDefault();
    token = byId('token').value;
    refresh();
  };
  byId('fault').onsubmit = askForFault;
  byId('state').onsubmit = replaceState;
  refresh();
  watch();
  setInterval(watch, EVERY);
}());
