// SPDX-License-Identifier: Apache-2.0
import {h, byId} from './dom.js';
import {FLAGS} from './format.js';

/** What the wall shows: a form, kept in the address so that it can be passed on. */
const NAMES = ['anomaly', 'from', 'to', 'flag', 'spectrum'];

/** Whether an object is asked for. */
export function matches(object, filter) {
  const z = object.redshift.value;
  return (filter.anomaly <= 0 || (object.anomaly ?? -1) >= filter.anomaly)
    && !(z < filter.from)
    && !(z > filter.to)
    && (filter.flag === '' || (filter.flag === 'NONE' ? object.flags.length === 0
      : filter.flag === 'ANY' ? object.flags.length > 0 : object.flags.includes(filter.flag)))
    && (filter.spectrum === '' || (filter.spectrum === 'with') === object.spectrum);
}

function read(form) {
  const {anomaly, from, to, flag, spectrum} = form.elements;
  return {
    anomaly: anomaly.valueAsNumber,
    from: from.valueAsNumber,
    to: to.valueAsNumber,
    flag: flag.value,
    spectrum: spectrum.value,
  };
}

/** Starts the form, as the address has it. Returns what is asked for at the moment. */
export function startFilters(changed) {
  const form = byId('filters');
  form.elements.flag.append(
    h('option', {value: ''}, 'any or none'),
    h('option', {value: 'NONE'}, 'none'),
    h('option', {value: 'ANY'}, 'any'),
    ...Object.entries(FLAGS).map(([value, [name]]) => h('option', {value}, name)));
  const asked = new URLSearchParams(location.search);
  for (const name of NAMES.filter(name => asked.has(name))) {
    form.elements[name].value = asked.get(name);
    if (form.elements[name].selectedIndex === -1) {
      form.elements[name].value = '';
    }
  }
  let filter = read(form);
  const update = () => {
    filter = read(form);
    form.elements.anomalyShown.value = filter.anomaly > 0 ? `${filter.anomaly}` : 'any';
    changed();
  };
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', () => {
    update();
    history.replaceState(history.state, '', address(form));
  });
  form.addEventListener('reset', () => setTimeout(() => {
    update();
    history.replaceState(history.state, '', address(form));
  }));
  form.elements.anomalyShown.value = filter.anomaly > 0 ? `${filter.anomaly}` : 'any';
  return () => filter;
}

function address(form) {
  const asked = new URLSearchParams();
  for (const name of NAMES) {
    const value = form.elements[name].value;
    if (value !== '' && !(name === 'anomaly' && value === '0')) {
      asked.set(name, value);
    }
  }
  return asked.size ? `/?${asked}` : '/';
}
