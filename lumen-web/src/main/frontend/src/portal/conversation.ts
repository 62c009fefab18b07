import { html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Message } from 'lumen-widget/src/api/wire';
import type { Transcript } from 'lumen-widget/src/kit/transcript';
import 'lumen-widget/src/kit/transcript';
import { read, type Outcome } from '../api/doors';
import type { Me, PastConversation } from '../api/wire';
import { icon } from '../kit/icons';
import { Screen } from '../kit/screen';
import { empty } from '../kit/states';
import { dates, texts } from '../kit/texts';
import { transcriptTexts } from './transcript-texts';

/** `/portal/conversation?id=…`: what was said, drawn by the very element that shoppers see. */
class ConversationScreen extends Screen<PastConversation> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/conversations';
  protected readonly heading = 'conversation';
  readonly #transcript = createRef<Transcript>();

  protected async fetch(): Promise<Outcome<PastConversation>> {
    const id = new URLSearchParams(location.search).get('id') ?? '';
    return read(`/api/portal/v1/conversations/${encodeURIComponent(id)}`);
  }

  protected override top(_me: Me | null): unknown {
    const first = this.content?.ok ? this.content.value.startedAt ?? this.content.value.messages[0]?.at : null;
    return html`
      <a class="back" href="/portal/conversations">${icon('back')}${texts('navConversations')}</a>
      <h1>${texts('conversation')}</h1>
      ${first ? html`<p class="sub"><time datetime=${first}>${dates.moment(first)}</time></p>` : nothing}`;
  }

  protected draw({ messages }: PastConversation): unknown {
    if (messages.length === 0) return empty(texts('noMessagesTitle'), texts('noMessagesText'));
    const covered = messages.some(({ hidden }) => hidden);
    return html`
      ${covered ? html`<p class="banner attention">${icon('lock')}${texts('detailsCovered')}</p>` : nothing}
      <h2 class="sr">${transcriptTexts('panelMessages')}</h2>
      <div class="paper"><lumen-transcript ${ref(this.#transcript)}></lumen-transcript></div>`;
  }

  protected override updated(): void {
    const transcript = this.#transcript.value;
    if (!transcript || !this.content?.ok) return;
    transcript.texts = transcriptTexts;
    transcript.show(this.content.value.messages.map(message => ({ kind: 'message', key: message.id, message: told(message) })), false);
  }
}

/** What was offered to the shopper is not offered to whoever reads it later. */
function told(message: PastConversation['messages'][number]): Message {
  const text = message.hidden && !message.text ? texts('detailsCovered') : message.text;
  return { ticket: null, ...message, text, actions: [] };
}

customElements.define('lumen-conversation', ConversationScreen);
