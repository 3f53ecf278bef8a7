// SPDX-License-Identifier: Apache-2.0
/** The events of the server, for as long as the page is open: through lost connections and restarts. */

const RETRY = 2000;

/**
 * Listens.
 *
 * @param handlers hello, object and pulse take what was sent; state takes 'live', 'lost' or 'full'
 */
export function listen(handlers) {
  let source;
  let timer;

  function open() {
    clearTimeout(timer);
    source = new EventSource('/live/events');
    for (const name of ['hello', 'object', 'pulse']) {
      source.addEventListener(name, event => handlers[name](JSON.parse(event.data)));
    }
    source.onopen = () => handlers.state('live');
    source.onerror = () => {
      // browsers come back by themselves, but not after an answer that is no stream of events
      const refused = source.readyState === EventSource.CLOSED;
      handlers.state(refused ? 'full' : 'lost');
      if (refused) {
        source.close();
        timer = setTimeout(open, RETRY);
      }
    };
  }

  open();
}
