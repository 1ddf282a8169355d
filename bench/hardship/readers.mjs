// Readers who ask a site again and again, and notice every answer that is none.
import { issue, pick, wait } from './program.mjs';

/** What readers ask for. */
const addresses = ['/', '/harbour-post', `/${issue}`, `/${issue}.json`, `/${issue}/p-s1`, `/${issue}/p-s2.json`, `/${issue}/a1`, `/${issue}/a2.json`, '/search?q=bridge', '/search.json?q=bridge', '/harbour-post/2031-12', '/suggest.json?q=bri'];

/** Readers of a site that may go away and come back somewhere else. */
export class Readers {
  asked = 0;
  bad = [];
  #going = true;
  #loops = [];

  constructor(site, count) {
    this.site = site;
    for (let i = 0; i < count; i++) this.#loops.push(this.#read());
  }

  async stop() {
    this.#going = false;
    await Promise.all(this.#loops);
  }

  async #read() {
    while (this.#going) {
      const address = this.site?.address;
      if (!address) {
        await wait(20);
        continue;
      }
      await wait(10);
      const path = pick(addresses);
      try {
        const answer = await fetch(address + path, { redirect: 'manual', signal: AbortSignal.timeout(60_000) });
        const body = await answer.text();
        this.asked++;
        const fault = answer.status >= 400 ? `${answer.status}` : this.#faultOf(path, body);
        if (fault) this.bad.push(`${path}: ${fault}`);
      } catch (error) {
        // Nobody answers for a site that was just killed.
        if (this.site?.address === address) this.bad.push(`${path}: ${error.cause?.code ?? error.message}`);
      }
    }
  }

  // Whole issues only: both stories, the first in some version of it.
  #faultOf(path, body) {
    if (path === `/${issue}.json`) {
      const { articles } = JSON.parse(body);
      if (articles?.length !== 2) return `${articles?.length} stories`;
    }
    if (path === `/${issue}/a1` && !/Revision \d+ of the front page/.test(body)) return 'another story';
    return null;
  }
}
