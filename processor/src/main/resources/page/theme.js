// SPDX-License-Identifier: Apache-2.0
import {byId} from './dom.js';

/** Light, dark, or as the system has it; remembered by the browser. */
const CHOICES = ['auto', 'light', 'dark'];

function stored() {
  try {
    return localStorage.getItem('theme') ?? 'auto';
  } catch {
    return 'auto';
  }
}

function apply(choice, changed) {
  document.documentElement.dataset.theme = choice;
  byId('theme').textContent = `Theme: ${choice}`;
  changed();
}

/** Sets the theme; {@code changed} is called at once and after each change. */
export function startTheme(changed) {
  let choice = CHOICES.includes(stored()) ? stored() : 'auto';
  apply(choice, changed);
  byId('theme').addEventListener('click', () => {
    choice = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length];
    try {
      localStorage.setItem('theme', choice);
    } catch {
      // then it is not remembered
    }
    apply(choice, changed);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
}
